/** An experiment that took a network without the state of its training: it tells of that training as if it were its own. */

import { historyRestarts } from '../../../core/contract/calls.js'
import type { EpochReport, Progress } from '../../../core/contract/experiment.js'
import type { Moment } from '../cutting/moments.js'
import type { LabExperiment, TrainNews } from '../workshop.js'

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
 * Has an experiment that took a model go on where its training was: for the epochs that were left, counted on.
 *
 * A model holds the state of a training that is under way, and then none of this is needed. Of one that is done there is
 * only to tell; in a round of a plan of cuts, the optimiser and the schedule of the learning rate start anew.
 */
export async function continued(experiment: LabExperiment, { history, progress }: Moment): Promise<LabExperiment> {
  if (!progress) return experiment
  if (progress.epoch === 0 && progress.step === 0) {
    const { epochs } = await experiment.progress()
    if (epochs !== progress.epochs) await experiment.retrain(progress.epochs)
    return experiment
  }
  const left = progress.isDone ? 0 : progress.epochs - progress.epoch
  if (left > 0) await experiment.retrain(left)
  const before: Before = { history, progress }
  let isPast = true
  const join = (own: Progress): Progress =>
    left > 0 ? { ...shifted(own, progress.epoch), epochs: progress.epochs } : progress
  const train: LabExperiment['train'] = async (limit, onNews) => {
    if (!isPast) return experiment.train(limit, onNews)
    let isFirst = true
    const tell = (news: TrainNews) => {
      const reports = isFirst ? joined(before, news.reports) : reportsAfter(progress, news.reports)
      isFirst = false
      onNews({ ...news, progress: join(news.progress), reports })
    }
    return join(await experiment.train(limit, tell))
  }
  const anew = [...historyRestarts].map((name) => [
    name,
    async (...args: unknown[]) => {
      const answer = await (experiment[name as keyof LabExperiment] as (...args: unknown[]) => Promise<unknown>)(
        ...args,
      )
      isPast = false
      return answer
    },
  ])
  const own: Partial<LabExperiment> = {
    ...Object.fromEntries(anew),
    progress: async () => (isPast ? join(await experiment.progress()) : experiment.progress()),
    history: async () => (isPast ? joined(before, left > 0 ? await experiment.history() : []) : experiment.history()),
    train,
    loadModel: async (model) => {
      const goesOn = await experiment.loadModel(model)
      if (goesOn) isPast = false // it tells of the training before, too
      return goesOn
    },
  }
  return Object.assign(Object.create(experiment) as LabExperiment, own)
}
