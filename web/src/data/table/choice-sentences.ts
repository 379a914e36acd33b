/** What is said of choices that do not fit a table, and of tables that do not fit another one or a model. */

import type { Name } from '../../core/contract/names.js'
import { csvLimits } from '../csv-limits.js'
import { mostSteps } from '../windows/limits.js'

/** Facts as they are shown, such as `row 3`, `column "age"`; empty when there are none. */
export type Shown = Record<
  'row' | 'column' | 'option' | 'given' | 'wanted' | 'kind' | 'roles' | 'found' | 'shape',
  string
>
export type Sentence = (shown: Shown) => string

const { rows, values } = csvLimits

export const choiceSentences = {
  'columns-missing': {
    en: ({ given, wanted }) => `the columns must be those of the other table; it lacks ${given}, and has ${wanted}`,
    zh: ({ given, wanted }) => `各列应与前一个表格相同，这里没有${given}，只有${wanted}`,
  },
  'classes-other': {
    en: ({ column, given, wanted }) => `${column} must have the classes of the other table, ${wanted}; got ${given}`,
    zh: ({ column, given, wanted }) => `${column}的类别应与前一个表格相同（${wanted}），这里却是${given}`,
  },
  'value-unknown': {
    en: ({ row, column, given, wanted }) =>
      `${row}, ${column}: one of ${wanted} is wanted, as there were before; got ${given}`,
    zh: ({ row, column, given, wanted }) => `${row}${column}：应为原有取值${wanted}之一，这里却是${given}`,
  },
  'choices-clash': {
    en: ({ roles }) => `these do not go together: ${roles}`,
    zh: ({ roles }) => `不能同时选：${roles}`,
  },
  'choice-alone': {
    en: ({ roles }) => `the first of these must come with the second: ${roles}`,
    zh: ({ roles }) => `前一项离不开后一项：${roles}`,
  },
  'static-alone': {
    en: () =>
      'static features stand beside a window: they must come with rows that are windows, or with windows cut from rows',
    zh: () => '静态特征是时间窗之外的单值：要么一行就是一个时间窗，要么把多行切成时间窗',
  },
  'subject-unknown': {
    en: ({ given, wanted }) => `who is tested must be one of ${wanted}; got ${given}`,
    zh: ({ given, wanted }) => `没有${given}这个人，受试者有${wanted}`,
  },
  'nobody-to-train': {
    en: ({ wanted }) => `somebody must be left to train on; ${wanted} are all tested`,
    zh: ({ wanted }) => `总要留下一些人来训练，这里把${wanted}全都用作测试了`,
  },
  'windows-wrong': {
    en: ({ given }) =>
      `a window and its hop are whole samples (a window of 2 to ${mostSteps}), or seconds that make so many; got ${given}`,
    zh: ({ given }) => `时间窗和步进应为整数个样本（窗长 2 到 ${mostSteps}），或折合成这么多样本的秒数，这里是${given}`,
  },
  'windows-need-time': {
    en: () => 'windows in seconds need a column of times; without one their length is a number of samples',
    zh: () => '以秒计的时间窗需要一列时间；没有时间列，窗长只能按样本数',
  },
  'windows-no-times': {
    en: () => 'windows in seconds need times that go on; in this table none is later than the one before',
    zh: () => '以秒计的时间窗要求时间递增，这个表格里没有一行比上一行晚',
  },
  'windows-none': {
    en: ({ given, wanted }) =>
      `a window has ${wanted} samples, and no stretch of rows from one person, with one label and without a gap, is so long; the longest has ${given}`,
    zh: ({ given, wanted }) => `一个时间窗要 ${wanted} 个样本，而同一个人、同一标签、中间不断的行最长只有 ${given} 行`,
  },
  'windows-other-rate': {
    en: ({ given, wanted }) =>
      `the samples must be ${wanted} s apart, as those of the other table; here they are ${given} s apart`,
    zh: ({ given, wanted }) => `样本间隔应与前一个表格相同（${wanted} 秒），这里却是 ${given} 秒`,
  },
  'windows-too-many': {
    en: ({ given }) =>
      `at most ${rows} windows with ${values} values in all can be held; these would be ${given} windows. A longer hop gives fewer`,
    zh: ({ given }) => `最多 ${rows} 个时间窗、共 ${values} 个数值，这里会有 ${given} 个。步进大一些，窗就少一些`,
  },
  'model-columns-missing': {
    en: ({ given, wanted, found }) =>
      `the table must have the columns of the model, and lacks ${given}. The features of the model are ${wanted}; the columns of the table are ${found}`,
    zh: ({ given, wanted, found }) => `表里缺少模型需要的列：${given}。模型的特征是${wanted}；表里的列是${found}`,
  },
  'model-columns-count': {
    en: ({ given, wanted, shape }) =>
      `the model has no names for its columns and needs ${wanted} of them beside the label${shape}; the table has ${given}`,
    zh: ({ given, wanted, shape }) => `模型没有记下列名，除标签外要有 ${wanted} 列${shape}，这个表格有 ${given} 列`,
  },
  'column-of-model': {
    en: ({ column }) => `${column} is a feature of the model, and cannot be label, subject or time`,
    zh: ({ column }) => `${column}是模型的特征，不能当作标签、受试者或时间`,
  },
  'model-label-missing': {
    en: ({ wanted }) =>
      `a column with the labels is wanted beside the features of the model; the columns of the table are ${wanted}`,
    zh: ({ wanted }) => `除模型的特征外还要有一列标签，表里的列是${wanted}`,
  },
  'model-classes-other': {
    en: ({ column, given, wanted, found }) =>
      `${column} holds classes that the model does not know: ${given}. The classes of the model are ${wanted}; those of the table are ${found}`,
    zh: ({ column, given, wanted, found }) =>
      `${column}里有模型不认识的类别：${given}。模型的类别是${wanted}；表里的类别是${found}`,
  },
  'model-labels-no-numbers': {
    en: ({ column }) => `${column} holds no numbers, but the model answers with numbers`,
    zh: ({ column }) => `${column}里不是数，而这个模型输出的是数`,
  },
  'model-without-means': {
    en: () =>
      'this model takes values as they are and holds no means for missing ones; rows without a value can be left out',
    zh: () => '这个模型直接使用原值，没有平均值可以补缺；可以舍去缺值的行',
  },
} as const satisfies Record<string, Record<keyof Name, Sentence>>
