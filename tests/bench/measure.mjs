/** Times contestants in turns, so that a busy minute of the machine hits all of them. */

/** @param {number[]} values  at least one */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length >> 1
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
}

/** A timed call takes about so long: long against the clock's grain, short against the slice. */
const callMs = 8

async function timed(run, n) {
  const start = performance.now()
  await run(n)
  return performance.now() - start
}

/**
 * Microseconds of one piece of work: the median over the calls of one slice, each of as many pieces as fit 8 ms.
 *
 * @param {{ run: (n: number) => void | Promise<void> }} contestant
 * @param {number} sliceMs  at least one call is timed, however long it takes
 */
async function slice({ run, select, state }, sliceMs) {
  await select?.()
  await run(1)
  const end = performance.now() + sliceMs
  const figures = []
  do {
    const elapsed = await timed(run, state.n)
    figures.push((elapsed * 1000) / state.n)
    state.n = Math.max(1, Math.min(2 * state.n, Math.round((state.n * callMs) / Math.max(elapsed, 0.01))))
  } while (performance.now() < end)
  return median(figures)
}

/**
 * Measures all contestants, one slice each a round; a first round warms up and is not counted.
 *
 * @param {object[]} contestants  with `run`, or with `measure(seconds)` for a program of its own; a `figures` list is added
 * @param {{ rounds: number, sliceMs: number, tell?: (text: string) => void }} options
 */
export async function measureAll(contestants, { rounds, sliceMs, tell = () => {} }) {
  for (const contestant of contestants) Object.assign(contestant, { figures: [], state: { n: 1 } })
  for (let round = 0; round <= rounds; round += 1) {
    tell(round ? `round ${round} of ${rounds}` : 'warm-up')
    for (const contestant of contestants) {
      if (contestant.measure && !round) continue
      const figure = contestant.measure ? contestant.measure(sliceMs / 1000) : await slice(contestant, sliceMs)
      if (round) contestant.figures.push(figure)
    }
  }
}
