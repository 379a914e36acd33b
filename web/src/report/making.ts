/** What command and Lab have in common in making a report. */

import type { Description } from '../core/contract/describe.js'
import type { DataSource, ExperimentInfo, ExperimentSettings } from '../core/contract/experiment.js'
import type { Name } from '../core/contract/names.js'
import type { PlanSettings } from '../core/contract/plan.js'
import type { AnswerChanges } from '../core/contract/report.js'
import { grainOf, isControl, withControls } from '../sweep/criteria.js'
import type { SweepPoint, SweepSettings } from '../sweep/points.js'
import type { ChoiceNames, Pruning, RunReport, Subject, SweepReport } from './run-report.js'

/** In which of the core's tables the value of a setting is. */
const tables = {
  loss: 'losses',
  optimiser: 'optimisers',
  schedule: 'schedules',
  initialisation: 'initialisations',
  criterion: 'criteria',
  scope: 'scopes',
  amountKind: 'amountKinds',
  healing: 'healings',
  plan: 'planKinds',
  restart: 'restarts',
  classWeights: 'classWeightings',
  floorMeasure: 'measures',
} as const satisfies Record<string, keyof Description>

/** What the core has to choose from, as far as a report names it. */
type Choices = Pick<Description, 'dataSources'> &
  Record<(typeof tables)[keyof typeof tables], readonly { id: string; name: Name }[]>

/** Names of the choices among some settings. */
export function choiceNames(
  settings: Partial<Record<keyof ExperimentSettings | keyof PlanSettings, unknown>>,
  choices: Choices,
): ChoiceNames {
  const entries = (Object.keys(tables) as (keyof typeof tables)[]).flatMap((key) => {
    const found = choices[tables[key]].find(({ id }) => id === settings[key])
    return found ? [[key, found.name] as const] : []
  })
  return Object.fromEntries(entries)
}

const sourceOf = ({ id, name, summary, citation, isSynthetic, classNames, featureNames }: DataSource) => {
  return { id, name, summary, citation, isSynthetic, classNames, featureNames }
}

/** Where data and network came from; empty for a data set and first weights. */
export interface Beginning extends Partial<Pick<Subject, 'isTestNew'>> {
  file?: string | undefined
  model?: string | undefined
  people?: readonly string[] | undefined
}

/** What was trained on what. */
export function subjectOf(
  info: ExperimentInfo,
  choices: Choices,
  { file, model, people = [], isTestNew = model === undefined }: Beginning,
): Subject {
  const source = choices.dataSources.find(({ id }) => id === info.settings.data)
  return {
    info,
    ...(source ? { source: sourceOf(source) } : {}),
    ...(file === undefined ? {} : { file }),
    names: choiceNames(info.settings, choices),
    ...(people.length ? { people } : {}),
    ...(model === undefined ? {} : { model }),
    isTestNew,
  }
}

/** Answers that were changed, by their number. */
export const changesOf = (changes: AnswerChanges | undefined): Pick<Pruning, 'changes'> => {
  if (!changes) return {}
  const { part, total, worsened, mended } = changes
  return { changes: { part, total, worsened, mended } }
}

/** @param settings  of the sweep, with the part that it is judged by */
export function sweepReport(
  {
    criteria,
    seeds,
    retrain,
    model,
    part = 'test',
  }: Pick<SweepSettings, 'criteria' | 'seeds' | 'retrain' | 'model' | 'part'>,
  points: readonly SweepPoint[],
  choices: Choices,
): SweepReport {
  const all = withControls(criteria)
  const nameOf = (id: string) => choices.criteria.find((choice) => choice.id === id)?.name ?? { zh: id, en: id }
  return {
    criteria: all.map((id) => ({ id, name: nameOf(id) })),
    controls: all.filter(isControl),
    grain: all.map(grainOf).find((grain) => grain !== 'weight') ?? 'weight',
    seeds,
    ...(model ? { hasModel: true } : {}),
    retrain: retrain?.epochs ?? 0,
    part,
    points,
  }
}

/** @param playground  version of the package */
export const runReport = (
  playground: string,
  parts: Omit<RunReport, 'format' | 'version' | 'playground'>,
): RunReport => ({
  format: 'pruning-playground/report',
  version: 1,
  playground,
  ...parts,
})
