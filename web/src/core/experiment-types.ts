/** The name by which the module's raw types and the Lab know `contract/experiment.ts`. */

export type * from './contract/experiment.js'
