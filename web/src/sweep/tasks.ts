/** A sweep in pieces, each for one worker. */

import { group } from 'd3-array'
import type { ModelFile } from '../core/contract/model.js'
import { needTraining } from './criteria.js'
import { keyOf, type PointId } from './points.js'

/** The same for the same network before its cuts. */
export const networkKey = ({ seed, fold }: { seed?: number | undefined; fold?: number | undefined }): string =>
  `${seed},${fold}`

/** Points that one worker computes in one go: all amounts from one network, or one amount when it is retrained. */
export interface CutTask extends Omit<PointId, 'amount'> {
  type: 'cut'
  amounts: number[]
  /** What is cut. When absent, the network is trained first: that gives the same, and the record of its training. */
  model?: ModelFile
}

/** A network to be trained, and what is cut from it then. */
export interface TrainTask {
  type: 'train'
  seed: number
  fold?: number
  cuts: CutTask[]
}

export type SweepTask = TrainTask | CutTask

function cutTasks(points: readonly PointId[]): CutTask[] {
  const groups = group(points, (point) => keyOf({ ...point, amount: point.isRetrained ? point.amount : 0 }))
  return [...groups.values()].map((group) => {
    const { amount: _, ...id } = group[0] as PointId // no group is empty
    return { type: 'cut', ...id, amounts: group.map(({ amount }) => amount) }
  })
}

/** Quick results first, so that there are some when it is stopped; then training, for which the others wait. */
export function rankOf(task: SweepTask): number {
  if (task.type === 'train') return 1
  return task.isRetrained ? 2 : 0
}

/** What can begin at once. */
export function tasksOf(points: readonly PointId[], model: ModelFile | undefined): SweepTask[] {
  const cuts = cutTasks(points)
  if (model) return cuts.map((cut) => ({ ...cut, model }))
  const isOwn = ({ criterion }: CutTask) => needTraining.includes(criterion)
  const networks = group(
    cuts.filter((cut) => !isOwn(cut)),
    ({ seed, fold }) => networkKey({ seed, fold }),
  )
  const trainings = [...networks.values()].flatMap((cuts): TrainTask[] => {
    const [{ seed, fold } = { seed: 0 }] = cuts
    return [{ type: 'train', seed, ...(fold === undefined ? {} : { fold }), cuts }]
  })
  return [...trainings, ...cuts.filter(isOwn)]
}
