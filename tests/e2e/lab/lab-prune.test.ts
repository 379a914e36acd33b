import assert from 'node:assert/strict'
import { violations } from '../support/axe.js'
import { type Lab, labTest } from '../support/lab.js'

const trained = '#v=1&lab&epochs=8&pace=full&step=prune'

const action = (lab: Lab, name: 'cut' | 'undo' | 'retrain') => lab.host.locator(`[data-action=${name}]`)

/** Trains to the end of the plan. */
async function train(lab: Lab): Promise<void> {
  await lab.button('play').click()
  await lab.reaches(8)
  await lab.rests()
}

async function shows(lab: Lab, share: RegExp): Promise<void> {
  await lab.host.locator('.removed-share').filter({ hasText: share }).waitFor()
}

labTest(
  'half of the weights go by magnitude, the figure and the counters say so, undo brings them back',
  { hash: trained },
  async (lab) => {
    await lab.open('prune')
    await train(lab)
    const before = await lab.fingerprint()
    await action(lab, 'cut').click()
    await shows(lab, /^50\.0\s*%$/)
    await lab.host.locator('.counter').filter({ hasText: '48 of 96 weights' }).waitFor()
    await lab.hasOther(before)
    await lab.host.locator('.layers .cut-line').nth(47).waitFor({ state: 'attached' })
    assert.equal(await lab.host.locator('.layers .cut-line').count(), 48)
    const bytes = await lab.host.locator('.cut-bytes tbody tr').allInnerTexts()
    assert.deepEqual(
      bytes.map((row) => row.split(/\s*\t\s*/).slice(0, 2)),
      [
        ['dense', '456'],
        ['CSR', '573'],
        ['bitmap', '468'],
        ['relative index', '528'],
        ['relative index, Huffman code', '–'],
      ],
    )
    await action(lab, 'undo').click()
    await lab.has(before)
    await lab.host.locator('.cut-figures').waitFor({ state: 'detached' })
    await lab.host.locator('.layers .cut-line').first().waitFor({ state: 'detached' })
    assert.equal(await lab.host.locator('.layers .stroke').count(), 96)
  },
)

labTest('retraining goes to its end, and what was cut stays cut', { hash: trained }, async (lab) => {
  await train(lab)
  await lab.field('amount').fill('70')
  await action(lab, 'cut').click()
  await shows(lab, /^69\.8\s*%$/) // 67 of 96
  await lab.field('retrain').fill('1.5')
  await lab.field('retrain').press('Enter')
  await lab
    .refusal('retrain')
    .filter({ hasText: /“1.5” will not do for “Epochs to retrain”: it wants a whole number in \[0, / })
    .waitFor()
  await lab.field('retrain').fill('5')
  await lab.field('retrain').press('Enter')
  await action(lab, 'retrain').click()
  await lab.host.locator('.cut-worth').getByText('after 5 epochs more').waitFor()
  await lab.rests()
  await shows(lab, /^69\.8\s*%$/)
  assert.equal(await lab.epoch(), 5, 'the curve is that of retraining')
  assert.match((await lab.sentence.textContent()) ?? '', /70\s*% of the weights are gone.*after retraining/s)
  assert.match((await lab.step('train').locator('.step-result').textContent()) ?? '', /after 8 epochs/)
  await lab.press('reset')
  await lab.host.locator('.cut-figures').waitFor({ state: 'detached' })
})

labTest(
  'the criterion is told with its formula and its source; units have no rows to compete in',
  { hash: trained },
  async (lab) => {
    await lab.field('criterion').selectOption('obd')
    const about = lab.host.locator('#criterion-about')
    await about.filter({ hasText: /h\s*w\s*2\s*\/\s*2.*curvature.*LeCun, Denker, Solla/s }).waitFor()
    assert.equal(await about.locator('math msup').first().textContent(), 'w2', 'it is set as mathematics')
    await lab.unfold('.ways')
    await lab.host.locator('input[name=scope][value=row]').check({ force: true })
    await lab.field('criterion').selectOption('unit-in-l1')
    await about.filter({ hasText: 'Li, Kadav' }).waitFor()
    assert.equal(await lab.host.locator('input[name=scope]').count(), 2)
    assert.ok(await lab.host.locator('input[name=scope][value=layer]').isChecked())
    assert.equal(await lab.field('criterion').locator('[value=movement]').count(), 0)
    await action(lab, 'cut').click()
    await lab.host.locator('.layers .disc.is-cut').nth(7).waitFor({ state: 'attached' })
    assert.equal(await lab.host.locator('.layers .disc.is-cut').count(), 8, 'half of the units of each layer')
  },
)

labTest(
  'a criterion brings its own scope, which says when it fails; OBS says how it went',
  { hash: `${trained}&criterion=unit-product` },
  async (lab) => {
    await train(lab)
    const scope = (id: string) => lab.host.locator(`input[name=scope][value=${id}]`)
    const note = lab.host.locator('.scope-note')
    await lab.unfold('.ways')
    assert.ok(await scope('layer').isChecked())
    await note.filter({ hasText: 'The same share of each layer: fails' }).waitFor()
    await lab.field('criterion').selectOption('obs')
    await note.filter({ hasText: 'One ranking of all layers: fails' }).waitFor()
    assert.ok(await scope('global').isChecked())
    await action(lab, 'cut').click()
    await lab.host.locator('.surgery').filter({ hasText: 'whole network, one weight at a time' }).waitFor()
  },
)

labTest('everything is done from the keyboard, in the middle of training too', {}, async (lab) => {
  const { keyboard } = lab.page
  await keyboard.press('Space')
  await lab.reaches(2)
  await keyboard.press('4')
  await lab.host
    .locator('.controls[data-step=prune]')
    .getByLabel(/^Criterion/)
    .waitFor()
  await lab.field('amount').focus()
  await keyboard.press('ArrowRight')
  await lab.host
    .locator('.amount output')
    .filter({ hasText: /^51\s*%$/ })
    .waitFor()
  await action(lab, 'cut').focus()
  await keyboard.press('Enter')
  await shows(lab, /^51\.0\s*%$/)
  await lab.rests()
  await keyboard.press('Tab')
  assert.equal(
    await lab.host.evaluate(({ shadowRoot }) => shadowRoot?.activeElement?.getAttribute('data-action')),
    'retrain',
    'what comes after a cut is next to it',
  )
  await action(lab, 'undo').focus()
  await keyboard.press('Enter')
  await lab.host.locator('.cut-figures').waitFor({ state: 'detached' })
})

for (const [lang, theme, words] of [
  ['zh', 'dark', ['剪枝准则', '谁和谁比', '剪掉多少权重', '剪去的比例', '存储的字节', '个样本）上的损失和准确率']],
  [
    'en',
    'light',
    ['Criterion', 'What competes with what', 'Share removed', 'Bytes stored', 'Loss and accuracy on the'],
  ],
] as const)
  labTest(
    `axe finds nothing, nothing scrolls sideways, and all is said in the page's language: ${lang}`,
    { locale: lang === 'zh' ? 'zh-CN' : 'en-US', colorScheme: theme, hash: trained },
    async (lab) => {
      await action(lab, 'cut').click()
      await shows(lab, /^50\.0\s*%$/)
      await lab.host.locator('[data-action=score-table]').click()
      await lab.host.locator('.layers').focus()
      await lab.unfold('.ways')
      for (const word of words) await lab.host.getByText(word).first().waitFor()
      for (const width of [320, 360, 1440]) {
        await lab.page.setViewportSize({ width, height: 900 })
        await lab.drawn()
        const by = await lab.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
        assert.ok(by <= 0, `${width} px: ${by} px too wide`)
        assert.deepEqual(await violations(lab.page), [], `${width} px`)
      }
    },
  )
