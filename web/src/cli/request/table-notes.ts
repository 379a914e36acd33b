/** What was found in a CSV file, as the commands say it. */

import type { CsvNotes, CsvOptions } from '../../data/csv.js'
import type { Encoding } from '../../data/csv-encoding.js'
import { unnamedFirst } from '../../data/csv-row-numbers.js'
import type { Delimiter } from '../../data/csv-rows.js'
import type { Lang } from '../../state/settings.js'
import { quoted } from '../base/text.js'

const encodingNames: Record<Encoding, string> = {
  'utf-8': 'UTF-8',
  'utf-16': 'UTF-16',
  gb18030: 'GB18030',
  'latin-1': 'Latin-1',
}

/** What delimiters are called, in messages and for `--delimiter`. */
export const delimiterNames: Record<Delimiter, { id: string; zh: string; en: string }> = {
  ',': { id: 'comma', zh: '逗号', en: 'commas' },
  ';': { id: 'semicolon', zh: '分号', en: 'semicolons' },
  '\t': { id: 'tab', zh: '制表符', en: 'tabs' },
  '|': { id: 'bar', zh: '竖线', en: 'bars' },
  ' ': { id: 'space', zh: '空格', en: 'spaces' },
}

interface TableWords {
  found: (encoding: string, delimiter: string, hasComma: boolean, hasHeader: boolean) => string
  isGuess: (file: string, encoding: string) => string
  isFallback: (file: string) => string
  noHeader: (file: string, columns: number, label: string) => string
  comments: (file: string, lines: number) => string
  rowNumbers: (file: string) => string
  unnamed: (file: string, name: string) => string
  dropped: (file: string, rows: number, all: number) => string
  filled: (file: string, cells: number) => string
}

const tableWords: Record<Lang, TableWords> = {
  en: {
    found: (encoding, delimiter, hasComma, hasHeader) =>
      [encoding, delimiter, ...(hasComma ? ['decimal commas'] : []), hasHeader ? 'named columns' : 'no header'].join(
        ', ',
      ),
    isGuess: (file, encoding) => `${file} is not UTF-8; it is read as ${encoding}. --encoding can say another.`,
    isFallback: (file) =>
      `${file} is neither UTF-8 nor UTF-16 nor GB18030; it is read as Latin-1, in which any bytes are letters. --encoding can say another.`,
    noHeader: (file, columns, label) =>
      `${file}: no row names the columns, so they are called 1 to ${columns}; the label is column ${label}. --header yes takes the first row for names.`,
    comments: (file, lines) =>
      `${file}: ${lines === 1 ? '1 line that is no row was' : `${lines} lines that are no rows were`} passed over (comments, sep=).`,
    rowNumbers: (file) =>
      `${file}: the first column has no name and only counts the rows; it is left out. With a name in the header it is kept.`,
    unnamed: (file, name) => `${file}: the first column has no name; it is called ${name}.`,
    dropped: (file, rows, all) =>
      `${file}: ${rows} of ${all} rows ${rows === 1 ? 'lacks a value and is' : 'lack a value and are'} left out.`,
    filled: (file, cells) =>
      `${file}: ${cells} ${cells === 1 ? 'cell without a value gets' : 'cells without a value get'} a mean.`,
  },
  zh: {
    found: (encoding, delimiter, hasComma, hasHeader) =>
      [encoding, `${delimiter}分列`, ...(hasComma ? ['逗号作小数点'] : []), hasHeader ? '有表头' : '没有表头'].join(
        '，',
      ),
    isGuess: (file, encoding) => `${file} 不是 UTF-8，按 ${encoding} 读取；可以用 --encoding 指定别的编码。`,
    isFallback: (file) =>
      `${file} 不是 UTF-8、UTF-16 或 GB18030，按 Latin-1 读取（任何字节在其中都是字符）；可以用 --encoding 指定别的编码。`,
    noHeader: (file, columns, label) =>
      `${file} 没有表头，各列依次叫 1 到 ${columns}，标签是第 ${label} 列；第一行若是列名，请写 --header yes。`,
    comments: (file, lines) => `${file}：跳过了 ${lines} 行不是数据的内容（注释、sep=）。`,
    rowNumbers: (file) => `${file} 的第一列没有列名，内容只是行号，已略去；在表头里给它写上名字就会保留。`,
    unnamed: (file, name) => `${file} 的第一列没有列名，这里称为 ${name}。`,
    dropped: (file, rows, all) => `${file}：${all} 行数据中有 ${rows} 行缺值，已舍去。`,
    filled: (file, cells) => `${file}：${cells} 个缺失的值用平均值填上。`,
  },
}

/** How a file was read, in few words. */
export function foundText({ encoding, delimiter, decimal, hasHeader }: CsvNotes, lang: Lang): string {
  const name = encoding ? encodingNames[encoding] : ''
  return tableWords[lang].found(name, delimiterNames[delimiter][lang], decimal === ',', hasHeader)
}

/** The data of an experiment; of a table, how it was read. */
export const dataText = (data: string, notes: CsvNotes | undefined, lang: Lang): string =>
  notes ? `${data}${lang === 'zh' ? '：' : ': '}${foundText(notes, lang)}` : data

/** Sentences about what was guessed, passed over or put in, and may be otherwise than the person thinks. */
export function tableWarnings(name: string, notes: CsvNotes, given: CsvOptions, lang: Lang): string[] {
  const words = tableWords[lang]
  const file = quoted(name)
  const { encoding, hasHeader, columns, label, comments, rows, droppedRows, filledCells } = notes
  const isFound = given.encoding === undefined && encoding !== '' && encoding !== 'utf-8'
  const found: [boolean, () => string][] = [
    [isFound && encoding === 'latin-1', () => words.isFallback(file)],
    [isFound && encoding !== 'latin-1', () => words.isGuess(file, encoding ? encodingNames[encoding] : '')],
    [!hasHeader && given.header === undefined, () => words.noHeader(file, columns.length, label)],
    [columns[0]?.role === 'row-number', () => words.rowNumbers(file)],
    [columns[0]?.role === 'feature' && columns[0].name === unnamedFirst, () => words.unnamed(file, unnamedFirst)],
    [comments > 0, () => words.comments(file, comments)],
    [droppedRows > 0, () => words.dropped(file, droppedRows, rows)],
    [filledCells > 0, () => words.filled(file, filledCells)],
  ]
  return found.flatMap(([isSo, say]) => (isSo ? [say()] : []))
}

/** The same for JSON. */
export function tableJson({ subjectNames: _, ...notes }: CsvNotes) {
  return notes
}
