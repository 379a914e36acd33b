/** What is said of the columns of a table of one's own, and of who is tested, in English. */

import { many } from '../../many.js'

export type Only = 'all' | 'number' | 'text' | 'found'
export type SplitWay = 'share' | 'folds' | 'one-out' | 'people' | 'file' | 'column'

const delimiters = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'bars',
  ' ': 'spaces',
}

export const columnsEn = {
  title: (file: string) => `Columns of ${file}`,
  views: { legend: 'On the stage', columns: 'Columns', samples: 'Samples' },
  /** How the file is written. */
  file: (rows: string, columns: string, delimiter: keyof typeof delimiters, hasHeader: boolean) =>
    `${many(rows, 'row')} of ${many(columns, 'column')}, separated by ${delimiters[delimiter]}${hasHeader ? '' : '; no row names the columns'}.`,
  /** What would be read, as it is chosen. */
  chosen: (features: string, label: string, subject: string) =>
    [
      many(features, 'feature'),
      label ? `to predict ${label}` : 'nothing to predict yet',
      ...(subject ? [`people from ${subject}`] : []),
    ].join(', '),
  use: 'Use these columns',
  putBack: 'Put back',
  look: 'Look over the columns, then use them.',
  /** A choice was changed and is not in use yet. */
  notYet: (file: string) => `What is in use is still ${file} as it was read before.`,
  name: 'Column',
  holds: 'What it holds',
  missing: 'Missing',
  role: 'Used as',
  roleOf: (column: string) => `What ${column} is used as`,
  roles: {
    feature: 'feature',
    static: 'single value',
    'one-hot': 'one-hot',
    label: 'to predict',
    subject: 'person',
    part: 'part',
    time: 'time',
    'left-out': 'left out',
    'row-number': 'row number',
  },
  kinds: { number: 'numbers', text: 'texts', empty: 'empty' },
  range: (low: string, high: string) => `${low} to ${high}`,
  one: (value: string) => `always ${value}`,
  distinct: (count: string, isMany: boolean) => `${isMany ? 'more than ' : ''}${count} different`,
  texts: (count: string, given: string, row: string) =>
    count === '1'
      ? `one cell is no number: “${given}” in row ${row}`
      : `${count} cells are no numbers: first “${given}” in row ${row}`,
  findings: {
    constant: 'does not vary',
    'sample-number': 'counts the rows',
    time: 'times',
    text: 'texts are no feature as they are',
    'person-like': 'may say who',
  },
  find: 'Find by name',
  only: 'Show',
  onlyWays: { all: 'all', number: 'numbers', text: 'texts', found: 'what is pointed out' } satisfies Record<
    Only,
    string
  >,
  setAll: (count: string) => `Use all ${count} shown as`,
  shown: (shown: string, all: string) => `${shown} of ${all} columns`,
  more: (count: string) => `Show ${count} more`,
  none: 'No column is called so.',
  windows: {
    legend: 'What a row is',
    row: (features: string) => `a sample of ${many(features, 'value')}`,
    moment: 'one moment of a recording: rows that follow each other are cut into windows',
    length: 'Length',
    hop: 'From one to the next',
    unit: 'Counted in',
    units: { samples: 'rows', seconds: 'seconds' },
    never: 'No window goes across two people, two labels or a gap in time.',
    noTimes:
      'No window goes across two people or two labels. With a column of times, gaps are found and seconds can be given.',
    cut: (windows: string, length: string, leftOver: string, gaps: string) =>
      `${many(windows, 'window')} of ${length} rows; ${many(leftOver, 'row is', 'rows are')} in none, ${many(gaps, 'gap')} found.`,
    window: (steps: string, channels: readonly string[], layout: 'steps-first' | 'channels-first', others: number) =>
      `a window: ${steps} steps × ${many(String(channels.length), 'channel')} (${channels.slice(0, 4).join(', ')}${channels.length > 4 ? ', …' : ''}), ${layout === 'steps-first' ? 'steps first' : 'channels first'}${others ? `; ${many(String(others), 'other column stands', 'other columns stand')} beside it as single values` : ''}`,
    why: 'The names of the columns tell of a window in time.',
  },
  split: {
    way: 'Kept for testing',
    ways: {
      share: 'a share, drawn by a seed',
      folds: 'one fold of several',
      'one-out': 'one person, all others are learned from',
      people: 'people by name',
      file: 'a second file',
      column: 'as the file says',
    } satisfies Record<SplitWay, string>,
    another: 'Another split',
    seed: 'Seed of the split',
    folds: 'Folds',
    fold: 'Tested',
    foldOf: (fold: string, folds: string) => `fold ${fold} of ${folds}`,
    person: (name: string) => `person ${name}`,
    byPerson: 'Folds are of whole people.',
    bySample: 'The data name no people: folds are of samples, with the same share of each class.',
    column: (name: string) => `The column ${name} says which part a row is for.`,
    people: 'Tested',
  },
  testFile: {
    offer: 'Or a second file with the same columns is the test part: drop it here, or',
    another: 'For another test file drop it here, or',
    unlinked: 'Columns are found by their names. A link holds neither of the two files.',
    reading: (file: string) => `Reading ${file}…`,
    inUse: (file: string, samples: string, areWindows: boolean, first: string, ofFirst: string) =>
      `All ${many(samples, areWindows ? 'window' : 'sample')} of ${file} are the test part. The network learns from the ${ofFirst} of ${first} alone, and means and deviations come from those.`,
    dropped: (rows: string) => `${many(rows, 'row')} with missing values ${rows === '1' ? 'was' : 'were'} left out.`,
    shared: (names: readonly string[], count: number) =>
      `In both files: ${names.join(', ')}${count > names.length ? ', …' : ''}. The network is tested on people it has met.`,
    stays: 'The test part is as it was before.',
  },
}
