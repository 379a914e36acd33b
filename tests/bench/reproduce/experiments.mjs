/** What can be reproduced. */

import { SetupError } from '../../../core/toolchain/report.mjs'
import { compression } from './compression.mjs'
import { han } from './han.mjs'
import { kept } from './kept.mjs'
import { lottery } from './lottery.mjs'
import { obs } from './obs.mjs'
import { snip } from './snip.mjs'
import { wearables } from './wearables.mjs'
import { xor } from './xor.mjs'

/**
 * @typedef {{
 *   id: string, settings: string,
 *   heads: string[],  of the columns; the seeds stand in one more
 *   seedCount?: number,  three when left out
 *   tasks: (seeds: number[]) => object[],  plain values, each for one worker
 *   run: (core: object, task: object) => Promise<unknown>,  a plain value
 *   rows: (results: unknown[]) => string[][],  pure; as many cells as heads
 * }} Reproduction
 */

/** @type {Reproduction[]} */
export const experiments = [han, compression, kept, lottery, snip, obs, xor, wearables]

/** @throws {SetupError} that lists the names there are */
export function experimentOf(id) {
  const found = experiments.find((experiment) => experiment.id === id)
  if (!found) throw new SetupError(`[reproduce] "${id}" is none of: ${experiments.map((one) => one.id).join(', ')}`)
  return found
}

/** 1, 2, 3, ... as many as the experiment wants. */
export const seedsOf = ({ seedCount = 3 }) => Array.from({ length: seedCount }, (_, i) => i + 1)
