/** From options to a sweep; what does not go together is refused before anything is trained. */

import type { PlanDefaults } from '../../core/contract/plan.js'
import type { Core } from '../../core/core-api.js'
import type { CriterionId } from '../../core/ids.js'
import { isForGrain } from '../../rules/cut-settings.js'
import { grainOf, needTraining } from '../../sweep/criteria.js'
import type { SweepSettings } from '../../sweep/points.js'
import { words } from '../../words/cli/base.js'
import { pruneWords } from '../../words/cli/prune.js'
import { sweepWords } from '../../words/cli/sweep.js'
import { trainWords } from '../../words/cli/train.js'
import { UsageError } from '../base/command.js'
import { checkFolds, foldCount, isEveryFold } from '../request/runs.js'
import { type Asked, type TrainRequest, trainRequest } from '../request/train-request.js'
import { type SweepGiven, usualSeeds, usualSweeps } from './options.js'

export interface SweepRequest {
  settings: SweepSettings
  /** Where the network comes from. */
  network: TrainRequest
}

/** What is wrong with options that are good one by one, as a sentence; `undefined` when nothing is. */
function fault(given: SweepGiven, criteria: readonly CriterionId[], lang: Asked['lang']): string | undefined {
  const { needless, noRows } = pruneWords[lang].errors
  const { noWith } = trainWords[lang]
  const layers = given.criteria?.find((criterion) => grainOf(criterion) === 'layer')
  if (layers !== undefined) return sweepWords[lang].errors.layerCriterion(layers)
  if (given.grain !== undefined && given.criteria) return noWith('grain', 'criteria')
  if (given.retrainRate !== undefined && given.retrain === undefined) return needless('retrain-rate', ['--retrain'])
  const without = criteria.find((criterion) => !isForGrain(given.scope, grainOf(criterion)))
  if (without !== undefined) return noRows(without, grainOf(without))
  const own = criteria.find((criterion) => needTraining.includes(criterion))
  if (given.model !== undefined && own !== undefined) return sweepWords[lang].errors.watchesTraining(own)
  if (given.seed !== undefined && given.model === undefined) return sweepWords[lang].errors.seedOfModel
  if (given.epochs !== undefined && given.model !== undefined) return noWith('epochs', 'model')
  return undefined
}

/** What is swept of a network. */
function sweepOf(given: SweepGiven, defaults: PlanDefaults): Omit<SweepSettings, 'experiment'> {
  const { grain = 'weight', criteria = usualSweeps[grain].criteria, scored, retrain, shard } = given
  const first = criteria[0] && grainOf(criteria[0])
  const usual = usualSweeps[first === undefined || first === 'layer' ? 'weight' : first]
  return {
    criteria,
    amounts: given.amounts ?? usual.amounts,
    seeds: given.seeds ?? usualSeeds,
    ...(given.scope ? { scope: given.scope } : {}),
    ...(scored === undefined ? {} : { samples: scored }),
    ...(shard ? { shard } : {}),
    ...(retrain === undefined
      ? {}
      : { retrain: { epochs: retrain, rateFactor: given.retrainRate ?? defaults.retrainRate } }),
  }
}

interface AskedSweep extends Omit<Asked, 'given'> {
  given: SweepGiven
  core: Core
  defaults: PlanDefaults
}

/** @throws UsageError, or an Error with a sentence about a file */
export async function sweepRequest(asked: AskedSweep): Promise<SweepRequest> {
  const { given, defaults, where, lang } = asked
  const swept = sweepOf(given, defaults)
  checkFolds(given, asked)
  const wrong = fault(given, swept.criteria, lang)
  if (wrong !== undefined) throw new UsageError(words[lang].errors.failed(where, wrong))
  const { seeds: _, ...others } = given
  const network = await trainRequest({ ...asked, given: others })
  const { settings: experiment, model } = network
  const folds = isEveryFold(given)
    ? Array.from({ length: foldCount(asked.core, experiment) }, (_, fold) => fold)
    : undefined
  return { network, settings: { ...swept, experiment, ...(folds ? { folds } : {}), ...(model ? { model } : {}) } }
}
