/** Lesson 3 in English. */

import type { LessonWords } from '../lesson.js'
import type { ActId, Refusal } from './run.js'
import type { BridgeChoice, ClaimId, TaskId, WayId } from './setup.js'
import type { SameAsOther } from './times.js'

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
      text: 'Press Shrink. Of each copy a network is made without the neurons that are gone, and both are asked about every sample. Look at the dense bytes.',
      hint: 'Dense stores every number of a matrix, zeros too. CSR and the bitmap leave zeros out and store places in exchange. A layer that is out leaves no zeros: its copy is small already.',
    },
    {
      title: 'Say which way really saves',
      text: 'Press Measure, and answer the question under the table. “None of them” can be the right answer: it depends on what was measured on your device, just now.',
      hint: 'Go column by column: are the dense bytes of the shrunk copy fewer than before? Is its time a number of times as fast, or “no gain”? Is at most one point of the right answers lost? On a busy device times vary too much to tell; you can measure again, look at one sample at a time, or spend two layers.',
    },
  ],
  end: 'A removed weight is a zero. In dense storage a zero takes as many bytes as any other number, and it is multiplied like any other: weights set to zero make a network neither smaller nor faster by themselves. Smaller are formats that leave zeros out, and networks without the rows and columns that are gone. That is why whole neurons and whole layers pay on ordinary devices, and single weights need a format, or a machine, that is made for them. And whether a network this small is faster is for the device to say.',
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
  again: 'again, if you like',
  actGroup: 'What is done to all three copies',
  refusals: {
    busy: 'a moment',
    spent: 'done',
    'spend-first': 'remove first',
    retrained: 'done',
    shrunk: 'done',
    'shrink-first': 'shrink first',
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
  share: { title: 'Share removed', gone: 'of the weights', kept: 'weights left', units: 'neurons, once shrunk' },
  bytes: { masked: 'Bytes, zeros and all', shrunk: 'Bytes, once shrunk' },
  proof: {
    title: 'Same outputs, shrunk?',
    equal: 'equal samples',
    of: (equal: string, samples: string) => `${equal} of ${samples}`,
    largest: 'largest difference',
  },
  times: {
    title: 'Time, µs',
    batch: 'Samples at a time',
    forms: { masked: 'zeros and all', compressed: 'zeros skipped', shrunk: 'shrunk' },
    faster: (ratio: string) => `×${ratio}`,
    same: 'no gain',
    sameAsOther: {
      'no-zeros': 'no zeros left',
      'none-skipped': 'not worth it',
      'none-shrunk': 'nothing to shrink',
    } satisfies Record<SameAsOther, string>,
  },
  about: [
    'Bytes are those of the whole network with numbers of 32 bits, biases too.',
    'Outputs are equal when every probability is, up to the rounding of 32-bit numbers. The largest difference is that of the outputs before they become probabilities.',
    'A time is that of one pass through the network, on this device, just now, in microseconds (µs): the middle one of many repeats. Zeros and all: a zero is multiplied like any other number. Zeros skipped: only the kept weights are multiplied, in each matrix where that is quicker. Shrunk: without the neurons that are gone, and with zeros skipped.',
    'The whole network was timed beside each copy; its time is the middle one of the three. Under the time of a copy stands how many times as fast it is; “no gain” where the middle half of its repeats meets that of the whole network, so that no difference was measured.',
  ],
  claim: {
    question:
      'Which way passes all three tests: fewer dense bytes once shrunk, measured to be faster, at most one point of the right answers lost? If more than one does, name the one with the fewest bytes.',
    legend: 'Your answer',
    choices: { weights: 'weights', neurons: 'neurons', layer: 'a layer', none: 'none of them' } satisfies Record<
      ClaimId,
      string
    >,
    right: (reasons: readonly string[]) => `Right. ${reasons.join(' ')}`,
    wrong: (reason: string) => `No. ${reason}`,
    passes: (way: string, bytes: string, before: string, ratio: string) =>
      `${way}: passes, with ${bytes} dense bytes in place of ${before}, and ${ratio} times as fast.`,
    fails: (way: string, reasons: readonly string[]) => `${way}: ${reasons.join('; ')}.`,
    isSmaller: 'no fewer dense bytes',
    isFaster: { same: 'no gain in time', slower: 'slower' },
    isAsGood: 'more than one point lost',
    fewer: 'Another way passes, too, and takes fewer dense bytes.',
    someDoes: 'One of the ways passes all three tests.',
  },
  honest: (dense: string, measured: '' | 'same' | 'faster' | 'slower') =>
    `In the first copy a removed weight is a zero, no more: stored in full it still takes ${dense} bytes${{ '': '.', same: ', and multiplied in full it showed no gain in time.', faster: '. That it was measured to be faster can only be the machine’s doing: the same multiplications are done.', slower: '. That it was measured to be slower can only be the machine’s doing: the same multiplications are done.' }[measured]}`,
  state: {
    start: 'One network is being trained, and copied three times.',
    trained: (right: string, samples: string, weights: string) =>
      `Trained: ${right} of ${samples} test samples right, with ${weights} weights. All three copies are the same so far.`,
    spent: (budget: string) => `About ${budget} weights are gone from each copy. Nothing was trained since.`,
    retrained: 'All three have been retrained.',
    shrunk: 'All three are shrunk, and were compared with what they were before.',
    measured: 'All is measured. The question stands under the table.',
  },
}

const seen = {
  spend: (rows: readonly string[], before: string, samples: string) =>
    `Before, ${before} of ${samples} right; right after the cut: ${rows.join(', ')}.`,
  way: (way: string, right: string) => `${way} ${right}`,
  retrain: (rows: readonly string[], samples: string) => `Of ${samples} right after retraining: ${rows.join(', ')}.`,
  shrink: (rows: readonly string[], before: string, equal: boolean) =>
    `${equal ? 'Shrunk, all three give the same outputs as with zeros, for every sample.' : 'Not every sample has the same outputs as with zeros.'} Dense bytes: ${rows.join(', ')}, from ${before}.`,
}

export const en = { lesson, figure, seen }
export type ThreeWaysText = typeof en
