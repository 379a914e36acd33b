/** Networks by hand for everybody: axe, narrow windows, targets, inside a page of somebody else. */

import assert from 'node:assert/strict'
import { looksAt, opening, testLooks, violations } from '../support/axe.js'
import { Hand, handTest } from '../support/hand.js'
import { pageTest } from '../support/page-test.js'
import type { GuestPage } from '../support/site.js'

const layer = (out: number, width: number) => ({
  weights: Array.from({ length: out }, (_, i) =>
    Array.from({ length: width }, (_, j) => ((i * 7 + j * 5) % 11) - 5.25),
  ),
  bias: Array.from({ length: out }, () => -12.125),
  activation: 'tanh',
})
const large = {
  layers: [layer(24, 24), layer(24, 24), layer(24, 24), layer(3, 24)],
  inputs: [0, 1].map((n) => Array.from({ length: 24 }, (_, i) => (n + i) / 3)),
  cut: ['n1.2', 'w2.1.1'],
}

for (const [locale, looks] of [
  ['zh-CN', looksAt(1024)],
  ['en-US', looksAt(1024).toReversed()],
] as const)
  handTest(`axe finds nothing: ${locale}`, { locale, ...opening(looks) }, async (opened) => {
    const { hand } = opened
    await testLooks(opened, 'as it opens', looks)
    await hand.set({ cut: ['n1.1', 'w1.2.3'], layers: [{ ...layer(2, 3), activation: 'relu' }, layer(1, 2)] })
    await hand.action('add-input').click()
    await hand.type('w1.1.2', 'abc')
    await hand.paste('paste-0', '[[1')
    await hand.host.locator('details[data-paste=file] summary').click()
    await hand.part('n1.1').press('?')
    await testLooks(opened, 'much open', looks)
  })

for (const [name, change] of [
  ['the example', {}],
  ['a large network', large],
] as const)
  handTest(`no sideways scroll, and targets of 24 px: ${name}`, {}, async ({ page, hand }) => {
    await hand.set(structuredClone(change))
    for (const width of [320, 360, 768, 1440]) {
      await page.setViewportSize({ width, height: 800 })
      await hand.ready()
      const by = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      assert.ok(by <= 0, `${width} px: ${by} px too wide`)
      const small = await hand.host.locator('button, select, input:not([type=checkbox]), summary').evaluateAll((all) =>
        all
          .map((one) => [one.outerHTML.slice(0, 60), one.getBoundingClientRect()] as const)
          .filter(([, { width, height }]) => height > 0 && (height < 24 || width < 24))
          .map(([text]) => text),
      )
      assert.deepEqual(small, [], `${width} px`)
    }
  })

const json =
  '{"layers": [{"weights": [[1, -2], [3, 4]], "activation": "relu"}, {"weights": [[1, 1]]}], "inputs": [[1, 1], [0, 2]]}'

const tag = (text: string) => `<pruning-network><script type="application/json">${text}</script></pruning-network>`

const guest = (body: string): GuestPage => ({
  html: `<!doctype html><html lang="en"><head><meta charset="utf-8" /><title>A tutorial</title>
<script type="module" src="./pruning-playground/element.js"></script></head><body><main><h1>A tutorial</h1>${body}</main></body></html>`,
})

pageTest(
  'a network inside the tag stands in a page of somebody else',
  { guest: guest(tag(json)), waits: false },
  async ({ page }) => {
    const hand = new Hand(page)
    await hand.ready()
    const { layers, inputs, criterion } = await hand.state()
    assert.deepEqual(
      [layers[0]?.weights, inputs, criterion],
      [
        [
          [1, -2],
          [3, 4],
        ],
        [
          [1, 1],
          [0, 2],
        ],
        'magnitude',
      ],
    )
    await hand.part('n1.2').press('Enter')
    await hand.action('reset').click()
    assert.deepEqual((await hand.state()).cut, [])
    assert.equal(await hand.action('link').count(), 0)
    assert.deepEqual(await violations(page), [])
  },
)

pageTest(
  'a network that will not do is refused with its place, and the example stands there',
  { guest: guest(tag('{"layers": [{"weights": [[1, "x"]]}], "inputs": []}')), waits: false },
  async ({ page }) => {
    const hand = new Hand(page)
    await hand.ready()
    assert.match(
      await hand.text('[role=alert]'),
      /tag cannot be used.*Layers\[0\]\.weights\[0\]\[1\] must be a number.*got "x"/,
    )
    assert.equal((await hand.state()).layers.length, 2)
  },
)
