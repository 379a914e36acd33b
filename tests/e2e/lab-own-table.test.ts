/** A table of one's own beside the one that is in use: refused files, and encodings. */

import assert from 'node:assert/strict'
import { type Lab, labTest } from './support/lab.js'

const rows = (count: number, names: readonly string[]) =>
  Array.from({ length: count }, (_, i) => `${i},${(i * 7) % 13},${names[i % names.length]}`)

function choose(lab: Lab, name: string, buffer: Buffer): Promise<void> {
  return lab.host.locator('.own input[type=file]').setInputFiles({ name, mimeType: 'text/csv', buffer })
}

labTest('a file that is refused leaves the table before it in use, under its own name', {}, async (lab) => {
  await lab.open('data')
  await choose(lab, 'good.csv', Buffer.from(['a,b,kind', ...rows(60, ['x', 'y'])].join('\n')))
  const result = lab.step('data').locator('.step-result')
  // Of an open step the result does not show.
  await result.filter({ hasText: /^good\.csv, 48 to train on, 12 to test$/ }).waitFor({ state: 'attached' })
  await choose(lab, 'bad.csv', Buffer.from(['a,b,kind', '1,tall,x', ...rows(8, ['x', 'y'])].join('\n')))
  await lab.host
    .locator('.own .field-error')
    .filter({ hasText: /^bad\.csv cannot be read.*good\.csv is still in use\.$/ })
    .waitFor()
  assert.equal(await result.textContent(), 'good.csv, 48 to train on, 12 to test')
  await lab.host.locator('.own').getByText('good.csv: 60 samples, 2 features').waitFor()
  await lab.button('epoch').click()
  await lab.reaches(1)
})

labTest('a file in GBK has its three classes; the encoding is said, and another can be chosen', {}, async (lab) => {
  await lab.open('data')
  // U+5927, U+4E2D and U+5C0F in GBK
  const classes = [
    [0xb4, 0xf3],
    [0xd6, 0xd0],
    [0xd0, 0xa1],
  ] as const
  const lines = Array.from({ length: 30 }, (_, i) => [
    ...Buffer.from(`${i},${(i * 7) % 13},`),
    ...(classes[i % 3] ?? []),
    10,
  ])
  await choose(lab, 'gbk.csv', Buffer.from([...Buffer.from('a,b,kind\n'), ...lines.flat()]))
  await lab.host
    .locator('[data-note=encoding]')
    .filter({ hasText: /it is read as GBK/ })
    .waitFor()
  await lab.host.locator('.own').getByText('gbk.csv: 30 samples').waitFor()
  assert.match((await lab.state()).network, /-3 relu$/)
  await lab.field('own-encoding').selectOption('latin-1')
  await lab.host.locator('[data-note=encoding]').waitFor({ state: 'detached' })
  assert.equal(await lab.field('own-encoding').inputValue(), 'latin-1')
})
