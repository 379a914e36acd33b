/** What `prune` says, and the shape of it in every language. What `train` says too stands in request/train-words.ts, names in the core's tables. */

import type { Grain } from '../../../core/contract/cut.js'
import type { PlanProgress } from '../../../core/contract/plan.js'
import type { PlanKindId } from '../../../core/ids.js'

/** Why the plan ended. */
type Ends = Record<PlanProgress['end'], (rounds: number) => string>
type Stage = Exclude<PlanProgress['stage'], 'done'>
type Progress = Record<Stage, (round: number, rounds: number, epoch: number, epochs: number) => string>

const ends: Ends = {
  '': () => 'before its end',
  rounds: (count) => (count === 1 ? 'after its one round' : `after all ${count} rounds`),
  floor: () => 'because the last round ended below the floor; it was taken back',
  budget: (count) => `because the network is within its budget, after ${count} round${count === 1 ? '' : 's'}`,
  layers: () => 'because no layer can spare more',
  diverged: () => 'because the loss is no number any more',
  missed: (count) => `${count === 1 ? 'after its one round' : `after all ${count} rounds`}, with the budget missed`,
}

const progress: Progress = {
  watch: (_round, _rounds, epoch, epochs) => `before the first cut  training, epoch ${epoch}/${epochs}`,
  rewind: (_round, _rounds, batch, batches) => `training again to mini-batch ${batch}/${batches}`,
  cut: (round, rounds) => `round ${round}/${rounds}  cutting`,
  retrain: (round, rounds, epoch, epochs) => `round ${round}/${rounds}  retraining, epoch ${epoch}/${epochs}`,
}

export const pruneEn = {
  summary: 'trains a network, or takes a saved one, and prunes it',
  about:
    'Trains a network as train does, or loads one with --model, and carries a plan out on it: cuts in one or more rounds, with retraining after each. Prints what each round removed and what the test part says right after the cut and after retraining; in the end what is left of each layer, which answers have changed, and the bytes in each format. The same settings and seed give the same fingerprint on every machine.',
  title: 'pruning',
  /** Of groups of options and of tables. */
  headings: {
    cut: 'A cut',
    plan: 'The plan',
    layers: 'What is left of each layer',
    inputs: 'What is left of each input: a column of the data, or a channel of windows',
    sizes: 'Bytes when it is stored, by format and bits a value',
    times: 'A forward pass in each form, measured just now: the median, and the quartiles around it',
  },
  switches: {
    shrink: 'replaces the pruned network by the smaller one that computes the same',
    times: 'measures a forward pass in each form of the network',
  },
  seeTrain:
    'Data sets, losses, optimisers and schedules are those of pruning-playground help train; criteria, scopes and healings are in pruning-playground list.',
  columns: {
    round: 'round',
    layer: 'layer',
    input: 'input',
    readers: 'weights that read it',
    isNeeded: 'needed',
    share: 'removed',
    gone: 'gone/all',
    bytes: 'bytes',
    macs: 'MACs',
    cut: 'loss cut',
    retrained: 'loss retrained',
    accuracy: 'accuracy',
    weights: 'weights',
    kept: 'kept',
    parameters: 'parameters',
    form: 'form',
    samples: 'at once',
    median: 'median, us',
    quartiles: 'quartiles',
    speedUp: 'times as fast as whole',
    class: 'class',
    recall: 'recall',
  },
  takenBack: 'taken back',
  /** Of an input: whether its values can still change an answer. */
  isNeeded: { yes: 'yes', no: 'no' },
  /** How many inputs are needed still, and which are not, as far as they are listed. */
  inputs: (needed: number, all: number, others: readonly string[], more: number) =>
    `${needed} of ${all}${others.length ? `; no more: ${others.join(', ')}${more ? ` and ${more} others` : ''}` : ''}`,
  rows: {
    criterion: 'criterion',
    cut: 'cut',
    restart: 'retrained from',
    limits: 'limits',
    healing: 'healing',
    surgery: 'OBS goes by',
    end: 'ended',
    parameters: 'parameters kept',
    weights: 'weights kept',
    macs: 'MACs kept',
    gap: 'train - test',
    changes: 'other answers',
    inputs: 'inputs needed',
    layers: 'layers',
    part: 'judged by',
    time: 'all this took',
    shrunk: 'shrunk',
  },
  /** How much was asked for, of what. */
  cutLine: (amount: string, scope: string | undefined, plan: string) =>
    [amount, ...(scope ? [`scope: ${scope}`] : []), plan].join(', '),
  /** A plan of several rounds. */
  rounds: (plan: string, most: number) => `${plan} (rounds: ${most})`,
  limits: {
    floor: (measure: string, value: string) => `${measure} at least ${value}`,
    mostBytes: (value: string) => `at most ${value} bytes in the smallest 32-bit format`,
    mostMacs: (value: string) => `at most ${value} MACs`,
  },
  /** A restart, and the mini-batch that it goes back to. */
  rewound: (restart: string, batches: number) => `${restart}, to mini-batch ${batches}`,
  ends,
  /** By how much the network is above its budget, in which format. */
  overBytes: (over: number, most: number, format: string) =>
    `${over} bytes above the ${most} allowed (as ${format}, the smallest 32-bit format)`,
  overMacs: (over: number, most: number) => `${over} MACs above the ${most} allowed`,
  /** @param share  as percent */
  of: (part: string, all: string, share: string) => `${part} of ${all} (${share})`,
  /** Accuracy on the training part minus that on the test part, with its sign. */
  gap: (now: string, before: string) => `${now} of accuracy; ${before} before the first cut`,
  points: (value: string) => `${value} points`,
  changes: (total: number, samples: number, worsened: number, mended: number, part: 'test' | 'train') =>
    `${total} of ${samples} in the ${part === 'test' ? 'test' : 'training'} part (${worsened} now wrong, ${mended} now right)`,
  shrunk: (before: string, after: string, difference: string) =>
    `${before} parameters became ${after}; the outputs differ by ${difference} at most`,
  /** The head of a column, of the network that is shrunk. */
  shrunken: (head: string) => `${head}, shrunk`,
  format: 'format',
  bits: (bits: number) => `${bits} bits`,
  /** Of a form that is neither measurably faster nor slower than the whole network. */
  noDifference: 'no difference',
  /** Time of a pass of so many samples. */
  batch: (samples: number) => (samples === 1 ? '1 sample' : `${samples} samples`),
  /** A whole layer that was taken out. */
  takenOut: (layer: string, bridge: string) => `${layer} is taken out, and in its place is: ${bridge}`,
  progress,
  /** The same after the last round. */
  measuring: 'measuring what came out',
  trainProgress: (epoch: number, epochs: number) => `training, epoch ${epoch}/${epochs}`,
  errors: {
    layerCriterion: (id: string) =>
      `--criterion must be one of weights, units or inputs; "${id}" scores whole layers, which go by name: --grain layer --layers NAME --bridge ID.`,
    layerWants: (bridges: readonly string[]) =>
      `--grain layer must come with --layers and the name of one hidden layer, and with --bridge, one of: ${bridges.join(', ')}.`,
    noLayer: (given: string, names: string[]) =>
      `--layers must be of ${names.join(', ')}, or places from 0 to ${names.length - 1}; got "${given}".`,
    otherGrain: (wanted: Grain, id: string, grain: Grain) =>
      `--grain ${wanted} must go with a criterion of ${wanted}s; "${id}" scores ${grain}s.`,
    onlyWeights: (id: string, grain: Grain) =>
      `--kind n-of-m must go with a criterion of weights; "${id}" scores ${grain}s.`,
    onlyUnits: (id: string, grain: Grain) =>
      `--restart from-scratch must go with a criterion of units, for it shrinks the network; "${id}" scores ${grain}s, for which there is reinitialise.`,
    noRows: (id: string, grain: Grain) =>
      `--scope row must go with criteria of weights; "${id}" scores ${grain}s, which have no rows.`,
    onlyOneShot: (kind: string, plan: PlanKindId) =>
      `--plan must be one-shot for --kind ${kind}: rounds can come to a fraction, a count, bytes or MACs alone; got "${plan}".`,
    onlyFraction: (kind: string) =>
      `--kind must be fraction for --plan layer-by-layer, whose rounds each take a share of one layer; got "${kind}".`,
    /** What N of N:M must be. */
    ofGroup: (wanted: string, groupSize: number) => `${wanted}, the ${groupSize} being that of --group`,
    amountWanted: (kind: string, wanted: string) => `--amount must be ${wanted}, for --kind ${kind}; none was given.`,
    badAmount: (kind: string, wanted: string, given: string) =>
      `--amount must be ${wanted}, for --kind ${kind}; got "${given}".`,
    listWanted: '--plan listed wants --amounts: what --kind is after each round, such as 0.5,0.8,0.9.',
    needless: (option: string, others: string[]) =>
      `--${option} goes only with ${new Intl.ListFormat('en', { type: 'disjunction' }).format(others)}.`,
    noRetraining: '--retrain-rate is for retraining, and there is none: --retrain is 0.',
    rewindTo: (most: number, given: number) =>
      `--rewind-to must be at most ${most}, the mini-batches of the training; got ${given}.`,
    noPlan: 'this run has no plan of pruning; do it again with pruning-playground train --run.',
  },
}
