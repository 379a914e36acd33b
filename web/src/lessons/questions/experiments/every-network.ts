/** Does it suit every network? A small and a large one on the same task: at which share does each break? */

import { compared, type Verdict } from '../../paired.js'
import { type Bench, forEachSeed } from './bench.js'
import { type Answer, type Measured, type Question, rowOf } from './question.js'
import { halfForTest, type Setup } from './setup.js'

/** Units of each of the two hidden layers. */
export const sizes = { small: 8, large: 32 } as const
export type SizeId = keyof typeof sizes
export const sizeIds = Object.keys(sizes) as SizeId[]

/** A network is broken once it has lost so much accuracy. */
export const breakLoss = 0.05
export const step = 0.05
const steps = Array.from({ length: 19 }, (_, i) => Math.round((i + 1) * 100 * step) / 100)

/** The first share at which it is broken; 1 when it is at none. */
export function breakOf(whole: number, accuracies: readonly number[]): number {
  const first = accuracies.findIndex((accuracy) => accuracy < whole - breakLoss)
  return steps[first] ?? 1
}

function measureSeed(bench: Bench, setup: Setup, size: SizeId, seed: number) {
  const units = sizes[size]
  const settings = { ...halfForTest(setup, seed), network: `2-${units}-${units}-2` }
  return bench.open(settings, async (trial) => {
    await bench.train(trial)
    const { accuracy: whole } = await trial.evaluate('test')
    const effects = await trial.preview({ criterion: 'magnitude', amounts: steps, hasLoss: true, part: 'test' })
    const cut = effects.map(({ accuracy = Number.NaN }) => accuracy)
    return { whole, cut, breaks: breakOf(whole, cut) }
  })
}

async function ask(bench: Bench, setup: Setup): Promise<Measured> {
  const { seeds, epochs } = setup
  bench.expect(seeds.length * sizeIds.length * epochs)
  const [rows, curves]: [Measured['rows'][number][], Measured['curves'][number][]] = [[], []]
  for (const id of sizeIds) {
    const found = await forEachSeed(seeds, (seed) => measureSeed(bench, setup, id, seed))
    const whole = found.map((one) => one.whole)
    rows.push({ id, values: found.map(({ breaks }) => breaks) })
    curves.push({
      id,
      shares: [0, ...steps],
      values: [whole, ...steps.map((_, i) => found.map(({ cut }) => cut[i] ?? Number.NaN))],
    })
  }
  return { seeds, rows, curves, counts: {} }
}

/** `more`: the large network bears more, and so not every network the same. */
export const answerOf = (verdict: Verdict): Answer =>
  (({ more: 'no', less: 'no', none: 'yes', unknown: 'open' }) as const)[verdict]

function judge(measured: Measured) {
  const larger = compared(rowOf(measured, 'large'), rowOf(measured, 'small'), step)
  return { answer: answerOf(larger.verdict), compared: { larger } }
}

export const everyNetwork: Question = {
  id: 'every-network',
  curves: sizeIds,
  rows: sizeIds,
  needs: ['data', 'noise', 'seeds'],
  settings: ['data', 'noise', 'seeds'],
  ask,
  judge,
}
