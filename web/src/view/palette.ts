/** Colours for canvases: the theme's own, a diverging map (PuOr) whose zero is the ground, and hues for classes. */

type Rgb = readonly [number, number, number]

export interface Palette {
  ink: string
  ground: string
  line: string
  plum: string
  isDark: boolean
  /** Entries of the diverging map from -1 to 1, as the bytes of a pixel in memory. */
  diverging: Uint32Array
  /** Hues of classes, the first ones well apart. */
  classes: readonly Rgb[]
}

const hex = (text: string): Rgb => [1, 3, 5].map((at) => Number.parseInt(text.slice(at, at + 2), 16)) as unknown as Rgb

/** From weak to strong; the ground comes before the first. */
const arms = {
  light: {
    negative: ['#fee0b6', '#fdb863', '#e08214', '#b35806', '#7f3b08'].map(hex),
    positive: ['#d8daeb', '#b2abd2', '#8073ac', '#542788', '#2d004b'].map(hex),
  },
  dark: {
    negative: ['#4b3420', '#80501f', '#bd7128', '#f0a060', '#ffd9b0'].map(hex),
    positive: ['#352f50', '#51488a', '#7a6dbf', '#a79be8', '#dcd6ff'].map(hex),
  },
}

/** No class has the hue of a sign: those are violet and orange. */
const classHues = {
  light: ['#23876b', '#2c6fb3', '#946b00', '#b5346c', '#3f7f94', '#6f7a1c', '#8a5a3c', '#5b6470'].map(hex),
  dark: ['#63cba8', '#82b6ee', '#dcb54a', '#f08bb4', '#7fc3d8', '#c2cc6c', '#d3a588', '#a9b2be'].map(hex),
}

/** Steps on each side of zero. */
const reach = 128

export function mixed(a: Rgb, b: Rgb, share: number): Rgb {
  return [0, 1, 2].map((i) => Math.round((a[i] ?? 0) + ((b[i] ?? 0) - (a[i] ?? 0)) * share)) as unknown as Rgb
}

/** The bytes of a pixel, on a machine whose lowest byte comes first. */
export function packed([r, g, b]: Rgb): number {
  return ((255 << 24) | (b << 16) | (g << 8) | r) >>> 0
}

function along(stops: readonly Rgb[], place: number): Rgb {
  const at = place * (stops.length - 1)
  const i = Math.min(stops.length - 2, Math.floor(at))
  return mixed(stops[i] ?? [0, 0, 0], stops[i + 1] ?? [0, 0, 0], at - i)
}

function divergingMap(ground: Rgb, isDark: boolean): Uint32Array {
  const { negative, positive } = arms[isDark ? 'dark' : 'light']
  return Uint32Array.from({ length: 2 * reach + 1 }, (_, i) => {
    const place = i / reach - 1
    return packed(along([ground, ...(place < 0 ? negative : positive)], Math.abs(place)))
  })
}

/** Where a value in [-limit, limit] stands in the diverging map. */
export function divergingIndex(value: number, limit: number): number {
  const place = limit > 0 ? Math.max(-1, Math.min(1, value / limit)) : 0
  return Math.round((Number.isFinite(place) ? place : 0) * reach) + reach
}

export function cssOf(pixel: number): string {
  return `rgb(${pixel & 255} ${(pixel >> 8) & 255} ${(pixel >> 16) & 255})`
}

export const cssOfRgb = (rgb: Rgb): string => `rgb(${rgb.join(' ')})`

export function rgbOf(css: string): Rgb {
  const parts = (css.match(/[\d.]+/g) ?? []).map(Number)
  const scale = css.startsWith('color(') ? 255 : 1
  return [0, 1, 2].map((i) => (parts[i] ?? 0) * scale) as unknown as Rgb
}

/** Maps are made once for each ground. */
const made = new Map<string, Pick<Palette, 'isDark' | 'diverging' | 'classes'>>()

function mapsFor(ground: string) {
  const known = made.get(ground)
  if (known) return known
  const rgb = rgbOf(ground)
  const isDark = rgb[0] + rgb[1] + rgb[2] < 384
  const maps = { isDark, diverging: divergingMap(rgb, isDark), classes: classHues[isDark ? 'dark' : 'light'] }
  made.set(ground, maps)
  return maps
}

/** What the style sheet gives an element of class `drawing`: a canvas cannot read tokens itself. */
export function paletteOf(element: Element): Palette {
  const { color, backgroundColor, borderTopColor, caretColor } = getComputedStyle(element)
  return { ink: color, ground: backgroundColor, line: borderTopColor, plum: caretColor, ...mapsFor(backgroundColor) }
}
