/**
 * `npm run bench:page`: what the Lab takes of the page's main thread: a drag of the amount on 784-300-100-10, the opening
 * of each step, a press while MNIST trains; what the pages load, and when their largest text is painted. A benchmark, not a test: it returns 0 whatever comes.
 *
 *   --as-built  takes dist/ as it is
 */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { gzipSync } from 'node:zlib'
import { chromium } from 'playwright-core'
import { dist } from '../../core/toolchain/places.mjs'
import { reported } from '../../core/toolchain/report.mjs'
import { buildAll } from '../../web/build/build.mjs'
import { serveSite } from '../../web/build/serve.mjs'
import { findChromium } from '../support/chromium.mjs'
import { aliveBytes, firstBytes } from '../support/loaded.mjs'
import { median } from './measure.mjs'
import { digits } from './report.mjs'

const { values: options } = parseArgs({ options: { 'as-built': { type: 'boolean', default: false } } })

function print(what, value, unit, mark) {
  const verdict = mark ? `  ${value <= mark ? 'ok' : 'over'}, ${mark} wanted` : ''
  process.stdout.write(`${what.padEnd(56)}${digits(value).padStart(8)} ${unit}${verdict}\n`)
}

/** Opens the Lab on the digits, with one epoch to train. */
async function openLab(browser, url) {
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
  await page.goto(`${url}lab.html#v=1&lab&data=mnist&epochs=1&pace=full&lang=en`)
  await page.locator('pp-lab').evaluate((lab) => lab.ready)
  await page.locator('[data-action=play]:not(:disabled)').waitFor()
  return page
}

/** Milliseconds of tasks on the page's main thread so far. */
async function taskMs(session) {
  const { metrics } = await session.send('Performance.getMetrics')
  return 1000 * metrics.find(({ name }) => name === 'TaskDuration').value
}

const moves = 90

/** Moves the threshold to and fro, one move a frame. */
async function dragged(page, session) {
  await page.locator('.step[data-step=prune] button').click()
  const grip = page.locator('.threshold-handle')
  await grip.waitFor()
  await page.waitForTimeout(1500) // the first scores and their cut are there
  const box = await grip.boundingBox()
  const [x, y] = [box.x + box.width / 2, box.y + 12]
  await page.mouse.move(x, y)
  await page.mouse.down()
  const before = await taskMs(session)
  for (let i = 0; i < moves; i += 1) {
    await page.mouse.move(x + 60 * Math.sin(i / 8), y)
    await page.evaluate(() => new Promise(requestAnimationFrame))
  }
  const after = await taskMs(session)
  await page.mouse.up()
  print('a frame of a drag, main thread', (after - before) / moves, 'ms', 16)
}

const steps = ['data', 'network', 'train', 'prune', 'compare', 'take-away']

/** From the press to the frame after the step is drawn. */
async function opened(page) {
  for (const id of steps) {
    const times = []
    for (let round = 0; round < 4; round += 1) {
      await page.locator(`.step[data-step=${id === 'data' ? 'train' : 'data'}] button`).click()
      await page.waitForTimeout(200)
      times.push(
        await page.locator('pp-lab').evaluate(async (lab, step) => {
          const start = performance.now()
          lab.shadowRoot.querySelector(`.step[data-step=${step}] button`).click()
          while (!lab.shadowRoot.querySelector(`.controls[data-step=${step}]`)) await new Promise(requestAnimationFrame)
          await new Promise(requestAnimationFrame)
          return performance.now() - start
        }, id),
      )
    }
    print(`opening ${id}`, median(times), 'ms', 100)
  }
}

/** From a press to the next frame while training goes on: the worst of some. */
async function pressed(page) {
  await page.locator('pp-lab').evaluate((lab) => lab.setState({ epochs: 30 }))
  await page.locator('[data-action=play]:not(:disabled)').click()
  await page.waitForTimeout(1500)
  const times = []
  for (let i = 0; i < 12; i += 1) {
    const id = steps[i % 4]
    times.push(
      await page.locator('pp-lab').evaluate(async (lab, step) => {
        const start = performance.now()
        lab.shadowRoot.querySelector(`.step[data-step=${step}] button`).click()
        await new Promise(requestAnimationFrame)
        await new Promise((resolve) => setTimeout(resolve))
        return performance.now() - start
      }, id),
    )
    await page.waitForTimeout(250)
  }
  print('a press while MNIST trains, the worst of 12', Math.max(...times), 'ms', 200)
}

/** JavaScript that a page has loaded once it is ready, in KiB as gzip has it; what a worker loads is apart. */
async function loaded(browser, url, name, element, mark, locale = 'en') {
  const page = await browser.newPage({ locale })
  const scripts = []
  page.on('response', (response) => {
    const path = new URL(response.url()).pathname
    if (path.endsWith('.js')) scripts.push(path)
  })
  await page.goto(`${url}${name}`)
  await page.locator(element).evaluate((host) => host.ready)
  const size = (path) => gzipSync(readFileSync(join(dist, 'site', path))).length / 1024
  const [own, worker] = [false, true].map((isWorker) =>
    [...new Set(scripts)]
      .filter((path) => path.includes('worker') === isWorker)
      .reduce((sum, path) => sum + size(path), 0),
  )
  print(`${name || 'index.html'}, ${locale}: JavaScript of the page`, own, 'KiB', mark)
  if (locale === 'en') print(`${name || 'index.html'}: JavaScript of its workers`, worker, 'KiB')
  await page.close()
}

const pages = [
  ['', 'pruning-playground', 130],
  ['lesson.html', 'pruning-playground', 130],
  ['lesson.html#v=1&lesson=four-steps', 'pruning-playground', 130],
  ['hand.html', 'pruning-network', 130],
  ['lab.html', 'pruning-lab', 150],
]

/** When the largest text of a page is painted from loopback, on a phone's screen, by a processor that is four times as slow. */
async function painted(browser, url, name) {
  const times = []
  for (let round = 0; round < 5; round += 1) {
    const page = await browser.newPage({ viewport: { width: 412, height: 823 }, locale: 'en', serviceWorkers: 'block' })
    const session = await page.context().newCDPSession(page)
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
    await page.goto(`${url}${name}`)
    await page.waitForTimeout(3000) // a larger one may come
    const paint = { type: 'largest-contentful-paint', buffered: true }
    times.push(
      await page.evaluate(
        (paint) =>
          new Promise((resolve) =>
            new PerformanceObserver((list) => resolve(list.getEntries().at(-1).startTime)).observe(paint),
          ),
        paint,
      ),
    )
    await page.close()
  }
  print(`${name || 'index.html'}: the largest text is painted`, median(times), 'ms', 1000)
}

/** What a page of somebody else loads of the package, which is held by a test. */
async function embedded() {
  print('the elements: JavaScript at first', firstBytes() / 1024, 'KiB', 5)
  for (const program of ['example-element', 'lesson-element', 'network-element', 'lab-element']) {
    const { own, glue } = await aliveBytes(program)
    print(`${program}: JavaScript when it is alive`, own / 1024, 'KiB', program === 'example-element' ? 60 : undefined)
    print(`${program}: the JavaScript of the core`, glue / 1024, 'KiB')
  }
}

await reported(async () => {
  if (!options['as-built']) await buildAll()
  await embedded()
  const browser = await chromium.launch({ executablePath: await findChromium(), args: ['--no-sandbox'] })
  const { url, close } = await serveSite()
  for (const locale of ['en', 'zh-CN']) for (const row of pages) await loaded(browser, url, ...row, locale)
  for (const [name] of pages) await painted(browser, url, name)
  const page = await openLab(browser, url)
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable')
  await page.locator('[data-action=play]').click()
  await page.locator('.epoch[data-epoch="1"]').waitFor({ timeout: 120_000 })
  await page.locator('[data-action=play]:not(:disabled)').waitFor()
  await dragged(page, session)
  await opened(page)
  await pressed(page)
  await browser.close()
  await close()
})
