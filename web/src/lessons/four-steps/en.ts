/** Lesson 2 in English. */

import type { LessonWords } from '../lesson.js'
import type { BoxId, Refusal } from './run.js'
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
}

export interface RetrainedFacts extends RoundFacts {
  retrained: string
  /** Answers lost with the cut, and of them those that came back. */
  lost: number
  back: number
}

const lesson: LessonWords = {
  title: 'Four steps, around and around: how small can it get?',
  lead: 'Pruning is a loop. A network is trained once; then it is evaluated, a strategy is chosen, something is removed, and what is left is trained again. The chart beside this text is the loop itself: each box does its step, live, on points that are made up for the purpose.',
  steps: [
    {
      title: 'Train it',
      text: 'Press the first box. The network starts from random weights and learns to tell two kinds of points apart; watch the ground change as it makes up its mind.',
      hint: 'The box is called “Initialise”. Ten seconds at most. If a seed learns badly, type another one.',
    },
    {
      title: 'Cut half, and look before you mend',
      text: 'Press Evaluate. Leave the strategy at half of all weights, the smallest first. Press Remove, and look at the ground and at the curve.',
      hint: 'What would go is dashed in the network once it has been evaluated. Remove measures at once what is left.',
    },
    {
      title: 'Train what is left',
      text: 'Press Retrain. What was removed stays removed; the rest learns on for as long as the whole network did.',
      hint: 'The curve goes on behind the mark of the cut. How much of the loss comes back?',
    },
    {
      title: 'Go around until it is tiny',
      text: 'Reach the goal written over the chart. On the spiral: 60 weights of 320 or fewer, and still 95% right after retraining.',
      hint: 'One big cut of weights leaves dead ends that retraining cannot mend. Begin again, choose neurons in place of weights, a fifth of them a round, within each layer. For circle and moons let all neurons compete, and take a third or so a round. A cut that went wrong can be taken back.',
    },
  ],
  end: 'What a cut costs at once says little about what it costs in the end: retraining mends much, and small cuts with training in between go further than one big one. Here whole neurons could go where scattered weights could not. That is a fact about these small networks, not a law; lesson 3 looks at what each way really saves.',
}

const figure = {
  task: 'Task',
  tasks: { spiral: 'spiral', circle: 'circle', moons: 'two moons' } satisfies Record<TaskId, string>,
  seed: 'Seed',
  flow: 'The flow chart: each box does its step',
  boxes: {
    initialise: 'Initialise',
    evaluate: 'Evaluate',
    choose: 'Choose',
    remove: 'Remove',
    retrain: 'Retrain',
  } satisfies Record<BoxId, string>,
  refusals: {
    busy: 'a moment',
    trained: 'done',
    'train-first': 'train first',
    evaluated: 'done',
    'evaluate-first': 'evaluate first',
    'retrain-first': 'retrain first',
    'cut-first': 'nothing to mend yet',
    'nothing-left': 'nothing more can go',
  } satisfies Record<Refusal, string>,
  random: (weights: string) => `${weights} random weights`,
  learned: (weights: string) => `${weights} weights, trained`,
  right: (share: string) => `${share} right`,
  chosen: (way: string, share: string) => `${share} of the ${way}`,
  left: (kept: string, share: string) => `${kept} left, ${share} right`,
  back: (round: string) => `around again: round ${round}`,
  strategy: 'Strategy',
  way: 'What goes',
  ways: { weights: 'weights', neurons: 'neurons' } satisfies Record<Way, string>,
  about: {
    weights: 'Single weights, the smallest first.',
    neurons: 'Whole neurons, those first whose silence the loss would feel least.',
  } satisfies Record<Way, string>,
  scope: 'Compared',
  scopes: { global: 'in the whole network', layer: 'within each layer' } satisfies Record<Scope, string>,
  share: 'Share of what is left',
  takes: (count: string, left: string, way: Way) =>
    `takes ${count} of ${left} ${way === 'weights' ? 'weights' : 'hidden neurons'}`,
  takeBack: 'Take the last cut back',
  plane: 'What the network says',
  curve: 'Curve',
  curves: { loss: 'loss', accuracy: 'accuracy' } satisfies Record<CurveId, string>,
  train: 'learned from',
  test: 'test',
  epoch: 'epoch',
  cutTo: (kept: string) => `cut to ${kept}`,
  weightsAfterCut: 'weights after a cut',
  chart: (epochs: string, cuts: string) => `${epochs} epochs so far, cuts in them: ${cuts}. Arrow keys read a place.`,
  says: {
    untrained: (right: string, samples: string) =>
      `Nothing is learned yet: ${right} of ${samples} test samples right, by luck.`,
    trained: (right: string, samples: string, weights: string) =>
      `Trained: ${right} of ${samples} test samples right, with ${weights} weights. Evaluate is next.`,
    evaluated: (count: string, left: string, way: Way) =>
      `Evaluated. The strategy would take ${count} of ${left} ${way === 'weights' ? 'weights' : 'hidden neurons'}, dashed in the network.`,
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
  goal: 'Goal',
  goalWeights: (weights: string) => `at most ${weights} weights; now`,
  goalRight: (share: string) => `at least ${share} right after retraining; now`,
  reached: 'reached',
  table: 'All rounds as a table',
  columns: ['round', 'taken', 'weights left', 'before', 'cut', 'retrained'],
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
