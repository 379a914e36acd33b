/** An array of a model file: all of its values, or those that are kept and where they are, whichever is smaller. */

import type { ModelTensor, Tensor } from '../contract/model.js'
import { bitsFromBase64, bitsToBase64, floatsFromBase64, floatsToBase64, fromBase64, toBase64 } from './base64.js'

/** How many removed ones stand before each kept one, in seven bits a byte, the lowest first; the highest bit goes on. */
function gapsOf(mask: Uint8Array): Uint8Array {
  const bytes: number[] = []
  let gap = 0
  for (const isKept of mask) {
    if (!isKept) {
      gap += 1
      continue
    }
    for (; gap >= 0x80; gap = Math.floor(gap / 0x80)) bytes.push((gap % 0x80) + 0x80)
    bytes.push(gap)
    gap = 0
  }
  return Uint8Array.from(bytes)
}

/** @returns undefined when they are no gaps of a mask of this size with so many kept */
export function maskFromGaps(bytes: Uint8Array, size: number, kept: number): Uint8Array | undefined {
  const mask = new Uint8Array(size)
  let [place, count, gap, unit] = [-1, 0, 0, 1]
  for (const byte of bytes) {
    gap += (byte & 0x7f) * unit
    unit *= 0x80
    if (gap >= size) return undefined
    if (byte >= 0x80) continue
    place += gap + 1
    if (place >= size) return undefined
    mask[place] = 1
    count += 1
    gap = 0
    unit = 1
  }
  return count === kept && unit === 1 ? mask : undefined
}

/** The smallest form that gives the array back. */
export function toModelTensor({ name, shape, values, mask }: Tensor): ModelTensor {
  if (!mask) return { name, shape, data: floatsToBase64(values) }
  const data = floatsToBase64(values.filter((_, i) => mask[i] === 1))
  const gaps = toBase64(gapsOf(mask))
  const bits = bitsToBase64(mask)
  return { name, shape, data, ...(gaps.length < bits.length ? { gaps } : { mask: bits }) }
}

/** @param tensor  one that was checked @param version  of its file: in the first one removed values are there, too */
export function fromModelTensor({ name, shape, data, mask, gaps }: ModelTensor, version: 1 | 2): Tensor {
  const size = shape.reduce((product, length) => product * length, 1)
  const given = floatsFromBase64(data)
  if (mask === undefined && gaps === undefined) return { name, shape, values: given }
  const kept =
    gaps === undefined ? bitsFromBase64(mask ?? '', size) : maskFromGaps(fromBase64(gaps), size, given.length)
  if (!kept) throw new Error(`the gaps of ${name} were not checked`)
  if (version === 1) return { name, shape, values: given, mask: kept }
  let next = 0
  return { name, shape, values: Float32Array.from(kept, (isKept) => (isKept ? (given[next++] ?? 0) : 0)), mask: kept }
}
