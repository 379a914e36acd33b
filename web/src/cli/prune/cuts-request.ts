/** From options, or from the file of a run, to what is cut. */

import type { CriterionChoice } from '../../core/contract/cut.js'
import type { ExperimentInfo } from '../../core/contract/experiment.js'
import type { LayerRemoval, PlanDefaults, PlanSettings } from '../../core/contract/plan.js'
import { bridgeIds } from '../../core/ids.js'
import type { ReplayFile } from '../../files/run-file.js'
import { cutKeys, saysSomething } from '../../rules/cut-settings.js'
import { readWhole } from '../../rules/read-number.js'
import { words } from '../../words/cli/base.js'
import { pruneWords } from '../../words/cli/prune.js'
import { trainWords } from '../../words/cli/train.js'
import { UsageError } from '../base/command.js'
import type { Place } from '../base/options.js'
import { quoted } from '../base/text.js'
import { cutOptions, planOptions } from './cut-options.js'
import { cutFault, layerFault } from './faults.js'
import { impliedPlan, type PruneGiven, type UsualCut, usualCriteria, usualCut } from './given.js'

/** Cuts by a criterion. */
export interface CriterionCuts {
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
export type CutsRequest = CriterionCuts | LayerCut

const usage = ({ where, lang }: Place, reason: string) => new UsageError(words[lang].errors.failed(where, reason))

const options = [...cutOptions, ...planOptions]

/** With every choice made that means something. */
function planFrom(given: PruneGiven, usual: UsualCut): PlanSettings {
  const { grain = 'weight' } = given
  const criterion = usualCriteria[grain === 'layer' ? 'weight' : grain]
  const asked: PruneGiven = { ...usual, ...impliedPlan(given), criterion, ...given }
  const entries = cutKeys.flatMap((setting) => {
    const option = options.find((candidate) => candidate.setting === setting)
    const value = option && setting !== 'layers' ? asked[option.key] : undefined // layers have names here
    return value !== undefined && saysSomething(setting, asked) ? [[setting, value]] : []
  })
  return Object.fromEntries(entries)
}

function find(criteria: readonly CriterionChoice[], id: string): CriterionChoice {
  const criterion = criteria.find((choice) => choice.id === id)
  if (!criterion) throw new Error(`the core must know the criterion ${id}`)
  return criterion
}

/** What a whole layer that goes takes. */
function layerCut(given: PruneGiven, usual: UsualCut, isShrunk: boolean, { lang }: Place): LayerCut {
  const { layers, bridge, retrain = usual.retrain, retrainRate = usual.retrainRate } = given
  const [layer, ...more] = layers ?? []
  if (layer === undefined || more.length || !bridge) throw new Error(pruneWords[lang].errors.layerWants(bridgeIds))
  return { isShrunk, layer, removal: { bridge, retrain, retrainRate } }
}

/** What the core has to choose from, and chooses itself. */
export interface Choices {
  criteria: readonly CriterionChoice[]
  defaults: PlanDefaults
}

/** @throws UsageError */
export function cutsRequest(
  given: PruneGiven,
  { criteria, defaults }: Choices,
  isShrunk: boolean,
  place: Place,
): CutsRequest {
  const usual = usualCut(defaults)
  const wrongLayer = layerFault(given, place.lang)
  if (wrongLayer !== undefined) throw usage(place, wrongLayer)
  if (given.grain === 'layer') return layerCut(given, usual, isShrunk, place)
  const plan = planFrom(given, usual)
  const criterion = find(criteria, plan.criterion)
  const wrong = cutFault(given, usual, criterion, place.lang)
  if (wrong !== undefined) throw usage(place, wrong)
  return { criterion, plan, isShrunk, ...(given.layers ? { layers: given.layers } : {}) }
}

/** A run that is done again has its own cuts. @throws UsageError naming the option that is too much */
export function refuseCuts(given: PruneGiven, isShrunk: boolean, place: Place): void {
  const extra = options.find(({ key }) => given[key] !== undefined)?.urlKey
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
  { criteria, defaults }: Choices,
  { lang }: Place,
): CutsRequest {
  const { plan, removal, isShrunk = false } = replay ?? {}
  if (removal) return { removal, layer: String(removal.layer), isShrunk }
  if (!plan) throw new Error(pruneWords[lang].errors.noPlan)
  const { retrain, restart } = defaults
  return { criterion: find(criteria, plan.criterion), plan: { retrain, restart, ...plan }, isShrunk }
}
