/** Everything that the Lab says, in English; other languages have the shape of it. */

import type { Part } from '../../../core/contract/experiment.js'
import { many } from '../../many.js'
import { prune } from './prune.js'

export const en = {
  title: 'Lab: train a network, prune it, and see what that costs',
  loading: 'The core is loading.',
  close: 'Close',

  steps: {
    data: 'Data',
    network: 'Network',
    train: 'Train',
    prune: 'Prune',
    compare: 'Compare',
    'take-away': 'Take away',
  },
  spine: 'Steps of the experiment',
  /** What each step is for, in a sentence. */
  stepAbout: {
    data: 'Choose what there is to learn, and how much is kept aside to test what was learned.',
    network: 'Write the network down, or put it together layer by layer.',
    train: 'Watch it learn. Pause wherever you like, and go on.',
    prune: 'Choose what counts as small, and how much of it may go. Nothing is cut before you press Cut.',
    compare: 'Copies of your network are cut; yours stays as it is.',
    'take-away': 'What it takes to store and to run, and how it leaves this page.',
  },

  strip: {
    title: 'Results so far',
    gone: 'gone',
    wouldGo: 'would go',
    of: (all: string) => `of ${all}`,
    retrain: 'not retrained',
    stored: 'bytes',
    bytes: (bytes: string) => `${bytes} bytes`,
    pass: 'one pass',
    noDifference: 'no difference',
    faster: (ratio: string) => `${ratio}× as fast`,
  },
  compare: { notYet: 'not yet', criteria: (count: string) => many(count, 'criterion', 'criteria') },
  dataStage: {
    balance: 'How many of each class',
    whoIsWhere: 'What is kept for what',
    parts: { train: 'training', validation: 'validation', test: 'test' } satisfies Record<Part, string>,
    samples: 'samples',
    people: 'people',
    byPerson: 'Nobody is in two parts: the network is tested on people it has never met.',
  },
  pruneStage: {
    title: 'What the network says, before and after',
    before: 'Before',
    now: 'Now',
    afterCut: 'After the cut',
    afterThisCut: 'After this cut',
    more: 'More ways to cut',
    amountIn: 'The amount is a',
    onlyIn: 'Layers that may lose',
  },

  data: {
    menu: 'Data set',
    groups: { plane: 'Points in a plane', logic: 'Truth tables', wrist: 'Signals from the wrist', more: 'More' },
    synthetic: 'synthetic',
    real: 'real data',
    source: (citation: string) => `Source: ${citation}`,
    anew: 'Draw anew',
    newSeed: 'Another seed',
  },

  own: {
    name: 'Your own',
    another: 'For another table drop a CSV file, paste it, or',
    offer: 'A table of your own will do too: drop a CSV file, paste it, or',
    never: 'It is read on this page and never leaves it.',
    choose: 'choose a file',
    /** Closes the sentence after the button. */
    offerEnd: '.',
    drop: 'Let go to read this file',
    loaded: (file: string, samples: string, features: string) =>
      `${file}: ${many(samples, 'sample')}, ${many(features, 'feature')}`,
    label: 'Column to predict',
    subject: 'Column that says who',
    none: 'none',
    missing: 'Missing values',
    /** The first column was left out. */
    rowNumbers: 'The first column has no name and only counts the rows: it is no feature.',
    /** Columns that do not vary. */
    constant: (names: string[]) =>
      `Left at 0, because they do not vary in the training part, or less than rounding does: ${names.join(', ')}.`,
    missingWays: {
      refuse: 'not allowed',
      drop: 'leave the row out',
      mean: 'use the mean of the training part',
    },
    missingTable:
      'This link is about a table of somebody’s own, which a link does not hold. Drop the file here, or choose other data.',
    pasted: 'pasted table',
    /** Said after a refusal: the table before it is still in use. */
    stays: (name: string) => `${name} is still in use.`,
    space: ' ',
    encoding: 'Encoding',
    encodings: {
      'utf-8': 'UTF-8',
      'utf-16': 'UTF-16',
      gb18030: 'GBK, GB 18030',
      'latin-1': 'Latin-1',
    },
    /** @param name  empty when nothing was found */
    found: (name: string) => (name ? `${name}, as found` : 'as found'),
    guessed: (name: string) =>
      `The file is not UTF-8; it is read as ${name}. Choose another encoding if names look wrong.`,
    tooMany: 'The first columns only.',
    reading: 'Reading…',
  },

  samples: {
    plane: (names: readonly string[]) =>
      `Samples in a plane, ${names[0]} across and ${names[1]} up. Arrow keys move the reading.`,
    column: 'Row',
    train: 'filled: training',
    test: 'hollow: test',
    truth: 'is',
    guess: 'network says',
    right: 'right',
    wrong: (truth: string, guess: string) => `It is ${truth}; the network says ${guess}`,
    at: (x: string, y: string) => `At (${x}, ${y})`,
    says: (name: string, share: string) => `the network says ${name}, ${share} sure`,
    value: (value: string) => `the network says ${value}`,
    /** Between where and what. */
    join: ' ',
    hint: 'Point anywhere to see what the network says there.',
    label: 'class',
    /** Of the part of the stage that draws them. */
    drawing: 'Samples, drawn',
  },

  network: {
    /** Of the drawing of all layers. */
    architecture: 'The layers, from the input to the outputs',
    input: 'input',
    parametersOf: (count: string) => many(count, 'parameter'),
    macsOf: (count: string) => many(count, 'MAC'),
    hidden: 'Hidden layers',
    takeLayer: (layer: string) => `Take away the layer ${layer}`,
    add: {
      dense: 'dense',
      conv: 'convolution',
      pool: 'pooling',
      bn: 'batch norm',
      dropout: 'dropout',
    },
    field: 'The network, as text',
    hint: 'Layers joined by “-”: a number is a dense layer; also conv(filters,width), pool(width), bn, dropout(rate); an activation may close the line.',
    at: (character: number) => `At character ${character}: `,
    /** Said after a refusal: the network before it is still there. */
    /** After the reason; `stays` where another network is shown. */
    end: '.',
    stays: '. The figure still shows the last network that works.',
    preset: 'Use the network that suits this data',
    layers: 'Layers',
    asTable: 'All layers as a table',
    layer: 'layer',
    kind: 'kind',
    shape: 'gives',
    parameters: 'parameters',
    macs: 'MACs',
    macsNote: 'MACs: multiplications with addition for one sample.',
    all: 'all',
    weights: 'weights',
    showWeights: (layer: string) => `show the weights of ${layer}`,
    result: (network: string, parameters: string) => `${network}, ${many(parameters, 'parameter')}`,
    links: 'links',
    view: 'What the figure shows',
    /** Of the part of the stage that draws it. */
    drawing: 'The network, drawn',
    figure:
      'The network. Left and right choose where a link starts, up and down where it ends, Page Up and Page Down the layer.',
    map: (layer: string, rows: number, columns: number) =>
      `Weights of ${layer}, ${rows} rows, ${columns} columns. Arrow keys move the reading.`,
    sides: {
      dense: { rows: 'neurons', columns: 'inputs' },
      conv1d: { rows: 'filters', columns: 'time × channel' },
    },
    read: (layer: string, row: string, column: string, value: string) => `${layer}, ${column} → ${row}: ${value}`,
    unit: (index: number) => `neuron ${index}`,
    filter: (index: number) => `filter ${index}`,
    tap: (step: number, channel: string) => `time ${step}, ${channel}`,
    hint2: 'Point at a weight to read it.',
    legend: { width: 'width: |w|', hue: 'violet +, orange −' },
    types: {
      dense: 'dense',
      conv1d: 'convolution',
      'max-pool': 'max pooling',
      'average-pool': 'average pooling',
      'global-average-pool': 'global average',
      flatten: 'flatten',
      'batch-norm': 'batch norm',
      dropout: 'dropout',
      activation: 'activation',
    },
  },

  train: {
    play: 'Train',
    goOn: 'Train on',
    retrain: 'Retrain',
    pause: 'Pause',
    /** Play, when the plan is done. */
    again: 'Train again',
    step: 'Batch',
    epoch: 'Epoch',
    reset: 'Reset',
    cancel: 'Cancel',
    making: 'Making data and network.',
    stepTitle: 'Train on one mini-batch',
    more: 'More settings',
    progress: (epoch: string, epochs: string) => `Epoch ${epoch} of ${epochs}`,
    untrained: 'not begun',
    full: 'full speed',
    fullTitle: 'When this is off, training is slowed down so that it can be watched',
    slowed: (steps: string) =>
      `${many(steps, 'batch', 'batches')}, slowed down to be watched. Full speed tells how fast it can be.`,
    speed: (steps: string, seconds: string, rate: string) =>
      `${many(steps, 'batch', 'batches')} in ${seconds} s, ${rate} a second`,
    loss: 'Loss',
    accuracy: 'Accuracy',
    r2: 'R²',
    curveTrain: 'train',
    curveTest: 'test',
    curveValidation: 'validation',
    /** Right after a cut. */
    epochs: 'epoch',
    empty: 'Curves appear here in training.',
    table: 'Show as table',
    csv: 'Download CSV',
    confusionNote: 'A row is what it is, a column what the network says.',
    recall: 'right',
  },

  prune,

  says: {
    empty: 'Nothing is here yet. Choose data, or press Train to make what the settings say.',
    noTable:
      'Nothing is here yet: the table of one’s own is missing. Drop its file here, paste it, or choose other data.',
    hidden: 'While this page is out of sight, training waits for you.',
  },

  notes: {
    startedAnew: (label: string, value: string) =>
      `The ${label} is now ${value}: training began anew from the first weights.`,
    startedAnewAll: 'Settings changed: training began anew from the first weights.',
    againAll: 'Settings changed: the weights are the first ones again.',
    data: (name: string) => `The data is now ${name}, with a network and settings that suit it.`,
    auto: 'auto',
  },

  foot: {
    seed: 'seed',
    fingerprint: 'fingerprint',
    fingerprintNote:
      'A hash over all weights, biases and masks. The same settings and seed give the same one in every browser and in Node.',
    copy: 'Copy link',
    keys: 'Keys',
    undo: 'Undo',
    redo: 'Redo',
    keyList: [
      ['Space', 'train and pause'],
      ['.', 'train one batch'],
      ['e', 'train one epoch'],
      ['r', 'reset: back to the first weights'],
      ['1 … 6', 'open data, network, train, prune, compare, take away'],
      ['← ↑ → ↓', 'move the reading in a figure'],
      ['Ctrl Z, Ctrl Shift Z', 'undo and redo cuts and settings'],
      ['Enter, n', 'in the network: cut a link, go to its neuron'],
      ['?', 'show or hide this list'],
    ] satisfies [string, string][],
  },

  /** What a link holds, and what not. */
  link: {
    ofSettings: 'It holds all settings.',
    ofTraining: 'It holds all settings: Train makes the same network from them, to the same bits.',
    ofNetwork:
      'It holds all settings and the network as it is, with its weights and its cuts, but no curves and no undo.',
    tooLarge:
      'It holds the settings alone: this network with its cuts is too large for a link, or busy. Take away saves it as a file.',
    ofTable: 'It holds the settings alone: neither the table of one’s own nor the network trained on it.',
    copied: (holds: string) => `Link copied. ${holds}`,
    /** The browser does not copy. */
    refused: (holds: string, link: string) => `The browser does not allow copying. The link is: ${link} ${holds}`,
    /** A network came with the link. */
    loaded: 'The network came with the link, with its cuts.',
    damaged: (reason: string) => `The network in the link cannot be read: ${reason}. The settings are there.`,
  },

  errors: {
    load: (reason: string) => `The core could not be loaded, and the Lab cannot open. ${reason}`,
    make: 'No experiment can be made of these settings: ',
    number: (label: string, given: string, wanted: string) =>
      `“${given}” will not do for ${label}: it wants ${wanted}.`,
    ignored: (keys: string[]) => {
      const more = keys.length > 3 ? ` and ${keys.length - 3} more` : ''
      return `Some of the link was not understood and left out: ${keys.slice(0, 3).join(', ')}${more}.`
    },
    file: (name: string, reason: string) => `${name} cannot be read: ${reason}.`,
    fileTooLarge: (name: string, mebibytes: number) =>
      `${name} is larger than ${mebibytes} MiB, more than this page reads.`,
  },
}

/** The texts in every language: those that English has. */
export type LabText = typeof en
