/** Data files in Node. */

import { readFile } from 'node:fs/promises'
import { CoreError } from '../core/core-error.js'
import { assetLoaderFor, fetchBytes } from './load-asset.js'

async function readBytes(url: URL): Promise<Uint8Array> {
  if (url.protocol !== 'file:') return fetchBytes(url)
  return readFile(url).catch((cause: unknown) => {
    throw new CoreError('load-failed', `[loadAsset] ${url.href} cannot be read: ${String(cause)}`, { cause })
  })
}

/** Loads the bytes of a data file, inflated. @throws CoreError `load-failed` */
export const loadAsset = assetLoaderFor(readBytes)

export { readCsv } from './csv.js'
export { CsvError, csvErrorText } from './csv-error.js'
export { toCsv } from './to-csv.js'
