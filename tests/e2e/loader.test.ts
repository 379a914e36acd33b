import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import type {
  PruningLabElement,
  PruningNetworkElement,
  PruningPlaygroundElement,
} from '../../web/src/element/public-types.js'
import { listedLessons } from '../../web/src/lessons/list.js'
import { parts } from '../../web/src/page/parts.js'
import { pageTest } from './support/page-test.js'
import { type GuestPage, guestPage } from './support/site.js'

/** A page of somebody else, whose elements are left to load as they will. */
const guest = (body: string, js = ''): { guest: GuestPage; waits: false } => ({
  guest: guestPage(`<main><h1>A tutorial</h1>${body}</main>`, js),
  waits: false,
})

const ready = (page: Page, selector = 'pruning-playground') =>
  page.locator(selector).evaluate((element: PruningPlaygroundElement) => element.ready)

/** The files of the package that were fetched, by what their names begin with. */
const fetched = (page: Page, start: string) =>
  page.evaluate(
    (start) =>
      performance.getEntriesByType('resource').filter(({ name }) => name.split('/').at(-1)?.startsWith(start)).length,
    start,
  )

/** What a call says when it is refused. */
const refusalOf = (page: Page, selector: string, name: string, given: unknown[] = []) =>
  page.locator(selector).evaluate(
    async (element, [name, given]) => {
      try {
        await (element as unknown as Record<string, (...given: unknown[]) => unknown>)[name]?.(...given)
        return 'done'
      } catch (error) {
        return (error as Error).message
      }
    },
    [name, given] as const,
  )

/** Steps that one task does, which `play` starts. */
const played: Record<string, string> = {
  'four-steps': 'train',
  'three-ways': 'spend',
  'score-right': 'seeds',
  practice: 'right',
}

for (const { id, card } of listedLessons)
  pageTest(
    `lesson ${id} comes alive by the one tag, does a step, and keeps nothing on the page of somebody else`,
    guest(
      `<pruning-playground lesson="${id}" lang="en" activation="eager">${id}</pruning-playground>`,
      `globalThis.done = []
document.querySelector('pruning-playground').addEventListener('pp-done', ({ detail, target }) => globalThis.done.push([target.localName, detail]))`,
    ),
    async ({ page }) => {
      await ready(page)
      const host = page.locator('pruning-playground')
      const inside = host.locator(id === 'example' ? 'pp-example' : 'pp-lesson')
      assert.ok((await inside.locator('h1').textContent())?.trim(), card.en.title)
      if (id === 'example') {
        await host.evaluate((element: PruningPlaygroundElement) => element.prune(['w12', 'o2']))
        const cut = await host.evaluate((element: PruningPlaygroundElement) => {
          const state = element.getState()
          return 'cut' in state && state.cut
        })
        assert.deepEqual(cut, ['w12', 'o2'])
        assert.equal(await inside.locator('.network .edge.is-cut[tabindex]').count(), 6) // w11 and w12 by the threshold of 0.5, all of o2
      }
      const step = played[id]
      if (step) {
        await inside.locator('.working:not(:has(progress))').waitFor()
        await host.evaluate((element: PruningPlaygroundElement) => element.play())
        await inside.locator(`.lesson-step.is-done[data-step=${step}]`).waitFor()
        const done = await page.evaluate(() => (globalThis as unknown as { done: unknown }).done)
        assert.deepEqual(done, [['pruning-playground', { lesson: id, step }]])
      }
      if (id === 'questions') {
        assert.match(await refusalOf(page, 'pruning-playground', 'play'), /done by hand$/)
        await inside.locator('input[name=guess]').first().check()
        await host.evaluate((element: PruningPlaygroundElement) => element.play())
        await inside.locator('.lesson-step.is-done[data-step=hurts]').waitFor()
      }
      assert.equal(await page.evaluate(() => localStorage.length), 0)
    },
  )

pageTest(
  'with keep-progress the steps that were done are kept',
  guest('<pruning-playground keep-progress activation="eager"></pruning-playground>'),
  async ({ page }) => {
    await ready(page)
    await page.locator('pruning-playground').evaluate((element: PruningPlaygroundElement) => {
      element.setState({ threshold: 0 })
      element.prune(['w12'])
    })
    assert.equal(await page.evaluate(() => localStorage.getItem('pruning-playground.lessons')), '{"example":["free"]}')
  },
)

/** Of a height that needs no style: there before any script. */
const far = '<br>'.repeat(400)

pageTest(
  'an element that waits to be seen shows what is in its tag, and is loaded when it is near',
  guest(`${far}<pruning-playground><p>The tag's own words</p></pruning-playground>`),
  async ({ page }) => {
    await page.waitForFunction(() => customElements.get('pruning-playground'))
    const host = page.locator('pruning-playground')
    await page.evaluate(() => new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame))))
    assert.equal(await page.getByText("The tag's own words").isVisible(), true)
    assert.equal(await fetched(page, 'example-element'), 0)
    assert.equal(await fetched(page, 'core.wasm'), 0)
    assert.match(await refusalOf(page, 'pruning-playground', 'getState'), /wait for its promise "ready"/)
    await host.evaluate((element) => scrollTo(0, element.getBoundingClientRect().top - innerHeight - 100))
    await ready(page)
    assert.equal(await fetched(page, 'core.wasm'), 1)
    assert.equal(await page.getByText("The tag's own words").isVisible(), false)
  },
)

pageTest(
  'an eager element far down is loaded at once, and load() loads one that waits',
  guest(`${far}<pruning-network activation="eager"></pruning-network><pruning-lab></pruning-lab>`),
  async ({ page }) => {
    await ready(page, 'pruning-network')
    assert.equal(await fetched(page, 'lab-element'), 0)
    await page.locator('pruning-lab').evaluate((element: PruningLabElement) => element.load())
    assert.equal(await page.locator('pruning-lab').evaluate((element: PruningLabElement) => element.isReady), true)
  },
)

for (const [lang, name] of [
  ['en', 'Start'],
  ['zh', '开始'],
] as const)
  pageTest(
    `activation by click waits for its button, by keyboard too: ${lang}`,
    guest(`<div lang="${lang}"><pruning-playground activation="click"><p>Kept</p></pruning-playground></div>`),
    async ({ page }) => {
      const button = page.getByRole('button', { name, exact: true })
      await button.waitFor()
      assert.equal(await page.getByText('Kept').isVisible(), true)
      await page.emulateMedia({ media: 'print' })
      assert.equal(await page.getByText('Kept').isVisible(), true, 'what is not alive prints its own words')
      assert.equal(await button.isVisible(), false)
      await page.emulateMedia({ media: 'screen' })
      assert.equal(await fetched(page, 'example-element'), 0)
      await page.keyboard.press('Tab')
      await page.keyboard.press('Enter')
      await ready(page)
      assert.equal(await button.count(), 0)
      assert.equal(await page.evaluate(() => document.activeElement?.localName), 'pruning-playground')
    },
  )

pageTest(
  'two lessons and a network on one page load core.wasm once',
  guest(
    [
      '<pruning-playground activation="eager"></pruning-playground>',
      '<pruning-playground id="two" lesson="four-steps" activation="eager"></pruning-playground>',
      '<pruning-network activation="eager"></pruning-network>',
    ].join(''),
  ),
  async ({ page }) => {
    for (const selector of ['pruning-playground:not(#two)', '#two', 'pruning-network']) await ready(page, selector)
    assert.equal(await fetched(page, 'core.wasm'), 1)
  },
)

/** A script in the head, before the elements are defined. */
const early = `globalThis.early ??= Object.assign(document.createElement('pruning-playground'), {
  preset: 'threshold=0.25', activation: 'eager', lesson: 'example',
})
document.querySelector('main')?.append(globalThis.early)`

pageTest(
  'properties that were set before the element was defined count',
  {
    guest: guestPage('<main></main>', early, { head: '<script src="./guest.js"></script>' }),
    waits: false,
  },
  async ({ page }) => {
    await page.locator('pp-example .network').waitFor()
    const state = await page
      .locator('pruning-playground')
      .evaluate((element: PruningPlaygroundElement) => element.ready.then(() => element.getState()))
    assert.equal('threshold' in state && state.threshold, 0.25)
  },
)

pageTest(
  'another lesson takes the place of the one that was there',
  guest('<pruning-playground activation="eager"></pruning-playground>'),
  async ({ page }) => {
    await ready(page)
    const host = page.locator('pruning-playground')
    await host.evaluate((element: PruningPlaygroundElement) => {
      element.preset = 'task=circle'
      element.lesson = 'four-steps'
      return element.ready
    })
    assert.equal(await host.locator('pp-example').count(), 0)
    const state = await host.evaluate((element: PruningPlaygroundElement) => element.getState())
    assert.equal('choice' in state && state.choice.task, 'circle')
    await host.evaluate((element: PruningPlaygroundElement) => {
      element.preset = ''
      element.lesson = 'example'
      return element.ready
    })
    await host.locator('pp-example .network').waitFor()
  },
)

for (const tag of ['pruning-playground', 'pruning-playground lesson="four-steps"', 'pruning-network'])
  pageTest(
    `controls="figure" is the figure alone, which takes the room there is: ${tag}`,
    guest(`<${tag} controls="figure" activation="eager"></${tag.split(' ')[0]}>`),
    async ({ page }) => {
      const [name = ''] = tag.split(' ')
      await ready(page, name)
      const [card, host] = [page.locator(`${name} .card`), page.locator(name)]
      await card.waitFor()
      assert.equal(await host.locator('h1').count(), 0)
      for (const width of [360, 1400]) {
        await page.setViewportSize({ width, height: 800 })
        const [room, box] = [await host.boundingBox(), await card.boundingBox()]
        const [left, right] = [box!.x - room!.x, room!.x + room!.width - box!.x - box!.width]
        assert.ok(Math.abs(left - right) < 2, `${width} px: ${left} on the left, ${right} on the right`)
        assert.ok(box!.width > Math.min(room!.width - 60, 700), `${width} px: ${box!.width} wide`)
      }
    },
  )

pageTest(
  'what an element cannot do is refused in one sentence, and so is what it is given',
  guest(
    '<pruning-playground activation="eager"></pruning-playground><pruning-network activation="eager"></pruning-network>',
  ),
  async ({ page }) => {
    for (const selector of ['pruning-playground', 'pruning-network']) await ready(page, selector)
    const cases: [string, string, unknown[], RegExp][] = [
      [
        'pruning-playground',
        'play',
        [],
        /^\[play\] the element must be one that can "play", got <pruning-playground lesson="example">$/,
      ],
      ['pruning-network', 'step', [], /^\[step\] the element must be one that can "step", got <pruning-network>$/],
      ['pruning-playground', 'prune', [['w99']], /^\[prune\] ids\[0\] must be one of w11, .*, got "w99"$/],
      ['pruning-playground', 'prune', ['w11'], /^\[prune\] ids must be a list of parts, got "w11"$/],
      [
        'pruning-network',
        'prune',
        [['n2.1']],
        /^\[prune\] ids\[0\] must be a part such as w1\.2\.3 or n1\.2, got "n2\.1"$/,
      ],
      ['pruning-playground', 'export', ['csv'], /^\[export\] kind must be one of svg, png, json, got "csv"$/],
      ['pruning-network', 'export', ['pdf'], /^\[export\] kind must be one of svg, png, csv, json, got "pdf"$/],
    ]
    for (const [selector, name, given, wanted] of cases)
      assert.match(await refusalOf(page, selector, name, given), wanted)
  },
)

pageTest(
  'export gives the figure as a drawing and a picture, and the numbers as text',
  guest(
    '<pruning-playground activation="eager"></pruning-playground><pruning-network activation="eager"></pruning-network>',
  ),
  async ({ page }) => {
    for (const selector of ['pruning-playground', 'pruning-network']) {
      await ready(page, selector)
      const files = await page.locator(selector).evaluate(async (element: PruningNetworkElement) => {
        const [svg, png, json] = await Promise.all(
          (['svg', 'png', 'json'] as const).map((kind) => element.export(kind)),
        )
        return { svg: await svg?.text(), png: [png?.type, png?.size], json: JSON.parse((await json?.text()) ?? '') }
      })
      assert.match(files.svg ?? '', /^<svg[^>]* viewBox=/)
      assert.equal(files.png[0], 'image/png')
      assert.ok(Number(files.png[1]) > 1000)
      assert.ok(selector === 'pruning-network' ? files.json.layers : files.json.result.after.y)
    }
    const csv = await page
      .locator('pruning-network')
      .evaluate(async (element: PruningNetworkElement) => (await element.export('csv')).text())
    assert.match(csv, /w1\.1\.1/)
  },
)

pageTest(
  'the Lab plays, pauses, steps, starts over and gives its run',
  guest('<pruning-lab preset="data=circle&epochs=2&pace=full" activation="eager"></pruning-lab>'),
  async ({ page }) => {
    await ready(page, 'pruning-lab')
    const lab = page.locator('pruning-lab')
    await lab.locator('[data-action=play]:not(:disabled)').waitFor()
    assert.match(await refusalOf(page, 'pruning-lab', 'export', ['json']), /come to its end/)
    const run = await lab.evaluate(async (element: PruningLabElement) => {
      await element.step()
      await element.play()
      return JSON.parse(await (await element.export('json')).text())
    })
    assert.deepEqual([run.format, run.settings.data, run.settings.epochs], ['pruning-playground/run', 'circle', 2])
    await page.keyboard.press(' ')
    assert.match(await refusalOf(page, 'pruning-lab', 'prune', [[]]), /can "prune", got <pruning-lab>/)
    await lab.evaluate((element: PruningLabElement) => element.reset())
    await lab.locator('.epoch[data-epoch="0"]').waitFor({ state: 'attached' })
    await lab.locator('.step[data-step=data] button').click()
    const csv = `x,y,kind\n${'1,2,a\n2,1,b\n'.repeat(10)}`
    await lab
      .locator('.controls input[type=file]')
      .first()
      .setInputFiles({ name: 'two.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) })
    await lab.getByText('two.csv: 20 samples').waitFor()
  },
)

pageTest(
  'a page styles parts by their names, which the README lists',
  guest(
    [
      '<pruning-playground activation="eager"></pruning-playground>',
      '<pruning-playground id="two" lesson="four-steps" activation="eager"></pruning-playground>',
      '<pruning-network activation="eager"></pruning-network>',
    ].join(''),
    `const sheet = new CSSStyleSheet()
sheet.replaceSync(${JSON.stringify(
      ['pruning-playground', 'pruning-network']
        .flatMap((tag) => Object.keys(parts).map((part) => `${tag}::part(${part}) { outline: 3px solid rgb(1, 2, 3) }`))
        .join(' '),
    )})
document.adoptedStyleSheets = [sheet]`,
  ),
  async ({ page }) => {
    for (const selector of ['pruning-playground:not(#two)', '#two', 'pruning-network']) await ready(page, selector)
    await page.locator('#two .lesson-steps').waitFor()
    await page.locator('pruning-network').locator('input[data-field]').first().fill('abc')
    const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8')
    for (const name of Object.keys(parts)) {
      assert.ok(readme.includes(`\`${name}\``), `the README lists the part ${name}`)
      if (name === 'notice') continue // there is none
      const outline = await page
        .locator(`[part~=${name}]`)
        .first()
        .evaluate((element) => getComputedStyle(element).outlineColor)
      assert.equal(outline, 'rgb(1, 2, 3)', name)
    }
  },
)

pageTest(
  'a program that cannot be fetched is named, with what is in the tag and a way to try again',
  {
    ...guest('<pruning-playground activation="eager"><p>Kept</p></pruning-playground>'),
    expected: /404|Failed to (load|fetch)/,
    prepare: (page) => page.route('**/example-element*', (route) => route.fulfill({ status: 404, body: 'gone' })),
  },
  async ({ page }) => {
    await page.getByRole('alert').filter({ hasText: 'could not be loaded' }).waitFor()
    assert.equal(await page.getByText('Kept').isVisible(), true)
    const host = page.locator('pruning-playground')
    const again = page.getByRole('button', { name: 'Try again' })
    await again.click()
    await again.waitFor()
    assert.match(
      await host.evaluate((element: PruningPlaygroundElement) => element.ready.then(() => '', String)),
      /example-element/,
    )
  },
)
