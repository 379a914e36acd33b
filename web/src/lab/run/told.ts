/** What is known of an experiment once its network is another one. */

import type { Moment } from './cutting/moments.js'
import type { RunView } from './run-view.js'
import type { LabExperiment } from './workshop.js'

/** How training stood; a plan that is not done is told by the experiment. */
export function trainingOf({ history, progress }: Moment): Partial<RunView> {
  return { history, ...(progress?.isDone ? { progress } : {}) }
}

/** What an experiment tells of training; one that took a model without a training under way knows nothing of the one before it. */
export async function toldBy(experiment: LabExperiment, had: RunView): Promise<Partial<RunView>> {
  const [info, progress, plan, history, fingerprint] = await Promise.all([
    experiment.infoNow(),
    experiment.progress(),
    experiment.planProgress(),
    experiment.history(),
    experiment.fingerprint(),
  ])
  const isUntold = history.length === 0 && had.history.length > 0
  const training = isUntold ? { history: had.history, progress: had.progress } : { history, progress }
  return { info, plan, fingerprint, ...training }
}
