/**
 * `npm run coverage`: which lines of the web side the tests in Node reach, file by file, the least covered first. What
 * needs a page is left to the tests in Chromium, and is not counted. Words after `--` pick tests by name.
 */

import { spawnSync } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, root } from '../core/toolchain/places.mjs'
import { reported } from '../core/toolchain/report.mjs'
import { buildPackage } from '../web/build/package.mjs'
import { filesOf } from './check.mjs'
import { withoutPage } from './rules/layering.mjs'
import { tellLines } from './support/source-lines.mjs'

const raw = join(build, 'coverage')
const source = 'web/src'

function runTests(words) {
  const files = filesOf(['tests/web'], /\.test\.ts$/)
  const wanted = words.length ? files.filter((file) => words.some((word) => file.includes(word))) : files
  rmSync(raw, { recursive: true, force: true })
  mkdirSync(raw, { recursive: true })
  const args = ['--enable-source-maps', '--import', 'tsx', '--test', '--test-reporter=dot', '--test-concurrency=1']
  const env = { ...process.env, NODE_V8_COVERAGE: raw }
  return spawnSync(process.execPath, [...args, ...wanted], { cwd: root, env, stdio: 'inherit' }).status === 0
}

/** The lines with code of each file, and whether any test reached them. */
function linesReached() {
  const files = new Map()
  for (const name of readdirSync(raw)) {
    const { result, 'source-map-cache': maps = {} } = JSON.parse(readFileSync(join(raw, name), 'utf8'))
    for (const script of result) {
      const map = maps[script.url]
      if (!map?.data) continue
      tellLines(script, map, (from, line, isReached) => {
        const file = relative(root, fileURLToPath(new URL(from, script.url)))
        const lines = files.get(file) ?? new Map()
        files.set(file, lines.set(line, lines.get(line) || isReached))
      })
    }
  }
  return files
}

/** From lines to ranges: `3-5, 9`. */
function rangesOf(lines) {
  const ranges = []
  for (const line of lines.sort((a, b) => a - b)) {
    const last = ranges.at(-1)
    if (last && line === last[1] + 1) last[1] = line
    else ranges.push([line, line])
  }
  return ranges.map(([first, last]) => (first === last ? `${first}` : `${first}-${last}`)).join(', ')
}

function report(files) {
  const ours = filesOf(
    withoutPage.map((folder) => `${source}/${folder}`),
    /(?<!\.d)\.ts$/,
  )
  const rows = ours.flatMap((file) => {
    const lines = [...(files.get(file) ?? [])]
    const missed = lines.filter(([, isReached]) => !isReached).map(([line]) => line)
    return lines.length ? [{ file, all: lines.length, missed }] : [] // what is types alone has no lines
  })
  const shareOf = ({ all, missed }) => 1 - missed.length / all
  for (const row of rows.sort((a, b) => shareOf(a) - shareOf(b)))
    if (row.missed.length)
      process.stdout.write(`${(100 * shareOf(row)).toFixed(1).padStart(5)} %  ${row.file}: ${rangesOf(row.missed)}\n`)
  const [all, missed] = [
    rows.reduce((sum, row) => sum + row.all, 0),
    rows.reduce((sum, row) => sum + row.missed.length, 0),
  ]
  process.stdout.write(
    `${(100 * (1 - missed / all)).toFixed(1).padStart(5)} % of ${all} lines in ${rows.length} files\n`,
  )
}

await reported(async () => {
  await buildPackage({ hasSourceMaps: true })
  const isGood = runTests(process.argv.slice(2))
  report(linesReached())
  await buildPackage()
  process.exitCode = isGood ? 0 : 1
})
