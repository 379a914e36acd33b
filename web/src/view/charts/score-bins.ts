/** Scores sorted into bins of equal width on the page: linear while they are of one size, logarithmic over decades. */

import { linearScale, logScale, type Scale, symlogScale } from '../scale.js'

/** The scores of one layer. */
export interface ScoreRow {
  label: string
  scores: Float64Array
  /** 1 where the candidate is still there; the others have no place on the axis. */
  kept: Uint8Array
}

export interface ScoreAxis {
  kind: 'linear' | 'log' | 'symlog'
  /** From a score to its place, 0 where the first go and 1 where the last ones are; `isAtZero` has a place before. */
  place: (score: number) => number
  score: (place: number) => number
  ticks: (count: number) => number[]
  /** On a logarithmic axis, where a score of 0 has no place: whether there are such scores. */
  hasZero: boolean
}

/** So many scores tell how they are spread. */
const sampleSize = 4096
/** Scores that are so much larger than half of them are shown on a logarithmic axis. */
const manyTimes = 20
/** A logarithmic axis is no longer than so many decades. */
const mostDecades = 12

/** A sample of the finite scores of what is still there, sorted, with their extremes. */
function sampled(rows: readonly ScoreRow[]): number[] {
  const count = rows.reduce((sum, { scores }) => sum + scores.length, 0)
  const stride = Math.max(1, Math.floor(count / sampleSize))
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  const some: number[] = []
  for (const { scores, kept } of rows)
    for (let i = 0; i < scores.length; i += 1) {
      const score = scores[i] ?? 0
      if (!kept[i] || !Number.isFinite(score)) continue
      if (score < least) least = score
      if (score > most) most = score
      if (i % stride === 0) some.push(score)
    }
  return least <= most ? [...some, least, most].sort((a, b) => a - b) : []
}

const middle = (sorted: readonly number[]) => sorted[Math.floor(sorted.length / 2)] ?? 0

function scaleFor(
  sorted: readonly number[],
  range: readonly [number, number],
): { kind: ScoreAxis['kind']; scale: Scale } {
  const [least, most] = [sorted[0] ?? 0, sorted.at(-1) ?? 1]
  const sizes = sorted.map(Math.abs).filter((size) => size > 0)
  const largest = Math.max(...sizes, 0)
  const typical = middle([...sizes].sort((a, b) => a - b))
  const isSpread = largest > manyTimes * typical && typical > 0
  const shared = { range, isClamped: true }
  if (least < 0 && isSpread)
    return { kind: 'symlog', scale: symlogScale({ ...shared, domain: [least, most] }, typical) }
  if (least >= 0 && isSpread) {
    const low = Math.max(Math.min(...sizes), largest / 10 ** mostDecades)
    return { kind: 'log', scale: logScale({ ...shared, domain: [low, Math.max(largest, low * 10)] }) }
  }
  const [low, high] = [Math.min(0, least), Math.max(0, most)]
  const domain: [number, number] = low < high ? [low, high] : [0, 1]
  return { kind: 'linear', scale: linearScale({ ...shared, domain, niceTicks: 4 }) }
}

/** @param highestGo  the axis runs the other way, so that what goes first is always at its start */
export function scoreAxis(rows: readonly ScoreRow[], highestGo: boolean): ScoreAxis {
  const sorted = sampled(rows)
  const { kind, scale } = scaleFor(sorted, highestGo ? [1, 0] : [0, 1])
  return {
    kind,
    place: (score) => (kind === 'log' && score <= 0 ? (highestGo ? 1 : 0) : scale(score)),
    score: (place) => scale.invert(place),
    ticks: (count) => axisTicks(kind, scale, count),
    hasZero: kind === 'log' && sorted.some((score) => score <= 0),
  }
}

function axisTicks(kind: ScoreAxis['kind'], scale: Scale, count: number): number[] {
  if (kind === 'linear') return scale.ticks(count)
  const [low, high] = scale.domain
  const powers = (from: number, to: number) => {
    const [first, last] = [Math.ceil(Math.log10(from) - 1e-9), Math.floor(Math.log10(to) + 1e-9)]
    const stride = Math.max(1, Math.ceil((last - first + 1) / count))
    return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => 10 ** (last - i)).filter(
      (_, i) => i % stride === 0,
    )
  }
  if (kind === 'log') return powers(low, high)
  const largest = Math.max(-low, high)
  const sides = powers(largest / 1000, largest).slice(0, Math.max(1, Math.floor(count / 2)))
  return [...sides.map((tick) => -tick), 0, ...sides].filter((tick) => tick >= low && tick <= high)
}

/** The scores of each row in bins; counted once, asked often. */
export interface ScoreBins {
  axis: ScoreAxis
  highestGo: boolean
  /** Bins of the axis. */
  count: number
  /** Of each row and candidate: its bin from 1, 0 for a score of 0 on a logarithmic axis, `none` for one that is gone. */
  places: readonly Uint8Array[]
  /** Of each row: candidates in each bin, the bin 0 first. */
  counts: readonly Uint32Array[]
  /** Of each row: candidates that are gone already, and all. */
  gone: readonly number[]
  totals: readonly number[]
}

const none = 255
export const mostBins = 200

function binned({ scores, kept }: ScoreRow, axis: ScoreAxis, count: number) {
  const places = new Uint8Array(scores.length)
  const counts = new Uint32Array(count + 1)
  let gone = 0
  for (let i = 0; i < scores.length; i += 1) {
    const score = scores[i] ?? 0
    if (!kept[i]) {
      places[i] = none
      gone += 1
      continue
    }
    const isZero = axis.kind === 'log' && score <= 0
    const bin = isZero ? 0 : 1 + Math.min(count - 1, Math.max(0, Math.floor(axis.place(score) * count)))
    places[i] = bin
    counts[bin] = (counts[bin] ?? 0) + 1
  }
  return { places, counts, gone }
}

/** @param count  bins, in [1, 200] */
export function scoreBins(rows: readonly ScoreRow[], highestGo: boolean, count: number): ScoreBins {
  const axis = scoreAxis(rows, highestGo)
  const found = rows.map((row) => binned(row, axis, count))
  return {
    axis,
    highestGo,
    count,
    places: found.map(({ places }) => places),
    counts: found.map(({ counts }) => counts),
    gone: found.map(({ gone }) => gone),
    totals: rows.map(({ scores }) => scores.length),
  }
}

/** What a cut leaves in a row. */
export interface Left {
  /** Candidates that stay, in each bin. */
  counts: Uint32Array
  /** Place on the axis of the first that stays; 1 when none does. */
  first: number
  staying: number
}

/** @param stays  1 for each candidate that the cut leaves */
export function leftIn(bins: ScoreBins, row: number, { scores }: ScoreRow, stays: Uint8Array): Left {
  const counts = new Uint32Array(bins.count + 1)
  const places = bins.places[row] ?? new Uint8Array()
  const sign = bins.highestGo ? -1 : 1
  let [next, staying] = [Number.POSITIVE_INFINITY, 0]
  for (let i = 0; i < places.length; i += 1) {
    const bin = places[i] ?? none
    if (!stays[i] || bin === none) continue
    counts[bin] = (counts[bin] ?? 0) + 1
    staying += 1
    const score = sign * (scores[i] ?? 0)
    if (score < next) next = score
  }
  return { counts, first: staying ? bins.axis.place(sign * next) : 1, staying }
}

/** The share of the candidates of some rows that is gone when all before a place on the axis go. */
export function shareBefore(bins: ScoreBins, rows: readonly number[], place: number): number {
  const at = Math.max(0, Math.min(1, place)) * bins.count
  let [before, all] = [0, 0]
  for (const row of rows) {
    all += bins.totals[row] ?? 0
    before += bins.gone[row] ?? 0
    bins.counts[row]?.forEach((count, bin) => {
      before += bin === 0 ? (place > 0 ? count : 0) : count * Math.max(0, Math.min(1, at - (bin - 1)))
    })
  }
  return all ? before / all : 0
}

/** The other way round: the place before which a share of the candidates is gone. */
export function placeOfShare(bins: ScoreBins, rows: readonly number[], share: number): number {
  let [low, high] = [0, 1]
  for (let i = 0; i < 20; i += 1) {
    const half = (low + high) / 2
    if (shareBefore(bins, rows, half) < share) low = half
    else high = half
  }
  return high
}
