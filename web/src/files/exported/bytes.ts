/** Numbers as the bytes of a file: little-endian, whatever the machine. */
export function littleEndian(values: Float32Array | Int32Array | Int8Array): Uint8Array {
  const size = values.BYTES_PER_ELEMENT
  const view = new DataView(new ArrayBuffer(values.length * size))
  const setters = {
    1: (value: number, i: number) => view.setInt8(i, value),
    4: (value: number, i: number) =>
      values instanceof Float32Array ? view.setFloat32(4 * i, value, true) : view.setInt32(4 * i, value, true),
  }
  values.forEach(setters[size as 1 | 4])
  return new Uint8Array(view.buffer)
}
