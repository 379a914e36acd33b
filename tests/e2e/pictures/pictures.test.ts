/** How the pages look, against how they looked; `npm run pictures:renew` keeps another look. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { differenceOf, faults, type Look, side } from './compare.js'
import { states } from './states.js'
import { readKept, take } from './take.js'

/** What was kept, as far as it holds with the fonts of this machine: with others parts are there, somewhere, and colours. */
function keptFor(now: Look, kept: Look): Look {
  if (now.fonts === kept.fonts) return kept
  const parts = Object.entries(kept.parts).map(([selector, box]) => [selector, now.parts[selector] ?? box])
  return { ...kept, fonts: now.fonts, picture: now.picture, parts: Object.fromEntries(parts) }
}

for (const state of states)
  test(`${state.name} looks as it did`, { timeout: 180_000 }, async (context) => {
    const [now, kept] = [await take(state), await readKept(state.name)]
    if (now.fonts !== kept.fonts) context.diagnostic('other fonts: parts and colours alone are compared')
    assert.deepEqual(faults(now, keptFor(now, kept)), [])
  })

/** Changes the styles of an element, or of the page. */
const style = (selector: string, css: string) => (page: Page) =>
  page
    .locator(selector)
    .first()
    .evaluate((element: HTMLElement, css) => element.setAttribute('style', css), css)

const withoutStyles = (page: Page) =>
  page.evaluate(() => {
    for (const sheet of document.querySelectorAll('link[rel=stylesheet]')) sheet.remove()
  })

const withoutStylesInside = (page: Page) =>
  page.evaluate(() => {
    const strip = (root: ParentNode) => {
      for (const { shadowRoot } of root.querySelectorAll('*'))
        if (shadowRoot) {
          shadowRoot.adoptedStyleSheets = []
          strip(shadowRoot)
        }
    }
    strip(document)
  })

const breaks: [what: string, name: string, spoil: (page: Page) => Promise<unknown>, said: RegExp][] = [
  ['the style sheets of the page are gone', 'home-narrow', withoutStyles, /the picture differs/],
  ['the styles of an element are gone', 'example-wide', withoutStylesInside, /the picture differs/],
  ['a card is hidden', 'hand-wide', style('.card', 'display: none'), /\.card is not seen/],
  ['a figure is empty', 'example-wide', style('.network', 'visibility: hidden'), /\.network is not seen/],
  ['a part stands elsewhere', 'lab-wide', style('.stage', 'margin-left: 120px'), /\.stage is at/],
  [
    'the theme is the other one',
    'four-steps-wide',
    (page) => page.emulateMedia({ colorScheme: 'light' }),
    /the picture differs/,
  ],
  [
    'what is cut has the colour of what is not',
    'example-wide',
    style('.network .edge.is-cut .stroke', 'stroke: #5e4fa2'),
    /is-cut \.stroke is/,
  ],
]

for (const [what, name, spoil, said] of breaks)
  test(`it is seen when ${what}`, { timeout: 180_000 }, async () => {
    const state = states.find((candidate) => candidate.name === name)
    assert.ok(state)
    const wanted = keptFor(await take(state), await readKept(name))
    assert.match(faults(await take(state, spoil), wanted).join('\n'), said)
  })

const grey = (level: number) => new Array<number>(3 * side * side).fill(level)
const look = (picture: number[]): Look => ({
  window: [100, 100],
  fonts: '',
  picture,
  parts: {},
  colours: {},
})

test('a picture differs from itself by nothing, and from another by its levels', () => {
  assert.deepEqual(differenceOf(grey(90), grey(90)), { mean: 0, share: 0 })
  assert.deepEqual(differenceOf(grey(90), grey(100)), { mean: 10, share: 0 })
  assert.deepEqual(differenceOf(grey(0), grey(255)), { mean: 255, share: 1 })
})

test('an eighth of the picture that is gone is a fault, a line of text is none', () => {
  const covered = (cells: number) => grey(255).map((level, i) => (i < 3 * cells ? 0 : level))
  assert.equal(faults(look(covered((side * side) / 8)), look(grey(255))).length, 1)
  assert.deepEqual(faults(look(covered(side / 2)), look(grey(255))), [])
})
