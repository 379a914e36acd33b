/** What the tests of the Lab's report share. */

import type { Lab } from './lab.js'

/** Each question that is compared stands alone on the stage; these two are in the last step. */
const inTakeAway: readonly string[] = ['sizes', 'files']

/** A part of what is compared, or taken away, once it is open. */
export const part = (lab: Lab, id: string) => lab.host.locator(`.report-part[data-part=${id}]`)
export const action = (lab: Lab, name: string) => lab.host.locator(`[data-action=${name}]`)

export async function openPart(lab: Lab, id: string): Promise<void> {
  if (inTakeAway.includes(id)) {
    await lab.open('take-away')
    await lab.host.locator(`[data-tab=${id}]`).click()
  } else {
    await lab.open('compare')
    await lab.host.locator(`[data-question=${id === 'layers' ? 'scan' : id}]`).click()
  }
  await part(lab, id === 'layers' ? 'scan' : id).waitFor()
}

/** Rows of a table as texts, once they are of the network that is there. */
export async function rows(lab: Lab, selector: string): Promise<string[][]> {
  await lab.host.locator(`${selector} tbody tr`).first().waitFor()
  await lab.host.locator(`.is-old:has(${selector})`).waitFor({ state: 'detached' })
  return lab.host
    .locator(`${selector} tbody tr`)
    .evaluateAll((found) =>
      found.map((row) => [...row.children].map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim())),
    )
}

export const epochs = 8
export const trained = `#v=1&lab&epochs=${epochs}&pace=full&step=compare`

/** Trains to the end of the plan. */
export async function train(lab: Lab, last = epochs): Promise<void> {
  await lab.button('play').click()
  await lab.reaches(last)
  await lab.rests()
}

export async function cut(lab: Lab, amount: number): Promise<void> {
  const before = await lab.fingerprint()
  await lab.open('prune')
  await lab.field('amount').fill(String(amount))
  await action(lab, 'cut').click()
  await lab.hasOther(before)
  await lab.open('compare')
}
