/** A plan whose amounts are listed. */

import assert from 'node:assert/strict'
import { loadCore } from 'pruning-playground'
import { violations } from '../../support/axe.js'
import { type Lab, labTest } from '../../support/lab.js'

const planned = '#v=1&lab&epochs=6&pace=full&step=prune&retrain=1'

/** The same network and plan in this process. */
async function twin(amounts: number[]): Promise<string> {
  const experiment = (await loadCore()).createExperiment({ data: 'circle', epochs: 6 })
  while (!experiment.progress.isDone) experiment.advance(1000)
  experiment.startPlan({ criterion: 'magnitude', plan: 'listed', amounts, retrain: 1 })
  while (experiment.planProgress?.stage !== 'done') experiment.advance(1000)
  const { fingerprint } = experiment
  experiment.dispose()
  return fingerprint
}

async function open(lab: Lab): Promise<void> {
  await lab.button('play').click()
  await lab.reaches(6)
  await lab.rests()
  await lab.unfold('.plan')
  await lab.field('plan').waitFor()
}

async function type(lab: Lab, text: string): Promise<void> {
  await lab.field('amounts').fill(text)
  await lab.field('amounts').press('Enter')
}

labTest(
  'amounts are typed one a round, looked at by the core, in the link, and carried out',
  { hash: planned },
  async (lab) => {
    await open(lab)
    await lab.field('plan').selectOption('listed')
    assert.equal(await lab.field('amounts').inputValue(), '50%, 80%, 90%')
    assert.equal(await lab.field('rounds').count(), 0)
    await type(lab, '50%, much')
    await lab.refusal('amounts').filter({ hasText: '“50%, much” will not do' }).waitFor()
    await type(lab, '80%, 50%')
    await lab
      .refusal('amounts')
      .filter({ hasText: /cut more than the one before/ })
      .waitFor()
    assert.equal((await lab.state()).amounts, '0.5,0.8,0.9')
    assert.deepEqual(await violations(lab.page), [])
    await type(lab, '30, 60')
    await lab.refusal('amounts').waitFor({ state: 'detached' })
    assert.equal(await lab.field('amounts').inputValue(), '30%, 60%')
    assert.match(await lab.link(), /plan=listed.*amounts=0\.3,0\.6|amounts=0\.3,0\.6.*plan=listed/)
    await lab.host.locator('[data-action=start-plan]').click()
    await lab.host.locator('.plan-state').filter({ hasText: 'All 2 rounds are done.' }).waitFor()
    await lab.rests()
    await lab.has(await twin([0.3, 0.6]))
    assert.equal(await lab.host.locator('.rounds-table tbody tr').count(), 3)
  },
)

labTest(
  'one cut takes the share of its slider, whatever is listed',
  { hash: `${planned}&plan=listed&amounts=0.1,0.2&amount=70` },
  async (lab) => {
    await open(lab)
    assert.equal(await lab.field('amounts').inputValue(), '10%, 20%')
    await lab.host.locator('[data-action=cut]').click()
    await lab.host.locator('.report-counters, [data-step=prune] .step-result').first().waitFor({ state: 'attached' })
    await lab.step('prune').locator('.step-result').filter({ hasText: /70%/ }).waitFor({ state: 'attached' })
  },
)
