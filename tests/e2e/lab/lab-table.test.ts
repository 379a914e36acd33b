import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { type Lab, labTest } from '../support/lab.js'

/** Two classes that one column tells apart. */
function goodCsv(head = 'height,weight,kind'): string {
  const rows = Array.from(
    { length: 60 },
    (_, i) => `${(i * 11) % 60},${(i * 7) % 13},${(i * 11) % 60 < 30 ? 'small' : 'large'}`,
  )
  return `${[head, ...rows].join('\n')}\n`
}

function drop(lab: Lab, name: string, text: string): Promise<void> {
  return lab.host.evaluate(
    (host, file) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File([file.text], file.name, { type: 'text/csv' }))
      const target = host.shadowRoot?.querySelector('.lab-page')
      for (const type of ['dragover', 'drop'])
        target?.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true, composed: true }))
    },
    { name, text },
  )
}

labTest('a CSV file that is dropped is refused with row and column, and a good one is learned', {}, async (lab) => {
  const error = lab.host.locator('.own .field-error')
  await drop(lab, 'bad.csv', goodCsv().replace('55,9,large', '55,tall,large'))
  await error.filter({ hasText: /bad\.csv.*row 7, column "weight".*"tall"/ }).waitFor()
  assert.equal((await lab.state()).data, 'circle', 'the data before it stays')
  await drop(lab, 'good.csv', goodCsv())
  await lab.host.getByText('good.csv: 60 samples, 2 features').waitFor()
  await error.waitFor({ state: 'detached' })
  const { data, network } = await lab.state()
  assert.deepEqual([data, network], ['table', '2-16-2 relu'])
  await lab.field('own-role-2').selectOption('subject')
  assert.equal((await lab.state()).network, '2-16-2 relu', 'nothing is read before it is asked for')
  await lab.host.locator('[data-action=read-own]').click()
  await lab.host.getByText('60 samples, 1 feature').waitFor()
  assert.equal((await lab.state()).network, '1-16-2 relu')
  await lab.button('play').click()
  await lab.reaches(2)
})

labTest(
  'a link to a table of one’s own says that the table is not in it; names in a file are text and nothing else',
  { hash: '#v=1&lab&data=table&network=2-16-2 relu' },
  async (lab) => {
    await lab.host.getByText(/does not hold/).waitFor()
    assert.equal(await lab.button('play').isDisabled(), true)
    await drop(lab, '<b>file</b>.csv', goodCsv('<img src=x onerror=alert(1)>,=cmd|calc,"<script>alert(2)</script>"'))
    await lab.host.getByText('file</b>.csv: 60 samples').waitFor()
    const columns = lab.host.locator('.column-table tbody th')
    await columns.first().waitFor() // what draws the columns comes when it is wanted
    const names = await columns.evaluateAll((heads) => heads.map((head) => head.getAttribute('title')))
    assert.ok(names.includes('<img src=x onerror=alert(1)>'), names.join())
    await lab.press('epoch')
    await lab.reaches(1)
    assert.equal(await lab.host.locator('img, script, b').count(), 0)
  },
)

labTest('the curves go out as a file that carries data and seed in its name', {}, async (lab) => {
  await lab.open('train')
  await lab.press('epoch')
  await lab.reaches(1)
  await lab.rests()
  const [file] = await Promise.all([
    lab.page.waitForEvent('download'),
    lab.host.getByRole('button', { name: 'Download CSV' }).click(),
  ])
  assert.equal(file.suggestedFilename(), 'circle-seed-1.csv')
  const lines = (await readFile(await file.path(), 'utf8')).trim().split('\n')
  assert.match(lines[0] ?? '', /^epoch,learningRate,trainLoss,trainAccuracy,/)
  assert.match(lines.at(-1) ?? '', /^1,0\.01,\d/)
})
