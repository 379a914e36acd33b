import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { Lesson, type Playground } from './support/lesson.js'
import { pageTest } from './support/page-test.js'
import { guestPage } from './support/site.js'

const golden = (
  await Promise.all(
    ['fingerprint', 'training'].map((name) => readFile(new URL(`../golden/${name}.txt`, import.meta.url), 'utf8')),
  )
)
  .map((text) => text.trim())
  .join('\n')

const bare = guestPage(
  '<output></output>',
  `import { loadCore } from './pruning-playground/index.js'
const core = await loadCore()
document.querySelector('output').textContent = \`\${core.referenceFingerprint()}\\n\${core.trainingFingerprints().trim()}\``,
)

pageTest(
  'the reference run and the training runs give the golden fingerprints in Chromium, from a plain script',
  { guest: bare },
  async ({ page }) => {
    const output = page.locator('output')
    await output.filter({ hasText: /./ }).waitFor()
    assert.equal(await output.textContent(), golden)
  },
)

pageTest(
  'from the arrival of core.wasm to pp-ready',
  {
    prepare: (page) => page.addInitScript(() => addEventListener('pp-ready', () => performance.mark('pp-ready'))),
  },
  async ({ page, test }) => {
    const elapsedMs = await page.evaluate(() => {
      const wasm = performance
        .getEntriesByType('resource')
        .find(({ name }) => name.endsWith('.wasm')) as PerformanceResourceTiming
      const [ready] = performance.getEntriesByName('pp-ready')
      return (ready?.startTime ?? Number.NaN) - wasm.responseEnd
    })
    test.diagnostic(`core.wasm arrived -> pp-ready: ${elapsedMs.toFixed(1)} ms`)
    // Not a promise: a machine that is busy with other things may be slow.
    assert.ok(elapsedMs > 0 && elapsedMs < 5000, String(elapsedMs))
  },
)

pageTest('one moved weight, setState to drawn', {}, async ({ page, test }) => {
  const times = await new Lesson(page).host.evaluate(async (host: Playground) => {
    const all: number[] = []
    for (let i = 0; i < 200; i += 1) {
      const start = performance.now()
      host.setState({
        weights: [
          [1 + i / 100, 2, 3],
          [4, 5, 6],
        ],
      })
      await host.updateComplete
      all.push(performance.now() - start)
    }
    return all.sort((a, b) => a - b)
  })
  test.diagnostic(`setState + updateComplete: median ${times[100]?.toFixed(2)} ms, 95 % ${times[190]?.toFixed(2)} ms`)
  assert.ok((times[100] ?? Number.NaN) < 500)
})
