import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { assertFiguresAreTheCores } from './support/figures.js'
import { Lesson, type Playground } from './support/lesson.js'
import { pageTest, settled } from './support/page-test.js'

/** Longer than the quiet time after which the address follows. */
const quiet = 650

const hashOf = (page: Page) => page.evaluate(() => location.hash)

const everything = {
  reading: 'magnitude',
  threshold: 2.5,
  activation: 'leaky-relu',
  weights: [
    [1.5, -2, 3e-7],
    [4, 0.1, -1000],
  ],
  input: [0.25, -1, 1],
  outputWeights: [2, -0.5],
  cut: ['w23', 'o1'],
  keep: ['w11'],
  contribution: 'energy_of_y',
  focus: 'w21',
  lang: 'zh',
  theme: 'dark',
} as const

pageTest(
  'the copied link opens to the same state and the same fingerprint',
  { permissions: ['clipboard-read', 'clipboard-write'] },
  async ({ page, context }) => {
    const lesson = new Lesson(page)
    await lesson.set(structuredClone({ ...everything, lang: 'auto' }) as object)
    await lesson.button('Share').click()
    await lesson.host.locator('[data-copy=link]').click()
    await lesson.host.getByText('Copied: Link.').waitFor()
    const link = await page.evaluate(() => navigator.clipboard.readText())
    assert.equal(link, await lesson.link())
    const other = await context.newPage()
    await other.goto(link)
    await settled(other)
    const opened = new Lesson(other)
    assert.deepEqual(await opened.state(), await lesson.state())
    assert.equal(await opened.fingerprint(), await lesson.fingerprint())
    assert.equal(await opened.notice.count(), 0)
  },
)

pageTest('a link with everything set opens to all of it', {}, async ({ page, url }) => {
  const lesson = new Lesson(page)
  await lesson.set(structuredClone(everything) as object)
  const link = await lesson.link()
  await page.goto('about:blank')
  await page.goto(link)
  await settled(page)
  assert.deepEqual(await lesson.state(), everything)
  assert.ok(link.startsWith(`${url}lesson.html#v=1&lesson=example&`), link)
  await assertFiguresAreTheCores(lesson)
})

pageTest('the address follows after a moment, one entry for a burst of changes', {}, async ({ page }) => {
  const lesson = new Lesson(page)
  const entries = await page.evaluate(() => history.length)
  for (let i = 0; i < 5; i += 1) await lesson.slider.press('ArrowRight')
  assert.equal(await hashOf(page), '#v=1&lesson=example')
  await page.waitForFunction(() => location.hash === '#v=1&lesson=example&threshold=0.55')
  assert.equal(await page.evaluate(() => history.length), entries + 1)
})

pageTest(
  'Back and Forward go through the states, and reset leads to the settings of the article',
  {},
  async ({ page }) => {
    const lesson = new Lesson(page)
    for (const [change, address] of [
      [{ threshold: 0.9 }, /threshold=0\.9$/],
      [{ reading: 'column' }, /reading=column/],
    ] as const) {
      await lesson.set(change)
      await page.waitForURL(address)
    }
    await lesson.button('Reset').click()
    await page.waitForURL(/#v=1&lesson=example$/)
    const expected = [
      ['goBack', 0.9, 'column'],
      ['goBack', 0.9, 'row'],
      ['goBack', 0.5, 'row'],
      ['goForward', 0.9, 'row'],
      ['goForward', 0.9, 'column'],
      ['goForward', 0.5, 'row'],
    ] as const
    for (const [way, threshold, reading] of expected) {
      await page[way]()
      await lesson.becomes({ threshold, reading })
    }
    await assertFiguresAreTheCores(lesson)
  },
)

pageTest('undo after Back does something that is seen', {}, async ({ page }) => {
  const lesson = new Lesson(page)
  for (const threshold of [0.6, 0.7]) {
    await lesson.set({ threshold })
    await page.waitForURL(new RegExp(`threshold=${threshold}$`))
  }
  await page.goBack()
  await lesson.becomes({ threshold: 0.6 })
  await lesson.button('Undo').click()
  assert.notEqual((await lesson.state()).threshold, 0.6)
})

pageTest(
  'a link of which a part is bad keeps its way forward after Back',
  { hash: '#reading=column&nonsense=1' },
  async ({ page }) => {
    const lesson = new Lesson(page)
    await lesson.set({ threshold: 0.9 })
    await page.waitForURL(/threshold=0\.9/)
    await page.goBack()
    await lesson.becomes({ threshold: 0.5 })
    await page.waitForTimeout(quiet) // for the entry that Back must not write
    await page.goForward()
    await lesson.becomes({ threshold: 0.9 }) // Forward leads nowhere when Back itself wrote a new entry
  },
)

pageTest('an edited address is taken without loading again', {}, async ({ page }) => {
  const lesson = new Lesson(page)
  await page.evaluate(() => {
    location.hash = '#threshold=0.75&x=1,1,1'
  })
  await lesson.becomes({ threshold: 0.75, input: [1, 1, 1] })
  await assertFiguresAreTheCores(lesson)
})

const hostile: [string, string[]][] = [
  ['#v=1&lesson=example&unknown=1&threshold=0.75', ['unknown']],
  ['#v=2&threshold=0.75', ['v']],
  ['#threshold=0.75&reading=bogus&activation=&W=1,2;3', ['reading', 'activation', 'W']],
  ['#threshold=0.75&x=1e999,0,1&V=NaN,1', ['x', 'V']],
  ['#threshold=0.75&cut=w11,w11&keep=v1', ['cut', 'keep']],
  ['#threshold=0.75&threshold=0.1', ['threshold']],
  ['#threshold=0.75&__proto__=1&constructor=x&toString=', ['__proto__', 'constructor', 'toString']],
  ['#threshold=0.75&%E0%A4%A=1&reading=%E0%A4%A', ['%E0%A4%A', 'reading']],
  ['#threshold=0.75&<img src=x onerror=alert(1)>=1', ['<img src']],
  ['#&&&=&threshold=0.75&=', ['']],
]

for (const [hash, ignored] of hostile)
  pageTest(`of ${hash} the good part is used and the rest is named`, { hash }, async ({ page }) => {
    const lesson = new Lesson(page)
    assert.equal((await lesson.state()).threshold, 0.75)
    await lesson.notice.waitFor()
    const said = (await lesson.notice.textContent()) ?? ''
    for (const key of ignored) assert.ok(said.includes(key), `${key} is named: ${said}`)
    assert.equal(await page.locator('img').count(), 0)
    await assertFiguresAreTheCores(lesson)
    await lesson.button('Close').click()
    assert.equal(await lesson.notice.count(), 0)
  })

pageTest(
  'thousands of unknown keys give a short notice, soon',
  { hash: `#threshold=0.75&${Array.from({ length: 5000 }, (_, i) => `k${i}=1`).join('&')}` },
  async ({ page }) => {
    const lesson = new Lesson(page)
    assert.equal((await lesson.state()).threshold, 0.75)
    const said = (await lesson.notice.textContent()) ?? ''
    assert.ok(said.length < 400, `the notice has ${said.length} characters`)
  },
)

pageTest(
  'cut and keep of one part in a link do not stop the page',
  { hash: '#cut=w11,o1&keep=w11' },
  async ({ page }) => {
    await assertFiguresAreTheCores(new Lesson(page))
  },
)

pageTest('-0 in a link is 0', { hash: '#x=-0,-0,1&W=-0,2,3;4,5,6' }, async ({ page }) => {
  const lesson = new Lesson(page)
  const { input, weights } = await lesson.state()
  assert.ok([...input.slice(0, 2), weights[0]?.[0]].every((value) => Object.is(value, 0)))
  assert.equal(await lesson.notice.count(), 0)
})

pageTest(
  'without an address lesson 1 begins with nothing cut; 0.5 in its place is kept by the address',
  { hash: 'lesson.html' },
  async ({ page }) => {
    const threshold = () => page.locator('pp-example').evaluate((host: Playground) => host.getState().threshold)
    assert.equal(await threshold(), 0)
    assert.equal(new URL(page.url()).hash, '')
    await page.locator('pp-example').evaluate((host: Playground) => host.setState({ threshold: 0.5 }))
    await page.waitForURL(/#v=1&lesson=example$/)
    await page.reload()
    await settled(page)
    assert.equal(await threshold(), 0.5)
    await page.goBack()
    await page.waitForURL(/lesson\.html$/)
    assert.equal(await threshold(), 0)
  },
)
