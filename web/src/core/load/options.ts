/** What a caller says of the core's file. */

/** An address: a text, or a `URL`. A relative text counts from the page; in Node, from the package's own files. */
export type Address = string | { readonly href: string }

export interface LoadOptions {
  /** Where `core.wasm` is, when it is not beside this file. */
  wasmUrl?: Address | undefined
  /** The bytes of `core.wasm`, when the caller has them. */
  wasmBinary?: ArrayBuffer | ArrayBufferView | undefined
}
