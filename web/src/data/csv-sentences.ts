/** What each error of a CSV file says, in both languages. */

import type { Name } from '../core/types.js'
import { csvLimits } from './csv-limits.js'

/** Facts as they are shown, such as `row 3`, `column "age"`; empty when there are none. `missing`: that option. */
export type Shown = Record<'row' | 'column' | 'option' | 'given' | 'wanted' | 'missing', string>
type Sentence = (shown: Shown) => string

const { bytes, rows, columns, classes, nameBytes } = csvLimits

export const csvSentences = {
  'option-wrong': {
    en: ({ option, given, wanted }) => `option ${option} must be one of ${wanted}; got ${given}`,
    zh: ({ option, given, wanted }) => `选项 ${option} 写的是 ${given}，应为 ${wanted} 之一`,
  },
  'text-too-long': {
    en: ({ given }) => `a file must be at most ${bytes} bytes (20 MiB); got ${given}`,
    zh: ({ given }) => `文件最多 ${bytes} 字节（20 MiB），这个有 ${given} 字节`,
  },
  'rows-too-many': {
    en: ({ row }) => `a file must have at most ${rows} rows of data; ${row} is one more`,
    zh: ({ row }) => `数据最多 ${rows} 行，${row}已经是多出来的一行`,
  },
  'columns-too-many': {
    en: ({ row }) => `${row} must have at most ${columns} cells, one a column; it has more`,
    zh: ({ row }) => `${row}超出了 ${columns} 列的上限`,
  },
  'columns-too-few': {
    en: ({ row, given }) =>
      `${row}: at least one feature column is wanted beside the label (and the subject); got ${given} in all. Columns are parted by commas, semicolons or tabs`,
    zh: ({ row, given }) =>
      `${row}：除了标签列（和受试者列），至少还要有一列特征，这里一共只有 ${given} 列。各列之间用逗号、分号或制表符分开`,
  },
  'header-missing': {
    en: ({ row, given }) => `${row} must be a header that names the columns; got only numbers, ${given} first`,
    zh: ({ row, given }) => `${row}应为表头，写各列的名字；这里却全是数字，第一个是 ${given}`,
  },
  'rows-missing': {
    en: () => 'a header and at least one row of data are wanted; got no row of data',
    zh: () => '文件里要有表头和至少一行数据，这里一行数据也没有',
  },
  'rows-all-dropped': {
    en: ({ given }) => `each of the ${given} rows lacks a value, so leaving such rows out leaves none`,
    zh: ({ given }) => `${given} 行数据每一行都缺值，全部舍去后什么也不剩`,
  },
  'quote-open': {
    en: ({ row, column }) => `${row}, ${column}: a quote is opened and never closed`,
    zh: ({ row, column }) => `${row}${column}：引号打开之后一直没有闭合`,
  },
  'quote-stray': {
    en: ({ row, column, given }) =>
      `${row}, ${column}: after a closing quote the cell must end; got ${given}. A quote inside quotes is written twice`,
    zh: ({ row, column, given }) =>
      `${row}${column}：引号闭合之后这一格就应结束，后面却还有 ${given}。引号里面的引号要写两遍`,
  },
  'row-ragged': {
    en: ({ row, given, wanted }) => `${row} must have ${wanted} cells, as many as the header; got ${given}`,
    zh: ({ row, given, wanted }) => `${row}有 ${given} 格，应与表头一样有 ${wanted} 格`,
  },
  'name-missing': {
    en: ({ row, column }) => `${row}, ${column}: a column must have a name; got an empty one`,
    zh: ({ row, column }) => `${row}${column}：列名不能为空`,
  },
  'name-twice': {
    en: ({ row, given }) => `${row}: every column must have a name of its own; got ${given} twice`,
    zh: ({ row, given }) => `${row}：列名不能重复，${given} 却出现了两次`,
  },
  'name-too-long': {
    en: ({ row, column, given }) => `${row}, ${column}: a name must be at most ${nameBytes} bytes; got ${given}`,
    zh: ({ row, column, given }) => `${row}${column}：名字最多 ${nameBytes} 字节，这里有 ${given} 字节`,
  },
  'column-unknown': {
    en: ({ given, wanted }) => `the column must be one of ${wanted}; got ${given}`,
    zh: ({ given, wanted }) => `没有 ${given} 这一列，现有的列是 ${wanted}`,
  },
  'column-twice': {
    en: ({ column }) => `label and subject must be two columns; got ${column} for both`,
    zh: ({ column }) => `标签和受试者应为不同的两列，这里都是${column}`,
  },
  'value-missing': {
    en: ({ row, column, given, missing }) =>
      `${row}, ${column}: a number is wanted; got ${given}. ${missing} can be drop (such rows are left out) or mean (the mean of the column is put in)`,
    zh: ({ row, column, given, missing }) =>
      `${row}${column}：应为数字，这里却是 ${given}。${missing} 可设为 drop（舍去这样的行）或 mean（填入该列的平均值）`,
  },
  'label-missing': {
    en: ({ row, column, given, missing }) =>
      `${row}, ${column}: a label or a subject is wanted; got ${given}. ${missing} can be drop (such rows are left out)`,
    zh: ({ row, column, given, missing }) =>
      `${row}${column}：应写明标签或受试者，这里却是 ${given}。${missing} 可设为 drop（舍去这样的行）`,
  },
  'column-empty': {
    en: ({ column }) => `${column} must hold a number somewhere to have a mean; got none`,
    zh: ({ column }) => `${column}里一个数字也没有，求不出平均值`,
  },
  'number-wanted': {
    en: ({ row, column, given, wanted }) => `${row}, ${column}: a number such as ${wanted} is wanted; got ${given}`,
    zh: ({ row, column, given, wanted }) => `${row}${column}：应为数字（如 ${wanted}），这里却是 ${given}`,
  },
  'number-too-large': {
    en: ({ row, column, given }) => `${row}, ${column}: a number within ±3.4e38 is wanted; got ${given}`,
    zh: ({ row, column, given }) => `${row}${column}：应为 ±3.4e38 以内的数，这里却是 ${given}`,
  },
  'classes-too-many': {
    en: ({ row, column, given }) =>
      `${column} must have at most ${classes} classes; ${given} in ${row} is one more. Another column may be the label`,
    zh: ({ row, column, given }) =>
      `${column}最多 ${classes} 个类别，${row}的 ${given} 已经是多出来的一个。标签也许在别的列`,
  },
  'classes-too-few': {
    en: ({ column, given }) => `${column} must have at least two classes; got only ${given}`,
    zh: ({ column, given }) => `${column}至少要有两个类别，这里只有 ${given}`,
  },
  'steps-wrong': {
    en: ({ given, wanted }) => `steps must be a whole number that divides the ${wanted} feature columns; got ${given}`,
    zh: ({ given, wanted }) => `steps 应为能整除 ${wanted}（特征列数）的正整数，这里是 ${given}`,
  },
} as const satisfies Record<string, Record<keyof Name, Sentence>>

/** What kind of error it is, for programs. */
export type CsvErrorCode = keyof typeof csvSentences
