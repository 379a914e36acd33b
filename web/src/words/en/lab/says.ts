/** How good a network is, in English. */

import type { Part } from '../../../core/contract/experiment.js'
import type { Count, Scale, Whose } from '../../lab/measured.js'

const whoses: Record<Whose, string> = {
  unseen: 'it has never seen',
  kept: 'kept for testing',
  learned: 'it was trained on',
  toLearn: 'to train on',
  validation: 'kept for validation',
}
const parts: Record<Part, string> = { train: 'training', validation: 'validation', test: 'test' }

const samples = ({ text, isOne }: Count) => (isOne ? 'one sample' : `${text} samples`)
const epochsOf = ({ text, isOne }: Count) => `${text} epoch${isOne ? '' : 's'}`
const ofPart = (part: Part, { text, isOne }: Count) =>
  isOne ? `the one ${parts[part]} sample` : `the ${text} ${parts[part]} samples`

const mayBe = ': those kept for testing here may be among them'

const scales = { accuracy: 'accuracy', r2: 'R²', loss: 'loss' }

export const saysEn = {
  /** How clauses and sentences stand beside each other. */
  space: ' ',
  /** Whether the only sample is answered rightly. */
  rightOne: (isRight: boolean, whose: Whose) =>
    `it is ${isRight ? 'right' : 'wrong'} about the one sample ${whoses[whose]}`,
  rightFew: (right: string, all: string, whose: Whose) =>
    `it is right about ${right} of the ${all} samples ${whoses[whose]}`,
  rightMany: (share: string, all: string, whose: Whose) =>
    `it is right about ${share} of the ${all} samples ${whoses[whose]}`,
  /** R^2 above 0. */
  accounts: (score: string, all: Count, whose: Whose) =>
    `its numbers account for ${score} of the ups and downs in the ${samples(all)} ${whoses[whose]} (R², 1 at best)`,
  /** R^2 of 0 or less. */
  noBetter: (score: string, all: Count, whose: Whose) =>
    `its numbers for the ${samples(all)} ${whoses[whose]} are no better than their mean would be every time (R² of ${score})`,
  /** R^2 that there is none of: one sample, or targets that do not differ. */
  noSpread: (all: Count, loss: string, whose: Whose) =>
    all.isOne
      ? `there is but one sample ${whoses[whose]}, so R² says nothing; the loss on it is ${loss}`
      : `the ${samples(all)} ${whoses[whose]} all have the same target, so R² says nothing; the loss on them is ${loss}`,
  learned: (epochs: Count, clause: string) => `After ${epochsOf(epochs)} ${clause}.`,
  stands: (clause: string) => `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`,
  /** After training that went on from a network that was loaded. */
  learnedMore: (epochs: Count, clause: string) =>
    `After ${epochs.isOne ? 'one more epoch' : `${epochs.text} more epochs`} ${clause}.`,
  /** Where a network came from; without a name from a link. */
  from: (name: string) => (name ? `The network comes from ${name}.` : 'The network comes from the link.'),
  /** How much of it was gone when it came. */
  cameWith: (gone: string, all: string) => `${gone} of its ${all} weights were gone when it came.`,
  trainedOn: {
    same: 'It was trained on the training samples that are here.',
    unknown: (hasTest: boolean) => `On which samples it was trained is not known${hasTest ? mayBe : ''}.`,
    other: (data: string, seed: string, hasTest: boolean) =>
      `It was trained on other samples than are here (${data}, seed ${seed})${hasTest ? mayBe : ''}.`,
  },
  /** What a file or a link does not hold. */
  noCurves: 'Its curves did not come with it.',
  /** The step that trains, in one line. */
  loaded: (name: string) => (name ? `loaded from ${name}` : 'came with the link'),
  /** The step that prunes, in one line. */
  loadedGone: (share: string) => `nothing cut here, ${share} gone before`,
  untrained: (clause: string) => `Nothing learned yet: ${clause}, by luck. Press Train.`,
  untrainedRegression: 'The network has learned nothing yet, and its numbers mean nothing. Press Train.',
  byHeart: (train: string, trained: string, test: string, tested: string) =>
    `Right about ${train} of the ${trained} samples it was trained on, but only ${test} of the ${tested} it has never seen: it has begun to learn them by heart.`,
  room: 'There is room for more.',
  few: 'So few tell little.',
  oneClass: 'All of them are of one class, which tells little.',
  lostClass: (name: string, before: string, now: string) =>
    `“${name}”, of which ${before} were recognised before the first cut and ${now} are now`,
  kept: (before: string, now: string) =>
    before === now ? `Accuracy is ${now} as before, yet` : `Accuracy was ${before} and is ${now}, yet`,
  fell: (before: string, now: string) => `Accuracy fell from ${before} to ${now}, and`,
  /** Classes that pruning has lost. @param more  that are not named */
  lost: (named: readonly string[], more: number, accuracy: string) =>
    `${accuracy} ${named.length + more === 1 ? 'a class is' : `${named.length + more} classes are`} all but lost: ${named.join('; ')}${more ? `; and ${more} more` : ''}.`,
  noTest: 'None is kept for testing.',
  diverged: 'The loss grew until it was no number any more. Try again with a smaller learning rate.',
  ready: 'All is ready. Press Train and let it learn.',

  scale: scales,
  /** `accuracy on the 100 test samples` */
  scaleOn: (scale: Scale, part: Part, all: Count) => `${scales[scale]} on ${ofPart(part, all)}`,
  /** `Accuracy on the test part`, over a chart; samples are not counted where they may differ from one network to the next. */
  scaleOnPart: (scale: Scale, part: Part) => {
    const name = scales[scale]
    return `${name.charAt(0).toUpperCase()}${name.slice(1)} on the ${parts[part]} part`
  },
  /** Right answers among few samples. */
  ofFew: (right: string, all: string) => `${right} of ${all}`,
  cutSame: (share: string, what: string, now: string) =>
    `${share} of the weights are gone, and the ${what} is still ${now}.`,
  cutWorse: (share: string, what: string, before: string, after: string) =>
    `${share} of the weights are gone. The ${what} went from ${before} to ${after}. Retrain, and see how much comes back.`,
  cutBetter: (share: string, what: string, before: string, after: string) =>
    `${share} of the weights are gone. The ${what} even went from ${before} to ${after}.`,
  retraining: (share: string, what: string, now: string) =>
    `Retraining with ${share} of the weights gone. The ${what}: ${now}.`,
  retrained: (share: string, what: string, before: string, after: string, now: string) =>
    `${share} of the weights are gone. The ${what} went from ${before} to ${after}, and is ${now} after retraining.`,

  /** The step that prunes, in one line. */
  gone: (share: string, what: string, now: string) => `${share} gone, ${now} ${what}`,
  /** The step that trains, in one line. */
  trained: (what: string, now: string, epochs: Count) => `after ${epochsOf(epochs)} ${now} ${what}`,
  chart: (what: string, first: string, last: string, epochs: Count) =>
    `Over ${epochsOf(epochs)}, the ${what} goes from ${first} to ${last}.`,
  data: (name: string, train: string, validation: string, test: string) =>
    `${name}, ${train} to train on, ${validation === '0' ? '' : `${validation} for validation, `}${test === '0' ? 'none' : test} to test`,
  /** Heading of loss and score. */
  worth: (part: Part, all: Count, score: string) => `Loss and ${score} on ${ofPart(part, all)}`,
  confusion: (part: Part) => `What was taken for what, on the ${parts[part]} part`,
  /** Why there is no test part though a share is set, and from which share on there is one. */
  emptyTest: (share: string, { text, isOne }: Count, unit: 'person' | 'sample', from: string) => {
    const all = unit === 'person' ? (isOne ? 'one person' : `${text} people`) : isOne ? 'one sample' : `${text} samples`
    return `None is kept for testing: ${share} of ${all} comes to none. From ${from} on there is one.`
  },
  noTestChosen: 'None is kept for testing, so that nothing will be known about new samples.',
  windows: (part: Part) => `Windows of the ${parts[part]} part, a class in each row`,
  pictures: (part: Part) => `Digits of the ${parts[part]} part`,
  rows: (part: Part) => `First rows of the ${parts[part]} part`,
  shown: (right: string, all: Count) => `The network is right about ${right} of the ${samples(all)} here`,
  points: (value: string) => `${value} points`,
  gap: (gap: string) => `Training minus test: ${gap}.`,
  gapByHeart: 'It knows its training samples better than new ones: partly by heart.',
  gapSmall: 'New samples are answered about as well as the ones it learned from.',
  gapBetter: 'New samples are answered better than the ones it learned from: that is chance, or they are easier.',
}
