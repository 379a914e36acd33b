/** Numbers as a person writes them. */

/** A plain decimal number in [low, high]; nothing else that JavaScript would take for one. */
export function readNumber(text: string, low: number, high: number): number | undefined {
  if (!/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d{1,3})?$/i.test(text)) return undefined
  const value = Number(text)
  return value >= low && value <= high ? value + 0 : undefined // -0 would not come back from a link
}

/** The same without a fraction. */
export function readWhole(text: string, low: number, high: number): number | undefined {
  const value = readNumber(text, low, high)
  return Number.isSafeInteger(value) ? value : undefined
}
