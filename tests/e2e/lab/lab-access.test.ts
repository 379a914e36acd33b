import assert from 'node:assert/strict'
import { looksAt, opening, testLooks } from '../support/axe.js'
import { type Lab, labTest } from '../support/lab.js'
import { pageTest } from '../support/page-test.js'

const steps = ['data', 'network', 'train', 'prune', 'compare', 'take-away'] as const

async function trained(lab: Lab): Promise<void> {
  await lab.press('epoch')
  await lab.reaches(1)
  await lab.rests()
}

for (const [locale, looks] of [
  ['zh-CN', looksAt],
  ['en-US', (width: number) => looksAt(width).toReversed()],
] as const)
  labTest(`axe finds nothing in the Lab: ${locale}`, { locale, ...opening(looks(1440)) }, async (lab, opened) => {
    await trained(lab)
    await lab.open('data')
    await testLooks(opened, 'data', looks(360))
    await lab.open('network')
    await lab.field('network').fill('2-4-oops')
    await lab.host.locator('#network-error').waitFor()
    await testLooks(opened, 'a bad network', looks(1440))
    await lab.open('train')
    await lab.host.getByRole('button', { name: /as table|用表格看/ }).click()
    await testLooks(opened, 'train, as table', looks(360))
  })

labTest(
  'no sideways scroll at 320, 768 and 1440 px, whatever is open',
  { hash: '#v=1&lab&data=motion&samples=200' },
  async (lab) => {
    for (const data of ['motion', 'circle'] as const) {
      if (data === 'circle') await lab.set({ data, network: '2-8-8-2', samples: 0 })
      for (const width of [320, 768, 1440])
        for (const step of steps) {
          await lab.page.setViewportSize({ width, height: 800 })
          await lab.open(step)
          await lab.drawn()
          const by = await lab.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
          assert.ok(by <= 0, `${data}, ${width} px, ${step}: ${by} px too wide`)
        }
    }
  },
)

labTest('everything can be done from the keyboard', {}, async (lab) => {
  const { keyboard } = lab.page
  await keyboard.press('?')
  await lab.host.locator('.keys').waitFor()
  await keyboard.press('2')
  await lab.host.locator('.step[data-step=network].is-open').waitFor()
  await lab.host.locator('.layers').focus()
  await keyboard.press('ArrowRight')
  await keyboard.press('ArrowDown')
  const reads = (part: string, text: RegExp) =>
    lab.host.locator(`.part-${part} .reading`).filter({ hasText: text }).waitFor()
  await reads('network', /dense1, y → neuron 2: /)
  await keyboard.press('PageDown')
  await reads('network', /dense2, neuron 2 → neuron 2: /)
  await keyboard.press('3')
  await lab.host.locator('.plane-square').focus()
  await keyboard.press('ArrowUp')
  await reads('samples', /At \(.*the network says/)
  await lab.host.locator('input[name=shown]').first().focus()
  await keyboard.press('ArrowRight')
  await lab.host.locator('.heat-map').focus()
  await keyboard.press('End')
  await reads('network', /dense1, y → neuron 1: /)
})

labTest(
  'on a phone nothing that is reached by Tab lies under the strip',
  { hash: '#v=1&lab&epochs=8&step=prune', viewport: { width: 390, height: 700 } },
  async (lab) => {
    await trained(lab)
    for (const step of steps) {
      await lab.open(step)
      await lab.drawn()
      const hidden: string[] = []
      for (let i = 0; i < 40; i += 1) {
        await lab.page.keyboard.press('Tab')
        const by = await lab.host.evaluate(({ shadowRoot }) => {
          const focused = shadowRoot?.activeElement
          const dock = shadowRoot?.querySelector('.dock')
          if (!focused || !dock || dock.contains(focused)) return undefined
          const box = (focused.closest('label') ?? focused).getBoundingClientRect()
          const over = dock.getBoundingClientRect().top - box.top
          return over > 8 && box.bottom > 8 ? '' : `${focused.outerHTML.slice(0, 80)}: ${over} px over the strip`
        })
        if (by) hidden.push(by)
      }
      assert.deepEqual(hidden, [], step)
    }
  },
)

labTest('targets are at least 24 px high and wide', { viewport: { width: 360, height: 800 } }, async (lab) => {
  for (const step of steps) {
    await lab.open(step)
    const small = await lab.host.evaluate((host) =>
      [...(host.shadowRoot?.querySelectorAll('button, input, select, summary') ?? [])].flatMap((element) => {
        const { width, height } = (element.closest('label') ?? element).getBoundingClientRect()
        return width === 0 || (width >= 23.5 && height >= 23.5)
          ? []
          : [`${element.outerHTML.slice(0, 80)} ${width} x ${height}`]
      }),
    )
    assert.deepEqual(small, [], step)
  }
})

pageTest(
  'the doors lead from the lessons to the Lab and back, in the language that was chosen',
  {},
  async ({ page }) => {
    await page.getByRole('button', { name: '中文' }).click()
    await page.getByRole('link', { name: '实验室' }).click()
    await page.getByRole('heading', { name: /训练一个网络/ }).waitFor()
    await page.getByRole('link', { name: '课程' }).click()
    await page.getByRole('heading', { name: /网络学会一件事/ }).waitFor()
  },
)
