import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { loadCore } from 'pruning-playground'
import { violations } from '../support/axe.js'
import { type Lab, labTest } from '../support/lab.js'
import { openPart } from '../support/report.js'

const planned = '#v=1&lab&epochs=8&pace=full&step=prune&amount=80&retrain=2&rounds=4'

const button = (lab: Lab, name: string) => lab.host.locator(`[data-action=${name}]`)

async function train(lab: Lab): Promise<void> {
  await lab.button('play').click()
  await lab.reaches(8)
  await lab.rests()
  await lab.unfold('.plan')
}

/** Rows of the table of rounds; the first is the start. */
const rounds = (lab: Lab) =>
  lab.host
    .locator('.rounds-table tbody tr')
    .evaluateAll((all) =>
      all.map((row) => [...row.children].map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim())),
    )

async function ends(lab: Lab, how: RegExp): Promise<void> {
  await lab.host.locator('.plan-state').filter({ hasText: how }).waitFor()
  await lab.rests()
}

/**
 * Starts the plan and pauses it from within the page: on a busy machine a test's second click may come when all is done.
 */
async function pausedInRound(lab: Lab, round: RegExp): Promise<void> {
  await lab.host.evaluate(
    async ({ shadowRoot }, [wanted]) => {
      const find = (selector: string) => shadowRoot?.querySelector<HTMLElement>(selector)
      const isThere = () =>
        new RegExp(wanted).test(find('.plan-state')?.textContent ?? '') &&
        find('[data-action=go-on]')?.textContent === 'Pause'
      find('[data-action=start-plan]')?.click()
      const end = performance.now() + 60_000
      while (!isThere()) {
        if (performance.now() > end) throw new Error(`[e2e] a plan in ${wanted} is wanted, got none`)
        await new Promise(requestAnimationFrame)
      }
      find('[data-action=go-on]')?.click()
    },
    [round.source] as const,
  )
}

/** The same network and plan in this process. */
async function twin(plan: object) {
  const experiment = (await loadCore()).createExperiment({ data: 'circle', epochs: 8 })
  const finish = () => {
    while (experiment.planProgress ? experiment.planProgress.stage !== 'done' : !experiment.progress.isDone)
      experiment.advance(1000)
  }
  finish()
  experiment.startPlan({ criterion: 'magnitude', amount: 0.8, rounds: 4, retrain: 2, ...plan })
  finish()
  return experiment
}

labTest('a plan goes round by round to the bits of the core, and back to any round', { hash: planned }, async (lab) => {
  await train(lab)
  const before = await lab.fingerprint()
  await button(lab, 'start-plan').click()
  await ends(lab, /rounds? (is|are) done/)
  using experiment = await twin({})
  await lab.has(experiment.fingerprint)
  const table = await rounds(lab)
  assert.deepEqual(
    table.map(([round]) => round),
    ['start', '1', '2', '3', '4'],
  )
  const told = experiment.planRounds()
  assert.deepEqual(
    table.slice(1).map(([, , , bytes]) => bytes),
    told.map(({ bytes }) => String(bytes)),
  )
  assert.equal(table[4]?.[2]?.replace(/\s/g, ''), `${((100 * (96 - told[3]!.kept)) / 96).toFixed(1)}%`)
  assert.match((await lab.sentence.textContent()) ?? '', /80\s*% of the weights are gone after 4 rounds/)
  assert.equal(await lab.host.locator('.stage .chart .line').count(), 2)

  experiment.undoPlan(2)
  await lab.host.locator('[data-action=back-to-round][data-round="2"]').click()
  await lab.has(experiment.fingerprint)
  assert.equal((await rounds(lab)).length, 3)
  await button(lab, 'one-round').click()
  await lab.host.locator('.rounds-table tbody tr').nth(3).waitFor()
  await lab.rests()
  await ends(lab, /3 of 4 rounds/)
  await button(lab, 'go-on').click()
  await ends(lab, /rounds? (is|are) done/)
  while (experiment.planProgress?.stage !== 'done') experiment.advance(1000)
  await lab.has(experiment.fingerprint)

  await button(lab, 'undo').click()
  await lab.has(before)
  await lab.host.locator('.rounds-table').waitFor({ state: 'detached' })
  await button(lab, 'redo').click()
  await lab.has(experiment.fingerprint)
  assert.equal((await rounds(lab)).length, 5)
  assert.equal(await lab.host.locator('[data-action=back-to-round]').count(), 0, 'the core keeps no rounds then')
})

labTest(
  'layer by layer: the scan is told, and the floor ends it',
  { hash: `${planned}&plan=layer-by-layer&floor=97` },
  async (lab) => {
    await train(lab)
    await lab.field('rounds').fill('40')
    await lab.field('rounds').press('Enter')
    await button(lab, 'start-plan').click()
    await ends(lab, /No layer can spare more|below the floor/)
    await lab.host
      .locator('.scan')
      .filter({ hasText: /The last scan chose .* loss grew least/ })
      .waitFor()
    const table = await rounds(lab)
    assert.ok(table.some((row) => row.join().includes('taken back')))
    using experiment = await twin({ plan: 'layer-by-layer', floor: 0.97, rounds: 40 })
    await lab.has(experiment.fingerprint)
  },
)

labTest(
  'a plan is paused and goes on to the same bits; its settings are in the link',
  { hash: `${planned}&restart=reinitialise` },
  async (lab) => {
    await train(lab)
    await lab.field('retrain').fill('3000')
    await lab.field('retrain').press('Enter')
    await pausedInRound(lab, /Round [12] of 4/)
    await lab.rests()
    await ends(lab, /of 4 rounds are complete/)
    await button(lab, 'go-on').click()
    await ends(lab, /rounds? (is|are) done/)
    using experiment = await twin({ restart: 'reinitialise', retrain: 3000 })
    await lab.has(experiment.fingerprint)
    const link = await lab.link()
    for (const pair of ['restart=reinitialise', 'retrain=3000', 'rounds=4', 'amount=80'])
      assert.ok(link.includes(pair), pair)
    await lab.set({ criterion: 'snip', amount: 90 })
    await button(lab, 'cut').click()
    await lab.host.locator('.rounds-table').waitFor({ state: 'detached' })
  },
)

labTest(
  'a refused plan changes nothing and says why',
  { hash: `${planned}&restart=rewind&rewind-to=999999` },
  async (lab) => {
    await train(lab)
    const before = await lab.fingerprint()
    await button(lab, 'start-plan').click()
    await lab.notice.filter({ hasText: /must be in \[0, 160\], got 999999/ }).waitFor()
    await lab.has(before)
    await lab.field('floor').fill('120')
    await lab.field('floor').press('Enter')
    await lab
      .refusal('floor')
      .filter({ hasText: /“120” will not do for “Never below, %”: it wants a whole number in \[0, 100\]/ })
      .waitFor()
    assert.deepEqual(await violations(lab.page), [])
  },
)

labTest('a run with its plan is saved, and comes out the same when it is loaded', { hash: planned }, async (lab) => {
  await train(lab)
  await button(lab, 'start-plan').click()
  await ends(lab, /rounds? (is|are) done/)
  const fingerprint = await lab.fingerprint()
  await openPart(lab, 'files')
  const [download] = await Promise.all([lab.page.waitForEvent('download'), button(lab, 'save-run').click()])
  const text = readFileSync(await download.path(), 'utf8')
  const run = JSON.parse(text)
  assert.deepEqual([run.fingerprint, run.plan.rounds, run.plan.amount], [fingerprint, 4, 0.8])

  await lab.set({ rounds: 2, amount: 10, seed: 5 })
  const load = (name: string, content: object) =>
    lab
      .field('report-file')
      .setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(content)) })
  await load('healed.run.json', { ...run, plan: { ...run.plan, healing: 'obs-update' } })
  await lab.notice.filter({ hasText: /its plan sets the healing, which the Lab has no field for/ }).waitFor()
  assert.equal((await lab.state()).seed, 5, 'nothing is changed')
  await load('plan.run.json', run)
  await lab.host
    .locator('.replay')
    .filter({ hasText: /then carry out the plan/ })
    .waitFor()
  await lab.button('play').click()
  await lab.reaches(8)
  await lab.rests()
  await lab.open('prune')
  await button(lab, 'start-plan').click()
  await ends(lab, /rounds? (is|are) done/)
  await lab.has(fingerprint)
  await lab.open('take-away')
  await lab.host
    .locator('.replay')
    .filter({ hasText: /The same fingerprint as in the file/ })
    .waitFor()
})
