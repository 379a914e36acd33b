/**
 * `npm run coverage`: which lines of the core the tests in C++ reach, and which of the web side those in Node: file by
 * file, the least covered first, then the share of each folder and of all. What needs a page is left to the tests in
 * Chromium, and the bindings to those in Node: neither is counted. `npm run coverage -- core` and `-- web` do one of
 * the two; more words pick tests by name.
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
import { coreLinesReached } from './support/core-lines.mjs'
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

const percent = (all, missed) => `${(100 * (1 - missed / all)).toFixed(1).padStart(5)} %`

/** Prints the lines that no test reached, the share of each folder, and that of all. */
function report(files, ours, folderOf) {
  const rows = ours.flatMap((file) => {
    const lines = [...(files.get(file) ?? [])]
    const missed = lines.filter(([, isReached]) => !isReached).map(([line]) => line)
    return lines.length ? [{ file, all: lines.length, missed }] : [] // what is types alone has no lines
  })
  const shareOf = ({ all, missed }) => 1 - missed.length / all
  for (const { file, all, missed } of rows.toSorted((a, b) => shareOf(a) - shareOf(b)))
    if (missed.length) process.stdout.write(`${percent(all, missed.length)}  ${file}: ${rangesOf(missed)}\n`)
  const sumOf = (some) => {
    const all = some.reduce((sum, row) => sum + row.all, 0)
    const missed = some.reduce((sum, row) => sum + row.missed.length, 0)
    return `${percent(all, missed)} of ${all} lines in ${some.length} files`
  }
  for (const folder of new Set(rows.map(({ file }) => folderOf(file))))
    process.stdout.write(`${sumOf(rows.filter(({ file }) => folderOf(file) === folder))} of ${folder}\n`)
  process.stdout.write(`${sumOf(rows)}\n`)
}

/** The first folders of a path: `core/nn`. */
const foldersOf = (count) => (file) => file.split('/').slice(0, count).join('/')

const halves = {
  core: async (words) => {
    const { files, isGood } = await coreLinesReached(words)
    if (files.size) report(files, filesOf(['core'], /\.(cpp|h)$/), foldersOf(2))
    return isGood
  },
  web: async (words) => {
    await buildPackage({ hasSourceMaps: true })
    const isGood = runTests(words)
    const folders = withoutPage.map((folder) => `${source}/${folder}`)
    report(linesReached(), filesOf(folders, /(?<!\.d)\.ts$/), foldersOf(3))
    await buildPackage()
    return isGood
  },
}

await reported(async () => {
  const given = process.argv.slice(2)
  const isHalf = Object.hasOwn(halves, given[0] ?? '')
  const [wanted, words] = isHalf ? [[given[0]], given.slice(1)] : [Object.keys(halves), given]
  const results = []
  for (const half of wanted) results.push(await halves[half](words))
  process.exitCode = results.every(Boolean) ? 0 : 1
})
