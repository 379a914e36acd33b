/** What `prune` prints for a terminal. */

import type { Description } from '../../core/contract/describe.js'
import type { FormTime, LayerReport } from '../../core/contract/report.js'
import { judgeOf } from '../../core/figures/judge.js'
import type { Lang } from '../../state/settings.js'
import { fixed, percent, trimmed } from '../../view/format.js'
import { pruneWords } from '../../words/cli/prune.js'
import { trainWords } from '../../words/cli/train.js'
import { ascii } from '../base/ascii.js'
import type { Paint } from '../base/command.js'
import { tableLines } from '../base/text-table.js'
import { classNames } from '../judging/class-names.js'
import { closeParts } from '../judging/close.js'
import type { Pruned } from './json.js'
import { layerParameters } from './report.js'
import type { PruneResult } from './result.js'
import { judgedRounds, roundsTable } from './rounds-table.js'
import { summary } from './summary.js'

const none = '-'

/** Entries, one each, in the order in which they come. */
const distinct = <Value>(values: readonly Value[]) => [...new Set(values)]

/** How the network answers in the end. */
function closeOf({ report, info }: PruneResult, choices: Description, lang: Lang): string[][] {
  const part = judgeOf(info)
  const told = report.parts.find((measures) => measures.part === part)
  return told ? closeParts(told, part, info, classNames(info, choices, lang), lang) : []
}

/** Parameters and MACs of a layer, those that are kept of all. */
function costs(layer: LayerReport | undefined): string[] {
  if (!layer) return [none, none]
  const { kept, all } = layerParameters(layer)
  return [`${kept}/${all}`, `${layer.keptMacs}/${layer.macs}`]
}

/** The layers as they were cut, and beside them what they shrink to. */
function layersTable({ report, shrunk }: PruneResult, lang: Lang): string[] {
  const { columns, shrunken } = pruneWords[lang]
  const small = [columns.parameters, columns.macs].map(shrunken)
  const head = [columns.layer, columns.weights, columns.kept, '', columns.parameters, columns.macs]
  const rows = report.layers.map((layer) => [
    layer.name,
    String(layer.weights),
    String(layer.kept),
    ascii(percent(layer.weights ? layer.kept / layer.weights : 0, 1)),
    ...costs(layer),
    ...(shrunk ? costs(shrunk.layers.find(({ name }) => name === layer.name)) : []),
  ])
  return tableLines([[...head, ...(shrunk ? small : [])], ...rows], 'lrrrrrrr')
}

/** More inputs than this are no table to look at: they are in the JSON. */
const mostInputs = 64

/** What is left of each input; nothing while all of them are needed. */
function inputsTable({ report: { inputs } }: PruneResult, lang: Lang): string[] {
  const { columns, isNeeded: text, headings } = pruneWords[lang]
  if (inputs.every(({ isNeeded }) => isNeeded) || inputs.length > mostInputs) return []
  const head = [columns.input, columns.readers, columns.isNeeded]
  const rows = inputs.map(({ name, weightsKept, isNeeded }) => [
    name,
    String(weightsKept),
    isNeeded ? text.yes : text.no,
  ])
  return [headings.inputs, ...tableLines([head, ...rows], 'lrl')]
}

/** Bytes as it was cut, and beside them those of the network that it shrinks to. */
function sizesTable({ sizes, shrunk }: PruneResult, { encodings }: Description, lang: Lang): string[] {
  const { format, bits: bitsText, shrunken } = pruneWords[lang]
  const networks = [{ list: sizes, head: bitsText }]
  if (shrunk) networks.push({ list: shrunk.sizes, head: (width) => shrunken(bitsText(width)) })
  const columns = networks.flatMap(({ list, head }) =>
    distinct(sizes.map(({ bits }) => bits)).map((width) => ({
      head: head(width),
      bytesOf: (id: string) => list.find((one) => one.format === id && one.bits === width)?.bytes ?? none,
    })),
  )
  const rows = distinct(sizes.map((size) => size.format)).map((id) => [
    encodings.find((encoding) => encoding.id === id)?.name[lang] ?? id,
    ...columns.map(({ bytesOf }) => String(bytesOf(id))),
  ])
  return tableLines([[format, ...columns.map(({ head }) => head)], ...rows], `l${'r'.repeat(columns.length)}`)
}

/** A line for each form and batch: the median, the quartiles, and how many times as fast as the whole network. */
function timesTable(times: readonly FormTime[], { forms }: Description, lang: Lang): string[] {
  const { columns, batch, noDifference } = pruneWords[lang]
  const text = (value: number) => ascii(trimmed(value, 2))
  const rows = times.map(({ form, batch: size, parameters, microseconds, lowerQuartile, upperQuartile, speedUp }) => [
    forms.find(({ id }) => id === form)?.name[lang] ?? form,
    batch(size),
    String(parameters),
    text(microseconds),
    `${text(lowerQuartile)}-${text(upperQuartile)}`,
    form === 'whole' ? none : speedUp === null ? noDifference : ascii(fixed(speedUp, 2)),
  ])
  const { form, samples, parameters, median, quartiles, speedUp } = columns
  return tableLines([[form, samples, parameters, median, quartiles, speedUp], ...rows], 'llrrrl')
}

export function pruneTable(pruned: Pruned, choices: Description, lang: Lang, paint: Paint): string {
  const { title, headings } = pruneWords[lang]
  const { isSame, isOther } = trainWords[lang]
  const { version, result, wanted } = pruned
  const { times, fingerprint } = result
  const answers = closeOf(result, choices, lang)
  const inputs = inputsTable(result, lang)
  const compared = wanted === fingerprint ? isSame(fingerprint) : isOther(fingerprint, wanted ?? '')
  const parts = [
    [paint('bold', `Pruning Playground ${version} · ${title}`)],
    roundsTable(result, lang),
    ...[judgedRounds(result, lang)].filter((lines) => lines.length),
    summary(pruned, choices, lang),
    [headings.layers, ...layersTable(result, lang)],
    ...(inputs.length ? [inputs] : []),
    ...answers,
    [headings.sizes, ...sizesTable(result, choices, lang)],
    ...(times ? [[headings.times, ...timesTable(times, choices, lang)]] : []),
    ...(wanted === undefined ? [] : [[`  ${compared}`]]),
  ]
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`
}
