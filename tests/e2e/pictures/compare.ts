/**
 * Compares how pages look with how they looked, on machines whose fonts differ: a picture that is coarse enough to have
 * no letters in it, where the main parts stand, and the colours of marks. Each has a bound that other fonts keep.
 */

/** Cells a side: of 30 by 19 pixels in a wide window, of 8 by 16 in a narrow one. */
export const side = 48

/** Red, green and blue of each cell, row by row. */
export type Coarse = ArrayLike<number>

export type Box = readonly [x: number, y: number, width: number, height: number]

/** How a state looks; a part that is not seen has no box, a mark that is not there no colour. */
export interface Look {
  window: readonly [width: number, height: number]
  /** Widths of words in the fonts that there are. */
  fonts: string
  picture: Coarse
  parts: Readonly<Record<string, Box | null>>
  colours: Readonly<Record<string, string | null>>
}

export interface Difference {
  /** Of all cells, in levels of 255: how much lighter or darker, or of another hue, they are on average. */
  mean: number
  /** Share of cells that are plainly other. */
  share: number
}

/** A cell that differs by more is plainly other. */
const plain = 48

export function differenceOf(a: Coarse, b: Coarse): Difference {
  let sum = 0
  let others = 0
  for (let i = 0; i < a.length; i += 3) {
    const channels = [0, 1, 2].map((c) => Math.abs((a[i + c] ?? 0) - (b[i + c] ?? 0)))
    const most = Math.max(...channels)
    sum += most
    if (most > plain) others += 1
  }
  const count = a.length / 3
  return { mean: sum / count, share: others / count }
}

/**
 * With Noto's fonts in the place of DejaVu's, whose Latin letters are a sixth wider, states differ by at most 5.8 levels,
 * and plainly in 3.7 %; each state without the page's styles differs by 10.4 at least.
 */
export const mostMean = 8
export const mostShare = 0.06

/** A part may begin and end this much elsewhere, as a share of the window: other fonts break lines elsewhere. */
const slack = { across: 0.06, down: 0.2 }

function boxFault(name: string, now: Box | null, then: Box | null, [width, height]: Look['window']): string[] {
  if (now === null && then === null) return []
  if (now === null || then === null) return [`${name} ${now ? 'is seen, and was not' : 'is not seen'}`]
  const across = [now[0] - then[0], now[0] + now[2] - then[0] - then[2]]
  const down = [now[1] - then[1], now[1] + now[3] - then[1] - then[3]]
  const isFar =
    across.some((by) => Math.abs(by) > slack.across * width) || down.some((by) => Math.abs(by) > slack.down * height)
  return isFar ? [`${name} is at ${now.join(', ')}; it was at ${then.join(', ')}`] : []
}

/** What is other than it was, a line each. */
export function faults(now: Look, then: Look): string[] {
  const { mean, share } = differenceOf(now.picture, then.picture)
  const names = Object.keys({ ...then.parts, ...now.parts })
  const marks = Object.keys({ ...then.colours, ...now.colours })
  return [
    ...(mean > mostMean || share > mostShare
      ? [`the picture differs by ${mean.toFixed(1)} levels, and plainly in ${(100 * share).toFixed(1)} % of it`]
      : []),
    ...names.flatMap((name) => boxFault(name, now.parts[name] ?? null, then.parts[name] ?? null, now.window)),
    ...marks
      .filter((mark) => now.colours[mark] !== then.colours[mark])
      .map((mark) => `${mark} is ${now.colours[mark]}; it was ${then.colours[mark]}`),
  ]
}
