/** Lesson 2: each goal by keyboard, on any screen, and its link. */

import assert from 'node:assert/strict'
import { accessTests, lessonTest, type Played } from '../support/played.js'

const lesson = 'four-steps'

async function around(played: Played): Promise<void> {
  for (const action of ['evaluate', 'choose', 'remove', 'retrain']) await played.press(action)
}

lessonTest('every step is done with the keyboard alone', { lesson, settings: '&task=circle' }, async (played) => {
  await played.press('initialise')
  await played.isDone('train')
  await played.press('evaluate')
  assert.equal(await played.host.locator('.layers .is-going').count(), 0)
  await played.press('choose')
  assert.equal(await played.host.locator('[data-box=choose] .flow-result').textContent(), '48 of 96 weights')
  assert.equal(await played.host.locator('.layers .stroke.is-going').count(), 48)
  await played.press('remove')
  await played.isDone('cut')
  assert.deepEqual(await played.done(), ['train', 'cut'])
  await played.press('retrain')
  await played.isDone('retrain')
  await played.press('take-back')
  await played.choose('way', 'neurons')
  await played.slide('share', 40)
  for (const action of ['remove', 'retrain']) await played.press(action)
  const goal = played.host.locator('.lesson-step.is-done[data-step=goal]')
  for (let round = 1; round < 4 && !(await goal.count()); round += 1) {
    await played.press('around')
    await played.host
      .locator(`[data-action=around]:has-text("round ${round + 2}")`)
      .or(goal)
      .first()
      .waitFor()
  }
  await played.isDone('goal')
  await played.host.locator('[data-field=seed]').fill('2')
  await played.page.keyboard.press('Enter')
  await played.idle()
  assert.deepEqual(await played.done(), ['train', 'cut', 'retrain', 'goal'], 'ticks stay when another seed is tried')
  await played.press('reset')
  assert.deepEqual(await played.done(), [])
})

lessonTest(
  'what is compared is said, and changes with the choice',
  { lesson, settings: '&task=circle' },
  async (played) => {
    await played.press('initialise')
    await played.press('evaluate')
    const about = () => played.host.locator('.strategy .note').textContent()
    const said = new Set<string | null>()
    for (const way of ['weights', 'neurons'])
      for (const scope of ['global', 'layer']) {
        await played.choose('way', way)
        await played.choose('scope', scope)
        said.add(await about())
      }
    assert.equal(said.size, 4)
  },
)

lessonTest(
  'goal, boxes, pictures and curve are in sight together on a usual laptop',
  { lesson, settings: '&task=circle', viewport: { width: 1366, height: 768 } },
  async (played) => {
    await played.press('initialise')
    const [top, bottom] = await played.host.evaluate((host) => {
      const box = (query: string) => host.shadowRoot?.querySelector(query)?.getBoundingClientRect()
      return [box('.lesson-goal')?.top ?? Number.NaN, box('.curve-part')?.bottom ?? Number.NaN]
    })
    assert.ok(bottom - top <= 728, `${bottom - top} px from the goal to the foot of the curve`)
  },
)

lessonTest('no text of the curve lies over another', { lesson, settings: '&task=circle' }, async (played) => {
  await played.press('initialise')
  await around(played)
  const meeting = await played.host.evaluate((host) => {
    const found = [...(host.shadowRoot?.querySelectorAll('.curve-part text, .curve-part label') ?? [])]
    const boxes = found.flatMap((one) => {
      const said = one.textContent?.trim()
      return said ? [{ said, box: one.getBoundingClientRect() }] : []
    })
    const meet = (a: DOMRect, b: DOMRect) =>
      a.left + 1 < b.right && b.left + 1 < a.right && a.top + 2.5 < b.bottom && b.top + 2.5 < a.bottom
    return boxes.flatMap((a, i) =>
      boxes.slice(i + 1).flatMap((b) => (meet(a.box, b.box) ? [`“${a.said}” and “${b.said}”`] : [])),
    )
  })
  assert.deepEqual(meeting, [])
})

lessonTest(
  'on a narrow page the question and the step at hand stand over the figure',
  { lesson, settings: '&task=circle', viewport: { width: 390, height: 800 } },
  async (played) => {
    const step = played.host.locator('.step-at-hand')
    const top = async (query: string) => (await played.host.locator(query).first().boundingBox())?.y ?? Number.NaN
    const tops = [await top('.lead p'), await top('.step-at-hand'), await top('.lesson-figure')]
    assert.deepEqual(
      tops,
      tops.toSorted((a, b) => a - b),
    )
    assert.match((await step.textContent()) ?? '', /Train it/)
    await played.press('initialise')
    assert.match((await step.textContent()) ?? '', /Cut half/)
    await played.page.setViewportSize({ width: 1366, height: 768 })
    assert.equal(await step.isVisible(), false)
  },
)

lessonTest('a box that is not yet possible says why, and does nothing', { lesson }, async (played) => {
  const box = played.host.locator('[data-box=retrain]')
  assert.equal(await box.locator('button').getAttribute('aria-disabled'), 'true')
  assert.equal(await box.locator('.flow-why').textContent(), 'train first')
  await played.press('retrain')
  assert.equal(await played.host.locator('[data-box=retrain] .flow-result').textContent(), '')
})

lessonTest('a link opens the lesson as it was set', { lesson, settings: '&task=moons&seed=7' }, async (played) => {
  await played.press('initialise')
  await played.press('evaluate')
  await played.choose('way', 'neurons')
  await played.slide('share', 30)
  await played.page.waitForFunction(() => location.hash.includes('share=30'))
  const { hash } = new URL(played.page.url())
  assert.deepEqual(Object.fromEntries(new URLSearchParams(hash.slice(1))), {
    v: '1',
    lesson,
    task: 'moons',
    seed: '7',
    way: 'neurons',
    share: '30',
  })
  await played.page.reload()
  await played.idle()
  assert.equal(await played.host.locator('[data-field=task]').inputValue(), 'moons')
  assert.equal(await played.host.locator('[data-field=share]').inputValue(), '30')
})

accessTests(
  lesson,
  async (played) => {
    await played.press('initialise')
    await around(played)
    await played.press('evaluate')
    await played.host.locator('.rounds summary').click()
  },
  '&task=circle',
)
