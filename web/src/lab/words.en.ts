import type { LabText } from './words.js'

/** `1 epoch`, `2 epochs`. */
const many = (count: string, one: string, more = `${one}s`) => `${count} ${count === '1' ? one : more}`

export const en: LabText = {
  kicker: 'Lab',
  title: 'Train a network and watch it learn',
  lead: 'Choose data, write down a network, press Play. Stop wherever you like, look closely, start again.',
  loading: 'The core is loading.',
  close: 'Close',

  steps: { data: 'Data', network: 'Network', train: 'Train' },
  spine: 'Steps of the experiment',

  data: {
    menu: 'Data set',
    groups: { plane: 'Points in a plane', logic: 'Truth tables', wrist: 'Signals from the wrist', more: 'More' },
    synthetic: 'synthetic',
    real: 'real data',
    source: (citation) => `Source: ${citation}`,
    result: (name, train, test) => `${name}, ${train} to train on and ${test} to test`,
    anew: 'Draw anew',
    newSeed: 'Another seed',
    subjects: 'Split by person: nobody in the test part was seen in training.',
  },

  own: {
    name: 'Your own',
    another: 'For another table drop a CSV file, paste it, or',
    offer: 'A table of your own will do too: drop a CSV file, paste it, or',
    never: 'It is read on this page and never leaves it.',
    choose: 'choose a file',
    offerEnd: '.',
    drop: 'Let go to read this file',
    loaded: (file, samples, features) => `${file}: ${many(samples, 'sample')}, ${many(features, 'feature')}`,
    label: 'Column to predict',
    subject: 'Column that says who',
    none: 'none',
    missing: 'Missing values',
    missingWays: { refuse: 'not allowed', drop: 'leave the row out', mean: 'use the mean of the column' },
    missingTable:
      'This link is about a table of somebody’s own, which a link does not hold. Drop the file here, or choose other data.',
    pasted: 'pasted table',
    tooMany: 'The first columns only.',
    reading: 'Reading…',
  },

  samples: {
    plane: (names) => `Samples in a plane, ${names[0]} across and ${names[1]} up. Arrow keys move the reading.`,
    windows: 'Windows of the test part, a class in each row',
    pictures: 'Digits of the test part',
    table: 'First rows of the test part',
    column: 'Row',
    train: 'filled: training',
    test: 'hollow: test',
    truth: 'is',
    guess: 'network says',
    right: 'right',
    wrong: (truth, guess) => `It is ${truth}; the network says ${guess}`,
    shares: (right, all) => `The network is right about ${right} of the ${all} samples here`,
    at: (x, y) => `At (${x}, ${y})`,
    says: (name, share) => `the network says ${name}, ${share} sure`,
    value: (value) => `the network says ${value}`,
    join: ' ',
    hint: 'Point anywhere to see what the network says there.',
    label: 'class',
  },

  network: {
    field: 'The network, as text',
    hint: 'Layers joined by “-”: a number is a dense layer; also conv(filters,width), pool(width), bn, dropout(rate); an activation may close the line.',
    at: (character) => `At character ${character}: `,
    stays: '. The figure still shows the last network that works.',
    preset: 'Use the network that suits this data',
    layers: 'Layers',
    layer: 'layer',
    kind: 'kind',
    shape: 'gives',
    parameters: 'parameters',
    macs: 'MACs',
    macsNote: 'MACs: multiplications with addition for one sample.',
    all: 'all',
    weights: 'weights',
    showWeights: (layer) => `show the weights of ${layer}`,
    result: (network, parameters) => `${network}, ${many(parameters, 'parameter')}`,
    links: 'links',
    view: 'What the figure shows',
    figure:
      'The network. Left and right choose where a link starts, up and down where it ends, Page Up and Page Down the layer.',
    map: (layer, rows, columns) =>
      `Weights of ${layer}, ${rows} rows, ${columns} columns. Arrow keys move the reading.`,
    sides: { dense: { rows: 'neurons', columns: 'inputs' }, conv1d: { rows: 'filters', columns: 'time × channel' } },
    read: (layer, row, column, value) => `${layer}, ${column} → ${row}: ${value}`,
    unit: (index) => `neuron ${index}`,
    filter: (index) => `filter ${index}`,
    tap: (step, channel) => `time ${step}, ${channel}`,
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
    play: 'Play',
    pause: 'Pause',
    again: 'Again',
    step: 'Batch',
    epoch: 'Epoch',
    reset: 'Reset',
    cancel: 'Cancel',
    making: 'Making data and network.',
    stepTitle: 'Train on one mini-batch',
    more: 'More settings',
    progress: (epoch, epochs) => `Epoch ${epoch} of ${epochs}`,
    result: (accuracy, epochs) => `${accuracy} right on the test part after ${many(epochs, 'epoch')}`,
    resultRegression: (score, epochs) => `R² of ${score} on the test part after ${many(epochs, 'epoch')}`,
    untrained: 'not begun',
    full: 'full speed',
    fullTitle: 'When this is off, training is slowed down so that it can be watched',
    slowed: (steps) =>
      `${many(steps, 'batch', 'batches')}, slowed down to be watched. Full speed tells how fast it can be.`,
    speed: (steps, seconds, rate) => `${many(steps, 'batch', 'batches')} in ${seconds} s, ${rate} a second`,
    loss: 'Loss',
    accuracy: 'Accuracy',
    r2: 'R²',
    curveTrain: 'train',
    curveTest: 'test',
    curveValidation: 'validation',
    epochs: 'epoch',
    chart: (what, first, last, epochs) =>
      `Over ${many(epochs, 'epoch')}, ${what} on the test part goes from ${first} to ${last}.`,
    empty: 'Curves appear here in training.',
    table: 'Show as table',
    csv: 'Download CSV',
    confusion: 'What was taken for what, on the test part',
    confusionText: (right, all) => `Right about ${right} of ${all} samples it had never seen.`,
    confusionNote: 'A row is what it is, a column what the network says.',
    recall: 'right',
  },

  says: {
    untrained: (accuracy) =>
      `The network has learned nothing yet: it is right about ${accuracy} of the test samples, by luck. Press Play.`,
    untrainedRegression: 'The network has learned nothing yet, and its numbers mean nothing. Press Play.',
    good: (accuracy, epochs) =>
      `After ${many(epochs, 'epoch')} it is right about ${accuracy} of the samples it has never seen.`,
    learning: (accuracy, epochs) =>
      `After ${many(epochs, 'epoch')} it is right about ${accuracy} of new samples. There is room for more.`,
    byHeart: (train, test) =>
      `Right about ${train} of its training samples but only ${test} of new ones: it has begun to learn them by heart.`,
    regression: (score, epochs) =>
      `After ${many(epochs, 'epoch')} its numbers account for ${score} of the ups and downs in samples it has never seen (R², 1 at best).`,
    ready: 'All is ready. Press Play and let it learn.',
    diverged: 'The loss grew until it was no number any more. Try again with a smaller learning rate.',
    hidden: 'While this page is out of sight, training waits for you.',
  },

  notes: {
    startedAnew: (label, value) => `The ${label} is now ${value}: training began anew from the first weights.`,
    startedAnewAll: 'Settings changed: training began anew from the first weights.',
    againAll: 'Settings changed: the weights are the first ones again.',
    data: (name) => `The data is now ${name}, with a network and settings that suit it.`,
    auto: 'auto',
  },

  foot: {
    seed: 'seed',
    fingerprint: 'fingerprint',
    fingerprintNote:
      'A hash over all weights, biases and masks. The same settings and seed give the same one in every browser and in Node.',
    copy: 'Copy link',
    copied: 'Link copied',
    keys: 'Keys',
    undo: 'Undo',
    redo: 'Redo',
    keyList: [
      ['Space', 'play and pause'],
      ['.', 'train one batch'],
      ['e', 'train one epoch'],
      ['r', 'reset: back to the first weights'],
      ['1 2 3', 'open data, network, train'],
      ['← ↑ → ↓', 'move the reading in a figure'],
      ['Ctrl Z, Ctrl Shift Z', 'undo and redo settings'],
      ['?', 'show or hide this list'],
    ],
  },

  errors: {
    load: (reason) => `The core could not be loaded, and the Lab cannot open. ${reason}`,
    make: 'No experiment can be made of these settings: ',
    number: (label, given, wanted) => `“${given}” will not do for ${label}: it wants ${wanted}.`,
    ignored: (keys) => {
      const more = keys.length > 3 ? ` and ${keys.length - 3} more` : ''
      return `Some of the link was not understood and left out: ${keys.slice(0, 3).join(', ')}${more}.`
    },
    clipboard: (link) => `The browser does not allow copying. The link is: ${link}`,
    file: (name, reason) => `${name} cannot be read: ${reason}.`,
    fileTooLarge: (name) => `${name} is larger than 20 MiB, more than this page reads.`,
  },
}
