/** Lesson 3: each goal by keyboard, on any screen, and its link. */

import assert from 'node:assert/strict'
import { accessTests, lessonTest, type Played } from '../support/played.js'

const lesson = 'three-ways'

/** Cells of a row of the table of counts, from the column before the cut on. */
async function cells({ host }: Played, group: string, row: number): Promise<string[]> {
  const found = host.locator(`.counts tbody[data-group=${group}] tr`).nth(row + 1)
  return (await found.locator('td').allTextContents()).map((text) => text.replace(/\s+/g, ' ').trim())
}

/** Gives each answer until one is right. Returns the sentences. */
async function answers(played: Played): Promise<string[]> {
  const said: string[] = []
  for (const claim of ['weights', 'neurons', 'layer', 'none']) {
    await played.choose('claim', claim)
    said.push((await played.host.locator('.claim .sentence').textContent()) ?? '')
    if ((await played.done()).includes('claim')) return said
  }
  return assert.fail(`one answer is right: ${said.join(' | ')}`)
}

const groups = ({ host }: Played) =>
  host.locator('.counts tbody').evaluateAll((all) => all.map((one) => one.getAttribute('data-group')))

lessonTest(
  'every step is done with the keyboard alone, whatever is measured, and rows come with their figures',
  { lesson, settings: '&task=moons&budget=2' },
  async (played) => {
    assert.deepEqual(await groups(played), [])
    await played.press('spend')
    await played.isDone('spend')
    assert.deepEqual(await groups(played), ['rights', 'share', 'bytes-masked'])
    assert.deepEqual(await cells(played, 'share', 1), ['1248', '96', '96', '96'])
    await played.press('retrain')
    await played.isDone('retrain')
    const [before, weights, neurons, layer] = await cells(played, 'bytes-masked', 0)
    assert.equal(weights, before)
    assert.equal(neurons, before)
    assert.notEqual(layer, before)
    await played.press('shrink')
    await played.isDone('shrink')
    assert.deepEqual((await cells(played, 'proof', 0)).slice(1), Array(3).fill('500 of 500'))
    assert.equal(await played.host.locator('.claim').count(), 0)
    await played.press('measure')
    assert.deepEqual(await groups(played), ['rights', 'share', 'bytes-masked', 'bytes-shrunk', 'proof', 'times'])
    const wholes = [0, 1, 2].map(async (row) => (await cells(played, 'times', row))[0])
    assert.equal(new Set(await Promise.all(wholes)).size, 1, 'one time for the whole network')
    assert.equal(await played.host.locator('.is-next').count(), 0, 'nothing is left to press')
    assert.match((await answers(played)).at(-1) ?? '', /^Right\./)
    assert.deepEqual(await played.done(), ['spend', 'retrain', 'shrink', 'claim'])
    assert.equal(await played.host.locator('.lesson-end h2').count(), 1)
    await played.host.locator('[data-field=bridge]').selectOption('identity')
    for (const action of ['spend', 'retrain', 'shrink', 'measure']) await played.press(action)
    assert.equal(
      await played.host.locator('input[name=claim]:checked').count(),
      0,
      'another bridge is another question',
    )
  },
)

for (const locale of ['zh-CN', 'en-US'])
  lessonTest(
    `all columns of the table are in sight at 360 px: ${locale}`,
    { lesson, settings: '&task=moons', locale, viewport: { width: 360, height: 800 } },
    async (played) => {
      for (const action of ['spend', 'retrain', 'shrink', 'measure']) await played.press(action)
      const [inner, outer] = await played.host
        .locator('.scroll:has(.counts)')
        .evaluate((scroll) => [scroll.scrollWidth, scroll.clientWidth])
      assert.ok((inner ?? 0) <= (outer ?? 0), `${inner} px in ${outer}`)
    },
  )

lessonTest('what cannot be done yet says why', { lesson, settings: '&task=moons' }, async (played) => {
  const box = played.host.locator('[data-box=shrink]')
  assert.equal(await box.locator('button').getAttribute('aria-disabled'), 'true')
  assert.equal(await box.locator('.flow-why').textContent(), 'remove first')
})

lessonTest('a link opens the lesson as it was set', { lesson, settings: '&task=moons' }, async (played) => {
  await played.host.locator('[data-field=budget]').selectOption('2')
  await played.host.locator('[data-field=bridge]').selectOption('identity')
  await played.page.waitForFunction(() => location.hash.includes('bridge=identity'))
  await played.page.reload()
  await played.idle()
  const value = (field: string) => played.host.locator(`[data-field=${field}]`).inputValue()
  assert.deepEqual([await value('task'), await value('budget'), await value('bridge')], ['moons', '2', 'identity'])
})

accessTests(
  lesson,
  async (played) => {
    for (const action of ['spend', 'retrain', 'shrink', 'measure']) await played.press(action)
    await played.host.locator('.rounds summary').click()
  },
  '&task=moons',
)
