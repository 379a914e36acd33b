/** How a network is judged, in English: parts, classes, intervals, several runs. */

import type { Part } from '../../../core/contract/experiment.js'

const parts: Record<Part, string> = { train: 'training', validation: 'validation', test: 'test' }

/** What several runs differ in. */
type Over = 'people' | 'folds' | 'seeds'

export const judgingEn = {
  parts,
  /** A value and its interval. */
  interval: (low: string, high: string) => `${low} to ${high}`,
  headings: {
    who: 'What is in each part',
    figures: (part: Part) => `The ${parts[part]} part, with 95 % intervals`,
    classes: (part: Part, shown: number, all: number) =>
      `Each class in the ${parts[part]} part${shown < all ? `; the ${shown} of lowest recall, of ${all}` : ''}`,
    runs: (part: Part) => `Each run, by the ${parts[part]} part`,
    rounds: (part: Part) => `Each round in its end, by the ${parts[part]} part`,
    answers: (part: Part) =>
      `The ${parts[part]} part as it is answered: a row is a class, a column what it is taken for`,
    confusion: (part: Part, runs: number) =>
      `The ${parts[part]} parts of all ${runs} runs together: a row is a class, a column what it is taken for`,
  },
  columns: {
    part: 'part',
    samples: 'samples',
    people: 'people',
    class: 'class',
    recall: 'recall',
    interval: '95 % interval',
    precision: 'precision',
    f1: 'F1',
    run: 'run',
    seed: 'seed',
    fold: 'fold',
    tested: 'tested',
    accuracy: 'accuracy',
    balancedAccuracy: 'balanced',
    leastRecall: 'least recall',
    mean: 'mean',
    deviation: 'deviation',
    mae: 'MAE',
    rmse: 'RMSE',
  },
  rows: {
    accuracy: 'accuracy',
    balancedAccuracy: 'balanced accuracy',
    macroF1: 'macro F1',
    leastRecall: 'least recall',
    r2: 'R²',
    mae: 'mean absolute error',
    rmse: 'root mean squared error',
    loss: 'loss',
    kept: 'kept',
  },
  unit: 'in the unit of the labels',
  /** Early stopping. */
  keptEpoch: (epoch: number) => `the weights of epoch ${epoch}, where the validation loss was lowest`,
  list: (names: readonly string[]) => names.join(', '),
  people: (count: number) => (count === 1 ? '1 person' : `${count} people`),
  samples: (count: number) => (count === 1 ? '1 sample' : `${count} samples`),
  /** Said where samples are of people. */
  ofPeople: (samples: number, people: number, part: Part) =>
    `The ${samples} samples of the ${parts[part]} part are of ${people === 1 ? 'one person' : `${people} people`}. The intervals take samples as independent, which those of one person are not: for people who are new they say too little, and --folds people says more.`,
  /** What mean and interval are over. */
  over: (count: number, over: Over, runs: number) => {
    const names = { people: 'people', folds: 'folds', seeds: 'seeds' }
    const each =
      runs > count
        ? `, each the mean of its ${runs / count === Math.round(runs / count) ? `${runs / count} ` : ''}seeds`
        : ''
    return `Mean, standard deviation and 95 % interval of the mean (Student's t) over ${count} ${names[over]}${each}`
  },
  /** Said where folds share training samples. */
  shared: 'Folds train on samples that they share, so that the interval is somewhat narrow.',
  round: {
    round: 'round',
    runs: 'runs',
    share: 'removed',
    cut: 'cut',
    retrained: 'retrained',
    change: 'change',
    before: (figure: string) => `${figure} before`,
    after: 'after',
  },
  /** A mean and its deviation. */
  spread: (mean: string, deviation: string) => `${mean} ± ${deviation}`,
  /** Of an interval that has 0 in it. */
  noDifference: 'no difference that these data can show',
  /** What a cell of that says. */
  noneShown: 'none shown',
  legend: (cell: string) => `${cell}: no difference that these data can show, for 0 is inside the interval`,
  /** Above a table of rounds: of which figure it is. */
  rounds: (figure: string, part: Part) => `${figure}, ${parts[part]} part`,
  /** Above all of those tables. */
  change: (isShare: boolean) =>
    `Change: in the end of a round, less what was before the first cut, pair by pair${isShare ? ', in points' : ''}`,
  /** Above a table of how far criteria are from random cuts; @param figure  left out where the table before it says it */
  beside: (isShare: boolean, figure = '') =>
    `${figure && `${figure}: `}${figure ? 'less' : 'Less'} random cuts, pair by pair${isShare ? ', in points' : ''} (95 % interval of the mean)`,
  /** Below all of those tables. @param ofModel  whether one saved network was cut */
  besideAbout: (count: number, over: Over, ofModel: boolean) =>
    `Differences are paired over ${count} ${over}${over === 'seeds' ? '' : ', each by the mean of its seeds'}${ofModel ? ' of the random cuts of one network' : ''}. Intervals by Student's t, each by itself: one in twenty misses by chance.`,
  /** Of answers of one network before and after the cuts; numbers in points. */
  paired: (change: string, interval: string) => `${change} points of accuracy (95 % interval ${interval})`,
  /** A class that a cut has lost; shares as percent, the fall in points. */
  lost: (
    fall: string,
    isLittle: boolean,
    isRise: boolean,
    name: string,
    before: string,
    after: string,
    isGone: boolean,
  ) =>
    `accuracy ${isRise ? 'rose' : 'fell'} by ${fall} points, ${isLittle ? 'but' : 'and'} class ${name} ${isGone ? 'is all but lost' : 'has lost at least half of its right answers'}: recall ${before} -> ${after}.`,
  /** The same of several runs. */
  lostInRuns: (name: string, lost: number, runs: number) =>
    `class ${name} has lost at least half of its right answers in ${lost} of ${runs} runs.`,
  runsDone: (done: number, all: number) => `${done} of ${all} runs done`,
  errors: {
    tooManyRuns: (most: number, given: number) =>
      `--seeds and --folds must come to at most ${most} runs, got ${given}; --fold takes one fold.`,
    foldsOfModel:
      '--folds goes with --model only where --fold says which one: a model was trained on the others of its own fold alone.',
  },
}
