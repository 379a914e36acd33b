/** The name by which the module's raw types and the Lab know `contract/cut.ts`. */

export type * from './contract/cut.js'
