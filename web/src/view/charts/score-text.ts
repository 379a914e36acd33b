/** A score: three signs that say something, however large or small it is. */

import { trimmed } from '../format.js'

export function scoreText(value: number): string {
  const size = Math.abs(value)
  if (!Number.isFinite(value)) return value > 0 ? '\u221e' : Number.isNaN(value) ? '–' : '\u2212\u221e'
  if (size === 0 || (size >= 1e-3 && size < 1e4)) return trimmed(Number(value.toPrecision(3)), 6)
  return value.toExponential(1).replace('e+', 'e').replaceAll('-', '\u2212')
}
