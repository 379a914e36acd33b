import assert from 'node:assert/strict'
import type { Page } from 'playwright-core'
import { computed } from './support/core.js'
import { assertFiguresAreTheCores } from './support/figures.js'
import { Lesson, type Playground } from './support/lesson.js'
import { pageTest, settled } from './support/page-test.js'
import { guestPage } from './support/site.js'

const one = guestPage(
  '<pruning-playground><p>Fallback</p></pruning-playground>',
  `globalThis.heard = []
for (const name of ['pp-ready', 'pp-change', 'pp-error'])
  document.addEventListener(name, ({ type, detail, composed }) => globalThis.heard.push({ type, detail, composed }))`,
)

interface Heard {
  type: string
  detail: Record<string, unknown>
  composed: boolean
}
const heard = (page: Page) => page.evaluate(() => (globalThis as unknown as { heard: Heard[] }).heard)

pageTest('pp-ready comes once, with the state', { guest: one }, async ({ page }) => {
  const events = (await heard(page)).filter(({ type }) => type === 'pp-ready')
  assert.equal(events.length, 1)
  assert.deepEqual(events[0]?.detail, { state: await new Lesson(page).state() })
  assert.equal(events[0]?.composed, true)
})

pageTest('pp-change tells state, y, removed and fingerprint as the core has them', { guest: one }, async ({ page }) => {
  const lesson = new Lesson(page)
  await lesson.part('o2').press('Enter')
  const [event, ...more] = (await heard(page)).filter(({ type }) => type === 'pp-change')
  const state = await lesson.state()
  const { after, removed, fingerprint } = await computed(state)
  assert.deepEqual(event?.detail, { state, y: after.y, removed, fingerprint })
  assert.deepEqual(more, [])
})

pageTest('pp-change is silent when nothing changes', { guest: one }, async ({ page }) => {
  await page.evaluate(() => {
    const host = document.querySelector('pruning-playground') as Playground
    host.undo()
    host.redo()
    host.setState({ threshold: 0.5 })
    host.reset()
  })
  assert.equal((await heard(page)).filter(({ type }) => type === 'pp-change').length, 0)
})

pageTest('getState and what events tell are copies', { guest: one }, async ({ page }) => {
  const lesson = new Lesson(page)
  const before = await lesson.state()
  await lesson.host.evaluate((host: Playground) => {
    const spoil = (state: { weights: number[][]; cut: string[]; threshold: number }) => {
      for (const row of state.weights) row.fill(99)
      state.cut.push('o1')
      state.threshold = 9
    }
    spoil(host.getState())
    host.addEventListener('pp-change', (event) => spoil((event as CustomEvent).detail.state), { once: true })
    const mine = {
      weights: [
        [1, 2, 3],
        [4, 5, 6],
      ],
    }
    host.setState(mine)
    mine.weights[0]?.fill(77)
  })
  assert.deepEqual(await lesson.state(), before)
  await assertFiguresAreTheCores(lesson)
})

const refused: [string, unknown][] = [
  ['threshold above', { threshold: 2000 }],
  ['threshold as a text', { threshold: '0.5' }],
  ['NaN', { input: [Number.NaN, 0, 1] }],
  ['Infinity', { outputWeights: [1, Number.POSITIVE_INFINITY] }],
  ['one row', { weights: [[1, 2, 3]] }],
  [
    'a short row',
    {
      weights: [
        [1, 2, 3],
        [4, 5],
      ],
    },
  ],
  ['an unknown reading', { reading: 'bogus' }],
  ['an unknown setting', { treshold: 1 }],
  ['a part twice', { cut: ['w11', 'w11'] }],
  ['a neuron to keep', { keep: ['o1'] }],
  ['good and bad together', { threshold: 0.9, reading: 'bogus' }],
  ['null for a list', { cut: null }],
  ['null', null],
  ['a number', 5],
]

for (const [what, change] of refused)
  pageTest(`setState refuses ${what} in one sentence and changes nothing`, { guest: one }, async ({ page }) => {
    const lesson = new Lesson(page)
    const before = await lesson.state()
    const error = await lesson.host.evaluate((host: Playground, value) => {
      try {
        host.setState(value as object)
        return undefined
      } catch (thrown) {
        return { name: (thrown as Error).name, message: (thrown as Error).message }
      }
    }, change)
    assert.equal(error?.name, 'CoreError')
    assert.match(error?.message ?? '', /^\[setState\] [^\n]{10,300}$/)
    assert.deepEqual(await lesson.state(), before)
    assert.equal(await lesson.button('Undo').isDisabled(), true)
    assert.deepEqual(
      (await heard(page)).filter(({ type }) => type === 'pp-change'),
      [],
    )
  })

pageTest('setState turns -0 into 0', { guest: one }, async ({ page }) => {
  const lesson = new Lesson(page)
  const isPlain = await lesson.host.evaluate((host: Playground) => {
    host.setState({
      weights: [
        [-0, 2, 3],
        [4, 5, 6],
      ],
      threshold: -0,
    })
    return Object.is(host.getState().weights[0]?.[0], 0) && Object.is(host.getState().threshold, 0)
  })
  assert.ok(isPlain)
})

pageTest('before the core is there each method says to wait for ready', { guest: one }, async ({ page }) => {
  const messages = await page.evaluate(async () => {
    const host = document.createElement('pruning-playground') as Playground
    const calls = [
      () => host.getState(),
      () => host.setState({}),
      () => host.reset(),
      () => host.undo(),
      () => host.redo(),
      () => host.link,
    ]
    return calls.map((call) => {
      try {
        call()
        return 'nothing'
      } catch (error) {
        return (error as Error).message
      }
    })
  })
  for (const message of messages) assert.match(message, /wait for its promise "ready"/)
})

pageTest('reset, undo, redo and link do what the buttons do', { guest: one }, async ({ page, url }) => {
  const lesson = new Lesson(page)
  const article = await lesson.state()
  assert.equal(await lesson.link(), `${url}#`)
  await lesson.set({ threshold: 0.75 })
  const call = (name: 'undo' | 'redo' | 'reset') =>
    lesson.host.evaluate((host: Playground, method) => host[method as 'undo'](), name)
  await call('undo')
  assert.equal((await lesson.state()).threshold, 0.5)
  await call('redo')
  assert.equal((await lesson.state()).threshold, 0.75)
  assert.equal(await lesson.link(), `${url}#v=1&lesson=example&threshold=0.75`)
  await call('reset')
  assert.deepEqual(await lesson.state(), article)
})

const missing = (page: Page) => page.route('**/*.wasm', (route) => route.fulfill({ status: 404, body: 'gone' }))
const brought = /404|Failed to load resource/

pageTest(
  'without core.wasm: pp-error, a readable message, and the fallback is shown',
  { guest: one, waits: false, expected: brought, prepare: missing },
  async ({ page }) => {
    const lesson = new Lesson(page)
    await lesson.notice.waitFor()
    const said = (await lesson.notice.textContent()) ?? ''
    assert.match(said, /The core could not be loaded/)
    assert.match(said, /core\.wasm must be WebAssembly, got status 404/)
    assert.equal(await page.getByText('Fallback').isVisible(), true)
    const events = await heard(page)
    assert.deepEqual(
      events.map(({ type }) => type),
      ['pp-error'],
    )
    assert.match(String(events[0]?.detail.message), /status 404/)
    const reason = await lesson.host.evaluate((host: Playground) =>
      host.ready.then(
        () => 'fine',
        (error: Error) => error.name,
      ),
    )
    assert.equal(reason, 'CoreError')
  },
)

pageTest(
  'a page of HTML in place of core.wasm is named as that',
  {
    guest: one,
    waits: false,
    prepare: (page) =>
      page.route('**/*.wasm', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><p>Hello' })),
  },
  async ({ page }) => {
    const lesson = new Lesson(page)
    await lesson.notice.waitFor()
    assert.match((await lesson.notice.textContent()) ?? '', /starts? with "<!doctype html>/)
  },
)

pageTest(
  'without core.wasm the site says so, still has its switches, and throws nothing',
  { waits: false, expected: brought, prepare: missing },
  async ({ page }) => {
    const lesson = new Lesson(page)
    await lesson.notice.waitFor()
    await page.locator('#preferences button').nth(1).waitFor() // language can still be chosen
  },
)

pageTest(
  'after a failed load an element that is put in again tries again',
  { guest: one, waits: false, expected: brought, prepare: missing },
  async ({ page }) => {
    const lesson = new Lesson(page)
    await lesson.notice.waitFor()
    await page.unroute('**/*.wasm')
    await page.evaluate(() => {
      const host = document.querySelector('pruning-playground')
      host?.replaceWith(document.createElement('pruning-playground'))
    })
    await settled(page)
    await assertFiguresAreTheCores(lesson)
  },
)
