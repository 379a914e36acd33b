/** Everything that is set in the Lab, and how it goes into a link: `#v=1&lab&data=spiral&learning-rate=0.03`. */

import type { DataSource } from '../core/experiment-types.js'
import { type CriterionId, criterionIds, type ScopeId, scopeIds } from '../core/ids.js'
import { completeState, type ExperimentState, experimentSettings } from './experiment-settings.js'
import { type Lang, langs, type Theme, themes } from './settings.js'

/** The steps in their order. */
export const stepIds = ['data', 'network', 'train', 'prune', 'report'] as const
export type StepId = (typeof stepIds)[number]

export const paces = ['watch', 'full'] as const
export type Pace = (typeof paces)[number]

/** Criteria that decide at once; what watches training, or removes whole layers, is no part of a cut by share. */
export const cutCriteria = criterionIds.filter((id) => id !== 'movement' && !id.startsWith('layer-'))

/** What the next cut takes. */
export interface CutState {
  criterion: CriterionId
  scope: ScopeId
  /** In percent, whole, in [0, 99]. */
  amount: number
}

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

const views = {
  step: [...stepIds, 'none'],
  pace: paces,
  lang: ['auto', ...langs],
  theme: ['auto', ...themes],
  criterion: cutCriteria,
  scope: scopeIds,
  amount: Array.from({ length: 100 }, (_, percent) => String(percent)),
} as const satisfies Record<'step' | 'pace' | 'lang' | 'theme' | keyof CutState, readonly string[]>
type ViewKey = keyof typeof views

const viewKeys = Object.keys(views) as ViewKey[]

const firstView: Pick<LabState, ViewKey> = {
  step: 'data',
  pace: 'watch',
  lang: 'auto',
  theme: 'auto',
  criterion: 'magnitude',
  scope: 'global',
  amount: 50,
}

const presetOf = ({ dataSources }: LabDefaults, data: string) => dataSources.find(({ id }) => id === data)?.preset

/** How the experiment is looked at, and no part of it. */
export function viewOf({ step, pace, lang, theme, criterion, scope, amount }: LabState): Pick<LabState, ViewKey> {
  return { step, pace, lang, theme, criterion, scope, amount }
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

/** The link's hash; what follows from the data set and from the defaults is left out. Empty for the first state. */
export function labHash(state: LabState, defaults: LabDefaults): string {
  const preset = settingsFor(state.data, defaults)
  const hasPreset = preset.network === state.network && state.data !== ownTable
  const usual: ExperimentState = hasPreset ? preset : { ...defaults.experiment, network: '' }
  const first = firstState(defaults)
  const pairs = experimentSettings
    .filter(({ key }) => state[key] !== (key === 'data' ? first.data : usual[key]))
    .map(({ key, urlKey, write }) => `${urlKey}=${encode(write(state[key]))}`)
  const seen = viewKeys.filter((key) => state[key] !== firstView[key]).map((key) => `${key}=${state[key]}`)
  return pairs.length + seen.length ? `#${['v=1', 'lab', ...pairs, ...seen].join('&')}` : ''
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

/** Reads a hash, however hostile. What is not understood is named and stays as it is by default. */
export function readLabHash(hash: string, defaults: LabDefaults): { state: LabState; ignored: string[] } {
  const given: Record<string, string | number> = {}
  const view: Record<string, string | number> = {}
  const ignored: string[] = []
  const seen = new Set<string>()
  const known = [ownTable, ...defaults.dataSources.map(({ id }) => id)]
  const take = (key: string, text: string | undefined): boolean => {
    if (text === undefined || seen.has(key)) return false
    seen.add(key)
    if ((key === 'v' && text === '1') || (key === 'lab' && text === '')) return true
    if ((viewKeys as string[]).includes(key) && (views[key as ViewKey] as readonly string[]).includes(text)) {
      view[key] = key === 'amount' ? Number(text) : text
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
    if (!take(key, decode(rest.join('=')))) ignored.push((decode(key) ?? key).slice(0, 40))
  }
  const data = String(given.data ?? defaults.experiment.data)
  const experiment = completeState({ ...given, data }, defaults.experiment, presetOf(defaults, data))
  return { state: { ...experiment, ...firstView, ...view } as LabState, ignored }
}
