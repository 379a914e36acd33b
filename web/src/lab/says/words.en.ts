/** How good a network is, in English. */

import type { Part } from '../../core/contract/experiment.js'
import type { Count, SaysText, Whose } from './words.js'

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

export const saysEn: SaysText = {
  space: ' ',
  rightOne: (isRight, whose) => `it is ${isRight ? 'right' : 'wrong'} about the one sample ${whoses[whose]}`,
  rightFew: (right, all, whose) => `it is right about ${right} of the ${all} samples ${whoses[whose]}`,
  rightMany: (share, all, whose) => `it is right about ${share} of the ${all} samples ${whoses[whose]}`,
  accounts: (score, all, whose) =>
    `its numbers account for ${score} of the ups and downs in the ${samples(all)} ${whoses[whose]} (R², 1 at best)`,
  noBetter: (score, all, whose) =>
    `its numbers for the ${samples(all)} ${whoses[whose]} are no better than their mean would be every time (R² of ${score})`,
  noSpread: (all, loss, whose) =>
    all.isOne
      ? `there is but one sample ${whoses[whose]}, so R² says nothing; the loss on it is ${loss}`
      : `the ${samples(all)} ${whoses[whose]} all have the same target, so R² says nothing; the loss on them is ${loss}`,
  learned: (epochs, clause) => `After ${epochsOf(epochs)} ${clause}.`,
  stands: (clause) => `${clause.charAt(0).toUpperCase()}${clause.slice(1)}.`,
  learnedMore: (epochs, clause) => `After ${epochs.isOne ? 'one more epoch' : `${epochs.text} more epochs`} ${clause}.`,
  from: (name) => (name ? `The network comes from ${name}.` : 'The network comes from the link.'),
  cameWith: (gone, all) => `${gone} of its ${all} weights were gone when it came.`,
  trainedOn: {
    same: 'It was trained on the training samples that are here.',
    unknown: (hasTest) => `On which samples it was trained is not known${hasTest ? mayBe : ''}.`,
    other: (data, seed, hasTest) =>
      `It was trained on other samples than are here (${data}, seed ${seed})${hasTest ? mayBe : ''}.`,
  },
  noCurves: 'Its curves did not come with it.',
  loaded: (name) => (name ? `loaded from ${name}` : 'came with the link'),
  loadedGone: (share) => `nothing cut here, ${share} gone before`,
  untrained: (clause) => `Nothing learned yet: ${clause}, by luck. Press Train.`,
  untrainedRegression: 'The network has learned nothing yet, and its numbers mean nothing. Press Train.',
  byHeart: (train, trained, test, tested) =>
    `Right about ${train} of the ${trained} samples it was trained on, but only ${test} of the ${tested} it has never seen: it has begun to learn them by heart.`,
  room: 'There is room for more.',
  few: 'So few tell little.',
  oneClass: 'All of them are of one class, which tells little.',
  noTest: 'None is kept for testing.',
  diverged: 'The loss grew until it was no number any more. Try again with a smaller learning rate.',
  ready: 'All is ready. Press Train and let it learn.',

  scale: { accuracy: 'accuracy', r2: 'R²', loss: 'loss' },
  scaleOn: (scale, part, all) => `${saysEn.scale[scale]} on ${ofPart(part, all)}`,
  scaleOnPart: (scale, part) => {
    const name = saysEn.scale[scale]
    return `${name.charAt(0).toUpperCase()}${name.slice(1)} on the ${parts[part]} part`
  },
  ofFew: (right, all) => `${right} of ${all}`,
  cutSame: (share, what, now) => `${share} of the weights are gone, and the ${what} is still ${now}.`,
  cutWorse: (share, what, before, after) =>
    `${share} of the weights are gone. The ${what} went from ${before} to ${after}. Retrain, and see how much comes back.`,
  cutBetter: (share, what, before, after) =>
    `${share} of the weights are gone. The ${what} even went from ${before} to ${after}.`,
  retraining: (share, what, now) => `Retraining with ${share} of the weights gone. The ${what}: ${now}.`,
  retrained: (share, what, before, after, now) =>
    `${share} of the weights are gone. The ${what} went from ${before} to ${after}, and is ${now} after retraining.`,

  gone: (share, what, now) => `${share} gone, ${now} ${what}`,
  trained: (what, now, epochs) => `after ${epochsOf(epochs)} ${now} ${what}`,
  chart: (what, first, last, epochs) => `Over ${epochsOf(epochs)}, the ${what} goes from ${first} to ${last}.`,
  data: (name, train, validation, test) =>
    `${name}, ${train} to train on, ${validation === '0' ? '' : `${validation} for validation, `}${test === '0' ? 'none' : test} to test`,
  worth: (part, all, score) => `Loss and ${score} on ${ofPart(part, all)}`,
  confusion: (part) => `What was taken for what, on the ${parts[part]} part`,
  subjects: 'Split by person: nobody in the test part was seen in training.',
  emptyTest: (share, { text, isOne }, unit, from) => {
    const all = unit === 'person' ? (isOne ? 'one person' : `${text} people`) : isOne ? 'one sample' : `${text} samples`
    return `None is kept for testing: ${share} of ${all} comes to none. From ${from} on there is one.`
  },
  noTestChosen: 'None is kept for testing, so that nothing will be known about new samples.',
  windows: (part) => `Windows of the ${parts[part]} part, a class in each row`,
  pictures: (part) => `Digits of the ${parts[part]} part`,
  rows: (part) => `First rows of the ${parts[part]} part`,
  shown: (right, all) => `The network is right about ${right} of the ${samples(all)} here`,
  points: (value) => `${value} points`,
  gap: (gap) => `Training minus test: ${gap}.`,
  gapByHeart: 'It knows its training samples better than new ones: partly by heart.',
  gapSmall: 'New samples are answered about as well as the ones it learned from.',
  gapBetter: 'New samples are answered better than the ones it learned from: that is chance, or they are easier.',
}
