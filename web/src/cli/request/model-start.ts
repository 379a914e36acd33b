/** What a training or a retraining takes over from a model's file beside its weights: what it says of the optimiser. */

import type { ModelFile } from '../../core/contract/model.js'
import type { Lang } from '../../state/settings.js'

/**
 * Training goes on where it was saved; it starts anew with a new optimiser, for the file holds no state of a training or
 * one of other samples or settings; or each retraining starts with a new one, whatever the file holds.
 */
export type ModelStart = 'continued' | 'no-state' | 'other-conditions' | 'retraining'

/** @param goesOn  what `loadModel` said */
export function startOf({ training }: ModelFile, goesOn: boolean): ModelStart {
  if (goesOn) return 'continued'
  return training ? 'other-conditions' : 'no-state'
}

const texts: Record<ModelStart, Record<Lang, string>> = {
  continued: {
    zh: '从保存的地方接着训练，优化器的状态也接上',
    en: 'training goes on where it was saved, with the state of its optimiser',
  },
  'no-state': {
    zh: '重新开始训练，优化器也是新的：模型文件里没有训练状态',
    en: 'training starts anew, with a new optimiser: the model file holds no state of a training',
  },
  'other-conditions': {
    zh: '重新开始训练，优化器也是新的：模型文件里的训练状态是用别的样本或设置得到的',
    en: 'training starts anew, with a new optimiser: the state in the model file is of other samples or settings',
  },
  retraining: { zh: '每次再训练都用新的优化器', en: 'each retraining starts with a new optimiser' },
}

const unused: Record<Lang, string> = {
  zh: '，模型文件里的训练状态用不到',
  en: '; the state of training in the model file is not used',
}

const named: Record<Lang, string> = { zh: '优化器', en: 'optimiser' }

/** Which seed starts how. */
export interface SeedStart {
  seed: number
  start: ModelStart | undefined
}

/** A row for each way to start, with the seeds when there are several; none without a model. */
export function startRows(starts: readonly SeedStart[], model: ModelFile | undefined, lang: Lang): string[][] {
  const ways = [...new Set(starts.flatMap(({ start }) => start ?? []))]
  return ways.map((way, i) => {
    const seeds = starts.flatMap(({ start, seed }) => (start === way ? [seed] : []))
    const whose = ways.length === 1 ? '' : lang === 'zh' ? `种子 ${seeds.join('、')}：` : `seed ${seeds.join(', ')}: `
    const rest = way === 'retraining' && model?.training ? unused[lang] : ''
    return [i ? '' : named[lang], `${whose}${texts[way][lang]}${rest}`]
  })
}

/** The same as JSON: nothing without a model, or where nothing is trained. */
export function startJson(start: ModelStart | undefined, model: ModelFile | undefined) {
  if (!start || !model) return {}
  const savedState = start === 'continued' ? 'used' : model.training ? 'unused' : 'none'
  return { start: { model: model.fingerprint, optimiser: start === 'continued' ? 'continued' : 'new', savedState } }
}
