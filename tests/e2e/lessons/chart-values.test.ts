import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import type { Locator } from 'playwright-core'
import { type Opened, pageTest } from '../support/page-test.js'

type At = Pick<Opened, 'page' | 'url'>

async function opened({ page, url }: At, lesson: string, more = ''): Promise<Locator> {
  await page.goto(`${url}lesson.html#v=1&lang=en&lesson=${lesson}${more}`)
  return page.locator('pp-lesson')
}

/** The lines of the file that the open part offers. */
async function savedLines({ page }: At, part: Locator): Promise<{ name: string; lines: string[][] }> {
  const [download] = await Promise.all([page.waitForEvent('download'), part.locator('[data-action=csv]').click()])
  const text = await readFile(await download.path(), 'utf8')
  assert.ok(text.endsWith('\n'))
  return {
    name: download.suggestedFilename(),
    lines: text
      .trimEnd()
      .split('\n')
      .map((line) => line.split(',')),
  }
}

/** Opens the numbers behind a chart; table and file have the same rows. */
async function assertSameRows(at: At, part: Locator): Promise<string[][]> {
  await part.locator('summary').press('Enter')
  const shown = await part.locator('tbody tr').count()
  const { lines } = await savedLines(at, part)
  assert.equal(lines.length, shown + 1)
  return lines
}

pageTest('lesson 2: the numbers of the curve, a row a moment, as table and file', { waits: false }, async (at) => {
  const lesson = await opened(at, 'four-steps')
  await lesson.locator('[data-action=initialise]:not([aria-disabled=true])').click()
  const part = lesson.locator('.chart-values')
  await lesson.locator('[data-box=evaluate].is-next').waitFor()
  const [head = [], first = [], ...rest] = await assertSameRows(at, part)
  assert.deepEqual(head.slice(0, 3), ['epoch', 'train_loss', 'test_loss'])
  assert.equal(first[0], '0')
  const losses = rest.map(([, loss]) => Number(loss))
  assert.ok(losses.length >= 10 && (losses.at(-1) ?? 1) < Number(first[1]), 'training lowers the loss')
})

pageTest('lesson 4: a row a weight, its score and its true cost', { waits: false }, async (at) => {
  const lesson = await opened(at, 'score-right')
  const part = lesson.locator('.chart-values')
  await part.waitFor({ timeout: 120_000 })
  const [head = [], ...rows] = await assertSameRows(at, part)
  assert.deepEqual(head, ['weight', 'score', 'change', 'score_rank', 'change_rank'])
  const ranks = rows.map(([, , , , rank]) => Number(rank)).sort((a, b) => a - b)
  assert.equal(
    ranks.reduce((sum, rank) => sum + rank, 0),
    (rows.length * (rows.length + 1)) / 2,
  )
})

pageTest('lesson 5: a column for each line of the chart', { waits: false }, async (at) => {
  const lesson = await opened(at, 'practice')
  await lesson.locator('[data-action=run-right]').click()
  await lesson.locator('[data-step=right].is-done').waitFor()
  const lines = await assertSameRows(at, lesson.locator('.chart-values'))
  assert.deepEqual(lines[0], ['epoch', 'right', 'mean'])
  assert.equal(lines.length, 22, 'epochs 0 to 20')
})

pageTest('lesson 8: all that was measured, a column a seed', { waits: false }, async (at) => {
  const lesson = await opened(at, 'questions')
  await lesson.locator('input[name=guess]').first().check()
  await lesson.locator('[data-action=run]').click()
  const part = lesson.locator('.question-more:has([data-action=csv])')
  await part.waitFor({ timeout: 150_000 })
  await part.locator('summary').press('Enter')
  const { name, lines } = await savedLines(at, part)
  assert.equal(name, 'hurts-spiral.csv')
  assert.deepEqual(lines[0], ['quantity', 'share_removed', 'seed_1', 'seed_2', 'seed_3'])
  for (const line of lines.slice(1)) assert.equal(line.length, 5)
})
