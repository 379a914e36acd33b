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
    mostBytes: 'Until it fits, bytes',
  },
  noLimit: 'Empty: no limit. A round that ends below the floor is taken back.',
  ofOneLayer: (share) =>
    `Each round takes ${share} of what is left in one layer: the one whose loss grows least by it.`,
  start: 'Carry it out',
  goOn: 'Go on',
  oneRound: 'One round',
  pause: 'Pause',
  bad: (what, given, least, most) =>
    `“${given}” will not do for “${what}”: a whole number from ${least} to ${most} is wanted.`,

  counter: (round, rounds) => `Round ${round} of ${rounds}`,
  underWay: (round, rounds) => `Round ${round} of ${rounds}.`,
  rests: (done, rounds) => `Resting; ${done} of ${rounds} rounds are complete.`,
  ended: {
    rounds: 'The plan is complete.',
    floor: 'The last round ended below the floor and was taken back; there the plan ends.',
    budget: 'The network fits; there the plan ends.',
    layers: 'No layer can spare more; there the plan ends.',
    diverged: 'Training came to no number; there the plan ends.',
  },
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
