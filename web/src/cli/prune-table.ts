/** What `prune` prints for a terminal. */

import type { ExperimentInfo } from '../core/experiment-types.js'
import type { PruneChoices, StoredSize } from '../core/prune-types.js'
import type { Name } from '../core/types.js'
import { weightCounts } from '../core/weight-counts.js'
import type { Lang } from '../state/settings.js'
import { fixed, percent } from '../view/format.js'
import { ascii } from './ascii.js'
import type { Paint } from './command.js'
import type { Pruned } from './prune-json.js'
import type { CutsPlan } from './prune-plan.js'
import { pruneWords } from './prune-words.js'
import { type Fit, keptMacs, type PruneResult, type Round } from './prune-work.js'
import { tableLines } from './text-table.js'
import { thinned } from './train-table.js'
import { trainWords } from './train-words.js'

/** Lines of the table of rounds; more are thinned out. */
const mostRounds = 24
const none = '-'

/** Loss, and accuracy as percent; R² of numbers as it is. */
function fitTexts(fit: Fit | undefined, { task }: ExperimentInfo): string[] {
  const isClasses = task === 'classification'
  const text = (value: number, write: (value: number) => string) => (Number.isNaN(value) ? none : ascii(write(value)))
  if (!fit) return [none, none]
  return [
    text(fit.loss, (value) => fixed(value, 4)),
    text(fit.accuracy, (value) => (isClasses ? percent(value, 2) : fixed(value, 4))),
  ]
}

function roundRow({ cut, before, after, retrained }: Round, number: number, info: ExperimentInfo, hasMore: boolean) {
  const share = cut.total ? cut.gone / cut.total : 0
  return [
    String(number),
    ascii(percent(share, 2)),
    `${cut.gone}/${cut.total}`,
    ...fitTexts(before, info),
    ...fitTexts(after, info),
    ...(hasMore ? fitTexts(retrained, info) : []),
  ]
}

function roundsTable({ rounds, whole }: PruneResult, hasRetrained: boolean, lang: Lang): string[] {
  const { columns } = pruneWords[lang]
  const accuracy = whole.task === 'classification' ? columns.accuracy : 'R²'
  const fits = [
    columns.before,
    accuracy,
    columns.after,
    accuracy,
    ...(hasRetrained ? [columns.retrained, accuracy] : []),
  ]
  const head = [columns.round, columns.share, columns.gone, ...fits]
  const numbered = [...rounds.entries()]
  const rows = thinned(numbered, mostRounds).map(([i, round]) => roundRow(round, i + 1, whole, hasRetrained))
  return tableLines([head, ...rows], 'r'.repeat(head.length))
}

/** A very small number, or 0. */
const tiny = (value: number) => (value === 0 ? '0' : value.toExponential(1))

/** The name of an entry of one of the core's tables. */
function nameOf(entries: readonly { id: string; name: Name }[], id: string, lang: Lang): string {
  return entries.find((entry) => entry.id === id)?.name[lang] ?? id
}

/** How it was cut, in one line. */
function cutText({ settings, plan, amounts }: CutsPlan, choices: PruneChoices, lang: Lang): string {
  const { cutLine, plans, rounds } = pruneWords[lang]
  const { amountKind, amount, groupSize, scope } = settings
  const value = amountKind === 'n-of-m' ? `${amount}:${groupSize}` : String(amount)
  const kind = nameOf(choices.amountKinds, amountKind, lang)
  const way = plan === 'one-shot' ? plans[plan] : rounds(plans[plan], amounts.length)
  const rivals = scope === undefined ? undefined : nameOf(choices.scopes, scope, lang)
  return cutLine(`${kind} ${value}`, rivals, way)
}

const whole = new Intl.NumberFormat('en', { useGrouping: false, maximumFractionDigits: 0 })

function partOf(part: number, all: number, lang: Lang): string {
  return pruneWords[lang].of(whole.format(part), whole.format(all), ascii(percent(all ? part / all : 0, 2)))
}

function summary({ result, cuts, files }: Pruned, choices: PruneChoices, lang: Lang): string[] {
  const { rows, shrunk: shrunkText } = pruneWords[lang]
  const { rows: common, samples, seconds } = trainWords[lang]
  const { info, shrunk, fingerprint, elapsedMs } = result
  const { kept, weights: all } = weightCounts(info)
  const difference = tiny(shrunk?.largestDifference ?? 0)
  const lines = [
    [common.data, info.settings.data],
    [common.samples, samples(info.sizes.train, info.sizes.validation, info.sizes.test)],
    [rows.criterion, `${cuts.criterion.id} · ${cuts.criterion.name[lang]}`],
    [rows.cut, cutText(cuts, choices, lang)],
    [rows.healing, nameOf(choices.healings, cuts.settings.healing, lang)],
    [common.network, info.network],
    [common.parameters, whole.format(info.parameters)],
    [rows.weights, partOf(kept, all, lang)],
    [rows.macs, partOf(keptMacs(info), info.macs, lang)],
    ...(shrunk
      ? [[rows.shrunk, shrunkText(String(shrunk.parametersBefore), String(shrunk.parameters), difference)]]
      : []),
    [rows.time, seconds((elapsedMs / 1000).toFixed(elapsedMs < 10_000 ? 2 : 1))],
    [common.fingerprint, fingerprint],
    ...files.map((name, i) => [i ? '' : common.files, name]),
  ]
  return tableLines(lines, 'll')
}

function sizesTable(sizes: readonly StoredSize[], lang: Lang): string[] {
  const { format, formats, bytes } = pruneWords[lang]
  const ids = [...new Set(sizes.map((size) => size.format))]
  const bits = [...new Set(sizes.map((size) => size.bits))]
  const bytesOf = (id: string, width: number) => sizes.find((one) => one.format === id && one.bits === width)?.bytes
  const rows = ids.map((id) => [formats[id] ?? id, ...bits.map((width) => String(bytesOf(id, width) ?? none))])
  return tableLines([[format, ...bits.map(bytes)], ...rows], `l${'r'.repeat(bits.length)}`)
}

export function pruneTable(pruned: Pruned, choices: PruneChoices, lang: Lang, paint: Paint): string {
  const { title, headings } = pruneWords[lang]
  const { version, result, cuts } = pruned
  const parts = [
    [paint('bold', `Pruning Playground ${version} · ${title}`)],
    roundsTable(result, cuts.retrain > 0, lang),
    summary(pruned, choices, lang),
    [headings.sizes, ...sizesTable(result.sizes, lang)],
  ]
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`
}
