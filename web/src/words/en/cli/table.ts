/** What was found in a CSV file, in English. */

export const tableEn = {
  /** By their ids. */
  delimiters: { comma: 'commas', semicolon: 'semicolons', tab: 'tabs', bar: 'bars', space: 'spaces' },
  /** Data, and how they were read. */
  read: (data: string, found: string) => `${data}: ${found}`,
  found: (encoding: string, delimiter: string, hasComma: boolean, hasHeader: boolean) =>
    [encoding, delimiter, ...(hasComma ? ['decimal commas'] : []), hasHeader ? 'named columns' : 'no header'].join(
      ', ',
    ),
  isGuess: (file: string, encoding: string) =>
    `${file} is not UTF-8; it is read as ${encoding}. --encoding can say another.`,
  isFallback: (file: string) =>
    `${file} is neither UTF-8 nor UTF-16 nor GB18030; it is read as Latin-1, in which any bytes are letters. --encoding can say another.`,
  noHeader: (file: string, columns: number, label: string) =>
    `${file}: no row names the columns, so they are called 1 to ${columns}; the label is column ${label}. --header yes takes the first row for names.`,
  comments: (file: string, lines: number) =>
    `${file}: ${lines === 1 ? '1 line that is no row was' : `${lines} lines that are no rows were`} passed over (comments, sep=).`,
  rowNumbers: (file: string) =>
    `${file}: the first column has no name and only counts the rows; it is left out. With a name in the header it is kept.`,
  unnamed: (file: string, name: string) => `${file}: the first column has no name; it is called ${name}.`,
  dropped: (file: string, rows: number, all: number) =>
    `${file}: ${rows} of ${all} rows ${rows === 1 ? 'lacks a value and is' : 'lack a value and are'} left out.`,
  filled: (file: string, cells: number) =>
    `${file}: ${cells} ${cells === 1 ? 'cell without a value gets' : 'cells without a value get'} a mean.`,
  /** Seconds are 0 where no times are known. */
  windows: (file: string, { windows, length, hop, interval, stretches, gaps, leftOver }: WindowCounts) =>
    [
      `${file}: ${windows} windows of ${length} samples${interval ? ` (${shortOf(length * interval)} s)` : ''}`,
      ` every ${hop}${interval ? ` (${shortOf(hop * interval)} s)` : ''}`,
      `, from ${stretches} ${stretches === 1 ? 'stretch' : 'stretches'} of rows without another person, label or gap`,
      gaps ? ` (${gaps} ${gaps === 1 ? 'gap' : 'gaps'} found)` : '',
      leftOver ? `; ${leftOver} ${leftOver === 1 ? 'row is' : 'rows are'} in no window.` : '.',
    ].join(''),
  layout: (file: string, layout: string, first: string[]) =>
    `${file}: the columns of a row are taken ${layout}, as their names tell (${first.join(', ')}, ...). --layout says another order.`,
  windowInNames: (file: string, steps: number, channels: string[], layout: string) =>
    `${file}: the names of the columns tell of windows of ${steps} steps of ${channels.join(', ')}; they are taken as so many features. --steps ${steps} --layout ${layout} reads each row as a window.`,
  timeUnit: (file: string, column: string, unit: string) =>
    `${file}: the numbers of ${column} are taken for ${unit}. --time-unit says another unit.`,
  sharedSubjects: (file: string, names: string[]) =>
    `${file}: ${names.length === 1 ? 'this person is' : 'these persons are'} also in the file for training: ${names.join(', ')}.`,
}

/** As in `WindowNotes`. */
export interface WindowCounts {
  windows: number
  length: number
  hop: number
  interval: number
  stretches: number
  gaps: number
  leftOver: number
}

const shortOf = (seconds: number) => Number(seconds.toPrecision(3))
