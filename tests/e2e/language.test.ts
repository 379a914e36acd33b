import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { Lesson, type Playground } from './support/lesson.js'
import { pageTest } from './support/page-test.js'
import { guestPage } from './support/site.js'

/** Words that are names, or maths, in both languages. */
const names =
  /softsign|sigmoid|tanh|ReLU|Frobenius|Hoyer|Keras|Node|Ctrl|Shift|Enter|English|Pruning Playground|WebAssembly|L[12]\b|C\+\+|W x|[a-zA-Z][₀-₉₁₂]*\b(?<!\w\w)/g

/** Everything that is said in the lesson: texts, labels, titles; formulas and codes aside. */
function said(page: Page): Promise<string[]> {
  return page.locator('pp-example').evaluate((host) => {
    const root = host.shadowRoot
    if (!root) return []
    const spoken: string[] = []
    const walk = (node: Node) => {
      if (
        node instanceof Element &&
        (['style', 'math', 'code', 'kbd'].includes(node.localName) || node.matches('.legend-mark'))
      )
        return
      if (node instanceof Element)
        spoken.push(
          ...['aria-label', 'title', 'aria-valuetext', 'placeholder'].map((name) => node.getAttribute(name) ?? ''),
        )
      if (node instanceof Text) spoken.push(node.data)
      node.childNodes.forEach(walk)
    }
    root.childNodes.forEach(walk)
    return spoken.map((text) => text.replace(/\s+/g, ' ').trim()).filter(Boolean)
  })
}

async function assertLanguage(page: Page, lang: 'zh' | 'en'): Promise<void> {
  const texts = await said(page)
  assert.ok(texts.length > 100)
  const foreign = lang === 'en' ? /[\u3400-\u9fff\u3000-\u303f\uff00-\uffef]/ : /[A-Za-z]{3,}/
  const left = texts
    .map((text) => (lang === 'zh' ? text.replace(names, '') : text))
    .filter((text) => foreign.test(text))
  assert.deepEqual(left, [])
}

const tags = { zh: 'zh-CN', en: 'en' } as const

for (const lang of ['zh', 'en'] as const)
  pageTest(
    `a browser in ${lang} meets the page in ${lang}`,
    { locale: lang === 'zh' ? 'zh-CN' : 'en-GB' },
    async ({ page }) => {
      assert.equal(await page.evaluate(() => document.documentElement.lang), tags[lang])
      assert.match(await page.title(), lang === 'zh' ? /剪枝游乐场/ : /Pruning Playground/)
      await assertLanguage(page, lang)
    },
  )

pageTest('a browser in a third language meets English', { locale: 'fr-FR' }, async ({ page }) => {
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'en')
  await assertLanguage(page, 'en')
})

pageTest('the switch changes the language of everything: texts, title, lang', {}, async ({ page }) => {
  const lesson = new Lesson(page)
  await lesson.host.evaluate((host: Playground) => host.setState({ cut: ['o1'], threshold: 0.9 }))
  for (const [name, lang] of [
    ['中文', 'zh'],
    ['English', 'en'],
  ] as const) {
    await page.getByRole('button', { name, exact: true }).click()
    await lesson.host.evaluate((host: Playground) => host.updateComplete)
    assert.equal(await page.evaluate(() => document.documentElement.lang), tags[lang])
    assert.equal(await page.getByRole('button', { name, exact: true }).getAttribute('aria-pressed'), 'true')
    await assertLanguage(page, lang)
  }
})

pageTest('an open notice and the list of keys follow the language', { hash: '#nonsense=1' }, async ({ page }) => {
  const lesson = new Lesson(page)
  await lesson.button('Keys').click()
  await lesson.type('w11', 'abc')
  await page.getByRole('button', { name: '中文' }).click()
  await lesson.host.evaluate((host: Playground) => host.updateComplete)
  const left = (await said(page)).filter((text) => /must be a number|was not understood|show or hide/.test(text))
  assert.deepEqual(left, [])
})

pageTest('the theme switch sets the colours of page and lesson', {}, async ({ page }) => {
  const ground = () =>
    Promise.all(
      ['body', 'pp-example'].map((tag) =>
        page.locator(tag).evaluate((element) => getComputedStyle(element).backgroundColor),
      ),
    )
  const [light, dark] = ['rgb(251, 250, 247)', 'rgb(23, 20, 26)']
  for (const [name, colour] of [
    ['Dark', dark],
    ['Light', light],
    ['System', light],
  ] as const) {
    await page.getByRole('button', { name, exact: true }).click()
    assert.deepEqual(await ground(), [colour, colour], name)
  }
  await page.emulateMedia({ colorScheme: 'dark' })
  assert.deepEqual(await ground(), [dark, dark], 'System follows the browser')
})

const four = guestPage(`
  <pruning-playground id="own" lang="zh"></pruning-playground>
  <div lang="zh-Hant"><pruning-playground id="around"></pruning-playground></div>
  <pruning-playground id="page"></pruning-playground>
  <div lang="fr"><pruning-playground id="other"></pruning-playground></div>`)

pageTest(
  'an element takes its own lang, that of what is around it, or English',
  { guest: four, locale: 'zh-CN' },
  async ({ page }) => {
    for (const [id, kicker] of [
      ['own', '第一课'],
      ['around', '第一课'],
      ['page', 'Lesson 1'],
      ['other', 'Lesson 1'],
    ] as const)
      assert.equal(await new Lesson(page, `#${id}`).text('.kicker'), kicker, id)
  },
)

pageTest(
  'a page without lang follows the browser',
  {
    guest: {
      ...guestPage('<pruning-playground></pruning-playground>'),
      html: guestPage('<pruning-playground></pruning-playground>').html.replace(' lang="en"', ''),
    },
    locale: 'zh-TW',
  },
  async ({ page }) => {
    assert.equal(await new Lesson(page).text('.kicker'), '第一课')
  },
)

pageTest(
  'lang and theme as attributes can be changed later',
  { guest: guestPage('<pruning-playground theme="dark"></pruning-playground>') },
  async ({ page }) => {
    const lesson = new Lesson(page)
    const outside = page.locator('pruning-playground')
    const look = () =>
      lesson.host.evaluate(async (host: Playground) => {
        await host.updateComplete
        return [getComputedStyle(host).backgroundColor, host.shadowRoot?.querySelector('.kicker')?.textContent]
      })
    assert.deepEqual(await look(), ['rgb(23, 20, 26)', 'Lesson 1'])
    await outside.evaluate((host) => host.setAttribute('theme', 'light'))
    assert.deepEqual(await look(), ['rgb(251, 250, 247)', 'Lesson 1'])
    await outside.evaluate((host) => host.setAttribute('lang', 'zh'))
    assert.deepEqual(await look(), ['rgb(251, 250, 247)', '第一课'])
  },
)
