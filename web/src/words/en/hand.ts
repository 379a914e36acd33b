/** A network by hand, in English; numbers come in already formatted. */

import { englishList } from '../in-a-row.js'

const list = (names: readonly string[]) =>
  englishList(names.length > 6 ? [...names.slice(0, 5), `${names.length - 5} more`] : names)

export const handEn = {
  kicker: 'By hand',
  title: 'Any small network, weight by weight',
  lead: 'Type a network of up to six layers and 24 units a layer, or paste its matrices. Nothing is trained: at once you see each weight’s score, what a threshold removes, and how much the outputs really change.',
  hint: 'Click a line or a hidden unit to cut it, and again to bring it back: a unit goes with every line into it and out of it, and a line below the threshold that is brought back stays. Drag a line or an input sideways to change its number. w1.2.3 is the weight of layer 1, unit 2, from input 3; n1.2 is hidden unit 2 of layer 1.',

  network: {
    heading: 'The network',
    text: 'Each layer computes f(W x + b). A row of W is one unit, a column one input.',
    layer: (place: string, from: string, to: string) => `Layer ${place}: ${from} → ${to}`,
    units: (place: string) => `Units of layer ${place}`,
    inputs: 'Inputs',
    fewer: (what: string) => `${what}: one less`,
    more: (what: string) => `${what}: one more`,
    activation: 'Activation',
    activationOf: (place: string) => `Activation of layer ${place}`,
    bias: 'bias',
    weight: (id: string) => `Weight ${id}`,
    biasOf: (id: string) => `Bias of ${id}`,
    addLayer: 'Add a layer',
    removeLayer: 'Remove layer',
    removeLayerOf: (place: string) => `Remove layer ${place}`,
    compared: 'cut by threshold',
    last: 'The threshold looks at ticked layers; at first not at the last, whose weights lead straight to the outputs.',
  },

  inputs: {
    heading: 'Inputs',
    text: 'One row is one input. With several, scores stay as they are; a change is the mean over all rows, how far outputs move the mean of the sizes, a contribution the mean as well.',
    sample: (place: string) => `Input ${place}`,
    value: (sample: string, name: string) => `${name} of input ${sample}`,
    add: 'Add a row',
    remove: (place: string) => `Remove input ${place}`,
    show: 'Input in the figure',
  },

  paste: {
    weights: 'Paste a matrix',
    inputs: 'Paste rows of inputs',
    label: (place: string) => `Matrix of layer ${place}, as text`,
    inputsLabel: 'Inputs as text, a row each',
    placeholder: '[[1, 2, 3],\n [4, 5, 6]]',
    formats: 'Plain rows, CSV, JSON, NumPy, PyTorch or MATLAB.',
    shape: {
      weights: 'Another shape changes the number of units.',
      inputs: 'Another width changes the number of inputs.',
    },
    transposed: 'Transposed, inputs × outputs, as Keras has it',
    use: { weights: 'Use this matrix', inputs: 'Use these rows' },
  },

  file: {
    heading: 'The whole network as a file',
    text: 'The same JSON goes between <pruning-network> and </pruning-network> in a page of your own, and into the command: pruning-playground inspect network.json. Paste or change it here. A link, by Share, holds the network too, with its inputs, cuts and threshold.',
    label: 'Network as JSON',
    use: 'Use this JSON',
    noJson: (reason: string) => `This is not JSON: ${reason}`,
  },

  score: {
    heading: 'The score of one weight',
    criterion: 'Criterion',
    text: (id: string) => `For ${id}; pick another one in the figure or in the table.`,
    unit: 'What its unit computes now, for the input in the figure:',
    general: 'In general:',
    noScore: 'cut by hand',
  },

  threshold: {
    label: 'Threshold',
    rule: 'A weight goes when its score is below the threshold; one that equals it stays.',
  },

  weights: {
    heading: 'Is the score right?',
    text: 'A score is a guess. The last column is the truth: what happens to the outputs when that weight alone is cut and nothing else is.',
    caption: 'Every weight: value, score, kept or not, true change',
    layer: 'Layer',
    part: 'weight',
    value: 'value',
    score: 'score',
    state: 'now',
    kept: 'kept',
    removed: 'cut',
    change: 'cut alone, y changes by',
    size: 'cut alone, outputs move by',
    measuring: 'Measuring what each part alone would cost. All else is there already.',
    notMeasured: 'What each part alone would cost could not be measured.',
    free: (ids: readonly string[]) =>
      `${list(ids)} ${ids.length > 1 ? 'change' : 'changes'} nothing when cut alone, whatever the score says.`,
    lies: (low: string, high: string) =>
      `The score misleads here: ${low} scores lower than ${high}, yet the outputs change more without it.`,
  },

  norms: {
    heading: (layer: string) => `Norms of W, layer ${layer}`,
    columns: ['norm', 'value'] as [string, string],
    names: {
      entrywiseL1: 'L1, all entries',
      entrywiseL2: 'L2, all entries (Frobenius)',
      ratioL1L2: 'L1 / L2, all entries',
      rowRatios: 'L1 / L2, row by row',
      hoyerSparsity: 'Hoyer sparsity (0: all alike, 1: one entry alone)',
      operator1Norm: 'operator 1-norm: largest column',
      operator2Norm: 'operator 2-norm: longest stretch',
      operatorInfNorm: 'operator ∞-norm: largest row',
    },
  },

  units: {
    heading: 'How much does each unit give?',
    text: 'What part of its layer’s output each hidden unit gives now; the outline is with nothing removed, and so is the change in the table.',
    reading: 'Contribution as',
    readings: {
      energy: { short: 'energy', note: 'The square of its output over the sum of all squares of its layer.' },
      energyOfNext: {
        short: 'energy sent on',
        note: 'The energy that it sends to the next layer, over the energy of what arrives there. These need not add up to 1.',
      },
      signedShare: {
        short: 'signed share',
        note: 'Its part of what arrives at the next layer. These add up to 1; a negative one pulls the other way.',
      },
    },
    none: 'A network of one layer has no hidden units.',
    caption: 'Every hidden unit: true change when it is cut alone, and its scores',
    unit: 'unit',
  },

  outputs: {
    heading: 'Outputs, before and after',
    caption: 'Outputs for each input, with nothing removed and now',
    input: 'input',
    before: 'before',
    after: 'now',
    change: 'change',
    more: (count: string) => `The first 100 of ${count} inputs are shown; the CSV file has all of them.`,
  },

  result: {
    outputs: 'Outputs',
    share: 'Share removed',
    removed: (count: string, all: string) => `${count} of ${all} weights`,
    nothing: 'Nothing is removed. Click a line, or raise the threshold.',
    went: (ids: readonly string[], most: string) => `Gone: ${list(ids)}. An output moves by ${most} at most.`,
    wentSame: (ids: readonly string[]) => `Gone: ${list(ids)}. The outputs stay as they were.`,
    fingerprint: 'Fingerprint',
    fingerprintNote: 'A hash of weights, biases, masks and outputs; the same in every browser and in Node.',
  },

  figure: {
    title: 'The network. Arrow keys move, Enter cuts or brings back, plus and minus change a number.',
    edge: (id: string, weight: string, score: string | undefined, isKept: boolean) =>
      `${id} = ${weight}${score === undefined ? '' : `, score ${score}`}, ${isKept ? 'kept' : 'cut'}`,
    input: (name: string, value: string) => `Input ${name} = ${value}`,
    unit: (id: string, value: string, isCut: boolean) => `Hidden unit ${id} = ${value}${isCut ? ', cut' : ''}`,
    output: (name: string, value: string) => `Output ${name} = ${value}`,
    legend: {
      width: 'width: |w|',
      hue: 'violet +, orange −',
      bead: 'bead: score',
      ring: 'ring: threshold; a smaller bead goes',
      strength: 'strength: score',
      cut: 'dashed: cut',
      arc: 'arc: contribution',
    },
    legendTitle: 'How to read it',
  },

  here: {
    score: 'score',
    alone: 'cut alone, y changes by',
    size: 'cut alone, outputs move by',
    before: 'before',
    cut: 'Cut',
    restore: 'Bring back',
  },

  actions: {
    undo: 'Undo',
    redo: 'Redo',
    reset: 'Reset',
    share: 'Share',
    keys: 'Keys',
    save: 'Save as',
    keyList: [
      ['← ↑ → ↓', 'move in the figure'],
      ['Enter, Space', 'cut, or bring back'],
      ['+ −', 'change the number'],
      ['0 … 9', 'type a number'],
      ['Ctrl Z, Ctrl Shift Z', 'undo, redo'],
      ['?', 'show or hide this list'],
    ] as [string, string][],
  },

  errors: {
    number: (field: string, given: string, low: string, high: string) =>
      `${field} must be a number from ${low} to ${high}, got “${given}”. It is as it was before.`,
    ignored: (keys: string[]) =>
      `Part of the link was not understood and has been left out: ${keys.slice(0, 3).join(', ')}.`,
    shareLost: (link: string) => `The dialog that shares could not be loaded. Here is the link: ${link}`,
    inTag: (reason: string) => `The network inside the tag cannot be used, so the 3-2-1 example stands here. ${reason}`,
    sentence: (reason: string) => `${reason.slice(0, 1).toUpperCase()}${reason.slice(1)}.`,
    picture: 'The browser could not make a picture of the figure.',
  },
  close: 'Close',
  loading: 'The core is on its way (about 90 KB).',
}
