/**
 * `npm run lighthouse`: what Lighthouse says of each page on a slow phone (4 times slower processor, slow 4G, simulated),
 * against the marks. Prints a table; returns 1 when a mark is missed.
 *
 *   --as-built   takes dist/ as it is
 *   --runs N     3 when left out; of times the best counts, for other work on the machine only adds to them
 *   --why        tells what each page loses points for
 *   WORD         pages with this word in their name, such as `lab`; may be given more than once
 */

import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import { reported } from '../../core/toolchain/report.mjs'
import { buildAll } from '../../web/build/build.mjs'
import { serveSite } from '../../web/build/serve.mjs'
import { findChromium } from '../support/chromium.mjs'
import { installTools } from '../support/tools.mjs'

const { values: options, positionals: words } = parseArgs({
  options: {
    'as-built': { type: 'boolean', default: false },
    runs: { type: 'string', default: '3' },
    why: { type: 'boolean', default: false },
  },
  allowPositionals: true,
})

const pages = {
  'first screen': '',
  'lesson 1': 'lesson.html',
  'lesson 2': 'lesson.html#v=1&lesson=four-steps',
  'by hand': 'hand.html',
  lab: 'lab.html',
}

const audit = (id) => (result) => result.audits[id].numericValue
const score = (id) => (result) => result.categories[id].score

/** Each figure: how it is read, its mark, its digits, and whether no noise can make it worse. */
const figures = {
  performance: { read: score('performance'), least: 0.98, digits: 2 },
  accessibility: { read: score('accessibility'), least: 1, digits: 2, isExact: true },
  'LCP ms': { read: audit('largest-contentful-paint'), most: 1500, digits: 0 },
  'TBT ms': { read: audit('total-blocking-time'), most: 150, digits: 0 },
  CLS: { read: audit('cumulative-layout-shift'), most: 0.02, digits: 3, isExact: true },
}

const isGood = ({ least = Number.NEGATIVE_INFINITY, most = Number.POSITIVE_INFINITY }, value) =>
  value >= least && value <= most

/** The best of some values, or the worst when they are exact. */
function figureFrom({ read, least, isExact = false }, results) {
  const values = results.map(read)
  return (least === undefined) === isExact ? Math.max(...values) : Math.min(...values)
}

/** What a page loses points for. */
function reasons({ audits, categories }) {
  return ['performance', 'accessibility'].flatMap((id) =>
    categories[id].auditRefs
      .map(({ id }) => audits[id])
      .filter(({ score, scoreDisplayMode }) => score !== null && score < 0.9 && scoreDisplayMode !== 'informative')
      .map(({ id, title, displayValue = '' }) => `    ${id}: ${title} ${displayValue}`),
  )
}

async function measured(lighthouse, address, port) {
  const results = []
  for (let run = 0; run < Number(options.runs); run += 1) {
    const settings = { port, onlyCategories: ['performance', 'accessibility'], formFactor: 'mobile', logLevel: 'error' }
    const { lhr } = await lighthouse(address, settings)
    if (lhr.runtimeError) throw new Error(`[lighthouse] ${address}: ${lhr.runtimeError.message}`)
    results.push(lhr)
  }
  return results
}

/** @returns whether every mark is met */
function tell(name, results) {
  const cells = Object.values(figures).map((figure) => {
    const value = figureFrom(figure, results)
    return {
      text: `${value.toFixed(figure.digits)}${isGood(figure, value) ? ' ' : '!'}`,
      isGood: isGood(figure, value),
    }
  })
  process.stdout.write(`${name.padEnd(14)}${cells.map(({ text }) => text.padStart(15)).join('')}\n`)
  if (options.why) process.stdout.write(`${reasons(results.at(-1)).join('\n')}\n`)
  return cells.every(({ isGood }) => isGood)
}

const limit = ({ least, most }) => (least === undefined ? `<= ${most}` : `>= ${least}`)

await reported(async () => {
  if (!options['as-built']) await buildAll()
  const tools = await installTools('lighthouse', import.meta.dirname, 'Lighthouse', 'about 20 s, 120 MB')
  const toolOf = (path) => import(pathToFileURL(join(tools, 'node_modules', path)).href)
  const { default: lighthouse } = await toolOf('lighthouse/core/index.js')
  const { launch } = await toolOf('chrome-launcher/dist/index.js')
  const browser = await launch({ chromePath: await findChromium(), chromeFlags: ['--headless', '--no-sandbox'] })
  const { url, close } = await serveSite()
  const names = Object.keys(figures)
  process.stdout.write(`${''.padEnd(14)}${names.map((name) => name.padStart(14)).join(' ')}\n`)
  process.stdout.write(`${'wanted'.padEnd(14)}${names.map((name) => limit(figures[name]).padStart(14)).join(' ')}\n`)
  const results = []
  for (const [name, path] of Object.entries(pages))
    if (!words.length || words.some((word) => name.includes(word)))
      results.push(tell(name, await measured(lighthouse, url + path, browser.port)))
  await browser.kill()
  await close()
  process.exitCode = results.every(Boolean) ? 0 : 1
})
