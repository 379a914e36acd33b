import assert from 'node:assert/strict'
import { assertFiguresAreTheCores } from './support/figures.js'
import { connectionIds, Lesson } from './support/lesson.js'
import { pageTest } from './support/page-test.js'

const ways = {
  'a click': (lesson: Lesson, id: string) => lesson.click(id),
  Enter: (lesson: Lesson, id: string) => lesson.part(id).press('Enter'),
  Space: (lesson: Lesson, id: string) => lesson.part(id).press(' '),
}

for (const [way, act] of Object.entries(ways)) {
  pageTest(`${way} cuts each connection and brings it back, whatever the threshold says`, {}, async ({ page }) => {
    const lesson = new Lesson(page)
    const start = (await assertFiguresAreTheCores(lesson)).removed as string[]
    for (const id of connectionIds) {
      await act(lesson, id)
      const { removed } = await assertFiguresAreTheCores(lesson)
      assert.equal(removed.includes(id), !start.includes(id), `${id} is the other way round`)
      await act(lesson, id)
      assert.deepEqual(await lesson.cutEdges(), [...start].sort(), `${id} is as it was`)
    }
    const { cut, keep } = await lesson.state()
    assert.deepEqual([cut, keep], [[], []], 'an edit that is taken back leaves no trace')
  })

  pageTest(`${way} cuts a neuron with all that enters and leaves it, and brings it back`, {}, async ({ page }) => {
    const lesson = new Lesson(page)
    for (const [id, own] of [
      ['o1', ['v1', 'w11', 'w12', 'w13']],
      ['o2', ['v2', 'w21', 'w22', 'w23']],
    ] as const) {
      await act(lesson, id)
      const { removed } = await assertFiguresAreTheCores(lesson)
      for (const part of own) assert.ok((removed as string[]).includes(part), `${part} went with ${id}`)
      assert.equal(await lesson.part(id).getAttribute('aria-pressed'), 'true')
      await act(lesson, id)
      assert.deepEqual(await lesson.cutEdges(), ['w11', 'w21'])
    }
  })
}

pageTest('one connection of a cut neuron can be brought back alone', {}, async ({ page }) => {
  const lesson = new Lesson(page)
  await lesson.set({ threshold: 0 })
  await lesson.click('o1')
  await lesson.click('w13')
  assert.deepEqual((await assertFiguresAreTheCores(lesson)).removed, ['w11', 'w12', 'v1'])
  await lesson.click('v1')
  assert.deepEqual((await assertFiguresAreTheCores(lesson)).removed, ['w11', 'w12'])
})

pageTest('a drag on a connection changes its number and does not cut it', {}, async ({ page }) => {
  const lesson = new Lesson(page)
  await lesson.set({ threshold: 0 })
  for (const [id, value] of [
    ['w12', 2],
    ['w23', 6],
    ['v1', 1],
    ['x1', 1],
  ] as const) {
    await lesson.drag(id, 30)
    const { weights, outputWeights, input } = await lesson.state()
    const now = { w12: weights[0]?.[1], w23: weights[1]?.[2], v1: outputWeights[0], x1: input[0] }
    assert.equal(now[id], value + 1, `${id} by 30 pixels`)
    assert.deepEqual((await assertFiguresAreTheCores(lesson)).removed, [])
  }
})

pageTest('the first click after a drag cuts what was clicked', {}, async ({ page }) => {
  const lesson = new Lesson(page)
  await lesson.set({ threshold: 0 })
  await lesson.drag('w12', 30)
  await lesson.click('o1')
  assert.deepEqual((await lesson.state()).cut, ['o1'])
})

pageTest(
  'a drag that ends outside the figure, or the window, does not cut and does not go on',
  {},
  async ({ page }) => {
    const lesson = new Lesson(page)
    await lesson.set({ threshold: 0 })
    const { x, y } = await lesson.spot('w12')
    await page.mouse.move(x, y)
    await page.mouse.down()
    await page.mouse.move(x - 60, y)
    await page.mouse.move(x - 60, 2)
    await page.mouse.up()
    const state = await lesson.state()
    assert.equal(state.weights[0]?.[1], 0)
    await page.mouse.move(x + 90, y)
    assert.deepEqual(await lesson.state(), state)
    assert.deepEqual(state.cut, [])
  },
)

pageTest('the other mouse buttons cut nothing and drag nothing', {}, async ({ page }) => {
  const lesson = new Lesson(page)
  const before = await lesson.state()
  const { x, y } = await lesson.spot('w13')
  for (const button of ['right', 'middle'] as const) {
    await page.mouse.move(x, y)
    await page.mouse.down({ button })
    await page.mouse.move(x + 40, y)
    await page.mouse.up({ button })
  }
  assert.deepEqual((await lesson.state()).weights, before.weights)
  assert.deepEqual((await lesson.state()).cut, [])
})

pageTest('a drag stops at 1000 and comes back without a jump', {}, async ({ page }) => {
  const lesson = new Lesson(page)
  await lesson.set({ outputWeights: [999.5, 1] })
  await lesson.drag('v1', 60)
  assert.equal((await lesson.state()).outputWeights[0], 1000)
  await assertFiguresAreTheCores(lesson)
})

pageTest(
  'every connection can be hit where its number stands, also at 320 px',
  { viewport: { width: 320, height: 800 } },
  async ({ page }) => {
    const lesson = new Lesson(page)
    await lesson.set({ threshold: 0 })
    for (const id of connectionIds) {
      await lesson.click(id)
      assert.deepEqual((await lesson.state()).cut, [id])
      await lesson.click(id)
    }
  },
)

pageTest(
  'a tap cuts, and a second one brings back',
  { hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } },
  async ({ page }) => {
    const lesson = new Lesson(page)
    await lesson.set({ threshold: 0 })
    for (const id of [...connectionIds, 'o1', 'o2']) {
      const { x, y } = await lesson.spot(id)
      await page.touchscreen.tap(x, y)
      assert.deepEqual((await lesson.state()).cut, [id])
      await page.touchscreen.tap(x, y)
      assert.deepEqual((await lesson.state()).cut, [])
    }
  },
)

/** A finger that goes along some points. */
async function swipe(lesson: Lesson, points: readonly { x: number; y: number }[]): Promise<void> {
  const session = await lesson.page.context().newCDPSession(lesson.page)
  const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', at: readonly { x: number; y: number }[]) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: [...at] })
  const [first, ...rest] = points
  if (!first) return
  await send('touchStart', [first])
  for (const point of rest) await send('touchMove', [point])
  await send('touchEnd', [])
}

pageTest(
  'a finger that goes sideways changes the number; one that goes down scrolls',
  { hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } },
  async ({ page }) => {
    const lesson = new Lesson(page)
    const { x, y } = await lesson.spot('w23')
    await swipe(
      lesson,
      [0, 8, 16, 24, 30].map((by) => ({ x: x + by, y })),
    )
    const changed = (await lesson.state()).weights[1]?.[2] ?? 0
    assert.ok(changed > 6 && changed <= 7, String(changed))
    const before = await lesson.state()
    await swipe(
      lesson,
      [0, -20, -60, -120, -200].map((by) => ({ x, y: y + by })),
    )
    assert.deepEqual(await lesson.state(), before, 'scrolling changes nothing')
  },
)
