/** The package's entry for networks on devices, in browsers. */

import { compileDeploy } from '../core/compile-deploy-browser.js'
import { deployLoaderFor } from '../core/deployment/deploy-core.js'

/** Loads what turns a trained network into something for a device. */
export const loadDeployCore = deployLoaderFor(compileDeploy)

export * from './surface.js'
export { deployHome } from './worker/browser.js'
