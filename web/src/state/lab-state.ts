/** Everything that is set in the Lab, and how it goes into a link: `#v=1&lab&data=spiral&learning-rate=0.03`. */

import type { DataSource } from '../core/contract/experiment.js'
import type { PlanDefaults } from '../core/contract/plan.js'
import { criterionGrains, criterionNeeds } from '../core/criteria.js'
import {
  type AmountKindId,
  type CriterionId,
  criterionIds,
  type MeasureId,
  measureIds,
  type PlanKindId,
  type RestartId,
  restartIds,
  type ScopeId,
  scopeIds,
} from '../core/ids.js'
import { type CutKey, cutKeys, cutSettings } from '../rules/cut-settings.js'
import { completeState, type ExperimentState, experimentSettings, toUrlKey } from '../rules/experiment-settings.js'
import { type NumberKind, number, oneOf, whole } from '../rules/value-kinds.js'
import { readHash, writeHash } from './link.js'
import { type Lang, langs, type Theme, themes } from './settings.js'

/** The steps in their order. */
export const stepIds = ['data', 'network', 'train', 'prune', 'compare', 'take-away'] as const
export type StepId = (typeof stepIds)[number]

export const paces = ['watch', 'full'] as const
export type Pace = (typeof paces)[number]

/** Criteria that decide at once; what watches training, or removes whole layers, is no part of a cut by share. */
export const cutCriteria = criterionIds.filter(
  (id) => criterionNeeds[id] !== 'training' && criterionGrains[id] !== 'layer',
)

/** With what weights the Lab's plans go on: a network of another shape is not for it. */
export const labRestarts: readonly RestartId[] = restartIds.filter((id) => id !== 'from-scratch')

/** What the next cut takes, or the next plan. */
export interface CutState extends Record<CutNumber, number> {
  criterion: CriterionId
  /** `own`: as the criterion has it. */
  scope: ScopeId | 'own'
  plan: PlanKindId
  restart: RestartId
  /** What the floor of a plan is of. */
  floorMeasure: MeasureId
  /** What is removed after each round of a plan that is listed, as its kind has it, with commas between. */
  amounts: string
  /** In what the amount is: `fraction` has its percent in `amount`, every other kind its number in `size`. */
  amountKind: AmountKindId
  /** The layers that may lose, as places in `info.layers` with commas between; empty for all. */
  layers: string
}

const within = ({ low, high }: NumberKind) => ({ least: low, most: high })

/** Whole numbers of a cut and of a plan, from where to where. */
export const cutNumbers = {
  /** Percent that goes. */
  amount: { least: 0, most: 99 },
  /** Epochs after a cut. */
  retrain: within(cutSettings.retrain),
  rounds: within(cutSettings.rounds),
  /** Mini-batches of training, for weights that are rewound. */
  rewindTo: within(cutSettings.rewindTo),
  /** In percent; 0 for no floor. */
  floor: { least: 0, most: 100 },
  /** 0 for no limit. */
  mostBytes: within(cutSettings.mostBytes),
  mostMacs: within(cutSettings.mostMacs),
  /** An amount that is no share; what it may be hangs on its kind. */
  size: { least: -1e9, most: 1e9 },
  /** M of N:M. */
  groupSize: within(cutSettings.groupSize),
  /** Neighbouring units whose weights from one input go together. */
  block: within(cutSettings.block),
} as const
export type CutNumber = keyof typeof cutNumbers

export interface LabState extends ExperimentState, CutState {
  /** The step that is open. */
  step: StepId
  /** The device that the network is for, and the budget: lab/run/device reads it. */
  device: string
  /** `watch` trains no faster than the eye follows, `full` as fast as it goes. */
  pace: Pace
  lang: Lang | 'auto'
  theme: Theme | 'auto'
}

/** What the core knows of experiments, as far as the state needs it. */
export interface LabDefaults {
  experiment: ExperimentState
  dataSources: readonly DataSource[]
  plan: PlanDefaults
}

/** The id that stands for a table of one's own; the table itself goes into no link. */
export const ownTable = 'table'

type View = Omit<LabState, keyof ExperimentState>
type ViewKey = keyof View

/** Reads the text of a link; undefined for what will not do. */
type Read<Value> = (text: string) => Value | undefined

const readWhole = ({ least, most }: (typeof cutNumbers)[CutNumber]): Read<number> => whole(least, most).read

/** Steps in links from before: the report is now two steps, and one step is always open. */
const formerSteps: Readonly<Record<string, StepId>> = { report: 'compare', none: 'data' }

const readStep: Read<StepId> = (text) =>
  Object.hasOwn(formerSteps, text) ? formerSteps[text] : oneOf(stepIds).read(text)

/** How a link says how the experiment is looked at, and what comes next. */
const readers: { readonly [Key in ViewKey]: Read<View[Key]> } = {
  step: readStep,
  pace: oneOf(paces).read,
  lang: oneOf(['auto', ...langs] as const).read,
  theme: oneOf(['auto', ...themes] as const).read,
  criterion: oneOf(cutCriteria).read,
  scope: oneOf([...scopeIds, 'own'] as const).read,
  amount: readWhole(cutNumbers.amount),
  retrain: readWhole(cutNumbers.retrain),
  plan: cutSettings.plan.read,
  rounds: readWhole(cutNumbers.rounds),
  restart: oneOf(labRestarts).read,
  rewindTo: readWhole(cutNumbers.rewindTo),
  floor: readWhole(cutNumbers.floor),
  floorMeasure: oneOf(measureIds).read,
  mostBytes: readWhole(cutNumbers.mostBytes),
  mostMacs: readWhole(cutNumbers.mostMacs),
  amountKind: cutSettings.amountKind.read,
  amounts: (text) => (text ? cutSettings.amounts.read(text)?.join() : ''),
  size: number(cutNumbers.size.least, cutNumbers.size.most).read,
  groupSize: readWhole(cutNumbers.groupSize),
  block: readWhole(cutNumbers.block),
  device: (text) => (/^[\w.,;+-]{0,900}$/.test(text) ? text : undefined),
  layers: (text) => (/^(\d{1,4}(,\d{1,4}){0,63})?$/.test(text) ? text : undefined),
}

const viewKeys = Object.keys(readers) as ViewKey[]

/** The settings of cuts and plans that the Lab has. */
export const labCutKeys: readonly CutKey[] = cutKeys.filter((key) => key in readers)

/** Its key in a link. */
const linkKey = (key: ViewKey): string => (key in cutSettings ? cutSettings[key as CutKey].urlKey : toUrlKey(key))

/** What a visitor meets first: the core's own cut and plan, with more retraining for the eye. */
function firstView({ plan: { criterion, amount, plan, rounds, restart, rewindTo, floorMeasure } }: LabDefaults): View {
  const view = { step: 'data', pace: 'watch', lang: 'auto', theme: 'auto' } as const
  const limits = { floor: 0, mostBytes: 0, mostMacs: 0 }
  const cut = { criterion, scope: 'own', amount: 100 * amount, retrain: 20 } as const
  const kind = { amountKind: 'fraction', size: 1, groupSize: 4, block: 1, amounts: '', layers: '', device: '' } as const
  return { ...view, ...cut, ...kind, plan, rounds, restart, rewindTo, floorMeasure, ...limits }
}

const presetOf = ({ dataSources }: Pick<LabDefaults, 'dataSources'>, data: string) =>
  dataSources.find(({ id }) => id === data)?.preset

/** How the experiment is looked at, and no part of it. */
export function viewOf(state: LabState): View {
  return Object.fromEntries(viewKeys.map((key) => [key, state[key]])) as unknown as View
}

/** The settings that suit a data set. */
export function settingsFor(data: string, defaults: Omit<LabDefaults, 'plan'>): ExperimentState {
  return completeState({ data }, defaults.experiment, presetOf(defaults, data))
}

/** The state that a visitor meets first. */
export function firstState(defaults: LabDefaults): LabState {
  return { ...settingsFor(defaults.experiment.data, defaults), ...firstView(defaults) }
}

/** Whether the experiment is the same; the step, the next cut, language and theme are only how it is looked at. */
export function isSameExperiment(a: ExperimentState, b: ExperimentState): boolean {
  return experimentSettings.every(({ key }) => a[key] === b[key])
}

/** The setting that differs, when it is one alone. */
export function changedSetting(a: ExperimentState, b: ExperimentState) {
  const changed = experimentSettings.filter(({ key }) => a[key] !== b[key])
  return changed.length === 1 ? changed[0] : undefined
}

/**
 * The link's hash; what follows from the data set and from the defaults is left out. Empty for the first state.
 *
 * @param packed  the network as it is, when the link is to hold it
 */
export function labHash(state: LabState, defaults: LabDefaults, packed = ''): string {
  const preset = settingsFor(state.data, defaults)
  const hasPreset = preset.network === state.network && state.data !== ownTable
  const usual: ExperimentState = hasPreset ? preset : { ...defaults.experiment, network: '' }
  const first = firstState(defaults)
  const pairs = experimentSettings
    .filter(({ key }) => state[key] !== (key === 'data' ? first.data : usual[key]))
    .map(({ key, urlKey, write }) => [urlKey, write(state[key])] as const)
  const seen = viewKeys
    .filter((key) => state[key] !== first[key])
    .map((key) => [linkKey(key), String(state[key])] as const)
  return writeHash('lab', [...pairs, ...seen, ...(packed ? [['z', packed] as const] : [])])
}

/** What a link says. */
export interface LabLink {
  state: LabState
  /** Keys that were not understood. */
  ignored: string[]
  /** The network that it holds, packed; empty when it holds none. */
  packed: string
}

/** Reads a hash, however hostile. What is not understood is named and stays as it is by default. */
export function readLabHash(hash: string, defaults: LabDefaults): LabLink {
  const given: Record<string, string | number> = {}
  const view: Record<string, string | number> = {}
  let packed = ''
  const known = [ownTable, ...defaults.dataSources.map(({ id }) => id)]
  const takeView = (key: ViewKey, text: string): boolean => {
    const value = readers[key](text)
    if (value !== undefined) view[key] = value
    return value !== undefined
  }
  const takeSetting = (key: string, text: string): boolean => {
    const setting = experimentSettings.find(({ urlKey }) => urlKey === key)
    const value = setting?.read(text)
    if (!setting || value === undefined || (setting.key === 'data' && !known.includes(text))) return false
    given[setting.key] = value
    return true
  }
  const ignored = readHash(hash, 'lab', (key, text) => {
    const viewKey = viewKeys.find((own) => linkKey(own) === key)
    if (key === 'z') packed = /^[\w-]{1,200000}$/.exec(text)?.[0] ?? ''
    if (key === 'z') return packed !== ''
    return viewKey ? takeView(viewKey, text) : takeSetting(key, text)
  })
  const data = String(given.data ?? defaults.experiment.data)
  const experiment = completeState({ ...given, data }, defaults.experiment, presetOf(defaults, data))
  return { state: { ...experiment, ...firstView(defaults), ...view } as LabState, ignored, packed }
}
