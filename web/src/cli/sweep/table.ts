/** What `sweep` prints for a terminal. */

import type { PruneChoices } from '../../core/contract/describe.js'
import type { Lang } from '../../state/settings.js'
import { isControl, withControls } from '../../sweep/criteria.js'
import { meanAndSpread, type Spread, type SweepSpread } from '../../sweep/spread.js'
import { fixed } from '../../view/format.js'
import { sweepWords } from '../../words/cli/sweep.js'
import { trainWords } from '../../words/cli/train.js'
import { ascii } from '../base/ascii.js'
import type { Paint } from '../base/command.js'
import { tableLines } from '../base/text-table.js'
import { startRows } from '../request/model-start.js'
import { dataText } from '../request/table-notes.js'
import { besideAbout, besideBlocks, besideOf } from './beside.js'
import { type Swept, sweepStart } from './json.js'
import { amountHead, chunksOf, type Measure, measuresOf } from './measures.js'

/** Amounts beside each other; more go into a table below. */
const mostColumns = 5
const none = '-'

/** Mean and deviation: percent without its sign for classes, R² for numbers. */
function spreadText({ mean, deviation }: Spread, isClasses: boolean): string {
  const text = (value: number) => ascii(isClasses ? fixed(100 * value, 2) : fixed(value, 3))
  if (Number.isNaN(mean)) return none
  return Number.isNaN(deviation) ? text(mean) : `${text(mean)} ± ${text(deviation)}`
}

/** One table: a row for each criterion, a column for each of some amounts. */
function block(
  { settings }: Swept,
  spreads: readonly SweepSpread[],
  amounts: readonly number[],
  { fit, isShare }: Measure,
  lang: Lang,
) {
  const { criterion: head, control } = sweepWords[lang]
  const rows = withControls(settings.criteria).map((criterion) => {
    const cells = amounts.map((amount) => {
      const found = spreads.find((spread) => spread.criterion === criterion && spread.amount === amount)
      return found ? spreadText(found[fit], isShare) : none
    })
    return [isControl(criterion) ? control(criterion) : criterion, ...cells]
  })
  const heads = amounts.map((amount) => amountHead(amount, lang))
  return tableLines([[head, ...heads], ...rows], `l${'r'.repeat(amounts.length)}`)
}

/** The tables of one measure in one stage, below its heading. */
function stage(swept: Swept, isRetrained: boolean, measure: Measure, lang: Lang): string[][] {
  const { settings, points } = swept
  const { stages, onTraining } = sweepWords[lang]
  const spreads = meanAndSpread(points).filter((spread) => spread.isRetrained === isRetrained)
  const name = settings.part === 'train' ? onTraining(measure.name) : measure.name
  const heading = stages[isRetrained ? 'retrained' : 'cut'](
    name,
    { seeds: settings.seeds.length, folds: settings.folds?.length ?? 1 },
    settings.retrain?.epochs ?? 0,
  )
  const [first = [], ...others] = chunksOf(settings.amounts, mostColumns).map((amounts) =>
    block(swept, spreads, amounts, measure, lang),
  )
  return [[heading, ...first], ...others]
}

function summary(swept: Swept, { scopes }: PruneChoices, lang: Lang): string[] {
  const { settings, info, points, computed, workers, elapsedMs, files } = swept
  const { rows, seedsOf, pointsOf, shardOf, ownScope } = sweepWords[lang]
  const { rows: common, samples, seconds, noTestPart } = trainWords[lang]
  const lines = [
    [common.data, dataText(info.settings.data, swept.notes, lang)],
    ...(settings.folds ? [] : [[common.samples, samples(info.sizes.train, info.sizes.validation, info.sizes.test)]]),
    ...(settings.part === 'train' ? [[rows.part, noTestPart]] : []),
    [common.network, info.network],
    [rows.scope, scopes.find(({ id }) => id === settings.scope)?.name[lang] ?? ownScope],
    [rows.seeds, seedsOf(settings.seeds.join(', '), settings.model?.fingerprint)],
    ...startRows([{ seed: 0, start: sweepStart(settings) }], settings.model, lang),
    ...(settings.shard ? [[rows.shard, shardOf(settings.shard)]] : []),
    [rows.points, pointsOf(points.length, computed, workers)],
    [rows.time, seconds((elapsedMs / 1000).toFixed(elapsedMs < 10_000 ? 2 : 1))],
    ...files.map((name, i) => [i ? '' : common.files, name]),
  ]
  return tableLines(lines, 'll')
}

export function sweepTable(swept: Swept, choices: PruneChoices, lang: Lang, paint: Paint): string {
  const stages = swept.settings.retrain ? [false, true] : [false]
  const beside = besideOf(swept)
  const parts = [
    [paint('bold', `Pruning Playground ${swept.version} · ${sweepWords[lang].title}`)],
    ...stages.flatMap((isRetrained) =>
      measuresOf(swept.info.task, lang).flatMap((measure) => [
        ...stage(swept, isRetrained, measure, lang),
        ...besideBlocks(beside, isRetrained, measure, lang),
      ]),
    ),
    ...(beside.length ? [besideAbout(beside, swept, lang)] : []),
    summary(swept, choices, lang),
  ]
  return `${parts.map((lines) => lines.join('\n')).join('\n\n')}\n`
}
