/** The name by which the module's raw types and the Lab know `contract/report.ts`. */

export type * from './contract/report.js'
