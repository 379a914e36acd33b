import type { EpochReport } from '../contract/experiment.js'

/** The fields of an epoch's report, in the order of files and tables. */
export const reportKeys = [
  'epoch',
  'learningRate',
  'trainLoss',
  'trainAccuracy',
  'validationLoss',
  'validationAccuracy',
  'testLoss',
  'testAccuracy',
] as const satisfies readonly (keyof EpochReport)[]
