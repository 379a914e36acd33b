/** What `predict` and `evaluate` say, in English; of the files for a model, other commands too. */

const many = (names: readonly string[], one: string, more: string) => (names.length === 1 ? one : more)

export const predictEn = {
  predict: {
    summary: 'answers the rows of a CSV file with a model that was saved',
    about:
      'Writes a row for each sample: the class that the model answers and the probability of each class, or the number, in the unit of the labels that it was trained on. Where the table has labels they stand beside.',
    json: 'prints JSON in place of CSV',
  },
  evaluate: {
    summary: 'says how well a saved model answers the rows of a CSV file',
    about:
      'Prints accuracy, balanced accuracy, macro F1, recall, precision and F1 of each class and the confusion matrix, or R², mean absolute error and root mean squared error. All rows are used: the figures are about samples that the model has not seen only if none of them was in its training.',
    json: 'prints JSON in place of tables',
  },
  columns:
    'Columns and classes are found by the names in the model: their order does not matter, other columns are ignored and named, missing ones and other classes are refused. Rows are cut into windows, and texts become 0 and 1, as they were in the training. Values are standardised as the model says, never by the table.',
  usage: 'model.json table.csv [options]',
  heading: 'Options',
  files: 'One of the two files may be - for standard input.',
  options: {
    label:
      'the column of the labels; else the one of that name in the training, or, where the model does not say it, the last one that is no feature',
    subject: 'a column that says who a row is from: no feature, and no window is of two persons',
    time: 'a column of times: no feature, and no window has a gap',
    missing: 'cells without a value: refused, the row left out, or the mean that the model holds',
    output: 'writes to a file in place of standard output',
  },
  noFiles: (given: number) =>
    `two files are wanted, a model and a table in CSV (- for standard input); ${given ? 'one was' : 'none was'} given.`,
  twice: 'standard input can be the model or the table, not both.',
  notes: {
    noHeader: (file: string, columns: number) =>
      `${file}: no row names the columns, so they are called 1 to ${columns}. --header yes takes the first row for names.`,
    byPlace: (file: string, steps: number, channels: number, names: string[]) =>
      steps === 1
        ? `${file}: the model has no names for its columns; they are taken in the order of the table.`
        : `${file}: the model has no names for the columns of a window; they are taken in the order of the table, step after step: ${names.slice(0, channels).join(', ')} for the first of ${steps} steps.`,
    ignored: (file: string, names: string[]) =>
      `${file}: ${many(names, 'this column is', 'these columns are')} neither feature nor label and ${many(names, 'is', 'are')} ignored: ${names.join(', ')}.`,
    otherLabel: (file: string, column: string, labels: string[]) =>
      `${file}: column ${column} holds what the model never answers (${labels.join(', ')}), so it is not taken for the label.`,
    filled: (file: string, cells: number) =>
      `${file}: ${cells} ${cells === 1 ? 'cell without a value gets' : 'cells without a value get'} the mean that the model holds for the column.`,
  },
  table: {
    title: 'evaluation',
    rows: {
      table: 'table',
      model: 'model',
      samples: 'samples',
    },
    model: (file: string, network: string, fingerprint: string) => `${file}: ${network}, fingerprint ${fingerprint}`,
    samples: (used: number, all: number, areWindows: boolean) =>
      areWindows
        ? `${used} windows of ${all} rows`
        : used === 1 && all === 1
          ? 'the only row'
          : used === all
            ? `all ${all} rows`
            : `${used} of ${all} rows`,
    classes: 'Each class',
    confusion: 'Confusion matrix: a row for each true class, a column for each answer',
  },
  /** What the figures are about: on what the model was trained. */
  trainedOn: {
    'this-file':
      'The model was trained on this very file (its SHA-256 is the same): samples of its training are among these, and the figures say nothing about unseen ones.',
    'another-file':
      'The model was trained on another file; whether some of these rows stood there too, it cannot say. Only if none did are the figures about unseen samples.',
    'data-set':
      'The model was trained on a data set of this program, not on a CSV file; whether these rows are from there, it cannot say. Only if they are not are the figures about unseen samples.',
    unknown:
      'The model does not say on which samples it was trained. Only if these were not among them are the figures about unseen samples.',
  },
}
