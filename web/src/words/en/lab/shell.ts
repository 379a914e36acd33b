/** What the Lab says around its steps, in English. */

import { many } from '../../many.js'

export const shellEn = {
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
    people: 'one a person',
  },
  foot: {
    seed: 'seed',
    fingerprint: 'fingerprint',
    fingerprintNote:
      'A hash over all weights, biases and masks. The same settings and seed give the same one in every browser and in Node.',
    share: 'Share',
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
  /** What comes with a link. */
  link: {
    /** A network came with the link. */
    loaded: 'The network came with the link, with its cuts.',
    shareLost: (link: string) => `The dialog that shares could not be loaded. Here is the link: ${link}`,
    damaged: (reason: string) => `The network in the link cannot be read: ${reason}. The settings are there.`,
  },
  errors: {
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
