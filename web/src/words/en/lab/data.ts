/** What the step of data says, and the samples drawn, in English. */

import type { Part } from '../../../core/contract/experiment.js'
import { many } from '../../many.js'

export const dataEn = {
  dataStage: {
    balance: 'How many of each class',
    whoIsWhere: 'What is kept for what',
    parts: { train: 'training', validation: 'validation', test: 'test' } satisfies Record<Part, string>,
    samples: 'samples',
    people: 'people',
    byPerson: 'Nobody in the test part is in another one: the network is tested on people it has never met.',
    notByPerson: 'Some people in the test part are in another one too: the network has met them.',
  },
  data: {
    menu: 'Data set',
    groups: { plane: 'Points in a plane', logic: 'Truth tables', wrist: 'Signals from the wrist', more: 'More' },
    synthetic: 'synthetic',
    real: 'real data',
    source: (citation: string) => `Source: ${citation}`,
    anew: 'Draw anew',
    newSeed: 'Another seed',
    split: 'Who is tested',
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
}
