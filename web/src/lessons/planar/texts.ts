/** Words of the pictures that lessons in a plane share. */

import type { InEachLanguage } from '../../words/words.js'

const en = {
  plane: (what: string) =>
    `${what}. The two inputs span the plane, samples are marks, the colour behind them is the class that the network says. Arrow keys read a place.`,
  at: (x: string, y: string, name: string, share: string) => `At (${x}, ${y}) the network says ${name}, ${share}.`,
  link: (from: string, to: string, weight: string, isGone: boolean) =>
    isGone ? `The weight from ${from} to ${to} is gone.` : `The weight from ${from} to ${to} is ${weight}.`,
  input: (place: string) => `input ${place}`,
  neuron: (column: string, place: string) => `neuron ${place} of hidden layer ${column}`,
  output: (name: string) => `output ${name}`,
  hint: 'Point at a place or a line to read it.',
  network: 'The network. Arrow keys go from weight to weight, Page Up and Page Down from layer to layer.',
  trained: 'filled: training samples',
  tested: 'hollow: test samples',
  positive: 'positive weight',
  negative: 'negative weight',
  width: 'wide: large',
  gone: 'removed',
  goes: 'would go',
  inputs: 'inputs',
  hidden: (place: string) => `hidden ${place}`,
  outputs: 'outputs',
}

export type PlanarText = typeof en

const zh: PlanarText = {
  plane: (what) => `${what}。两个输入张成平面，点是样本，底色是网络判给的类别。方向键逐处读数。`,
  at: (x, y, name, share) => `在 (${x}, ${y}) 处，网络判为${name}，概率 ${share}。`,
  link: (from, to, weight, isGone) => (isGone ? `${from} → ${to}：已剪掉。` : `${from} → ${to}：权重 ${weight}。`),
  input: (place) => `输入 ${place}`,
  neuron: (column, place) => `隐藏层 ${column} 的神经元 ${place}`,
  output: (name) => `输出“${name}”`,
  hint: '把指针移到平面上或连线上，即可读数。',
  network: '网络。方向键逐个看权重，翻页键换层。',
  trained: '实心：训练',
  tested: '空心：测试',
  positive: '正的权重',
  negative: '负的权重',
  width: '越粗越大',
  gone: '已剪掉',
  goes: '将要剪掉',
  inputs: '输入',
  hidden: (place) => `隐藏层 ${place}`,
  outputs: '输出',
}

export const planarTexts: InEachLanguage<PlanarText> = { en, zh }
