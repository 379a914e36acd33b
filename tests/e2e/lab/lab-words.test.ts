/** What the Lab says beside what it does: links and what they hold, notices in sight, opened steps, loaded networks. */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { Deferred } from '../../../web/src/page/deferred.js'
import { type Lab, labTest } from '../support/lab.js'
import { openPart } from '../support/report.js'

const trained = '#v=1&lab&network=2-8-8-2 relu&pace=full&step=prune&lang=en'

async function trainAndCut(lab: Lab): Promise<void> {
  await lab.button('play').click()
  await lab.reaches(100)
  await lab.rests()
  await lab.host.locator('[data-action=cut]').click()
  await lab.host.locator('.cut-figures').waitFor({ state: 'attached' })
}

/** Waits for a sentence, with plain spaces. */
async function says(lab: Lab, pattern: RegExp): Promise<void> {
  await lab.sentence.filter({ hasText: pattern }).waitFor()
}

labTest(
  'a link that is copied after a cut holds the cut, and says so',
  { hash: trained, permissions: ['clipboard-read', 'clipboard-write'] },
  async (lab) => {
    await trainAndCut(lab)
    const fingerprint = await lab.fingerprint()
    await lab.host.locator('[data-action=share]').click()
    const dialog = lab.host.getByRole('dialog')
    await dialog.getByText(/the network as it is, with its weights and its cuts/).waitFor()
    await dialog.locator('[data-copy=link]').click()
    await dialog.getByRole('status').filter({ hasText: 'Copied: Link.' }).waitFor()
    const link = await lab.page.evaluate(() => navigator.clipboard.readText())
    await lab.page.goto('about:blank')
    await lab.page.goto(link)
    await lab.ready()
    await lab.has(fingerprint)
    await says(lab, /^\s*The network comes from the link\. 48 of its 96 weights were gone when it came\./)
    assert.match((await lab.step('prune').locator('.step-result').textContent()) ?? '', /gone before/)
    assert.equal(await lab.host.locator('.layers .cut-line').count(), 48)
  },
)

labTest(
  'a link that is copied while it retrains holds the network of that moment, and its cut',
  { hash: `${trained}&retrain=10000` },
  async (lab) => {
    await trainAndCut(lab)
    await lab.host.locator('[data-action=retrain]').click()
    await lab.reaches(101)
    await lab.host.locator('[data-action=share]').click()
    const dialog = lab.host.getByRole('dialog')
    await dialog.getByText(/the network as it is, with its weights and its cuts/).waitFor()
    const link = await dialog.locator('[data-snippet=link]').inputValue()
    await lab.reaches((await lab.epoch()) + 1)
    await lab.page.goto('about:blank')
    await lab.page.goto(link)
    await lab.ready()
    await says(lab, /^\s*The network comes from the link\. 48 of its 96 weights were gone when it came\./)
    assert.equal(await lab.host.locator('.layers .cut-line').count(), 48)
  },
)

labTest(
  'a link whose network is damaged opens the settings and says so',
  { hash: `${trained}&z=AAAA` },
  async (lab) => {
    await lab.notice.filter({ hasText: /The network in the link cannot be read: .*The settings are there\./ }).waitFor()
    assert.match((await lab.state()).network, /^2-8/)
  },
)

labTest(
  'a step that is opened stays where it was clicked, in sight, with its name',
  { hash: trained, viewport: { width: 390, height: 800 } },
  async (lab) => {
    await trainAndCut(lab)
    for (const id of ['compare', 'data', 'take-away', 'train'] as const) {
      const button = lab.host.locator(`.step[data-step=${id}] button`)
      await button.scrollIntoViewIfNeeded()
      const before = await button.boundingBox()
      await lab.open(id)
      if (id === 'take-away') await lab.host.locator('.report-counters').waitFor()
      await lab.drawn()
      const after = await button.boundingBox()
      assert.ok(before && after && after.y >= 0 && after.y + after.height <= 800, `${id}: ${JSON.stringify(after)}`)
      assert.ok(after.x >= 0 && after.x + after.width <= 390, `${id} is in the window: ${JSON.stringify(after)}`)
      assert.ok(Math.abs(after.y - before.y) < 1, `${id}: from ${before.y} to ${after.y}`)
      const head = await lab.host.locator('.step.is-open .step-name').boundingBox()
      assert.ok(head && head.y >= 0 && head.y + head.height <= 800, `${id}: ${JSON.stringify(head)}`)
    }
  },
)

labTest('a model of other data brings its data, and what it was trained on is said', { hash: trained }, async (lab) => {
  await trainAndCut(lab)
  await openPart(lab, 'files')
  const waiting = lab.page.waitForEvent('download')
  await lab.host.locator('[data-action=save-model]').click()
  const path = await (await waiting).path()
  const before = await lab.fingerprint()
  await lab.set({ data: 'monk-1', network: '17-4-2 relu' })
  await lab.hasOther(before)
  const untrained = await lab.fingerprint()
  const file = { name: 'small.json', mimeType: 'application/json', buffer: readFileSync(path) }
  await lab.field('report-file').setInputFiles(file)
  await lab.has(before)
  assert.equal((await lab.state()).data, 'circle')
  await says(lab, /^\s*The network comes from small\.json\. .* It was trained on the training samples that are here\./)
  assert.match((await lab.step('train').locator('.step-result').textContent()) ?? '', /loaded from small\.json/)
  await lab.page.keyboard.press('Control+z')
  await lab.has(untrained)
  assert.equal((await lab.state()).data, 'monk-1')
})

labTest(
  'a link to a table that is not there says what to do, not to press what is off',
  { hash: '#v=1&lab&data=table&lang=en' },
  async (lab) => {
    assert.ok(await lab.button('play').isDisabled())
    await says(lab, /the table of one’s own is missing\. Drop its file here, paste it, or choose other data/)
  },
)

labTest(
  'another language is loaded when it is chosen: until it is there everything stays in the one before, and nothing is lost',
  { hash: trained },
  async (lab) => {
    await trainAndCut(lab)
    const { page } = lab
    const fingerprint = await lab.fingerprint()
    const heads = () => page.locator('pp-lab .step-name, #doors a').allTextContents()
    const english = await heads()
    const gate = new Deferred()
    await page.route('**/*.js', (route) => gate.promise.then(() => route.continue()))
    const isAskedFor = page.waitForRequest('**/*.js')
    await page.getByRole('button', { name: '中文' }).click()
    await isAskedFor
    await page.evaluate(() => new Promise(requestAnimationFrame))
    assert.deepEqual(await heads(), english)
    gate.resolve()
    await page.locator('html[lang=zh-CN]').waitFor()
    for (const head of await heads()) assert.match(head, /\p{Script=Han}/u)
    assert.equal((await lab.state()).lang, 'zh')
    await lab.has(fingerprint)
    assert.equal(await lab.host.locator('.layers .cut-line').count(), 48)
  },
)
