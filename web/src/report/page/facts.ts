/** The first lines: what was trained on what, and how it was cut. */

import type { Part, PartCounts } from '../../core/contract/experiment.js'
import type { PlanSettings } from '../../core/contract/plan.js'
import { constantColumns } from '../../core/figures/constant-columns.js'
import { outputName, short } from '../../lab/run/layers.js'
import { percent, plain, trimmed } from '../../view/format.js'
import { shortName } from '../figures/texts.js'
import type { RunReport } from '../run-report.js'
import { kindOf, type PageContext, planNames } from './context.js'

export interface Fact {
  name: string
  text: string
}

const partIds = ['train', 'validation', 'test'] as const satisfies readonly Part[]

/** Classes that are listed; of more only the first ones are. */
const mostClasses = 12

function partsText({ words }: PageContext, count: (part: Part) => number): string {
  const there = partIds.filter((part) => count(part) > 0)
  return there.map((part) => words.part(part, plain(count(part)))).join(words.join)
}

function classesText({ info, words }: PageContext): string {
  const counts = info.classNames.map((_, i) =>
    Object.values(info.counts).reduce((sum, { classes }: PartCounts) => sum + (classes[i] ?? 0), 0),
  )
  const shown = counts
    .slice(0, mostClasses)
    .map((count, i) => words.classCount(short(outputName(info, i), 40), plain(count)))
  const rest = counts.length - shown.length
  return [...shown, ...(rest > 0 ? [words.more(plain(rest))] : [])].join(words.join)
}

/** Optimiser, rate, batches, epochs, loss. */
function recipeText({ report, info, lang, words }: PageContext): string {
  const { names } = report.subject
  const { optimiser, learningRate, batchSize, epochs, loss } = info.settings
  const dones = new Set(report.trainings.map(({ history }) => history.at(-1)?.epoch ?? 0))
  const [done] = dones
  return [
    names.optimiser?.[lang] ?? optimiser,
    words.rate(trimmed(learningRate, 6)),
    words.batch(plain(batchSize)),
    words.epochs(plain(dones.size === 1 && done !== undefined ? done : epochs), plain(epochs)),
    names.loss?.[lang] ?? loss,
  ].join(words.join)
}

/** How much is to go, in its unit. */
function amountText(
  { words, report, lang }: PageContext,
  { amountKind = 'fraction', amount, groupSize, block = 1 }: Partial<PlanSettings>,
) {
  if (amount === undefined) return []
  const blocks = block > 1 ? [words.inBlocks(block)] : []
  if (amountKind === 'fraction') return [words.amount(percent(amount, 1).replace(/\.0%/, '%')), ...blocks]
  const kind = planNames(report).amountKind?.[lang] ?? amountKind
  return [`${kind} ${amountKind === 'n-of-m' ? `${amount}:${groupSize}` : plain(amount)}`, ...blocks]
}

function planText(context: PageContext, settings: Partial<PlanSettings>): string {
  const { report, lang, words } = context
  const names = planNames(report)
  const { criterion, plan, rounds, retrain, restart, scope, floor, mostBytes, mostMacs } = settings
  const name = (key: string, id: string | undefined) => (id === undefined ? [] : [names[key]?.[lang] ?? id])
  return [
    ...name('criterion', criterion).map(shortName),
    ...amountText(context, settings),
    ...name('scope', scope).map(words.scope),
    ...name('plan', plan),
    ...(rounds === undefined || plan === 'one-shot' ? [] : [words.rounds(plain(rounds))]),
    ...(retrain === undefined ? [] : [words.retrain(plain(retrain))]),
    ...(restart === 'none' ? [] : name('restart', restart)),
    ...(floor === undefined ? [] : [words.floor(plain(floor))]),
    ...(mostBytes === undefined ? [] : [words.mostBytes(plain(mostBytes))]),
    ...(mostMacs === undefined ? [] : [words.mostMacs(plain(mostMacs))]),
  ].join(words.join)
}

function cutText(context: PageContext): string {
  const { report, info, words } = context
  const { pruning, prunings, sweep } = report
  if (sweep && kindOf(report) === 'sweep')
    return [...sweep.criteria.map(({ name }) => shortName(name[context.lang]))].join(words.join)
  const removal = (pruning ?? prunings)?.removal
  if (removal) {
    const { layer, retrain } = removal
    return [words.takenOut(info.layers[layer]?.name ?? ''), words.retrain(plain(retrain))].join(words.join)
  }
  if (prunings) return planText(context, prunings.settings)
  if (!pruning) return ''
  const [only] = pruning.cuts
  if (pruning.cuts.length === 1 && only?.plan) return planText(context, only.plan.settings)
  return pruning.cuts.length ? words.cuts(plain(pruning.cuts.length)) : ''
}

/** Of one network; of several each stands in its row of a table. */
function fingerprintText({ report: { pruning, trainings } }: PageContext): string {
  const [only] = trainings
  return pruning?.fingerprint ?? (trainings.length === 1 ? (only?.fingerprint ?? '') : '')
}

/** Runs of several folds share no parts: then all samples, or people, are counted. */
function sizesText(context: PageContext, part: (id: Part) => readonly number[] | number): string {
  const count = (id: Part) => {
    const found = part(id)
    return typeof found === 'number' ? found : found.length
  }
  const { trainings } = context.report
  const isOfFolds = trainings.length > 1 && trainings.some(({ tested }) => (tested?.folds ?? 0) !== 0)
  if (!isOfFolds) return partsText(context, count)
  const people = partIds.map(part).filter((found) => typeof found !== 'number')
  const all = people.length ? new Set(people.flat()).size : partIds.reduce((sum, id) => sum + count(id), 0)
  return all ? plain(all) : ''
}

function seedsOf({ report: { trainings, sweep }, info }: PageContext): readonly number[] {
  if (sweep && !trainings.length) return sweep.seeds
  return trainings.length ? [...new Set(trainings.map(({ seed }) => seed))] : [info.settings.seed]
}

/** Whether something was trained here. */
const isTrained = ({ trainings, sweep }: RunReport) =>
  sweep !== undefined || trainings.some(({ history }) => history.length > 1)

/** What there is to tell; nothing is said about what is empty. */
export function factsOf(context: PageContext): Fact[] {
  const { report, info, lang, words } = context
  const { subject, playground } = report
  const heads = words.facts
  const { source } = subject
  const seeds = seedsOf(context)
  const constant = constantColumns(info)
  const all: [string, string][] = [
    [heads.data, source?.summary[lang] ?? ''],
    [heads.source, source?.citation ?? ''],
    [heads.samples, sizesText(context, (part) => info.sizes[part])],
    [heads.classes, info.task === 'classification' ? classesText(context) : ''],
    [heads.people, sizesText(context, (part) => info.counts[part].subjects)],
    [heads.constant, constant.length ? words.constant(constant.slice(0, mostClasses)) : ''],
    [heads.network, words.network(info.network, plain(info.parameters), plain(info.macs))],
    [heads.begun, subject.model === undefined ? '' : words.model(subject.model)],
    [heads.recipe, isTrained(report) ? recipeText(context) : ''],
    [kindOf(report) === 'sweep' ? heads.compared : heads.cut, cutText(context)],
    [seeds.length === 1 ? heads.seed : heads.seeds, seeds.map(plain).join(words.join)],
    [heads.fingerprint, fingerprintText(context)],
    [heads.made, `Pruning Playground ${playground}`],
  ]
  return all.flatMap(([name, text]) => (text ? [{ name, text }] : []))
}
