/** How much goes, in any unit, and in which layers: the page cuts what the core cuts. */

import assert from 'node:assert/strict'
import { type AmountKindId, amountKindIds, loadCore, type PruneSettings } from 'pruning-playground'
import { type Lab, labTest } from '../support/lab.js'

const trained = '#v=1&lab&epochs=8&pace=full&step=prune'

/** A number of each kind, and what else is chosen. */
const amounts: Record<Exclude<AmountKindId, 'fraction'>, Partial<PruneSettings> & { amount: number }> = {
  count: { amount: 20 },
  threshold: { amount: 0.3 },
  sigma: { amount: 0.5 },
  bytes: { amount: 400 },
  macs: { amount: 60 },
  'n-of-m': { amount: 3, groupSize: 8, layers: [2, 4] },
}

async function train(lab: Lab): Promise<void> {
  await lab.button('play').click()
  await lab.reaches(8)
  await lab.rests()
  await lab.unfold('.ways')
}

async function type(lab: Lab, name: string, text: string): Promise<void> {
  await lab.field(name).fill(text)
  await lab.field(name).press('Enter')
}

/** Leaves these layers alone, of those that may lose. */
async function chooseLayers(lab: Lab, layers: readonly number[]): Promise<void> {
  const boxes = lab.host.locator('input[name=layers]')
  const all = await boxes.evaluateAll((found) => found.map((box) => Number((box as HTMLInputElement).value)))
  for (const layer of all) {
    const box = lab.host.locator(`input[name=layers][value="${layer}"]`)
    await box.setChecked(!layers.length || layers.includes(layer), { force: true })
  }
}

/** The network of the page, trained and cut in Node. */
async function cutInNode(settings: PruneSettings): Promise<string> {
  using experiment = (await loadCore()).createExperiment({ data: 'circle', epochs: 8 })
  while (!experiment.progress.isDone) experiment.advance(1000)
  experiment.prune(settings)
  return experiment.fingerprint
}

async function cutAndUndo(lab: Lab, wanted: string): Promise<void> {
  const whole = await lab.fingerprint()
  assert.notEqual(wanted, whole, 'it cuts something')
  await lab.host.locator('[data-action=cut]').click()
  await lab.has(wanted)
  await lab.host.locator('[data-action=undo]').click()
  await lab.has(whole)
}

labTest(
  'an amount of each kind gives in the page what it gives in Node, to the bit',
  { hash: trained },
  async (lab) => {
    await train(lab)
    const offered = await lab
      .field('amountKind')
      .locator('option')
      .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value))
    assert.deepEqual(offered.sort(), [...amountKindIds].sort())
    for (const [kind, { amount, groupSize, layers }] of Object.entries(amounts)) {
      await lab.field('amountKind').selectOption(kind)
      await type(lab, 'size', String(amount))
      if (groupSize) await type(lab, 'groupSize', String(groupSize))
      await chooseLayers(lab, Array.from(layers ?? []))
      const amountKind = kind as AmountKindId
      const more = { ...(groupSize ? { groupSize } : {}), ...(layers ? { layers } : {}) }
      await cutAndUndo(lab, await cutInNode({ criterion: 'magnitude', amountKind, amount, ...more }))
    }
  },
)

labTest(
  'neurons are counted too, in the layers that were chosen; no row and no group is offered for them',
  { hash: `${trained}&criterion=unit-in-l2` },
  async (lab) => {
    await train(lab)
    assert.equal(await lab.field('amountKind').locator('[value=n-of-m]').count(), 0)
    await lab.field('amountKind').selectOption('count')
    await type(lab, 'size', '3')
    await chooseLayers(lab, [2])
    await cutAndUndo(lab, await cutInNode({ criterion: 'unit-in-l2', amountKind: 'count', amount: 3, layers: [2] }))
  },
)

labTest(
  'weights go in blocks of neighbouring neurons, as in Node, and the link has it; neurons are offered none',
  { hash: trained },
  async (lab) => {
    await train(lab)
    await type(lab, 'block', '4')
    await lab.page.waitForURL(/block=4/)
    await lab.host.locator('.spread .hint').filter({ hasText: 'by the sum of their scores' }).waitFor()
    await cutAndUndo(lab, await cutInNode({ criterion: 'magnitude', amount: 0.5, block: 4 }))
    await lab.set({ criterion: 'unit-in-l2' })
    await lab.field('block').waitFor({ state: 'detached' })
  },
)

labTest('kind, amount, group and layers go into the link, and come from it', { hash: trained }, async (lab) => {
  await lab.unfold('.ways')
  await lab.field('amountKind').selectOption('n-of-m')
  await type(lab, 'groupSize', '8')
  await type(lab, 'size', '3')
  await chooseLayers(lab, [2, 4])
  await lab.page.waitForURL(/kind=n-of-m&size=3&group=8&layers=2,4$/)
  const before = await lab.state()
  assert.deepEqual([before.amountKind, before.size, before.groupSize, before.layers], ['n-of-m', 3, 8, '2,4'])
  await lab.page.reload()
  await lab.ready()
  assert.deepEqual(await lab.state(), before)
  assert.equal(await lab.field('size').inputValue(), '3')
  assert.equal(await lab.field('groupSize').inputValue(), '8')
  await lab.unfold('.ways')
  assert.deepEqual(
    await lab.host
      .locator('input[name=layers]:checked')
      .evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).value)),
    ['2', '4'],
  )
})

labTest(
  'an amount that will not do is refused beside its field, by its kind; another kind begins with a good one',
  { hash: trained },
  async (lab) => {
    await lab.unfold('.ways')
    await lab.field('amountKind').selectOption('count')
    await type(lab, 'size', '1.5')
    const refusal = lab.refusal('size')
    await refusal.filter({ hasText: /“1\.5” will not do for “How much”: it wants a whole number in \[0, / }).waitFor()
    assert.equal(await lab.field('size').getAttribute('aria-invalid'), 'true')
    assert.equal(await lab.host.locator('.notice').count(), 0)
    await lab.field('amountKind').selectOption('sigma')
    await refusal.waitFor({ state: 'detached' })
    assert.equal(await lab.field('size').inputValue(), '1')
    await type(lab, 'size', '1.5')
    await lab.drawn()
    assert.equal(await refusal.count(), 0)
    assert.equal((await lab.state()).size, 1.5)
    await lab.field('amountKind').selectOption('n-of-m')
    await type(lab, 'size', '5') // of four
    await refusal.filter({ hasText: /it wants a whole number in \[1, 4\]/ }).waitFor()
    await lab.unfold('.plan')
    await type(lab, 'mostMacs', '-1')
    await lab
      .refusal('mostMacs')
      .filter({ hasText: /“-1” will not do .*: it wants a whole number in \[0, / })
      .waitFor()
  },
)
