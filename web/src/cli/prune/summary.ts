/** How it was cut, and what came of it, in a few lines. */

import type { Description } from '../../core/contract/describe.js'
import type { Name } from '../../core/contract/names.js'
import type { PlanSettings } from '../../core/contract/plan.js'
import { judgeOf } from '../../core/figures/judge.js'
import { pairedInterval, showsDifference } from '../../core/figures/spread.js'
import { weightCounts } from '../../core/figures/weight-counts.js'
import { saysSomething } from '../../rules/cut-settings.js'
import type { Lang } from '../../state/settings.js'
import { fixed, percent, signed } from '../../view/format.js'
import { judgingWords } from '../../words/cli/judging.js'
import { pruneWords } from '../../words/cli/prune.js'
import { trainWords } from '../../words/cli/train.js'
import { ascii } from '../base/ascii.js'
import { tableLines } from '../base/text-table.js'
import { startRows } from '../request/model-start.js'
import { dataText } from '../request/table-notes.js'
import { type Pruned, retrainingStart } from './json.js'
import { gapsOf, keptMacs, keptParameters } from './report.js'
import type { PruneResult } from './result.js'

/** A very small number, or 0. */
const tiny = (value: number) => (value === 0 ? '0' : value.toExponential(1))

/** The name of an entry of one of the core's tables. */
function nameOf(entries: readonly { id: string; name: Name }[], id: string | undefined, lang: Lang): string {
  return entries.find((entry) => entry.id === id)?.name[lang] ?? String(id)
}

/** How it was cut. */
function cutText(settings: Partial<PlanSettings>, choices: Description, lang: Lang): string {
  const { cutLine, rounds } = pruneWords[lang]
  const { amountKind = 'fraction', amount, amounts, groupSize, scope, plan } = settings
  const value =
    amountKind === 'n-of-m' ? `${amount}:${groupSize}` : amounts ? Array.from(amounts).join(', ') : String(amount)
  const kind = nameOf(choices.amountKinds, amountKind, lang)
  const name = nameOf(choices.planKinds, plan, lang)
  const way = settings.rounds === undefined ? name : rounds(name, settings.rounds)
  const own = choices.criteria.find(({ id }) => id === settings.criterion)?.scope
  const rivals = saysSomething('scope', { amountKind }) ? nameOf(choices.scopes, scope ?? own, lang) : undefined
  return cutLine(`${kind} ${value}`, rivals, way)
}

/** With what weights training went on; no row for those that were left. */
function restartRows(
  { restart = 'none', rewindTo }: Partial<PlanSettings>,
  choices: Description,
  lang: Lang,
): string[][] {
  const { rows, rewound } = pruneWords[lang]
  if (restart === 'none') return []
  const name = nameOf(choices.restarts, restart, lang)
  return [[rows.restart, rewindTo === undefined ? name : rewound(name, rewindTo)]]
}

/** Floor and budget, as far as there are any. */
function limitRows(plan: Partial<PlanSettings>, choices: Description, lang: Lang): string[][] {
  const { rows, limits } = pruneWords[lang]
  const measure = nameOf(choices.measures, plan.floorMeasure ?? 'accuracy', lang)
  const names = ['mostBytes', 'mostMacs'] as const
  const texts = [
    ...(plan.floor === undefined ? [] : [limits.floor(measure, String(plan.floor))]),
    ...names.flatMap((name) => (plan[name] === undefined ? [] : [limits[name](String(plan[name]))])),
  ]
  return texts.length ? [[rows.limits, texts.join(lang === 'zh' ? '，' : ', ')]] : []
}

/** Why it ended, and by how much it missed its budget. */
function endRows({ plan, rounds, end, over }: PruneResult, lang: Lang): string[][] {
  const { rows, ends, overBytes, overMacs } = pruneWords[lang]
  const format = rounds.findLast(({ isKept }) => isKept)?.format ?? rounds[0]?.format ?? ''
  const texts = [
    ends[end](rounds.length),
    ...(over.bytes > 0 ? [overBytes(over.bytes, plan.mostBytes ?? 0, format)] : []),
    ...(over.macs > 0 ? [overMacs(over.macs, plan.mostMacs ?? 0)] : []),
  ]
  return texts.map((text, i) => [i ? '' : rows.end, text])
}

const whole = new Intl.NumberFormat('en', { useGrouping: false, maximumFractionDigits: 0 })

export function partOf(part: number, all: number, lang: Lang): string {
  return pruneWords[lang].of(whole.format(part), whole.format(all), ascii(percent(all ? part / all : 0, 2)))
}

/** How much better the training part is answered than the test part; no row without a test part. */
function gapRows(result: PruneResult, lang: Lang): string[][] {
  const { rows, gap, points } = pruneWords[lang]
  const { before, after } = gapsOf(result)
  if (Number.isNaN(after)) return []
  const isClasses = result.info.task === 'classification'
  const text = (value: number) => (isClasses ? points(ascii(signed(100 * value, 2))) : `${ascii(signed(value, 4))} R²`)
  return [[rows.gap, gap(text(after), text(before))]]
}

/** How many answers are others than before the first cut. */
function changeRows({ report: { parts, changes } }: PruneResult, lang: Lang): string[][] {
  const { rows, changes: text } = pruneWords[lang]
  const size = parts.find(({ part }) => part === changes?.part)?.samples
  if (!changes || size === undefined) return []
  const { total, worsened, mended, part } = changes
  const { noDifference, paired, interval } = judgingWords[lang]
  const points = (value: number) => ascii(signed(100 * value, 2))
  const ends = pairedInterval(worsened, mended, size)
  const change = paired(points((mended - worsened) / size), interval(points(ends.low), points(ends.high)))
  return [
    [rows.changes, text(total, size, worsened, mended, part === 'train' ? 'train' : 'test')],
    ['', change],
    ...(showsDifference(ends) ? [] : [['', noDifference]]),
  ]
}

/** Names that a line has room for. */
const mostNamed = 12

/** Which inputs are needed still, once some are not. */
function inputRows({ report: { inputs } }: PruneResult, lang: Lang): string[][] {
  const { rows, inputs: text } = pruneWords[lang]
  const idle = inputs.filter(({ isNeeded }) => !isNeeded).map(({ name }) => name)
  if (!idle.length) return []
  const named = idle.slice(0, mostNamed)
  return [[rows.inputs, text(inputs.length - idle.length, inputs.length, named, idle.length - named.length)]]
}

/** By what second derivatives OBS went, each form once; it may change as the network gets smaller. */
function surgeryRows({ rounds }: PruneResult, choices: Description, lang: Lang): string[][] {
  const forms = [...new Set(rounds.map(({ result }) => result.surgery))].filter((form) => form !== '')
  return forms.map((form, i) => [i ? '' : pruneWords[lang].rows.surgery, nameOf(choices.surgeryForms, form, lang)])
}

/** By what it was cut, and how. */
export function wayRows(
  { result, cuts }: Pick<Pruned, 'result' | 'cuts'>,
  choices: Description,
  lang: Lang,
): string[][] {
  const { rows, takenOut } = pruneWords[lang]
  const { plan, removal, whole: before } = result
  if ('removal' in cuts) {
    const name = before.layers[removal?.layer ?? -1]?.name ?? cuts.layer
    return [[rows.cut, takenOut(name, nameOf(choices.bridges, cuts.removal.bridge, lang))]]
  }
  const layers = Array.from(plan.layers ?? [], (layer) => before.layers[layer]?.name ?? String(layer))
  return [
    [rows.criterion, `${cuts.criterion.id} · ${cuts.criterion.name[lang]}`],
    [rows.cut, cutText(plan, choices, lang)],
    ...(layers.length ? [[rows.layers, layers.join(lang === 'zh' ? '、' : ', ')]] : []),
    ...restartRows(plan, choices, lang),
    ...limitRows(plan, choices, lang),
    [rows.healing, nameOf(choices.healings, plan.healing ?? cuts.criterion.healing, lang)],
    ...surgeryRows(result, choices, lang),
  ]
}

/** The network as it was shrunk. */
function shrunkRows({ shrunk }: PruneResult, lang: Lang): string[][] {
  const { rows, shrunk: text } = pruneWords[lang]
  if (!shrunk) return []
  const { parametersBefore, parameters, largestDifference, info } = shrunk
  return [
    [rows.shrunk, text(String(parametersBefore), String(parameters), tiny(largestDifference))],
    ['', info.network],
  ]
}

export function summary(pruned: Pruned, choices: Description, lang: Lang): string[] {
  const { rows } = pruneWords[lang]
  const { rows: common, samples, seconds, noTestPart } = trainWords[lang]
  const { result, files, begun } = pruned
  const begins = [{ seed: result.info.settings.seed, start: retrainingStart(result, begun) }]
  const { info, report, fingerprint, elapsedMs } = result
  const { kept, weights: all } = weightCounts(info)
  const lines = [
    [common.data, dataText(info.settings.data, pruned.notes, lang)],
    [common.samples, samples(info.sizes.train, info.sizes.validation, info.sizes.test)],
    ...(judgeOf(info) === 'train' ? [[rows.part, noTestPart]] : []),
    ...wayRows(pruned, choices, lang),
    ...startRows(begins, begun, lang),
    ...endRows(result, lang),
    [common.network, info.network],
    [rows.parameters, partOf(keptParameters(info), info.parameters, lang)],
    [rows.weights, partOf(kept, all, lang)],
    [rows.macs, partOf(keptMacs(report), info.macs, lang)],
    ...inputRows(result, lang),
    ...shrunkRows(result, lang),
    ...gapRows(result, lang),
    ...changeRows(result, lang),
    [rows.time, seconds(ascii(fixed(elapsedMs / 1000, elapsedMs < 10_000 ? 2 : 1)))],
    [common.fingerprint, fingerprint],
    ...files.map((name, i) => [i ? '' : common.files, name]),
  ]
  return tableLines(lines, 'll')
}
