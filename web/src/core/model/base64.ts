/** Bytes as text in files. */

/** Characters at a time, few enough to be arguments of a call. */
const chunk = 8192

export function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let i = 0; i < bytes.length; i += chunk) text += String.fromCharCode(...bytes.subarray(i, i + chunk))
  return btoa(text)
}

/** @throws DOMException when it is none */
export function fromBase64(base64: string): Uint8Array<ArrayBuffer> {
  const text = atob(base64)
  const bytes = new Uint8Array(text.length)
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i)
  return bytes
}

/** Little-endian float32, whatever the machine. */
export function floatsToBase64(values: Float32Array): string {
  const view = new DataView(new ArrayBuffer(4 * values.length))
  values.forEach((value, i) => {
    view.setFloat32(4 * i, value, true)
  })
  return toBase64(new Uint8Array(view.buffer))
}

export function floatsFromBase64(base64: string): Float32Array {
  const bytes = fromBase64(base64)
  const view = new DataView(bytes.buffer)
  const values = new Float32Array(bytes.length / 4)
  for (let i = 0; i < values.length; i++) values[i] = view.getFloat32(4 * i, true)
  return values
}

/** Little-endian numbers of 64 bits. */
export function doublesToBase64(values: Float64Array): string {
  const view = new DataView(new ArrayBuffer(8 * values.length))
  values.forEach((value, i) => {
    view.setFloat64(8 * i, value, true)
  })
  return toBase64(new Uint8Array(view.buffer))
}

export function doublesFromBase64(base64: string): Float64Array {
  const view = new DataView(fromBase64(base64).buffer)
  return Float64Array.from({ length: view.byteLength / 8 }, (_, i) => view.getFloat64(8 * i, true))
}

/** One bit a value, the lowest first. @param values  0 or 1 each */
export function bitsToBase64(values: Uint8Array): string {
  const bytes = new Uint8Array(Math.ceil(values.length / 8))
  values.forEach((value, i) => {
    bytes[i >> 3]! |= value << (i & 7)
  })
  return toBase64(bytes)
}

export function bitsFromBase64(base64: string, length: number): Uint8Array {
  const bytes = fromBase64(base64)
  const values = new Uint8Array(length)
  for (let i = 0; i < length; i++) values[i] = ((bytes[i >> 3] ?? 0) >> (i & 7)) & 1
  return values
}
