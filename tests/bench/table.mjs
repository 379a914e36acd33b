/**
 * `npm run bench:table`: a table of 100,000 rows x 60 columns is read, trained on for one epoch and evaluated, each time
 * in a process of its own; seconds, and the most memory that the process had.
 */

import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { median } from './measure.mjs'

const [rows, columns, repeats] = [100_000, 60, 5]

/** Three classes, each with larger values in every third column; the same file on every machine. */
function tableText() {
  let state = 7
  const random = () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31
    return state / 2 ** 31
  }
  const cell = (column, label) => (random() + (column % 3 === label ? 0.4 : 0)).toFixed(5)
  const row = (label) =>
    [...Array.from({ length: columns }, (_, column) => cell(column, label)), 'abc'[label]].join(',')
  const head = [...Array.from({ length: columns }, (_, column) => `f${column}`), 'label'].join(',')
  return [head, ...Array.from({ length: rows }, (_, i) => row(i % 3))].join('\n')
}

async function once(file) {
  const start = performance.now()
  const { loadCore } = await import('../../dist/node.js')
  const { readCsv } = await import('../../dist/data-node.js')
  const core = await loadCore()
  const { table } = readCsv(readFileSync(file))
  const readMs = performance.now() - start
  const experiment = core.createExperiment({ data: 'table', table, epochs: 1, seed: 1 })
  while (!experiment.progress.isDone) experiment.advance(1000)
  const { accuracy } = experiment.evaluate('test')
  const wholeMs = performance.now() - start
  experiment.dispose()
  return { readMs, wholeMs, megabytes: process.resourceUsage().maxRSS / 1024, accuracy }
}

function main() {
  const folder = mkdtempSync(join(tmpdir(), 'table-'))
  const file = join(folder, 'table.csv')
  writeFileSync(file, tableText())
  const script = `import('${import.meta.url}').then(async ({ once }) => console.log(JSON.stringify(await once('${file}'))))`
  const runs = Array.from({ length: repeats }, () =>
    JSON.parse(execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' })),
  )
  rmSync(folder, { recursive: true })
  const of = (key) => median(runs.map((run) => run[key]))
  process.stdout.write(
    `${rows} x ${columns}: read after ${(of('readMs') / 1000).toFixed(2)} s, one epoch and evaluation after ` +
      `${(of('wholeMs') / 1000).toFixed(2)} s, ${Math.round(of('megabytes'))} MB at most (medians of ${repeats})\n`,
  )
}

export { once }

if (process.argv[1] === import.meta.filename) main()
