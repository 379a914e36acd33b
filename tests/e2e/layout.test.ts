import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { Lesson } from './support/lesson.js'
import { pageTest, settled } from './support/page-test.js'

const widths = [320, 360, 768, 960, 1024, 1440]

const states = {
  'first view': {},
  'long numbers': {
    weights: [
      [0.12345678901234568, -999.9999999999999, 3e-7],
      [-123.45678901234568, 5, 6],
    ],
    input: [0.3333333333333333, -1e-9, 1000],
    outputWeights: [-999.123456789, 0.1],
    activation: 'identity',
  },
  'large scores': {
    reading: 'magnitude',
    weights: [
      [1000, -1000, 1000],
      [1000, 999, 998],
    ],
    threshold: 999.5,
  },
  'everything cut': { cut: ['o1', 'o2'] },
} as const

/** What is wider than the window. */
function tooWide(page: Page): Promise<{ by: number; what: string[] }> {
  return page.locator('pp-example').evaluate(({ shadowRoot }) => {
    const by = document.documentElement.scrollWidth - document.documentElement.clientWidth
    const inside = [...(shadowRoot?.querySelectorAll('*') ?? [])]
    const what = inside
      .filter(
        (element) => element.getBoundingClientRect().right > innerWidth + 0.5 && !element.closest('.scroll, .formula'),
      )
      .map((element) => `${element.localName}.${element.getAttribute('class') ?? ''}`)
    return { by, what: what.slice(0, 6) }
  })
}

for (const locale of ['zh-CN', 'en-US'])
  for (const [name, change] of Object.entries(states))
    pageTest(`no sideways scroll at ${widths.join(', ')} px: ${name}, ${locale}`, { locale }, async ({ page }) => {
      const lesson = new Lesson(page)
      await lesson.set(structuredClone(change) as object)
      await lesson.part('w12').press('?')
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 })
        await settled(page)
        const { by, what } = await tooWide(page)
        assert.ok(by <= 0, `${width} px: ${by} px too wide: ${what.join(', ')}`)
      }
    })

for (const width of [320, 768, 1440])
  pageTest(
    `targets are at least 24 px high and wide at ${width} px`,
    { viewport: { width, height: 800 }, hash: '#nonsense=1' },
    async ({ page }) => {
      const small = await page.locator('pp-example').evaluate(({ shadowRoot: root }) => {
        const all = [
          ...document.querySelectorAll('a, button'),
          ...(root?.querySelectorAll('button, input, select, .network .disc') ?? []),
        ]
        return all.flatMap((element) => {
          const box = (element.closest('label') ?? element).getBoundingClientRect()
          if (box.height === 0 && box.width === 0) return []
          const isLarge = box.height >= 23.99 && box.width >= 23.99
          return isLarge
            ? []
            : [
                `${element.localName} ${element.getAttribute('class') ?? ''} ${element.textContent?.trim()} ${box.width}x${box.height}`,
              ]
        })
      })
      assert.deepEqual(small, [])
      const reach = await new Lesson(page)
        .part('w12')
        .locator('.reach')
        .evaluate((line) => Number.parseFloat(getComputedStyle(line).strokeWidth))
      assert.ok(reach >= 24, 'an edge can be hit 12 px beside its line')
    },
  )

/** Pairs of texts in the figure that lie over each other, and texts that lie over a unit that is not theirs. */
function collisions(lesson: Lesson): Promise<string[]> {
  return lesson.host.evaluate((host) => {
    const figure = host.shadowRoot?.querySelector('.network')
    const found = [...(figure?.querySelectorAll('text') ?? [])].filter((text) => text.textContent?.trim())
    const boxes = found.map((text) => ({
      text: text.textContent?.trim() ?? '',
      owner: text.closest('.unit, [data-part]'),
      box: text.getBoundingClientRect(),
    }))
    const slack = 1.5
    const meet = (a: DOMRect, b: DOMRect) =>
      a.left + slack < b.right && b.left + slack < a.right && a.top + slack < b.bottom && b.top + slack < a.bottom
    const pairs = boxes.flatMap((a, i) =>
      boxes
        .slice(i + 1)
        .filter((b) => meet(a.box, b.box))
        .map((b) => `“${a.text}” and “${b.text}”`),
    )
    const discs = [...(figure?.querySelectorAll('.disc') ?? [])]
    const covered = boxes.flatMap((a) =>
      discs
        .filter((disc) => disc.closest('.unit') !== a.owner && meet(a.box, disc.getBoundingClientRect()))
        .map((disc) => `“${a.text}” and ${disc.closest('[data-part]')?.getAttribute('data-part')}`),
    )
    return [...pairs, ...covered]
  })
}

for (const width of [320, 360, 768, 1440])
  pageTest(
    `labels of the figure do not collide at ${width} px`,
    { viewport: { width, height: 900 } },
    async ({ page }) => {
      const lesson = new Lesson(page)
      assert.deepEqual(await collisions(lesson), [], 'first view')
      await lesson.set({
        weights: [
          [-1.5, 2.5, -10.5],
          [12.5, -100.5, 6.5],
        ],
        threshold: 0.9,
        outputWeights: [-10.5, 2.5],
      })
      assert.deepEqual(await collisions(lesson), [], 'numbers of four and five signs')
    },
  )

pageTest(
  'texts in units stay inside their circles, for large outputs too',
  { viewport: { width: 360, height: 800 } },
  async ({ page }) => {
    const lesson = new Lesson(page)
    await lesson.set({
      activation: 'identity',
      weights: [
        [500, -750.25, 100],
        [-1000, 1000, 5],
      ],
      input: [123.25, -55.5, 90],
      threshold: 0,
    })
    const wide = await lesson.host.evaluate((host) =>
      [...(host.shadowRoot?.querySelectorAll('.unit') ?? [])].flatMap((unit) => {
        const text = unit.querySelector('.value')
        const [a, b] = [
          text?.getBoundingClientRect().width ?? 0,
          unit.querySelector('.disc')?.getBoundingClientRect().width ?? 0,
        ]
        return a > b ? [`${text?.textContent} is ${a.toFixed()} px in a circle of ${b.toFixed()}`] : []
      }),
    )
    assert.deepEqual(wide, [])
  },
)

pageTest(
  'the card of the figure fits into a usual laptop window',
  { viewport: { width: 1366, height: 768 } },
  async ({ page }) => {
    const box = await new Lesson(page).host.locator('.card').boundingBox()
    assert.ok(
      box && box.height <= 768,
      `the sticky card is ${box?.height} px high: its foot cannot be reached beside the text`,
    )
  },
)

pageTest(
  'nothing moves when the core arrives late',
  {
    prepare: (page) =>
      page.route('**/*.wasm', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 400))
        await route.continue()
      }),
  },
  async ({ page }) => {
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += (entry as unknown as { value: number }).value
          }).observe({ type: 'layout-shift', buffered: true })
          setTimeout(() => resolve(sum), 300)
        }),
    )
    assert.ok(shift <= 0.05, `cumulative layout shift ${shift.toFixed(3)}`)
  },
)
