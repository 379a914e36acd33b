/** Report pages, opened from a disk by a double click. */

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import { runCommand } from '../web/support/command.js'
import { violations } from './support/axe.js'
import { theBrowser } from './support/browser.js'

const folder = mkdtempSync(join(tmpdir(), 'report-'))
after(() => rmSync(folder, { recursive: true }))

const evil = '</script><img src=x onerror=alert(1)>'
const table = join(folder, 'who & what.csv')
const lines = Array.from({ length: 40 }, (_, i) => `${i % 7},${i % 5},${i % 2 ? `"${evil}"` : 'other'}`)
writeFileSync(table, `"${evil}",b,kind\n${lines.join('\n')}\n`)

const small = ['--data', 'circle', '--network', '2-6-2 tanh', '--samples', '60', '--epochs', '4']
const plan = ['--amount', '0.75', '--plan', 'iterative', '--rounds', '3', '--retrain', '2']

/** What is reported, and how. */
const commands: Record<string, string[]> = {
  train: ['train', ...small],
  seeds: ['train', ...small, '--seeds', '1,2,3'],
  prune: ['prune', ...small, ...plan],
  runs: ['prune', ...small, ...plan, '--seeds', '1,2', '--folds', '2'],
  sweep: ['sweep', ...small, '--criteria', 'magnitude,obd', '--amounts', '0,0.5,0.9', '--retrain', '1'],
  table: ['prune', '--data', table, '--network', '2-4-2', '--epochs', '3', ...plan],
}

const made = new Map<string, Promise<string>>()

/** The address of a page, which is made once. */
function pageOf(name: string): Promise<string> {
  const make = async () => {
    const file = join(folder, `${name}.html`)
    const { status, stderr } = await runCommand([...(commands[name] ?? []), '--report', file])
    assert.equal(status, 0, stderr)
    return pathToFileURL(file).href
  }
  const found = made.get(name) ?? make()
  made.set(name, found)
  return found
}

interface Looks {
  width?: number
  colorScheme?: 'light' | 'dark'
}

/** Opens a page without a network; nothing may go wrong on it, and nothing be asked for. */
async function opened(
  name: string,
  { width = 1280, colorScheme = 'light' }: Looks,
  body: (page: Page) => Promise<void>,
) {
  const address = await pageOf(name)
  const viewport = { width, height: 900 }
  const context = await (await theBrowser()).newContext({ locale: 'en-US', offline: true, viewport, colorScheme })
  const page = await context.newPage()
  const problems: string[] = []
  page.on('pageerror', (error) => problems.push(`page error: ${error.message}`))
  page.on('console', (message) => problems.push(`console: ${message.text()}`))
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && request.url() !== address) problems.push(`request: ${request.url()}`)
  })
  try {
    await page.goto(address)
    await page.locator('h1').waitFor()
    await body(page)
    assert.deepEqual(problems, [])
  } finally {
    await context.close()
  }
}

const sectionsOf = (page: Page) => page.locator('section > h2').allTextContents()

const sideways = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth)

/** Chooses a language by its button. */
async function inLanguage(page: Page, tag: 'zh-CN' | 'en'): Promise<void> {
  await page.locator(`button[lang=${tag}]`).click()
  await page.locator(`html[lang=${tag}]`).waitFor()
}

const shown = {
  train: [
    'How it learned',
    'What is answered rightly',
    'Bytes and time',
    'The network, layer by layer',
    'All settings',
  ],
  seeds: ['How it learned', 'Run by run', 'The network, layer by layer', 'All settings'],
  prune: [
    'Round by round',
    'How it learned',
    'What is answered rightly',
    'Bytes and time',
    'What is left of each layer',
    'All settings',
  ],
  runs: ['Round by round', 'How it learned', 'Run by run', 'The network, layer by layer', 'All settings'],
  sweep: ['How far can it go?', 'The network, layer by layer', 'All settings'],
} as const

for (const [name, sections] of Object.entries(shown)) {
  test(`the page of ${name} has its sections and no others, in both languages`, { timeout: 120_000 }, () =>
    opened(name, {}, async (page) => {
      assert.deepEqual(await sectionsOf(page), sections)
      assert.equal(await page.locator('h1').textContent(), 'Circle')
      assert.equal(await page.title(), 'Circle · Pruning Playground')
      await inLanguage(page, 'zh-CN')
      assert.equal(await page.title(), '圆环 · 剪枝游乐场')
      const chinese = await sectionsOf(page)
      assert.equal(chinese.length, sections.length)
      for (const heading of chinese) assert.match(heading, /^\p{Script=Han}+$/u)
      await inLanguage(page, 'en')
      assert.deepEqual(await sectionsOf(page), sections)
    }),
  )

  for (const [width, colorScheme] of [
    [360, 'light'],
    [360, 'dark'],
    [1440, 'light'],
    [1440, 'dark'],
  ] as const)
    test(`axe finds nothing in the page of ${name}, ${width} px, ${colorScheme}`, { timeout: 120_000 }, () =>
      opened(name, { width, colorScheme }, async (page) => {
        for (const tag of ['zh-CN', 'en'] as const) {
          await inLanguage(page, tag)
          assert.deepEqual(await violations(page), [])
          assert.ok((await sideways(page)) <= 0, `nothing is wider than the page, ${tag}`)
        }
      }),
    )
}

test(
  'several runs of one plan are told with mean, spread and paired differences, and each by itself',
  {
    timeout: 120_000,
  },
  () =>
    opened('runs', { width: 360 }, async (page) => {
      assert.match(
        (await page.locator('.lead').textContent()) ?? '',
        /^Over 4 runs, 75% of the weights are gone\. .* Pair by pair /,
      )
      const named = (caption: string) =>
        page.locator('table').filter({ has: page.locator('caption', { hasText: new RegExp(`^${caption}$`) }) })
      for (const figure of ['Accuracy', 'Balanced accuracy', 'Macro F1', 'Least recall']) {
        assert.deepEqual(await named(figure).locator('tbody th').allTextContents(), ['0', '1', '2', '3'])
        assert.match((await named(figure).locator('tbody tr').last().textContent()) ?? '', /%\s*±.*(to|none shown)/s)
      }
      assert.equal(await named('Run by run').locator('tbody tr').count(), 4)
      await page.getByText(/over 4 folds/).waitFor()
    }),
)

test(
  'a comparison says how far each criterion is from random cuts, with an interval or that none is shown',
  {
    timeout: 120_000,
  },
  () =>
    opened('sweep', { width: 360 }, async (page) => {
      const named = (caption: RegExp) =>
        page.locator('table').filter({ has: page.locator('caption', { hasText: caption }) })
      for (const measure of ['Accuracy', 'Balanced accuracy']) {
        const told = named(new RegExp(` · ${measure}: less random cuts, pair by pair, in points`))
        assert.equal(await told.count(), 2, 'right after the cut, and retrained')
        assert.deepEqual(await told.first().locator('tbody th').allTextContents(), ['50%', '90%'])
        for (const cell of await told.first().locator('td').allTextContents())
          assert.match(cell, /^(none shown|[+−]?\d+\.\d) \[[+−]?\d+\.\d, [+−]?\d+\.\d\]$/)
      }
      await page.getByText('Differences are paired over 3 seeds.').waitFor()
    }),
)

test('names from a table are text, on the page too', { timeout: 120_000 }, () =>
  opened('table', { width: 360 }, async (page) => {
    assert.equal(await page.locator('h1').textContent(), 'Who & what.csv')
    assert.equal(await page.locator('img').count(), 0)
    await page.locator('.facts').getByText(evil).first().waitFor()
    assert.ok((await sideways(page)) <= 0)
  }),
)

test('on paper there are no controls, and every chart is whole', { timeout: 120_000 }, async () => {
  for (const name of ['prune', 'sweep'])
    await opened(name, { width: 1440, colorScheme: 'dark' }, async (page) => {
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' })
      await page.setViewportSize({ width: 670, height: 900 }) // A4 between its margins
      assert.equal(await page.locator('button:visible, summary:visible').count(), 0)
      const cut = await page
        .locator('.chart svg')
        .evaluateAll(
          (charts) => charts.filter((chart) => chart.getBoundingClientRect().right > innerWidth + 0.5).length,
        )
      assert.equal(cut, 0)
      assert.ok((await sideways(page)) <= 0)
      const ink = await page.locator('h1').evaluate((heading) => getComputedStyle(heading).color)
      assert.equal(ink, 'rgb(31, 27, 36)', 'dark on white, whatever the screen shows')
    })
})

test('charts are read by keys, theme and language are chosen by keys', { timeout: 120_000 }, () =>
  opened('prune', {}, async (page) => {
    await page.locator('#rounds ~ .body .chart').focus()
    await page.keyboard.press('Home')
    await page.locator('.rounds-table tr.is-chosen', { hasText: 'start' }).waitFor()
    await page.keyboard.press('ArrowRight')
    await page.locator('.rounds-table tr.is-chosen', { hasText: /^\s*1/ }).waitFor()
    await page.getByRole('button', { name: 'Dark' }).focus()
    await page.keyboard.press('Enter')
    await page.locator('html[data-theme=dark]').waitFor()
    await page.getByRole('button', { name: '中文' }).focus()
    await page.keyboard.press('Space')
    await page.locator('html[lang=zh-CN]').waitFor()
  }),
)
