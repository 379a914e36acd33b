import assert from 'node:assert/strict'
import { looksAt, opening, testLooks, violations } from './support/axe.js'
import { Lesson, type Playground } from './support/lesson.js'
import { pageTest } from './support/page-test.js'
import { guestPage } from './support/site.js'

const looks = [360, 768, 1440].flatMap(looksAt)

for (const [locale, ordered] of [
  ['zh-CN', looks],
  ['en-US', looks.toReversed()],
] as const)
  pageTest(`axe finds nothing: ${locale}`, { locale, ...opening(ordered) }, async (opened) => {
    await testLooks(opened, 'as it opens', ordered)
    const lesson = new Lesson(opened.page)
    await lesson.set({
      cut: ['o1', 'w23'],
      reading: 'printed',
      weights: [
        [-1, 2, -3],
        [4, -5, 6],
      ],
    })
    await lesson.type('w12', 'abc')
    await lesson.part('w12').press('?')
    await testLooks(opened, 'cut parts, negative weights, an open notice, a bad field, the list of keys', ordered)
  })

pageTest(
  'axe finds nothing on a page with two elements of two languages and themes',
  {
    guest: guestPage(
      '<main><h1>A tutorial</h1><pruning-playground></pruning-playground><pruning-playground lang="zh" theme="dark"></pruning-playground></main>',
    ),
  },
  async ({ page }) => {
    assert.deepEqual(await violations(page), [])
  },
)

pageTest('the page keeps its name and its way home at each width', {}, async ({ page }) => {
  for (const width of [320, 360, 768, 1440]) {
    await page.setViewportSize({ width, height: 800 })
    assert.equal(await page.getByRole('link', { name: /Pruning Playground/ }).isVisible(), true, `${width} px`)
  }
})

pageTest('with reduced motion nothing moves by itself', { reducedMotion: 'reduce' }, async ({ page }) => {
  const moving = await page.evaluate(() => {
    const below = (root: ParentNode): Element[] =>
      [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? below(one.shadowRoot) : [])])
    const all = below(document)
    return all
      .filter((element) => {
        const { transitionDuration, animationName } = getComputedStyle(element)
        return (
          transitionDuration.split(',').some((duration) => Number.parseFloat(duration) > 0) ||
          !['', 'none'].includes(animationName)
        )
      })
      .map((element) => `${element.localName}.${element.getAttribute('class')}`)
  })
  assert.deepEqual(moving, [])
})

/** What tells a chosen control from one that is not, when colours are the system's. */
function marks(lesson: Lesson, selector: string): Promise<string[]> {
  return lesson.host.locator(selector).evaluateAll((elements) =>
    elements.map((element) => {
      const { backgroundColor, outlineStyle, borderStyle, borderWidth, textDecorationLine } = getComputedStyle(element)
      return [backgroundColor, outlineStyle, borderStyle, borderWidth, textDecorationLine].join(' ')
    }),
  )
}

for (const colorScheme of ['light', 'dark'] as const) {
  pageTest(
    `in forced colours (${colorScheme}) what is chosen can still be told`,
    { forcedColors: 'active', colorScheme },
    async ({ page }) => {
      const lesson = new Lesson(page)
      const [chosen] = await marks(lesson, '.segments :checked + span')
      const [other] = await marks(lesson, '.segments input:not(:checked) + span')
      assert.notEqual(chosen, other, 'a chosen reading')
      const [pressed] = await marks(lesson, '.score-cell[aria-pressed=true]')
      const [released] = await marks(lesson, '.score-cell[aria-pressed=false]')
      assert.notEqual(pressed, released, 'a chosen weight')
    },
  )

  pageTest(
    `in forced colours (${colorScheme}) edges stand out from the ground`,
    { forcedColors: 'active', colorScheme },
    async ({ page }) => {
      const lesson = new Lesson(page)
      for (const theme of ['auto', 'light', 'dark'] as const) {
        await lesson.set({ theme })
        const contrast = await lesson
          .part('w23')
          .locator('.stroke')
          .evaluate((line) => {
            const channels = (colour: string) => (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number)
            const luminance = (colour: string) => {
              const [r = 0, g = 0, b = 0] = channels(colour).map((channel) => ((channel / 255 + 0.055) / 1.055) ** 2.4)
              return 0.2126 * r + 0.7152 * g + 0.0722 * b
            }
            const ground = getComputedStyle(line.closest('.card') as Element).backgroundColor
            const [a, b] = [luminance(getComputedStyle(line).stroke), luminance(ground)]
            return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
          })
        assert.ok(contrast >= 3, `theme ${theme}: ${contrast.toFixed(2)}`)
      }
    },
  )
}

for (const theme of ['auto', 'dark'] as const)
  pageTest(`in print (theme ${theme}) controls are away, ink is dark, and nothing is cut off`, {}, async ({ page }) => {
    const lesson = new Lesson(page)
    await lesson.set({ theme })
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 720, height: 1000 })
    assert.equal(await lesson.host.locator('.toolbar').isVisible(), false)
    assert.equal(await page.locator('#preferences').isVisible(), false)
    assert.equal(await lesson.host.locator('.network').isVisible(), true)
    const ink = await lesson.host.evaluate((host: Playground) => getComputedStyle(host).color)
    const [red = 255] = (ink.match(/\d+/g) ?? []).map(Number)
    assert.ok(red < 100, `ink is ${ink}`)
    assert.ok((await page.pdf()).length > 10_000)
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth), false)
  })
