import { isPlain, mustBe } from '../boundary/arguments.js'
import { phrase, refusal } from '../messages.js'
import { addressOf } from './address.js'
import { fetchBytes, startOf } from './bytes.js'
import { isPolicyOfPage, LoadError } from './load-error.js'
import type { LoadOptions } from './options.js'

/** What a home (browser, Node) gives: the bytes at an address. */
export type ReadWasm = (url: URL) => Promise<Uint8Array<ArrayBuffer>>

/** Compiles the core; each instance of the module is a core of its own, so that workers can share one. */
export type CompileCore = (options?: LoadOptions) => Promise<WebAssembly.Module>

/** What the bytes are read for. */
export const wasmPurpose = { where: 'loadCore', wanted: phrase('webassembly') }

/** @throws CoreError `load-failed` */
export const fetchWasm: ReadWasm = (url) => fetchBytes(url, wasmPurpose)

const wasmMagic = [0x00, 0x61, 0x73, 0x6d]

function bytesOf(source: ArrayBuffer | ArrayBufferView): Uint8Array<ArrayBuffer> {
  const isBytes = ArrayBuffer.isView(source) || source instanceof ArrayBuffer
  mustBe(['loadCore', 'wasmBinary'], phrase('bytes'), isBytes, source)
  return ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer as ArrayBuffer, source.byteOffset, source.byteLength)
    : new Uint8Array(source)
}

/** Refuses what is not WebAssembly, and says what it looks like: most often a page of a server that has no such file. */
function checkMagic(bytes: Uint8Array, from: string): void {
  if (wasmMagic.every((byte, i) => bytes[i] === byte)) return
  throw refusal('loadCore', 'wasm-start', { file: from, bytes: bytes.length, start: startOf(bytes) })
}

async function compile(bytes: Uint8Array<ArrayBuffer>, from: string): Promise<WebAssembly.Module> {
  checkMagic(bytes, from)
  return WebAssembly.compile(bytes).catch((cause: unknown) => {
    if (isPolicyOfPage(cause)) throw new LoadError('loadCore', 'wasm-forbidden', from, 'policy-wasm', cause)
    throw refusal('loadCore', 'wasm-part', { file: from, cause: String(cause) }, { cause })
  })
}

/**
 * Makes `compileCore` for a home.
 *
 * @param wasmHere  the address of `core.wasm` beside the caller
 */
export function compilerFor(wasmHere: URL, read: ReadWasm): CompileCore {
  return async (options = {}) => {
    mustBe(['loadCore', 'options'], phrase('an-object'), isPlain(options), options)
    const { wasmUrl, wasmBinary } = options
    if (wasmBinary !== undefined) return compile(bytesOf(wasmBinary), 'wasmBinary')
    const url = wasmUrl === undefined ? wasmHere : addressOf(['loadCore', 'wasmUrl'], wasmUrl, wasmHere)
    return compile(await read(url), url.href)
  }
}
