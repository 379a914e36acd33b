/** Lesson 3 in English. */

import type { LessonWords } from '../lesson.js'
import type { ActId, Refusal } from './run.js'
import type { BridgeChoice, TaskId, WayId } from './setup.js'

const lesson: LessonWords = {
  title: 'Weights, neurons or a layer: what is really saved?',
  lead: 'The same number of weights is taken from three copies of one trained network: one by one, as whole neurons, and as a whole hidden layer. Three things are counted, and they are not the same: the share that is removed, the bytes that are stored, and the time that is measured. The points are made up for the purpose.',
  steps: [
    {
      title: 'Spend the budget three ways',
      text: 'Press Remove. Each copy loses as many weights as one hidden layer holds; neurons come as near to that as whole neurons can. Look at the three pictures.',
      hint: 'For the layer something has to stand in its place: the bridge. Any of the three will do to begin with.',
    },
    {
      title: 'Retrain all three',
      text: 'Press Retrain. Every copy learns on for as long as the whole network did. Compare the right answers.',
      hint: 'Look at the first table: before, right after the cut, retrained.',
    },
    {
      title: 'Make them small, and prove it',
      text: 'Press Shrink. A copy of each is made without what is gone, and asked about every sample beside the one with zeros. Look at the dense bytes.',
      hint: 'Dense stores every number of a matrix, zeros too. CSR and the bitmap leave zeros out and store places in exchange.',
    },
    {
      title: 'Name the way that holds what it promises',
      text: 'Press Measure. Which way takes the fewest dense bytes, is measured to be faster when it is shrunk, and loses no more than one point of a hundred? Say so under the tables.',
      hint: 'Really smaller means: at most three quarters of the dense bytes of the whole network. If none was measured to be faster, this device may have been busy: measure again, or look at 128 samples at a time; or spend two layers.',
    },
  ],
  end: 'A removed weight is a zero. In dense storage a zero takes as many bytes as any other number, and it is multiplied like any other: masked weights alone are neither smaller nor faster. Smaller are formats that leave zeros out, and networks without the rows and columns that are gone. That is why whole neurons and whole layers pay on ordinary devices, and single weights need a format, or a machine, that is made for them.',
}

const figure = {
  task: 'Task',
  tasks: { spiral: 'spiral', circle: 'circle', moons: 'two moons' } satisfies Record<TaskId, string>,
  seed: 'Seed',
  budget: 'Budget',
  budgets: { '1': 'one hidden layer', '2': 'two hidden layers' } as Readonly<Record<string, string>>,
  bridge: 'Bridge for the layer',
  bridges: {
    product: 'Product: the two matrices around the layer are multiplied, as if it had no activation.',
    'least-squares': 'Least squares: the matrix that comes nearest to what the layer handed on.',
    identity: 'Identity: what went into the layer goes straight on.',
  } satisfies Record<BridgeChoice, string>,
  acts: { spend: 'Remove', retrain: 'Retrain', shrink: 'Shrink', measure: 'Measure' } satisfies Record<ActId, string>,
  actGroup: 'What is done to all three copies',
  refusals: {
    busy: 'a moment',
    spent: 'done',
    'spend-first': 'remove first',
    retrained: 'done',
    shrunk: 'done',
  } satisfies Record<Refusal, string>,
  ways: { weights: 'Weights', neurons: 'Neurons', layer: 'Layer' } satisfies Record<WayId, string>,
  inText: { weights: 'weights', neurons: 'neurons', layer: 'a layer' } satisfies Record<WayId, string>,
  whole: 'Before',
  table: 'The three copies, count by count',
  notes: 'What these numbers are',
  picture: (way: string) => `${way}: what the network says`,
  right: (right: string, samples: string) => `${right} of ${samples} right`,
  hint: 'Point at a place of a picture, or use the arrow keys in it, to read all three there.',
  at: (x: string, y: string, said: readonly string[]) => `At (${x}, ${y}): ${said.join(', ')}.`,
  says: (way: string, name: string) => `${way} ${name}`,
  rights: { title: 'Test samples right', cut: 'right after the cut', retrained: 'retrained' },
  share: { title: 'Share removed', gone: 'of the weights', kept: 'weights left', network: 'units, once shrunk' },
  bytes: {
    title: 'Bytes stored',
    note: 'The whole network in 32 bits, biases too. Before the arrow with zeros in place of what is gone, behind it shrunk; bold is the smallest of all.',
    arrow: (before: string, after: string) => `${before} → ${after}`,
  },
  proof: {
    title: 'Shrunk and masked: the same?',
    equal: 'samples equal',
    of: (equal: string, samples: string) => `${equal} of ${samples}`,
    largest: 'largest difference',
    note: 'Equal: every probability, up to the rounding of 32-bit numbers. The largest difference is that of the outputs before they become probabilities.',
  },
  times: {
    title: 'Time measured',
    note: 'Microseconds of one forward pass, measured on this device, the median; below it how many times as fast as the whole network, or “no difference” where the middle halves of the repeats overlap. Masked: zeros are multiplied too. Compressed: kept weights alone, where that pays. Shrunk: without the units that are gone.',
    batch: 'Samples at a time',
    forms: { whole: 'whole', masked: 'masked', compressed: 'compressed', shrunk: 'shrunk' },
    faster: (ratio: string) => `×${ratio}`,
    same: 'no difference',
  },
  claim: {
    legend: 'The fewest dense bytes, faster, and within one point:',
    none: 'no answer yet',
    first: 'First remove, retrain, shrink and measure; then say which.',
    right: (way: string, bytes: string, before: string) =>
      `Right: ${way}. ${bytes} dense bytes in place of ${before}, measured to be faster, and no more than one point lost.`,
    fails: (way: string, reasons: readonly string[]) => `Not ${way}: ${reasons.join('; ')}.`,
    reasons: {
      isSmaller: 'its dense bytes are more than three quarters of what they were',
      isFaster: 'it was not measured to be faster here',
      isAsGood: 'it lost more than one point',
    },
    smallerOne: 'another way that holds up takes fewer dense bytes',
    noneHolds: 'With these settings no way holds up. Measure again, or choose another budget or bridge.',
  },
  honest: (dense: string, measured: '' | 'same' | 'faster' | 'slower') =>
    `Masked weights alone are neither smaller nor faster: in dense form the first copy still takes ${dense} bytes, zeros included${{ '': '.', same: ', and no difference in time was measured.', faster: '. That it was measured to be faster can only be the machine’s doing: the same multiplications are done. Measure again.', slower: '. That it was measured to be slower can only be the machine’s doing: the same multiplications are done. Measure again.' }[measured]}`,
  state: {
    start: 'One network is being trained, and copied three times.',
    trained: (right: string, samples: string, weights: string) =>
      `Trained: ${right} of ${samples} test samples right, with ${weights} weights. All three copies are the same so far.`,
    spent: (budget: string) => `About ${budget} weights are gone from each copy. Nothing was trained since.`,
    retrained: 'All three have been retrained.',
  },
}

const seen = {
  spend: (rows: readonly string[], before: string, samples: string) =>
    `Before, ${before} of ${samples} right; right after the cut ${rows.join(', ')}.`,
  way: (way: string, right: string) => `${way} ${right}`,
  retrain: (rows: readonly string[], samples: string) => `Of ${samples} right after retraining: ${rows.join(', ')}.`,
  shrink: (rows: readonly string[], before: string, equal: boolean) =>
    `${equal ? 'All three say the same as before on every sample.' : 'Not every sample is answered the same.'} Dense bytes: ${rows.join(', ')}, from ${before}.`,
  claim: (way: string, bytes: string, before: string) => `${way}: ${bytes} dense bytes in place of ${before}.`,
}

export const en = { lesson, figure, seen }
export type ThreeWaysText = typeof en
