/** The name by which the module's raw types and the Lab know `contract/run.ts`. */

export type * from './contract/run.js'
