/** Runs of one request that differ in their seed and in the fold that is tested. */

import type { Core } from '../../core/core-api.js'
import type { Lang } from '../../state/settings.js'
import { words } from '../../words/cli/base.js'
import { judgingWords } from '../../words/cli/judging.js'
import type { GivenSettings } from '../../worker/protocol.js'
import { UsageError } from '../base/command.js'
import type { Place } from '../base/options.js'
import type { TrainGiven } from './train-options.js'
import type { TrainRequest } from './train-request.js'

/** What is not as in the settings. */
export interface RunId {
  seed?: number
  fold?: number
}

type Listed = Pick<Partial<TrainGiven>, 'seeds' | 'folds' | 'fold' | 'model'>

/** Each with a network of its own. */
const mostRuns = 1000

/** Whether every fold is asked for, and not one. */
export const isEveryFold = ({ folds = 0, fold }: Listed) => folds !== 0 && fold === undefined

/** Whether several runs were asked for, be it a list of one. */
export const isList = (given: Listed): boolean => given.seeds !== undefined || isEveryFold(given)

/** Before anything is read: a model has seen all folds but its own. @throws UsageError */
export function checkFolds(given: Listed, { where, lang }: Place): void {
  if (isEveryFold(given) && given.model !== undefined)
    throw new UsageError(words[lang].errors.failed(where, judgingWords[lang].errors.foldsOfModel))
}

/** How many folds there are; of people, as many as the data name. @throws CoreError where the data have none */
export function foldCount(core: Core, settings: GivenSettings): number {
  if (settings.folds !== -1) return settings.folds ?? 0
  using experiment = core.createExperiment({ ...settings, fold: 0 })
  return experiment.info.settings.folds
}

/** @throws Error when it is too many */
function listed(given: Listed, count: number, lang: Lang): RunId[] {
  const seeds = given.seeds ?? [undefined]
  const all = seeds.length * Math.max(1, count)
  if (all > mostRuns) throw new Error(judgingWords[lang].errors.tooManyRuns(mostRuns, all))
  const folds = count ? Array.from({ length: count }, (_, fold) => fold) : [undefined]
  return seeds.flatMap((seed) =>
    folds.map((fold) => ({ ...(seed === undefined ? {} : { seed }), ...(fold === undefined ? {} : { fold }) })),
  )
}

/** Those that are known before the data are read: of people, the first fold alone. @throws Error when it is too many */
export const firstRuns = (given: Listed, lang: Lang): RunId[] =>
  listed(given, isEveryFold(given) ? Math.max(1, given.folds ?? 0) : 0, lang)

/** Every fold of a seed, then those of the next; one run as the settings have it where nothing is listed. @throws Error when it is too many */
export const runsOf = (given: Listed, { settings }: TrainRequest, core: Core, lang: Lang): RunId[] =>
  listed(given, isEveryFold(given) ? foldCount(core, settings) : 0, lang)

/** `NAME.seed-1.fold-0`, of `NAME`. */
export function stemOf(stem: string, { seed, fold }: RunId): string {
  return [stem, ...(seed === undefined ? [] : [`seed-${seed}`]), ...(fold === undefined ? [] : [`fold-${fold}`])].join(
    '.',
  )
}

/** The names of the files of each run: the model, and the run. */
export function targetsOf(output: string | undefined, runs: readonly RunId[]): string[][] {
  if (output === undefined) return []
  const stem = output.replace(/\.json$/, '')
  return runs.map((run) => [`${stemOf(stem, run)}.json`, `${stemOf(stem, run)}.run.json`])
}
