/** Does it generalise better? Few samples and much noise; beside it the same network, trained on for as long, uncut. */

import { compared, margin, type Verdict } from '../../paired.js'
import { type Bench, forEachSeed, type Trial } from './bench.js'
import { type Answer, type Measured, type Question, rowOf } from './question.js'
import type { Setup } from './setup.js'

/** Large for what it has to learn, so that it can learn by heart. */
export const network = '2-32-32-2'
export const samples = { train: 60, test: 540 }
export const noiseFactor = 3
export const epochs = { first: 200, more: 100 }

const ids = ['before', 'longer', 'pruned'] as const
type Id = (typeof ids)[number]

interface Reading {
  test: number
  /** Accuracy on training samples less that on test samples. */
  gap: number
}

async function read(trial: Trial): Promise<Reading> {
  const [train, test] = [await trial.evaluate('train'), await trial.evaluate('test')]
  return { test: test.accuracy, gap: train.accuracy - test.accuracy }
}

function measureSeed(bench: Bench, { data, ownNoise, share }: Setup, seed: number): Promise<Record<Id, Reading>> {
  const all = samples.train + samples.test
  const settings = {
    data,
    noise: ownNoise * noiseFactor,
    network,
    epochs: epochs.first,
    seed,
    samples: all,
    testFraction: samples.test / all,
  }
  return bench.open(settings, async (trial) => {
    await bench.train(trial)
    const [model, before] = [await trial.saveModel(), await read(trial)]
    await trial.retrain(epochs.more)
    await bench.train(trial)
    const longer = await read(trial)
    await trial.loadModel(model)
    await trial.prune({ criterion: 'magnitude', amount: share })
    await trial.retrain(epochs.more)
    await bench.train(trial)
    return { before, longer, pruned: await read(trial) }
  })
}

async function ask(bench: Bench, setup: Setup): Promise<Measured> {
  const { seeds } = setup
  bench.expect(seeds.length * (epochs.first + 2 * epochs.more))
  const found = await forEachSeed(seeds, (seed) => measureSeed(bench, setup, seed))
  const rows = (key: keyof Reading, prefix: string) =>
    ids.map((id) => ({ id: `${prefix}${id}`, values: found.map((one) => one[id][key]) }))
  return { seeds, rows: [...rows('test', ''), ...rows('gap', 'gap-')], curves: [], counts: {} }
}

/** `more`: better than what was trained on without a cut. */
export const answerOf = (verdict: Verdict): Answer =>
  (({ more: 'yes', less: 'no', none: 'no', unknown: 'open' }) as const)[verdict]

function judge(measured: Measured) {
  const better = compared(rowOf(measured, 'pruned'), rowOf(measured, 'longer'), margin)
  const gap = compared(rowOf(measured, 'gap-pruned'), rowOf(measured, 'gap-longer'), margin)
  return { answer: answerOf(better.verdict), compared: { better, gap } }
}

export const generalises: Question = {
  id: 'generalises',
  curves: [],
  rows: [...ids, ...ids.map((id) => `gap-${id}`)],
  needs: ['data', 'share', 'seeds'],
  settings: ['data', 'share', 'seeds'],
  ask,
  judge,
}
