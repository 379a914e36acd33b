/** What `train` prints for a terminal. */

import type { Description } from '../../core/contract/describe.js'
import type { EpochReport, ExperimentInfo } from '../../core/contract/experiment.js'
import { judgeOf } from '../../core/figures/judge.js'
import type { Lang } from '../../state/settings.js'
import { fixed, percent, trimmed } from '../../view/format.js'
import { judgingWords } from '../../words/cli/judging.js'
import { trainWords } from '../../words/cli/train.js'
import { ascii } from '../base/ascii.js'
import type { Paint } from '../base/command.js'
import { tableLines } from '../base/text-table.js'
import { classNames } from '../judging/class-names.js'
import { closeParts } from '../judging/close.js'
import { whoTable } from '../judging/who.js'
import { startRows } from '../request/model-start.js'
import { dataText } from '../request/table-notes.js'
import type { Trained } from './json.js'
import { judgedOf } from './runs-summary.js'
import { runsParts, runsTable } from './runs-table.js'
import type { TrainResult } from './work.js'

/** Lines of a table of epochs; a longer history is thinned out. */
const mostEpochs = 24

const none = '-'
const loss = (value: number) => (Number.isNaN(value) ? none : ascii(fixed(value, 4)))

/** Accuracy as percent; R² of numbers as it is. */
function fitText(value: number, { task }: ExperimentInfo): string {
  if (Number.isNaN(value)) return none
  return ascii(task === 'classification' ? percent(value, 2) : fixed(value, 4))
}

/** The columns of one part: its loss and its accuracy or R². */
function partColumns(part: 'train' | 'validation' | 'test', info: ExperimentInfo, lang: Lang) {
  const { columns } = trainWords[lang]
  const fitHead = info.task === 'classification' ? columns.accuracy : 'R²'
  return [
    { head: columns[`${part}Loss`], text: (report: EpochReport) => loss(report[`${part}Loss`]) },
    { head: fitHead, text: (report: EpochReport) => fitText(report[`${part}Accuracy`], info) },
  ]
}

function columnsFor(info: ExperimentInfo, lang: Lang) {
  const parts = (['train', 'validation', 'test'] as const).filter((part) => info.sizes[part] > 0)
  return parts.flatMap((part) => partColumns(part, info, lang))
}

/** The first, the last, and some between at even distances. */
export function thinned<T>(list: readonly T[], most: number): T[] {
  if (list.length <= most) return [...list]
  const at = (i: number) => list[Math.round((i * (list.length - 1)) / (most - 1))] as T
  return Array.from({ length: most }, (_, i) => at(i))
}

function epochsTable({ info, history }: TrainResult, lang: Lang): string[] {
  const columns = columnsFor(info, lang)
  const head = [trainWords[lang].columns.epoch, trainWords[lang].columns.rate, ...columns.map((column) => column.head)]
  const rows = thinned(history, mostEpochs).map((report) => [
    String(report.epoch),
    report.epoch ? ascii(trimmed(report.learningRate, 6)) : none,
    ...columns.map(({ text }) => text(report)),
  ])
  return tableLines([head, ...rows], 'r'.repeat(head.length))
}

const seconds = (ms: number) => (ms / 1000).toFixed(ms < 10_000 ? 2 : 1)

/** What the network is, and how training ended. */
function summary({ results, files, pages, notes, begun }: Trained, first: TrainResult, lang: Lang): string[] {
  const { rows, samples, seconds: inSeconds, reasons } = trainWords[lang]
  const { rows: judging, keptEpoch } = judgingWords[lang]
  const { info } = first
  const whole = new Intl.NumberFormat('en', { useGrouping: false })
  const isEarly = first.keptEpoch !== first.history.at(-1)?.epoch
  const one = [
    [rows.end, reasons[first.reason]],
    ...(isEarly ? [[judging.kept, keptEpoch(first.keptEpoch)]] : []),
    [rows.time, inSeconds(seconds(first.elapsedMs))],
    [rows.fingerprint, first.fingerprint],
  ]
  const lines = [
    [rows.data, dataText(info.settings.data, notes, lang)],
    ...(first.fold === undefined
      ? [[rows.samples, samples(info.sizes.train, info.sizes.validation, info.sizes.test)]]
      : []),
    [rows.network, info.network],
    [rows.parameters, whole.format(info.parameters)],
    [rows.macs, whole.format(info.macs)],
    ...startRows(results, begun, lang),
    ...(results.length > 1 ? [] : one),
    ...[...files.flat(), ...pages].map((name, i) => [i ? '' : rows.files, name]),
  ]
  return tableLines(lines, 'll')
}

/** How the part that judges is answered, and who is in which. */
function judgedParts({ results, notes }: Trained, first: TrainResult, names: readonly string[], lang: Lang) {
  const { headings } = judgingWords[lang]
  const { info } = first
  const part = judgeOf(info)
  if (results.length > 1) return runsParts(results, names, lang)
  return [
    [headings.who, ...whoTable(info, notes, names, lang)],
    ...closeParts(judgedOf(first), part, info, names, lang),
  ]
}

export function trainTable(trained: Trained, description: Description, lang: Lang, paint: Paint): string {
  const { version, results, wanted } = trained
  const [first] = results
  if (!first) throw new Error('no run was done')
  const words = trainWords[lang]
  const title = `Pruning Playground ${version} · ${words.headings.train}`
  const compared = wanted === first.fingerprint ? words.isSame(wanted) : words.isOther(first.fingerprint, wanted ?? '')
  const parts = [
    [paint('bold', title)],
    ...(results.length > 1 ? [runsTable(results, trained.notes, lang)] : [epochsTable(first, lang)]),
    summary(trained, first, lang),
    ...judgedParts(trained, first, classNames(first.info, description, lang), lang),
    ...(wanted === undefined ? [] : [[`  ${compared}`]]),
  ]
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`
}
