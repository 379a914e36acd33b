/** A network that was looked into, as tables for a terminal. */

import type { Inspection, InspectionSettings, RemovalChanges } from '../../core/contract/inspection.js'
import type { Lang } from '../../state/settings.js'
import { scoreText } from '../../view/charts/score-text.js'
import { fixed, percent, plain, signed, trimmed } from '../../view/format.js'
import { inspectWords } from '../../words/cli/inspect.js'
import { ascii } from '../base/ascii.js'
import type { Paint } from '../base/command.js'
import { type Cell, tableLines } from '../base/text-table.js'

export interface Inspected {
  settings: InspectionSettings
  result: Inspection
  version: string
  lang: Lang
}

/** With its sign where there is one output, else the size. */
function lossText({ mean, size }: RemovalChanges, at: number): string {
  const changes = mean[at] ?? []
  return ascii(changes.length === 1 ? signed(changes[0] ?? 0, 4) : trimmed(size[at] ?? 0, 4))
}

function weightRows({ settings, result }: Inspected, paint: Paint): Cell[][] {
  const criterion = settings.criterion ?? 'magnitude'
  return settings.layers.flatMap(({ weights }, l) =>
    weights.flatMap((row, i) =>
      row.map((value, j): Cell[] => {
        const isKept = result.layers[l]?.mask[i]?.[j] === 1
        const score = ascii(scoreText(result.scores[criterion]?.[l]?.[i]?.[j] ?? 0))
        const cell: Cell = isKept ? ` ${score} ` : { text: `[${score}]`, style: (text) => paint('red', text) }
        const loss = result.layers[l]
        return [
          `w${l + 1}.${i + 1}.${j + 1}`,
          ascii(plain(value)),
          cell,
          loss ? lossText(loss.removal, i * row.length + j) : '',
        ]
      }),
    ),
  )
}

function unitRows({ result }: Inspected): Cell[][] {
  const share = (values: readonly number[], i: number) => ascii(percent(values[i] ?? 0, 1))
  return result.hidden.flatMap(({ removal, after }, l) =>
    removal.size.map((_, i): Cell[] => [
      `n${l + 1}.${i + 1}`,
      lossText(removal, i),
      share(after.energy, i),
      share(after.energyOfNext, i),
      share(after.signedShare, i),
    ]),
  )
}

function outputRows({ result }: Inspected): Cell[][] {
  const [before, after] = [result.before.at(-1)?.activation ?? [], result.after.at(-1)?.activation ?? []]
  const decimal = (value = 0) => ascii(fixed(value, 4))
  return after.flatMap((values, n) =>
    values.map((value, k): Cell[] => [
      k ? '' : String(n + 1),
      `y${k + 1}`,
      decimal(before[n]?.[k]),
      decimal(value),
      ascii(signed(result.change[n]?.[k] ?? 0, 4)),
    ]),
  )
}

export function inspectTable(inspected: Inspected, paint: Paint): string {
  const { settings, result, version, lang } = inspected
  const { table, none } = inspectWords[lang]
  const { layers, criterion = 'magnitude', threshold = 0 } = settings
  const sizes = [layers[0]?.weights[0]?.length ?? 0, ...layers.map(({ weights }) => weights.length)].join('-')
  const weights = [[table.part, table.value, `${table.score} `, table.change], ...weightRows(inspected, paint)]
  const units = [[table.part, table.change, table.energy, table.sent, table.signed], ...unitRows(inspected)]
  const outputs = [[table.input, '', table.before, table.after, table.change], ...outputRows(inspected)]
  const count = table.removedCount(
    String(result.removed.length),
    String(result.weightCount),
    ascii(percent(result.removedShare, 1)),
  )
  const ends = [
    [table.removed, result.removed.join(' ') || none],
    ['', count],
    [table.fingerprint, result.fingerprint],
  ]
  const isMany = (result.change[0]?.length ?? 1) > 1
  const sections = [
    [paint('bold', `Pruning Playground ${version} · ${table.title(sizes)}`)],
    [
      paint('bold', table.weights(criterion, String(threshold))),
      ...tableLines(weights, 'lrrr'),
      `  ${table.changeNote(isMany)}`,
    ],
    ...(result.hidden.length ? [[paint('bold', table.units), ...tableLines(units, 'lrrrr')]] : []),
    [paint('bold', table.outputs), ...tableLines(outputs, 'rlrrr')],
    tableLines(ends, 'll'),
  ]
  return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`
}
