/** What both entries give beside `loadCore`. */

export type { Core } from './core-api.js'
export { CoreError } from './core-error.js'
export * from './ids.js'
export type { LoadOptions } from './load-core.js'
export type { Session } from './session.js'
export type * from './types.js'
