import { fixed } from '../../view/format.js'
import type { LessonWords } from '../lesson.js'
import type { ActId, Refusal } from './run.js'
import type { NetId } from './setup.js'

const lesson: LessonWords = {
  title: 'Smaller still: how small can a file get?',
  lead: 'Deep compression (Han, Mao and Dally, 2016) makes a network small in three moves: remove weights, let those that stay share a few values, and write what is left in codes that spend few bits on what is frequent. Here each move is written as a real file, read back, and tested again. The files count in full: weights, their places, tables of values and codes, biases, names. The data are synthetic.',
  steps: [
    {
      title: 'Prune first',
      text: 'Train the network, and cut it to a tenth of its weights. Each cut is followed by a retraining.',
      hint: 'Press “Train”, then “Cut and retrain” with 20% left, then with 10%. Small steps lose less than one large one.',
    },
    {
      title: 'Share and code',
      text: 'Compress it with indices of 4 bits. Look at what each move saves, and how near the codes come to the fewest bits there can be.',
      hint: 'Press “Compress”. In brackets beside the bits stands the entropy: no code can take fewer bits on average when it writes entry by entry.',
    },
    {
      title: 'Why 4 bits and not 1?',
      text: 'Compress the same network with 1 bit, and look at how many values its weights may have.',
      hint: 'Choose 1 under “Bits of an index”. One of the values is kept for 0: what fills up long gaps between weights needs an index, too.',
    },
    {
      title: 'Thirty times smaller',
      text: 'Make the whole file thirty times smaller than all numbers as floats, and lose no more than one point of accuracy against the network before any cut.',
      hint: 'For the heart beats, 5% of the weights and 4 bits are near it. If accuracy is lost, let the shared values be trained for more epochs, or keep a bit more; if the file is too large, cut further in small steps.',
    },
    {
      title: 'A network that is too small for it',
      text: 'Compress the network for the spiral, without a cut, with indices of 6 bits, as the paper takes them. Do codes pay there?',
      hint: 'Choose the spiral under “Network” and 6 under “Bits of an index”, then “Train”, then “Compress”. Compare the last two bars.',
    },
  ],
  end: 'Pruning takes away most; sharing turns each weight into an index of a few bits; codes save a little more, where there is enough to write for the table of codes to pay. A network of a few hundred weights is mostly table, names and shape. How far one may go is told by the test after each move, and by nothing else.',
}

export const textEn = {
  lesson,
  goal: {
    title: 'Goal',
    times: (times: string) => `file at least ${times} times smaller; now`,
    isTimes: (times: string) => `${times} times`,
    lost: (points: string) => `accuracy lost at most ${points} point; now`,
    points: (points: string) => `${points} points`,
    reached: 'reached',
  },
  figure: {
    net: 'Network',
    nets: { heart: 'heart beats', motion: 'motion', spiral: 'spiral (tiny)' } satisfies Record<NetId, string>,
    seed: 'Seed',
    keep: 'Next cut leaves',
    share: (percent: string) => `${percent}% of all weights`,
    bits: 'Bits of an index',
    bitCount: (bits: string) => bits,
    tune: 'Shared values trained for',
    epochs: (epochs: string) => (epochs === '0' ? 'no epoch' : `${epochs} epochs`),
    actGroup: 'What can be done to the network',
    acts: { train: 'Train', prune: 'Cut and retrain', compress: 'Compress' } satisfies Record<ActId, string>,
    refusals: {
      trained: 'done',
      'train-first': 'train first',
      fewer: 'fewer are left already',
    } satisfies Record<Exclude<Refusal, 'busy'>, string>,
    working: 'writing, reading, testing',
    takeBack: 'Take the last cut back',
    empty: 'The bytes of each stage stand here once the network is compressed.',
  },
  says: {
    start: (weights: string) => `An untrained network with ${weights} weights.`,
    trained: (weights: string, accuracy: string) => `Trained: with all ${weights} weights, ${accuracy} right.`,
    pruned: (kept: string, all: string, accuracy: string, before: string) =>
      `${kept} of ${all} weights are left, and trained again: ${accuracy} right, ${before} before any cut.`,
    compressed: (is: { bits: string; pruned: string; coded: string; bytes: string; times: string }) =>
      `With indices of ${is.bits === '1' ? '1 bit' : `${is.bits} bits`} the file has ${is.bytes} bytes, ${is.times} times smaller; read back, it is right on ${is.coded} (pruned alone: ${is.pruned}).`,
  },
  stages: {
    title: 'Bytes of the whole file, stage by stage',
    closer: 'The last two, larger',
    bytes: 'bytes',
    floats: 'all as floats',
    names: { pruned: 'P, pruned', shared: 'P + Q, shared', coded: 'P + Q + H, coded' },
    notes: {
      floats: 'weights and biases, 32 bits each',
      pruned: 'weights that are left, and the gaps between them',
      shared: 'an index in place of each weight, and the table of values',
      coded: 'indices and gaps in Huffman codes, and the tables of codes',
    },
    times: (times: number) => (times >= 1 ? `${fixed(times, 1)} times smaller` : `${fixed(1 / times, 1)} times larger`),
    right: (accuracy: string) => `${accuracy} right`,
    weights: 'weights, their places, tables',
    rest: 'biases, shape of the network, names, scales of the data',
  },
  bits: {
    title: 'Bits an entry after coding (in brackets: the fewest on average, the entropy)',
    columns: ['layer', 'weights left', 'fillers', 'values', 'index', 'gap'],
    about: (bits: string) =>
      `Before coding each index takes ${bits === '1' ? '1 bit' : `${bits} bits`}, and each gap 5 bits in dense layers, 8 in convolutions. A gap that is too long for that is bridged by a filler: an entry that stands for 0.`,
  },
  histogram: {
    title: 'Weights that are left, and the values that they come to share',
    layer: 'Layer',
    chart: (name: string, weights: string, values: string) =>
      `${name}: how ${weights} weights are spread, and the ${values} values that take their place.`,
    about: (weights: string, values: string, isCut: boolean) =>
      `Bars: ${weights} weights before sharing${isCut ? '; the gap around 0 is what was cut' : ''}. Pins: the ${values} values in the file that was read back.`,
    table: (name: string) => `Shared values of ${name}`,
    value: 'value',
    count: 'weights that have it',
  },
  tried: {
    title: 'All compressions so far',
    network: 'network',
    weights: 'weights',
    kept: 'weights left',
    bits: 'bits',
    epochs: 'epochs for the values',
    whole: 'accuracy before any cut',
    accuracy: (stage: string) => `accuracy: ${stage}`,
  },
  seen: {
    prune: (kept: string, all: string, after: string, before: string) =>
      `${kept} of ${all} weights are left; ${after} right, ${before} before.`,
    code: (is: { pruned: string; shared: string; coded: string; bits: string; mean: string; entropy: string }) =>
      `${is.pruned} bytes, ${is.shared} with shared values, ${is.coded} coded. An index takes ${is.mean} bits in place of ${is.bits}; fewer than ${is.entropy} cannot be.`,
    oneBit: (one: string, more: string, bits: string) =>
      `With 1 bit a single value is left beside 0: ${one} right. With ${bits} bits: ${more}.`,
    goal: (bytes: string, times: string, lost: string) =>
      `${bytes} bytes, ${times} times smaller, ${lost} points lost.`,
    tiny: (pruned: string, shared: string, coded: string, rest: string) =>
      `${pruned}, ${shared} and ${coded} bytes: the tables of codes cost more than the codes save, and ${rest} bytes are not weights at all.`,
  },
}
