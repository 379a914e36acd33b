/** The package's entry for networks on devices, in Node. */

import { compileDeploy } from '../core/compile-deploy-node.js'
import { deployLoaderFor } from '../core/deployment/deploy-core.js'

/** Loads what turns a trained network into something for a device. */
export const loadDeployCore = deployLoaderFor(compileDeploy)

export * from './surface.js'
export { deployHome } from './worker/node.js'
