/** The lesson in English. */

import { percent } from '../../view/format.js'
import type { LessonWords } from '../lesson.js'
import { breakLoss, sizes, step } from './experiments/every-network.js'
import { epochs, samples } from './experiments/generalises.js'
import { common, rare } from './experiments/rare-class.js'
import { retrainEpochs } from './experiments/setup.js'
import { alsoEn, sayEn } from './say-en.js'

const lesson: LessonWords = {
  title: 'Five questions that everyone asks about pruning',
  lead: 'Each question is answered by an experiment that runs on this page, with several seeds: each has samples and first weights of its own. Guess first. A wrong guess costs nothing; sometimes the answer is “it depends”, and sometimes a few runs cannot tell.',
  steps: [
    {
      title: 'Does it hurt?',
      text: 'Choose your guess, then run question 1.',
      hint: 'Under “Your guess” choose one of the three answers, then press the button below it.',
    },
    {
      title: 'Does it suit every network?',
      text: 'Choose question 2, guess, and run it: a small and a large network learn the same task, then lose more and more of their weights.',
      hint: 'The five questions stand at the top of the figure. Think of how many weights each network can spare.',
    },
    {
      title: 'Does it generalise better?',
      text: 'Question 3 compares with a network that is trained on for just as long without a cut. Guess and run it.',
      hint: 'Without that comparison, what more training does would be taken for what pruning does.',
    },
    {
      title: 'Is it right for every use?',
      text: 'In question 4 one class is rare. Guess whether a cut is harmless there, and run it.',
      hint: 'When one sample in eleven is of the rare class, accuracy can stay high while hardly any of them is found.',
    },
    {
      title: 'Must one retrain?',
      text: 'Question 5 sets the retrained network beside a new, small one. Guess and run it.',
      hint: 'The new network has about as many weights as the cut one has left, and is trained as long in all.',
    },
    {
      title: 'One “yes” and one “no”',
      text: 'Go back to question 1. Find settings where the answer is “yes, it hurts”, and others where it is “no”.',
      hint: 'All shares are measured in one run: set another share and read. Very little removed, and very much, are good places to look; other data need another run.',
    },
  ],
  end: 'No question has one answer for all cases: it depends on the share, the network, the task and the use. A single run can say something else than several do. Before you prune for a purpose of your own, put the same five questions to your own data; the Lab makes such comparisons.',
}

const figure = {
  question: 'Question',
  data: 'Data (synthetic)',
  share: 'Weights removed',
  noise: 'Noise',
  seeds: 'Seeds',
  times: (factor: string) => (factor === '1' ? 'as the set has it' : `${factor} times that`),
  guess: 'Your guess',
  depends: 'It depends',
  open: 'Not enough to tell',
  run: (seeds: string) => `Run with ${seeds} seeds`,
  working: (share: string) => `Running, ${share}`,
  again: (seeds: string) => `Run again with ${seeds} seeds`,
  guessFirst: 'Guess first, then the experiment can run.',
  notRun: 'Not yet run with these settings. What comes out will be drawn here:',
  guessed: 'You guessed',
  found: 'These runs say',
  removed: 'weights removed',
  seed: (seed: number) => `Seed ${seed}`,
  mean: 'Mean',
  around: '± 2 standard errors',
  band: 'Line: mean of the seeds. Band: from the lowest seed to the highest.',
  dots: 'Dot: one seed. Upright line: their mean.',
  named: (group: string, row: string) => `${group}: ${row}`,
  at: (share: string) => `${share} removed:`,
  next: (question: string) => `Next question: ${question}`,
  lastTask: 'The last task, with question 1: one “yes” and one “no”',
  seen: (guess: string, found: string) => `You guessed: ${guess}. These runs: ${found}.`,
  bothSeen: 'You have found a case where it hurts and one where it does not.',
}

const point =
  'A difference under 1 point, “±” included, is too little to matter. In between the answer is “not enough to tell”.'

const questions = {
  hurts: {
    short: '1 Hurts?',
    yes: 'Yes',
    no: 'No',
    ask: 'Does it hurt to remove this share of the weights?',
    chart: 'Right answers on test samples',
    how: `800 samples, half of them for the test. The smallest weights go, all layers together. Accuracy is measured at once (“cut”), and after ${retrainEpochs} more epochs (“retrained”). “It depends” means that one of the two is hurt and the other is not.`,
    least: point,
  },
  'every-network': {
    short: '2 Any network?',
    yes: 'Yes',
    no: 'No',
    ask: 'Can every network spare the same share of its weights?',
    chart: 'Right answers on test samples, not retrained',
    how: `Two hidden layers of ${sizes.small} units against two of ${sizes.large}, the same data and training. The smallest weights go, ${percent(step)} more at each step; a network counts as broken at the first step that has cost it more than ${percent(breakLoss)} of all answers.`,
    least: 'One step is too little to matter. In between the answer is “not enough to tell”.',
  },
  generalises: {
    short: '3 Better?',
    yes: 'Yes',
    no: 'No',
    ask: 'Does a pruned network do better on new samples?',
    chart: 'Right answers on test samples',
    how: `Other conditions than in question 1, so that the network can learn by heart: only ${samples.train} samples to learn from, three times the set’s noise, two hidden layers of 32 units; ${samples.test} samples test it. After ${epochs.first} epochs one copy is trained ${epochs.more} more; another is cut, then trained ${epochs.more} more.`,
    least: point,
  },
  'every-use': {
    short: '4 Any use?',
    yes: 'Yes',
    no: 'No',
    ask: 'Is it harmless for every class, even a rare one?',
    chart: 'Share of a class that is found, on test samples',
    how: `${common} samples of one class and ${rare} of the other, half of each for the test. “Found” is the recall: right answers among the samples of a class. After the cut, ${retrainEpochs} more epochs. Bytes and times are of the first seed’s network; times are measured now, on this device.`,
    least: point,
  },
  'must-retrain': {
    short: '5 Retrain?',
    yes: 'Yes',
    no: 'No',
    ask: 'Must one retrain after this cut?',
    chart: 'Right answers on test samples',
    how: `800 samples, half of them for the test. The cut network as it is; the same after ${retrainEpochs} more epochs; and a new, smaller one with about as many weights as are left, trained from scratch for as many epochs as the other before and after its cut. “It depends” means that even retraining brings nothing back.`,
    least: point,
  },
}

const rows: Record<string, string> = {
  cut: 'Cut',
  retrained: 'Retrained',
  small: `${sizes.small} units a layer`,
  large: `${sizes.large} units a layer`,
  before: 'Before the cut',
  longer: 'Trained on, uncut',
  pruned: 'Cut, trained on',
  fresh: 'New, same size',
  'gap-before': 'Before the cut',
  'gap-longer': 'Trained on, uncut',
  'gap-pruned': 'Cut, trained on',
}

/** What rows of three stages each are of, by the first part of their ids. */
const classes: Record<string, string> = {
  accuracy: 'All samples',
  common: 'Common class',
  rare: 'Rare class',
}

/** Over rows that are no right answers on test samples. */
const groups = {
  gap: 'Gap: training samples minus test samples',
  breaks: 'Share removed at which it breaks',
}

export const questionsEn = { lesson, figure, questions, rows, classes, groups, say: sayEn, also: alsoEn }
