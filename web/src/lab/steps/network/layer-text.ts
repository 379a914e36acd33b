/** The text of a network taken apart at its joints, so that buttons can add a layer and take one away. */

/** The parts between the joints, without the activations that close the line. */
function partsOf(network: string): { parts: string[]; end: string } {
  const close = network.replace(/\([^)]*\)/g, (brackets) => brackets.replace(/\s/g, ''))
  const [, body = '', end = ''] = /^\s*(\S*)(.*)$/s.exec(close) ?? []
  return { parts: body.split('-').filter(Boolean), end }
}

const join = (parts: readonly string[], end: string) => `${parts.join('-')}${end}`

/** Everything between the input and the outputs: `2-8-8-2` has two hidden parts. */
export function hiddenParts(network: string): string[] {
  return partsOf(network).parts.slice(1, -1)
}

/** @param index  among the hidden parts */
export function takeLayer(network: string, index: number): string {
  const { parts, end } = partsOf(network)
  return join(
    parts.filter((_, i) => i !== index + 1),
    end,
  )
}

const isOfSequence = (part: string) => /^(conv|pool|avgpool|bn|dropout)/.test(part)

/** @param isOfSequences  goes after the last layer that gives a sequence, else before the outputs */
export function addLayer(network: string, layer: string, isOfSequences: boolean): string {
  const { parts, end } = partsOf(network)
  const [hidden, last] = [parts.slice(1, -1), parts.at(-1) ?? '']
  const firstFlat = hidden.findIndex((part) => !isOfSequence(part))
  const at = isOfSequences && firstFlat >= 0 ? firstFlat : hidden.length
  return join([parts[0] ?? '', ...hidden.slice(0, at), layer, ...hidden.slice(at), last].filter(Boolean), end)
}
