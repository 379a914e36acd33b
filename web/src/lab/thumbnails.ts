/** Small pictures of the data sets: a few real samples of each, drawn by the core in a worker of its own. */

import type { DataSource, Samples, Task } from '../core/experiment-types.js'
import type { Workshop } from './trainer.js'

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

async function thumbnailOf(source: DataSource, workshop: Workshop, signal: AbortSignal): Promise<Thumbnail> {
  const samples = Math.min(samplesFor, source.samples)
  const trainer = await workshop.create(
    { data: source.id, ...source.preset, samples, testFraction: 0, validationFraction: 0 },
    signal,
  )
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
  signal: AbortSignal,
  tell: (id: string, thumbnail: Thumbnail) => void,
): Promise<void> {
  for (const source of sources.filter(isCheap)) {
    if (signal.aborted) return
    try {
      tell(source.id, await thumbnailOf(source, workshop, signal))
    } catch {
      // The menu works without a picture; choosing the set says what is wrong.
    }
  }
}
