/** The Lab, as a person meets it. */

import type { Locator, Page } from 'playwright-core'
import type { LabState } from '../../../web/src/state/lab-state.js'
import { type Opened, type PageOptions, pageTest } from './page-test.js'

/** What a test needs of the element. */
interface LabElement extends HTMLElement {
  ready: Promise<void>
  updateComplete: Promise<boolean>
  link: string
  getState: () => LabState
  setState: (change: Partial<LabState>) => void
}

export class Lab {
  readonly page: Page
  readonly host: Locator

  constructor(page: Page) {
    this.page = page
    this.host = page.locator('pp-lab')
  }

  /** Waits for the first experiment. */
  async ready(): Promise<void> {
    await this.host.evaluate(async (host: LabElement) => {
      await host.ready
      await host.updateComplete
    })
    await this.button('play').waitFor()
  }

  state(): Promise<LabState> {
    return this.host.evaluate((host: LabElement) => host.getState())
  }

  set(change: Partial<LabState>): Promise<void> {
    return this.host.evaluate((host: LabElement, values) => host.setState(values), change)
  }

  link(): Promise<string> {
    return this.host.evaluate((host: LabElement) => host.link)
  }

  /** Those beside `play` are there while the step that trains is open. */
  button(action: 'play' | 'step' | 'epoch' | 'reset'): Locator {
    return this.host.locator(`[data-action=${action}]`)
  }

  /** Trains a batch or an epoch, or starts over, by its key: in whatever step. */
  async press(action: 'step' | 'epoch' | 'reset'): Promise<void> {
    await this.host.locator('[data-action=play]:not(:disabled)').waitFor()
    await this.host.evaluate(({ shadowRoot }) => (shadowRoot?.activeElement as HTMLElement | null)?.blur())
    await this.page.keyboard.press({ step: '.', epoch: 'e', reset: 'r' }[action])
  }

  field(name: string): Locator {
    return this.host.locator(`[data-field="${name}"]`)
  }

  /** A step in the line of steps, and its controls while it is open. */
  step(id: string): Locator {
    return this.host.locator(`:is(.step, .controls)[data-step=${id}]`)
  }

  async open(id: string): Promise<void> {
    await this.host.locator(`.step[data-step=${id}] button`).click()
    await this.host.locator(`.controls[data-step=${id}]`).waitFor()
  }

  /** Opens what is folded away among the controls: `.ways`, `.plan`. */
  async unfold(kind: string): Promise<void> {
    const folded = this.host.locator(`details.more${kind}`)
    if (!(await folded.evaluate((details: HTMLDetailsElement) => details.open)))
      await folded.locator('summary').first().click()
  }

  /** Why what stands in a field will not do, as it is told beside it. */
  refusal(name: string): Locator {
    return this.host.locator(`label:has([data-field="${name}"]) .value-error[role=alert]`)
  }

  async epoch(): Promise<number> {
    return Number(await this.host.locator('.epoch').getAttribute('data-epoch'))
  }

  /** Waits until so many epochs are done. */
  async reaches(epoch: number): Promise<void> {
    await this.host.evaluate(async (host, wanted) => {
      const end = performance.now() + 45_000
      const now = () => Number(host.shadowRoot?.querySelector('.epoch')?.getAttribute('data-epoch') ?? 0)
      while (now() < wanted && performance.now() < end) await new Promise(requestAnimationFrame)
      if (now() < wanted) throw new Error(`[e2e] epoch ${wanted} is wanted, got ${now()} after 45 s`)
    }, epoch)
  }

  /** Waits for a network with this fingerprint, which is there: not being made or cut, and not lost. */
  async has(fingerprint: string | null): Promise<void> {
    await this.#becomes(fingerprint, true)
  }

  /** Waits for a network with any other fingerprint, which is there. */
  async hasOther(fingerprint: string | null): Promise<void> {
    await this.#becomes(fingerprint, false)
  }

  /** The last fingerprint stands while another network is being made: so it is looked at when Play can be pressed. */
  async #becomes(fingerprint: string | null, isWanted: boolean): Promise<void> {
    await this.host.evaluate(
      async ({ shadowRoot }, [fingerprint, isWanted]) => {
        const end = performance.now() + 60_000
        const shown = () => shadowRoot?.querySelector('.hash')?.textContent ?? ''
        const isThere = () =>
          shadowRoot?.querySelector('[data-action=play]:not(:disabled)') != null &&
          shadowRoot.querySelector('.card > [role=alert]') === null
        while (!isThere() || (shown() === fingerprint) !== isWanted) {
          if (performance.now() > end)
            throw new Error(
              `[e2e] a network ${isWanted ? 'with' : 'other than'} ${fingerprint} is wanted, got ${shown()}`,
            )
          await new Promise(requestAnimationFrame)
        }
      },
      [fingerprint, isWanted] as const,
    )
  }

  /** Waits until training has ended or is paused, and cuts are done. */
  async rests(): Promise<void> {
    await this.host.evaluate(async ({ shadowRoot }) => {
      const play = () => shadowRoot?.querySelector('[data-action=play]:not(:disabled) path')
      while (!play()?.getAttribute('d')?.startsWith('M4')) await new Promise(requestAnimationFrame)
    })
  }

  /** Looks at so many frames, in each of which training would go on, that the network is the same one. */
  async stays(fingerprint: string | null, frames = 20): Promise<void> {
    await this.host.evaluate(
      async ({ shadowRoot }, [fingerprint, frames]) => {
        for (let i = 0; i < frames; i += 1) {
          await new Promise(requestAnimationFrame)
          const shown = shadowRoot?.querySelector('.hash')?.textContent ?? ''
          if (shown !== fingerprint) throw new Error(`[e2e] ${fingerprint} is to stay, got ${shown}`)
        }
      },
      [fingerprint, frames] as const,
    )
  }

  /** Waits until what was changed is drawn. */
  async drawn(): Promise<void> {
    await this.host.evaluate(async (host: LabElement) => {
      for (let i = 0; i < 3; i += 1) {
        await new Promise(requestAnimationFrame)
        await host.updateComplete
      }
    })
  }

  /** Asks and gives up from within the page: on a busy machine a test's second click may come when all is done. */
  async askAndGiveUp(ask: string, cancel: string): Promise<void> {
    await this.host.evaluate(
      async ({ shadowRoot }, [ask, cancel]) => {
        const button = (name: string | undefined) => shadowRoot?.querySelector<HTMLElement>(`[data-action=${name}]`)
        button(ask)?.click()
        while (!button(cancel)) await new Promise(requestAnimationFrame)
        button(cancel)?.click()
      },
      [ask, cancel],
    )
  }

  get sentence(): Locator {
    return this.host.locator('.sentence')
  }

  get notice(): Locator {
    return this.host.getByRole('alert')
  }

  fingerprint(): Promise<string | null> {
    return this.host.locator('.hash').textContent()
  }
}

/** A test over the Lab's page. */
export function labTest(name: string, options: PageOptions, body: (lab: Lab, opened: Opened) => Promise<void>): void {
  pageTest(name, { ...options, hash: `lab.html${options.hash ?? ''}`, waits: false }, async (opened) => {
    const lab = new Lab(opened.page)
    await lab.ready()
    await body(lab, opened)
  })
}
