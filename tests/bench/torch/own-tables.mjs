/** Tables as somebody might bring them, the same on every machine; all are synthetic. */

import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { root } from '../../../core/toolchain/places.mjs'
import { normals, uniform } from '../network.mjs'

const csv = (heads, rows) => `${[heads, ...rows].map((cells) => cells.join(',')).join('\n')}\n`
const rowsOf = (count, row) => Array.from({ length: count }, (_, i) => row(i))
const pick = (random, choices) => choices[Math.floor(random() * choices.length)]

/** Random numbers of one table. */
function draws(seed) {
  const random = uniform(seed)
  return { random, normal: () => normals(random, 1)[0], between: (low, high) => low + (high - low) * random() }
}

/** 2,000 steps: 85 % walked, 11 % stumbled, 4 % fallen. The classes overlap; every fiftieth cell is empty. */
export function steps() {
  const { random, normal } = draws(11)
  const kinds = { walk: [0, 0, 0, 0, 0, 0], stumble: [1.1, -0.8, 0.9, 0, 0.6, 0], fall: [1.5, 1.2, -0.4, 1.3, 0, 0.7] }
  const row = () => {
    const share = random()
    const kind = share < 0.85 ? 'walk' : share < 0.96 ? 'stumble' : 'fall'
    const values = kinds[kind].map((mean) => (random() < 0.02 ? '' : (mean + normal()).toFixed(3)))
    return [...values, pick(random, ['wrist', 'belt']), kind]
  }
  return csv(['peak', 'tilt', 'jerk', 'turn', 'sway', 'height', 'worn', 'step'], rowsOf(2000, row))
}

/** 800 flats: a price in thousands that is no straight line of area, rooms, age and district, with noise. */
export function flats() {
  const { random, normal, between } = draws(12)
  const factors = { centre: 1.6, river: 1.3, suburb: 1 }
  const row = () => {
    const [area, age, district] = [between(25, 160), between(0, 90), pick(random, Object.keys(factors))]
    const rooms = Math.max(1, Math.round(area / 28 + normal() * 0.7))
    const wear = 1 - 0.5 * Math.sin((Math.PI * age) / 90)
    const price = 2.9 * area * factors[district] * wear + 12 * rooms + 25 * normal()
    return [area.toFixed(1), rooms, age.toFixed(0), district, price.toFixed(2)]
  }
  return csv(['area', 'rooms', 'age', 'district', 'price'], rowsOf(800, row))
}

/** A beat of 72 values: two waves, the second wider or not; what comes early shows in the interval before it alone. */
function beat({ normal }, { height, width }, isWide) {
  const wave = (t, centre, spread) => Math.exp(-(((t - centre) / spread) ** 2) / 2)
  const main = width * (isWide ? 1.5 : 1)
  const value = (t) => height * wave(t, 30, main) + 0.3 * height * wave(t, 50, 6) + 0.25 * normal()
  return rowsOf(72, (t) => value(t).toFixed(3))
}

/** 1,500 beats of 15 people, plain, early and wide, and the intervals before and after each. */
export function beats() {
  const random = draws(13)
  const people = rowsOf(15, (i) => ({
    name: `p${i + 1}`,
    height: random.between(0.8, 1.3),
    width: random.between(2.5, 3.5),
    pace: random.between(650, 950),
  }))
  const row = (i) => {
    const person = people[i % people.length]
    const kind = pick(random.random, ['plain', 'plain', 'early', 'wide'])
    const before = person.pace * (kind === 'early' ? 0.8 : 1) + 55 * random.normal()
    const after = person.pace * (kind === 'early' ? 1.15 : 1) + 55 * random.normal()
    const values = beat(random, person, kind === 'wide')
    return [person.name, ...values, before.toFixed(0), after.toFixed(0), kind]
  }
  return csv(['person', ...rowsOf(72, (t) => `v${t}`), 'before', 'after', 'beat'], rowsOf(1500, row))
}

/** The recording of the README's worked example. */
export const recording = () =>
  execFileSync(process.execPath, [join(root, 'web/examples/recording.mjs')], { encoding: 'utf8' })
