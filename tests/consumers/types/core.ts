/** A program without a page: it has no DOM and no types of Node. */

import { type Core, CoreError, type Experiment, type GivenTable, loadCore } from 'pruning-playground'

const table: GivenTable = {
  featureNames: ['a'],
  values: new Float64Array(4),
  labels: new Int32Array(4),
  classNames: ['low', 'high'],
}

export async function accuracyOf(wasmBinary: ArrayBuffer): Promise<number> {
  const core: Core = await loadCore({ wasmBinary })
  const experiment: Experiment = core.createExperiment({ data: 'table', table, network: '1-4-2 relu' })
  try {
    experiment.advance(100)
    return experiment.evaluate('test').accuracy
  } finally {
    experiment.dispose()
  }
}

export const codeOf = (error: unknown): string | undefined => (error instanceof CoreError ? error.code : undefined)

// @ts-expect-error  there is no such criterion
export const wrong: import('pruning-playground').CriterionId = 'size'
