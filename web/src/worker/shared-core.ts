/** The core of the page's module, for elements that compute in the page itself: one for all that name the same address. */

import { calculatorOf } from '../core/calculator.js'
import { startModule } from '../core/load/start-module.js'
import { moduleAt, onceAt } from './shared-module.js'

/** @param wasmUrl  of `core.wasm`; empty for the one beside the package's files */
export const calculatorAt = onceAt(async (wasmUrl) => calculatorOf(await startModule(await moduleAt(wasmUrl))))
