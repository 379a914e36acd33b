/** When a criterion misleads, in a sentence; those that the core has a note on are told by that. */

import type { Name } from '../../core/contract/names.js'
import type { CriterionId } from '../../core/ids.js'

/** Of controls there is nothing to say: they promise nothing. */
export const controls: readonly CriterionId[] = ['random', 'unit-random']

export const misleads: Partial<Record<CriterionId, Name>> = {
  magnitude: {
    en: 'Misleads when inputs differ in size, or layers do: a small weight on a large input says much.',
    zh: '输入的大小相差很多，或各层的尺度不同时，它会看走眼：小权重乘上大输入，作用并不小。',
  },
  row: {
    en: 'Misleads where a whole neuron is weak: within its row something always looks large.',
    zh: '整个神经元都很弱时它会看走眼：在自己那一行里，总有权重显得很大。',
  },
  column: {
    en: 'Misleads where an input carries nothing: within its column something always looks large.',
    zh: '某个输入根本没用时它会看走眼：在自己那一列里，总有权重显得很大。',
  },
  matrix: {
    en: 'Misleads between layers of different size: in a large matrix every share is small.',
    zh: '各层大小悬殊时它会看走眼：矩阵越大，每个权重所占的比例越小。',
  },
  'magnitude-max': {
    en: 'Misleads in a layer with one outlier: beside it all others look small.',
    zh: '一层里有一个特别大的权重时，它会看走眼：其余的都显得太小。',
  },
  lamp: {
    en: 'Still looks at sizes alone: inputs of different scale mislead it as they do magnitude.',
    zh: '它看的仍然只是大小：输入的尺度不同，它会和绝对值一样看走眼。',
  },
  wanda: {
    en: 'Cuts the same share of every neuron, needed or not; what inputs do together it does not see.',
    zh: '每个神经元都剪同样的比例，不管它要不要紧；几个输入合起来的作用，它看不到。',
  },
  obd: {
    en: 'Misleads where weights stand in for each other: each looks expensive alone, and curvature between them is left out.',
    zh: '几个权重可以互相代替时它会看走眼：它略去了权重之间的曲率，只看各自单独的代价。',
  },
  'unit-taylor-abs': {
    en: 'First order: it misleads where taking a neuron out is no small step.',
    zh: '只看一阶：拿掉一个神经元并不是一小步，这时它会看走眼。',
  },
}
