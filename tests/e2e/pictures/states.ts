/** Twelve states of the pages: each page at both widths, in both languages and themes. */

import type { Page } from 'playwright-core'
import { Hand } from '../support/hand.js'
import { Lab } from '../support/lab.js'
import { settled } from '../support/page-test.js'
import { Played } from '../support/played.js'

export interface State {
  name: string
  address: string
  isWide: boolean
  locale: 'en-US' | 'zh-CN'
  theme: 'light' | 'dark'
  /** Brings the page there. */
  act: (page: Page) => Promise<void>
  /** Main parts, by their selectors. */
  parts: readonly string[]
  /** Marks of the figure, and what has their colour. */
  colours: Readonly<Record<string, 'color' | 'background-color' | 'stroke' | 'fill'>>
}

const frame = ['header', '#doors', '#preferences']
const ground = { body: 'background-color' } as const

const home = {
  address: 'index.html',
  act: settled,
  parts: [...frame, 'h1', '.doors-in', 'pruning-playground', '.network', '#lessons'],
  colours: {
    ...ground,
    '.main-door': 'background-color',
    '.network .edge[data-part=w12] .stroke': 'stroke',
  },
} as const

const example = {
  address: 'lesson.html#v=1&lesson=example&threshold=0.5',
  act: settled,
  parts: [...frame, 'h1', '.card', '.network', '.counters', '.lead'],
  colours: {
    ...ground,
    h1: 'color',
    '.network .edge:not(.is-cut)[data-part=w23] .stroke': 'stroke',
    '.network .edge.is-cut .stroke': 'stroke',
  },
} as const

const fourSteps = {
  address: 'lesson.html#v=1&lesson=four-steps&task=circle',
  act: (page: Page) => new Played(page).idle(),
  parts: [...frame, 'h1', '.lesson-figure', '.toolbar', '.lead'],
  colours: { ...ground, h1: 'color' },
} as const

const hand = {
  address: 'hand.html',
  act: async (page: Page) => {
    const network = new Hand(page)
    await network.ready()
    await network.set({ cut: ['n1.1', 'w1.2.3'] })
  },
  parts: [...frame, 'h1', '.card', '.network', '.lead'],
  colours: { ...ground, h1: 'color', '.network .edge.is-cut .stroke': 'stroke' },
} as const

async function pruned(page: Page): Promise<void> {
  const lab = new Lab(page)
  await lab.ready()
  await lab.button('play').click()
  await page.locator('.step[data-step=train].is-done').waitFor()
  await lab.open('prune')
  await page.locator('.before-after figure').nth(1).waitFor()
}

const lab = {
  address: 'lab.html#v=1&lab&pace=full&epochs=10',
  act: (page: Page) => new Lab(page).ready(),
  parts: [...frame, '.card', '.step[data-step=train]', '.controls', '.stage', '.strip'],
  colours: { ...ground, '.step[data-step=data] button': 'color' },
} as const

const look = (isWide: boolean, locale: State['locale'], theme: State['theme']) => ({ isWide, locale, theme })

export const states: readonly State[] = [
  { name: 'home-wide', ...home, ...look(true, 'en-US', 'light') },
  { name: 'home-narrow', ...home, ...look(false, 'zh-CN', 'dark') },
  { name: 'example-wide', ...example, ...look(true, 'zh-CN', 'light') },
  { name: 'example-narrow', ...example, ...look(false, 'en-US', 'dark') },
  { name: 'four-steps-wide', ...fourSteps, ...look(true, 'en-US', 'dark') },
  { name: 'four-steps-narrow', ...fourSteps, ...look(false, 'zh-CN', 'light') },
  { name: 'hand-wide', ...hand, ...look(true, 'en-US', 'light') },
  { name: 'hand-narrow', ...hand, ...look(false, 'zh-CN', 'dark') },
  { name: 'lab-wide', ...lab, ...look(true, 'zh-CN', 'light') },
  { name: 'lab-narrow', ...lab, ...look(false, 'en-US', 'light') },
  { name: 'pruned-wide', ...lab, act: pruned, ...look(true, 'en-US', 'dark') },
  { name: 'pruned-narrow', ...lab, act: pruned, ...look(false, 'zh-CN', 'dark') },
]
