/** Workers that prepare networks for devices, in a browser. */

import { compileDeploy } from '../../core/compile-deploy-browser.js'
import { browserPort } from '../../worker/browser.js'
import type { WorkerHome } from '../../worker/connection.js'
import { once } from '../../worker/once.js'
import { trustedWorker } from '../../worker/trusted.js'

/** The home whose files are beside this module. */
export const deployHome: WorkerHome = {
  compile: once(() => compileDeploy()),
  start: (events) =>
    browserPort(
      trustedWorker(() => new Worker(new URL('./deploy-worker.js', import.meta.url), { type: 'module' })),
      events,
    ),
}
