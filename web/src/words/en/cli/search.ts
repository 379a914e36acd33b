/** What `search` says, in English. What `train` and `sweep` say too stands in their words. */

const measures = { accuracy: 'accuracy', balancedAccuracy: 'balanced accuracy', macroF1: 'macro F1' }

export const searchEn = {
  summary: 'finds small networks for a budget of bytes: widths x criteria x amounts x bits',
  about:
    'Trains the network of the data set and narrower ones for a few epochs, cuts each by each criterion and amount in up to three rounds, trains on for as long, and measures it in float32 and in 8-bit integers on the validation part. The better half (in turn by the measure and by fronts of bytes against it) is trained anew for twice as long, and so on (successive halving). The front of the last rung is then trained with seeds that chose nothing and measured on the test part, which decides nothing, beside the small dense network of as many bytes, cuts at random and the whole network, all trained for as long. Bytes are those of weights, biases, multipliers and tables as a device stores them, without code. The results are the same for any number of threads. Ctrl+C stops it; with -o what is there is kept, and --resume goes on from it.',
  title: 'search',
  heading: 'Search',
  seeTrain:
    'Data sets, losses, optimisers and schedules are those of pruning-playground help train; criteria are in pruning-playground list.',
  options: {
    budget:
      'bytes that the network may take: a number, 2kB (1000 bytes), 2KiB (1024), or a share of the whole network in 8-bit integers, such as 10%',
    criteria: 'how it is cut: criteria of weights or of units; units are taken out',
    amounts: 'shares of the weights that go; each network is tried without a cut, too',
    widths: 'factors of the widths of the networks that are tried',
    forms: 'in which numbers',
    rungs: 'how often it is chosen; each rung has half as many networks, trained for twice as long',
    firstEpochs: 'epochs of the first rung, half of them before the cut, half after it',
    measure: 'what is weighed against bytes; for numbers in place of classes accuracy is R²',
    seeds: 'every choice is made by the mean over them, on the validation part',
    finalSeeds: 'what was found is trained anew with each of them, and measured on the test part',
    models:
      'writes each network that was found to NAME.1.json, NAME.2.json and so on, with the first of the final seeds',
    output: 'writes all results to NAME.json; those that are there, when it is stopped',
    resume: 'goes on from a file that -o or merge wrote',
    shard:
      'computes one share of one stage alone (a rung, or the finals), as 3/10, the third of ten: one on each machine; pruning-playground merge puts them together, and --resume goes on to the next stage',
  },
  wanted: {
    budget: 'bytes such as 1500, 2kB or 2KiB, or a share such as 10%',
    shares: (most: number) => `at most ${most} different numbers between 0 and 1 with commas between, such as 0.5,0.9`,
    ids: (ids: readonly string[]) => `of these, with commas between: ${ids.join(', ')}`,
    criteria:
      'criteria of weights or units with commas between, such as magnitude,unit-taylor (pruning-playground list has all)',
  },
  usualEpochs: 'so that the last rung trains for up to twice the epochs of the data set',
  columns: {
    network: 'network',
    cut: 'cut',
    form: 'numbers',
    bytes: 'bytes',
    test: 'test',
    dense: 'small dense',
    random: 'at random',
  },
  rows: {
    data: 'data',
    budget: 'budget',
    chosen: 'chosen by',
    tested: 'tested with',
    rungs: 'rungs',
    time: 'all this took',
    files: 'files',
    lab: 'in the Lab',
  },
  noCut: 'none',
  cut: (criterion: string, percent: string) => `${percent} by ${criterion}`,
  whole: 'the whole network',
  measureOf: (measure: keyof typeof measures, isClasses: boolean) => (isClasses ? measures[measure] : 'R²'),
  foundHeading: (measure: string, isClasses: boolean, seeds: number) =>
    `Found: ${measure}${isClasses ? ' in %' : ''} on the test part, mean ± deviation of ${seeds} seeds; beside it the dense network of as many bytes and the cut at random, trained as long`,
  nothing: 'No network of those that were tried fits the budget.',
  bytesOf: (bytes: number, whole: number) => `${bytes} bytes; the whole network takes ${whole} in 8-bit integers`,
  chosenBy: (measure: string, seeds: readonly number[]) =>
    `${measure} on the validation part, ${seeds.length > 1 ? 'mean of seeds' : 'seed'} ${seeds.join(', ')}`,
  /** Networks and epochs of each. */
  rungsOf: (rungs: readonly (readonly [candidates: number, epochs: number])[]) =>
    rungs.map(([candidates, epochs]) => `${candidates} (${epochs} epochs)`).join(', '),
  linked: '--json has a link to each; --models writes each as a file that it opens',
  progress: (stage: string, done: number, total: number, front: number) =>
    `${stage}: ${done} of ${total}  worth having so far: ${front}`,
  stage: (name: string) => (name === 'final' ? 'finals' : name),
  stageDone: (stage: string, index: number, count: number, file: string) =>
    `share ${index} of ${count} of ${stage} is done${file ? ` and in ${file}` : ''}; merge all of them, then go on with --resume.`,
  kept: (results: number, file: string) =>
    `${results} results are in ${file}; --resume ${file} goes on from them, with --force to write there again.`,
  stopped: (kept: string) => `stopped: ${kept}`,
  errors: {
    noBudget: '--budget is wanted: how many bytes the network may take, such as 2kB or 10%.',
    layerCriterion: (id: string) => `--criteria must be of weights or units that look at no training; "${id}" is not.`,
    oddEpochs: (given: number) => `--first-epochs must be even, half before the cut and half after it; got ${given}.`,
    noTest: 'there must be a test part, and a validation part to choose by.',
    sameSeeds: (seed: number) => `--final-seeds must be others than --seeds: ${seed} is in both.`,
    isShard: (file: string) => `${file} must be whole, not a share: put the shares together with merge first.`,
    otherSearch: (
      file: string,
      condition: string,
      wanted: string | undefined = 'none',
      got: string | undefined = 'none',
    ) => `${file} is of another search: ${condition} must be ${wanted}, got ${got}.`,
    done: 'the search is at its end: nothing is left to share.',
  },
}
