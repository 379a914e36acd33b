/** Makes workers that prepare networks for devices, in a browser; loaded when one is wanted. */

import { deployHome } from './browser.js'
import { DeployWorker } from './client.js'

export const deployer = (): DeployWorker => new DeployWorker(deployHome)
