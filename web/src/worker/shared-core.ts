/** One core for a page: all elements and workers that name the same address share one module, which is fetched once. */

import { type Calculator, calculatorOf } from '../core/calculator.js'
import { compileCore } from '../core/compile-browser.js'
import type { Address } from '../core/load/options.js'
import { startModule } from '../core/load/start-module.js'
import { once } from './once.js'

type Made<T> = Map<string, () => Promise<T>>

const modules: Made<WebAssembly.Module> = new Map()
const calculators: Made<Calculator> = new Map()

/** Makes a thing for an address once; when it could not be made, the next call tries again. */
function onceAt<T>(made: Made<T>, address: Address, make: () => Promise<T>): Promise<T> {
  const key = String(address)
  const get = made.get(key) ?? once(make)
  made.set(key, get)
  return get()
}

/** @param wasmUrl  of `core.wasm`; empty for the one beside the package's files */
export const moduleAt = (wasmUrl: Address): Promise<WebAssembly.Module> =>
  onceAt(modules, wasmUrl, () => compileCore(wasmUrl === '' ? {} : { wasmUrl }))

/** The core of that module, for elements that compute in the page itself. */
export const calculatorAt = (wasmUrl: Address): Promise<Calculator> =>
  onceAt(calculators, wasmUrl, async () => calculatorOf(await startModule(await moduleAt(wasmUrl))))
