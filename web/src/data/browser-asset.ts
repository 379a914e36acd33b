import { assetLoaderFor, fetchAsset } from './load-asset.js'

/** Loads the bytes of a data file, inflated. @throws CoreError `load-failed` */
export const loadAsset = assetLoaderFor(fetchAsset)
