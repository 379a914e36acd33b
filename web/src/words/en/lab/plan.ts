/** Plans of pruning in English. */

import type { PlanProgress } from '../../../core/contract/plan.js'

export interface Facts {
  rounds: string
  isOne: boolean
  /** In percent. */
  floor: string
  /** What it is of; empty for accuracy. */
  floorOf: string
}

/** Why it ended. */
const ended: Record<Exclude<PlanProgress['end'], ''>, (facts: Facts) => string> = {
  rounds: ({ rounds, isOne }) => (isOne ? 'Its one round is done.' : `All ${rounds} rounds are done.`),
  floor: ({ floor, floorOf }) =>
    `The last round ended below the floor of ${floor}${floorOf ? ` for ${floorOf}` : ''} and was taken back; there the plan ends.`,
  budget: ({ rounds, isOne }) =>
    `There the plan ends, after ${isOne ? 'one round' : `${rounds} rounds`}: the network is small enough.`,
  layers: () => 'No layer can spare more; there the plan ends.',
  diverged: () => 'Training came to no number; there the plan ends.',
  missed: ({ rounds, isOne }) => (isOne ? 'Its one round is done.' : `All ${rounds} rounds are done.`),
}

export const planEn = {
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
    block: 'Neurons a block',
  },
  amounts: {
    label: 'Removed after each round, all in all',
    hint: 'Each more than the one before, such as 50%, 80%, 90%.',
    hintInUnits: 'In the unit of the amount, with commas between; each cuts more than the one before.',
    bad: (given: string, isShare: boolean) =>
      `“${given}” will not do: it wants ${isShare ? 'shares' : 'numbers'} with commas between, such as ${isShare ? '50%, 80%, 90%' : '100, 200, 300'}.`,
  },
  floorOf: 'What may not fall below',
  noLimit:
    'Empty: no limit. A round that ends below the floor is taken back. Bytes are counted in the smallest format with 32 bits a value.',
  /** What a round of the guide takes. */
  ofOneLayer: (share: string) =>
    `Each round takes ${share} of what is left in one layer: the one whose loss grows least by it.`,
  start: 'Carry it out',
  goOn: 'Go on',
  oneRound: 'One round',
  pause: 'Pause',
  bad: (what: string, given: string, wanted: string) => `“${given}” will not do for “${what}”: it wants ${wanted}.`,

  /** In place of epochs. */
  counter: (round: string, rounds: string) => `Round ${round} of ${rounds}`,
  underWay: (round: string, rounds: string) => `Round ${round} of ${rounds}.`,
  rewinding: (step: string, steps: string) =>
    `Training again from the start, to what is gone back to: mini-batch ${step} of ${steps}.`,
  rests: (done: string, rounds: string) => `Resting; ${done} of ${rounds} rounds are complete.`,
  ended,
  /** What it came to. */
  reached: (share: string) => `${share} of the weights are gone.`,
  storedAs: (format: string) => `stored as ${format}, with 32 bits a value`,
  storedShrunk: 'shrunk and stored in its smallest format, with 32 bits a value',
  fits: (bytes: string, how: string, most: string) => `It takes ${bytes} bytes ${how}; ${most} were allowed.`,
  tooLarge: (bytes: string, how: string, most: string) =>
    `It takes ${bytes} bytes ${how}: it does not fit into the ${most} that were wanted.`,
  /** In what bytes are counted. */
  bytesIn: (how: string) => `Bytes: of the smallest format; now ${how}.`,
  space: ' ',
  taken: (layer: string, growth: string, others: string) =>
    `The last scan chose ${layer}, where the loss grew least: by ${growth} (${others}).`,
  other: (layer: string, growth: string) => `${layer} ${growth}`,
  full: (layer: string) => `${layer} closed`,
  join: ', ',

  chart: (rounds: string, first: string, last: string) =>
    `${rounds} rounds. In the beginning ${first}; in the end ${last}.`,
  cut: 'right after the cut',
  retrained: 'after retraining',
  /** The same over columns. */
  heads: { cut: 'cut', retrained: 'retrained', leastRecall: 'weakest class' },
  rounds: 'Rounds of the plan',
  round: 'round',
  layer: 'layer',
  gone: 'removed',
  bytes: 'bytes',
  first: 'start',
  takenBack: 'taken back',
  backTo: (round: string) => `Back to the end of round ${round}`,
  backToStart: 'Back to the start of the plan',

  says: (what: string, before: string, now: string, share: string, rounds: string) =>
    `${share} of the weights are gone after ${rounds === '1' ? 'one round' : `${rounds} rounds`}. ${what} was ${before}, and is ${now}.`,
  saysTraining: (round: string, rounds: string, share: string, what: string, now: string) =>
    `Round ${round} of ${rounds}: ${share} of the weights are gone. ${what}: ${now}.`,
}
