/** Data files in browsers. */

export { loadAsset } from './browser-asset.js'
export * from './tables.js'
