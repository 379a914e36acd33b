/** Data files in Node. */

import { readFileBytes } from '../core/load/file-bytes.js'
import { assetLoaderFor, assetPurpose, fetchAsset } from './load-asset.js'

/** Loads the bytes of a data file, inflated. @throws CoreError `load-failed` */
export const loadAsset = assetLoaderFor((url) =>
  url.protocol === 'file:' ? readFileBytes(url, assetPurpose) : fetchAsset(url),
)

export * from './tables.js'
