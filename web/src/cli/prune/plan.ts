/** From options, or from the file of a run, to a plan. */

import type { CriterionChoice } from '../../core/contract/cut.js'
import type { ExperimentInfo } from '../../core/contract/experiment.js'
import type { LayerRemoval, PlanSettings } from '../../core/contract/plan.js'
import { bridgeIds } from '../../core/ids.js'
import type { ReplayFile } from '../../files/run-file.js'
import { readWhole } from '../../rules/read-number.js'
import { UsageError } from '../base/command.js'
import type { Place } from '../base/options.js'
import { quoted } from '../base/text.js'
import { words } from '../base/words.js'
import { trainWords } from '../request/train-words.js'
import { cutOptions } from './cut-options.js'
import { cutFault, kindsWithScope, layerFault } from './faults.js'
import { type PruneGiven, usualCriteria, usualCut } from './given.js'
import { planOptions } from './plan-options.js'
import { pruneWords } from './words.js'

/** Cuts by a criterion. */
export interface PlannedCuts {
  isShrunk: boolean
  criterion: CriterionChoice
  /** Without a seed it has that of the network's settings. */
  plan: PlanSettings
  /** The layers of the plan by names that only the network knows. */
  layers?: readonly string[]
}

/** A whole hidden layer that is taken out. */
export interface LayerCut {
  isShrunk: boolean
  removal: Omit<LayerRemoval, 'layer'>
  /** Its name, or its place. */
  layer: string
}

/** What is done to the network once it is there. */
export type CutsPlan = PlannedCuts | LayerCut

const usage = ({ where, lang }: Place, reason: string) => new UsageError(words[lang].errors.failed(where, reason))

/** With every choice made that means something. */
function planOf(given: PruneGiven): PlanSettings {
  const usual = { ...usualCut, criterion: usualCriteria[given.grain === 'unit' ? 'unit' : 'weight'] }
  const { criterion, scored, damping, temperature, scope, amountKind, amount, groupSize, healing, ...others } = {
    ...usual,
    ...given,
  }
  const { plan, rounds, retrain, retrainRate, restart, rewindTo, floor, mostBytes, mostMacs } = others
  const hasScope = kindsWithScope.includes(amountKind)
  return {
    criterion,
    ...(scored === undefined ? {} : { samples: scored }),
    ...(damping === undefined ? {} : { damping }),
    ...(temperature === undefined ? {} : { temperature }),
    ...(hasScope && scope ? { scope } : {}),
    amountKind,
    amount,
    ...(amountKind === 'n-of-m' ? { groupSize } : {}),
    ...(healing ? { healing } : {}),
    plan,
    ...(plan === 'one-shot' ? {} : { rounds }),
    retrain,
    retrainRate,
    restart,
    ...(restart === 'rewind' ? { rewindTo } : {}),
    ...(floor === undefined ? {} : { floor }),
    ...(mostBytes === undefined ? {} : { mostBytes }),
    ...(mostMacs === undefined ? {} : { mostMacs }),
  }
}

function find(criteria: readonly CriterionChoice[], id: string): CriterionChoice {
  const criterion = criteria.find((choice) => choice.id === id)
  if (!criterion) throw new Error(`the core must know the criterion ${id}`)
  return criterion
}

/** What a whole layer that goes takes. */
function layerCut({ layers, bridge, retrain, retrainRate }: PruneGiven, isShrunk: boolean, { lang }: Place): LayerCut {
  const [layer, ...more] = layers ?? []
  if (layer === undefined || more.length || !bridge) throw new Error(pruneWords[lang].errors.layerWants(bridgeIds))
  const { retrain: usualRetrain, retrainRate: usualRate } = usualCut
  return {
    isShrunk,
    layer,
    removal: { bridge, retrain: retrain ?? usualRetrain, retrainRate: retrainRate ?? usualRate },
  }
}

/** @throws UsageError */
export function planCuts(
  given: PruneGiven,
  criteria: readonly CriterionChoice[],
  isShrunk: boolean,
  place: Place,
): CutsPlan {
  const wrongLayer = layerFault(given, place.lang)
  if (wrongLayer !== undefined) throw usage(place, wrongLayer)
  if (given.grain === 'layer') return layerCut(given, isShrunk, place)
  const plan = planOf(given)
  const criterion = find(criteria, plan.criterion)
  const wrong = cutFault(given, criterion, place.lang)
  if (wrong !== undefined) throw usage(place, wrong)
  return { criterion, plan, isShrunk, ...(given.layers ? { layers: given.layers } : {}) }
}

/** A run that is done again has its own cuts. @throws UsageError naming the option that is too much */
export function refuseCuts(given: PruneGiven, isShrunk: boolean, place: Place): void {
  const extra = [...cutOptions, ...planOptions].find(({ key }) => given[key] !== undefined)?.urlKey
  const option = extra ?? (isShrunk ? 'shrink' : undefined)
  if (option !== undefined) throw usage(place, trainWords[place.lang].noWith(option, 'run'))
}

/**
 * The place of a layer in `info.layers`.
 *
 * @param name  its name, or the place itself
 * @throws UsageError that lists them
 */
export function placeOfLayer(name: string, { layers }: ExperimentInfo, where: Place): number {
  const names = layers.map((layer) => layer.name)
  const place = names.includes(name) ? names.indexOf(name) : readWhole(name, 0, names.length - 1)
  if (place === undefined) throw usage(where, pruneWords[where.lang].errors.noLayer(quoted(name), names))
  return place
}

/** @throws Error when the run has no cuts */
export function replayCuts(
  replay: ReplayFile | undefined,
  criteria: readonly CriterionChoice[],
  { lang }: Place,
): CutsPlan {
  const { plan, removal, isShrunk = false } = replay ?? {}
  if (removal) return { removal, layer: String(removal.layer), isShrunk }
  if (!plan) throw new Error(pruneWords[lang].errors.noPlan)
  return { criterion: find(criteria, plan.criterion), plan, isShrunk }
}
