/** Lesson 7: deep compression, each stage read back and tested. */

import { fixed, percent, plain } from '../../view/format.js'
import { type Lesson, lesson, oneOf, type RememberedStep, remembered, seedSetting } from '../lesson.js'
import { smallerStillFigure } from './figure.js'
import { type Compressed, isForNothing, lostIn, reachesGoal, SmallerStillRun, stageOf, timesOf } from './run.js'
import { bitIds, fewWeights, keepIds, netIds, tuneIds } from './setup.js'
import { texts, vocabulary } from './texts.js'

const share = (accuracy: number) => percent(accuracy, 1)
const bytesOf = (found: Compressed, id: Parameters<typeof stageOf>[1]) => plain(stageOf(found, id).fileBytes)
const accuracyOf = (found: Compressed) => share(stageOf(found, 'coded').evaluation.accuracy)

/** The entries of all layers: bits of their index, and the fewest there can be. */
function indexBits({ compression: { layers } }: Compressed): { mean: number; entropy: number } {
  const entries = layers.reduce((sum, layer) => sum + layer.entries, 0)
  const over = (key: 'indexBits' | 'indexEntropy') =>
    layers.reduce((sum, layer) => sum + layer[key] * layer.entries, 0) / entries
  return { mean: over('indexBits'), entropy: over('indexEntropy') }
}

/** A file with indices of one bit, and one of the same network with four or more. */
function oneBit({ tried }: SmallerStillRun): { one: Compressed; more: Compressed } | undefined {
  for (const one of tried.filter(({ bits }) => bits === 1)) {
    const more = tried.find(
      ({ bits, net, seed, kept }) => bits >= 4 && net === one.net && seed === one.seed && kept === one.kept,
    )
    if (more) return { one, more }
  }
  return undefined
}

const tiny = ({ tried }: SmallerStillRun) => tried.find((found) => found.net === 'spiral' && isForNothing(found))
const large = ({ tried }: SmallerStillRun) => tried.find(({ net, bits }) => net !== 'spiral' && bits > 1)

const steps: readonly RememberedStep<SmallerStillRun>[] = [
  {
    id: 'prune',
    isDone: ({ now, rounds, weights }) => rounds.length > 1 && now !== undefined && now.kept <= fewWeights * weights,
    seen: ({ now, whole, weights }) => {
      if (!now || !whole) return () => ''
      const [kept, all] = [plain(now.kept), plain(weights)]
      const [after, before] = [share(now.evaluation.accuracy), share(whole.evaluation.accuracy)]
      return (lang) => texts[lang].seen.prune(kept, all, after, before)
    },
  },
  {
    id: 'code',
    isDone: (run) => large(run) !== undefined,
    seen: (run) => {
      const found = large(run)
      if (!found) return () => ''
      const { mean, entropy } = indexBits(found)
      const is = {
        pruned: bytesOf(found, 'pruned'),
        shared: bytesOf(found, 'shared'),
        coded: bytesOf(found, 'coded'),
        bits: plain(found.bits),
        mean: fixed(mean),
        entropy: fixed(entropy),
      }
      return (lang) => texts[lang].seen.code(is)
    },
  },
  {
    id: 'one-bit',
    isDone: (run) => oneBit(run) !== undefined,
    seen: (run) => {
      const found = oneBit(run)
      if (!found) return () => ''
      const [one, more] = [accuracyOf(found.one), accuracyOf(found.more)]
      const bits = plain(found.more.bits)
      return (lang) => texts[lang].seen.oneBit(one, more, bits)
    },
  },
  {
    id: 'goal',
    isDone: ({ result }) => result !== undefined && reachesGoal(result),
    seen: ({ result }) => {
      if (!result) return () => ''
      const is = [bytesOf(result, 'coded'), fixed(timesOf(result, 'coded'), 1), fixed(100 * lostIn(result), 1)] as const
      return (lang) => texts[lang].seen.goal(...is)
    },
  },
  {
    id: 'tiny',
    isDone: (run) => tiny(run) !== undefined,
    seen: (run) => {
      const found = tiny(run)
      if (!found) return () => ''
      const rest = plain(Math.round(stageOf(found, 'coded').fileBytes - stageOf(found, 'coded').weightBytes))
      const is = [bytesOf(found, 'pruned'), bytesOf(found, 'shared'), bytesOf(found, 'coded'), rest] as const
      return (lang) => texts[lang].seen.tiny(...is)
    },
  },
]

export const smallerStill: Lesson = lesson<SmallerStillRun>({
  id: 'smaller-still',
  vocabulary,
  settings: [
    oneOf('net', netIds),
    seedSetting,
    oneOf('keep', keepIds),
    oneOf('bits', bitIds),
    oneOf('tune', tuneIds),
    { key: 'layer', first: '2', accepts: (text) => /^[0-3]$/.test(text) },
  ],
  steps: steps.map(remembered),
  open: (tools, choice) => new SmallerStillRun(tools, choice),
  figure: smallerStillFigure,
})
