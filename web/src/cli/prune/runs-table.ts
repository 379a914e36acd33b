/** What `prune` prints for a terminal of several runs: each, and every round over all of them. */

import type { Description } from '../../core/contract/describe.js'
import type { ExperimentInfo } from '../../core/contract/experiment.js'
import type { JudgedKey } from '../../core/figures/judged.js'
import { leastRecall } from '../../core/figures/judged.js'
import type { OverRuns } from '../../core/figures/over-runs.js'
import {
  candidatesGone,
  isRetrained,
  type RoundFigure,
  type RoundOverRuns,
  type RunRounds,
  roundKeys,
  runRounds,
} from '../../core/figures/run-rounds.js'
import { showsDifference } from '../../core/figures/spread.js'
import type { Lang } from '../../state/settings.js'
import { percent, signed } from '../../view/format.js'
import { judgingWords } from '../../words/cli/judging.js'
import { pruneWords } from '../../words/cli/prune.js'
import { trainWords } from '../../words/cli/train.js'
import { ascii } from '../base/ascii.js'
import type { Paint } from '../base/command.js'
import { wrap } from '../base/text.js'
import { tableLines } from '../base/text-table.js'
import { figureText, intervalText, nameOfFigure, share } from '../judging/judged-table.js'
import { testedText } from '../judging/who.js'
import { dataText } from '../request/table-notes.js'
import type { Pruned } from './json.js'
import type { PruneResult } from './result.js'
import { wayRows } from './summary.js'

type Task = ExperimentInfo['task']

const width = 98
const none = '-'

/** A change of a figure, with its sign; of shares in points. */
const changeText = (key: JudgedKey, task: Task) => (value: number) => {
  if (Number.isNaN(value)) return none
  const isShare = figureText(key, task) === share
  return ascii(signed(isShare ? 100 * value : value, isShare ? 2 : 4))
}

function spreadText({ mean, deviation }: OverRuns, text: (value: number) => string, lang: Lang): string {
  return Number.isNaN(deviation) ? text(mean) : judgingWords[lang].spread(text(mean), text(deviation))
}

/** A row for each run, the last round that was kept. */
function eachRun(results: readonly PruneResult[], notes: Pruned['notes'], lang: Lang): string[] {
  const { columns, headings, round: words } = judgingWords[lang]
  const { rows: others } = trainWords[lang]
  const [first] = results
  if (!first) return []
  const { task } = first.whole
  const hasFolds = first.run.fold !== undefined
  const part = first.rounds[0]?.judged.part ?? 'test'
  const name = nameOfFigure('accuracy', task, lang)
  const least = task === 'classification' ? [columns.leastRecall] : []
  const text = figureText('accuracy', task)
  const head = [
    columns.seed,
    ...(hasFolds ? [columns.fold] : []),
    words.share,
    words.before(name),
    words.after,
    ...least,
    others.fingerprint,
    columns.tested,
  ]
  const rows = results.map((result) => {
    const { rounds, whole, run, fingerprint } = result
    const last = rounds.findLast(({ isKept }) => isKept)
    const gone = last && candidatesGone(last, rounds[0] ?? last)
    const now = last?.judged.retrained ?? rounds[0]?.judged.before
    return [
      String(whole.settings.seed),
      ...(hasFolds ? [String(run.fold)] : []),
      gone ? ascii(percent(gone.total ? gone.gone / gone.total : 0, 2)) : none,
      text(rounds[0]?.judged.before.accuracy ?? Number.NaN),
      text(now?.accuracy ?? Number.NaN),
      ...(least.length ? [now ? share(leastRecall(now)) : none] : []),
      fingerprint,
      testedText(whole, notes, lang),
    ]
  })
  return [headings.runs(part), ...tableLines([head, ...rows], `${'r'.repeat(head.length - 1)}l`)]
}

/** A row of the table of one figure. */
function roundRow(
  { round, runs, share: gone }: RoundOverRuns,
  { cut, retrained, difference }: RoundFigure,
  key: JudgedKey,
  { task, hasRetraining, hasFewer, lang }: Told,
): string[] {
  const text = figureText(key, task)
  const change = changeText(key, task)
  const { noneShown } = judgingWords[lang]
  return [
    String(round),
    ...(hasFewer ? [String(runs)] : []),
    ascii(percent(gone, 2)),
    spreadText(cut, text, lang),
    ...(hasRetraining ? [spreadText(retrained, text, lang)] : []),
    change(difference.mean),
    intervalText(difference.interval, change, lang) || none,
    showsDifference(difference.interval) ? '' : noneShown,
  ]
}

interface Told {
  task: Task
  hasRetraining: boolean
  /** Whether some runs ended before others. */
  hasFewer: boolean
  lang: Lang
}

/** One figure over the rounds, after that before the first cut. */
function figureTable({ rounds, part }: RunRounds, key: JudgedKey, told: Told): string[] {
  const { task, hasRetraining, hasFewer, lang } = told
  const { round: words, columns, rounds: heading } = judgingWords[lang]
  const first = rounds[0]
  const before = first?.figures[key]?.before
  if (!first || !before) return []
  const start = spreadText(before, figureText(key, task), lang)
  const zero = [
    '0',
    ...(hasFewer ? [String(first.runs)] : []),
    none,
    ...(hasRetraining ? [none, start] : [start]),
    '',
    '',
    '',
  ]
  const head = [
    words.round,
    ...(hasFewer ? [words.runs] : []),
    words.share,
    words.cut,
    ...(hasRetraining ? [words.retrained] : []),
    words.change,
    columns.interval,
    '',
  ]
  const rows = rounds.flatMap((round) => {
    const figure = round.figures[key]
    return figure ? [roundRow(round, figure, key, told)] : []
  })
  return [
    heading(nameOfFigure(key, task, lang), part),
    ...tableLines([head, zero, ...rows], `${'r'.repeat(head.length - 1)}l`),
  ]
}

export function runsTable(
  pruned: Omit<Pruned, 'result'>,
  results: readonly PruneResult[],
  choices: Description,
  lang: Lang,
  paint: Paint,
): string {
  const [result] = results
  if (!result) return ''
  const { over, shared, change, legend, noneShown } = judgingWords[lang]
  const { rows: common } = trainWords[lang]
  const { whole, plan } = result
  const found = runRounds(results)
  const hasFewer = found.rounds.some(({ runs }) => runs < results.length)
  const told = { task: whole.task, hasRetraining: isRetrained(plan), hasFewer, lang }
  const lines = [
    [common.data, dataText(whole.settings.data, pruned.notes, lang)],
    [common.network, whole.network],
    ...wayRows({ result, cuts: pruned.cuts }, choices, lang),
    ...pruned.files.map((name, i) => [i ? '' : common.files, name]),
  ]
  const about = [
    over(found.count, found.over, results.length),
    change(whole.task === 'classification'),
    legend(noneShown),
    ...(found.over === 'seeds' ? [] : [shared]),
  ].flatMap((text) => wrap(text, width))
  const parts = [
    [paint('bold', `Pruning Playground ${pruned.version} · ${pruneWords[lang].title}`)],
    eachRun(results, pruned.notes, lang),
    about,
    ...roundKeys[whole.task].map((key) => figureTable(found, key, told)),
    tableLines(lines, 'll'),
  ]
  return `${parts.map((texts) => texts.join('\n')).join('\n\n')}\n`
}
