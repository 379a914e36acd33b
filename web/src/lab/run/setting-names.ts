/** What settings are called on the page: the core and files know them by their keys. */

import type { Name } from '../../core/contract/names.js'
import type { PlanSettings } from '../../core/contract/plan.js'
import type { NameOf } from '../../core/saying.js'
import { experimentSettings } from '../../state/experiment-settings.js'
import type { Lang } from '../../state/settings.js'

/** Of a cut and of a plan, with what else the file of a run can hold. */
const planNames: Partial<Record<keyof PlanSettings | 'shrink' | 'removal', Name>> = {
  criterion: { zh: '准则', en: 'the criterion' },
  scope: { zh: '范围', en: 'the scope' },
  amountKind: { zh: '用什么计量', en: 'the kind of amount' },
  groupSize: { zh: '每组几个', en: 'the size of a group' },
  samples: { zh: '打分用的样本数', en: 'the number of samples for scores' },
  damping: { zh: '阻尼', en: 'the damping' },
  healing: { zh: '剪后的修补', en: 'the healing' },
  layers: { zh: '只剪哪些层', en: 'the layers' },
  retrainRate: { zh: '再训练的学习率', en: 'the learning rate of retraining' },
  restart: { zh: '再训练从哪里开始', en: 'what retraining begins with' },
  rewindTo: { zh: '退回第几个小批量', en: 'the mini-batch to go back to' },
  mostBytes: { zh: '字节上限', en: 'the limit of bytes' },
  mostMacs: { zh: '乘加次数上限', en: 'the limit of MACs' },
  shrink: { zh: '缩小', en: 'shrinking' },
  removal: { zh: '拆掉整层', en: 'a layer that is taken out' },
}

const names = new Map<string, Name>([
  ...experimentSettings.map(({ key, label }) => [key, label] as const),
  ...Object.entries(planNames),
])

export const settingName = (key: string, lang: Lang): string => names.get(key)?.[lang] ?? key

/** What a message calls a setting: in English a key that is a plain word stays, for it reads as one. */
export const nameOf =
  (lang: Lang): NameOf =>
  (key) =>
    lang === 'en' && key === key.toLowerCase() ? key : settingName(key, lang)
