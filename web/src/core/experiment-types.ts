/** The name by which the module's raw types and the Lab know these parts of `contract/`. */

export type * from './contract/describe.js'
export type * from './contract/experiment.js'
export type * from './contract/model.js'
