/** The networks that are measured, as every contestant gets them: layers, weights, and one fixed batch. */

/** A repeatable stream of numbers in [0, 1): mulberry32. @param {number} seed */
export function uniform(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Standard-normal numbers, by Box and Muller. @param {() => number} random @param {number} count */
export function normals(random, count, scale = 1) {
  return Float32Array.from(
    { length: count },
    () => scale * Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()),
  )
}

/** A layer with weights, He-initialised; `weights` is out x in, time-major for a convolution. */
function weighted(random, layer, out, inputs) {
  return {
    ...layer,
    weights: normals(random, out * inputs, Math.sqrt(2 / inputs)),
    bias: new Float32Array(out),
    inputs,
  }
}

/**
 * Reads a network text of dense, convolution and max-pool layers; ReLU follows every weighted layer but the last.
 *
 * @param {string} text  such as `784-300-100-10` or `128x3-conv(16,5)-pool(2)-dense(32)-6`
 * @returns {{ text: string, steps: number, channels: number, outputs: number, layers: object[] }}
 */
export function parseNetwork(text, seed = 1) {
  const random = uniform(seed)
  const [input, ...parts] = text.split('-')
  const [steps, channels] = input.includes('x') ? input.split('x').map(Number) : [1, Number(input)]
  let shape = { steps, channels }
  const layers = parts.map((part, i) => {
    const [, word, numbers] = /^([a-z]*)\(?([\d,]+)\)?$/.exec(part)
    const [first, kernel] = numbers.split(',').map(Number)
    const relu = i < parts.length - 1
    const from = shape
    if (word === 'pool') {
      shape = { steps: Math.floor(from.steps / first), channels: from.channels }
      return { type: 'pool', size: first, from }
    }
    if (word === 'conv') {
      shape = { steps: from.steps - kernel + 1, channels: first }
      return weighted(random, { type: 'conv', units: first, kernel, relu, from }, first, kernel * from.channels)
    }
    shape = { steps: 1, channels: first }
    return weighted(random, { type: 'dense', units: first, relu, from }, first, from.steps * from.channels)
  })
  return { text, steps, channels, outputs: shape.channels, layers }
}

/** The same standard-normal samples and random labels for everyone. @returns samples x features, time-major */
export function fixedBatch({ steps, channels, outputs }, batch, seed = 2) {
  const random = uniform(seed)
  const values = normals(random, batch * steps * channels)
  const labels = Int32Array.from({ length: batch }, () => Math.floor(random() * outputs))
  return { values, labels }
}

/** Rows x columns to columns x rows. @param {Float32Array} values */
export function transposed(values, rows, columns) {
  const result = new Float32Array(values.length)
  for (let r = 0; r < rows; r += 1) for (let c = 0; c < columns; c += 1) result[c * rows + r] = values[r * columns + c]
  return result
}
