/** What the tests of the Lab's report share. */

import type { Lab } from './lab.js'

/** A part of the report. */
export const part = (lab: Lab, id: string) => lab.host.locator(`.report-part[data-part=${id}]`)
export const action = (lab: Lab, name: string) => lab.host.locator(`[data-action=${name}]`)

export async function openPart(lab: Lab, id: string): Promise<void> {
  // Not by the mouse: what is found out above may move it between the look and the click.
  await part(lab, id)
    .locator('h3 button')
    .evaluate((head: HTMLElement) => {
      if (head.getAttribute('aria-expanded') === 'false') head.click()
    })
  await part(lab, id).locator('h3 button[aria-expanded=true]').waitFor()
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
