/** What both entries give beside `loadCore`. */

export type { Core } from './core-api.js'
export { CoreError } from './core-error.js'
export type { Experiment } from './experiment.js'
export type * from './experiment-types.js'
export * from './ids.js'
export type { LoadOptions } from './load-core.js'
export type * from './plan-types.js'
export type * from './prune-types.js'
export type * from './report-types.js'
export type { Session } from './session.js'
export type * from './types.js'
export type { Workload } from './workload.js'
