/** The name by which the module's raw types and the Lab know these parts of `contract/`. */

export type * from './contract/cut.js'
export type * from './contract/describe.js'
