import assert from 'node:assert/strict'
import { type Core, type Experiment, loadCore } from 'pruning-playground'
import { violations } from '../support/axe.js'
import { readNumber } from '../support/figures.js'
import { type Lab, labTest } from '../support/lab.js'
import { action, cut, epochs, openPart, part, rows, train, trained } from '../support/report.js'
import { wasAsked, watchCalls } from '../support/worker-calls.js'

const compared = ['magnitude', 'gradient-weight', 'obd', 'obs', 'random'] as const

let loaded: Promise<Core> | undefined

/** The Lab's network, trained by the core in Node. */
async function twin(
  settings: Parameters<Core['createExperiment']>[0] = { data: 'circle', epochs },
): Promise<Experiment> {
  loaded ??= loadCore()
  const experiment = (await loaded).createExperiment(settings)
  while (!experiment.progress.isDone) experiment.advance(1000)
  return experiment
}

labTest(
  'the truth stands beside the scores: correlation and regret are those of the core',
  { hash: trained },
  async (lab) => {
    await train(lab)
    await openPart(lab, 'truth')
    const shown = await rows(lab, '.truth-table')
    using experiment = await twin()
    assert.equal(await lab.fingerprint(), experiment.fingerprint, 'the same network')
    const { predictions, changes } = experiment.truth({ criteria: [...compared] })
    assert.equal(await lab.host.locator('.multiples .scatter').count(), compared.length)
    assert.equal(await lab.host.locator('.scatter').first().locator('circle.dot').count(), changes.length)
    const kinds = ['the order of sizes', 'its square', 'the change', 'the order of changes', 'the order of sizes']
    assert.deepEqual(
      shown.map(([head = '', , ...numbers]) => [head.replace(/.* predicts /, ''), ...numbers.map(readNumber)]),
      predictions.map((one, i) => [kinds[i], Number(one.spearman.toFixed(2)), Number(one.regret.toFixed(4))]),
    )
  },
)

labTest('a point is named by keys: Home reads the one that goes first', { hash: trained }, async (lab) => {
  await train(lab)
  await openPart(lab, 'truth')
  await rows(lab, '.truth-table')
  await lab.host.locator('.scatter').first().press('Home')
  await part(lab, 'truth').locator('.reading strong').waitFor()
  using experiment = await twin()
  const { predictions, parts, entries, changes } = experiment.truth({ criteria: ['magnitude'] })
  const scores = [...(predictions[0]?.scores ?? [])]
  const first = scores.indexOf(Math.min(...scores))
  const layers = experiment.info.layers.filter(({ weights }) => weights > 0)
  const layer = layers[parts[first] ?? 0]
  assert.ok(layer)
  const reading = (await part(lab, 'truth').locator('.reading').textContent()) ?? ''
  const to = Math.floor((entries[first] ?? 0) / layer.columns) + 1
  assert.match(reading, new RegExp(`${layer.name}, .* → .*\\b(${to}|orange|blue)\\b`))
  const change = readNumber(/loss (\S+),/.exec(reading)?.[1] ?? '')
  assert.ok(Math.abs(change - (changes[first] ?? 0)) <= 0.00005001, `${reading}: the core has ${changes[first]}`)
  assert.match(reading, /Goes as: Magnitude 1,/)
  await lab.page.keyboard.press('Escape')
  await part(lab, 'truth').getByText('Point at a mark').waitFor()
})

labTest('by value, and for neurons, other points are drawn', { hash: trained }, async (lab) => {
  await train(lab)
  await openPart(lab, 'truth')
  await rows(lab, '.truth-table')
  const places = () =>
    lab.host
      .locator('.scatter')
      .first()
      .locator('circle.dot')
      .evaluateAll((dots) => dots.map((dot) => dot.getAttribute('cx')))
  const byRank = await places()
  await lab.host.locator('input[name=truthAxes][value=value]').check({ force: true })
  for (let frame = 0; frame < 200 && String(await places()) === String(byRank); frame += 1)
    await lab.page.evaluate(() => new Promise(requestAnimationFrame))
  assert.notDeepEqual(await places(), byRank)
  await lab.host.locator('input[name=comparedGrain][value=unit]').check({ force: true })
  await lab.host.locator('.truth-table').getByText('energy share').waitFor()
  using experiment = await twin()
  const { changes } = experiment.truth({ criteria: ['unit-in-l2'] })
  assert.equal(await lab.host.locator('.scatter').first().locator('circle.dot').count(), changes.length)
})

labTest('one line goes through training, cuts and every retraining', { hash: trained }, async (lab) => {
  await train(lab)
  await cut(lab, 60)
  await lab.open('prune')
  const [loss = []] = await rows(lab, '.cut-worth')
  for (const last of ['after 5 epochs more', 'after 3 epochs more']) {
    await lab.field('retrain').fill(/\d+/.exec(last)?.[0] ?? '')
    await lab.field('retrain').press('Enter')
    await action(lab, 'retrain').click()
    await lab.host.locator('.cut-worth').getByText(last).waitFor()
    await lab.rests()
  }
  await openPart(lab, 'loss')
  const [row = []] = await rows(lab, '.story-table')
  assert.deepEqual(row.slice(2, 4), loss.slice(1, 3), 'before and right after, as the step that cut says it')
  assert.match(row[4] ?? '', /8 epochs$/, 'both retrainings')
  await action(lab, 'table-story').click()
  const moments = await rows(lab, '.report-part[data-part=loss] table:not(.story-table)')
  assert.deepEqual(
    moments.map(([epoch, what]) => (what ? `${epoch} ${what}` : epoch)),
    [
      ...Array.from({ length: 9 }, (_, i) => String(i)),
      '8 before cut 1',
      '8 after cut 1',
      '8',
      '9',
      '10',
      '11',
      '12',
      '13',
      '13',
      '14',
      '15',
      '16',
    ],
  )
  assert.equal(await part(lab, 'loss').locator('.mark-line').count(), 1)
})

labTest('counters, layers, answers and bytes are the report of the core', { hash: trained }, async (lab) => {
  await train(lab)
  await cut(lab, 80)
  using experiment = await twin()
  experiment.prune({ criterion: 'magnitude', amount: 0.8 })
  const report = experiment.report()
  await openPart(lab, 'layers')
  const layers = await rows(lab, '.report-layers')
  assert.deepEqual(
    layers.slice(0, -1).map(([name, weights]) => `${name} ${weights}`),
    report.layers.map(({ name, kept, weights }) => `${name} ${kept} of ${weights}`),
  )
  await openPart(lab, 'answers')
  const parts = await rows(lab, '.report-parts')
  assert.deepEqual(
    parts.map(([, ...figures]) => figures.map(readNumber)),
    report.parts.map(({ accuracy, balancedAccuracy, macroF1, loss, samples }) => [
      ...[accuracy, balancedAccuracy, macroF1].map((share) => Number((100 * share).toFixed(1))),
      Number(loss.toFixed(4)),
      samples,
    ]),
  )
  const { changes } = report
  assert.ok(changes && changes.total > 0, 'so large a cut changes answers')
  const said = (await lab.host.locator('.changes-text').textContent()) ?? ''
  assert.deepEqual(said.match(/\d+/g)?.map(Number), [changes.total, changes.worsened, changes.mended], said)
  await openPart(lab, 'sizes')
  const bytes = await rows(lab, '.report-bytes')
  const dense = experiment.storedSizes().filter(({ format }) => format === 'dense')
  for (const { bits, bytes: size } of dense) assert.ok(bytes[0]?.[bits === 32 ? 1 : 2]?.endsWith(String(size)))
  assert.equal((await rows(lab, '.report-times')).length, 4)
  const counters = await lab.host.locator('.report-counter strong').allTextContents()
  assert.equal(counters.length, 3)
  for (const text of counters) assert.ok(readNumber(text) > 0, text)
})

labTest('the living chart is drawn for the network, and drawn anew after a cut', { hash: trained }, async (lab) => {
  await train(lab)
  await part(lab, 'sweep').locator('path.line').nth(4).waitFor({ state: 'attached' })
  await action(lab, 'table-sweep').click()
  using experiment = await twin()
  const { criteria } = (await loadCore()).describe()
  const preview = (amount: number) =>
    compared.map((criterion): [string, number] => {
      const [effect] = experiment.preview({ criterion, amounts: [amount], hasLoss: true, part: 'test' })
      const { name } = criteria.find(({ id }) => id === criterion) ?? {}
      return [
        (name?.en ?? '').replace(/ \([^)]*\)/, '').toLowerCase(),
        Number((100 * (effect?.accuracy ?? Number.NaN)).toFixed(1)),
      ]
    })
  const half =
    (await rows(lab, '.report-part[data-part=sweep] table')).find(([share = '']) => readNumber(share) === 50) ?? []
  const heads = await part(lab, 'sweep').locator('table thead th').allTextContents()
  const shown = heads.slice(1).map((head, i) => [head.trim().toLowerCase(), readNumber(half[i + 1] ?? '')] as const)
  assert.equal(shown.length, compared.length)
  for (const [name, accuracy] of preview(0.5)) {
    const [, told] = shown.find(([head]) => name.startsWith(head.replace('…', ''))) ?? []
    assert.equal(told, accuracy, name)
  }
  await cut(lab, 50)
  await part(lab, 'sweep').locator('path.line').nth(4).waitFor({ state: 'attached' })
  await lab.host.evaluate(async (host) => {
    const first = () => host.shadowRoot?.querySelector('[data-part=sweep] tbody th')?.textContent ?? ''
    while (!first().startsWith('50')) await new Promise(requestAnimationFrame)
  })
})

labTest('a sweep over seeds shows bands; chance is always in it', { hash: trained }, async (lab) => {
  await train(lab)
  await lab.host.locator('input[name=sweepSource][value=seeds]').check({ force: true })
  await lab.field('sweepSeeds').fill('0')
  await lab.field('sweepSeeds').press('Enter')
  await lab
    .refusal('sweepSeeds')
    .filter({ hasText: /“0” will not do for Seeds/ })
    .waitFor()
  await lab.field('sweepSeeds').fill('2')
  await lab.field('sweepSeeds').press('Enter')
  await action(lab, 'sweep').click()
  const bands = part(lab, 'sweep').locator('path.line-band')
  await bands.nth(compared.length - 1).waitFor({ state: 'attached' })
  await action(lab, 'sweep').waitFor()
  assert.equal(await part(lab, 'sweep').locator('path.line').count(), compared.length)
  assert.equal(await bands.count(), compared.length)
  await part(lab, 'sweep').locator('path.line.is-control').waitFor({ state: 'attached' })
  const [file] = await Promise.all([lab.page.waitForEvent('download'), action(lab, 'csv-sweep').click()])
  assert.equal(file.suggestedFilename(), 'circle-seed-1-cut-0-sweep.csv')
  await part(lab, 'sweep')
    .locator('.finding')
    .filter({
      hasText:
        /^With \d+% gone, (less random cuts, paired over 2 seeds: .+ points, 95% interval|2 seeds show no difference)/,
    })
    .waitFor()
})

labTest(
  'what takes long waits for a press, and is given up at once',
  { hash: '#v=1&lab&network=2-800-800-2%20tanh&epochs=1&pace=full&step=compare' },
  async (lab) => {
    await train(lab, 1)
    await openPart(lab, 'truth')
    await action(lab, 'ask-truth').waitFor()
    await lab.askAndGiveUp('ask-truth', 'report-cancel')
    await action(lab, 'ask-truth').waitFor()
    assert.equal(await lab.host.locator('.truth-table').count(), 0)
    await lab.press('reset')
    await lab.sentence.getByText(/Press Train/).waitFor()
  },
)

const tab = (lab: Lab, id: string) => lab.host.locator(`[role=tab][data-question=${id}]`)

labTest(
  'what is compared is opened, asked and read from the keyboard; one question stands open at a time',
  { hash: trained.replace('compare', 'train') },
  async (lab) => {
    const { keyboard } = lab.page
    const isOpen = async (id: string) => {
      await part(lab, id).waitFor()
      assert.equal(await lab.host.locator('.report-part').count(), 1)
      assert.deepEqual(
        await lab.host
          .locator('[role=tab][aria-selected=true]')
          .evaluateAll((tabs) => tabs.map((tab) => (tab as HTMLElement).dataset.question)),
        [id],
      )
      const focused = await lab.host.evaluate(({ shadowRoot }) => {
        const { activeElement } = shadowRoot ?? {}
        return activeElement instanceof HTMLElement ? activeElement.dataset.question : undefined
      })
      assert.equal(focused, id, 'the tab that was opened has the focus')
    }
    await train(lab)
    await keyboard.press('5')
    await tab(lab, 'sweep').focus()
    await isOpen('sweep')
    await keyboard.press('ArrowLeft') // round to the last one
    await isOpen('search')
    await keyboard.press('ArrowLeft')
    await isOpen('row')
    await keyboard.press('ArrowLeft')
    await isOpen('answers')
    await keyboard.press('ArrowLeft')
    await isOpen('loss')
    await part(lab, 'loss').locator('.chart').focus()
    await keyboard.press('Home')
    await part(lab, 'loss')
      .getByText(/^Epoch 0: train .*, test /)
      .waitFor()
    await tab(lab, 'loss').focus()
    await keyboard.press('ArrowLeft')
    await isOpen('scan')
    await rows(lab, '.report-layers')
    await keyboard.press('ArrowLeft')
    await isOpen('truth')
    await keyboard.press('ArrowLeft')
    await isOpen('sweep')
    await part(lab, 'sweep').locator('path.line').nth(4).waitFor({ state: 'attached' })
    await part(lab, 'sweep').locator('.chart').focus()
    await keyboard.press('Home')
    await part(lab, 'sweep')
      .locator('.reading')
      .getByText(/^0\s*% gone/)
      .waitFor()
    assert.equal(await part(lab, 'sweep').locator('.read-line').count(), compared.length)
    await keyboard.press('Escape')
    await part(lab, 'sweep')
      .getByText(/Point at the chart/)
      .waitFor()
  },
)

labTest(
  'a question is asked of the core only while its tab is open, and times only in Take away',
  { hash: trained, prepare: watchCalls },
  async (lab) => {
    const asked = (name: 'startTruth' | 'formTimes') => wasAsked(lab.page, name)
    await train(lab)
    await part(lab, 'sweep').locator('path.line').nth(4).waitFor({ state: 'attached' })
    assert.deepEqual([await asked('startTruth'), await asked('formTimes')], [false, false])
    await openPart(lab, 'truth')
    await rows(lab, '.truth-table')
    assert.deepEqual([await asked('startTruth'), await asked('formTimes')], [true, false])
    await openPart(lab, 'sizes')
    await rows(lab, '.report-times')
    assert.equal(await asked('formTimes'), true)
  },
)

labTest('a link from before to the report opens what is compared', { hash: '#v=1&lab&step=report' }, async (lab) => {
  await part(lab, 'sweep').waitFor()
  assert.equal((await lab.state()).step, 'compare')
})

labTest(
  'in what is compared and taken away targets are at least 24 px high and wide',
  { hash: trained, viewport: { width: 360, height: 800 } },
  async (lab) => {
    await train(lab)
    for (const id of ['sweep', 'truth', 'layers', 'loss', 'answers', 'sizes']) {
      await openPart(lab, id)
      for (const folded of await lab.host.locator('.controls details:not([open]) > summary').all()) await folded.click()
      if (id === 'sweep') await lab.host.locator('input[name=sweepSource][value=seeds]').check({ force: true })
      const small = await lab.host.evaluate(({ shadowRoot }) =>
        [...(shadowRoot?.querySelectorAll('button, input, select, summary') ?? [])].flatMap((element) => {
          const { width, height } = (element.closest('label') ?? element).getBoundingClientRect()
          return width === 0 || (width >= 23.5 && height >= 23.5)
            ? []
            : [`${element.outerHTML.slice(0, 80)} ${width} x ${height}`]
        }),
      )
      assert.deepEqual(small, [], id)
    }
  },
)

/** The parts, each with words that must be on it. */
const said = {
  zh: {
    sweep: ['能剪到什么程度'],
    truth: ['分数说得对吗'],
    layers: ['哪一层最经剪'],
    loss: ['每次剪枝的代价'],
    answers: ['谁的答案变了'],
    sizes: ['剪去的比例', '存储的字节', '实测的时间'],
  },
  en: {
    sweep: ['How far can it go?'],
    truth: ['Is the score right?'],
    layers: ['Which layer can spare most?'],
    loss: ['What did each cut cost?'],
    answers: ['Whose answers changed?'],
    sizes: ['Share removed', 'Bytes stored', 'Time measured'],
  },
} as const

for (const [lang, theme] of [
  ['zh', 'dark'],
  ['en', 'light'],
] as const)
  labTest(
    `axe finds nothing in what is compared and taken away, nothing scrolls sideways, all is said in the page's language: ${lang}`,
    { locale: lang === 'zh' ? 'zh-CN' : 'en-US', colorScheme: theme, hash: trained },
    async (lab) => {
      await train(lab)
      await cut(lab, 70)
      for (const [id, words] of Object.entries(said[lang])) {
        await openPart(lab, id)
        if (id === 'truth') await rows(lab, '.truth-table')
        if (id === 'sizes') await rows(lab, '.report-times')
        for (const word of words) await lab.host.locator('.stage').getByText(word).first().waitFor()
        for (const width of [320, 360, 768, 1440]) {
          await lab.page.setViewportSize({ width, height: 900 })
          await lab.drawn()
          const by = await lab.page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
          assert.ok(by <= 0, `${id}, ${width} px: ${by} px too wide`)
          if (width !== 768) assert.deepEqual(await violations(lab.page), [], `${id}, ${width} px`)
        }
      }
    },
  )
