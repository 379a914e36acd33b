/** The name by which the module's raw types and the Lab know `contract/example.ts`. */

export type * from './contract/example.js'
