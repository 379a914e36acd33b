import type { ExperimentInfo } from '../contract/experiment.js'

/** The part that networks are judged by: the test part, or the training part when there is no test part. */
export const judgeOf = ({ sizes }: Pick<ExperimentInfo, 'sizes'>): 'test' | 'train' =>
  sizes.test > 0 ? 'test' : 'train'
