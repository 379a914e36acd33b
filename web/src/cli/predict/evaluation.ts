/** What `evaluate` prints: tables, or JSON. */

import type { Evaluation, ExperimentInfo } from '../../core/contract/experiment.js'
import type { Lang } from '../../state/settings.js'
import { fixed, percent } from '../../view/format.js'
import { predictWords } from '../../words/cli/predict.js'
import { ascii } from '../base/ascii.js'
import type { Paint } from '../base/command.js'
import { figuresJson } from '../base/figures-json.js'
import { quoted, wrap } from '../base/text.js'
import { tableLines } from '../base/text-table.js'
import type { NamedModelTable } from '../request/model-table.js'
import { modelTableJson } from '../request/model-table-notes.js'

export interface Evaluated {
  read: NamedModelTable
  version: string
  info: ExperimentInfo
  evaluation: Evaluation
}

const columns = 100

const share = (value: number) => (Number.isNaN(value) ? '-' : ascii(percent(value, 2)))
const decimal = (value: number) => (Number.isNaN(value) ? '-' : ascii(fixed(value, 4)))

function summary({ read, info, evaluation }: Evaluated, lang: Lang): string[] {
  const { rows, model, samples, unit } = predictWords[lang].table
  const figures =
    info.task === 'classification'
      ? [
          [rows.accuracy, share(evaluation.accuracy)],
          [rows.balancedAccuracy, share(evaluation.balancedAccuracy)],
          [rows.macroF1, decimal(evaluation.macroF1)],
        ]
      : [
          ['R²', decimal(evaluation.accuracy)],
          [rows.mae, decimal(evaluation.mae), unit],
          [rows.rmse, decimal(evaluation.rmse), unit],
        ]
  const about = [
    [rows.model, model(quoted(read.modelName), info.network, read.model.fingerprint)],
    [rows.table, quoted(read.tableName)],
    [rows.samples, samples(evaluation.samples, read.table.notes.rows)],
  ]
  return [...tableLines(about, 'll'), '', ...tableLines(figures, 'lrl')]
}

function classesTable({ info, evaluation }: Evaluated, lang: Lang): string[] {
  const said = predictWords[lang].table
  const head = [said.class, said.rows.samples, said.recall, said.precision, said.f1]
  const { recall, precision, f1, confusion } = evaluation
  const rows = confusion.map((row, i) => [
    quoted(info.classNames[i] ?? ''),
    String(row.reduce((sum, count) => sum + count, 0)),
    share(recall[i] ?? Number.NaN),
    share(precision[i] ?? Number.NaN),
    decimal(f1[i] ?? Number.NaN),
  ])
  return tableLines([head, ...rows], 'lrrrr')
}

function confusionTable({ info, evaluation }: Evaluated): string[] {
  const names = info.classNames.map(quoted)
  const rows = evaluation.confusion.map((counts, i) => [names[i] ?? '', ...counts.map(String)])
  return tableLines([['', ...names], ...rows], `l${'r'.repeat(names.length)}`)
}

export function evaluationTable(found: Evaluated, lang: Lang, paint: Paint): string {
  const { table, trainedOn } = predictWords[lang]
  const ofClasses =
    found.info.task === 'classification'
      ? [
          [paint('bold', table.classes), ...classesTable(found, lang)],
          [paint('bold', table.confusion), ...confusionTable(found)],
        ]
      : []
  const parts = [
    [paint('bold', `Pruning Playground ${found.version} · ${table.title}`)],
    summary(found, lang),
    ...ofClasses,
    wrap(trainedOn[found.read.trainedOn], columns - 2).map((line) => `  ${line}`),
  ]
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`
}

/** What is no number is null. */
export function evaluationJson({ read, version, info, evaluation }: Evaluated) {
  const { task, classNames, featureNames, network } = info
  return {
    version,
    model: { fingerprint: read.model.fingerprint, network, featureNames, classNames },
    table: modelTableJson(read),
    trainedOn: read.trainedOn,
    task,
    samples: evaluation.samples,
    ...figuresJson(evaluation, info),
  }
}
