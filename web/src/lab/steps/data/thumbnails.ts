/** Small pictures of the data sets: a few real samples of each, drawn by the core in a worker of its own. */

import type { DataSource, Samples, Task } from '../../../core/contract/experiment.js'
import type { Bench, Workshop } from '../../run/trainer.js'

export interface Thumbnail {
  samples: Samples
  steps: number
  channels: number
  task: Task
  isPicture: boolean
}

/** Enough to see the shape, few enough to be there at once. */
const samplesFor = 160

/** A set's files are fetched when it is chosen, and not for its picture. */
export const isCheap = (source: DataSource) => source.asset === ''

async function thumbnailOf(source: DataSource, bench: Bench): Promise<Thumbnail> {
  const samples = Math.min(samplesFor, source.samples)
  const trainer = await bench.create({
    ...source.preset,
    data: source.id,
    samples,
    testFraction: 0,
    validationFraction: 0,
  })
  try {
    const { steps, channels, task } = trainer.info
    return { samples: await trainer.samples('train', samples), steps, channels, task, isPicture: false }
  } finally {
    trainer.dispose()
  }
}

/** Makes one after the other, and tells of each; one that cannot be made stays away. */
export async function makeThumbnails(
  sources: readonly DataSource[],
  workshop: Workshop,
  tell: (id: string, thumbnail: Thumbnail) => void,
): Promise<void> {
  const bench = workshop.bench()
  for (const source of sources.filter(isCheap)) {
    await idle()
    try {
      tell(source.id, await thumbnailOf(source, bench))
    } catch {
      // The menu works without a picture; choosing the set says what is wrong.
    }
  }
  bench.dispose()
}

/** Waits until the page has nothing better to do. */
function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: 400 })
    else setTimeout(resolve, 30)
  })
}
