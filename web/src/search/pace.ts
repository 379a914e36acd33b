/** How fast a search goes on this machine: a few of its trainings, timed. */

import type { GivenSettings } from '../core/contract/experiment.js'
import type { CoreWorker } from '../worker/client.js'
import type { WorkerHome } from '../worker/connection.js'
import { Bench } from './bench.js'
import type { Pace } from './cost.js'
import type { Piece, SearchPlan } from './plan.js'

/** Epochs that are timed; a piece has at least two. */
const epochs = 2

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

async function epochMs(worker: CoreWorker, base: GivenSettings, network: string): Promise<number> {
  const experiment = await worker.createExperiment({ ...base, network, epochs })
  try {
    return (await timed(() => experiment.train())) / epochs
  } finally {
    await experiment.dispose()
  }
}

/** What a training takes beside its epochs: the second of two, for the first one starts the worker for devices. */
async function besideMs(
  worker: CoreWorker,
  deploy: WorkerHome,
  { base, network, epochMs }: { base: GivenSettings; network: string; epochMs: number },
): Promise<number> {
  const bench = new Bench(base, worker, deploy)
  const piece: Piece = { network, amount: 0, seed: 0, epochs, part: 'validation', hasModel: false }
  try {
    await bench.compute(piece)
    const all = await timed(() => bench.compute({ ...piece, seed: 1 }))
    return Math.max(0, all - epochs * epochMs)
  } finally {
    bench.dispose()
  }
}

/** @throws CoreError when a worker fails */
export async function measurePace(
  worker: CoreWorker,
  deploy: WorkerHome,
  base: GivenSettings,
  { ladder }: Pick<SearchPlan, 'ladder'>,
): Promise<Pace> {
  const { network } = ladder.tried[0] ?? ladder.whole
  const widest = await epochMs(worker, base, network)
  const narrowest = await epochMs(worker, base, (ladder.tried.at(-1) ?? ladder.whole).network)
  return {
    epochMs: { widest, narrowest },
    besideMs: await besideMs(worker, deploy, { base, network, epochMs: widest }),
  }
}
