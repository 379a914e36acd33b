/** Takes how a page looks, and keeps it in files: a small PNG that people can open, too, and one list of parts and colours. */

import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { theBrowser } from '../support/browser.js'
import { theSite } from '../support/site.js'
import { type Box, type Coarse, type Look, side } from './compare.js'
import type { State } from './states.js'

const folder = join(import.meta.dirname, 'golden')
const listFile = join(folder, 'parts.json')
const pictureFile = (name: string) => join(folder, `${name}.png`)

type Kept = Record<string, Omit<Look, 'picture'>>

/** Averages a PNG to the coarse picture, in a page of the browser. */
async function coarse(png: Buffer): Promise<number[]> {
  const page = await (await theBrowser()).newPage()
  const cells = await page.evaluate(
    async ([base64, side]) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))
      const bitmap = await createImageBitmap(new Blob([bytes]))
      const { width, height } = bitmap
      const context = new OffscreenCanvas(width, height).getContext('2d')
      if (!context) throw new Error('[e2e] no canvas')
      context.drawImage(bitmap, 0, 0)
      const { data } = context.getImageData(0, 0, width, height)
      const sums = new Float64Array(side * side * 4)
      for (let y = 0; y < height; y += 1)
        for (let x = 0; x < width; x += 1) {
          const cell = 4 * (Math.floor((y * side) / height) * side + Math.floor((x * side) / width))
          const pixel = 4 * (y * width + x)
          for (let c = 0; c < 3; c += 1) sums[cell + c] = (sums[cell + c] ?? 0) + (data[pixel + c] ?? 0)
          sums[cell + 3] = (sums[cell + 3] ?? 0) + 1
        }
      return Array.from(sums).flatMap((sum, i) => (i % 4 === 3 ? [] : [Math.round(sum / (sums[i - (i % 4) + 3] ?? 1))]))
    },
    [png.toString('base64'), side] as const,
  )
  await page.close()
  return cells
}

/** The coarse picture as a PNG. */
async function pngOf(picture: Coarse): Promise<Buffer> {
  const page = await (await theBrowser()).newPage()
  const base64 = await page.evaluate(
    async ([cells, side]) => {
      const canvas = new OffscreenCanvas(side, side)
      const data = new ImageData(side, side)
      for (let i = 0; i < side * side; i += 1)
        data.data.set([cells[3 * i] ?? 0, cells[3 * i + 1] ?? 0, cells[3 * i + 2] ?? 0, 255], 4 * i)
      canvas.getContext('2d')?.putImageData(data, 0, 0)
      const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer())
      return btoa(String.fromCharCode(...bytes))
    },
    [Array.from(picture), side] as const,
  )
  await page.close()
  return Buffer.from(base64, 'base64')
}

/** A screenshot once two in a row are the same. */
async function still(page: Page): Promise<Buffer> {
  let last = await page.screenshot({ caret: 'hide' })
  for (let tries = 0; tries < 60; tries += 1) {
    const next = await page.screenshot({ caret: 'hide' })
    if (next.equals(last)) return next
    last = next
  }
  throw new Error('[e2e] the page does not come to rest')
}

/** What stands for an element before it is there is in the page, too, and not seen. */
const seen = (page: Page, selector: string) => page.locator(selector).filter({ visible: true }).first()

async function boxOf(page: Page, selector: string): Promise<Box | null> {
  const part = seen(page, selector)
  const box = (await part.count()) ? await part.boundingBox() : null
  return box && ([box.x, box.y, box.width, box.height].map(Math.round) as unknown as Box)
}

async function colourOf(page: Page, selector: string, property: string): Promise<string | null> {
  const mark = seen(page, selector)
  if (!(await mark.count())) return null
  return mark.evaluate((element, property) => getComputedStyle(element).getPropertyValue(property), property)
}

/** The same for all of an object's keys, one after the other. */
async function each<Key extends string, Value>(keys: readonly Key[], read: (key: Key) => Promise<Value>) {
  const found: Partial<Record<Key, Value>> = {}
  for (const key of keys) found[key] = await read(key)
  return found as Record<Key, Value>
}

/** How wide words are in the fonts that this machine has: another picture is right where they are others. */
const fontsOf = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const context = new OffscreenCanvas(1, 1).getContext('2d')
    if (!context) throw new Error('[e2e] no canvas')
    const widths = ['ui-serif, Georgia, serif', 'system-ui, sans-serif'].flatMap((family) =>
      ['Which weights can go?', '哪些权重可以剪掉？'].map((text) => {
        context.font = `100px ${family}`
        return Math.round(context.measureText(text).width)
      }),
    )
    return widths.join(' ')
  })

/** How a state looks now. @param spoil  changes the page once it is there */
export async function take(state: State, spoil?: (page: Page) => Promise<unknown>): Promise<Look> {
  const window = state.isWide ? ([1440, 900] as const) : ([360, 780] as const)
  const context = await (await theBrowser()).newContext({
    locale: state.locale,
    colorScheme: state.theme,
    viewport: { width: window[0], height: window[1] },
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
    bypassCSP: spoil !== undefined,
  })
  try {
    context.setDefaultTimeout(60_000)
    await context.addInitScript({ content: 'globalThis.__name = (named) => named' })
    const page = await context.newPage()
    const { url } = await theSite()
    await page.goto(url + state.address)
    await page.waitForFunction(() =>
      [...document.querySelectorAll('main :not(:defined)')].every(({ localName }) => !localName.includes('-')),
    )
    await state.act(page)
    await spoil?.(page)
    const picture = await coarse(await still(page))
    const parts = await each(state.parts, (selector) => boxOf(page, selector))
    const colours = await each(Object.keys(state.colours), (selector) =>
      colourOf(page, selector, state.colours[selector] ?? ''),
    )
    return { window, fonts: await fontsOf(page), picture, parts, colours }
  } finally {
    await context.close()
  }
}

export async function readKept(name: string): Promise<Look> {
  const kept = (JSON.parse(await readFile(listFile, 'utf8')) as Kept)[name]
  if (!kept) throw new Error(`[e2e] ${name} is not in ${listFile}; npm run pictures:renew writes it`)
  return { ...kept, picture: await coarse(await readFile(pictureFile(name))) }
}

export async function keep(looks: readonly (readonly [name: string, look: Look])[]): Promise<void> {
  const list: Kept = {}
  for (const [name, { picture, ...rest }] of looks) {
    list[name] = rest
    await writeFile(pictureFile(name), await pngOf(picture))
  }
  await writeFile(listFile, `${JSON.stringify(list, null, 1)}\n`)
}
