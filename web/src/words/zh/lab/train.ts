/** 中文：训练一步。 */

import type { trainEn } from '../../en/lab/train.js'

export const trainZh: typeof trainEn = {
  train: {
    play: '训练',
    goOn: '继续训练',
    retrain: '再训练',
    pause: '暂停',
    again: '从头训练',
    step: '一批',
    epoch: '一轮',
    reset: '从头',
    cancel: '取消',
    making: '正在准备数据和网络……',
    stepTitle: '只训练一个小批',
    more: '更多设置',
    progress: (epoch, epochs) => `第 ${epoch} 轮，共 ${epochs} 轮`,
    untrained: '还没有开始',
    full: '全速',
    fullTitle: '不勾选时，训练放慢到看得清的速度',
    slowed: (steps) => `训练了 ${steps} 批，放慢了速度好让人看清。勾选“全速”可测快慢。`,
    speed: (steps, seconds, rate) => `${steps} 批用了 ${seconds} 秒，每秒 ${rate} 批`,
    kept: (kept, all) =>
      kept === all
        ? `保留的是最后一轮（第 ${kept} 轮）的权重，验证集上的损失这时最低。`
        : `训练了 ${all} 轮，保留的是第 ${kept} 轮的权重，验证集上的损失那时最低。`,
    loss: '损失',
    accuracy: '准确率',
    r2: 'R²',
    curveTrain: '训练',
    curveTest: '测试',
    curveValidation: '验证',
    epochs: '轮',
    empty: '训练之后，这里会有曲线。',
    table: '用表格看',
    csv: '下载 CSV',
    confusionNote: '行是实际的类别，列是网络说的类别。',
    recall: '说对的比例',
  },
}
