import assert from 'node:assert/strict'
import { activationIds, contributionReadingIds, sensitivityReadingIds } from 'pruning-playground'
import { assertFiguresAreTheCores } from './support/figures.js'
import { Lesson } from './support/lesson.js'
import { pageTest } from './support/page-test.js'

pageTest('the first view is the article: row, 0.5, softsign; two of eight connections go', {}, async ({ page }) => {
  const lesson = new Lesson(page)
  const example = await assertFiguresAreTheCores(lesson)
  assert.deepEqual(example.removed, ['w11', 'w21'])
  assert.equal(await lesson.text('.counters dd > b'), '1.61')
})

pageTest('in every reading, activation and contribution the figures are the core’s', {}, async ({ page }) => {
  const lesson = new Lesson(page)
  for (const [i, reading] of sensitivityReadingIds.entries()) {
    await lesson.set({ reading, activation: activationIds[i % activationIds.length] ?? 'relu' })
    await assertFiguresAreTheCores(lesson)
  }
  for (const contribution of contributionReadingIds) {
    await lesson.set({ contribution })
    await assertFiguresAreTheCores(lesson)
  }
})

const odd = {
  'all weights 0': {
    weights: [
      [0, 0, 0],
      [0, 0, 0],
    ],
  },
  'the largest and smallest numbers': {
    weights: [
      [1000, -1000, 1000],
      [-1000, 1000, -1000],
    ],
    input: [1000, -1000, 1000],
    outputWeights: [-1000, 1000],
    activation: 'identity',
  },
  'very small numbers': {
    weights: [
      [1e-9, 1e-200, -1e-9],
      [1e-300, 0, 1e-7],
    ],
    input: [1e-5, 1, -1e-5],
  },
  'seventeen digits': {
    weights: [
      [0.12345678901234568, -0.1234567890123457, 3],
      [4, 123.45678901234568, 6],
    ],
  },
  'everything cut': { cut: ['o1', 'o2'] },
  'a threshold beyond all scores': { threshold: 1000 },
  'a neuron cut twice over': { cut: ['o1', 'w11', 'v1'], keep: ['w11', 'w21'] },
} as const

for (const [name, change] of Object.entries(odd))
  pageTest(
    `with ${name} the figures are the core’s, and no text says NaN, Infinity or undefined`,
    {},
    async ({ page }) => {
      const lesson = new Lesson(page)
      for (const reading of ['row', 'magnitude'] as const) {
        await lesson.set({ ...(structuredClone(change) as object), reading })
        await assertFiguresAreTheCores(lesson)
        const text = await lesson.host.evaluate((host) => host.shadowRoot?.textContent ?? '')
        assert.deepEqual(text.match(/.{0,20}(NaN|Infinity|undefined|\[object).{0,20}/g) ?? [], [])
      }
    },
  )
