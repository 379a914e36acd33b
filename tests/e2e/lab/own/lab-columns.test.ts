/** The columns of a table are looked over before anything is made of it; who is tested; one row is tried. */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { loadCore, type ModelFile } from 'pruning-playground'
import { evaluateTable } from 'pruning-playground/data'
import { beatRows } from '../../../web/support/case-tables.js'
import { violations } from '../../support/axe.js'
import { type Lab, labTest } from '../../support/lab.js'

const people = ['Ann', 'Bo', 'Cy', 'Di']

/** Rows that are counted, persons, texts, a gap, and a class that one number tells. */
function diary(): string {
  const rows = Array.from({ length: 80 }, (_, i) => {
    const isHigh = (i * 7) % 10 < 5
    const heart = i === 9 ? '' : (isHigh ? 120 : 60) + ((i * 13) % 20)
    return [i, people[Math.floor(i / 20)], i % 3 ? 'left' : 'right', heart, isHigh ? 'run' : 'rest'].join()
  })
  return ['number,who,hand,heart,kind', ...rows].join('\n')
}

async function take(lab: Lab, name: string, text: string): Promise<void> {
  await lab.open('data')
  const file = { name, mimeType: 'text/csv', buffer: Buffer.from(text) }
  await lab.host.locator('.own input[type=file]').setInputFiles(file)
  await lab.host.locator('.columns').waitFor()
}

const roles = (lab: Lab) =>
  lab.host.locator('.column-table tbody tr').evaluateAll((rows) => rows.map((row) => row.getAttribute('data-role')))

const use = (lab: Lab) => lab.host.locator('[data-action=read-own]').click()

labTest('columns are suggested for what they are, and nothing is read before the person says so', {}, async (lab) => {
  await take(lab, 'diary.csv', diary())
  assert.deepEqual(await roles(lab), ['left-out', 'subject', 'one-hot', 'feature', 'label'])
  assert.equal((await lab.state()).data, 'circle')
  assert.deepEqual(await violations(lab.page), [])
  await use(lab)
  const error = lab.host.locator('.own .field-error')
  await error.filter({ hasText: /row 11, column .heart./ }).waitFor()
  await lab.field('own-missing').selectOption('mean')
  await use(lab)
  await lab.host.getByText('diary.csv: 80 samples, 3 features').waitFor()
  assert.equal((await lab.state()).network, '3-16-2 relu')
  await lab.host.locator('.parts-table').getByText('Bo').first().waitFor()
})

labTest('people by name are tested, and undo brings the split of before back', {}, async (lab) => {
  await take(lab, 'diary.csv', diary())
  await lab.field('own-missing').selectOption('mean')
  await use(lab)
  await lab.host.getByText('diary.csv: 80 samples').waitFor()
  await lab.unfold('.split')
  await lab.field('split').selectOption('people')
  const result = lab.step('data').locator('.step-result')
  await result.filter({ hasText: /60 to train on, 20 to test$/ }).waitFor({ state: 'attached' })
  await lab.host.locator('.people-choice').getByText('Cy').click()
  await result.filter({ hasText: /40 to train on, 40 to test$/ }).waitFor({ state: 'attached' })
  await lab.host.locator('.parts-table').getByText('Ann, Cy').waitFor()
  await lab.field('split').selectOption('one-out')
  await lab.field('fold').selectOption({ label: 'person Di' })
  await lab.host.locator('.parts-table').getByText(/^1Di$/).waitFor()
  assert.deepEqual([(await lab.state()).folds, (await lab.state()).fold], [-1, 3])
  assert.deepEqual(await violations(lab.page), [])
  await lab.host.locator('[data-action=undo]').click()
  await lab.host.locator('[data-action=undo]').click()
  await result.filter({ hasText: /40 to train on, 40 to test$/ }).waitFor({ state: 'attached' })
})

labTest('a window in the names is offered and never taken by itself', {}, async (lab) => {
  const names = Array.from({ length: 12 }, (_, step) => `ax${step},ay${step}`).join()
  const row = (i: number) =>
    Array.from({ length: 24 }, (_, j) => Math.sin((i % 2 ? 0.4 : 0.9) * j + i).toFixed(2)).join()
  const rows = Array.from({ length: 40 }, (_, i) => `${row(i)},${i % 2 ? 'slow' : 'fast'}`)
  await take(lab, 'windows.csv', [`${names},kind`, ...rows].join('\n'))
  await lab.host.getByText(/12 steps × 2 channels \(ax, ay\), steps first/).waitFor()
  assert.equal(await lab.host.locator('input[name=own-window]:checked').inputValue(), 'row')
  await lab.host.locator('input[name=own-window][value=window]').check()
  await lab.field('own-find').fill('kind')
  assert.deepEqual(await roles(lab), ['label'])
  await use(lab)
  await lab.host.getByText('windows.csv: 40 samples').waitFor()
  assert.match((await lab.state()).network, /^conv/)
})

labTest(
  'a row is tried with values that are typed, before and after the cuts',
  { hash: '#v=1&lab&data=circle&epochs=3' },
  async (lab) => {
    await lab.button('play').click()
    await lab.reaches(3)
    await lab.open('prune')
    await lab.host.locator('[data-action=cut]').click()
    await lab.open('compare')
    await lab.host.locator('[data-question=row]').click()
    const answer = lab.host.locator('[data-note=answer]')
    await answer.filter({ hasText: /The network says .* Before the first cut it said/ }).waitFor()
    const first = await answer.textContent()
    await lab.field('try-0').fill('9')
    await lab.field('try-0').press('Enter')
    await lab.host.getByText(/Before its values were changed/).waitFor()
    await answer.filter({ hasNotText: first ?? '' }).waitFor()
    await lab.field('try-0').fill('tall')
    await lab.field('try-0').press('Enter')
    await lab.host.getByText('“tall” is no number.').waitFor()
    assert.deepEqual(await violations(lab.page), [])
  },
)

labTest(
  'a number beside a window joins the network where it is flattened, and is an input to be cut',
  {},
  async (lab) => {
    await take(lab, 'beats.csv', beatRows())
    await lab.host.locator('[name=own-window][value=window]').check()
    await lab.host.locator('.column-table tbody tr:first-child[data-role=static]').waitFor()
    await use(lab)
    await lab.host.getByText('beats.csv: 120 samples').waitFor()
    await lab.open('network')
    await lab.host.locator('.architecture').getByText('flatten1').waitFor()
    const joined = lab.host.locator('.architecture .block').filter({ hasText: '+ 1 single value' })
    assert.deepEqual(await joined.locator('.block-name').allTextContents(), ['input', 'flatten1'])
    await lab.open('train')
    await lab.press('epoch')
    await lab.open('prune')
    await lab.field('criterion').selectOption('input-leave-one-out')
    await lab.host.getByText('1 of 2 would go').waitFor()
    await lab.host.locator('.window').first().waitFor({ state: 'attached' })
    await lab.open('take-away')
    const saved = lab.page.waitForEvent('download')
    await lab.host.locator('[data-action=save-model]').click()
    const model: ModelFile = JSON.parse(readFileSync(await (await saved).path(), 'utf8'))
    assert.deepEqual(model.network.input, { steps: 12, channels: 1, staticFeatures: 1 })
    assert.equal(evaluateTable(await loadCore(), model, beatRows()).notes.areNamed, true)
    await lab.host.locator('[data-tab=files]').click()
    for (const id of ['c-int8', 'tflite-int8', 'onnx-float32', 'compact-float32', 'json-int8'])
      await lab.host.locator(`[data-export=${id}] button:not(:disabled)`).waitFor()
    const exported = lab.page.waitForEvent('download')
    await lab.host.locator('[data-action=export-json-int8]').click()
    const { network } = JSON.parse(readFileSync(await (await exported).path(), 'utf8'))
    assert.deepEqual(network.input, { steps: 12, channels: 1, staticFeatures: 1 })
    assert.ok(network.layers.some(({ kind }: { kind: string }) => kind === 'join'))
    await lab.host.locator('[data-tab=board]').click()
    await lab.host.locator('[data-part=weighed]:not(.is-old)').waitFor()
  },
)
