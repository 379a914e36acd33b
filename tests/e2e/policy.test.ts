/** The pages under the strictest policy that a host may set. */

import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { assertFiguresAreTheCores } from './support/figures.js'
import { labTest } from './support/lab.js'
import { Lesson, type Playground } from './support/lesson.js'
import { pageTest, settled } from './support/page-test.js'
import { guestPage } from './support/site.js'

/** What the page says to a sink that is given a text. */
const sinkError = (page: Page) =>
  page.evaluate(() => {
    try {
      new Worker('./nowhere.js')
      return 'nothing'
    } catch (error) {
      return (error as Error).name
    }
  })

labTest(
  'under Trusted Types the Lab opens, trains, opens its report and reads a table',
  { hash: '#v=1&lab&data=xor&epochs=2&pace=full', expected: /TrustedScriptURL|policy: require-trusted-types-for/ },
  async (lab) => {
    assert.equal(await sinkError(lab.page), 'TypeError', 'the page demands Trusted Types')
    await lab.button('play').click()
    await lab.reaches(2)
    await lab.open('compare')
    await lab.host.locator('.stage .report').waitFor()
    await lab.open('data')
    await lab
      .step('data')
      .locator('input[type=file]')
      .setInputFiles({
        name: 'two.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(`x,y,kind\n${'1,2,a\n2,1,b\n'.repeat(10)}`),
      })
    await lab.host.getByText('two.csv: 20 samples').waitFor()
  },
)

const two = guestPage(
  '<pruning-playground id="en" lang="en">Fallback</pruning-playground><pruning-playground id="zh" lang="zh"></pruning-playground>',
)

/** The guest's page under a policy of its own. */
const under = (policy: string) => (page: Page) =>
  page.route('**/guest/', (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: { 'Content-Security-Policy': policy },
      body: two.html,
    }),
  )

const usual = "default-src 'none'; style-src 'self'"
const forbidden: [name: string, policy: string, en: RegExp, zh: RegExp][] = [
  [
    'WebAssembly',
    `${usual}; script-src 'self'; connect-src 'self'`,
    /CSP\) forbids WebAssembly: its script-src needs 'wasm-unsafe-eval'/,
    /CSP）不许运行 WebAssembly：script-src 里要加上 'wasm-unsafe-eval'/,
  ],
  [
    'the fetch',
    `${usual}; script-src 'self' 'wasm-unsafe-eval'; connect-src 'none'`,
    /CSP\) forbids reading the core's file: its connect-src needs the address/,
    /CSP）不许读取内核的文件：connect-src 里要加上它的地址/,
  ],
]

for (const [name, policy, en, zh] of forbidden)
  pageTest(
    `a policy that forbids ${name} is named as the cause, in both languages`,
    { guest: two, waits: false, expected: /Content.Security.Policy|^policy: /i, prepare: under(policy) },
    async ({ page }) => {
      for (const [id, wanted] of [
        ['#en', en],
        ['#zh', zh],
      ] as const)
        await new Lesson(page, id).notice.filter({ hasText: wanted }).waitFor()
    },
  )

const offline = (page: Page) => page.route('**/*.wasm', (route) => route.abort('internetdisconnected'))

pageTest(
  'a load that failed is tried again by the button, and by the method',
  { guest: two, waits: false, expected: /ERR_INTERNET_DISCONNECTED|Failed to load/, prepare: offline },
  async ({ page }) => {
    const lesson = new Lesson(page, '#en')
    await lesson.notice.waitFor()
    await lesson.host.locator('[data-action=load]').click()
    await lesson.notice.waitFor() // it has failed again
    const tried = page.evaluate(() => (document.querySelector('#zh') as Playground & { load(): Promise<void> }).load())
    await assert.rejects(tried, /cannot be fetched/)
    await page.unroute('**/*.wasm')
    await lesson.host.locator('[data-action=load]').click()
    await lesson.notice.waitFor({ state: 'detached' })
    await page.evaluate(() => (document.querySelector('#zh') as Playground & { load(): Promise<void> }).load())
    await settled(page)
    await assertFiguresAreTheCores(lesson)
  },
)

pageTest(
  'the Lab that could not be opened is opened by its button',
  {
    hash: 'lab.html',
    waits: false,
    expected: /ERR_INTERNET_DISCONNECTED|Failed to load/,
    prepare: offline,
  },
  async ({ page }) => {
    const host = page.locator('pp-lab')
    const again = host.locator('[data-action=load]')
    await again.waitFor()
    await page.unroute('**/*.wasm')
    await again.click()
    await host.locator('[data-action=play]:not(:disabled)').waitFor()
  },
)

pageTest(
  'an element that another document adopts keeps its styles, there and back again',
  { guest: guestPage('<pruning-playground id="a"></pruning-playground>') },
  async ({ page }) => {
    const found = await page.evaluate(async () => {
      const host = document.querySelector('#a') as HTMLElement
      const lookOf = () => {
        const button = host.shadowRoot?.querySelector('pp-example')?.shadowRoot?.querySelector('button')
        const style = button && host.ownerDocument.defaultView?.getComputedStyle(button)
        return style && [style.borderRadius, style.backgroundColor, style.padding, style.color].join()
      }
      const frame = document.createElement('iframe')
      document.body.append(frame)
      const looks = [lookOf()]
      for (const body of [frame.contentDocument?.body, document.body]) {
        body?.append(host)
        await (host as unknown as { updateComplete: Promise<boolean> }).updateComplete
        looks.push(lookOf())
      }
      return looks
    })
    assert.ok(found[0])
    assert.deepEqual(found, [found[0], found[0], found[0]])
  },
)
