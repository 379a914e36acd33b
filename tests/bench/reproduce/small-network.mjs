/** The same network with narrower layers: as many weights as a pruned one has left. */

/** A text of layers with every width times a factor, one at least; the input and the outputs stay. */
export function scaledNetwork(text, factor) {
  const [layers, ...activation] = text.split(' ')
  const parts = layers.split('-')
  const widen = (width) => String(Math.max(1, Math.round(width * factor)))
  const scaled = parts.map((part, i) => {
    if (i === 0 || i === parts.length - 1) return part
    if (/^\d+$/.test(part)) return widen(Number(part))
    return part.replace(/^(conv|dense)\((\d+)/, (_, kind, width) => `${kind}(${widen(Number(width))}`)
  })
  return [scaled.join('-'), ...activation].join(' ')
}

/**
 * The scaled text whose number of weights is nearest to what is wanted; the narrower of two that are as near.
 *
 * @param {string} text
 * @param {number} wanted
 * @param {(text: string) => number} weightsOf
 */
export function networkOfSize(text, wanted, weightsOf) {
  const texts = new Set(Array.from({ length: 200 }, (_, i) => scaledNetwork(text, (i + 1) / 200)))
  const distances = [...texts].map((candidate) => [Math.abs(weightsOf(candidate) - wanted), candidate])
  return distances.reduce((best, next) => (next[0] < best[0] ? next : best))[1]
}
