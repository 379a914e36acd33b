/** How long a forward pass takes in each form. */

import type { FormId } from './ids.js'
import type { FormTime } from './report-types.js'

/** Samples of a pass: one alone, as a device takes them, and a batch as training takes it. */
const batches = [1, 128]

/** What one repeat takes at least: enough for the coarse clocks of browsers. */
const repeatMs = 4

/** The most passes of a repeat; no pass is so short that these are not enough. */
const mostPasses = 1_000_000

/** Repeats of each form; fewer, but three, once those of a batch size have taken `budgetMs` together. */
const mostRepeats = 7
const fewestRepeats = 3
const budgetMs = 140

/** Does so many forward passes of so many samples. Returns the numbers that a pass works with. */
export type RunForm = (form: FormId, batch: number, count: number) => number

/**
 * Measures forms for one sample and for a batch. The forms take turns, so that what slows the machine for a while slows
 * all of them.
 *
 * @param now  a clock, in milliseconds
 */
export function formTimes(forms: readonly FormId[], run: RunForm, now = () => performance.now()): FormTime[] {
  return batches.flatMap((batch) => {
    const contestants = forms.map((form) => warmedUp(form, batch, run, now))
    const start = now()
    for (let repeat = 0; repeat < mostRepeats; repeat++) {
      if (repeat >= fewestRepeats && now() - start >= budgetMs) break
      for (const { time, passes, times } of contestants) times.push(time(passes) / passes)
    }
    return contestants.map(({ form, parameters, times }) => {
      return { form, batch, microseconds: 1000 * median(times), parameters }
    })
  })
}

/** A form that has been run until a repeat of so many passes took long enough. */
function warmedUp(form: FormId, batch: number, run: RunForm, now: () => number) {
  const time = (count: number) => {
    const start = now()
    run(form, batch, count)
    return now() - start
  }
  const parameters = run(form, batch, 1)
  const times: number[] = []
  return { form, parameters, time, passes: enoughPasses(time), times }
}

/** Runs more and more passes, until so many take `repeatMs`, twice: once may be the machine's doing. */
function enoughPasses(time: (count: number) => number): number {
  const quicker = (count: number) => Math.min(time(count), time(count))
  let count = 1
  for (let taken = quicker(count); taken < repeatMs && count < mostPasses; taken = quicker(count))
    count = Math.ceil(count * Math.min(8, (1.2 * repeatMs) / taken))
  return count
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = (sorted.length - 1) / 2
  return (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2
}
