import { instantiate } from '../core/core-api.js'
import type { HostedCore } from './protocol.js'

/** Makes a core of a compiled module. */
export function makeCore(wasm: WebAssembly.Module): Promise<HostedCore> {
  return instantiate(wasm)
}
