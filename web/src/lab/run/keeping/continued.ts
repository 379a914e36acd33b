/** A trainer that took a network without the state of its training: it tells of that training as if it were its own. */

import { historyRestarts } from '../../../core/contract/calls.js'
import type { EpochReport, Progress } from '../../../core/contract/experiment.js'
import type { Moment } from '../cutting/moments.js'
import type { Trainer, TrainNews } from '../trainer.js'

type Before = Pick<Moment, 'history'> & { progress: Progress }

const shifted = <Counted extends { epoch: number }>(counted: Counted, by: number): Counted => ({
  ...counted,
  epoch: counted.epoch + by,
})

/** The reports of both trainings in a row: what the second says of its start, the first has said of its end. */
function joined({ history, progress }: Before, own: readonly EpochReport[]): EpochReport[] {
  return [...history, ...reportsAfter(progress, own)]
}

const reportsAfter = ({ epoch }: Progress, own: readonly EpochReport[]) =>
  own.filter((report) => report.epoch > 0).map((report) => shifted(report, epoch))

/**
 * Has a trainer that took a model go on where its training was: for the epochs that were left, counted on.
 *
 * A model holds the state of a training that is under way, and then none of this is needed. Of one that is done there is
 * only to tell; in a round of a plan of cuts, the optimiser and the schedule of the learning rate start anew.
 */
export async function continued(trainer: Trainer, { history, progress }: Moment): Promise<Trainer> {
  if (!progress) return trainer
  if (progress.epoch === 0 && progress.step === 0) {
    const { epochs } = await trainer.progress()
    if (epochs !== progress.epochs) await trainer.retrain(progress.epochs)
    return trainer
  }
  const left = progress.isDone ? 0 : progress.epochs - progress.epoch
  if (left > 0) await trainer.retrain(left)
  const before: Before = { history, progress }
  let isPast = true
  const join = (own: Progress): Progress =>
    left > 0 ? { ...shifted(own, progress.epoch), epochs: progress.epochs } : progress
  const train: Trainer['train'] = async (limit, onNews) => {
    if (!isPast) return trainer.train(limit, onNews)
    let isFirst = true
    const tell = (news: TrainNews) => {
      const reports = isFirst ? joined(before, news.reports) : reportsAfter(progress, news.reports)
      isFirst = false
      onNews({ ...news, progress: join(news.progress), reports })
    }
    return join(await trainer.train(limit, tell))
  }
  const anew = [...historyRestarts].map((name) => [
    name,
    async (...args: unknown[]) => {
      const answer = await (trainer[name as keyof Trainer] as (...args: unknown[]) => Promise<unknown>)(...args)
      isPast = false
      return answer
    },
  ])
  const own: Partial<Trainer> = {
    ...Object.fromEntries(anew),
    progress: async () => (isPast ? join(await trainer.progress()) : trainer.progress()),
    history: async () => (isPast ? joined(before, left > 0 ? await trainer.history() : []) : trainer.history()),
    train,
    loadModel: async (model) => {
      const goesOn = await trainer.loadModel(model)
      if (goesOn) isPast = false // it tells of the training before, too
      return goesOn
    },
  }
  return Object.assign(Object.create(trainer) as Trainer, own)
}
