/** The name by which the module's raw types and the Lab know `contract/plan.ts`. */

export type * from './contract/plan.js'
