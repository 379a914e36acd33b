/** Everything that is set in the Lab, and how it goes into a link: `#v=1&lab&data=spiral&learning-rate=0.03`. */

import type { DataSource } from '../core/contract/experiment.js'
import { criterionGrains, criterionNeeds } from '../core/criteria.js'
import {
  type CriterionId,
  criterionIds,
  type PlanKindId,
  planKindIds,
  type RestartId,
  restartIds,
  type ScopeId,
  scopeIds,
} from '../core/ids.js'
import { cutLimits, type Limits } from './cut-limits.js'
import { completeState, type ExperimentState, experimentSettings, toUrlKey } from './experiment-settings.js'
import { readWhole } from './read-number.js'
import { type Lang, langs, type Theme, themes } from './settings.js'

/** The steps in their order. */
export const stepIds = ['data', 'network', 'train', 'prune', 'report'] as const
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
}

const within = ([least, most]: Limits) => ({ least, most })

/** Whole numbers of a cut and of a plan, from where to where. */
export const cutNumbers = {
  /** Percent that goes. */
  amount: { least: 0, most: 99 },
  /** Epochs after a cut. */
  retrain: within(cutLimits.retrain),
  rounds: within(cutLimits.rounds),
  /** Mini-batches of training, for weights that are rewound. */
  rewindTo: within(cutLimits.rewindTo),
  /** Accuracy in percent; 0 for no floor. */
  floor: { least: 0, most: 100 },
  /** 0 for no limit. */
  mostBytes: within(cutLimits.mostBytes),
} as const
export type CutNumber = keyof typeof cutNumbers

export interface LabState extends ExperimentState, CutState {
  /** The step that is open; `none` when all are closed. */
  step: StepId | 'none'
  /** `watch` trains no faster than the eye follows, `full` as fast as it goes. */
  pace: Pace
  lang: Lang | 'auto'
  theme: Theme | 'auto'
}

/** What the core knows of experiments, as far as the state needs it. */
export interface LabDefaults {
  experiment: ExperimentState
  dataSources: readonly DataSource[]
}

/** The id that stands for a table of one's own; the table itself goes into no link. */
export const ownTable = 'table'

/** Reads the text of a link; undefined for what will not do. */
type Read<Value> = (text: string) => Value | undefined

const oneOf =
  <Id extends string>(ids: readonly Id[]): Read<Id> =>
  (text) =>
    ids.find((id) => id === text)

const whole =
  ({ least, most }: (typeof cutNumbers)[CutNumber]): Read<number> =>
  (text) =>
    readWhole(text, least, most)

type View = Omit<LabState, keyof ExperimentState>
type ViewKey = keyof View

/** How the experiment is looked at, and what comes next: how a link says it, and what it is at first. */
const views: { [Key in ViewKey]: { read: Read<View[Key]>; first: View[Key] } } = {
  step: { read: oneOf([...stepIds, 'none']), first: 'data' },
  pace: { read: oneOf(paces), first: 'watch' },
  lang: { read: oneOf(['auto', ...langs]), first: 'auto' },
  theme: { read: oneOf(['auto', ...themes]), first: 'auto' },
  criterion: { read: oneOf(cutCriteria), first: 'magnitude' },
  scope: { read: oneOf([...scopeIds, 'own']), first: 'own' },
  amount: { read: whole(cutNumbers.amount), first: 50 },
  retrain: { read: whole(cutNumbers.retrain), first: 20 },
  plan: { read: oneOf(planKindIds), first: 'iterative' },
  rounds: { read: whole(cutNumbers.rounds), first: 5 },
  restart: { read: oneOf(labRestarts), first: 'none' },
  rewindTo: { read: whole(cutNumbers.rewindTo), first: 0 },
  floor: { read: whole(cutNumbers.floor), first: 0 },
  mostBytes: { read: whole(cutNumbers.mostBytes), first: 0 },
}

const viewKeys = Object.keys(views) as ViewKey[]

const viewFrom = (value: <Key extends ViewKey>(key: Key) => View[Key]) =>
  Object.fromEntries(viewKeys.map((key) => [key, value(key)])) as unknown as View

const firstView: View = viewFrom((key) => views[key].first)

const presetOf = ({ dataSources }: LabDefaults, data: string) => dataSources.find(({ id }) => id === data)?.preset

/** How the experiment is looked at, and no part of it. */
export function viewOf(state: LabState): View {
  return viewFrom((key) => state[key])
}

/** The settings that suit a data set. */
export function settingsFor(data: string, defaults: LabDefaults): ExperimentState {
  return completeState({ data }, defaults.experiment, presetOf(defaults, data))
}

/** The state that a visitor meets first. */
export function firstState(defaults: LabDefaults): LabState {
  return { ...settingsFor(defaults.experiment.data, defaults), ...firstView }
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
    .map(({ key, urlKey, write }) => `${urlKey}=${encode(write(state[key]))}`)
  const seen = viewKeys.filter((key) => state[key] !== firstView[key]).map((key) => `${toUrlKey(key)}=${state[key]}`)
  const network = packed ? [`z=${packed}`] : []
  const all = [...pairs, ...seen, ...network]
  return all.length ? `#${['v=1', 'lab', ...all].join('&')}` : ''
}

function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('%2C', ',')
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
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
  const ignored: string[] = []
  const seen = new Set<string>()
  let packed = ''
  const known = [ownTable, ...defaults.dataSources.map(({ id }) => id)]
  const take = (key: string, text: string | undefined): boolean => {
    if (text === undefined || seen.has(key)) return false
    seen.add(key)
    if ((key === 'v' && text === '1') || (key === 'lab' && text === '')) return true
    if (key === 'z' && /^[\w-]{1,200000}$/.test(text)) {
      packed = text
      return true
    }
    const viewKey = viewKeys.find((own) => toUrlKey(own) === key)
    const seenAs = viewKey && views[viewKey].read(text)
    if (viewKey && seenAs !== undefined) {
      view[viewKey] = seenAs
      return true
    }
    const setting = experimentSettings.find(({ urlKey }) => urlKey === key)
    const value = setting?.read(text)
    if (!setting || value === undefined || (setting.key === 'data' && !known.includes(text))) return false
    given[setting.key] = value
    return true
  }
  for (const pair of hash.replace(/^#/, '').split('&').filter(Boolean)) {
    const [key = '', ...rest] = pair.split('=')
    if (!take(key, decode(rest.join('=')))) ignored.push((decode(key) || key || pair).slice(0, 40))
  }
  const data = String(given.data ?? defaults.experiment.data)
  const experiment = completeState({ ...given, data }, defaults.experiment, presetOf(defaults, data))
  return { state: { ...experiment, ...firstView, ...view } as LabState, ignored, packed }
}
