/** Numbers and names as they stand on the page. */

const minus = '\u2212'

/** With a real minus sign. */
function typeset(text: string): string {
  return text.replace('-', minus)
}

/** A number that a person set: all its digits. */
export function plain(value: number): string {
  return typeset(String(value))
}

/** A number that was computed, with `digits` decimals; very large and very small ones with an exponent. */
export function fixed(value: number, digits = 2): string {
  const size = Math.abs(value)
  if (size >= 1e5) return typeset(value.toExponential(2).replace('e+', 'e'))
  const text = value.toFixed(digits)
  return typeset(Number(text) === 0 ? text.replace('-', '') : text)
}

/**
 * As many digits as fit: a shorter and shorter text, at last with an exponent.
 *
 * @param isComputed  two decimals even when they are 0
 */
export function fitted(value: number, mostSigns: number, isComputed = true): string {
  const exact = isComputed ? value.toFixed(2) : String(value)
  const exponents = [1, 0].map((digits) => value.toExponential(digits).replace('e+', 'e'))
  const shorter = [exact, ...[3, 2, 1, 0].map((digits) => value.toFixed(digits)), ...exponents]
  const close = shorter.filter((text, i) => i === 0 || Math.abs(Number(text) - value) <= Math.abs(value) / 10)
  const text = close.find((candidate) => candidate.length <= mostSigns) ?? exponents[1] ?? exact
  return typeset(Number(text) === 0 ? text.replace('-', '') : text)
}

/** At most `digits` decimals, none that say nothing: `4`, `0.909`. */
export function trimmed(value: number, digits = 4): string {
  return fixed(value, digits)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '')
}

/** `(4, 10)` */
export function tuple(values: readonly number[]): string {
  return `(${values.map((value) => trimmed(value)).join(', ')})`
}

/** A change: with its sign, also when it is a plus. */
export function signed(value: number, digits = 2): string {
  const text = fixed(value, digits)
  return value > 0 && Number(text) !== 0 ? `+${text}` : text
}

/** A share in [0, 1] as percent, closed up as both languages write it. */
export function percent(share: number, digits = 0): string {
  return `${fixed(share * 100, digits)}%`
}

const subscripts = '\u2080\u2081\u2082\u2083\u2084\u2085\u2086\u2087\u2088\u2089'

/** `w12` as w₁₂. */
export function partName(id: string): string {
  return id.replace(/\d/g, (digit) => subscripts[Number(digit)] ?? digit)
}
