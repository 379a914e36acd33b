/** How long a forward pass takes in each form, and whether that differs from the whole network's. */

import type { FormTime } from '../contract/report.js'
import type { FormId } from '../ids.js'

/** Samples of a pass: one alone, as a device takes them, and a batch as training takes it. */
const batches = [1, 128]

/** What one repeat takes at least: enough for the coarse clocks of browsers. */
const repeatMs = 4

/** The most passes of a repeat; no pass is so short that these are not enough. */
const mostPasses = 1_000_000

/** Repeats of each form; fewer, but five, once those of a batch size have taken `budgetMs` together. */
const mostRepeats = 25
const fewestRepeats = 5
const budgetMs = 500

/** The forms take turns for so long before anything is measured: until then the engine makes their code faster. */
const warmMs = 100

/** Does so many forward passes of so many samples. Returns the numbers that a pass works with. */
export type RunForm = (form: FormId, batch: number, count: number) => number

interface Contestant {
  form: FormId
  parameters: number
  time: (passes: number) => number
  /** Passes of a repeat. */
  passes: number
  /** Milliseconds of a pass, one a repeat. */
  times: number[]
}

/**
 * Measures forms for one sample and for a batch. The forms take turns, each of them first as often as any other, so
 * that what slows the machine for a while, and what a form leaves behind for the next, falls on all of them.
 *
 * @param now  a clock, in milliseconds
 */
export function formTimes(forms: readonly FormId[], run: RunForm, now = () => performance.now()): FormTime[] {
  return batches.flatMap((batch) => {
    const contestants = forms.map((form) => contestant(form, batch, run, now))
    const start = now()
    for (let turn = 0; turn < mostPasses && now() - start < warmMs; turn++)
      inTurn(contestants, turn, ({ time }) => time(1))
    for (const one of contestants) one.passes = enoughPasses(one.time)
    const begun = now()
    for (let repeat = 0; repeat < mostRepeats; repeat++) {
      if (repeat >= fewestRepeats && now() - begun >= budgetMs) break
      inTurn(contestants, repeat, ({ time, passes, times }) => times.push(time(passes) / passes))
    }
    return compared(contestants.map((one) => measured(one, batch)))
  })
}

function contestant(form: FormId, batch: number, run: RunForm, now: () => number): Contestant {
  const time = (count: number) => {
    const start = now()
    run(form, batch, count)
    return now() - start
  }
  return { form, parameters: run(form, batch, 1), time, passes: 1, times: [] }
}

/** Each once; another one begins each turn. */
function inTurn<T>(all: readonly T[], turn: number, visit: (one: T) => void): void {
  const first = turn % all.length
  for (const one of [...all.slice(first), ...all.slice(0, first)]) visit(one)
}

/** Runs more and more passes, until so many take `repeatMs`, twice: once may be the machine's doing. */
function enoughPasses(time: (count: number) => number): number {
  const quicker = (count: number) => Math.min(time(count), time(count))
  let count = 1
  for (let taken = quicker(count); taken < repeatMs && count < mostPasses; taken = quicker(count))
    count = Math.ceil(count * Math.min(8, (1.2 * repeatMs) / taken))
  return count
}

function measured({ form, parameters, times }: Contestant, batch: number): Omit<FormTime, 'speedUp'> {
  const sorted = times.map((ms) => 1000 * ms).sort((a, b) => a - b)
  const [lowerQuartile, microseconds, upperQuartile] = [0.25, 0.5, 0.75].map((part) => quantile(sorted, part)) as [
    number,
    number,
    number,
  ]
  return { form, batch, microseconds, lowerQuartile, upperQuartile, parameters }
}

/** Between the two numbers beside that place, in proportion. */
function quantile(sorted: readonly number[], part: number): number {
  const place = part * (sorted.length - 1)
  const [low = 0, high = low] = [sorted[Math.floor(place)], sorted[Math.ceil(place)]]
  return low + (place - Math.floor(place)) * (high - low)
}

/** Says of each form how many times as fast as the whole network it is, where the quartiles lie apart. */
function compared(times: readonly Omit<FormTime, 'speedUp'>[]): FormTime[] {
  const whole = times.find(({ form }) => form === 'whole')
  return times.map((time) => {
    const isApart =
      whole !== undefined &&
      time.microseconds > 0 &&
      (time.upperQuartile < whole.lowerQuartile || time.lowerQuartile > whole.upperQuartile)
    return { ...time, speedUp: isApart ? whole.microseconds / time.microseconds : null }
  })
}
