/** One module for a page: all elements and workers that name the same address share one, which is fetched once. */

import { compileCore } from '../core/compile-browser.js'
import type { Address } from '../core/load/options.js'
import { once } from './once.js'

/** Makes a thing for an address once; when it could not be made, the next call tries again. */
export function onceAt<T>(make: (address: Address) => Promise<T>): (address: Address) => Promise<T> {
  const made = new Map<string, () => Promise<T>>()
  return (address) => {
    const key = String(address)
    const get = made.get(key) ?? once(() => make(address))
    made.set(key, get)
    return get()
  }
}

/** @param wasmUrl  of `core.wasm`; empty for the one beside the package's files */
export const moduleAt = onceAt((wasmUrl) => compileCore(wasmUrl === '' ? {} : { wasmUrl }))
