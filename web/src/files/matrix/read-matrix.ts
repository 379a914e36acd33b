/**
 * Reads a matrix as people type or paste it: rows of text or of a table (spaces, commas, semicolons, tabs), JSON, what
 * NumPy and PyTorch print, and MATLAB's way; with Chinese punctuation too.
 */

import { phrase, refusal } from '../../core/messages.js'
import type { Value } from '../../core/saying.js'
import { bracketRows } from './bracket-rows.js'
import { plainSigns } from './plain-signs.js'
import { textRows } from './text-rows.js'
import { unwrapped } from './unwrapped.js'

/** Of each number of a matrix, as the core takes them. */
export const largestEntry = 1e6

export interface MatrixLimits {
  rows: number
  columns: number
}

const number = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d{1,3})?$/i
const longestQuote = 30

function quoted(cell: string): Value {
  if (cell === '') return phrase('a-blank')
  const text = [...cell.replace(/\p{C}/gu, '')]
  return phrase('quoted', { text: text.length > longestQuote ? `${text.slice(0, longestQuote).join('')}...` : cell })
}

function entry(cell: string, row: number, column: number): number {
  if (/^\.\.\.?$/.test(cell)) throw refusal('matrix', 'matrix-shortened', { row: row + 1 })
  const value = number.test(cell) ? Number(cell) : Number.NaN
  if (Math.abs(value) <= largestEntry) return value + 0 // no minus zero
  const wanted = phrase('number-in', { low: -largestEntry, high: largestEntry })
  throw refusal('matrix', 'matrix-number', { row: row + 1, column: column + 1, wanted, given: quoted(cell) })
}

function checkShape(rows: readonly (readonly number[])[], limits: MatrixLimits): void {
  const [first] = rows
  if (!first?.length) throw refusal('matrix', 'matrix-none', {})
  const ragged = rows.findIndex((row) => row.length !== first.length)
  if (ragged >= 0)
    throw refusal('matrix', 'matrix-row', { row: ragged + 1, wanted: first.length, given: rows[ragged]?.length ?? 0 })
  const { length } = rows
  if (length > limits.rows) throw refusal('matrix', 'matrix-rows', { most: limits.rows, given: length })
  if (first.length > limits.columns)
    throw refusal('matrix', 'matrix-columns', { most: limits.columns, given: first.length })
}

/**
 * A matrix of at least one number.
 *
 * @returns rows of equal length, each number in [-1e6, 1e6]
 * @throws CoreError that names row and column, what stood there and what is wanted
 */
export function readMatrix(text: string, limits: MatrixLimits): number[][] {
  const plain = unwrapped(plainSigns(text))
  const cells = /[[\](){}]/.test(plain) ? bracketRows(plain) : textRows(plain)
  const rows = cells.map((row, i) => row.map((cell, j) => entry(cell, i, j)))
  checkShape(rows, limits)
  return rows
}

/** One row or one column of numbers. @throws CoreError as `readMatrix`, and for more than one row of several */
export function readVector(text: string, most: number): number[] {
  const rows = readMatrix(text, { rows: most, columns: most })
  const [first = []] = rows
  if (rows.length === 1) return first
  if (first.length > 1) throw refusal('matrix', 'matrix-vector', { rows: rows.length, columns: first.length })
  return rows.flat()
}
