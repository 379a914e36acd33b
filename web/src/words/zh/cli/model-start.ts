/** 中文：从模型文件开始训练时，接上了什么。 */

import type { modelStartEn } from '../../en/cli/model-start.js'

export const modelStartZh: typeof modelStartEn = {
  ways: {
    continued: '从保存的地方接着训练，优化器的状态也接上',
    'no-state': '重新开始训练，优化器也是新的：模型文件里没有训练状态',
    'other-conditions': '重新开始训练，优化器也是新的：模型文件里的训练状态是用别的样本或设置得到的',
    retraining: '每次再训练都用新的优化器',
  },
  unused: '，模型文件里的训练状态用不到',
  optimiser: '优化器',
  seeds: (seeds) => `种子 ${seeds.join('、')}：`,
}
