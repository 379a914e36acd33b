/** What each error of a CSV file says, in both languages. */

import type { Name } from '../core/contract/names.js'
import { csvLimits } from './csv-limits.js'
import { choiceSentences, type Sentence } from './table/choice-sentences.js'
import type { Choice } from './table/roles.js'

const { bytes, rows, columns, quotedLetters, classes, nameBytes, oneHotValues } = csvLimits
const mebibytes = bytes / 2 ** 20

const ofFiles = {
  'input-wrong': {
    en: ({ given }) => `a file must be given as text or as bytes (Uint8Array, ArrayBuffer); got ${given}`,
    zh: ({ given }) => `文件应以文本或字节（Uint8Array、ArrayBuffer）给出，这里是${given}`,
  },
  'option-wrong': {
    en: ({ option, given, wanted }) => `option ${option} must be one of ${wanted}; got ${given}`,
    zh: ({ option, given, wanted }) => `选项 ${option} 写的是${given}，应为${wanted}之一`,
  },
  'text-too-long': {
    en: ({ given }) => `a file must be at most ${bytes} bytes (${mebibytes} MiB); got ${given}`,
    zh: ({ given }) => `文件最多 ${bytes} 字节（${mebibytes} MiB），这个有 ${given} 字节`,
  },
  'file-of-sheets': {
    en: ({ kind }) => `the file is ${kind} and no text`,
    zh: ({ kind }) => `这个文件是${kind}，不是文本`,
  },
  'file-not-text': {
    en: ({ kind }) => `a table must be text, such as CSV; the file is ${kind}`,
    zh: ({ kind }) => `表格应为文本文件（如 CSV），这个文件是${kind}`,
  },
  'encoding-wrong': {
    en: ({ row, given }) => `${row}: what stands there cannot be read as ${given}`,
    zh: ({ row, given }) => `${row}：有些字节不是${given}编码`,
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
      `${row}: at least one feature column is wanted beside the label (and the subject); got ${given} in all`,
    zh: ({ row, given }) => `${row}：除了标签列（和受试者列），至少还要有一列特征，这里一共只有 ${given} 列`,
  },
  'rows-missing': {
    en: () => 'at least one row of data is wanted; got none',
    zh: () => '文件里至少要有一行数据，这里一行也没有',
  },
  'rows-all-dropped': {
    en: ({ given }) => `each of the ${given} rows lacks a value, so leaving such rows out leaves none`,
    zh: ({ given }) => `${given} 行数据每一行都缺值，全部舍去后什么也不剩`,
  },
  'quote-open': {
    en: ({ row, column }) => `${row}, ${column}: a quote is opened and not closed within ${quotedLetters} letters`,
    zh: ({ row, column }) => `${row}${column}：引号打开之后，${quotedLetters} 个字符之内没有闭合`,
  },
  'quote-stray': {
    en: ({ row, column, given }) =>
      `${row}, ${column}: after a closing quote the cell must end; got ${given}. A quote inside quotes is written twice`,
    zh: ({ row, column, given }) =>
      `${row}${column}：引号闭合之后这一格就应结束，后面却还有${given}。引号里面的引号要写两遍`,
  },
  'row-ragged': {
    en: ({ row, given, wanted }) => `${row} must have ${wanted} cells, one a column; got ${given}`,
    zh: ({ row, given, wanted }) => `${row}有 ${given} 格，应为 ${wanted} 格，每列一格`,
  },
  'name-missing': {
    en: ({ row, column }) => `${row}, ${column}: a column must have a name; got an empty one`,
    zh: ({ row, column }) => `${row}${column}：列名不能为空`,
  },
  'name-twice': {
    en: ({ row, given }) => `${row}: every column must have a name of its own; got ${given} twice`,
    zh: ({ row, given }) => `${row}：列名不能重复，${given}却出现了两次`,
  },
  'name-too-long': {
    en: ({ row, column, given }) => `${row}, ${column}: a name must be at most ${nameBytes} bytes; got ${given}`,
    zh: ({ row, column, given }) => `${row}${column}：名字最多 ${nameBytes} 字节，这里有 ${given} 字节`,
  },
  'column-unknown': {
    en: ({ given, wanted }) => `the column must be one of ${wanted}; got ${given}`,
    zh: ({ given, wanted }) => `没有${given}这一列，现有的列是${wanted}`,
  },
  'column-twice': {
    en: ({ column, roles }) => `${column} can be one thing alone; got ${roles}`,
    zh: ({ column, roles }) => `${column}只能有一种用途，这里既是${roles}`,
  },
  'value-missing': {
    en: ({ row, column, given }) => `${row}, ${column}: a number is wanted; got ${given}`,
    zh: ({ row, column, given }) => `${row}${column}：应为数字，这里却是${given}`,
  },
  'label-missing': {
    en: ({ row, column, given, roles }) => `${row}, ${column}: a ${roles} is wanted; got ${given}`,
    zh: ({ row, column, given, roles }) => `${row}${column}：应写明${roles}，这里却是${given}`,
  },
  'column-empty': {
    en: ({ column }) => `${column} must hold a number somewhere to have a mean; got none`,
    zh: ({ column }) => `${column}里一个数字也没有，求不出平均值`,
  },
  'number-wanted': {
    en: ({ row, column, given, wanted }) => `${row}, ${column}: a number such as ${wanted} is wanted; got ${given}`,
    zh: ({ row, column, given, wanted }) => `${row}${column}：应为数字（如 ${wanted}），这里却是${given}`,
  },
  'label-no-number': {
    en: ({ row, column, given, wanted }) =>
      `${row}, ${column}: the label must be a number such as ${wanted} for a regression; got ${given}`,
    zh: ({ row, column, given, wanted }) => `${row}${column}：回归的标签应为数字（如 ${wanted}），这里却是${given}`,
  },
  'label-left-out': {
    en: ({ wanted }) => `a label column is wanted; each of ${wanted} is said to be something else`,
    zh: ({ wanted }) => `还缺标签列：${wanted}都已另有用途`,
  },
  'part-wrong': {
    en: ({ row, column, given }) => `${row}, ${column}: train, validation or test is wanted; got ${given}`,
    zh: ({ row, column, given }) =>
      `${row}${column}：应为训练、验证或测试（train、validation、test），这里却是${given}`,
  },
  'time-wrong': {
    en: ({ row, column, given }) =>
      `${row}, ${column}: a time is wanted, as the first one: a number, a date such as 2024-03-05 10:00:00 or 10:00:00.5; got ${given}`,
    zh: ({ row, column, given }) =>
      `${row}${column}：应为时间，写法与第一行相同（数字，或 2024-03-05 10:00:00、10:00:00.5 这样的时刻），这里却是${given}`,
  },
  'values-too-many': {
    en: ({ row, column, given }) =>
      `${column} must have at most ${oneHotValues} different texts to become a column for each; ${given} in ${row} is one more`,
    zh: ({ row, column, given }) =>
      `${column}最多 ${oneHotValues} 种取值才能逐一展开成列，${row}的${given}已经是多出来的一种`,
  },
  'decimals-mixed': {
    en: ({ row, column, given, wanted }) =>
      `${row}, ${column}: decimals are written in one way in a file; got ${given} here and ${wanted} elsewhere`,
    zh: ({ row, column, given, wanted }) =>
      `${row}${column}：同一个文件里小数点只能有一种写法，这里是${given}，别处是 ${wanted}`,
  },
  'decimals-unclear': {
    en: ({ row, column, given }) => `${row}, ${column}: ${given} may have a decimal comma or be a whole number`,
    zh: ({ row, column, given }) => `${row}${column}：${given}里的逗号可能是小数点，也可能是千位分隔符`,
  },
  'number-too-large': {
    en: ({ row, column, given }) => `${row}, ${column}: a number within ±3.4e38 is wanted; got ${given}`,
    zh: ({ row, column, given }) => `${row}${column}：应为 ±3.4e38 以内的数，这里却是${given}`,
  },
  'classes-too-many': {
    en: ({ row, column, given }) =>
      `${column} must have at most ${classes} classes; ${given} in ${row} is one more. Another column may be the label`,
    zh: ({ row, column, given }) =>
      `${column}最多 ${classes} 个类别，${row}的${given}已经是多出来的一个。标签也许在别的列`,
  },
  'classes-too-few': {
    en: ({ column, given }) => `${column} must have at least two classes; got only ${given}`,
    zh: ({ column, given }) => `${column}至少要有两个类别，这里只有${given}`,
  },
  'steps-wrong': {
    en: ({ given, wanted, found }) =>
      `steps must be a whole number that divides the ${wanted} feature columns; got ${given}${found ? `. By their names these are no part of a window: ${found}` : ''}`,
    zh: ({ given, wanted, found }) =>
      `steps 应为能整除 ${wanted}（特征列数）的正整数，这里是 ${given}${found ? `。从列名看，这些列不属于时间窗：${found}` : ''}`,
  },
} as const satisfies Record<string, Record<keyof Name, Sentence>>

export const csvSentences = { ...ofFiles, ...choiceSentences }

/** What a column is, in a sentence. */
export const roleWords: Record<Choice, Name> = {
  label: { en: 'label', zh: '标签' },
  subject: { en: 'subject', zh: '受试者' },
  part: { en: 'part', zh: '训练或测试' },
  time: { en: 'time', zh: '时间' },
  columns: { en: 'feature', zh: '特征' },
  leaveOut: { en: 'left out', zh: '不用的列' },
  oneHot: { en: 'one-hot', zh: '逐一展开的列' },
  staticFeatures: { en: 'static features', zh: '静态特征' },
  steps: { en: 'rows that are windows', zh: '一行就是一个时间窗' },
  layout: { en: 'an order of their columns', zh: '时间窗各列的顺序' },
  windows: { en: 'windows cut from rows', zh: '把多行切成时间窗' },
  testSubjects: { en: 'persons who are tested', zh: '指定的测试对象' },
  testData: { en: 'a file for testing', zh: '单独的测试文件' },
}

/** Where a sentence is read: by who calls the package, at the command line, or in the Lab. */
export type CsvPlace = 'call' | 'command' | 'lab'

const drop = { en: 'drop (such rows are left out)', zh: 'drop（舍去这样的行）' }
const mean = { en: 'mean (the mean of the training rows is put in)', zh: 'mean（填入训练样本的平均值）' }

const saveAsCsv = {
  en: 'Save the sheet as CSV in the program that made it, and use that file',
  zh: '请在制表软件里把这张工作表另存为 CSV，再用那个文件',
}

/** What to do about it, in the words of each place; nothing where only the file can be changed. */
export const csvAdvice: Partial<Record<keyof typeof csvSentences, Record<CsvPlace, Name>>> = {
  'file-of-sheets': { call: saveAsCsv, command: saveAsCsv, lab: saveAsCsv },
  'encoding-wrong': {
    call: { en: 'Option encoding may be another', zh: '选项 encoding 也许应是另一种' },
    command: { en: '--encoding may have to be another', zh: '--encoding 也许应是另一种' },
    lab: { en: 'Save the file as UTF-8', zh: '请把文件另存为 UTF-8' },
  },
  'columns-too-few': {
    call: {
      en: 'Option delimiter can say what stands between columns',
      zh: '各列之间用什么分开，可以用选项 delimiter 写明',
    },
    command: {
      en: '--delimiter can say what stands between columns',
      zh: '各列之间用什么分开，可以用 --delimiter 写明',
    },
    lab: {
      en: 'Between columns stands a comma, a semicolon, a tab, a bar or a space',
      zh: '各列之间用逗号、分号、制表符、竖线或空格分开',
    },
  },
  'value-missing': {
    call: { en: `Option missing can be ${drop.en} or ${mean.en}`, zh: `选项 missing 可设为 ${drop.zh}或 ${mean.zh}` },
    command: { en: `--missing can be ${drop.en} or ${mean.en}`, zh: `--missing 可设为 ${drop.zh}或 ${mean.zh}` },
    lab: {
      en: 'Choose what becomes of missing values: the row can be left out, or the mean of the training rows be put in',
      zh: '请选择缺失的值怎么办：可以去掉这一行，也可以用训练样本的平均数补上',
    },
  },
  'number-wanted': {
    call: {
      en: 'A column of texts can say who a row is from (option subject), be left out (leaveOut) or become columns of 0 and 1 (oneHot)',
      zh: '文字列可以用作受试者（选项 subject）、略去（leaveOut）或展开成 0 和 1 的列（oneHot）',
    },
    command: {
      en: 'A column of texts can say who a row is from (--subject), be left out (--leave-out) or become columns of 0 and 1 (--one-hot)',
      zh: '文字列可以用作受试者（--subject）、略去（--leave-out）或展开成 0 和 1 的列（--one-hot）',
    },
    lab: {
      en: 'A column of texts can say who a row is from, be left out, or become columns of 0 and 1',
      zh: '文字列可以用作受试者，可以不用，也可以展开成 0 和 1 的列',
    },
  },
  'steps-wrong': {
    call: {
      en: 'A column beside the window can be a single value of the sample (option staticFeatures) or be left out (leaveOut)',
      zh: '窗外的列可以作为样本的单值（选项 staticFeatures），也可以略去（leaveOut）',
    },
    command: {
      en: 'A column beside the window can be a single value of the sample (--static-features) or be left out (--leave-out)',
      zh: '窗外的列可以作为样本的单值（--static-features），也可以略去（--leave-out）',
    },
    lab: {
      en: 'A column beside the window can be a single value of the sample, or be left out',
      zh: '窗外的列可以作为样本的单值，也可以不用',
    },
  },
  'label-missing': {
    call: { en: `Option missing can be ${drop.en}`, zh: `选项 missing 可设为 ${drop.zh}` },
    command: { en: `--missing can be ${drop.en}`, zh: `--missing 可设为 ${drop.zh}` },
    lab: {
      en: 'Choose what becomes of missing values: the row can be left out',
      zh: '请选择缺失的值怎么办：可以去掉这一行',
    },
  },
  'decimals-mixed': {
    call: { en: 'Option decimal can say which it is', zh: '可以用选项 decimal 写明是哪一种' },
    command: { en: '--decimal can say which it is', zh: '可以用 --decimal 写明是哪一种' },
    lab: { en: 'Write all numbers with a decimal point', zh: '请把所有数字都写成用点作小数点' },
  },
  'decimals-unclear': {
    call: { en: 'Option decimal can say that it is a decimal comma', zh: '如果是小数点，可以用选项 decimal 写明' },
    command: { en: '--decimal comma says that it is a decimal comma', zh: '如果是小数点，请写 --decimal comma' },
    lab: {
      en: 'Write numbers with a decimal point, and thousands without a mark',
      zh: '请用点作小数点，千位不加分隔符',
    },
  },
}

/** What kind of error it is, for programs. */
export type CsvErrorCode = keyof typeof csvSentences
