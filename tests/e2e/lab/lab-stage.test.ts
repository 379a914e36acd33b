/** The Lab's page: steps across the top, the stage and the strip of results in sight, and what the stage shows of a cut. */

import assert from 'node:assert/strict'
import { type Lab, labTest } from '../support/lab.js'
import { openPart } from '../support/report.js'

const trained = '#v=1&lab&epochs=8&pace=full&step=prune'
const steps = ['data', 'network', 'train', 'prune', 'compare', 'take-away'] as const

async function train(lab: Lab): Promise<void> {
  await lab.button('play').click()
  await lab.reaches(8)
  await lab.rests()
}

async function trainAndCut(lab: Lab): Promise<void> {
  await train(lab)
  const whole = await lab.fingerprint()
  await lab.host.locator('[data-action=cut]').click()
  await lab.hasOther(whole)
}

/** The open steps, as the line says it and as the controls have it. */
async function open(lab: Lab): Promise<{ current: (string | undefined)[]; controls: (string | undefined)[] }> {
  const ids = (selector: string) =>
    lab.host
      .locator(selector)
      .evaluateAll((found) => found.map((one) => one.closest<HTMLElement>('[data-step]')?.dataset.step))
  return { current: await ids('.step [aria-current=step]'), controls: await ids('.controls') }
}

labTest(
  'one step is always open, whatever is pressed and wherever one comes from',
  { hash: '#v=1&lab&step=none' },
  async (lab) => {
    assert.deepEqual(await open(lab), { current: ['data'], controls: ['data'] })
    for (const [i, id] of steps.entries()) {
      await lab.open(id)
      await lab.open(id) // once more: it stays
      assert.deepEqual(await open(lab), { current: [id], controls: [id] })
      await lab.page.keyboard.press(String(((i + 3) % 6) + 1))
      const other = steps[(i + 3) % 6] ?? ''
      await lab.host.locator(`.controls[data-step=${other}]`).waitFor()
      assert.deepEqual(await open(lab), { current: [other], controls: [other] })
    }
  },
)

/** How far a part reaches out of the window, over it or under it; it must be there. */
async function outOfSight(lab: Lab, selector: string): Promise<number> {
  return lab.host.evaluate(({ shadowRoot }, selector) => {
    const box = shadowRoot?.querySelector(selector)?.getBoundingClientRect()
    if (!box?.height) throw new Error(`[e2e] ${selector} is wanted`)
    return Math.max(0, -box.top, box.bottom - innerHeight)
  }, selector)
}

async function scroll(lab: Lab, where: 'top' | 'middle' | 'end'): Promise<void> {
  await lab.page.evaluate((where) => {
    const end = document.documentElement.scrollHeight - innerHeight
    scrollTo(0, { top: 0, middle: end / 2, end }[where])
  }, where)
  await lab.drawn()
}

for (const [width, height] of [
  [1366, 768],
  [390, 844],
] as const)
  labTest(
    `the strip of results is in sight at every step, and no drawing is taller than the window: ${width} x ${height}`,
    { hash: trained, viewport: { width, height } },
    async (lab) => {
      await trainAndCut(lab)
      const far: string[] = []
      for (const id of steps) {
        await lab.open(id)
        if (id === 'take-away') await lab.host.locator('[data-export] button:not(:disabled)').first().waitFor()
        for (const where of ['top', 'middle', 'end'] as const) {
          await scroll(lab, where)
          for (const part of [
            '.result-strip',
            '.result-strip [data-action=play]',
            '[data-result=gone]',
            '[data-result=score]',
          ]) {
            const by = await outOfSight(lab, part)
            if (by > 1) far.push(`${id}, ${where}: ${part} by ${by} px`)
          }
        }
        await scroll(lab, 'top')
        const tall = await lab.host.evaluate(({ shadowRoot }) => {
          const heightOf = (selector: string) =>
            shadowRoot?.querySelector(selector)?.getBoundingClientRect().height ?? 0
          const isBeside = getComputedStyle(shadowRoot?.querySelector('.stage-side') as Element).display !== 'contents'
          const parts = isBeside ? ['.card', '.dock'] : ['.dock']
          const drawings = [...(shadowRoot?.querySelectorAll('.stage svg, .stage canvas') ?? [])]
          const foot = document.querySelector('#footer')?.getBoundingClientRect().height ?? 0
          const controls = shadowRoot?.querySelector('.controls')?.getBoundingClientRect()
          const side = shadowRoot?.querySelector('.stage-foot')?.getBoundingClientRect()
          const end = Math.max(controls?.bottom ?? 0, side?.bottom ?? 0, innerHeight) + scrollY
          return {
            beyond: document.documentElement.scrollHeight - foot - end,
            whole: parts.reduce((sum, part) => sum + heightOf(part), 0),
            drawing: Math.max(0, ...drawings.map((drawing) => drawing.getBoundingClientRect().height)),
            dock: heightOf('.dock'),
          }
        })
        if (tall.beyond > 60) far.push(`${id}: the page goes on ${tall.beyond} px beyond the Lab`)
        if (tall.whole > height) far.push(`${id}: the stage is ${tall.whole} px tall`)
        if (tall.drawing > height - tall.dock) far.push(`${id}: a drawing is ${tall.drawing} px tall`)
      }
      assert.deepEqual(far, [])
    },
  )

const questions = ['sweep', 'truth', 'scan', 'loss', 'answers'] as const

/** By how much the page is too wide for the window, wherever it is. */
async function tooWide(lab: Lab, where: string, widths: readonly number[]): Promise<string[]> {
  const found: string[] = []
  for (const width of widths) {
    await lab.page.setViewportSize({ width, height: 800 })
    await lab.drawn()
    const by = await lab.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
    if (by > 0) found.push(`${where}, ${width} px: ${by} px too wide`)
  }
  return found
}

for (const lang of ['en', 'zh'] as const)
  labTest(
    `no sideways scroll at 320, 360, 768, 1366 and 1920 px, in any step and at any question: ${lang}`,
    { locale: lang === 'zh' ? 'zh-CN' : 'en-US', hash: trained },
    async (lab) => {
      const widths = [320, 360, 768, 1366, 1920]
      const found: string[] = []
      await trainAndCut(lab)
      await lab.unfold('.ways')
      await lab.unfold('.plan')
      for (const id of ['prune', 'data', 'network', 'train'] as const) {
        await lab.open(id)
        found.push(...(await tooWide(lab, id, widths)))
      }
      for (const id of [...questions, 'sizes']) {
        await openPart(lab, id)
        if (id === 'truth') await lab.host.locator('.truth-table').waitFor()
        if (id === 'scan') await lab.host.locator('.scan-table').waitFor()
        if (id === 'sizes') await lab.host.locator('.report-times td').first().waitFor()
        found.push(...(await tooWide(lab, id, widths)))
      }
      assert.deepEqual(found, [])
    },
  )

/** The pictures of what the network says, before and after, with what stands over them. */
function pictures(lab: Lab): Promise<{ title: string; pixels: string }[]> {
  return lab.host.locator('.before-after figure').evaluateAll((figures) =>
    figures.map((figure) => ({
      title: figure.querySelector('strong')?.textContent ?? '',
      pixels: figure.querySelector('canvas')?.toDataURL() ?? '',
    })),
  )
}

/** Waits until there are pictures with these titles that are as `isAsWanted` wants them. */
async function showsPictures(lab: Lab, titles: readonly string[], isAsWanted: (pixels: string[]) => boolean) {
  const end = Date.now() + 30_000
  for (;;) {
    await lab.drawn()
    const found = await pictures(lab)
    const pixels = found.map((picture) => picture.pixels)
    if (found.map(({ title }) => title).join() === titles.join() && isAsWanted(pixels)) return pixels
    if (Date.now() > end)
      throw new Error(`[e2e] pictures ${titles.join()} are wanted, got ${found.map(({ title }) => title).join()}`)
  }
}

labTest(
  'the picture after a cut is shown before it is made, and is the network’s own once it is made',
  { hash: `${trained}&amount=70`, viewport: { width: 1600, height: 1000 } },
  async (lab) => {
    await train(lab)
    await lab.host.locator('.effect').filter({ hasText: '67 of 96 would go' }).waitFor()
    const isPair = ([before, after]: string[]) => before !== after
    const [before = '', after = ''] = await showsPictures(lab, ['Before', 'After this cut'], isPair)
    const predicted = await lab.host.locator('[data-result=score] strong').textContent()
    await lab.host.locator('[data-action=cut]').click()
    const isTheSame = (pixels: string[]) => pixels[0] === before && pixels[1] === after
    await showsPictures(lab, ['Before', 'After the cut'], isTheSame)
    assert.equal(await lab.host.locator('[data-result=score] strong').textContent(), predicted)
    await lab.host.locator('[data-result=gone] strong').filter({ hasText: /^67$/ }).waitFor()
    await lab.host.locator('[data-action=undo]').click()
    await showsPictures(lab, ['Before', 'After this cut'], isTheSame)
    await lab.field('amount').fill('0') // nothing is considered then, and the one picture is the network's
    await showsPictures(lab, ['Now'], ([now]) => now === before)
  },
)
