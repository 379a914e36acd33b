/** `embed.html` in iframes of other pages, and `connectEmbed` of the package. */

import assert from 'node:assert/strict'
import type { ExampleState } from '../../web/src/state/settings.js'
import { violations } from './support/axe.js'
import { computed } from './support/core.js'
import { ask, connect, frameOf, type HostWindow, hears, hostAt, hostElsewhere, quickly } from './support/host.js'
import { type Opened, pageTest } from './support/page-test.js'

const iframe = (id: string, hash: string, more = '') =>
  `<iframe id="${id}" title="A figure ${id}" ${more} src="./embed.html#v=1&${hash}"></iframe>`
const figure = 'show=lesson&lesson=example&threshold=0&controls=figure&lang=en'
const sandbox = 'sandbox="allow-scripts"'
const around = (body: string, more = {}) => ({ hash: 'host.html', waits: false, prepare: hostAt(body), ...more })

const stateOf = async (page: Opened['page'], id: string) => (await ask(page, id, 'getState')) as ExampleState

for (const [kind, more] of [
  ['an ordinary', ''],
  ['a sandboxed', sandbox],
] as const)
  pageTest(
    `${kind} iframe answers as the core does, tells its changes, and is as high as what it shows`,
    around(iframe('a', figure, more)),
    async ({ page }) => {
      assert.equal(await connect(page, 'a'), 'connected')
      assert.equal((await stateOf(page, 'a')).threshold, 0)
      await hears(page, 'a', 'ready')
      await ask(page, 'a', 'setState', { cut: ['w22'] })
      const state = await stateOf(page, 'a')
      assert.deepEqual(state.cut, ['w22'])
      const { y, removed } = await hears(page, 'a', 'change')
      assert.deepEqual([y, removed], [(await computed(state)).after.y, ['w22']])
      await ask(page, 'a', 'undo')
      assert.deepEqual((await stateOf(page, 'a')).cut, [])
      const frame = await frameOf(page, 'a')
      const fits = () =>
        frame.waitForFunction(
          () => document.body.clientHeight > 400 && document.documentElement.scrollHeight === innerHeight,
        )
      await fits()
      const height = () => page.locator('#a').evaluate((one) => one.clientHeight)
      const before = await height()
      await frame.locator('button[aria-expanded=false]').click() // the list of keys makes it higher
      await page.waitForFunction((before) => (document.querySelector('#a')?.clientHeight ?? 0) > before, before)
      await fits()
      const higher = await height()
      await frame.locator('button[aria-expanded=true]').click()
      await page.waitForFunction((higher) => (document.querySelector('#a')?.clientHeight ?? 0) < higher, higher)
      await fits()
    },
  )

pageTest('what the element refuses comes back as its sentence', around(iframe('a', figure)), async ({ page }) => {
  assert.equal(await connect(page, 'a'), 'connected')
  await assert.rejects(ask(page, 'a', 'setState', { threshold: -1 }), /threshold/)
  assert.equal((await stateOf(page, 'a')).threshold, 0)
})

pageTest(
  'two iframes on a page, one sandboxed, are connected each to itself',
  around(iframe('a', figure) + iframe('b', figure, sandbox)),
  async ({ page }) => {
    assert.deepEqual([await connect(page, 'a'), await connect(page, 'b')], ['connected', 'connected'])
    await ask(page, 'a', 'setState', { threshold: 0.9 })
    assert.deepEqual([(await stateOf(page, 'a')).threshold, (await stateOf(page, 'b')).threshold], [0.9, 0])
  },
)

pageTest(
  'an iframe that is loaded again is connected again, and what was asked before is refused',
  around(iframe('a', figure)),
  async ({ page }) => {
    assert.equal(await connect(page, 'a'), 'connected')
    await hears(page, 'a', 'ready')
    await ask(page, 'a', 'setState', { threshold: 0.9 })
    await page.evaluate(() => {
      Object.assign(window, { told: [] })
      const iframe = document.querySelector('iframe') as HTMLIFrameElement
      iframe.src = iframe.src.replace('threshold=0', 'threshold=0.25')
    })
    await hears(page, 'a', 'ready')
    assert.equal((await stateOf(page, 'a')).threshold, 0.25)
    const asked = page.evaluate(() => {
      const { embeds } = window as unknown as HostWindow
      embeds.a?.close()
      return embeds.a?.getState()
    })
    await assert.rejects(asked, /the connection is closed/)
  },
)

pageTest(
  'a page of another origin connects where it is the one that is allowed, and is refused where it is not',
  { waits: false, expected: /^request to another origin: http:\/\/localhost:|target origin/ },
  async ({ page, url, test }) => {
    const at = (id: string, origin: string) => iframe(id, `${figure}&origin=${origin}`).replace('./', url)
    const host = await hostElsewhere(
      test,
      (origin) => at('good', origin) + at('bad', 'https://example.org') + at('odd', 'example.org'),
    )
    await page.goto(`${host}/host.html`)
    assert.equal(await connect(page, 'good'), 'connected')
    assert.equal((await stateOf(page, 'good')).threshold, 0)
    assert.equal(await connect(page, 'bad'), `[embed] the page around must be of https://example.org, got ${host}`)
    const odd = (await frameOf(page, 'odd')).getByRole('alert')
    await odd.filter({ hasText: 'origin must be like https://example.org, got “example.org”' }).waitFor()
  },
)

/** Answers an iframe as a page of ours would not. */
const answered = (page: Opened['page'], message: object) =>
  page.evaluate(
    (message) =>
      new Promise<unknown>((resolve) => {
        addEventListener('message', ({ data }) => {
          if ('refused' in data) resolve(data.refused)
        })
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = ({ data }) => {
          if (data.event === 'taken') port1.postMessage({ id: 7, call: 'remove', arguments: [] })
          if (data.id === 7) resolve(data.error.message)
        }
        document.querySelector('iframe')?.contentWindow?.postMessage(message, '*', [port2])
      }),
    message,
  )

pageTest(
  'another version is refused, and so is a call that there is none of; what it should be is said',
  around(iframe('a', figure)),
  async ({ page }) => {
    const frame = await frameOf(page, 'a')
    await frame.waitForFunction(() => document.querySelector('pruning-playground'))
    assert.equal(await answered(page, { name: 'pruning-playground', version: 2 }), 'version 1 is wanted, got 2')
    const said = await answered(page, { name: 'pruning-playground', version: 1 })
    assert.match(String(said), /^call must be one of getState, setState, .*, got "remove"$/)
  },
)

pageTest(
  'messages of windows that are not the parent, and answers of iframes that are not the one, are not heard',
  around(`${iframe('a', figure)}<iframe id="b" title="Another" srcdoc="<p>Another page</p>"></iframe>`),
  async ({ page }) => {
    const other = await frameOf(page, 'b')
    await (await frameOf(page, 'a')).waitForFunction(() => document.querySelector('pruning-playground'))
    const taken = await other.evaluate(
      () =>
        new Promise((resolve) => {
          const { port1, port2 } = new MessageChannel()
          port1.onmessage = () => resolve('taken')
          const hello = { name: 'pruning-playground', version: 1 }
          parent.frames[0]?.postMessage(hello, '*', [port2])
          parent.postMessage(hello, '*') // announces itself in the place of the other
          setTimeout(resolve, 300, 'not taken')
        }),
    )
    assert.equal(taken, 'not taken')
    assert.match(await quickly(page, 'b'), /no answer from .* in 0\.2 s: .*embed\.html/)
    assert.equal(await connect(page, 'a'), 'connected')
  },
)

pageTest(
  'sandboxed, the Lab trains in its worker, and what is not there is named',
  around(iframe('a', 'show=lab&lang=en', sandbox)),
  async ({ page }) => {
    assert.equal(await connect(page, 'a'), 'connected')
    await ask(page, 'a', 'setState', { data: 'xor', epochs: 2 })
    const frame = await frameOf(page, 'a')
    await frame.locator('[data-action=play]:not(:disabled)').click()
    await frame.locator('.epoch[data-epoch="2"]').waitFor()
    await frame.getByText('This frame is sandboxed').waitFor()
    await ask(page, 'a', 'setState', { data: 'mnist' })
    await frame.getByText('too large for the edition in one file and for a sandboxed frame').first().waitFor()
  },
)

pageTest(
  'sandboxed, a lesson works in its worker and tells how it goes on',
  around(iframe('a', 'show=lesson&lesson=four-steps&controls=figure&lang=en', sandbox)),
  async ({ page }) => {
    assert.equal(await connect(page, 'a'), 'connected')
    await ask(page, 'a', 'play')
    assert.equal((await hears(page, 'a', 'progress')).share !== undefined, true)
  },
)

pageTest(
  'a network by hand comes with its link',
  around(iframe('a', `show=network&json=${encodeURIComponent('{"layers":[{"weights":[[3,4]]}],"inputs":[[1,1]]}')}`)),
  async ({ page }) => {
    assert.equal(await connect(page, 'a'), 'connected')
    const { layers } = (await ask(page, 'a', 'getNetwork')) as { layers: unknown }
    assert.deepEqual(layers, [{ weights: [[3, 4]] }])
  },
)

pageTest(
  'the way out leads to the same on its page, in a window of its own',
  around(iframe('a', figure)),
  async ({ page, url }) => {
    assert.equal(await connect(page, 'a'), 'connected')
    await ask(page, 'a', 'setState', { threshold: 0.25, lang: 'zh' })
    const link = (await frameOf(page, 'a')).getByRole('link', { name: '在剪枝游乐场中打开' })
    await link.waitFor()
    assert.deepEqual(await link.evaluate((one: HTMLAnchorElement) => [one.href, one.target, one.rel]), [
      `${url}lesson.html#v=1&lesson=example&threshold=0.25&lang=zh`,
      '_blank',
      'noopener',
    ])
  },
)

for (const hash of [`${figure}&theme=dark`, 'show=network&lang=zh'])
  pageTest(
    `alone in a window, ${hash} breaks no rule of accessibility and scrolls not sideways at 360 px`,
    { hash: `embed.html#v=1&${hash}`, waits: false, viewport: { width: 360, height: 700 } },
    async ({ page }) => {
      await page.locator('pruning-playground .counters, pruning-network .counters').first().waitFor()
      assert.deepEqual(await violations(page), [])
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth))
    },
  )

pageTest(
  'what cannot be shown is said',
  { hash: 'embed.html#v=1&show=film&lang=en', waits: false },
  async ({ page }) => {
    await page.getByRole('alert').filter({ hasText: 'show must be lesson, network or lab, got “film”' }).waitFor()
  },
)

pageTest(
  'an iframe that announces itself twice before it is answered is connected by the port that it takes',
  around(iframe('a', figure)),
  async ({ page }) => {
    await (await frameOf(page, 'a')).waitForFunction(() => document.querySelector('pruning-playground'))
    await page.waitForFunction(() => 'connect' in window)
    const connected = page.evaluate(() => {
      const knock = { name: 'pruning-playground', version: 1 }
      const connecting = (window as unknown as HostWindow).connect('a')
      document.querySelector('iframe')?.contentWindow?.postMessage(knock, '*')
      return connecting
    })
    assert.equal(await connected, 'connected')
    assert.equal((await stateOf(page, 'a')).threshold, 0)
  },
)
