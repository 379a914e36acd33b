/** A table of three classes in several forms, and a model that was trained on one of them. */

import { writeFileSync } from 'node:fs'
import { ownFolder } from './folder.js'
import { trainJson } from './train.js'

const { file } = ownFolder()

type Cells = readonly (string | number)[]

export function csvOf(name: string, rows: readonly Cells[]): string {
  const path = file(name)
  writeFileSync(path, `${rows.map((row) => row.join(',')).join('\n')}\n`)
  return path
}

/** Three classes, each with a column that tells it: of 90 rows all are answered rightly once they are trained on. */
export const samples = Array.from({ length: 90 }, (_, i) => {
  const [kind, off] = [i % 3, ((i * 7) % 13) / 50]
  return { ax: kind === 2 ? 2 + off : off, hr: kind === 1 ? 3 - off : off, eda: off - 0.1, kind }
})
const names = ['rest', 'walk', 'run']
export const nameOf = (kind: number) => names[kind] ?? ''
export const tableA = csvOf('a.csv', [
  ['ax', 'hr', 'eda', 'label'],
  ...samples.map(({ ax, hr, eda, kind }) => [ax, hr, eda, nameOf(kind)]),
])
export const swapped = csvOf('swapped.csv', [
  ['who', 'eda', 'label', 'ax', 'hr'],
  ...samples.map(({ ax, hr, eda, kind }, i) => [`p${i % 4}`, eda, nameOf(kind), ax, hr]),
])
export const renamed = csvOf('renamed.csv', [
  ['ax', 'hr', 'eda', 'label'],
  ...samples.map(({ ax, hr, eda, kind }) => [ax, hr, eda, ['still', 'slow', 'fast'][kind] ?? '']),
])
export const unlabelled = csvOf('unlabelled.csv', [
  ['hr', 'eda', 'ax'],
  ...samples.map(({ ax, hr, eda }) => [hr, eda, ax]),
])

export const modelA = file('model-a.json')
await trainJson('--data', tableA, '--seed', '1', '--learning-rate', '0.02', '-o', modelA)
