/** Runs `.onnx` files in ONNX Runtime. */

import { env, InferenceSession, Tensor } from 'onnxruntime-web'

env.wasm.numThreads = 1 // without workers
env.logLevel = 'error'

/** What a file answers to samples, all at once. @param shape  of a sample */
export async function runOnnx(
  file: Uint8Array,
  shape: readonly number[],
  samples: readonly (readonly number[])[],
): Promise<number[][]> {
  const session = await InferenceSession.create(file)
  const input = new Tensor('float32', Float32Array.from(samples.flat()), [samples.length, ...shape])
  const { output } = await session.run({ input })
  const values = [...((output?.data ?? []) as Float32Array)]
  await session.release()
  const size = values.length / samples.length
  return samples.map((_, i) => values.slice(i * size, (i + 1) * size))
}
