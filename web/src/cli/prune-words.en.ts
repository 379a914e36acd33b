import type { PruneWords } from './prune-words.js'

export const en: PruneWords = {
  summary: 'trains a network, or takes a saved one, and prunes it',
  about:
    'Trains a network as train does, or loads one with --model, and carries a plan out on it: cuts in one or more rounds, with retraining after each. Prints what each round removed and what the test part says right after the cut and after retraining; in the end what is left of each layer, which answers have changed, and the bytes in each format. The same settings and seed give the same fingerprint on every machine.',
  title: 'pruning',
  headings: {
    cut: 'A cut',
    plan: 'The plan',
    layers: 'What is left of each layer',
    sizes: 'Bytes when it is stored, by format and bits a value',
    times: 'A forward pass in each form, measured just now: the median, and the quartiles around it',
  },
  switches: {
    shrink: 'replaces the pruned network by the smaller one that computes the same',
    time: 'measures a forward pass in each form of the network',
  },
  seeTrain:
    'Data sets, losses, optimisers and schedules are those of pruning-playground help train; criteria, scopes and healings are in pruning-playground list.',
  columns: {
    round: 'round',
    layer: 'layer',
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
    layers: 'layers',
    part: 'judged by',
    time: 'all this took',
    shrunk: 'shrunk',
  },
  cutLine: (amount, scope, plan) => [amount, ...(scope ? [`scope: ${scope}`] : []), plan].join(', '),
  rounds: (plan, most) => `${plan} (rounds: ${most})`,
  limits: {
    floor: (value) => `accuracy at least ${value}`,
    mostBytes: (value) => `at most ${value} bytes in the smallest 32-bit format`,
    mostMacs: (value) => `at most ${value} MACs`,
  },
  rewound: (restart, batches) => `${restart}, to mini-batch ${batches}`,
  ends: {
    '': () => 'before its end',
    rounds: (count) => (count === 1 ? 'after its one round' : `after all ${count} rounds`),
    floor: () => 'because the last round ended below the floor; it was taken back',
    budget: (count) => `because the network is within its budget, after ${count} round${count === 1 ? '' : 's'}`,
    layers: () => 'because no layer can spare more',
    diverged: () => 'because the loss is no number any more',
    missed: (count) => `${count === 1 ? 'after its one round' : `after all ${count} rounds`}, with the budget missed`,
  },
  overBytes: (over, most, format) =>
    `${over} bytes above the ${most} allowed (as ${format}, the smallest 32-bit format)`,
  overMacs: (over, most) => `${over} MACs above the ${most} allowed`,
  of: (part, all, share) => `${part} of ${all} (${share})`,
  gap: (now, before) => `${now} of accuracy; ${before} before the first cut`,
  points: (value) => `${value} points`,
  changes: (total, samples, worsened, mended, part) =>
    `${total} of ${samples} in the ${part === 'test' ? 'test' : 'training'} part (${worsened} now wrong, ${mended} now right)`,
  shrunk: (before, after, difference) =>
    `${before} parameters became ${after}; the outputs differ by ${difference} at most`,
  shrunken: (head) => `${head}, shrunk`,
  format: 'format',
  bits: (bits) => `${bits} bits`,
  noDifference: 'no difference',
  batch: (samples) => (samples === 1 ? '1 sample' : `${samples} samples`),
  answers: {
    confusion: (isTest) =>
      `How the ${isTest ? 'test' : 'training'} part is answered: a row is a class, a column what it is taken for`,
    recall: (isTest, shown, all) =>
      `Right answers of each class in the ${isTest ? 'test' : 'training'} part${shown < all ? `; the ${shown} lowest of ${all}` : ''}`,
  },
  takenOut: (layer, bridge) => `${layer} is taken out, and in its place is: ${bridge}`,
  progress: {
    watch: (_round, _rounds, epoch, epochs) => `before the first cut  training, epoch ${epoch}/${epochs}`,
    rewind: (_round, _rounds, batch, batches) => `training again to mini-batch ${batch}/${batches}`,
    cut: (round, rounds) => `round ${round}/${rounds}  cutting`,
    retrain: (round, rounds, epoch, epochs) => `round ${round}/${rounds}  retraining, epoch ${epoch}/${epochs}`,
  },
  measuring: 'measuring what came out',
  trainProgress: (epoch, epochs) => `training, epoch ${epoch}/${epochs}`,
  errors: {
    layerCriterion: (id) =>
      `--criterion must be one of weights or units; "${id}" scores whole layers, which go by name: --grain layer --layers NAME --bridge ID.`,
    layerWants: (bridges) =>
      `--grain layer must come with --layers and the name of one hidden layer, and with --bridge, one of: ${bridges.join(', ')}.`,
    noLayer: (given, names) =>
      `--layers must be of ${names.join(', ')}, or places from 0 to ${names.length - 1}; got "${given}".`,
    otherGrain: (wanted, id, grain) =>
      `--grain ${wanted} must go with a criterion of ${wanted}s; "${id}" scores ${grain}s.`,
    onlyWeights: (id) => `--kind n-of-m must go with a criterion of weights; "${id}" scores units.`,
    onlyUnits: (id) =>
      `--restart from-scratch must go with a criterion of units, for it shrinks the network; "${id}" scores weights, for which there is reinitialise.`,
    noRows: (id) => `--scope row must go with criteria of weights; "${id}" scores units, which have no rows.`,
    onlyOneShot: (kind, plan) =>
      `--plan must be one-shot for --kind ${kind}: rounds can come to a fraction, a count, bytes or MACs alone; got "${plan}".`,
    onlyFraction: (kind) =>
      `--kind must be fraction for --plan layer-by-layer, whose rounds each take a share of one layer; got "${kind}".`,
    amounts: {
      fraction: () => 'a number in [0, 1]',
      count: () => 'a whole number in [0, 1000000000]',
      threshold: () => 'a number',
      sigma: () => 'a number in [0, 1000]',
      bytes: () => 'a whole number in [0, 1000000000000]',
      macs: () => 'a whole number in [0, 1000000000000]',
      'n-of-m': (groupSize) => `a whole number in [1, ${groupSize}], the ${groupSize} being that of --group`,
    },
    amountWanted: (kind, wanted) => `--amount must be ${wanted}, for --kind ${kind}; none was given.`,
    badAmount: (kind, wanted, given) => `--amount must be ${wanted}, for --kind ${kind}; got "${given}".`,
    needless: (option, others) =>
      `--${option} goes only with ${new Intl.ListFormat('en', { type: 'disjunction' }).format(others)}.`,
    noRetraining: '--retrain-rate is for retraining, and there is none: --retrain is 0.',
    rewindTo: (most, given) => `--rewind-to must be at most ${most}, the mini-batches of the training; got ${given}.`,
    noPlan: 'this run has no plan of pruning; do it again with pruning-playground train --run.',
  },
}
