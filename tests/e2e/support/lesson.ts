/** The lesson, as a person meets it. */

import type { Locator, Page } from 'playwright-core'
import type { ExampleState } from '../../../web/src/state/settings.js'

/** What a test needs of the element, and of the one inside of it. */
export interface Playground extends HTMLElement {
  ready: Promise<void>
  updateComplete: Promise<boolean>
  link: string
  getState: () => ExampleState
  setState: (change: object) => void
  reset: () => void
  undo: () => void
  redo: () => void
}

export const weightIds = ['w11', 'w12', 'w13', 'w21', 'w22', 'w23'] as const
export const connectionIds = [...weightIds, 'v1', 'v2'] as const
export const figureParts = ['x1', 'x2', 'x3', ...weightIds, 'o1', 'o2', 'v1', 'v2', 'y'] as const

export class Lesson {
  readonly page: Page
  readonly host: Locator

  constructor(page: Page, selector = 'pruning-playground') {
    this.page = page
    this.host = page.locator(`${selector} pp-example`).first()
  }

  state(): Promise<ExampleState> {
    return this.host.evaluate((host: Playground) => host.getState())
  }

  /** Sets some of the state as a program does, and waits until it is drawn. */
  async set(change: Partial<ExampleState>): Promise<void> {
    await this.host.evaluate(async (host: Playground, values) => {
      host.setState(values)
      await host.updateComplete
    }, change)
  }

  /** Waits until the state has these values. */
  async becomes(wanted: Partial<ExampleState>): Promise<void> {
    await this.host.evaluate(async (host: Playground, wanted) => {
      const end = performance.now() + 30_000
      const keys = Object.keys(wanted) as (keyof ExampleState)[]
      const found = () => JSON.stringify(keys.map((key) => host.getState()[key]))
      const sought = JSON.stringify(keys.map((key) => wanted[key]))
      while (found() !== sought) {
        if (performance.now() > end) throw new Error(`[e2e] ${keys.join()} of ${sought} is wanted, got ${found()}`)
        await new Promise(requestAnimationFrame)
      }
      await host.updateComplete
    }, wanted)
  }

  link(): Promise<string> {
    return this.host.evaluate((host: Playground) => host.link)
  }

  /** The part of the figure that takes the focus. */
  part(id: string): Locator {
    return this.host.locator(`.network [data-part="${id}"][tabindex]`)
  }

  field(name: string): Locator {
    return this.host.locator(`input[data-field="${name}"]`)
  }

  button(name: string | RegExp): Locator {
    return this.host.getByRole('button', { name, ...(typeof name === 'string' ? { exact: true } : {}) })
  }

  get slider(): Locator {
    return this.host.locator('input[type=range]')
  }

  get notice(): Locator {
    return this.host.getByRole('alert')
  }

  /** Where the figure's part is met by a pointer, in CSS pixels of the window. */
  async spot(id: string): Promise<{ x: number; y: number }> {
    const bead = this.host.locator(`.network .label[data-part="${id}"] .bead`)
    const line = this.part(id).locator('line.stroke')
    const target = (await bead.count()) ? bead : (await line.count()) ? line : this.part(id).locator('.disc')
    await target.scrollIntoViewIfNeeded()
    const box = await target.boundingBox()
    if (!box) throw new Error(`[e2e] ${id} is not drawn`)
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  }

  async click(id: string): Promise<void> {
    const { x, y } = await this.spot(id)
    await this.page.mouse.click(x, y)
  }

  /** Presses at a point, goes sideways in steps, and lets go. */
  async dragFrom({ x, y }: { x: number; y: number }, by: number): Promise<void> {
    const { mouse } = this.page
    await mouse.move(x, y)
    await mouse.down()
    for (let step = 1; step <= 6; step += 1) await mouse.move(x + (by * step) / 6, y)
    await mouse.up()
  }

  async drag(id: string, by: number): Promise<void> {
    await this.dragFrom(await this.spot(id), by)
  }

  async dragField(name: string, by: number): Promise<void> {
    await this.field(name).scrollIntoViewIfNeeded()
    const box = await this.field(name).boundingBox()
    if (!box) throw new Error(`[e2e] the field ${name} is not drawn`)
    await this.dragFrom({ x: box.x + box.width / 2, y: box.y + box.height / 2 }, by)
  }

  /** Types over what is in a field, key by key, and leaves it. */
  async type(name: string, text: string): Promise<void> {
    await this.field(name).click()
    await this.page.keyboard.press('Control+a')
    if (text) await this.page.keyboard.type(text)
    else await this.page.keyboard.press('Delete')
    await this.page.keyboard.press('Tab')
  }

  /** The part in focus, the name of the field in focus, or the tag of what has it. */
  focused(): Promise<string> {
    return this.host.evaluate((host) => {
      const active = host.shadowRoot?.activeElement as HTMLElement | SVGElement | null | undefined
      return active?.dataset.part ?? active?.dataset.field ?? active?.localName ?? ''
    })
  }

  /** Ids of the connections that are drawn as cut. */
  async cutEdges(): Promise<string[]> {
    const parts = this.host.locator('.network .edge.is-cut[tabindex]')
    return parts.evaluateAll((edges) => edges.map((edge) => edge.getAttribute('data-part') ?? '').sort())
  }

  async text(selector: string): Promise<string> {
    return (await this.host.locator(selector).first().textContent())?.trim() ?? ''
  }

  fingerprint(): Promise<string> {
    return this.text('.fingerprint code')
  }
}
