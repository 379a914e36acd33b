/** What the command says, in English. What the lesson says too stands in lessons/. */

export const baseEn = {
  title: 'Pruning Playground: see, learn and do neural-network pruning',
  usage: (line: string) => `Usage: ${line}`,
  helpSummary: 'explains a command: pruning-playground help example',
  helpOptions: 'Options everywhere: --help, --version, --lang zh|en (else the language of the locale).',
  helpEnd:
    'Results go to standard output, messages to standard error. Exit status: 0 done, 1 failed, 2 wrong usage, 130 interrupted.',
  exampleAbout:
    'Computes the 3-2-1 network that the source article works through by hand, in every way the article can be read: scores, what a threshold removes, outputs, contributions, norms. Without options everything is as in the article.',
  usual: (value: string) => `default: ${value}`,
  /** Of each option, by its name. */
  options: {
    reading: 'how a weight is scored',
    threshold: 'a weight that scores strictly below it is removed',
    activation: 'function of the two hidden neurons',
    W: 'weights, row by row; in a shell between quotes',
    x: 'inputs',
    V: 'output weights',
    cut: 'parts to cut by hand, whatever their score',
    keep: 'weights to keep by hand, whatever their score',
    contribution: 'how the share of a neuron is reckoned, before and after',
    lang: 'language of texts; auto follows the locale',
    json: 'prints JSON in place of tables',
    help: 'prints this help',
  },
  errors: {
    noCommand: (where: string, names: string[]) =>
      `${where}: a command is wanted, one of ${names.join(', ')}; none was given.`,
    unknownCommand: (where: string, given: string, names: string[]) =>
      `${where}: there is no command "${given}"; the commands are ${names.join(', ')}.`,
    unknownOption: (where: string, given: string, names: string[]) =>
      `${where}: there is no option "${given}"; the options are ${names.join(', ')}.`,
    unexpected: (where: string, given: string) =>
      `${where}: "${given}" belongs to no option; only options are wanted here.`,
    valueWanted: (where: string, option: string, wanted: string) =>
      `${where}: ${option} must be ${wanted}; no value was given.`,
    noValueWanted: (where: string, option: string, given: string) =>
      `${where}: ${option} takes no value; got "${given}".`,
    badValue: (where: string, option: string, wanted: string, given: string) =>
      `${where}: --${option} must be ${wanted}; got "${given}".`,
    failed: (where: string, reason: string) => `${where}: ${reason}`,
    /** @param reason  what the system has against it */
    noOutput: (reason: string) => `standard output cannot be written: ${reason}.`,
  },
  /** About the one number of the article's program. @param keepsAll  what the threshold makes of it */
  codeFinding: (ratio: string, transposed: string, threshold: string, keepsAll: boolean) =>
    `The article's program divides two operator norms of the whole kernel and gets one number: ${ratio} for W, ${transposed} for W transposed, which is how Keras stores it. Such a number can only keep every weight or none; at threshold ${threshold} it ${keepsAll ? 'keeps all six' : 'keeps none'}.`,
  table: {
    heading: 'the worked 3-2-1 example',
    network: 'The network, nothing removed',
    input: 'inputs',
    weights: 'weights',
    outputWeights: 'output weights',
    scores: (threshold: string) => `Scores of the weights; [ ] = below the threshold ${threshold}, so removed`,
    reading: 'reading',
    neuron: 'neuron',
    removed: 'removed',
    activation: 'activation',
    activations: (z: string) => `Outputs with each activation, z = ${z}`,
    gives: (outputs: string) => `gives the printed ${outputs}`,
    contributions: 'Contributions of the neurons',
    sum: 'sum',
    norms: 'Norms of W',
    parts: 'Removing one part alone',
    part: 'part',
    change: 'change of y',
    pruned: (reading: string, threshold: string) => `Pruned: reading ${reading}, threshold ${threshold}`,
    before: 'before',
    after: 'after',
    contribution: 'contribution',
    cut: 'cut by hand',
    keep: 'kept by hand',
    none: 'none',
    removedCount: (names: string, count: number, all: number, share: string) =>
      `${names} (${count} of ${all} connections, ${share})`,
    shareOf: (neuron: string) => `share of ${neuron}`,
    notice: 'Worth noticing',
    fingerprint: 'fingerprint',
  },
}
