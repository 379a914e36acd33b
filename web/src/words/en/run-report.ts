/** What a report page says beside its figures, in English. */

import type { Part, Progress } from '../../core/contract/experiment.js'
import { many } from '../many.js'

const parts: Record<Part, string> = { train: 'training', validation: 'validation', test: 'test' }

export const runReportEn = {
  /** Over the title. */
  kinds: { train: 'Training report', prune: 'Pruning report', sweep: 'Criteria compared' },
  /** Between names, between sentences, and between the parts of a line. */
  join: ', ',
  space: ' ',
  dot: ' · ',
  facts: {
    label: 'What was trained on what',
    data: 'Data',
    source: 'Source',
    samples: 'Samples',
    people: 'People',
    classes: 'Classes',
    constant: 'Columns left out',
    network: 'Network',
    recipe: 'Recipe',
    begun: 'Began with',
    cut: 'Cut',
    compared: 'Compared',
    seed: 'Seed',
    seeds: 'Seeds',
    fingerprint: 'Fingerprint',
    made: 'Made by',
  },
  part: (part: Part, count: string) => `${count} ${parts[part]}`,
  /** A class and its samples in all parts. */
  classCount: (name: string, count: string) => `${name} ${count}`,
  more: (count: string) => `and ${count} more`,
  constant: (names: readonly string[]) => `${names.join(', ')} (they do not vary in the training part)`,
  network: (network: string, parameters: string, macs: string) =>
    `${network}, ${many(parameters, 'parameter')}, ${many(macs, 'MAC')} a sample`,
  epochs: (done: string, all: string) => (done === all ? many(all, 'epoch') : `${done} of ${many(all, 'epoch')}`),
  batch: (size: string) => `batches of ${size}`,
  rate: (rate: string) => `learning rate ${rate}`,
  model: (fingerprint: string) => `a saved network, ${fingerprint}`,
  rounds: (most: string) => `at most ${many(most, 'round')}`,
  oneCut: 'one cut',
  retrain: (epochs: string) => (epochs === '0' ? 'no retraining' : `${many(epochs, 'epoch')} of retraining after each`),
  amount: (share: string) => `${share} to go`,
  inBlocks: (units: number) => `in blocks of ${units}`,
  floor: (value: string) => `never below ${value}`,
  mostBytes: (bytes: string) => `at most ${bytes} bytes`,
  mostMacs: (macs: string) => `at most ${macs} MACs`,
  cuts: (count: string) => `${many(count, 'cut')}, one after the other`,
  takenOut: (layer: string) => `the whole layer ${layer}`,
  scope: (scope: string) => `compared: ${scope}`,

  /** First sentences. */
  reasons: {
    '': '',
    epochs: '',
    patience: 'Training stopped early, because the validation loss got no better.',
    diverged: 'The loss grew until it was no number any more.',
  } satisfies Record<Progress['reason'], string>,
  overSeeds: (seeds: string, what: string, mean: string, low: string, high: string) =>
    `Over ${many(seeds, 'run')}, the ${what} is ${mean} on average, from ${low} to ${high}.`,
  pruned: (share: string, what: string, before: string, now: string) =>
    `${share} of the weights are gone. The ${what} was ${before} before the first cut, and is ${now}.`,
  prunedSame: (share: string, what: string, now: string) =>
    `${share} of the weights are gone, and the ${what} is still ${now}.`,
  prunedRuns: (runs: string, share: string, what: string, before: string, now: string) =>
    `Over ${many(runs, 'run')}, ${share} of the weights are gone. The ${what} was ${before} before the first cut, and is ${now}.`,
  runsDiffer: (difference: string, interval: string, isShown: boolean) =>
    isShown
      ? `Pair by pair that is ${difference} (95% interval ${interval}).`
      : `Pair by pair these runs show no difference (${difference}, 95% interval ${interval}).`,
  unpruned: 'Nothing was cut.',
  worstClass: (name: string, before: string, now: string) =>
    `“${name}” lost most: ${before} of its samples were recognised before, ${now} are now.`,
  best: (share: string, seeds: string, name: string, value: string, control: string, controlValue: string) =>
    `With ${share} gone the criteria are furthest apart: over ${many(seeds, 'seed')}, ${name} keeps ${value}, ${control} ${controlValue}.`,
  bestAlone: (share: string, seeds: string, name: string, value: string) =>
    `With ${share} gone, ${name} does best over ${many(seeds, 'seed')}: ${value}.`,
  fromOne: 'One seed may be luck.',
  noneAhead: (first: string, second: string, difference: string, interval: string) =>
    `Between ${first} and ${second}, the two best there, these runs show no difference (${difference}, 95% interval ${interval}).`,
  noneBeside: (first: string, control: string, difference: string, interval: string) =>
    `Between ${first} and ${control} these runs show no difference (${difference}, 95% interval ${interval}).`,

  sections: {
    curves: 'How it learned',
    seeds: 'Run by run',
    sweep: 'How far can it go?',
    cut: 'Before and after the cut',
    rounds: 'Round by round',
    answers: 'What is answered rightly',
    who: 'Who is in which part',
    sizes: 'Bytes and time',
    layers: 'What is left of each layer',
    architecture: 'The network, layer by layer',
    settings: 'All settings',
  },
  curvesAbout: 'Loss and score at the end of each epoch. Point at a chart, or use the arrow keys, to read it.',
  curvesCut: 'The lines go on through every cut and every retraining.',
  curvesBefore: 'This is the training before the first cut.',
  curvesMean: 'The line is the mean over the runs, the band goes from the lowest to the highest.',
  numbers: 'The numbers as a table',
  sweepAbout: 'Mean over the seeds, ± standard deviation.',
  sweepStage: {
    cut: 'Right after the cut',
    retrained: (epochs: string) => `After ${many(epochs, 'epoch')} of retraining`,
  },
  changes: (total: string, worsened: string, mended: string, part: Part) =>
    `${many(total, `${parts[part]} sample`)} ${total === '1' ? 'gets' : 'get'} another answer than before the first cut: ${worsened} went wrong, ${mended} came right.`,
  shrunk: (network: string, parameters: string) =>
    `Without the units that are gone it is ${network}, with ${many(parameters, 'parameter')}, and computes the same.`,
  heads: { seed: 'seed', epochs: 'epochs' },
  timesNote:
    'Medians of repeats on the machine of that run, and between what half of the repeats lie, in microseconds. × tells how many times as fast as the whole network; where the two overlap, no difference was measured.',
  classes: {
    title: 'Each class by itself',
    name: 'class',
    samples: 'samples',
    recall: 'recall',
    interval: '95% interval',
    precision: 'precision',
    note: 'Recall: of its samples, so many are recognised. Precision: of the answers that name it, so many are right. The interval takes samples as independent, which windows of one person are not.',
  },
  balanced: (value: string, macro: string, interval: string) =>
    `Balanced accuracy, the mean over the classes: ${value}${interval && ` (95% interval ${interval})`}; macro F1: ${macro}.`,
  accuracyIn: (interval: string) => `95% interval of the accuracy: ${interval}.`,
  errors: (mae: string, rmse: string) =>
    `Mean absolute error ${mae}, root of the mean squared error ${rmse}, in the unit of the target.`,
  lost: (names: readonly string[]) =>
    `At least half of what was recognised of ${names.map((name) => `“${name}”`).join(', ')} is lost, by more than chance.`,
  footer: 'Every number here was computed by the core in that run. This page asks for nothing and sends nothing.',
  save: 'Save the numbers (JSON)',
}
