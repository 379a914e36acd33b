import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { amountKindIds, measureIds, planKindIds, scopeIds } from '../../../web/src/core/ids.js'
import { loadCore } from '../../../web/src/core/node.js'
import { refusalOf, strangeIn } from '../../../web/src/lab/run/network-errors.js'
import { thinned } from '../../../web/src/report/figures/curves.js'
import { type ExperimentState, experimentSettings } from '../../../web/src/rules/experiment-settings.js'
import {
  cutCriteria,
  cutNumbers,
  type LabDefaults,
  type LabState,
  labHash,
  labRestarts,
  readLabHash,
  settingsFor,
  stepIds,
} from '../../../web/src/state/lab-state.js'
import { spread } from '../../../web/src/view/charts/curve-chart.js'
import { byLadder, byPowers, byStep } from '../../../web/src/view/fields/value-field.js'
import { nextCell } from '../../../web/src/view/network/heat-map.js'
import { layersLayout, nearest, nextLink } from '../../../web/src/view/network/layers-figure.js'
import { divergingIndex } from '../../../web/src/view/palette.js'
import { verdict } from '../../../web/src/view/plane.js'
import { coreWords } from '../../../web/src/words/core.js'
import { loadTexts } from '../../web/support/words.js'

await loadTexts(coreWords)

async function defaultsOfCore(): Promise<LabDefaults> {
  const core = await loadCore()
  const { experiment, plan } = core.defaultSettings()
  return { experiment: experiment as ExperimentState, dataSources: core.describe().dataSources, plan }
}

test('500 random states of the Lab come back from their links', async () => {
  const defaults = await defaultsOfCore()
  const values = experimentSettings.map(({ key, kind, choices, low = 0, high = 1, auto }) => {
    const number =
      kind === 'whole' ? fc.integer({ min: low, max: high }) : fc.double({ min: low, max: high, noNaN: true })
    const plain = number.map((value) => value + 0)
    if (key === 'data') return fc.constantFrom(...defaults.dataSources.map(({ id }) => id))
    if (key === 'network')
      return fc.constantFrom('2-8-2', '24x1+2-conv(4,5)-3', 'conv(16,5)-pool(2)-dense(32)-6', '784-300-100-10 relu')
    if (choices) return fc.constantFrom(...choices)
    return auto === undefined ? plain : fc.oneof(plain, fc.constant(auto.value))
  })
  const numbers = Object.fromEntries(
    Object.entries(cutNumbers).map(([key, { least, most }]) => [key, fc.integer({ min: least, max: most })]),
  )
  const change = fc
    .subarray(experimentSettings.map((_, i) => i))
    .chain((some) =>
      fc.tuple(...some.map((i) => values[i]!.map((value) => [experimentSettings[i]!.key, value] as const))),
    )
  fc.assert(
    fc.property(
      change,
      fc.constantFrom('zh', 'en', 'auto'),
      fc.constantFrom(...stepIds),
      fc.record({
        criterion: fc.constantFrom(...cutCriteria),
        scope: fc.constantFrom(...scopeIds),
        plan: fc.constantFrom(...planKindIds),
        restart: fc.constantFrom(...labRestarts),
        amountKind: fc.constantFrom(...amountKindIds),
        floorMeasure: fc.constantFrom(...measureIds),
        amounts: fc.constantFrom('', '0.5', '0.25,0.5,0.9'),
        layers: fc.constantFrom('', '0', '0,2', '2,4,6'),
        device: fc.constantFrom('', 'board,nrf52840;flash,4096', 'form,float32;ms,0.5;recall,90'),
      }),
      fc.record(numbers),
      (pairs, lang, step, ids, cut) => {
        const given = Object.fromEntries(pairs) as Partial<ExperimentState>
        const state = {
          ...settingsFor(given.data ?? 'circle', defaults),
          ...given,
          step,
          lang,
          theme: 'auto',
          pace: 'watch',
          ...ids,
          ...cut,
        } as LabState
        const { state: read, ignored } = readLabHash(labHash(state, defaults), defaults)
        assert.deepEqual({ read, ignored }, { read: state, ignored: [] })
      },
    ),
    { numRuns: 500, seed: 1 },
  )
})

test('links from before open a step that there is: the report is Compare, and one step is always open', async () => {
  const defaults = await defaultsOfCore()
  const stepIn = (step: string) => {
    const { state, ignored } = readLabHash(`#v=1&lab&step=${step}`, defaults)
    return [state.step, ...ignored]
  }
  assert.deepEqual(['report', 'none', 'take-away'].map(stepIn), [['compare'], ['data'], ['take-away']])
  assert.deepEqual(stepIn('toString'), ['data', 'step'])
})

test('any text is a hash that is read without harm', async () => {
  const defaults = await defaultsOfCore()
  const first = readLabHash('', defaults).state
  fc.assert(
    fc.property(fc.string(), (text) => {
      const { state } = readLabHash(`#v=1&lab&${text}`, defaults)
      assert.deepEqual(Object.keys(state).sort(), Object.keys(first).sort())
    }),
    { numRuns: 300, seed: 2 },
  )
})

test('labels at the ends of curves never meet while there is room, and keep their order', () => {
  assert.deepEqual(spread([50, 52, 51], 15, 0, 200), [50, 80, 65])
  assert.deepEqual(spread([198, 199], 15, 0, 200), [185, 200])
  assert.deepEqual(spread([], 15, 0, 200), [])
})

test('arrow keys stay inside a matrix; Home and End go to the ends of a row', () => {
  assert.deepEqual(nextCell('ArrowRight', { row: 0, column: 4 }, 3, 5), { row: 0, column: 4 })
  assert.deepEqual(nextCell('PageDown', { row: 1, column: 4 }, 3, 5), { row: 2, column: 4 })
  assert.deepEqual(nextCell('End', { row: 1, column: 0 }, 3, 5), { row: 1, column: 4 })
  assert.equal(nextCell('a', { row: 1, column: 0 }, 3, 5), undefined)
})

const links = [
  { layer: 0, rows: 8, columns: 2, weights: new Float32Array(16) },
  { layer: 2, rows: 3, columns: 8, weights: new Float32Array(24) },
]

test('Page Down goes to the next layer and stays inside it', () => {
  assert.deepEqual(nextLink('PageDown', { index: 0, row: 7, column: 1 }, links), { index: 1, row: 2, column: 1 })
  assert.deepEqual(nextLink('PageDown', { index: 1, row: 2, column: 1 }, links), { index: 1, row: 2, column: 1 })
})

test('the link that is met is the one under the pointer', () => {
  const layout = layersLayout([2, 8, 3], 600, 220)
  const [a, b] = [layout.unit(1, 5), layout.unit(2, 0)]
  const point = { x: a.x + (b.x - a.x) * 0.3, y: a.y + (b.y - a.y) * 0.3 }
  assert.deepEqual(nearest(point, links, layout), { index: 1, row: 0, column: 5 })
  assert.equal(nearest({ x: -500, y: -500 }, links, layout), undefined)
})

test('the middle of the diverging map is zero, its ends are the limit, and no number is zero too', () => {
  assert.deepEqual(
    [-9, -2, 0, 2, Number.NaN].map((value) => divergingIndex(value, 2)),
    [0, 0, 128, 256, 128],
  )
  assert.equal(divergingIndex(1, 0), 128)
})

test('the winner is the largest output, ties the first; sureness is 0 at chance and 1 when certain', () => {
  assert.deepEqual(verdict([0.25, 0.25, 0.25, 0.25], 0, 4), { winner: 0, sureness: 0 })
  assert.deepEqual(verdict([9, 0, 1, 0], 1, 3), { winner: 1, sureness: 1 })
  assert.deepEqual(verdict([0.25], 0, 1), { winner: 0, sureness: 0.5 })
})

test('arrow keys climb ladders, powers and steps, and stop at the ends', () => {
  assert.deepEqual(
    [0, 0.01, 0.03, 10].map((value) => byLadder(1e-4, 0, 10)(value, 1)),
    [1e-4, 0.02, 0.05, 10],
  )
  assert.deepEqual(
    [1e-4, 0.01, 0].map((value) => byLadder(1e-4, 0, 10)(value, -1)),
    [0, 0.005, 0],
  )
  assert.deepEqual(
    [16, 20, 4096].map((value) => byPowers(1, 4096)(value, 1)),
    [32, 32, 4096],
  )
  assert.deepEqual(
    [0.1, 0.9].map((value) => byStep(0.05, 0, 0.9)(value, 1)),
    [0.15, 0.9],
  )
})

test('a long table is thinned to every so many rows and the last one', () => {
  assert.deepEqual(thinned([0, 1, 2, 3, 4, 5, 6], 3), [0, 3, 6])
  assert.deepEqual(thinned([0, 1, 2, 3, 4, 5, 6, 7], 3), [0, 3, 6, 7])
})

test('what the core has against a network is said in Chinese with the place, or else as the core says it', async () => {
  const core = await loadCore()
  const wrong = () => core.createExperiment({ data: 'circle', network: '2-8-cov(3)-2' })
  assert.throws(wrong, (error) => {
    const { at, reason, lang } = refusalOf(error, 'zh')
    assert.deepEqual([at, lang], [4, 'zh'])
    assert.match(reason, /^“cov\(3\)”不是一种层；可以写数字，或 dense、/)
    return true
  })
  const other = new Error('[network] something new')
  assert.deepEqual(refusalOf(other, 'zh'), { at: undefined, reason: '[network] something new', lang: 'en' })
  assert.match(strangeIn('2-8é-2')?.message ?? '', /^\[network\] at character 4: "é"/)
  assert.equal(strangeIn('2-8-2 relu'), undefined)
})

test('each sentence that the core has against a network has its Chinese', async () => {
  const core = await loadCore()
  const wrong = [
    '2-8-3',
    '9-2',
    '2-8-cov(3)-2',
    '2-conv(3)-2',
    '2-dropout(2)-2',
    '',
    '2-8-2 foo',
    '2-8-2 relu tanh sig',
    '2-dense(x)-2',
    '2-dense(8-2',
    '2-dense(8,3)-2',
  ]
  for (const network of wrong)
    assert.throws(
      () => core.createExperiment({ data: 'circle', network }),
      (error: Error) => refusalOf(error, 'zh').lang === 'zh' || assert.fail(`${network}: ${error.message}`),
    )
})
