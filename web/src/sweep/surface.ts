/** What both entries for sweeps give beside `sweep`. */

export { besideControls, type PairedDifference, type SweepBeside } from './beside.js'
export { pointsCsv, spreadCsv } from './csv.js'
export { DivergedError } from './diverged.js'
export { conditionsOf, readSweep, type SweepConditions, type SweepFile, type SweepShard } from './file.js'
export type { RunOptions, RunSweep } from './home.js'
export type { PointId, SweepPoint, SweepSettings } from './points.js'
export type { Shard } from './shard.js'
export { meanAndSpread, type Spread, type SweepSpread } from './spread.js'
export type { SweepNews, SweepOptions } from './sweep.js'
