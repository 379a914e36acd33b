/** Must one retrain? The cut network as it is, trained on, and a new one with as many weights from scratch. */

import { compared, margin, type Verdict } from '../../paired.js'
import { type Bench, forEachSeed } from './bench.js'
import { type Answer, type Measured, type Question, rowOf } from './question.js'
import { halfForTest, retrainEpochs, type Setup } from './setup.js'

/** Units of two equal hidden layers between 2 inputs and 2 outputs, so that there are about so many weights. */
export const unitsFor = (weights: number): number => Math.max(1, Math.round(Math.sqrt(4 + weights) - 2))

const rowIds = ['before', 'cut', 'retrained', 'fresh'] as const

function measureCut(bench: Bench, setup: Setup, seed: number) {
  return bench.open(halfForTest(setup, seed), async (trial) => {
    await bench.train(trial)
    const { accuracy: before } = await trial.evaluate('test')
    const { total, gone } = await trial.prune({ criterion: 'magnitude', amount: setup.share })
    const { accuracy: cut } = await trial.evaluate('test')
    await trial.retrain(retrainEpochs)
    await bench.train(trial)
    const { accuracy: retrained } = await trial.evaluate('test')
    return { before, cut, retrained, weights: total, kept: total - gone }
  })
}

/** Trained as long as the other before and after its cut together. */
function measureFresh(bench: Bench, setup: Setup, seed: number, kept: number) {
  const units = unitsFor(kept)
  const settings = {
    ...halfForTest(setup, seed),
    network: `2-${units}-${units}-2`,
    epochs: setup.epochs + retrainEpochs,
  }
  return bench.open(settings, async (trial) => {
    await bench.train(trial)
    const { layers } = await trial.info()
    const { accuracy } = await trial.evaluate('test')
    return { accuracy, weights: layers.reduce((all, layer) => all + layer.weights, 0) }
  })
}

async function ask(bench: Bench, setup: Setup): Promise<Measured> {
  const { seeds } = setup
  bench.expect(2 * seeds.length * (setup.epochs + retrainEpochs))
  const found = await forEachSeed(seeds, async (seed) => {
    const one = await measureCut(bench, setup, seed)
    const { accuracy: fresh, weights: freshWeights } = await measureFresh(bench, setup, seed, one.kept)
    return { ...one, fresh, freshWeights }
  })
  const { weights = 0, kept = 0, freshWeights = 0 } = found[0] ?? {}
  return {
    seeds,
    rows: rowIds.map((id) => ({ id, values: found.map((one) => one[id]) })),
    curves: [],
    counts: { weights, kept, freshWeights },
  }
}

/** @param lost  `more`: the cut alone costs something  @param gained  `more`: training on brings something back */
export function answerOf(lost: Verdict, gained: Verdict): Answer {
  if (lost === 'none' || lost === 'less') return 'no'
  if (lost === 'unknown' || gained === 'unknown') return 'open'
  return gained === 'more' ? 'yes' : 'depends'
}

function judge(measured: Measured) {
  const [before, cut, retrained] = ['before', 'cut', 'retrained'].map((id) => rowOf(measured, id)) as [
    readonly number[],
    readonly number[],
    readonly number[],
  ]
  const lost = compared(before, cut, margin)
  const gained = compared(retrained, cut, margin)
  const left = compared(before, retrained, margin)
  const overFresh = compared(retrained, rowOf(measured, 'fresh'), margin)
  return { answer: answerOf(lost.verdict, gained.verdict), compared: { lost, gained, left, overFresh } }
}

export const mustRetrain: Question = {
  id: 'must-retrain',
  curves: [],
  rows: rowIds,
  needs: ['data', 'noise', 'share', 'seeds'],
  settings: ['data', 'share', 'noise', 'seeds'],
  ask,
  judge,
}
