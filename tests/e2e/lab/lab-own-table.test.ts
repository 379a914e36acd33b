/** A table of one's own beside the one that is in use: refused files, and encodings. */

import assert from 'node:assert/strict'
import { type Lab, labTest } from '../support/lab.js'

const rows = (count: number, names: readonly string[]) =>
  Array.from({ length: count }, (_, i) => `${(i * 5) % 17},${(i * 7) % 13},${names[i % names.length]}`)

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
  await lab.press('epoch')
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
    ...Buffer.from(`${(i * 5) % 17},${(i * 7) % 13},`),
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

/** A table that takes seconds to read. */
function longTable(): Buffer {
  const line = (row: number) => Array.from({ length: 40 }, (_, i) => ((row * 31 + i * 17) % 1000) / 8).join()
  const lines = Array.from({ length: 60_000 }, (_, row) => `${line(row)},${row % 2 ? 'x' : 'y'}`)
  return Buffer.from([`${Array.from({ length: 40 }, (_, i) => `c${i}`).join()},kind`, ...lines].join('\n'))
}

labTest('the reading of a long file can be cancelled, and the table before it stays as it is', {}, async (lab) => {
  await lab.open('data')
  const first = await lab.fingerprint()
  await choose(lab, 'good.csv', Buffer.from(['a,b,kind', ...rows(60, ['x', 'y'])].join('\n')))
  const result = lab.step('data').locator('.step-result')
  await result.filter({ hasText: /^good\.csv, 48 to train on, 12 to test$/ }).waitFor({ state: 'attached' })
  await lab.hasOther(first)
  await lab.press('epoch')
  await lab.reaches(1)
  await lab.rests()
  const trained = await lab.fingerprint()
  // As soon as it is there: on a fast machine a test's own click may come when all is read.
  const isCancelled = lab.host.evaluate(
    ({ shadowRoot }) =>
      new Promise<void>((resolve) => {
        new MutationObserver((_, observer) => {
          const cancel = shadowRoot?.querySelector<HTMLElement>('[data-action=cancel-reading]')
          if (!cancel) return
          observer.disconnect()
          cancel.click()
          resolve()
        }).observe(shadowRoot as ShadowRoot, { subtree: true, childList: true })
      }),
  )
  await choose(lab, 'long.csv', longTable())
  await isCancelled
  await lab.host.locator('[data-action=cancel-reading]').waitFor({ state: 'detached' })
  while (lab.page.workers().some((worker) => worker.url().includes('csv-worker')))
    await lab.page.evaluate(() => new Promise(requestAnimationFrame))
  assert.equal(await result.textContent(), 'good.csv, 48 to train on, 12 to test')
  assert.equal(await lab.host.locator('.own .field-error').count(), 0)
  await lab.host.locator('.own').getByText('good.csv: 60 samples, 2 features').waitFor()
  assert.deepEqual([await lab.fingerprint(), await lab.epoch()], [trained, 1])
  await lab.press('epoch')
  await lab.reaches(2)
})

labTest('a first column that only counts the rows is left out, which is said', {}, async (lab) => {
  await lab.open('data')
  await choose(
    lab,
    'frame.csv',
    Buffer.from([',a,kind', ...rows(30, ['x', 'y']).map((row, i) => row.replace(/^\d+/, String(i)))].join('\n')),
  )
  await lab.host.locator('[data-note=row-numbers]').waitFor()
  await lab.host.locator('.own').getByText('frame.csv: 30 samples, 1 feature').waitFor()
  assert.equal(await lab.field('own-role-1').inputValue(), 'row-number')
})
