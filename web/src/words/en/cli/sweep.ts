/** What `sweep` says, in English. What `train` and `prune` say too stands in their words. */

/** Of what there are several. */
interface Counts {
  seeds: number
  folds: number
}

function overText({ seeds, folds }: Counts): string {
  const counts = [...(seeds > 1 ? [`${seeds} seeds`] : []), ...(folds > 1 ? [`${folds} folds`] : [])]
  return counts.length ? `, mean ± deviation of ${counts.join(' x ')}` : ''
}

export const sweepEn = {
  summary: 'compares criteria over amounts and seeds, with a random control',
  about:
    'Trains a network with each seed, or takes a saved one, cuts it by each criterion and each amount, and shows the accuracy, balanced accuracy and least recall of a class on the test part as mean and standard deviation over the seeds (and over folds, with --folds), and how far each criterion is from random cuts, pair by pair: right after the cut, and with --retrain also after retraining. Work is spread over several threads; the results are the same for any number of them. Ctrl+C stops it; with -o the points that are there are kept, and --resume goes on from them.',
  title: 'sweep',
  heading: 'Sweep',
  seeTrain:
    'Data sets, losses, optimisers and schedules are those of pruning-playground help train; criteria and scopes are in pruning-playground list.',
  /** Where no scope is asked for. */
  ownScope: 'each criterion’s own',
  rows: {
    part: 'judged by',
    criteria: 'criteria',
    scope: 'scope',
    seeds: 'seeds',
    shard: 'share',
    points: 'points',
    time: 'all this took',
  },
  /** Above a table: what it shows, of how many seeds. */
  stages: {
    cut: (measure: string, counts: Counts) => `${measure} right after the cut${overText(counts)}`,
    retrained: (measure: string, counts: Counts, epochs: number) =>
      `${measure} after ${epochs} ${epochs === 1 ? 'epoch' : 'epochs'} of retraining${overText(counts)}`,
  },
  measures: {
    accuracy: 'Accuracy in %',
    balancedAccuracy: 'Balanced accuracy in %',
    macroF1: 'Macro F1 in %',
    leastRecall: 'Least recall of a class in %',
  },
  /** A measure where there is no test part. */
  onTraining: (measure: string) => `${measure} on the training part`,
  criterion: 'criterion',
  /** Marks the row of the control. */
  control: (criterion: string) => `${criterion} (control)`,
  /** How much is gone. */
  share: (percent: string) => `${percent} gone`,
  seedsOf: (seeds: string, model: string | undefined) =>
    model === undefined ? seeds : `${seeds}, for the random cuts; model ${model}`,
  pointsOf: (all: number, computed: number, workers: number) =>
    `${all}${computed < all ? `, ${computed} of them computed now` : ''}; workers: ${workers}`,
  shardOf: ({ index, count }: { index: number; count: number }) => `${index} of ${count}; merge puts them together`,
  progress: (done: number, total: number, trained: string | undefined) =>
    `${done} of ${total} points${trained === undefined ? '' : `  training ${trained}`}`,
  /** Where the points are of a sweep that ended early. */
  kept: (done: number, total: number, file: string) =>
    `${done} of ${total} points are in ${file}; --resume ${file} goes on from them, with --force to write there again.`,
  stopped: (kept: string) => `stopped: ${kept}`,
  manyWorkers: (workers: number, cores: number) =>
    `--workers ${workers} is more than the ${cores} ${cores === 1 ? 'core' : 'cores'} of this machine: no faster, and each worker needs memory of its own.`,
  /** Workers that died were replaced. */
  replaced: (workers: number) =>
    workers === 1
      ? 'a worker stopped unexpectedly; what it was at was computed again.'
      : `${workers} workers stopped unexpectedly; what they were at was computed again.`,
  errors: {
    layerCriterion: (id: string) =>
      `--criteria must be of weights, units or inputs; "${id}" scores whole layers, which are not cut here.`,
    watchesTraining: (id: string) =>
      `--criteria must look at the network alone with --model; "${id}" watches training, and there is none.`,
    seedOfModel: '--seed goes only with --model, as the seed of the data; --seeds are those of the sweep.',
    otherSweep: (
      file: string,
      condition: string,
      wanted: string | undefined = 'none',
      got: string | undefined = 'none',
    ) => `${file} is of another sweep: ${condition} must be ${wanted}, got ${got}.`,
  },
}
