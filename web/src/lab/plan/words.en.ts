/** Plans of pruning in English. */

import type { PlanText } from './words.js'

export const planEn: PlanText = {
  title: 'A plan in rounds',
  about:
    'Cut, retrain, measure, and again, with the criterion and the share above. A plan is undone as one step, or back to any round.',
  kind: 'How it gets there',
  restart: 'Retraining begins with',
  numbers: {
    amount: 'Share, %',
    retrain: 'Epochs to retrain',
    rounds: 'Rounds at most',
    rewindTo: 'Back to mini-batch',
    floor: 'Never below, %',
    mostBytes: 'Until it fits, bytes in the smallest 32-bit format',
    mostMacs: 'Until it fits, MACs of one sample',
    size: 'How much',
    groupSize: 'M, of N:M',
  },
  noLimit:
    'Empty: no limit. A round that ends below the floor is taken back. Bytes are counted in the smallest format with 32 bits a value.',
  ofOneLayer: (share) =>
    `Each round takes ${share} of what is left in one layer: the one whose loss grows least by it.`,
  start: 'Carry it out',
  goOn: 'Go on',
  oneRound: 'One round',
  pause: 'Pause',
  bad: (what, given, wanted) => `“${given}” will not do for “${what}”: it wants ${wanted}.`,

  counter: (round, rounds) => `Round ${round} of ${rounds}`,
  underWay: (round, rounds) => `Round ${round} of ${rounds}.`,
  rewinding: (step, steps) => `Training again from the start, to what is gone back to: mini-batch ${step} of ${steps}.`,
  rests: (done, rounds) => `Resting; ${done} of ${rounds} rounds are complete.`,
  ended: {
    rounds: ({ rounds, isOne }) => (isOne ? 'Its one round is done.' : `All ${rounds} rounds are done.`),
    floor: ({ floor }) => `The last round ended below the floor of ${floor} and was taken back; there the plan ends.`,
    budget: ({ rounds, isOne }) =>
      `There the plan ends, after ${isOne ? 'one round' : `${rounds} rounds`}: the network is small enough.`,
    layers: () => 'No layer can spare more; there the plan ends.',
    diverged: () => 'Training came to no number; there the plan ends.',
    missed: ({ rounds, isOne }) => (isOne ? 'Its one round is done.' : `All ${rounds} rounds are done.`),
  },
  reached: (share) => `${share} of the weights are gone.`,
  storedAs: (format) => `stored as ${format}, with 32 bits a value`,
  storedShrunk: 'shrunk and stored in its smallest format, with 32 bits a value',
  fits: (bytes, how, most) => `It takes ${bytes} bytes ${how}; ${most} were allowed.`,
  tooLarge: (bytes, how, most) => `It takes ${bytes} bytes ${how}: it does not fit into the ${most} that were wanted.`,
  bytesIn: (how) => `Bytes: of the smallest format; now ${how}.`,
  space: ' ',
  taken: (layer, growth, others) =>
    `The last scan chose ${layer}, where the loss grew least: by ${growth} (${others}).`,
  other: (layer, growth) => `${layer} ${growth}`,
  full: (layer) => `${layer} closed`,
  join: ', ',

  chart: (rounds, first, last) => `${rounds} rounds. In the beginning ${first}; in the end ${last}.`,
  cut: 'right after the cut',
  retrained: 'after retraining',
  heads: { cut: 'cut', retrained: 'retrained' },
  rounds: 'Rounds of the plan',
  round: 'round',
  layer: 'layer',
  gone: 'removed',
  bytes: 'bytes',
  first: 'start',
  takenBack: 'taken back',
  backTo: (round) => `Back to the end of round ${round}`,
  backToStart: 'Back to the start of the plan',

  says: (what, before, now, share, rounds) =>
    `${share} of the weights are gone after ${rounds === '1' ? 'one round' : `${rounds} rounds`}. ${what} was ${before}, and is ${now}.`,
  saysTraining: (round, rounds, share, what, now) =>
    `Round ${round} of ${rounds}: ${share} of the weights are gone. ${what}: ${now}.`,
}
