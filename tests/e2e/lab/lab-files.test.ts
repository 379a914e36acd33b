/** Models and runs go out of the Lab as files, and come in again. */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { type Lab, labTest } from '../support/lab.js'
import { action, cut, openPart, part, train, trained } from '../support/report.js'

/** Saves a file by a button. @returns where it is */
async function saved(lab: Lab, name: string): Promise<{ name: string; path: string }> {
  const waiting = lab.page.waitForEvent('download')
  await action(lab, name).click()
  const file = await waiting
  return { name: file.suggestedFilename(), path: await file.path() }
}

labTest('a model is saved with its masks, loaded again, and the loading undone', { hash: trained }, async (lab) => {
  await train(lab)
  await cut(lab, 50)
  await openPart(lab, 'files')
  const before = await lab.fingerprint()
  const { name, path } = await saved(lab, 'save-model')
  assert.equal(name, 'circle-seed-1-cut-50-model.json')
  await lab.press('reset')
  await lab.hasOther(before)
  const reset = await lab.fingerprint()
  await lab.field('report-file').setInputFiles({ name, mimeType: 'application/json', buffer: readFileSync(path) })
  await lab.has(before)
  await lab.host
    .getByRole('status')
    .filter({ hasText: `that of ${name} now` })
    .waitFor()
  await lab.open('prune')
  assert.equal(await lab.host.locator('.layers .cut-line').count(), 48, 'what is cut is drawn as cut')
  await lab.page.keyboard.press('Control+z')
  await lab.has(reset)
})

labTest('a model of another network brings its network', { hash: trained }, async (lab) => {
  await train(lab)
  await openPart(lab, 'files')
  const before = await lab.fingerprint()
  const { name, path } = await saved(lab, 'save-model')
  await lab.set({ network: '2-5-2 tanh' })
  await lab.hasOther(before)
  await lab.field('report-file').setInputFiles({ name, mimeType: 'application/json', buffer: readFileSync(path) })
  await lab.host
    .getByRole('status')
    .filter({ hasText: `that of ${name} now` })
    .waitFor()
  await lab.has(before)
  assert.match((await lab.state()).network, /^2-8-(relu-)?8-(relu-)?2/)
})

labTest('a run is saved, and comes out the same when it is trained again', { hash: trained }, async (lab) => {
  await openPart(lab, 'files')
  assert.ok(await action(lab, 'save-run').isDisabled(), 'there is no run yet')
  await train(lab)
  const before = await lab.fingerprint()
  const { name, path } = await saved(lab, 'save-run')
  await lab.set({ seed: 5, learningRate: 0.5 })
  await lab.hasOther(before)
  await lab.field('report-file').setInputFiles({ name, mimeType: 'application/json', buffer: readFileSync(path) })
  await lab.host.getByRole('status').filter({ hasText: 'Press Train' }).waitFor()
  const { seed, learningRate } = await lab.state()
  assert.equal(seed, 1)
  assert.notEqual(learningRate, 0.5)
  await part(lab, 'files')
    .getByText(/Train to the end to compare/)
    .waitFor()
  await train(lab)
  await part(lab, 'files')
    .getByText(/the same, bit for bit/)
    .waitFor()
  assert.equal(await lab.fingerprint(), before)
})

labTest('a file that will not do is named, with the field and the reason', { hash: trained }, async (lab) => {
  await openPart(lab, 'files')
  for (const [text, reason] of [
    ['{', /odd\.json cannot be loaded: it holds no JSON/],
    ['{"format":"pruning-playground/model","version":2}', /odd\.json cannot be loaded: .*network/],
    ['{"format":"pruning-playground/run","version":1}', /odd\.json cannot be loaded: .*settings/],
  ] as const) {
    await lab
      .field('report-file')
      .setInputFiles({ name: 'odd.json', mimeType: 'application/json', buffer: Buffer.from(text) })
    await lab.notice.filter({ hasText: reason }).waitFor()
  }
})

labTest('the report is saved as a page of its own, which opens from a disk', { hash: trained }, async (lab) => {
  await openPart(lab, 'files')
  await train(lab)
  await cut(lab, 50)
  await openPart(lab, 'files')
  const { name, path } = await saved(lab, 'save-report')
  assert.equal(name, 'circle-seed-1-cut-50-report.html')
  const report = await lab.page.context().newPage()
  await report.route('**', (route) => route.fulfill({ path, contentType: 'text/html' }))
  await report.goto('http://report.test/')
  await report.locator('h1').getByText('Circle').waitFor()
  await report.getByText('48 of 96 weights').waitFor()
  const facts = await report.locator('.facts').first().textContent()
  assert.ok(facts?.includes((await lab.fingerprint()) ?? 'none'), 'it is of the network that is there')
  const headings = await report.locator('section > h2').allTextContents()
  const comparison = 'How far can it go?' // there once the step Compare has found it out
  assert.deepEqual(
    headings.filter((heading) => heading !== comparison),
    ['How it learned', 'What is answered rightly', 'Bytes and time', 'What is left of each layer', 'All settings'],
  )
  await report.close()
})
