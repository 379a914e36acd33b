/** Loads the data files that are too large for the code: fetched when they are chosen, and checked. */

import { isPlain, mustBe, shown } from '../core/boundary/arguments.js'
import { addressOf } from '../core/load/address.js'
import { fetchBytes, startOf } from '../core/load/bytes.js'
import type { Address } from '../core/load/options.js'
import { phrase, refusal } from '../core/messages.js'

/** What a home (browser, Node) gives: the bytes at an address. @throws CoreError `load-failed` */
export type ReadBytes = (url: URL) => Promise<Uint8Array>

export interface AssetOptions {
  /** Where the file is, when it is not in `assets/` beside this one. */
  url?: Address
}

/** At most so many bytes, as fetched and as inflated. */
export const mostAssetBytes = 16 * 1024 * 1024

interface Asset {
  url: URL
  /** How its bytes start, once inflated. */
  start: string
}

const assets = new Map<string, Asset>([
  ['digits.bin', { url: new URL('./assets/digits.bin', import.meta.url), start: 'PPD1' }],
  [
    'breast-cancer.csv',
    { url: new URL('./assets/breast-cancer.csv', import.meta.url), start: '569,30,malignant,benign\n' },
  ],
])

/** Names of the files, as a data source has them. */
export const assetNames: readonly string[] = [...assets.keys()]

const where = 'loadAsset'

function checkSize(bytes: number, id: 'file-too-large' | 'file-too-large-inflated', file: string): void {
  if (bytes > mostAssetBytes) throw refusal(where, id, { file, most: mostAssetBytes })
}

/** What the bytes are read for. */
export const assetPurpose = { where, wanted: phrase('data-file') }

/** @throws CoreError `load-failed`; a file that says that it is too large is not read */
export const fetchAsset: ReadBytes = (url) =>
  fetchBytes(url, assetPurpose, ({ headers }) =>
    checkSize(Number(headers.get('content-length')), 'file-too-large', url.href),
  )

/** @throws CoreError  as soon as more than `mostAssetBytes` have come out */
async function inflate(bytes: Uint8Array, from: string): Promise<Uint8Array> {
  const reader = new Blob([bytes as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream('gzip'))
    .getReader()
  const parts: Uint8Array[] = []
  let length = 0
  for (;;) {
    const { done, value } = await reader.read().catch((cause: unknown) => {
      throw refusal(where, 'file-not-inflated', { file: from, cause: String(cause) }, { cause })
    })
    if (done) break
    length += value.length
    if (length > mostAssetBytes) await reader.cancel()
    checkSize(length, 'file-too-large-inflated', from)
    parts.push(value)
  }
  const whole = new Uint8Array(length)
  let end = 0
  for (const part of parts) {
    whole.set(part, end)
    end += part.length
  }
  return whole
}

/** Refuses another file, and says what it looks like: most often a page of a server that has no such file. */
function checkStart(bytes: Uint8Array, start: string, from: string): void {
  if ([...start].every((letter, i) => bytes[i] === letter.charCodeAt(0))) return
  const found = { bytes: bytes.length, start: startOf(bytes) }
  throw refusal(where, 'file-start', { file: from, wanted: start.trim(), ...found })
}

/**
 * Makes `loadAsset` for a home.
 *
 * A file that is gzip is inflated; a host that inflates on its way does no harm.
 *
 * @returns a function from the name of an asset to its bytes; it throws CoreError `load-failed`
 */
export function assetLoaderFor(read: ReadBytes): (name: string, options?: AssetOptions) => Promise<Uint8Array> {
  return async (name, options = {}) => {
    const asset = assets.get(name)
    if (!asset) throw refusal(where, 'asset-name', { known: assetNames, given: shown(name) })
    mustBe([where, 'options'], phrase('an-object'), isPlain(options), options)
    const url = options.url === undefined ? asset.url : addressOf([where, 'url'], options.url, asset.url)
    const { start } = asset
    const bytes = await read(url)
    checkSize(bytes.length, 'file-too-large', url.href)
    const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b
    const whole = isGzip ? await inflate(bytes, url.href) : bytes
    checkStart(whole, start, url.href)
    return whole
  }
}
