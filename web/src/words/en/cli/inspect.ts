/** What `inspect` says, in English. */

export const inspectEn = {
  summary: 'looks into any small network that stands in a file',
  about:
    'Computes for a dense network of up to 6 layers and 24 units a layer, given by its numbers: the score of each weight, what a threshold removes, the outputs before and after, and what the outputs really lose without each weight and each unit.',
  file: 'The file is JSON, or - for standard input. bias, activation, criterion, threshold, cut and keep may be left out; an option goes before what the file says:',
  usage: 'network.json [options]',
  noFile: (where: string) => `${where}: the name of a network file is wanted, or - for standard input; none was given.`,
  heading: 'Options',
  fromFile: 'as the file says, else ',
  options: {
    criterion: 'how a weight is scored; those that need no data (pruning-playground list)',
    threshold: 'a weight that scores strictly below it is removed',
    cut: 'parts to cut by hand, whatever their score',
    keep: 'weights to keep by hand, whatever their score',
  },
  wanted: {
    criterion: 'the id of a criterion',
    threshold: 'a number in [0, 1000000]',
    parts: 'parts such as w1.2.3 (layer, unit, input) and n1.2 (layer, unit), with commas between',
  },
  none: 'none',
  table: {
    title: (sizes: string) => `a network ${sizes}`,
    weights: (criterion: string, threshold: string) =>
      `Weights, by ${criterion}; [ ] = removed at the threshold ${threshold}`,
    part: 'part',
    value: 'value',
    score: 'score',
    change: 'true change',
    units: 'Hidden units: true change without one, shares now',
    energy: 'energy',
    sent: 'sent on',
    signed: 'signed',
    outputs: 'Outputs',
    input: 'input',
    before: 'before',
    after: 'after',
    removed: 'removed',
    removedCount: (count: string, all: string, share: string) => `${count} of ${all} weights, ${share}`,
    fingerprint: 'fingerprint',
    changeNote: (many: boolean): string =>
      many
        ? 'A true change is the length of the change of all outputs, mean over the inputs.'
        : 'A true change is that of y, mean over the inputs.',
  },
}
