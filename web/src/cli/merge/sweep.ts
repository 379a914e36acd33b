/** Shards of a sweep, as the command has them. */

import { readSweep, sweepText } from '../../sweep/file.js'
import { type MergeFault, mergeSweeps } from '../../sweep/merge.js'
import { csvFiles } from '../sweep/files.js'
import type { Merged, Merging } from './merging.js'

export const sweeps: Merging<MergeFault> = {
  format: 'pruning-playground/sweep',
  merge: (values, given, inFile): Merged | MergeFault => {
    const whole = mergeSweeps(values.map((value, place) => inFile(place, () => readSweep(value))))
    if ('fault' in whole) return whole
    const { conditions, points } = whole
    return { text: sweepText({ conditions, points }), others: csvFiles(given, points) }
  },
}
