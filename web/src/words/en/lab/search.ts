/** The search of the Lab, in English. */

import { many } from '../../many.js'

const measures = { accuracy: 'accuracy', balancedAccuracy: 'balanced accuracy', macroF1: 'macro F1' }
const units = { s: 's', min: 'min', h: 'h' }
const list = (numbers: readonly number[]) => numbers.join(', ')

/** What a 95% interval of a difference shows. */
export type Verdict = 'more' | 'less' | 'none'

export const searchEn = {
  about:
    'Tries narrower networks × criteria × amounts × bits: many for a few epochs, the better half for twice as long, and so on (successive halving).',
  fields: {
    budget: 'Budget, bytes',
    accuracy: 'Accuracy wanted, %',
    widths: 'Widths, % of each layer',
    amounts: 'Weights that go, %',
    seeds: 'Seeds that choose',
    finalSeeds: 'Seeds of the test',
    rungs: 'Rungs',
    epochs: 'Epochs of the first rung',
    measure: 'Measure',
  },
  budgetHint: (whole: string) =>
    `of ${whole} that the whole network takes in 8-bit integers; the same budget as in Take away`,
  tried: 'What is tried',
  chosen: 'How it is chosen',
  forms: 'Numbers',
  criteria: 'Cut by',
  measures,
  r2: 'R²',
  measureOf: (measure: keyof typeof measures, isClasses: boolean) => (isClasses ? measures[measure] : 'R²'),
  wanted: (low: string, high: string, most: number, isWhole: boolean, isEven: boolean) => {
    const number = isEven ? 'even number' : isWhole ? 'whole number' : 'number'
    return most > 1
      ? `up to ${most} different ${number}s from ${low} to ${high}`
      : `one ${number} from ${low} to ${high}`
  },
  bad: (given: string, wanted: string) => `“${given}” will not do: ${wanted} wanted.`,
  faults: {
    'same-seeds': 'The seeds of the test must be others than those that choose.',
    'no-test': 'The search needs a test part; the data have none as they are split.',
    'no-candidates': 'No network that is tried can fit this budget.',
  },

  preparing: 'Describing the networks.',
  timing: 'Timing a few trainings.',
  plan: (candidates: string, seeds: string, trainings: string) =>
    `${many(candidates, 'candidate')}, each with ${many(seeds, 'seed')}: at most ${many(trainings, 'training')}`,
  takes: (time: string, workers: string) => `, roughly ${time} with ${many(workers, 'worker')} on this machine.`,
  rungsTable: 'What is trained',
  rungColumns: { rung: 'rung', candidates: 'candidates', epochs: 'epochs', trainings: 'trainings' },
  finals: (each: string, time: string | undefined) =>
    `Then the test: for each network found, with the same cut at random and the small dense network of as many bytes, ${each} trainings at most${time ? `, roughly ${time}` : ''}.`,
  time: (value: string, unit: keyof typeof units) => `${value} ${units[unit]}`,
  start: 'Search',
  open: 'Open a search',
  pause: 'Pause',
  goOn: 'Go on',
  cancel: 'Cancel',
  anew: 'New search',
  colon: ': ',
  stage: (rung: number, rungs: number) => `Rung ${rung} of ${rungs}`,
  finalStage: 'Test with new seeds',
  done: (done: string, total: string) => `${done} of ${total} trainings`,
  left: (time: string) => `roughly ${time} left`,
  paused: 'Paused; what was trained is kept.',
  subject: (data: string, network: string, budget: string) => `${data}, ${network}, at most ${budget} bytes`,
  terminal: 'The same in a terminal',
  failed: 'It cannot go on: ',
  refused: 'This cannot be searched: ',

  chartTitle: {
    validation: (measure: string) => `${measure} on the validation part`,
    test: (measure: string) => `${measure} on the test part`,
  },
  across: 'bytes: weights, biases, multipliers and tables',
  lines: {
    front: 'front so far',
    others: 'all others',
    found: 'found',
    dense: 'small dense',
    random: 'cut at random',
    whole: 'not cut',
    wanted: 'wanted',
  },
  budgetMark: 'budget',
  chart: (names: readonly string[]) =>
    `Bytes across, on a scale that doubles; up is better. ${names.join(', ')}. Arrow keys go from network to network.`,
  hint: 'Point at a network, or use the arrow keys, to read it.',
  band: (seeds: number) => `Bands: mean ± standard deviation over ${seeds} seeds.`,
  empty: 'The front appears here as it is found: fewest bytes on the left, best at the top.',
  nothing: 'No network that was tried fits the budget.',
  noneYet: 'None fits the budget yet.',
  at: (bytes: string) => `${bytes} bytes: `,

  table: 'Networks of the front',
  columns: {
    network: 'network',
    cut: 'cut',
    form: 'numbers',
    bytes: 'bytes',
    validation: 'validation',
    test: 'test',
    dense: 'less small dense',
    random: 'less cut at random',
  },
  noCut: 'none',
  cut: (criterion: string, percent: string, isOfUnits: boolean) =>
    isOfUnits ? `${percent}, neurons by ${criterion}` : `${percent} by ${criterion}`,
  openIt: 'Open',
  openNamed: (bytes: string) => `Open the network of ${bytes} bytes`,
  opening: 'Training it again',
  opened: (bytes: string) =>
    `The network of ${bytes} bytes is here. Undo leads back to the one before; the search stays in Compare.`,
  lostTable: 'The table of this search is not the one that is open any more.',
  lostModel: 'Its network cannot be made again.',
  csv: 'Save CSV',
  json: 'Save the search',
  otherSearch: (condition: string, wanted: string, got: string) =>
    `The file is of another search: ${condition} is ${got} there and ${wanted} here.`,
  none: 'none',
  unreadable: (reason: string) => `The file cannot be read as a search: ${reason}`,

  chosenBy: (measure: string, seeds: readonly number[], samples: string, tests: readonly number[]) =>
    `Chosen by ${measure} on ${samples} validation samples alone (${seeds.length > 1 ? 'mean of seeds' : 'seed'} ${list(seeds)}). Tested with ${many(String(tests.length), 'seed')} that chose nothing, on samples that decided nothing.`,
  /** The one that validation thinks best of. */
  best: (bytes: string, value: string) => `Best by validation: ${bytes} bytes, ${value} in the test`,
  besideWhole: (verdict: Verdict, difference: string, interval: string, seeds: string) =>
    verdict === 'none'
      ? `; beside the network that is not cut these ${seeds} seeds show no difference (${difference}, 95% interval ${interval}).`
      : `; that is ${difference} beside the network that is not cut (95% interval ${interval}).`,
  alone: '.',
  /** Of the networks found: how many are shown to be better, worse, or neither. */
  besideEach: (what: 'dense' | 'random', all: number, more: number, less: number) => {
    const other = what === 'dense' ? 'the small dense network of as many bytes' : 'the same cut at random'
    const rest = all - more - less
    const parts = [
      ...(more ? [`better in ${more}`] : []),
      ...(less ? [`worse in ${less}`] : []),
      ...(rest ? [`no difference shown in ${rest}`] : []),
    ]
    return `Beside ${other}, of ${all}: ${parts.join(', ')}.`
  },
  ends: (few: string, many: string, isShown: boolean, difference: string) =>
    isShown
      ? `From ${few} to ${many} bytes it gains ${difference}.`
      : `That ${many} bytes are better than ${few} cannot be shown by these seeds.`,
  floorMet: (bytes: string, floor: string) => `The smallest whose mean reaches ${floor} takes ${bytes} bytes.`,
  floorMissed: (floor: string) => `None reaches ${floor}.`,
  points: (value: string) => `${value} points`,
  result: (found: string) => `${found} on the front`,
}
