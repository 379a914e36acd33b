import { fetchWasm, type ReadWasm, wasmPurpose } from './compile.js'
import { readFileBytes } from './file-bytes.js'

/** Bytes of a module in Node: of a file, or of what is at another address. @throws CoreError `load-failed` */
export const readWasmFile: ReadWasm = (url) =>
  url.protocol === 'file:' ? readFileBytes(url, wasmPurpose) : fetchWasm(url)
