/** Small pictures of the data sets: a few real samples of each, drawn by the core in a worker of its own. */

import type { DataSource, Samples, Task } from '../../../core/contract/experiment.js'
import type { RunView } from '../../run/run-view.js'
import { sampleKind } from '../../run/sample-kind.js'
import type { LabWorker, Workshop } from '../../run/workshop.js'

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

async function thumbnailOf(source: DataSource, worker: LabWorker): Promise<Thumbnail> {
  const samples = Math.min(samplesFor, source.samples)
  const experiment = await worker.create({
    ...source.preset,
    data: source.id,
    samples,
    testFraction: 0,
    validationFraction: 0,
  })
  try {
    const { steps, channels, task } = experiment.info
    return { samples: await experiment.samples('train', samples), steps, channels, task, isPicture: false }
  } finally {
    experiment.dispose()
  }
}

/** The pictures that there are, by the id of their set. */
export class Thumbnails {
  readonly #changed: () => void
  readonly #made = new Map<string, Thumbnail>()

  constructor(changed: () => void) {
    this.#changed = changed
  }

  get made(): ReadonlyMap<string, Thumbnail> {
    return this.#made
  }

  /** Makes one after the other; one that cannot be made stays away. */
  async make(sources: readonly DataSource[], workshop: Workshop): Promise<void> {
    const worker = workshop.worker()
    for (const source of sources.filter(isCheap)) {
      await idle()
      try {
        this.#made.set(source.id, await thumbnailOf(source, worker))
        this.#changed()
      } catch {
        // The menu works without a picture; choosing the set says what is wrong.
      }
    }
    worker.dispose()
  }

  /** A set whose files were fetched has a picture from then on. */
  add(data: string, { info, pictures }: Pick<RunView, 'info' | 'pictures'>): void {
    if (!info || !pictures.train || info.settings.data !== data || this.#made.has(data)) return
    const { steps, channels, task } = info
    const isPicture = sampleKind(info) === 'pictures'
    this.#made.set(data, { samples: pictures.train, steps, channels, task, isPicture })
  }
}

/** Waits until the page has nothing better to do. */
function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: 400 })
    else setTimeout(resolve, 30)
  })
}
