/** axe-core in the page. It comes in through the debugger, so that the policy of the page stays as it is. */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import type { Opened } from './page-test.js'

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** What axe has against the page: rule and place, a line each. */
export async function violations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(source)
  const results = (await page.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as AxeResults
  return results.violations.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) => `${id} at ${target.flat().join(' ')}: ${failureSummary?.split('\n')[1]?.trim()}`,
    ),
  )
}

export interface Look {
  colorScheme: 'light' | 'dark'
  /** Of the window, in pixels. */
  width: number
}

/** Both themes at a width. */
export const looksAt = (width: number): readonly Look[] => [
  { colorScheme: 'light', width },
  { colorScheme: 'dark', width },
]

/** Options of a page that opens with the first of some looks. */
export const opening = ([first]: readonly Look[]) =>
  first && { colorScheme: first.colorScheme, viewport: { width: first.width, height: 800 } }

/** Changes an open page, and waits until no colour is on its way. */
async function takeLook(page: Page, { colorScheme, width }: Look): Promise<void> {
  await page.emulateMedia({ colorScheme })
  await page.setViewportSize({ width, height: 800 })
  await page.evaluate(async () => {
    for (let i = 0; i < 2; i += 1) await new Promise(requestAnimationFrame)
    const changing = document.getAnimations().filter((animation) => animation instanceof CSSTransition)
    await Promise.allSettled(changing.map((transition) => transition.finished))
  })
}

/**
 * axe over a page that is open, a test for each look: the page must follow window and system while it lives.
 *
 * @param state  of the page, for the names of the tests
 */
export async function testLooks(
  { page, part }: Pick<Opened, 'page' | 'part'>,
  state: string,
  looks: readonly Look[],
  more: (look: Look) => Promise<void> = async () => undefined,
): Promise<void> {
  for (const look of looks)
    await part(`${state}: ${look.colorScheme}, ${look.width} px`, async () => {
      await takeLook(page, look)
      assert.deepEqual(await violations(page), [])
      await more(look)
    })
}
