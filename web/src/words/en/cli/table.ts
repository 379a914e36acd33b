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
}
