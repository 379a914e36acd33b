/** The files of `sweep`: points to go on from, and what it writes. */

import type { Task } from '../../core/contract/experiment.js'
import { CoreError } from '../../core/core-error.js'
import type { Lang } from '../../state/settings.js'
import { pointsCsv, spreadCsv } from '../../sweep/csv.js'
import { differenceOf, readSweep, type SweepConditions, shardOf, sweepLimits, sweepText } from '../../sweep/file.js'
import type { SweepPoint, SweepSettings } from '../../sweep/points.js'
import { meanAndSpread } from '../../sweep/spread.js'
import { sweepWords } from '../../words/cli/sweep.js'
import { trainWords } from '../../words/cli/train.js'
import { quoted } from '../base/text.js'
import { coreReason } from '../request/core-reason.js'
import { readJson } from '../request/files.js'
import { reportTargets } from '../request/report-file.js'
import type { SweepGiven } from './options.js'

/** The names of the CSV files: of the points, and of what they come to. */
function csvNames({ csv }: Pick<SweepGiven, 'csv'>): string[] {
  return csv === undefined ? [] : [csv, csv.replace(/\.csv$/, '.spread.csv')]
}

/** All that are written. */
export function targetsOf(given: Pick<SweepGiven, 'output' | 'csv' | 'report'>): string[] {
  return [...(given.output === undefined ? [] : [given.output]), ...csvNames(given), ...reportTargets(given)]
}

/** The file of points; none without `-o`. */
export function pointsFile(
  { output }: SweepGiven,
  conditions: SweepConditions,
  settings: SweepSettings,
  points: SweepPoint[],
): Map<string, string> {
  const shard = shardOf(settings)
  return new Map(output === undefined ? [] : [[output, sweepText({ conditions, points, ...(shard ? { shard } : {}) })]])
}

/** The CSV files. */
export function csvFiles(given: Pick<SweepGiven, 'csv'>, points: readonly SweepPoint[]): Map<string, string> {
  const texts = [pointsCsv(points), spreadCsv(meanAndSpread(points))]
  return new Map(csvNames(given).map((name, i) => [name, texts[i] ?? '']))
}

/** The points of `--resume`. @throws Error with a sentence when they are of another experiment */
export async function readPoints(
  name: string,
  task: Task,
  conditions: SweepConditions,
  lang: Lang,
): Promise<SweepPoint[]> {
  const said = trainWords[lang].files
  const value = await readJson(name, sweepLimits.fileBytes, lang)
  try {
    const file = readSweep(value, task)
    const difference = differenceOf(conditions, file.conditions)
    if (!difference) return file.points
    const { condition, wanted, got } = difference
    const shown = (one: string | number | undefined) => (one === undefined ? undefined : quoted(String(one)))
    throw new Error(sweepWords[lang].errors.otherSweep(quoted(name), quoted(condition), shown(wanted), shown(got)))
  } catch (error) {
    if (error instanceof CoreError)
      throw new Error(said.inFile(quoted(name), coreReason(error, lang)), { cause: error })
    throw error
  }
}
