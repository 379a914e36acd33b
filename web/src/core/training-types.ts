/** The name by which the module's raw types and the Lab know `contract/training.ts`. */

export type * from './contract/training.js'
