/** Sweeps over a pool of workers: each seed is trained once, and what is cut from it is spread over all of them. */

import { mean } from 'd3-array'
import type { Progress } from '../core/contract/experiment.js'
import type { CoreWorker } from '../worker/client.js'
import type { WorkerHome } from '../worker/connection.js'
import type { PoolOptions } from '../worker/options.js'
import { runQueue } from '../worker/pool.js'
import { pointsOf } from './all-points.js'
import { checkOptions, checkPoints, checkSize } from './check.js'
import { OpenExperiment } from './open-experiment.js'
import { keyOf, type SweepPoint, type SweepSettings } from './points.js'
import { networkKey, rankOf, type SweepTask, tasksOf } from './tasks.js'
import { computePoints, trainModel } from './work.js'

/** How far a sweep is. */
export interface SweepNews {
  /** Points that are there, the known ones counted in, and all. */
  done: number
  total: number
  /** Share of the seeds' training that is behind; 1 when there is none. */
  trained: number
  /** Workers that died at work and were replaced. */
  replaced: number
}

/** `size` workers at most; a signal stops all at once, and the sweep is rejected with its reason. */
export interface SweepOptions extends PoolOptions {
  /** Points of an earlier, unfinished sweep of the same experiment: they are not computed again. */
  known?: readonly SweepPoint[]
  /** Called with each point that is computed, as it comes, in an order that depends on the workers. */
  onPoint?: (point: SweepPoint) => void
  /** Called often. */
  onNews?: (news: SweepNews) => void
}

const shareOf = ({ epoch, epochs, step, stepsPerEpoch, isDone }: Progress) =>
  isDone ? 1 : (epoch + step / stepsPerEpoch) / epochs

/** What is there of the points that are wanted. */
function knownPoints(settings: SweepSettings, known: readonly SweepPoint[]): Map<string, SweepPoint> {
  const wanted = new Set(pointsOf(settings).map(keyOf))
  const { part = 'test' } = settings
  const fitting = known.filter((point) => point.part === part && wanted.has(keyOf(point)))
  return new Map(fitting.map((point) => [keyOf(point), point]))
}

/**
 * Computes all points of a sweep. A point is the same, bit for bit, whatever the number of workers and whatever was
 * known.
 *
 * @returns the points in the order of `pointsOf`, the known ones among them
 * @throws CoreError that names what is no good; the signal's reason when that stops it
 */
export async function runSweep(
  home: WorkerHome,
  settings: SweepSettings,
  { size, signal, known = [], onPoint, onNews }: SweepOptions,
): Promise<SweepPoint[]> {
  checkSize(size)
  checkPoints(['sweep', 'known'], known)
  checkOptions({ signal, onPoint, onNews })
  const ids = pointsOf(settings)
  const points = knownPoints(settings, known)
  const tasks = tasksOf(
    ids.filter((id) => !points.has(keyOf(id))),
    settings.model,
  )
  const shares = new Map(tasks.flatMap((task) => (task.type === 'train' ? [[networkKey(task), 0]] : [])))
  const tellNews = () =>
    onNews?.({ done: points.size, total: ids.length, trained: mean(shares.values()) ?? 1, replaced })
  let replaced = 0
  const opened = new WeakMap<CoreWorker, OpenExperiment>()

  const work = async (worker: CoreWorker, task: SweepTask, add: (task: SweepTask) => void) => {
    const open = opened.get(worker) ?? new OpenExperiment(worker)
    opened.set(worker, open)
    if (task.type === 'train') {
      const model = await trainModel(open, settings, task, (progress) => {
        shares.set(networkKey(task), shareOf(progress))
        tellNews()
      })
      for (const cut of task.cuts) add({ ...cut, model })
      return
    }
    for (const point of await computePoints(open, settings, task)) {
      points.set(keyOf(point), point)
      onPoint?.(point)
    }
    tellNews()
  }

  tellNews()
  const suits = (worker: CoreWorker, task: SweepTask) => opened.get(worker)?.network === networkKey(task)
  const onReplaced = () => {
    replaced += 1
    tellNews()
  }
  await runQueue(home, tasks, work, { size, signal, rankOf, suits, onReplaced })
  return ids.flatMap((id) => points.get(keyOf(id)) ?? [])
}
