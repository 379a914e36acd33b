import type { ExperimentInfo } from '../contract/experiment.js'

/** Weights that are kept, and all. */
export function weightCounts({ layers }: Pick<ExperimentInfo, 'layers'>): { kept: number; weights: number } {
  const sum = (key: 'kept' | 'weights') => layers.reduce((all, layer) => all + layer[key], 0)
  return { kept: sum('kept'), weights: sum('weights') }
}

/** Whether weights of the network are gone. */
export function lacksWeights(info: Pick<ExperimentInfo, 'layers'>): boolean {
  const { kept, weights } = weightCounts(info)
  return kept < weights
}
