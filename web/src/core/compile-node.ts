/** Compiles the core in Node. */

import { readFile } from 'node:fs/promises'
import { compilerFor, fetchWasm } from './compile.js'
import { CoreError } from './core-error.js'

async function readWasm(url: URL): Promise<ArrayBuffer> {
  if (url.protocol !== 'file:') return fetchWasm(url)
  const bytes = await readFile(url).catch((cause: unknown) => {
    throw new CoreError('load-failed', `[loadCore] ${url.href} cannot be read: ${String(cause)}`, { cause })
  })
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
}

export const compileCore = compilerFor(new URL('./core.wasm', import.meta.url), readWasm)
