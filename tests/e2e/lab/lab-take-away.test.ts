/** From a trained network to a device: files, a board, a budget that every step answers to. */

import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { looksAt, opening, testLooks } from '../support/axe.js'
import { type Lab, labTest } from '../support/lab.js'
import { action, cut, train } from '../support/report.js'

const hash = '#v=1&lab&epochs=8&pace=full'

const row = (lab: Lab, form: string) => lab.host.locator(`[data-export=json-${form}]`)
const budget = (lab: Lab) => lab.host.locator('[data-result=budget] dd')
const tab = (lab: Lab, id: string) => lab.host.locator(`[data-tab=${id}]`)

async function type(lab: Lab, field: string, text: string): Promise<void> {
  await lab.field(`device-${field}`).fill(text)
  await lab.field(`device-${field}`).press('Enter')
}

/** Opens Take away, once what it says of files is of the network that is there. */
async function takeAway(lab: Lab): Promise<void> {
  await lab.open('take-away')
  await tab(lab, 'files').click()
  for (const form of ['float32', 'int8']) await row(lab, form).locator('button:not(:disabled)').waitFor()
}

async function onBoard(lab: Lab): Promise<void> {
  await tab(lab, 'board').click()
  await lab.host.locator('[data-part=weighed]:not(.is-old)').waitFor()
}

/** The text of the file that a download gives, and its name. */
async function downloaded(lab: Lab, name: string): Promise<{ file: string; text: string }> {
  const waiting = lab.page.waitForEvent('download')
  await action(lab, name).click()
  const download = await waiting
  return { file: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') }
}

labTest(
  'train, prune, take away: 8 bits are measured beside floats, and the file holds the cut network',
  { hash },
  async (lab) => {
    await lab.open('train')
    await train(lab)
    await cut(lab, 50)
    await takeAway(lab)
    assert.match(
      (await lab.host.locator('[data-part=verdict]').textContent()) ?? '',
      /8-bit integers .*80 unseen samples/,
    )
    for (const form of ['float32', 'int8'])
      assert.match((await row(lab, form).locator('.export-score').textContent()) ?? '', /^\d+\.\d% right$/)
    const { file, text } = await downloaded(lab, 'export-json-int8')
    assert.equal(file, 'circle-seed-1-cut-50-int8.json')
    const { form, fingerprint, network } = JSON.parse(text)
    assert.deepEqual([form, fingerprint], ['int8', await lab.fingerprint()])
    const weights: number[] = network.layers.flatMap(({ weights }: { weights?: number[] }) => weights ?? [])
    assert.equal(weights.length, 96)
    assert.ok(weights.filter((weight) => weight === 0).length >= 48)
    const size = Number(((await row(lab, 'int8').locator('.export-size').textContent()) ?? '').replace(/\D/g, ''))
    assert.ok(Math.abs(size - Buffer.byteLength(text)) < 80, `${size} bytes are told, ${Buffer.byteLength(text)} come`) // name and version are in the file
  },
)

labTest('how files are written is set beside them, said under them, and part of the link', { hash }, async (lab) => {
  await takeAway(lab)
  const file = lab.host.locator('[data-format=tflite] .hint')
  assert.match((await file.textContent()) ?? '', /Takes values as they were measured\./)
  await lab.unfold('.written')
  await lab.field('device-ends').selectOption('int8')
  await file.filter({ hasText: 'In 8 bits: standardised values as integers' }).waitFor()
  await lab.field('device-standardisation').selectOption('facts')
  await file.filter({ hasText: 'mean and scale stand among the facts' }).waitFor()
  await type(lab, 'bits', '9')
  assert.match((await lab.refusal('device-bits').textContent()) ?? '', /a whole number from 1 to 8/)
  await type(lab, 'bits', '3')
  assert.equal((await lab.state()).device, 'ends,int8;standardisation,facts;bits,3')
  for (const form of ['float32', 'int8'])
    await lab.host.locator(`[data-action=export-tflite-${form}]:not(:disabled)`).waitFor()
})

labTest('a compact file is measured as it gives the network back, and opens here again', { hash }, async (lab) => {
  await lab.open('train')
  await train(lab)
  await takeAway(lab)
  const line = lab.host.locator('[data-export=compact-float32]')
  await line.locator('button:not(:disabled)').waitFor()
  assert.match((await line.locator('.export-score').textContent()) ?? '', /^\d+\.\d% right$/)
  const waiting = lab.page.waitForEvent('download')
  await line.locator('button').click()
  const path = await (await waiting).path()
  const before = await lab.fingerprint()
  await lab.field('report-file').setInputFiles({ name: 'net.ppcm', mimeType: '', buffer: await readFile(path) })
  await lab.hasOther(before)
  await lab.host.getByRole('status').filter({ hasText: 'net.ppcm' }).waitFor()
})

labTest(
  'how 8 bits are made can be set, is in the link, and changes what comes',
  { hash: `${hash}&step=take-away` },
  async (lab) => {
    await takeAway(lab)
    const before = await downloaded(lab, 'export-json-int8')
    await lab.unfold('.int8')
    await type(lab, 'calibrate', '2')
    await lab.field('device-rounding').selectOption('single')
    await row(lab, 'int8').locator('button:not(:disabled)').waitFor()
    const after = await downloaded(lab, 'export-json-int8')
    assert.notEqual(after.text, before.text)
    assert.equal(JSON.parse(after.text).network.rounding, 'single')
    assert.match(await lab.link(), /device=rounding,single;calibrate,2/)
    await type(lab, 'calibrate', '2.5')
    await lab.refusal('device-calibrate').waitFor()
    assert.match(await lab.link(), /calibrate,2$/)
  },
)

labTest(
  'a board tells ranges with what they rest on; another board, other figures; one of one’s own, its own',
  { hash: `${hash}&step=take-away` },
  async (lab) => {
    await takeAway(lab)
    await onBoard(lab)
    const figures = async () => (await lab.host.locator('.device-figures').textContent()) ?? ''
    const first = await figures()
    assert.match(first, /\d to \d.* (ms|µs)/)
    assert.match(first, /\d to \d.* (nJ|µJ)/)
    await lab.host.locator('.rests summary').click()
    assert.match(
      (await lab.host.locator('.grounds').textContent()) ?? '',
      /instructions: \d+ to \d+ estimate · costs fitted to \d+ networks of exported C/,
    )
    await lab.field('device-board').selectOption('nucleo-l4r5zi')
    await lab.host.locator('.grounds li', { hasText: 'MHz: 120' }).first().waitFor()
    assert.notEqual(await figures(), first)
    await lab.field('device-board').selectOption('own')
    await type(lab, 'own-flash', '100')
    await lab.host.locator('[data-excess=board-flash]').waitFor()
  },
)

labTest('a budget is set once; every step says what is not kept, and that it is once it is', { hash }, async (lab) => {
  await lab.open('train')
  await train(lab)
  assert.equal(await budget(lab).count(), 0)
  await takeAway(lab)
  await onBoard(lab)
  await type(lab, 'flash', '150')
  await lab.host.locator('[data-excess=flashBytes].is-sure').waitFor()
  await type(lab, 'accuracy', '20')
  for (const step of ['data', 'network', 'train', 'prune', 'compare', 'take-away']) {
    await lab.open(step)
    await budget(lab)
      .filter({ hasText: /^not kept: flash$/ })
      .waitFor()
  }
  assert.match(await lab.link(), /device=flash,150;accuracy,20/)
  await type(lab, 'flash', '5000')
  await budget(lab)
    .filter({ hasText: /^kept$/ })
    .waitFor()
  await lab.host.locator('.within').waitFor()
  await type(lab, 'flash', '')
  await type(lab, 'accuracy', '')
  await budget(lab).waitFor({ state: 'detached' })
})

labTest(
  'a link brings a budget along, which is weighed before Take away is opened, and anew after a cut',
  { hash: `${hash}&device=board,apollo4-plus;flash,1` },
  async (lab) => {
    await budget(lab)
      .filter({ hasText: /^not kept: flash$/ })
      .waitFor()
    await lab.open('train')
    await train(lab)
    await cut(lab, 90)
    await budget(lab)
      .filter({ hasText: /^not kept: flash$/ })
      .waitFor()
    assert.equal(await lab.host.locator('[data-tab]').count(), 0)
  },
)

labTest(
  'what is under way can be given up, and taken up again',
  { hash: '#v=1&lab&data=heart&step=take-away' },
  async (lab) => {
    await action(lab, 'device-cancel').or(row(lab, 'int8').locator('button:not(:disabled)')).first().waitFor()
    if (!(await action(lab, 'device-cancel').isVisible())) return // a machine on which nothing takes long
    await action(lab, 'device-cancel')
      .click({ timeout: 2000 })
      .catch(() => undefined)
    if (await action(lab, 'device-again').isVisible()) await action(lab, 'device-again').click()
    for (const form of ['float32', 'int8']) await row(lab, form).locator('button:not(:disabled)').waitFor()
  },
)

for (const [locale, looks] of [
  ['zh-CN', [...looksAt(1440), ...looksAt(360)]],
  ['en-US', [...looksAt(360), ...looksAt(1440)].toReversed()],
] as const)
  labTest(
    `axe finds nothing in Take away, and nothing is wider than 360 px: ${locale}`,
    { hash: '#v=1&lab&step=take-away&device=flash,100;days,3', locale, ...opening(looks) },
    async (lab, opened) => {
      await takeAway(lab)
      for (const id of ['files', 'board', 'sizes']) {
        await tab(lab, id).click()
        if (id === 'files') await lab.unfold('.int8')
        if (id === 'board') await onBoard(lab)
        if (id === 'board') await lab.unfold('.rests')
        await testLooks(opened, id, looks, async () => {
          await lab.drawn()
          const by = await lab.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
          assert.ok(by <= 0, `${by} px too wide`)
        })
      }
    },
  )
