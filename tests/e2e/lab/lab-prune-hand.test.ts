import assert from 'node:assert/strict'
import { type Lab, labTest } from '../support/lab.js'

const trained = '#v=1&lab&epochs=8&pace=full&step=prune'

const cuts = (lab: Lab) => lab.host.locator('.layers .cut-line')
const reading = (lab: Lab) => lab.host.locator('.part-network .reading')

async function train(lab: Lab): Promise<void> {
  await lab.button('play').click()
  await lab.reaches(8)
  await lab.rests()
}

/** Waits until so many links are drawn as cut. */
async function hasCut(lab: Lab, count: number): Promise<void> {
  if (count)
    await cuts(lab)
      .nth(count - 1)
      .waitFor({ state: 'attached' })
  await cuts(lab).nth(count).waitFor({ state: 'detached' })
}

/** Does something that changes the network, and tells the fingerprint after it. */
async function changing(lab: Lab, act: () => Promise<unknown>): Promise<string | null> {
  const before = await lab.fingerprint()
  await act()
  await lab.hasOther(before)
  return lab.fingerprint()
}

labTest('a link is cut and brought back from the keyboard; N leads to its neuron', { hash: trained }, async (lab) => {
  await train(lab)
  const whole = await lab.fingerprint()
  const { keyboard } = lab.page
  await lab.host.locator('.layers').focus()
  await keyboard.press('ArrowRight')
  await reading(lab)
    .filter({ hasText: /^dense1, y → neuron 1: .*score/ })
    .waitFor()
  await changing(lab, () => keyboard.press('Enter'))
  await hasCut(lab, 1)
  await reading(lab)
    .filter({ hasText: /: cut$/ })
    .waitFor()
  await keyboard.press('Enter')
  await lab.has(whole)
  await hasCut(lab, 0)
  await keyboard.press('n')
  await keyboard.press('ArrowDown')
  await reading(lab)
    .filter({ hasText: /^dense1 neuron 2/ })
    .waitFor()
  await changing(lab, () => keyboard.press('Delete'))
  await hasCut(lab, 10) // 2 links enter it, 8 leave it
  assert.equal(await lab.host.locator('.layers .disc.is-cut').count(), 1)
  await keyboard.press('Delete')
  await lab.has(whole)
  await hasCut(lab, 0)
})

labTest(
  'links and neurons are cut by a click, and every step has its way back and forth',
  { hash: trained },
  async (lab) => {
    await train(lab)
    const { mouse, keyboard } = lab.page
    const disc = (i: number) => lab.host.locator('.layers .unit.hidden .disc').nth(i)
    const click = async (i: number) => {
      const box = await disc(i).boundingBox()
      assert.ok(box)
      await mouse.click(box.x + box.width / 2, box.y + box.height / 2)
    }
    /** Close to where the first link of the network begins, where no other one is. */
    const clickLink = async () => {
      const [x, y] = await lab.host
        .locator('.layers .stroke')
        .first()
        .evaluate((line) => {
          const at = (name: string) => Number(line.getAttribute(name))
          const box = line.closest('svg')?.getBoundingClientRect() ?? { left: 0, top: 0 }
          return [box.left + 0.5 * (at('x1') + at('x2')), box.top + 0.5 * (at('y1') + at('y2'))] as const
        })
      await mouse.click(x, y)
    }
    const states = [await lab.fingerprint()]
    states.push(await changing(lab, () => click(2)))
    states.push(await changing(lab, clickLink))
    await lab.host.locator('[data-field=amount]').fill('60')
    states.push(await changing(lab, () => lab.host.locator('[data-action=cut]').click()))
    assert.equal(new Set(states).size, 4)
    await lab.page.locator('body').focus()
    for (const state of [...states].reverse().slice(1)) {
      await keyboard.press('Control+z')
      await lab.has(state)
    }
    await hasCut(lab, 0)
    await lab.host.locator('.cut-figures').waitFor({ state: 'detached' })
    await keyboard.press('Control+Shift+z')
    await lab.has(states[1] ?? null)
    await hasCut(lab, 10)
    await keyboard.press('Control+y')
    await lab.has(states[2] ?? null)
    await lab.host.locator('[data-action=redo]').click()
    await lab.has(states[3] ?? null)
    await lab.host.locator('[data-action=undo]').click()
    await lab.has(states[2] ?? null)
    await changing(lab, () => click(3))
    assert.ok(await lab.host.locator('[data-action=redo]').isDisabled(), 'a new cut ends what was undone')
  },
)

labTest(
  'undo after retraining goes back to before the cut, redo to after the retraining',
  { hash: trained },
  async (lab) => {
    await train(lab)
    const whole = await lab.fingerprint()
    await changing(lab, () => lab.host.locator('[data-action=cut]').click())
    await lab.field('retrain').fill('3')
    await lab.field('retrain').press('Enter')
    await lab.host.locator('[data-action=retrain]').click()
    await lab.host.locator('.cut-worth').getByText('after 3 epochs more').waitFor()
    await lab.rests()
    const retrained = await lab.fingerprint()
    await lab.host.locator('[data-action=undo]').click()
    await lab.has(whole)
    assert.equal(await lab.epoch(), 8, 'the curve is that of the first training again')
    await lab.host.locator('[data-action=redo]').click()
    await lab.has(retrained)
    await lab.host.locator('.cut-worth').getByText('after 3 epochs more').waitFor()
  },
)

labTest(
  'a hidden layer goes over a bridge, or it is said why it cannot; it comes back',
  { hash: trained },
  async (lab) => {
    await train(lab)
    const whole = await lab.fingerprint()
    await lab.unfold('.ways')
    await lab.field('bridge').selectOption('identity')
    await lab.host.getByRole('button', { name: 'Take out dense1' }).click()
    await lab.notice.filter({ hasText: /2 enters it, 8 is taken/ }).waitFor()
    await lab.has(whole)
    const short = await changing(lab, () => lab.host.getByRole('button', { name: 'Take out dense2' }).click())
    await lab.step('network').filter({ hasText: '2-8-relu-2' }).waitFor()
    await lab.host.locator('.layers .stroke').nth(31).waitFor({ state: 'attached' })
    await lab.host.locator('.layers .stroke').nth(32).waitFor({ state: 'detached' })
    await lab.field('bridge').selectOption('product')
    await changing(lab, () => lab.host.getByRole('button', { name: 'Take out dense1' }).click())
    await lab.step('network').filter({ hasText: '2-2' }).waitFor()
    await lab.host.locator('[data-action=undo]').click()
    await lab.has(short)
    await lab.host.locator('[data-action=undo]').click()
    await lab.has(whole)
    await lab.step('network').filter({ hasText: '2-8-8-2' }).waitFor()
    await lab.host.locator('.layers .stroke').nth(95).waitFor({ state: 'attached' })
  },
)

labTest('contributions stand beside each other, before and after the cut', { hash: trained }, async (lab) => {
  await train(lab)
  const rows = lab.host.locator('.cut-contributions tbody tr')
  await lab.host.locator('.layers').focus()
  await lab.page.keyboard.press('n')
  await changing(lab, () => lab.page.keyboard.press('Enter'))
  await rows.nth(7).waitFor()
  const [first = ''] = await rows.allInnerTexts()
  assert.match(first, /^neuron 1\s+[1-9]\d*\s*%\s+0\s*%\s*$/, 'something before, nothing after')
  assert.equal(await rows.count(), 8)
  await lab.host.locator('input[name=of-layer]').nth(1).check({ force: true })
  await lab.host.locator('.cut-contributions thead').getByText('dense2').waitFor()
})
