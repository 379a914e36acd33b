/** Times in microseconds. */

import { fixed } from './format.js'

/** Microseconds with about three digits. */
export function microseconds(value: number): string {
  return fixed(value, value < 10 ? 2 : value < 100 ? 1 : 0)
}
