import assert from 'node:assert/strict'
import { type Lab, labTest } from '../support/lab.js'

const trained = '#v=1&lab&epochs=8&pace=full&step=prune'

const handle = (lab: Lab) => lab.host.getByRole('slider', { name: /Share of/ }).and(lab.host.locator('g'))
const effect = (lab: Lab) => lab.host.locator('.effect')
const going = (lab: Lab) => lab.host.locator('.layers .stroke.is-going')

async function train(lab: Lab): Promise<void> {
  await lab.button('play').click()
  await lab.reaches(8)
  await lab.rests()
}

/** Waits until so much would go, and tells what that costs. */
async function wouldGo(lab: Lab, gone: number, all = 96): Promise<string> {
  await effect(lab)
    .filter({ hasText: `${gone} of ${all} would go · Accuracy` })
    .waitFor()
  return (await effect(lab).textContent()) ?? ''
}

/** The number of links that are drawn as going. */
async function showsGoing(lab: Lab, count: number): Promise<void> {
  if (count)
    await going(lab)
      .nth(count - 1)
      .waitFor({ state: 'attached' })
  else await going(lab).first().waitFor({ state: 'detached' })
  assert.equal(await going(lab).count(), count)
}

labTest(
  'what would go is drawn before the cut, and what it would cost is what the cut costs',
  { hash: trained },
  async (lab) => {
    await train(lab)
    const said = await wouldGo(lab, 48)
    await showsGoing(lab, 48)
    await lab.host.locator('[data-action=score-table]').click()
    const table = (await lab.host.locator('.score-table tbody tr').allInnerTexts()).map((row) => row.split(/\s*\t\s*/))
    assert.deepEqual(
      table.map(([layer, , all]) => `${layer} ${all}`),
      ['dense1 16', 'dense2 64', 'dense3 16'],
    )
    assert.equal(
      table.reduce((sum, [, gone]) => sum + Number(gone), 0),
      48,
      'the layers together lose what the cut takes',
    )
    assert.equal(await lab.host.locator('.layers .score-bead').count(), 96, 'a bead for the score of each link')
    assert.equal(await lab.host.locator('.layers .score-bead.is-going').count(), 48)
    assert.equal(await lab.host.locator('.layers .cut-line').count(), 0, 'nothing is cut yet')
    await lab.host.locator('[data-action=cut]').click()
    await lab.host.locator('.cut-worth').waitFor()
    await showsGoing(lab, 0)
    assert.equal(await lab.host.locator('.layers .cut-line').count(), 48)
    const rows = (await lab.host.locator('.cut-worth tbody tr').allInnerTexts()).map((row) => row.split(/\s*\t\s*/))
    const [loss = [], accuracy = []] = rows
    assert.match(said, new RegExp(`${accuracy[1]} → ${accuracy[2]} `), 'accuracy before and after')
    const wanted = Number(/Loss [\d.]+ → ([\d.]+)/.exec(said)?.[1])
    assert.equal(wanted, Number(Number(loss[2]).toFixed(3)))
    await effect(lab).filter({ hasText: '48 of 96 are gone already' }).waitFor()
  },
)

labTest('threshold and amount move each other, by keys and by pointer', { hash: trained }, async (lab) => {
  await train(lab)
  await wouldGo(lab, 48)
  const x = () => lab.host.locator('.threshold-grip').getAttribute('cx').then(Number)
  const amount = (text: string) =>
    lab.host
      .locator('.amount output')
      .filter({ hasText: new RegExp(`^${text}\\s*%$`) })
      .waitFor()
  const middle = await x()
  await lab.field('amount').fill('70')
  await wouldGo(lab, 67)
  assert.ok((await x()) > middle, 'the threshold follows the slider')
  await handle(lab).focus()
  const { keyboard, mouse } = lab.page
  await keyboard.press('End')
  await amount('99')
  await wouldGo(lab, 95)
  await keyboard.press('Home')
  await amount('0')
  await wouldGo(lab, 0)
  await showsGoing(lab, 0)
  await keyboard.press('PageUp')
  await keyboard.press('ArrowRight')
  await amount('11')
  await wouldGo(lab, 11)
  await showsGoing(lab, 11)
  assert.equal(await lab.field('amount').inputValue(), '11')
  assert.match((await handle(lab).getAttribute('aria-valuetext')) ?? '', /^11\s*%, up to a score of [\d.]+\. 11 of 96/)
  await lab.host.locator('.score-figure').scrollIntoViewIfNeeded()
  const box = await lab.host.locator('.score-figure').boundingBox()
  assert.ok(box)
  await mouse.move(box.x + (await x()), box.y + 10)
  await mouse.down()
  await mouse.move(box.x + box.width / 2, box.y + 30, { steps: 5 })
  const share = Number(await lab.field('amount').inputValue())
  assert.ok(share > 11 && share < 99, `half of the axis is some share: ${share}`)
  await mouse.move(box.x + box.width + 40, box.y + 30, { steps: 5 })
  await amount('99')
  await mouse.up()
  await mouse.move(box.x + 20, box.y + 30)
  await amount('99')
  assert.equal(await lab.host.locator('.layers .cut-line').count(), 0, 'dragging cuts nothing')
})

labTest(
  'criterion, scope and amount come from the link and go into it; what cannot be is named',
  { hash: `${trained}&criterion=unit-energy&scope=layer&amount=25&criterion=nonsense` },
  async (lab) => {
    await lab.notice.filter({ hasText: 'criterion' }).waitFor()
    assert.equal(await lab.field('criterion').inputValue(), 'unit-energy')
    assert.ok(await lab.host.locator('input[name=scope][value=layer]').isChecked())
    assert.equal(await lab.field('amount').inputValue(), '25')
    await wouldGo(lab, 4, 16)
    await lab.host.locator('.layers .disc.is-going').nth(3).waitFor({ state: 'attached' })
    assert.equal(await lab.host.locator('.layers .disc.is-going').count(), 4)
    await lab.field('criterion').selectOption('obd')
    await lab.field('amount').fill('60')
    await effect(lab)
      .filter({ hasText: /5\d of 96 would go/ })
      .waitFor()
    assert.match(await lab.link(), /criterion=obd&scope=layer&amount=60/)
    await lab.page.waitForURL(/criterion=obd&scope=layer&amount=60/)
    await lab.page.reload()
    await lab.ready()
    assert.deepEqual(
      await lab.state().then(({ criterion, scope, amount, step }) => ({ criterion, scope, amount, step })),
      { criterion: 'obd', scope: 'layer', amount: 60, step: 'prune' },
    )
  },
)

labTest(
  'a large layer shows its scores as a heat map, and a cell of it is cut by Enter',
  { hash: '#v=1&lab&network=2-30-30-2%20relu&epochs=1&pace=full&step=prune' },
  async (lab) => {
    await effect(lab).filter({ hasText: '510 of 1020 would go' }).waitFor()
    const map = lab.host.locator('.heat-map')
    await map.getByText('').first().waitFor({ state: 'attached' })
    assert.match((await map.getAttribute('aria-label')) ?? '', /^Weights of dense2, 30 rows, 30 columns/)
    await lab.host.locator('input[name=map-of][value=scores]').check({ force: true })
    await lab.host.getByRole('application', { name: /^Scores of the weights of dense2/ }).focus()
    await lab.page.keyboard.press('ArrowRight')
    const reading = lab.host.locator('.part-network .reading')
    await reading.filter({ hasText: /^dense2, neuron 2 → neuron 1: .+, score [\d.]+/ }).waitFor()
    const score = Number(/score ([\d.]+)/.exec((await reading.textContent()) ?? '')?.[1])
    const weight = Number(/: ([−\d.]+),/.exec((await reading.textContent()) ?? '')?.[1]?.replace('−', '-'))
    assert.ok(Math.abs(score - Math.abs(weight)) < 1e-3, 'the score of magnitude is the size of the weight')
    await lab.page.keyboard.press('Enter')
    await reading.filter({ hasText: /: cut$/ }).waitFor()
    await lab.host.locator('.counter').filter({ hasText: '1 of 1020 weights' }).waitFor()
    await lab.page.keyboard.press('Delete')
    await reading.filter({ hasText: /score/ }).waitFor()
    await lab.host.locator('.counter').filter({ hasText: '0 of 1020 weights' }).waitFor()
  },
)
