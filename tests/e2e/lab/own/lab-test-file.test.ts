/** A second file whose samples are the test part of a table of one's own. */

import assert from 'node:assert/strict'
import { violations } from '../../support/axe.js'
import { type Lab, labTest } from '../../support/lab.js'

const rows = (from: number, count: number, who: string) =>
  Array.from({ length: count }, (_, i) => {
    const isHigh = (i * 7) % 10 < 5
    return { heart: (isHigh ? 120 : 60) + ((i * 13) % 20) + from, who, kind: isHigh ? 'run' : 'rest' }
  })

/** Columns in another order than those of `second`. */
const first = [
  'heart,who,kind',
  ...['Ann', 'Bo', 'Di', 'Ed'].flatMap((who, i) => rows(i, 20, who)).map((r) => `${r.heart},${r.who},${r.kind}`),
]
const second = (name: string) => ['kind,who,heart', ...rows(2, 30, name).map((r) => `${r.kind},${r.who},${r.heart}`)]

const csv = (name: string, lines: readonly string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(lines.join('\n')),
})

async function begin(lab: Lab): Promise<void> {
  await lab.open('data')
  await lab.host.locator('.own input[type=file]').setInputFiles(csv('first.csv', first))
  await lab.host.locator('[data-action=read-own]').click()
  await lab.host.getByText('first.csv: 80 samples').waitFor()
  await lab.unfold('.split')
  await lab.field('test-file').waitFor({ state: 'attached' })
}

const split = (lab: Lab, text: RegExp) =>
  lab.step('data').locator('.step-result').filter({ hasText: text }).waitFor({ state: 'attached' })

labTest('a second file is the test part, by the names of its columns, and undo takes it back', {}, async (lab) => {
  await begin(lab)
  await split(lab, /60 to train on, 20 to test$/)
  await lab.set({ network: '1-5-2 relu' })
  await lab.field('test-file').setInputFiles(csv('second.csv', second('Cy')))
  await split(lab, /80 to train on, 30 to test$/)
  assert.equal((await lab.state()).network, '1-5-2 relu')
  assert.equal(await lab.field('split').inputValue(), 'file')
  const said = lab.host.locator('[data-note=test-file]')
  assert.match(
    String(await said.textContent()),
    /All 30 samples of second\.csv are the test part\. .* the 80 of first\.csv/,
  )
  await lab.host.locator('[data-note=by-person]').filter({ hasText: 'never met' }).waitFor()
  await lab.host.getByText('first.csv: 80 samples').waitFor()
  assert.deepEqual(await violations(lab.page), [])
  await lab.host.locator('[data-action=undo]').click()
  await split(lab, /60 to train on, 20 to test$/)
  assert.equal(await said.count(), 0)
  await lab.host.locator('[data-action=redo]').click()
  await split(lab, /80 to train on, 30 to test$/)
  await lab.field('split').selectOption('people')
  await split(lab, /60 to train on, 20 to test$/)
  assert.equal(await lab.host.locator('.people-choice label').count(), 4)
})

labTest('a second file that does not fit is refused with both lists, and the test part stays', {}, async (lab) => {
  await begin(lab)
  const error = lab.host.locator('.test-file .field-error')
  await lab.field('test-file').setInputFiles(csv('other.csv', ['who,pulse,kind', 'Cy,1,run', 'Cy,2,rest']))
  await error
    .filter({ hasText: /other\.csv cannot be read: .*lacks "heart", and has "who", "pulse", "kind"/ })
    .waitFor()
  await lab.field('test-file').setInputFiles(csv('gap.csv', ['who,heart,kind', 'Cy,,run', 'Cy,62,rest', 'Cy,130,run']))
  await error.filter({ hasText: /gap\.csv cannot be read: row 2/ }).waitFor()
  await split(lab, /60 to train on, 20 to test$/)
  await lab.field('test-missing').selectOption('drop')
  await split(lab, /80 to train on, 2 to test$/)
  assert.match(
    String(await lab.host.locator('[data-note=test-file]').textContent()),
    /1 row with missing values was left out/,
  )
  await lab.field('test-file').setInputFiles(csv('same.csv', second('Bo')))
  await lab.host.locator('[data-note=shared-people]').filter({ hasText: 'In both files: Bo.' }).waitFor()
  await lab.host.locator('[data-note=by-person]').filter({ hasText: 'has met them' }).waitFor()
})

labTest('a file that is dropped on the place for it is the test part, elsewhere another table', {}, async (lab) => {
  await begin(lab)
  const drop = (selector: string, name: string, text: string) =>
    lab.host.locator(selector).evaluate(
      (element, [name = '', text = '']) => {
        const dataTransfer = new DataTransfer()
        dataTransfer.items.add(new File([text], name, { type: 'text/csv' }))
        element.dispatchEvent(new DragEvent('drop', { bubbles: true, composed: true, cancelable: true, dataTransfer }))
      },
      [name, text],
    )
  await drop('.test-file', 'second.csv', second('Cy').join('\n'))
  await split(lab, /80 to train on, 30 to test$/)
  await drop('.data-menu', 'third.csv', second('Cy').join('\n'))
  await lab.host.locator('.columns').getByText('Columns of third.csv').first().waitFor({ state: 'attached' })
})
