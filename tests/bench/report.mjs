/** Turns the figures into ratios, and both into text, Markdown and JSON. */

import { denseCases, sparseCases, wanted } from './cases.mjs'
import { median } from './measure.mjs'

/** @typedef {{ what: string, ratio: number, wanted: number }} Mark  `wanted` 0 = no mark is set */

/** Contestants of the table, and the head of their column. */
const columns = {
  wasm: 'ours, WASM',
  'wasm one by one': 'call by call',
  native: 'ours, native',
  'tfjs cpu': 'tfjs cpu',
  'tfjs wasm': 'tfjs wasm',
  'onnxruntime-web': 'onnxruntime-web',
}

/**
 * Microseconds by case and contestant.
 *
 * @param {(figures: number[]) => number} [reduce]  of the figures of all rounds
 * @returns {Record<string, Record<string, number>>}
 */
export function figuresOf(contestants, reduce = median) {
  const table = {}
  for (const { caseId, name, figures } of contestants) {
    table[caseId] ??= {}
    table[caseId][name] = reduce(figures)
  }
  return table
}

/** The best round: nearer to what the machine can do when others use it at the same time. */
export const best = (figures) => Math.min(...figures)

function denseMarks(table, { id, work }) {
  const row = table[id] ?? {}
  const marks = [{ what: `${id}: WASM against native`, ratio: row.native / row.wasm, wanted: wanted.native }]
  const tfjs = Math.min(row['tfjs cpu'] ?? Infinity, row['tfjs wasm'] ?? Infinity)
  marks.push({ what: `${id}: against the better tfjs`, ratio: tfjs / row.wasm, wanted: wanted.tfjs[id] ?? 0 })
  if (work === 'forward') {
    const ours = row['wasm one by one'] ?? row.wasm
    const ratio = row['onnxruntime-web'] / ours
    marks.push({ what: `${id}: against onnxruntime-web`, ratio, wanted: wanted.onnxruntime[id] ?? 0 })
  }
  return marks
}

function sparseMarks(table, { id }) {
  const row = table[id] ?? {}
  const dense = table[id.replace(/ \d+ %$/, '')] ?? {}
  return [
    { what: `${id}: against our dense`, ratio: dense.wasm / row.wasm, wanted: wanted.dense[id] ?? 0 },
    { what: `${id}: WASM against native`, ratio: row.native / row.wasm, wanted: wanted.native },
  ]
}

/** @returns {Mark[]} ratios of medians, more is better; those of which a side is missing are left out */
export function marksOf(table) {
  const all = [
    ...denseCases.flatMap((one) => denseMarks(table, one)),
    ...sparseCases.flatMap((one) => sparseMarks(table, one)),
  ]
  return all.filter(({ ratio }) => Number.isFinite(ratio))
}

/** Three digits that count. @param {number} value */
export const digits = (value) => (value >= 100 ? Math.round(value).toLocaleString('en-US') : value.toPrecision(3))

const verdict = ({ ratio, wanted: mark }) => (mark ? (ratio >= mark ? 'ok' : 'below') : '')

/** Lines up columns; the first to the left, the others to the right. @param {string[][]} rows */
function aligned(rows) {
  const widths = rows[0].map((_, c) => Math.max(...rows.map((row) => row[c].length)))
  const line = (row) => row.map((cell, c) => (c ? cell.padStart(widths[c]) : cell.padEnd(widths[c]))).join('  ')
  return rows.map((row) => line(row).trimEnd()).join('\n')
}

const markdownTable = ([head, ...rows]) =>
  [head, head.map((_, c) => (c ? '---:' : '---')), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')

function figureRows(table) {
  const cell = (value) => (value === undefined ? '-' : digits(value))
  return Object.entries(table).map(([id, row]) => [id, ...Object.keys(columns).map((name) => cell(row[name]))])
}

/**
 * The table of microseconds, then the marks.
 *
 * @param {Mark[]} marks      of medians
 * @param {Mark[]} bestMarks  the same marks of best rounds
 */
export function textReport(table, marks, bestMarks) {
  const figures = aligned([['microseconds (medians)', ...Object.values(columns)], ...figureRows(table)])
  const ratios = marks.map((mark, i) => [
    mark.what,
    digits(mark.ratio),
    digits(bestMarks[i].ratio),
    mark.wanted ? String(mark.wanted) : '-',
    verdict(mark),
  ])
  const set = marks.filter(({ wanted: mark }) => mark)
  const met = set.filter((mark) => verdict(mark) === 'ok').length
  const head = ['times as fast', 'medians', 'best rounds', 'wanted', '']
  return `${figures}

${aligned([head, ...ratios])}

${met} of ${set.length} marks are met
`
}

/** Ratios alone, a line for each piece of work. */
export function markdownReport(table) {
  const times = (a, b) => (a && b ? `${digits(a / b)} x` : '-')
  const dense = denseCases.map(({ id }) => {
    const row = table[id] ?? {}
    const tfjs = Math.min(row['tfjs cpu'] ?? Infinity, row['tfjs wasm'] ?? Infinity)
    const ours = row['wasm one by one'] ?? row.wasm
    return [
      id,
      times(Number.isFinite(tfjs) && tfjs, row.wasm),
      times(row['onnxruntime-web'], ours),
      times(row.native, row.wasm),
    ]
  })
  const sparse = sparseCases.map(({ id }) => [id, times(table[id.replace(/ \d+ %$/, '')]?.wasm, table[id]?.wasm)])
  const heads = [
    'our WASM is so many times as fast as',
    'the better tfjs',
    'onnxruntime-web',
    'our native SSE4.1 build',
  ]
  return `${markdownTable([heads, ...dense])}\n\n${markdownTable([['with weights removed', 'our dense'], ...sparse])}\n`
}
