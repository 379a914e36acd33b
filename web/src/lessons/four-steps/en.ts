/** Lesson 2 in English. */

import type { LessonWords } from '../lesson.js'
import type { BoxId, Refusal } from './chart.js'
import type { CurveId, Scope, TaskId, Way } from './tasks.js'

/** Numbers as text. */
export interface RoundFacts {
  removed: string
  all: string
  before: string
  cut: string
  /** Test samples. */
  samples: string
  /** Whether the samples can tell before and after the cut apart. */
  isApart: boolean
  /** Weights that are left, and those of them that lie on no path from an input to an output. */
  kept: string
  offPath: string
}

export interface RetrainedFacts extends RoundFacts {
  retrained: string
  /** Answers lost with the cut, and of them those that came back. */
  lost: number
  back: number
}

const lesson: LessonWords = {
  title: 'Four steps, around and around: how small can it get?',
  lead: 'Pruning is a loop of four steps: evaluate, choose, remove, retrain. Before the first round a network is trained, once. In the figure each step is a box that does what it says when it is pressed, on points that are made up for the purpose.',
  steps: [
    {
      title: 'Train it',
      text: 'Press Train. The network starts from random weights and learns to tell two kinds of points apart. The colour behind the points is its answer at each place: watch it settle.',
      hint: 'Ten seconds at most. If a seed learns badly, type another one.',
    },
    {
      title: 'Cut half, and look before you retrain',
      text: 'Press Evaluate, then Choose: as the strategy stands, the smallest half of all weights is marked. Press Remove, and look at the colours and at the curve.',
      hint: 'What would go is dashed in the network, and the rest is faint. Remove measures at once what is left.',
    },
    {
      title: 'Train what is left',
      text: 'Press Retrain. What was removed stays removed; the rest learns on for as long as the whole network did.',
      hint: 'The curve goes on behind the mark of the cut. How much of the loss comes back?',
    },
    {
      title: 'Go around until it is tiny',
      text: 'Reach the goal in the figure. First go around again with the same strategy, and read in the sentence how many of the weights that are left lie on no path from an input to an output: those are dead ends, and no retraining can use them. Then find a strategy that leaves none.',
      hint: 'A neuron takes all its weights along, so nothing is left dangling. Take your cuts back, one by one, to the whole network; then cut a fifth of the neurons a round, layer by layer. For circle and moons a third or so a round, all in one list. “Around again” does the four steps with the strategy as it is.',
    },
  ],
  end: 'What a cut costs at once says little about what it costs in the end: retraining mends much, and small cuts with training in between go further than one big one. Here whole neurons could go where scattered weights left dead ends. That is a fact about these small networks, not a law; lesson 3 looks at what each way really saves.',
}

const figure = {
  task: 'Task',
  tasks: { spiral: 'spiral', circle: 'circle', moons: 'two moons' } satisfies Record<TaskId, string>,
  seed: 'Seed',
  flow: 'The flow chart: each box does its step',
  boxes: {
    initialise: 'Train',
    evaluate: 'Evaluate',
    choose: 'Choose',
    remove: 'Remove',
    retrain: 'Retrain',
  } satisfies Record<BoxId, string>,
  refusals: {
    busy: 'a moment',
    'train-first': 'train first',
    'evaluate-first': 'evaluate first',
    'choose-first': 'choose first',
    'retrain-first': 'retrain first',
    'cut-first': 'nothing cut yet',
    'nothing-left': 'nothing more can go',
  } satisfies Partial<Record<Refusal, string>> as Partial<Record<Refusal, string>>,
  random: (weights: string) => `${weights} random weights`,
  learned: (weights: string) => `${weights} weights, trained`,
  right: (share: string) => `${share} right`,
  chosen: (count: string, left: string, way: Way) => `${count} of ${left} ${way}`,
  left: (kept: string, share: string) => `${kept} left, ${share} right`,
  around: (round: string) => `Around again: round ${round}`,
  loop: 'back to Evaluate',
  strategy: 'Strategy',
  way: 'What goes',
  ways: { weights: 'weights', neurons: 'neurons' } satisfies Record<Way, string>,
  about: {
    weights: {
      global: 'All weights stand in one list, by size. The smallest go, in whichever layer they are.',
      layer: 'Each layer has its own list, by size, and gives up the same share of its weights.',
    },
    neurons: {
      global:
        'All hidden neurons stand in one list. First go those that change the loss least, at an estimate, when their output is set to 0.',
      layer:
        'Each hidden layer has its own list, by how little the loss changes, at an estimate, when the neuron’s output is set to 0; each gives up the same share.',
    },
  } satisfies Record<Way, Record<Scope, string>>,
  scope: 'Compared',
  scopes: { global: 'all in one list', layer: 'layer by layer' } satisfies Record<Scope, string>,
  share: 'Per round',
  takeBack: 'Take the last cut back',
  plane: 'What the network says',
  curve: 'Curve',
  curves: { loss: 'loss', accuracy: 'accuracy' } satisfies Record<CurveId, string>,
  train: 'training',
  test: 'test',
  epoch: 'epoch',
  cutTo: (kept: string) => `cut to ${kept}`,
  weightsAfterCut: 'weights after a cut',
  chart: (epochs: string, cuts: string) => `${epochs} epochs so far, cuts in them: ${cuts}. Arrow keys read a place.`,
  says: {
    untrained: (right: string, samples: string) =>
      `Nothing is learned yet: ${right} of ${samples} test samples right, by luck.`,
    trained: (right: string, samples: string, weights: string) =>
      `Trained: ${right} of ${samples} test samples right, with ${weights} weights.`,
    evaluated: (right: string, samples: string) =>
      `Evaluated: ${right} of ${samples} test samples right. Now choose what is to go.`,
    chosen: (count: string, left: string, way: Way) =>
      `Chosen: ${count} of ${left} ${way === 'weights' ? 'weights' : 'hidden neurons'}, dashed in the network; the rest is faint.`,
    nothingLeft: 'No more can go: each hidden layer keeps one neuron, and the network one weight.',
    cut: ({ before, cut, samples, isApart }: RoundFacts) =>
      isApart
        ? `Cut, and not trained again yet: right answers went from ${before} to ${cut} of ${samples}.`
        : `Cut, and not trained again yet: ${cut} of ${samples} right, ${before} before. No difference that these samples can show.`,
    retrained: ({ retrained, samples, lost, back }: RetrainedFacts) =>
      lost > 0
        ? `Retrained: ${retrained} of ${samples} right. The cut had cost ${lost} answers; ${back < 0 ? `${-back} more are wrong now` : `${back === lost ? 'all' : back} came back${back > lost ? ', and more' : ''}`}.`
        : `Retrained: ${retrained} of ${samples} right. The cut had cost no answers.`,
  },
  offPath: ({ kept, offPath }: RoundFacts) =>
    `${offPath} of the ${kept} weights that are left lie on no path from an input to an output.`,
  goal: 'Goal',
  goalWeights: (weights: string) => `at most ${weights} weights, now`,
  goalRight: (share: string) => `${share} right after retraining, now`,
  reached: 'reached',
  table: 'All rounds as a table',
  columns: ['round', 'taken', 'weights left', 'dead ends', 'before', 'cut', 'retrained'],
  taken: (share: string, way: string, scope: string) => `${share} of the ${way}, ${scope}`,
}

const seen = {
  train: (right: string, samples: string, weights: string) =>
    `${weights} weights, and ${right} of the ${samples} test samples right.`,
  cut: ({ removed, all, before, cut, samples, isApart }: RoundFacts) =>
    isApart
      ? `${removed} of ${all} weights went, and right answers went from ${before} to ${cut} of ${samples}, with no training in between.`
      : `${removed} of ${all} weights went: ${cut} of ${samples} right, ${before} before. That is no difference that these samples can show.`,
  retrain: ({ before, cut, retrained, samples }: RetrainedFacts) =>
    `Before the cut ${before} of ${samples} right, after it ${cut}, after retraining ${retrained}.`,
  goal: (kept: string, all: string, share: string, rounds: string) =>
    `${kept} of ${all} weights are left, and ${share} of the test samples are right, after ${rounds === '1' ? 'one round' : `${rounds} rounds`}.`,
}

export const en = { lesson, figure, seen }
export type FourStepsText = typeof en
