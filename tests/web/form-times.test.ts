/** How long a pass takes in each form, on a clock that the test moves. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formTimes } from '../../web/src/core/figures/form-times.js'
import { type FormId, formIds as forms } from '../../web/src/core/ids.js'

const parameters: Record<FormId, number> = { whole: 100, masked: 100, compressed: 40, shrunk: 20 }

interface Run {
  form: FormId
  batch: number
  count: number
  took: number
}

/**
 * Runs on a clock that moves by what each pass takes, and is read in steps of `tick` milliseconds.
 *
 * @param passMs  what a pass of a form takes in the call with this number
 */
function measured(passMs: (form: FormId, batch: number, call: number) => number, tick = 0) {
  let clock = 0
  const runs: Run[] = []
  const run = (form: FormId, batch: number, count: number) => {
    const took = count * passMs(form, batch, runs.length)
    runs.push({ form, batch, count, took })
    clock += took
    return parameters[form]
  }
  const now = () => (tick > 0 ? Math.floor(clock / tick) * tick : clock)
  return { times: formTimes(forms, run, now), runs, total: clock }
}

const costs: Record<FormId, number> = { whole: 0.04, masked: 0.04, compressed: 0.009, shrunk: 0.0007 }
const passOf = (form: FormId, batch: number) => costs[form] * (batch === 1 ? 1 : 60)

/** The repeats of a form: its last calls, all of as many passes. */
function repeatsOf(runs: readonly Run[], form: FormId, batch: number): Run[] {
  const mine = runs.filter((run) => run.form === form && run.batch === batch)
  return mine.slice(mine.findLastIndex((run) => run.count !== mine.at(-1)!.count) + 1)
}

test('each form is told for one sample and for 128, with what a pass takes and works with', () => {
  const { times } = measured(passOf)
  assert.deepEqual(
    times.map(({ form, batch, parameters }) => [form, batch, parameters]),
    [1, 128].flatMap((batch) => forms.map((form) => [form, batch, parameters[form]])),
  )
  for (const { form, batch, microseconds } of times) {
    // Sums of a clock that counts in binary fractions.
    assert.ok(Math.abs(microseconds / (1000 * passOf(form, batch)) - 1) < 1e-9, `${form} ${batch}: ${microseconds}`)
  }
})

test('a repeat takes 4 ms at least, and not twice as much unless one pass does', () => {
  const { runs } = measured(passOf)
  for (const form of forms)
    for (const batch of [1, 128])
      for (const { took, count } of repeatsOf(runs, form, batch)) {
        assert.ok(took >= 4, `${form} ${batch}: ${took}`)
        assert.ok(took < 8 || count === 1, `${form} ${batch}: ${took}`)
      }
})

test('the forms take turns, twenty-five times, and each is as often the first as any other', () => {
  const { runs } = measured((_form, batch) => (batch === 1 ? 0.001 : 0.1))
  for (const batch of [1, 128]) {
    const last = runs.filter((run) => run.batch === batch).slice(-100)
    assert.deepEqual(
      last.map((run) => run.form),
      Array.from({ length: 25 }, (_, turn) => forms.map((_, i) => forms[(turn + i) % 4])).flat(),
    )
  }
})

test('the median leaves out what happens to a few repeats', () => {
  const { times } = measured((form, batch, call) => passOf(form, batch) * (call % 5 === 0 ? 10 : 1))
  for (const { form, batch, microseconds } of times)
    assert.ok(Math.abs(microseconds / (1000 * passOf(form, batch)) - 1) < 1e-9, `${form} ${batch}: ${microseconds}`)
})

test('slow networks are repeated five times, not twenty-five', () => {
  const { runs } = measured(() => 400)
  // One pass makes the form, one warms it, two tell that it takes long, five are repeats.
  assert.equal(runs.length, 2 * 4 * 9)
  assert.ok(runs.every((run) => run.count === 1))
})

test('a clock that is read in whole milliseconds costs less than a third of accuracy', () => {
  const { times } = measured(passOf, 1)
  // A repeat of 4 to 5 ms is told as 4 or 5, or one less.
  for (const { form, batch, microseconds } of times) {
    const ratio = microseconds / (1000 * passOf(form, batch))
    assert.ok(ratio > 0.67 && ratio < 1.33, `${form} ${batch}: ${ratio}`)
  }
})

test('a clock that stands still ends the search', () => {
  let passes = 0
  const times = formTimes(
    ['whole'],
    (_form, _batch, count) => {
      passes += count
      return 1
    },
    () => 0,
  )
  assert.deepEqual(
    times.map((time) => time.microseconds),
    [0, 0],
  )
  assert.ok(passes > 0)
})

test('identical forms come out as no difference, on a machine whose passes vary by a third', () => {
  let state = 1
  const luck = () => {
    state = (state * 48271) % 2147483647
    return state / 2147483647
  }
  for (let again = 0; again < 40; again++) {
    const { times } = measured((_form, batch) => 0.01 * batch * (1 + luck() / 3))
    assert.deepEqual(
      times.map(({ speedUp }) => speedUp),
      Array(8).fill(null),
    )
  }
})

test('a form whose quartiles lie apart from those of the whole is told with how many times as fast it is', () => {
  const { times } = measured(passOf)
  const single = times.filter(({ batch }) => batch === 1)
  assert.deepEqual(
    single.map(({ speedUp }) => speedUp && Math.round(speedUp * 100) / 100),
    [null, null, 4.44, 57.14],
  )
  for (const { lowerQuartile, microseconds, upperQuartile } of times)
    assert.ok(lowerQuartile <= microseconds && microseconds <= upperQuartile)
})

test('the code is warm before anything is measured: what is slow at first is in no repeat', () => {
  let clock = 0
  const run = (_form: FormId, _batch: number, count: number) => {
    clock += count * (clock < 60 ? 5 : 0.01)
    return 1
  }
  for (const { microseconds } of formTimes(forms, run, () => clock).slice(0, 4))
    assert.ok(Math.abs(microseconds / 10 - 1) < 1e-9, `${microseconds}`)
})
