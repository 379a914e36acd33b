/** What `evaluate` prints: tables, or JSON. */

import type { Evaluation, ExperimentInfo } from '../../core/contract/experiment.js'
import type { Lang } from '../../state/settings.js'
import { predictWords } from '../../words/cli/predict.js'
import type { Paint } from '../base/command.js'
import { figuresJson } from '../base/figures-json.js'
import { quoted, wrap } from '../base/text.js'
import { tableLines } from '../base/text-table.js'
import { classesTable, confusionTable, figuresTable, mostColumns } from '../judging/judged-table.js'
import type { NamedModelTable } from '../request/model-table.js'
import { modelTableJson } from '../request/model-table-notes.js'

export interface Evaluated {
  read: NamedModelTable
  version: string
  info: ExperimentInfo
  evaluation: Evaluation
}

const columns = 100

function summary({ read, info, evaluation }: Evaluated, lang: Lang): string[] {
  const { rows, model, samples } = predictWords[lang].table
  const about = [
    [rows.model, model(quoted(read.modelName), info.network, read.model.fingerprint)],
    [rows.table, quoted(read.tableName)],
    [rows.samples, samples(evaluation.samples, read.table.notes.rows, read.table.notes.windows !== undefined)],
  ]
  return [...tableLines(about, 'll'), '', ...figuresTable(evaluation, info, lang)]
}

/** What is told of each class, and of few of them what each is taken for; nothing of numbers. */
function classParts({ info, evaluation }: Evaluated, lang: Lang, paint: Paint): string[][] {
  if (info.task === 'regression') return []
  const { table } = predictWords[lang]
  const names = info.classNames.map(quoted)
  const confusion = [paint('bold', table.confusion), ...confusionTable(evaluation.confusion, names)]
  return [
    [paint('bold', table.classes), ...classesTable(evaluation, names, lang)],
    ...(names.length <= mostColumns ? [confusion] : []),
  ]
}

export function evaluationTable(found: Evaluated, lang: Lang, paint: Paint): string {
  const { table, trainedOn } = predictWords[lang]
  const parts = [
    [paint('bold', `Pruning Playground ${found.version} · ${table.title}`)],
    summary(found, lang),
    ...classParts(found, lang, paint),
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
