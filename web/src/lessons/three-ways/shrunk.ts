/** A copy without what is gone, and the proof that it computes the same. */

import type { ShrinkResult, StoredSize } from '../../core/contract/cut.js'
import type { GivenSettings } from '../../core/contract/experiment.js'
import type { ExperimentClient } from '../../worker/experiment-client.js'
import type { LessonTools } from '../lesson-run.js'
import type { Scene } from '../planar/picture.js'

export interface Shrunk extends ShrinkResult {
  /** As text, such as `2-10-tanh-11-tanh-2`. */
  network: string
  sizes: readonly StoredSize[]
  /** Samples that both were asked about, and those to which both said the same. */
  samples: number
  equal: number
}

/** The most by which a probability may differ and still count as the same: rounding in 32 bits. */
const rounding = 1e-5

/** Samples of which all outputs are the same. */
export function equalCount(a: Float32Array, b: Float32Array, outputs: number): number {
  let equal = 0
  for (let at = 0; at < a.length; at += outputs) {
    let most = 0
    for (let i = at; i < at + outputs; i += 1) most = Math.max(most, Math.abs((a[i] ?? 0) - (b[i] ?? 0)))
    if (most <= rounding) equal += 1
  }
  return equal
}

export async function shrunkOf(
  tools: LessonTools,
  settings: GivenSettings,
  experiment: ExperimentClient,
  { train, test }: Scene,
): Promise<Shrunk> {
  const values = Float32Array.of(...train.values, ...test.values)
  const [{ network, outputs }, model, masked] = await Promise.all([
    experiment.info(),
    experiment.saveModel(),
    experiment.predict(values),
  ])
  const copy = await tools.createExperiment({ ...settings, network })
  try {
    await copy.loadModel(model)
    const result = await copy.shrink()
    const [small, sizes, info] = await Promise.all([copy.predict(values), copy.storedSizes(), copy.info()])
    const samples = masked.length / outputs
    return { ...result, network: info.network, sizes, samples, equal: equalCount(masked, small, outputs) }
  } finally {
    await copy.dispose()
  }
}
