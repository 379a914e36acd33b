/** A network by hand in the page: the same numbers as lesson 1, typed, pasted, cut, undone, linked. */

import assert from 'node:assert/strict'
import { loadCore } from 'pruning-playground'
import { coreSettings } from '../../../web/src/hand/state.js'
import { Hand, handTest, type NetworkElement } from '../support/hand.js'

const core = await loadCore()

/** Every number on the page is the core's. */
async function assertIsTheCores(hand: Hand): Promise<void> {
  const result = core.inspect(coreSettings(await hand.state()))
  assert.equal(await hand.fingerprint(), result.fingerprint)
  const cut = await hand.host
    .locator('.network .edge.is-cut[data-part]:not(.label)')
    .evaluateAll((edges) => edges.map((edge) => edge.getAttribute('data-part') ?? '').sort())
  assert.deepEqual(cut, [...result.removed].sort())
}

handTest('the 3-2-1 example has the numbers of lesson 1', {}, async ({ hand }) => {
  const lesson = core.workedExample({ reading: 'row', threshold: 0.5 })
  await assertIsTheCores(hand)
  const values = await hand.host.locator('.network .unit .value').allTextContents()
  const shown = [1, 0, 1, ...lesson.after.outputs, lesson.after.y].map((value, i) =>
    i < 3 ? String(value) : value.toFixed(2),
  )
  assert.deepEqual(
    values.map((text) => text.trim()),
    shown,
  )
  const rows = hand.host.locator('.weights .tall tbody tr')
  const cells = await rows.evaluateAll((all) =>
    all.map((row) => [...row.children].map((cell) => cell.textContent?.trim())),
  )
  const changes = lesson.parts.slice(0, 6).map(({ change }) =>
    change
      .toFixed(4)
      .replace('-', '\u2212')
      .replace(/^\u22120\.0000$/, '0.0000'),
  )
  assert.deepEqual(
    cells.map((row) => row.at(-1)),
    changes,
  )
  assert.deepEqual(
    cells.map((row) => row[3]),
    ['0.267', '0.535', '0.802', '0.456', '0.57', '0.684'],
  )
  assert.equal(await hand.text('.counters dd b'), '1.61')
})

handTest('keys alone cut, bring back, undo and redo', {}, async ({ page, hand }) => {
  await hand.part('w1.1.1').focus()
  await page.keyboard.press('ArrowRight')
  assert.equal(
    await hand.host.evaluate(({ shadowRoot }) => shadowRoot?.activeElement?.getAttribute('data-part')),
    'n1.1',
  )
  await page.keyboard.press('Enter')
  assert.deepEqual((await hand.state()).cut, ['n1.1'])
  await assertIsTheCores(hand)
  await page.keyboard.press('Control+z')
  assert.deepEqual((await hand.state()).cut, [])
  await page.keyboard.press('Control+Shift+z')
  assert.deepEqual((await hand.state()).cut, ['n1.1'])
  await page.keyboard.press('ArrowLeft')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await assertIsTheCores(hand)
})

const numpy = 'array([[ 0.5 , -1.  ],\n       [ 2.  ,  0.25],\n       [ 1e-1,  3.  ]], dtype=float32)'

handTest(
  'a matrix as NumPy prints it is pasted; units follow it; undo brings the old network back',
  {},
  async ({ hand }) => {
    await hand.paste('paste-0', numpy)
    const { layers, inputs } = await hand.state()
    assert.deepEqual(
      layers.map(({ weights }) => weights),
      [
        [
          [0.5, -1],
          [2, 0.25],
          [0.1, 3],
        ],
        [[1, 1, 1]],
      ],
    )
    assert.deepEqual(inputs, [[1, 0]])
    await assertIsTheCores(hand)
    await hand.action('undo').click()
    assert.deepEqual((await hand.state()).layers[0]?.weights, [
      [1, 2, 3],
      [4, 5, 6],
    ])
  },
)

handTest('what cannot be read stays in its box, with the reason underneath', {}, async ({ hand }) => {
  const before = await hand.state()
  await hand.paste('paste-0', '[[1, 2],\n [3, two]]')
  const box = hand.host.locator('details[data-paste="paste-0"]')
  assert.match((await box.getByRole('alert').textContent()) ?? '', /^Row 2, column 2 must be a number .* got “?"?two/)
  assert.equal(await box.locator('textarea').inputValue(), '[[1, 2],\n [3, two]]')
  assert.deepEqual(await hand.state(), before)
  await hand.type('w1.1.2', 'abc')
  assert.match(await hand.text('[data-error="layer-0"]'), /^Weight w1\.1\.2 must be a number/)
  assert.equal(await hand.field('w1.1.2').inputValue(), 'abc')
  await hand.type('w1.1.2', '7')
  assert.equal(await hand.host.locator('[data-error="layer-0"]').count(), 0)
  assert.equal(await box.getByRole('alert').count(), 1, 'the text that was refused still stands')
  await hand.paste('paste-0', '[[1, 2],\n [3, 2]]')
  assert.equal(await hand.host.getByRole('alert').count(), 0)
  await hand.action('undo').click()
  assert.equal((await hand.state()).layers[0]?.weights[0]?.[1], 7)
})

handTest('layers, units, activations, inputs and criterion are set by hand', {}, async ({ hand }) => {
  await hand.action('add-layer').click()
  await hand.host.locator('[data-step="units-1+"]').click()
  await hand.host.locator('select[name=activation-1]').selectOption('tanh')
  await hand.action('add-input').click()
  await hand.type('x2.2', '-3')
  await hand.type('b1.1', '0.5')
  await hand.host.locator('select[name=criterion]').selectOption('lamp')
  await hand.host.locator('select[name=sample]').selectOption('0')
  const { layers, inputs, criterion, sample } = await hand.state()
  assert.deepEqual(
    layers.map(({ weights, activation }) => [weights.length, activation]),
    [
      [3, 'tanh'],
      [2, 'relu'],
      [1, 'identity'],
    ],
  )
  assert.deepEqual(inputs, [
    [1, 0, 1],
    [1, -3, 1],
  ])
  assert.deepEqual([criterion, sample, layers[0]?.bias], ['lamp', 0, [0.5, 0, 0]])
  await assertIsTheCores(hand)
})

handTest('a link opens to the same state; the address follows, and Back works', {}, async ({ hand, page, context }) => {
  await hand.paste('paste-0', numpy)
  await hand.part('n1.3').press('Enter')
  await page.waitForFunction(() => location.hash.includes('z=') && location.hash.includes('n1.3'))
  const link = await hand.host.evaluate((host: NetworkElement) => host.packedLink())
  assert.match(link, /hand\.html#v=1&network&z=[\w-]+&cut=n1\.3$/)
  const other = await context.newPage()
  await other.goto(link)
  const second = new Hand(other)
  await second.ready()
  assert.deepEqual(await second.state(), await hand.state())
  assert.equal(await second.fingerprint(), await hand.fingerprint())
  await other.close()
  await page.goBack()
  await page.waitForFunction(() => !location.hash.includes('n1.3'))
  assert.deepEqual((await hand.state()).cut, [])
})

handTest('the threshold handle removes and brings back', {}, async ({ hand }) => {
  await hand.host.locator('input[type=range]').fill('0.6')
  assert.equal((await hand.state()).threshold, 0.6)
  await assertIsTheCores(hand)
  await hand.type('threshold', '0')
  assert.equal(await hand.text('.sentence'), 'Nothing is removed. Click a line, or raise the threshold.')
})

for (const [kind, start] of [
  ['svg', '<svg'],
  ['png', '\u0089PNG'],
  ['csv', 'part,value,kept'],
  ['json', '{'],
] as const)
  handTest(`the ${kind} file is saved`, {}, async ({ hand, page }) => {
    const [download] = await Promise.all([page.waitForEvent('download'), hand.action(kind).click()])
    assert.equal(download.suggestedFilename(), `network-3-2-1-cut-25.${kind}`)
    const parts: Buffer[] = []
    for await (const part of await download.createReadStream()) parts.push(part as Buffer)
    assert.ok(Buffer.concat(parts).toString('latin1').startsWith(start))
  })
