/** What settings are called on the page: the core and files know them by their keys. */

import type { Name } from '../../core/contract/names.js'
import type { PlanSettings } from '../../core/contract/plan.js'
import { experimentSettings } from '../../state/experiment-settings.js'
import type { Lang } from '../../state/settings.js'

/** Of a cut and of a plan, with what else the file of a run can hold. */
const planNames: Partial<Record<keyof PlanSettings | 'shrink' | 'removal', Name>> = {
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

/** A sentence of the core with its keys as they are called on the page; those that are plain words stay. */
export function withNames(sentence: string, lang: Lang): string {
  const bare = lang === 'zh' ? sentence.replace(/（[a-z]+[A-Za-z]*）/g, '') : sentence
  return bare.replace(/\b[a-z]+(?:[A-Z][a-z]+)+\b/g, (key) => settingName(key, lang))
}
