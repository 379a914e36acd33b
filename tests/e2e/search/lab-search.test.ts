/** The search of the Lab: begun, paused, gone on with, opened, saved and given up; and the command's own file. */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import type { LabElement } from '../../../web/src/lab/lab-element.js'
import { runCommand } from '../../web/support/command.js'
import { ownFolder } from '../../web/support/folder.js'
import { violations } from '../support/axe.js'
import { type Lab, labTest } from '../support/lab.js'
import { action, openPart, part, rows } from '../support/report.js'

const { file } = ownFolder()

const hash = '#v=1&lab&samples=120&network=2-8-8-2&seed=3&epochs=6&pace=full&step=compare'

const set = async (lab: Lab, field: string, text: string) => {
  await lab.field(`search-${field}`).fill(text)
  await lab.field(`search-${field}`).press('Enter')
}

/** A search that takes a second or two. */
async function small(lab: Lab): Promise<void> {
  await openPart(lab, 'search')
  await set(lab, 'flash', '150')
  await lab.unfold('.search-tried')
  await set(lab, 'widths', '100, 50')
  await set(lab, 'amounts', '50, 75')
  await lab.unfold('.search-chosen')
  await set(lab, 'rungs', '2')
  await set(lab, 'epochs', '2')
  await set(lab, 'seeds', '1')
  await set(lab, 'finalSeeds', '11, 12')
  await lab.host.getByText('10 candidates, each with 1 seed: at most 15 trainings').waitFor()
}

const saved = async (lab: Lab, name: string) => {
  const [download] = await Promise.all([lab.page.waitForEvent('download'), action(lab, name).click()])
  return readFileSync(await download.path(), 'utf8')
}

/** Starts it, and pauses as soon as something was trained: from within the page, for it is soon done. */
const startAndPause = (lab: Lab) =>
  lab.host.evaluate(async ({ shadowRoot }) => {
    const press = (name: string) => shadowRoot?.querySelector<HTMLElement>(`[data-action=${name}]`)?.click()
    while (!shadowRoot?.querySelector('.front-table tbody tr')) {
      press('search-start') // which does nothing before it can begin, and is gone afterwards
      await new Promise(requestAnimationFrame)
    }
    press('search-pause')
  })

labTest(
  'what is being typed stays when another budget comes in between, and counts once confirmed; steps and Escape give it up',
  { hash },
  async (lab) => {
    const given = (device: string) =>
      lab.host.evaluate((host, device) => (host as unknown as LabElement).setState({ device }), device)
    await openPart(lab, 'search')
    const budget = lab.field('search-flash')
    await budget.fill('90')
    await given('flash,150')
    await lab.drawn()
    assert.equal(await budget.inputValue(), '90')
    await budget.press('Enter')
    await lab.drawn()
    assert.equal(await lab.host.evaluate((host) => (host as unknown as LabElement).getState().device), 'flash,90')
    await given('flash,150')
    await lab.drawn()
    assert.equal(await budget.inputValue(), '150')
    await budget.fill('7')
    await budget.press('ArrowUp')
    await lab.drawn()
    assert.equal(await budget.inputValue(), '200')
    await budget.fill('7')
    await budget.press('Escape')
    await given('flash,300')
    await lab.drawn()
    assert.equal(await budget.inputValue(), '300')
  },
)

labTest('a search is paused and gone on with, and its file is that of the command', { hash }, async (lab) => {
  await small(lab)
  const counted = await rows(lab, '[data-part=search-plan] table')
  assert.deepEqual(counted, [
    ['1', '10', '2', '10'],
    ['2', '5', '4', '5'],
  ])
  const command = (await lab.host.locator('.terminal').textContent()) ?? ''

  await startAndPause(lab)
  await action(lab, 'search-go-on').waitFor()
  const before = JSON.parse(await saved(lab, 'json-search'))
  assert.ok(before.results.length > 0)
  await action(lab, 'search-go-on').click()
  await lab.host.locator('.search-says').waitFor()
  const text = await saved(lab, 'json-search')
  const { results } = JSON.parse(text)
  assert.ok(results.length > before.results.length)

  const [, , ...words] = command.split(' ')
  const found = file('lab-found.json')
  assert.equal((await runCommand([...words.slice(0, -1), found])).status, 0)
  assert.equal(text, readFileSync(found, 'utf8'))
  const csv = (await saved(lab, 'csv-search')).trim().split('\n')
  assert.equal(csv.length, 1 + 2 * results.filter(({ forms }: { forms?: object }) => forms).length)
  assert.deepEqual(await violations(lab.page), [])
})

labTest(
  'what was found opens with one press, with the accuracy of its test, and undo leads back',
  { hash },
  async (lab) => {
    await small(lab)
    await action(lab, 'search-start').click()
    await lab.host.locator('.search-says').waitFor()
    const { results, plan } = JSON.parse(await saved(lab, 'json-search'))
    const before = await lab.fingerprint()
    const chart = part(lab, 'search').locator('.chart')
    await chart.focus()
    await lab.page.keyboard.press('Home')
    const [first = []] = await rows(lab, '.front-table')
    assert.match((await part(lab, 'search').locator('.reading').textContent()) ?? '', new RegExp(`^${first[0]} bytes`))
    await action(lab, 'open-found').first().press('Enter')
    await lab.host.locator('.controls[data-step=prune]').waitFor()
    await lab.hasOther(before)
    const opened = await lab.fingerprint()
    const one = results.find(({ model }: { model?: { fingerprint: string } }) => model?.fingerprint === opened)
    assert.ok(one, 'it is one of the models that were found')
    const state = await lab.state()
    assert.deepEqual([state.seed, state.splitSeed], [plan.finalSeeds[0], 3])
    assert.equal(state.network, one.shrunk ?? one.network)

    await openPart(lab, 'search')
    assert.equal(await action(lab, 'open-found').count(), (await rows(lab, '.front-table')).length)
    await lab.set({ lang: 'zh' })
    await lab.host.getByText('验证集认为最好的占').waitFor()
    await lab.page.keyboard.press('Control+z')
    await lab.has(before)
  },
)

labTest('a search is given up, and taken from its file again; one of other data is refused', { hash }, async (lab) => {
  await small(lab)
  await startAndPause(lab)
  await action(lab, 'open-found').first().click()
  await lab.host.locator('.controls[data-step=prune]').waitFor()
  await openPart(lab, 'search')
  const text = await saved(lab, 'json-search')
  await action(lab, 'search-cancel').click()
  await action(lab, 'search-start').waitFor()
  assert.equal(await lab.host.locator('.front-table').count(), 0)

  const take = (content: string) =>
    action(lab, 'search-open').setInputFiles({
      name: 'a.json',
      mimeType: 'application/json',
      buffer: Buffer.from(content),
    })
  const remark = lab.host.locator('[data-part=search-remark]')
  await lab.host.locator('[data-action=search-open]:not(:disabled)').waitFor({ state: 'attached' })
  await take('{')
  await remark.filter({ hasText: 'cannot be read' }).waitFor()
  await take(text.replace('"samples":120', '"samples":121'))
  await remark.filter({ hasText: 'samples is 121 there and 120 here' }).waitFor()
  await take(text)
  await action(lab, 'search-go-on').click()
  await lab.host.locator('.search-says').waitFor()
})

labTest('what will not do is told beside its field, and nothing can be begun', { hash }, async (lab) => {
  await small(lab)
  await set(lab, 'seeds', '1, 1')
  await lab.refusal('search-seeds').waitFor()
  assert.ok(await action(lab, 'search-start').isDisabled())
  await set(lab, 'seeds', '11')
  await lab.host.getByText('The seeds of the test must be others').waitFor()
  await set(lab, 'seeds', '1')
  await set(lab, 'flash', '3')
  await lab.host.getByText('No network that is tried can fit').waitFor()
  assert.equal((await lab.state()).device, 'flash,3', 'the budget of Take away')
})
