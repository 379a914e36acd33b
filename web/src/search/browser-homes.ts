/** Where the workers of a search come from, in browsers. */

import { deployHome } from '../deploy/worker/browser.js'
import { browserHomeOf } from '../worker/browser.js'
import type { HomeOptions } from '../worker/options.js'
import type { SearchHomes } from './search.js'

/** The core's files are where the options say; those that quantise and weigh beside this module. */
export const browserHomesOf = (options: HomeOptions): SearchHomes => ({
  core: browserHomeOf(options),
  deploy: deployHome,
})
