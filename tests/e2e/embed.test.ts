import assert from 'node:assert/strict'
import { assertFiguresAreTheCores } from './support/figures.js'
import { Lesson, type Playground } from './support/lesson.js'
import { pageTest, settled } from './support/page-test.js'
import { guestPage } from './support/site.js'

const two = guestPage(
  '<pruning-playground id="a"></pruning-playground><pruning-playground id="b"></pruning-playground>',
)
const quiet = 650

pageTest('two elements on a page are independent, keys and switches too', { guest: two }, async ({ page }) => {
  const [a, b] = [new Lesson(page, '#a'), new Lesson(page, '#b')]
  const before = await b.state()
  await a.host.locator('input[name=reading-figure][value=column]').check()
  await a.host.locator('input[name=activation][value=relu]').check()
  await a.part('w22').press('Enter')
  await a.type('x1', '5')
  await a.part('w22').press('?')
  assert.deepEqual(await b.state(), before)
  assert.equal(await b.host.locator('.keys').count(), 0)
  assert.equal(await b.host.locator('input[name=reading-figure]:checked').inputValue(), 'row')
  await b.part('w11').press('Control+z')
  assert.equal((await a.state()).input[0], 5)
  for (const lesson of [a, b]) await assertFiguresAreTheCores(lesson)
})

pageTest(
  'without sync-url the address is neither read nor written',
  { guest: two, hash: '#threshold=0.9' },
  async ({ page }) => {
    const a = new Lesson(page, '#a')
    assert.equal((await a.state()).threshold, 0.5)
    const entries = await page.evaluate(() => history.length)
    await a.set({ threshold: 0.2 })
    await page.waitForTimeout(quiet)
    assert.equal(await page.evaluate(() => location.hash), '#threshold=0.9')
    assert.equal(await page.evaluate(() => history.length), entries)
  },
)

pageTest(
  'the core is loaded once for both',
  { guest: two, prepare: (page) => page.addInitScript(() => performance.setResourceTimingBufferSize(500)) },
  async ({ page }) => {
    const loads = await page.evaluate(
      () => performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('.wasm')).length,
    )
    assert.equal(loads, 1)
  },
)

pageTest(
  'an element leaves no globals but Lit’s',
  { guest: guestPage('<pruning-playground></pruning-playground>', '', { head: '<script src="./guest.js"></script>' }) },
  async ({ page }) => {
    const added = await page.evaluate(() => {
      const frame = document.createElement('iframe')
      document.body.append(frame)
      const usual = new Set(Object.getOwnPropertyNames(frame.contentWindow as object))
      frame.remove()
      return Object.getOwnPropertyNames(window).filter(
        (name) => !usual.has(name) && !/^(__|\d+$|lit[A-Z]|reactiveElement)/.test(name),
      )
    })
    assert.deepEqual(added, [])
  },
)

pageTest(
  'an element that is taken out and put in again keeps its state and works',
  { guest: two },
  async ({ page }) => {
    const a = new Lesson(page, '#a')
    await a.set({ threshold: 0.9 })
    await page.evaluate(() => {
      const host = document.querySelector('#a') as HTMLElement
      host.remove()
      document.body.prepend(host)
    })
    await settled(page)
    assert.equal((await a.state()).threshold, 0.9)
    await a.click('o1')
    assert.deepEqual((await a.state()).cut, ['o1'])
    await assertFiguresAreTheCores(a)
  },
)

pageTest(
  'put in again at another width, the figure is drawn for that width',
  {
    guest: guestPage(
      '<div id="wide"><pruning-playground></pruning-playground></div><div id="narrow"></div>',
      `
const sheet = new CSSStyleSheet()
sheet.replaceSync('#narrow { width: 340px }')
document.adoptedStyleSheets = [sheet]`,
    ),
  },
  async ({ page }) => {
    const lesson = new Lesson(page)
    await page.evaluate(() => {
      const host = document.querySelector('pruning-playground') as HTMLElement
      host.remove()
      document.querySelector('#narrow')?.append(host)
    })
    const widths = () =>
      lesson.host.evaluate((host) => {
        const figure = host.shadowRoot?.querySelector('.network')
        return [Number(figure?.getAttribute('width')), figure?.parentElement?.clientWidth ?? 0]
      })
    for (let i = 0; i < 60; i += 1) {
      await settled(page)
      const [drawn, room = 0] = await widths()
      if (drawn === room && room < 340) break
    }
    const [drawn, room] = await widths()
    assert.equal(drawn, room)
  },
)

pageTest(
  'with sync-url, put in again, the address still follows and Back still works',
  { guest: guestPage('<pruning-playground sync-url></pruning-playground>') },
  async ({ page }) => {
    const lesson = new Lesson(page)
    await page.evaluate(() => {
      const host = document.querySelector('pruning-playground') as HTMLElement
      host.remove()
      document.body.append(host)
    })
    await lesson.set({ threshold: 0.75 })
    await page.waitForURL(/threshold=0\.75/)
    await page.goBack()
    await lesson.becomes({ threshold: 0.5 })
  },
)

pageTest('an element made by a script works', { guest: guestPage('<main></main>') }, async ({ page }) => {
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('pruning-playground')))
  await settled(page)
  await assertFiguresAreTheCores(new Lesson(page))
})

pageTest(
  'on a page that reads from right to left the lesson still reads from left to right',
  { guest: { ...two, html: two.html.replace('<html', '<html dir="rtl"') } },
  async ({ page }) => {
    const lesson = new Lesson(page, '#a')
    await lesson.set({ threshold: 0.25 })
    const track = (await lesson.slider.boundingBox())!
    const line = (await lesson.host.locator('.strip-line').boundingBox())!
    await lesson.dragFrom({ x: line.x + line.width / 2, y: track.y + track.height / 2 }, 40)
    const { threshold } = await lesson.state()
    assert.ok(threshold > 0.25 && threshold < 0.5, `a drag of 40 px to the right from the line gives ${threshold}`)
  },
)

pageTest(
  'colours of the page reach into the element',
  {
    guest: guestPage(
      '<pruning-playground></pruning-playground>',
      `
const sheet = new CSSStyleSheet()
sheet.replaceSync('pruning-playground { --pp-plum: rgb(0, 90, 60) }')
document.adoptedStyleSheets = [sheet]`,
    ),
  },
  async ({ page }) => {
    const colour = await new Lesson(page).host.evaluate(
      (host: Playground) => getComputedStyle(host.shadowRoot?.querySelector('.kicker') as Element).color,
    )
    assert.equal(colour, 'rgb(0, 90, 60)')
  },
)
