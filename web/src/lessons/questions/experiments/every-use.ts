/** Is it right for every use? Which class pays when one is rare; and what a cut saves in bytes and time. */

import { compared, margin, type Verdict } from '../../paired.js'
import { type Bench, forEachSeed, type Trial } from './bench.js'
import { type Answer, type Measured, type Question, rowOf } from './question.js'
import { rareTable } from './rare-class.js'
import { retrainEpochs, type Setup } from './setup.js'

const epochs = 60

const stages = ['before', 'cut', 'retrained'] as const
const figures = ['accuracy', 'common', 'rare'] as const
/** Each figure at each stage. */
const measures = figures.flatMap((figure) => stages.map((stage) => ({ id: `${figure}-${stage}`, figure, stage })))
type Reading = Record<(typeof figures)[number], number>

async function read(trial: Trial): Promise<Reading> {
  const { accuracy, recall } = await trial.evaluate('test')
  return { accuracy, common: recall[0] ?? Number.NaN, rare: recall[1] ?? Number.NaN }
}

async function measureSeed(bench: Bench, setup: Setup, seed: number, isFirst: boolean) {
  const table = await rareTable(bench, setup, seed)
  const settings = { data: 'table', table, network: setup.network, seed, epochs, testFraction: 0.5 }
  return bench.open(settings, async (trial) => {
    await bench.train(trial)
    const before = await read(trial)
    await trial.prune({ criterion: 'magnitude', amount: setup.share })
    const cut = await read(trial)
    await trial.retrain(retrainEpochs)
    await bench.train(trial)
    const retrained = await read(trial)
    const saved = isFirst ? { stored: await trial.storedSizes(), times: await trial.formTimes() } : {}
    return { readings: { before, cut, retrained }, saved }
  })
}

async function ask(bench: Bench, setup: Setup): Promise<Measured> {
  const { seeds } = setup
  bench.expect(seeds.length * (epochs + retrainEpochs))
  const found = await forEachSeed(seeds, (seed) => measureSeed(bench, setup, seed, seed === seeds[0]))
  const rows = measures.map(({ id, figure, stage }) => ({
    id,
    values: found.map(({ readings }) => readings[stage][figure]),
  }))
  return { seeds, rows, curves: [], counts: {}, ...found[0]?.saved }
}

/** `more`, of `extra`: the rare class has lost more than the common one; of `accuracy`: something is lost at all. */
export function answerOf(extra: Verdict, accuracy: Verdict): Answer {
  if (extra === 'more') return 'no'
  if (extra === 'unknown') return 'open'
  return extra === 'none' && accuracy !== 'more' ? 'yes' : 'depends'
}

const lostBy = (measured: Measured, figure: string) =>
  rowOf(measured, `${figure}-before`).map(
    (before, i) => before - (rowOf(measured, `${figure}-retrained`)[i] ?? Number.NaN),
  )

function judge(measured: Measured) {
  const none = measured.seeds.map(() => 0)
  const accuracy = compared(lostBy(measured, 'accuracy'), none, margin)
  const common = compared(lostBy(measured, 'common'), none, margin)
  const rare = compared(lostBy(measured, 'rare'), none, margin)
  const extra = compared(lostBy(measured, 'rare'), lostBy(measured, 'common'), margin)
  return { answer: answerOf(extra.verdict, accuracy.verdict), compared: { accuracy, common, rare, extra } }
}

export const everyUse: Question = {
  id: 'every-use',
  curves: [],
  rows: measures.map(({ id }) => id),
  needs: ['data', 'noise', 'share', 'seeds'],
  settings: ['data', 'share', 'noise', 'seeds'],
  ask,
  judge,
}
