/** A network by hand, as a person meets it. */

import type { Locator, Page } from 'playwright-core'
import type { HandState } from '../../../web/src/hand/state.js'
import { type Opened, type PageOptions, pageTest } from './page-test.js'

/** What a test needs of the element. */
export interface NetworkElement extends HTMLElement {
  ready: Promise<void>
  updateComplete: Promise<boolean>
  link: string
  packedLink: () => Promise<string>
  getState: () => HandState
  setState: (change: object) => void
  reset: () => void
  undo: () => void
}

export class Hand {
  readonly page: Page
  readonly host: Locator

  constructor(page: Page, selector = 'pruning-network') {
    this.page = page
    this.host = page.locator(`${selector} pp-network`).first()
  }

  async ready(): Promise<void> {
    await this.host.evaluate(async (host: NetworkElement) => {
      await host.ready
      await host.updateComplete
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
      await frame()
      await frame()
    })
  }

  state(): Promise<HandState> {
    return this.host.evaluate((host: NetworkElement) => host.getState())
  }

  async set(change: object): Promise<void> {
    await this.host.evaluate(async (host: NetworkElement, values) => {
      host.setState(values)
      await host.updateComplete
    }, change)
  }

  /** The part of the figure that takes the focus. */
  part(id: string): Locator {
    return this.host.locator(`.network [data-part="${id}"][tabindex]`)
  }

  field(name: string): Locator {
    return this.host.locator(`input[data-field="${name}"]`)
  }

  action(name: string): Locator {
    return this.host.locator(`[data-action="${name}"]`)
  }

  /** Types over what is in a field and leaves it. */
  async type(name: string, text: string): Promise<void> {
    await this.field(name).fill(text)
    await this.field(name).press('Tab')
  }

  /** Opens a box, puts a text into it and uses it. */
  async paste(spot: string, text: string): Promise<void> {
    const box = this.host.locator(`details[data-paste="${spot}"]`)
    if (!(await box.evaluate((details: HTMLDetailsElement) => details.open))) await box.locator('summary').click()
    await box.locator('textarea').fill(text)
    await box.locator('[data-action=use]').click()
  }

  async text(selector: string): Promise<string> {
    return (await this.host.locator(selector).first().textContent())?.trim() ?? ''
  }

  fingerprint(): Promise<string> {
    return this.text('.fingerprint code')
  }
}

/** Declares a test over the page of networks by hand. */
export function handTest(
  name: string,
  options: PageOptions,
  body: (opened: Opened & { hand: Hand }) => Promise<void>,
): void {
  pageTest(name, { ...options, hash: `hand.html${options.hash ?? ''}`, waits: false }, async (opened) => {
    const hand = new Hand(opened.page)
    await hand.ready()
    await body({ ...opened, hand })
  })
}
