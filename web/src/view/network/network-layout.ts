/** Where everything in the network figure stands. One unit of the drawing is one CSS pixel, so text keeps its size. */

export interface Edge {
  id: string
  /** Column and row of the two units. */
  from: readonly [number, number]
  to: readonly [number, number]
  weight: number
  isKept: boolean
  /** The chosen score; absent for output weights, which have none. */
  score?: number
}

export interface Unit {
  id: string
  column: number
  row: number
  value: number
  /** What the value was with nothing removed, when it differs. */
  ghost?: number
  /** Whether all that enters or leaves it is cut. */
  isCut: boolean
  /** The chosen contribution, for hidden neurons. */
  share?: number
}

export interface NetworkModel {
  units: Unit[]
  edges: Edge[]
  threshold: number
  /** A weight, and a score, that is drawn in full where all are smaller. */
  least: number
}

export interface Point {
  x: number
  y: number
}

export interface NetworkLayout {
  width: number
  height: number
  /** Radius of a unit. */
  radius: number
  /** Radius of the largest bead. */
  bead: number
  isNarrow: boolean
  /** Of the outputs. */
  lastColumn: number
  /** How much there is room for: numbers and beads on the edges, beads alone, or nothing. */
  detail: 'numbers' | 'beads' | 'lines'
  /** Whether units have their names, and what their value was, above and below them. */
  hasNames: boolean
  unit: (column: number, row: number) => Point
  /** Where an edge carries its number and its bead. */
  label: (edge: Edge) => Point
}

const rowsOf = [3, 2, 1]

/** Where along an edge its bead stands: staggered by the neuron that it enters, so that no two meet. */
function along(edge: Edge, isNarrow: boolean): number {
  if (edge.to[0] === 2) return isNarrow ? 0.55 : 0.5
  const [first, second] = isNarrow ? [0.36, 0.69] : [0.3, 0.71]
  return edge.to[1] === 0 ? first : second
}

/** The layout of 3-2-1. @param width  of the figure in CSS pixels @param mostHeight  the greatest height that it may have, from 290 on */
export function networkLayout(width: number, mostHeight = Number.POSITIVE_INFINITY): NetworkLayout {
  const isNarrow = width < 480
  const height = isNarrow ? 286 : Math.max(290, Math.min(400, width * 0.55, mostHeight))
  const radius = isNarrow ? 21 : 27
  const left = radius + (isNarrow ? 24 : 42)
  const right = width - radius - (isNarrow ? 18 : 36)
  const columns = [left, left + (right - left) * (isNarrow ? 0.58 : 0.56), right]
  const spread = [height / 2 - radius - 4, height / 2 - radius - (isNarrow ? 42 : 62), 0]
  const unit = (column: number, row: number): Point => {
    const rows = rowsOf[column] ?? 1
    const place = rows === 1 ? 0 : (2 * row) / (rows - 1) - 1
    return { x: columns[column] ?? 0, y: height / 2 + place * (spread[column] ?? 0) }
  }
  const label = (edge: Edge): Point => {
    const a = unit(...edge.from)
    const b = unit(...edge.to)
    const t = along(edge, isNarrow)
    return { x: a.x + (b.x - a.x) * t, y: a.y + (b.y - a.y) * t }
  }
  const room = { lastColumn: 2, detail: 'numbers', hasNames: true } as const
  return { width, height, radius, bead: isNarrow ? 9 : 13, isNarrow, ...room, unit, label }
}

interface Largest {
  weight: number
  score: number
}

/** Of each model, found once. */
const known = new WeakMap<NetworkModel, Largest>()

function largestOf(model: NetworkModel): Largest {
  const found = known.get(model)
  if (found) return found
  const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), 0)
  const weight = most(model.edges.map((edge) => Math.abs(edge.weight)))
  const score = most(model.edges.map((edge) => edge.score ?? 0))
  const largest = { weight: Math.max(model.least, weight), score: Math.max(model.least, score) }
  known.set(model, largest)
  return largest
}

/** Stroke width of an edge: |w| against the largest weight. */
export function edgeWidth(weight: number, model: NetworkModel): number {
  return 1.25 + (7.75 * Math.abs(weight)) / largestOf(model).weight
}

/** Radius of a bead whose area stands for a score. */
export function beadRadius(score: number, model: NetworkModel, largestRadius: number): number {
  const { score: largest } = largestOf(model)
  return largestRadius * Math.sqrt(Math.min(score, largest) / largest)
}
