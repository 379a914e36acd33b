/** Scales of charts, from numbers to places and back; d3-scale has them among colours and dates, which would come with it. */

import { nice, ticks } from 'd3-array'

type Ends = readonly [low: number, high: number]

export interface Scale {
  /** The place of a value; the middle of the range where the domain is one value. */
  (value: number): number
  /** The value at a place. */
  invert: (place: number) => number
  domain: Ends
  /** About so many round values of the domain. */
  ticks: (count: number) => number[]
}

export interface ScaleOptions {
  domain: Ends
  /** Places of the ends of the domain. */
  range: Ends
  /** What lies beyond an end is put on it. */
  isClamped?: boolean
  /** Widens the domain to round ends, where about so many ticks are wanted. */
  niceTicks?: number
}

const share = (value: number, [low, high]: Ends) => (high === low ? 0.5 : (value - low) / (high - low))
const between = (at: number, [low, high]: Ends) => low * (1 - at) + high * at
const clamped = (at: number) => Math.max(0, Math.min(1, at))
const same = (value: number) => value

/** A scale that is linear in `warped` values. */
function scaleOf(
  { domain, range, isClamped, niceTicks }: ScaleOptions,
  warped: (value: number) => number = same,
  unwarped: (value: number) => number = same,
): Scale {
  const ends: Ends = niceTicks ? nice(...domain, niceTicks) : domain
  const warpedEnds: Ends = [warped(ends[0]), warped(ends[1])]
  const inside = isClamped ? clamped : same
  const place = (value: number) => between(inside(share(warped(value), warpedEnds)), range)
  return Object.assign(place, {
    invert: (at: number) => unwarped(between(inside(share(at, range)), warpedEnds)),
    domain: ends,
    ticks: (count: number) => ticks(...ends, count),
  })
}

export const linearScale = (options: ScaleOptions): Scale => scaleOf(options)

/** @param options  a domain above 0 */
export const logScale = (options: ScaleOptions): Scale => scaleOf(options, Math.log, Math.exp)

/** Linear near 0, logarithmic far from it: sign(x) log(1 + |x| / c), c > 0. */
export const symlogScale = (options: ScaleOptions, c: number): Scale =>
  scaleOf(
    options,
    (value) => Math.sign(value) * Math.log1p(Math.abs(value / c)),
    (value) => Math.sign(value) * Math.expm1(Math.abs(value)) * c,
  )
