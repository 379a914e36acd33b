/** Runs `.onnx` files in ONNX Runtime. */

import { env, InferenceSession, Tensor } from 'onnxruntime-web'
import type { TensorShape } from '../../../web/src/core/contract/deployment.js'

env.wasm.numThreads = 1 // without workers
env.logLevel = 'error'

/** What a file answers to samples, all at once. @param shape  of a sample; static features go in by an input of their own */
export async function runOnnx(
  file: Uint8Array,
  { steps, channels, staticFeatures = 0 }: TensorShape,
  samples: readonly (readonly number[])[],
): Promise<number[][]> {
  const session = await InferenceSession.create(file)
  const size = steps * channels
  const tensor = (rows: (readonly number[])[], shape: number[]) =>
    new Tensor('float32', Float32Array.from(rows.flat()), [samples.length, ...shape])
  const input = tensor(
    samples.map((x) => x.slice(0, size)),
    steps > 1 ? [steps, channels] : [channels],
  )
  const behind = samples.map((x) => x.slice(size))
  const statics = staticFeatures > 0 ? { static_features: tensor(behind, [staticFeatures]) } : {}
  const { output } = await session.run({ input, ...statics })
  const values = [...((output?.data ?? []) as Float32Array)]
  await session.release()
  const outputs = values.length / samples.length
  return samples.map((_, i) => values.slice(i * outputs, (i + 1) * outputs))
}
