/** What `train` says, in English; of files and of data, other commands too. */

export const trainEn = {
  summary: 'trains a network on a data set or on a CSV file',
  about:
    'Trains a network and prints how it went. What is not given is as the data set suggests. The same settings and seed give the same weights, bit for bit, on every machine; the fingerprint says so.',
  /** A heading with what follows from it. */
  headings: {
    data: 'Data',
    network: 'Network',
    train: 'Training',
    table: 'A CSV file',
    file: 'Files',
    others: 'Other options',
    dataSets: 'Data sets, and the network that each suggests',
    losses: 'Losses',
    optimisers: 'Optimisers',
    schedules: 'Schedules of the learning rate',
    initialisations: 'Initial weights',
  },
  switches: {
    force: 'writes over files that are there',
    json: 'prints JSON in place of tables',
    quiet: 'shows no progress',
    help: 'prints this help',
  },
  needsAsset: 'read from a file of the package',
  /** What a setting is when left out, where data sets differ. */
  suggested: (value: string, data: string) => `as the data set suggests; ${value} for ${data}`,
  columns: {
    epoch: 'epoch',
    rate: 'rate',
    trainLoss: 'train loss',
    validationLoss: 'val. loss',
    testLoss: 'test loss',
    accuracy: 'accuracy',
    seed: 'seed',
    time: 'time',
  },
  rows: {
    data: 'data',
    network: 'network',
    parameters: 'parameters',
    macs: 'MACs a sample',
    samples: 'samples',
    end: 'ended',
    time: 'training took',
    fingerprint: 'fingerprint',
    files: 'written',
  },
  /** Why training ended. */
  reasons: {
    '': 'before its end',
    epochs: 'after all epochs',
    patience: 'because the validation loss got no better',
    diverged: 'because the loss is no number any more',
  },
  samples: (train: number, validation: number, test: number) =>
    [`${train} train`, ...(validation ? [`${validation} validation`] : []), `${test} test`].join(', '),
  seconds: (value: string) => `${value} s`,
  /** By what a network is judged then. */
  noTestPart: 'the training part, for there is no test part',
  /** One line on a terminal while a file is read, and while the data are made of it or drawn. */
  reading: (name: string, share?: string) => `reading ${name}${share === undefined ? '' : `: ${share}`}`,
  preparing: 'preparing the data and the network',
  /** One line on a terminal while training goes on. */
  progress: (epoch: number, epochs: number, step: number, steps: number, loss: string) =>
    `epoch ${epoch}/${epochs}  batch ${step}/${steps}  loss ${loss}`,
  runsProgress: (done: number, all: number, percent: string) => `${percent} of training, ${done} of ${all} runs done`,
  stopped: 'stopped; nothing was written.',
  /** About columns without a spread that can be used. */
  constant: (columns: string[]) =>
    `these columns do not vary in the training part, or less than rounding does, and are left at 0: ${columns.join(', ')}.`,
  diverged: (seed: number, fold?: number) =>
    `seed ${seed}${fold === undefined ? '' : `, fold ${fold}`}: the loss is no number any more; a smaller --learning-rate may help.`,
  notFinite: (file: string, tensor: string) => `${file}: tensor ${tensor} holds NaN or infinity.`,
  noWith: (option: string, other: string) => `--${option} does not go with --${other}.`,
  onlyForTables: (option: string) => `--${option} is for CSV files; --data is none.`,
  unknownData: (given: string, ids: string[]) =>
    `--data must be a CSV file that is there, - for standard input, or one of: ${ids.join(', ')}; got "${given}".`,
  windowFaults: {
    'hop-alone': '--hop says how far windows are apart; --window says how long they are, and is missing.',
    'two-units': '--window and --hop are both in seconds or both in samples.',
  },
  runWantsTestData: 'the run was tested on a file of its own; give it with --test-data.',
  runWantsTable: 'this run was made with a CSV file; give it with --data.',
  runOfPrune: 'this run goes on with a plan of pruning; do it again with pruning-playground prune --run.',
  otherTable: (name: string) => `${name} is not the file that this run was made with: its SHA-256 differs.`,
  runWantsModel: (fingerprint: string) =>
    `this run went on from the model with fingerprint ${fingerprint}; give it with --model.`,
  otherModel: (given: string, wanted: string) =>
    `this run went on from another model: its fingerprint is ${wanted}, got ${given}.`,
  /** About the data of a model: on which samples it was trained. */
  modelData: {
    /** An option as it is now, in place of how it was. */
    instead: (option: string, had: string, now: string) => `--${option} ${had} (here ${now})`,
    otherTested: 'others who are tested',
    otherFile: 'another CSV file',
    other: (file: string, differences: string[]) =>
      `${file} was trained with ${differences.join(', ')}: the test part may hold samples that it was trained on.`,
    unknown: (file: string) =>
      `${file} does not say on which samples it was trained: the test part may hold some of them, unless data, --seed and fractions are those of its training.`,
    wantsTable: 'this model was trained on a CSV file; give it with --data.',
  },
  isSame: (fingerprint: string) => `the same fingerprint as in the file: ${fingerprint}`,
  isOther: (given: string, wanted: string) => `another fingerprint than in the file: got ${given}, wanted ${wanted}`,
  /** About files; names are already safe to print. */
  files: {
    /** @param reason  what the system has against it */
    unreadable: (name: string, reason: string) => `${name} cannot be read: ${reason}.`,
    tooLarge: (name: string, bytes: number) => `${name} must have at most ${bytes} bytes, got more.`,
    noText: (name: string) => `${name} must be text in UTF-8, got something else.`,
    /** @param sign  what does not belong there; absent where the text ends too early */
    noJson: (name: string, line: number, column: number, sign: string | undefined) =>
      `${name} must be JSON: ${sign === undefined ? 'it ends too early' : `"${sign}" does not belong there`}, at line ${line}, column ${column}.`,
    noFolder: (name: string) => `the folder ${name} is not there.`,
    exists: (name: string) => `${name} is there already; --force writes over it.`,
    isFolder: (name: string) => `${name} is a folder; the name of a file is wanted.`,
    /** @param reason  what the system has against it */
    unwritable: (name: string, reason: string) => `${name} cannot be written: ${reason}.`,
    /** Something is wrong in a file. */
    inFile: (name: string, what: string) => `${name}: ${what}`,
  },
}
