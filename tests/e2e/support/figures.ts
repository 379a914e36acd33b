/** Every number on the page against the core's. */

import assert from 'node:assert/strict'
import type { WorkedExample } from 'pruning-playground'
import type { ExampleState } from '../../../web/src/state/settings.js'
import { computed } from './core.js'
import { connectionIds, type Lesson, weightIds } from './lesson.js'

/** A number as it is written on the page: a long minus, a percent sign, an exponent. */
export function readNumber(text: string): number {
  const match = /[-+\u2212]?\d+(\.\d+)?(e[-\u2212]?\d+)?/.exec(text.replaceAll('\u2212', '-'))
  assert.ok(match, `a number is wanted, got "${text}"`)
  return Number(match[0])
}

/** Asserts that `text` is `value`, rounded to so many decimals, or to three digits when it has an exponent. */
export function assertShows(text: string, value: number, digits: number, what: string): void {
  const shown = readNumber(text)
  // Half a unit of the last digit, and a hair for the way to binary and back.
  const decimals = Math.min(digits, /\.(\d+)/.exec(text)?.[1]?.length ?? digits)
  const slack = text.includes('e') ? Math.abs(value) * 0.00501 : 0.5001 * 10 ** -decimals
  assert.ok(Math.abs(shown - value) <= slack, `${what}: the page shows "${text}", the core has ${value}`)
}

/** Texts of all elements of a kind, in order. */
async function texts(lesson: Lesson, selector: string): Promise<string[]> {
  return (await lesson.host.locator(selector).allTextContents()).map((text) => text.replace(/\s+/g, ' ').trim())
}

async function assertAll(lesson: Lesson, selector: string, values: readonly number[], digits: number): Promise<void> {
  const shown = await texts(lesson, selector)
  assert.equal(shown.length, values.length, `how many "${selector}"`)
  values.forEach((value, i) => {
    assertShows(shown[i] ?? '', value, digits, `${selector} [${i}]`)
  })
}

async function assertNetwork(lesson: Lesson, state: ExampleState, example: WorkedExample): Promise<void> {
  const { outputs, y } = example.after
  await assertAll(lesson, '.network .unit.input .value', state.input, 15)
  await assertAll(lesson, '.network .unit.hidden .value', outputs, 2)
  await assertAll(lesson, '.network .unit.output .value', [y], 2)
  await assertAll(lesson, '.network .edge .weight', [...state.weights.flat(), ...state.outputWeights], 15)
  assert.deepEqual(await lesson.cutEdges(), [...example.removed].sort(), 'the edges that are drawn as cut')
  const pressed = await lesson.host
    .locator('.network .edge[aria-pressed=true]')
    .evaluateAll((edges) => edges.map((edge) => edge.getAttribute('data-part') ?? ''))
  assert.deepEqual(
    pressed,
    connectionIds.filter((id) => example.removed.includes(id)),
    'the edges that say that they are cut',
  )
}

async function assertOutcome(lesson: Lesson, example: WorkedExample): Promise<void> {
  assert.equal(await lesson.fingerprint(), example.fingerprint)
  await assertAll(lesson, '.counters dd > b', [example.after.y, 100 * example.removedShare], 0)
  assertShows(await lesson.text('.counters dd > b'), example.after.y, 2, 'output y')
  const [, share = ''] = await texts(lesson, '.counters dd')
  const counts = [...share.matchAll(/\d+/g)].map((match) => Number(match[0])).slice(1)
  assert.deepEqual(counts.sort(), [example.removed.length, example.connectionCount].sort(), share)
}

async function assertSections(lesson: Lesson, state: ExampleState, example: WorkedExample): Promise<void> {
  const { after, sensitivities, activations, contributions, parts } = example
  const report = sensitivities.find(({ id }) => id === state.reading)
  const shares = contributions.find(({ id }) => id === state.contribution)
  await assertAll(lesson, '.equation output', [...after.preactivation, ...after.outputs, after.y], 4)
  await assertAll(lesson, '.score-cell .score-value', report?.scores.flat() ?? [], 4)
  await assertAll(
    lesson,
    '.shares .share-name + * + .share-value',
    [...(shares?.after.values ?? []), shares?.after.sum ?? 0].map((share) => 100 * share),
    1,
  )
  await assertAll(
    lesson,
    'section:nth-of-type(3) tbody td:last-child',
    sensitivities.map(({ run }) => run.y),
    2,
  )
  await assertAll(
    lesson,
    'section:nth-of-type(4) tbody td:last-child',
    parts.map(({ change }) => change),
    3,
  )
  await assertAll(
    lesson,
    'section:nth-of-type(5) tbody td:nth-child(2)',
    activations.map(({ outputs }) => outputs[0] ?? 0),
    4,
  )
  await assertAll(
    lesson,
    'section:nth-of-type(5) tbody td:nth-child(3)',
    activations.map(({ outputs }) => outputs[1] ?? 0),
    4,
  )
}

/** What the threshold takes in each reading, as the marks say it. */
async function assertMasks(lesson: Lesson, example: WorkedExample): Promise<void> {
  const marks = await lesson.host
    .locator('section:nth-of-type(3) tbody .marks svg')
    .evaluateAll((drawn) => drawn.map((mark) => (mark.classList.contains('is-cut') ? 0 : 1)))
  assert.deepEqual(
    marks,
    example.sensitivities.flatMap(({ mask }) => mask.flat()),
    'what the threshold keeps',
  )
}

/** Asserts that the page shows what the core computes for its state. */
export async function assertFiguresAreTheCores(lesson: Lesson): Promise<WorkedExample> {
  const state = await lesson.state()
  const example = await computed(state)
  await assertNetwork(lesson, state, example)
  await assertOutcome(lesson, example)
  await assertSections(lesson, state, example)
  await assertMasks(lesson, example)
  assert.equal(weightIds.length, await lesson.host.locator('.score-cell').count())
  return example
}
