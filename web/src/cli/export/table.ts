/** What `export` prints: which files, and what the network answers in the form that they hold. */

import type { Compression } from '../../core/contract/compression.js'
import type { Evaluation, ExperimentInfo, Part } from '../../core/contract/experiment.js'
import type { DeviceFormId } from '../../core/ids.js'
import type { ExportFormat } from '../../deploy/formats/format.js'
import type { FormatChoices } from '../../deploy/formats/format-choices.js'
import type { Lang } from '../../state/settings.js'
import { percent } from '../../view/format.js'
import { exportWords } from '../../words/cli/export.js'
import { ascii } from '../base/ascii.js'
import type { Paint } from '../base/command.js'
import { figuresJson } from '../base/figures-json.js'
import { quoted, wrap } from '../base/text.js'
import { tableLines } from '../base/text-table.js'
import { figuresTable } from '../judging/judged-table.js'
import { compressionJson, compressionTables } from './compression.js'

export interface Exported {
  version: string
  fingerprint: string
  info: ExperimentInfo
  format: ExportFormat
  choices: FormatChoices
  /** Whether the data are standardised at all. */
  isStandardised: boolean
  /** Whether static features join its window behind other layers. */
  isJoined: boolean
  form: DeviceFormId
  files: { name: string; bytes: number }[]
  /** Of which the figures are. */
  part: Part
  float32: Evaluation
  int8?: Evaluation
  /** The share of each tensor's numbers beyond its range. */
  clipped?: number[]
  /** Stage by stage, where the format holds a compressed network. */
  compression?: Compression
}

function evaluations({ float32, int8, info }: Exported, lang: Lang, paint: Paint): string[][] {
  const own = exportWords[lang].table
  const block = (head: string, evaluation: Evaluation) => [paint('bold', head), ...figuresTable(evaluation, info, lang)]
  return [block(own.float32, float32), ...(int8 ? [block(own.int8, int8)] : [])]
}

/** What goes into the file. */
function takenValues({ choices, isStandardised, isJoined, format }: Exported, lang: Lang): string {
  const { taken, twoInputs, asIntegers } = exportWords[lang].table
  const given = taken[isStandardised ? choices.standardisation : 'graph']
  const values = isJoined && format.choices?.includes('standardisation') ? twoInputs(given) : given
  return choices.ends === 'int8' ? asIntegers(values) : values
}

export function exportTable(exported: Exported, lang: Lang, paint: Paint): string {
  const { version, info, format, files, part, float32, clipped } = exported
  const own = exportWords[lang].table
  const rows = files.map(({ name, bytes }) => [quoted(name), own.bytes(bytes)])
  const most = clipped ? Math.max(...clipped) : 0
  const parts = [
    [paint('bold', `Pruning Playground ${version} · ${own.title(format.name[lang])}`)],
    [
      ...tableLines(rows, 'lr'),
      '',
      ...tableLines(
        [
          [own.network, info.network],
          [own.needs, format.needs[lang]],
          ...(format.choices ? [[own.takes, takenValues(exported, lang)]] : []),
        ],
        'll',
      ),
    ],
    wrap(part === 'train' ? own.seen(float32.samples) : own.unseen(float32.samples), 98).map((line) => `  ${line}`),
    ...evaluations(exported, lang, paint),
    ...(exported.compression ? compressionTables(exported.compression, exported, lang, paint) : []),
    ...(clipped ? [wrap(own.clipped(ascii(percent(most, 2))), 98).map((line) => `  ${line}`)] : []),
  ]
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

/** What is no number is null. */
export function exportJson({
  version,
  fingerprint,
  info,
  format,
  choices,
  form,
  files,
  part,
  float32,
  int8,
  clipped,
  compression,
}: Exported) {
  return {
    version,
    model: { fingerprint, network: info.network },
    format: format.id,
    form,
    ...Object.fromEntries((format.choices ?? []).map((key) => [key, choices[key]])),
    files,
    part,
    samples: float32.samples,
    float32: figuresJson(float32, info),
    ...(int8 ? { int8: figuresJson(int8, info) } : {}),
    ...(clipped ? { clipped } : {}),
    ...(compression ? { compression: compressionJson(compression, info) } : {}),
  }
}
