import { type Core, instantiate } from './core-api.js'
import { CoreError } from './core-error.js'

export interface LoadOptions {
  /** Where `core.wasm` is, when it is not beside this file. */
  wasmUrl?: string | URL
  /** The bytes of `core.wasm`, when the caller has them. */
  wasmBinary?: BufferSource
}

/** Fetches the bytes at an address. @throws CoreError `load-failed` */
export async function fetchWasm(url: URL): Promise<ArrayBuffer> {
  const response = await fetch(url).catch((cause: unknown) => {
    throw new CoreError('load-failed', `[loadCore] ${url.href} cannot be fetched: ${String(cause)}`, { cause })
  })
  if (!response.ok)
    throw new CoreError('load-failed', `[loadCore] ${url.href} must be WebAssembly, got status ${response.status}`)
  return response.arrayBuffer()
}

/** What a home (browser, Node) gives: the bytes at an address. */
export type ReadWasm = (url: URL) => Promise<ArrayBuffer>

const wasmMagic = [0x00, 0x61, 0x73, 0x6d]

function bytesOf(source: BufferSource): Uint8Array<ArrayBuffer> {
  return ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer as ArrayBuffer, source.byteOffset, source.byteLength)
    : new Uint8Array(source)
}

/** Refuses what is not WebAssembly, and says what it looks like: most often a page of a server that has no such file. */
function checkMagic(bytes: Uint8Array, from: string): void {
  if (wasmMagic.every((byte, i) => bytes[i] === byte)) return
  const start = new TextDecoder()
    .decode(bytes.subarray(0, 40))
    .replace(/[^\x20-\x7e]+/g, ' ')
    .trim()
  throw new CoreError(
    'load-failed',
    `[loadCore] ${from} must be WebAssembly, got ${bytes.length} bytes that start with "${start}"`,
  )
}

async function compile(bytes: Uint8Array<ArrayBuffer>, from: string): Promise<WebAssembly.Module> {
  checkMagic(bytes, from)
  return WebAssembly.compile(bytes).catch((cause: unknown) => {
    throw new CoreError('load-failed', `[loadCore] ${from} must be the whole of core.wasm, got ${String(cause)}`, {
      cause,
    })
  })
}

async function load(wasmHere: URL, read: ReadWasm, options: LoadOptions): Promise<Core> {
  if (options.wasmBinary) return instantiate(await compile(bytesOf(options.wasmBinary), 'wasmBinary'))
  const base = globalThis.document?.baseURI ?? wasmHere.href
  const url = options.wasmUrl === undefined ? wasmHere : new URL(options.wasmUrl, base)
  return instantiate(await compile(bytesOf(await read(url)), url.href))
}

/**
 * Makes `loadCore` for a home.
 *
 * @param wasmHere  the address of `core.wasm` beside the caller
 */
export function loaderFor(wasmHere: URL, read: ReadWasm): (options?: LoadOptions) => Promise<Core> {
  return (options = {}) => load(wasmHere, read, options)
}
