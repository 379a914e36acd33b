/** Measured networks as a table of the README. */

import { machines } from './machines.mjs'

/** Instructions of CMSIS-NN's `arm_fully_connected_s8` for the layer alone, counted in the same way: 1.94 a weight. */
const cmsisDense = 1.94 * 784 * 300

const grouped = (number) => Math.round(number).toLocaleString('en')
const kibi = (bytes) => (bytes / 1024).toFixed(1)

const columns = [
  ['', ({ name }) => name],
  ['form', ({ form }) => form],
  ['weights', ({ kind }) => kind],
  ['right answers', ({ accuracy }) => `${(100 * accuracy).toFixed(1)} %`, ({ isTrained }) => isTrained],
  ['flash, KiB', ({ machines: found }) => kibi(found.M4F.flash)],
  ['RAM, KiB', ({ machines: found }) => kibi(found.M4F.ram)],
  ...machines.map(({ id }) => [`${id}, instructions`, ({ machines: found }) => grouped(found[id].instructions)]),
  [
    'M4F beside CMSIS-NN, dense',
    ({ machines: found }) => `${(found.M4F.instructions / cmsisDense).toFixed(2)} x`,
    ({ isTrained }) => !isTrained,
  ],
]

/** A row for each state and form; flash and RAM are those of the M4F. */
export function tableText(source, rows) {
  const shown = columns.filter(([, , isShown = () => true]) => isShown(source))
  const line = (cells) => `| ${cells.join(' | ')} |\n`
  const heads = line(shown.map(([head]) => head))
  const rule = line(shown.map((_, i) => (i < 3 ? '---' : '--:')))
  return `\n${source.name}\n\n${heads}${rule}${rows.map((row) => line(shown.map(([, cell]) => cell(row)))).join('')}`
}
