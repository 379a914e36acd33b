/** What `prune` prints for a terminal. */

import type { StoredSize } from '../core/prune-types.js'
import type { FormTime, LayerReport } from '../core/report-types.js'
import type { Description } from '../core/types.js'
import type { Lang } from '../state/settings.js'
import { percent, trimmed } from '../view/format.js'
import { ascii } from './ascii.js'
import type { Paint } from './command.js'
import type { Pruned } from './prune-json.js'
import { roundsTable } from './prune-rounds-table.js'
import { summary } from './prune-summary.js'
import { pruneWords } from './prune-words.js'
import { tableLines } from './text-table.js'
import { trainWords } from './train-words.js'

const none = '-'

/** Entries, one each, in the order in which they come. */
const distinct = <Value>(values: readonly Value[]) => [...new Set(values)]

function layersTable(layers: readonly LayerReport[], lang: Lang): string[] {
  const { columns } = pruneWords[lang]
  const head = [columns.layer, columns.weights, columns.kept, '', columns.parameters, columns.macs]
  const rows = layers.map(({ name, weights, kept, parameters, macs, keptMacs }) => [
    name,
    String(weights),
    String(kept),
    ascii(percent(weights ? kept / weights : 0, 1)),
    String(parameters),
    `${keptMacs}/${macs}`,
  ])
  return tableLines([head, ...rows], 'lrrrrr')
}

function sizesTable(sizes: readonly StoredSize[], { encodings }: Description, lang: Lang): string[] {
  const { format, bits: bitsText } = pruneWords[lang]
  const bits = distinct(sizes.map((size) => size.bits))
  const bytesOf = (id: string, width: number) => sizes.find((one) => one.format === id && one.bits === width)?.bytes
  const rows = distinct(sizes.map((size) => size.format)).map((id) => [
    encodings.find((encoding) => encoding.id === id)?.name[lang] ?? id,
    ...bits.map((width) => String(bytesOf(id, width) ?? none)),
  ])
  return tableLines([[format, ...bits.map(bitsText)], ...rows], `l${'r'.repeat(bits.length)}`)
}

function timesTable(times: readonly FormTime[], { forms }: Description, lang: Lang): string[] {
  const { columns, batch } = pruneWords[lang]
  const batches = distinct(times.map((time) => time.batch))
  const rows = distinct(times.map((time) => time.form)).map((form) => {
    const own = times.filter((time) => time.form === form)
    const cells = batches.map((size) => own.find((time) => time.batch === size)?.microseconds)
    return [
      forms.find(({ id }) => id === form)?.name[lang] ?? form,
      String(own[0]?.parameters ?? none),
      ...cells.map((value) => (value === undefined ? none : ascii(trimmed(value, 2)))),
    ]
  })
  return tableLines(
    [[columns.form, columns.parameters, ...batches.map(batch)], ...rows],
    `l${'r'.repeat(1 + batches.length)}`,
  )
}

export function pruneTable(pruned: Pruned, choices: Description, lang: Lang, paint: Paint): string {
  const { title, headings } = pruneWords[lang]
  const { isSame, isOther } = trainWords[lang]
  const { version, result, wanted } = pruned
  const { report, sizes, times, fingerprint } = result
  const compared = wanted === fingerprint ? isSame(fingerprint) : isOther(fingerprint, wanted ?? '')
  const parts = [
    [paint('bold', `Pruning Playground ${version} · ${title}`)],
    roundsTable(result, lang),
    summary(pruned, choices, lang),
    [headings.layers, ...layersTable(report.layers, lang)],
    [headings.sizes, ...sizesTable(sizes, choices, lang)],
    ...(times ? [[headings.times, ...timesTable(times, choices, lang)]] : []),
    ...(wanted === undefined ? [] : [[`  ${compared}`]]),
  ]
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`
}
