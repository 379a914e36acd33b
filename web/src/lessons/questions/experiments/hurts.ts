/** Does it hurt? Accuracy on test samples against the share removed, cut alone and trained on. */

import { compared, margin, type Verdict } from '../../paired.js'
import { type Bench, forEachSeed } from './bench.js'
import { type Answer, curveAt, type Measured, type Question } from './question.js'
import { halfForTest, retrainEpochs, type Setup, shares } from './setup.js'

const criterion = 'magnitude'

interface OfSeed {
  whole: number
  cut: number[]
  retrained: number[]
}

function measureSeed(bench: Bench, setup: Setup, seed: number): Promise<OfSeed> {
  return bench.open(halfForTest(setup, seed), async (trial) => {
    await bench.train(trial)
    const [model, { accuracy: whole }] = [await trial.saveModel(), await trial.evaluate('test')]
    const effects = await trial.preview({ criterion, amounts: shares, hasLoss: true, part: 'test' })
    const retrained: number[] = []
    for (const amount of shares) {
      await trial.loadModel(model)
      await trial.prune({ criterion, amount })
      await trial.retrain(retrainEpochs)
      await bench.train(trial)
      retrained.push((await trial.evaluate('test')).accuracy)
    }
    return { whole, cut: effects.map(({ accuracy = Number.NaN }) => accuracy), retrained }
  })
}

async function ask(bench: Bench, setup: Setup): Promise<Measured> {
  const { seeds, epochs } = setup
  bench.expect(seeds.length * (epochs + shares.length * retrainEpochs))
  const found = await forEachSeed(seeds, (seed) => measureSeed(bench, setup, seed))
  const curve = (id: 'cut' | 'retrained') => ({
    id,
    shares: [0, ...shares],
    values: [found.map(({ whole }) => whole), ...shares.map((_, i) => found.map((one) => one[id][i] ?? Number.NaN))],
  })
  return { seeds, rows: [], curves: [curve('cut'), curve('retrained')], counts: {} }
}

/** `more`: something is lost. */
export function answerOf(cut: Verdict, retrained: Verdict): Answer {
  if (cut === 'unknown' || retrained === 'unknown') return 'open'
  const [hurtsCut, hurtsRetrained] = [cut === 'more', retrained === 'more']
  if (hurtsCut !== hurtsRetrained) return 'depends'
  return hurtsCut ? 'yes' : 'no'
}

function judge(measured: Measured, { share }: Setup) {
  const whole = curveAt(measured, 'cut', 0)
  const cut = compared(whole, curveAt(measured, 'cut', share), margin)
  const retrained = compared(whole, curveAt(measured, 'retrained', share), margin)
  return { answer: answerOf(cut.verdict, retrained.verdict), compared: { cut, retrained } }
}

export const hurts: Question = {
  id: 'hurts',
  curves: ['cut', 'retrained'],
  rows: [],
  needs: ['data', 'noise', 'seeds'],
  settings: ['data', 'share', 'noise', 'seeds'],
  ask,
  judge,
}
