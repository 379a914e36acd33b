/** What a worker does in a sweep. */

import type { GivenSettings, Progress } from '../core/contract/experiment.js'
import type { ModelFile } from '../core/contract/model.js'
import { leastRecall } from '../core/figures/judged.js'
import type { ExperimentClient } from '../worker/experiment-client.js'
import type { OpenExperiment } from './open-experiment.js'
import type { PointId, SweepPoint, SweepSettings } from './points.js'
import type { CutTask } from './tasks.js'

type Network = Pick<PointId, 'seed' | 'fold'>

/** The settings of the experiment; with a model the data are those of its own seed, whatever is drawn for a cut. */
function experimentOf({ experiment, model }: SweepSettings, { seed, fold }: Network): GivenSettings {
  const given = { ...experiment, ...(fold === undefined ? {} : { fold }) }
  return model ? { network: model.network, ...given } : { ...given, seed }
}

/** How a task cuts; the amounts are left to the caller. */
function cutSettings({ scope, samples }: SweepSettings, { criterion, seed }: CutTask) {
  return { criterion, seed, ...(scope ? { scope } : {}), ...(samples === undefined ? {} : { samples }) }
}

/** Trains the network of a seed and a fold. */
export function trainModel(
  open: OpenExperiment,
  settings: SweepSettings,
  network: Network,
  onProgress: (progress: Progress) => void,
): Promise<ModelFile> {
  return open.model(experimentOf(settings, network), onProgress)
}

async function retrain(experiment: ExperimentClient, { retrain }: SweepSettings): Promise<void> {
  await experiment.retrain(retrain?.epochs ?? 1, retrain?.rateFactor ?? 1)
  await experiment.train()
}

/** The points of a task. Each cut begins with the whole network; what was recorded of its training stays with it. */
export async function computePoints(
  open: OpenExperiment,
  settings: SweepSettings,
  task: CutTask,
): Promise<SweepPoint[]> {
  const { amounts, model, type: _, ...id } = task
  const given = experimentOf(settings, task)
  const { part = 'test' } = settings
  const experiment = await (model ? open.load(given, model) : open.trainRecorded(given))
  const whole = model ?? (await experiment.saveModel())
  const points: SweepPoint[] = []
  for (const [i, amount] of amounts.entries()) {
    if (i) await experiment.loadModel(whole)
    const { gone, total } = await experiment.prune({ ...cutSettings(settings, task), amount })
    if (task.isRetrained) await retrain(experiment, settings)
    const { loss, accuracy, balancedAccuracy, macroF1, recall } = await experiment.evaluate(part)
    const fits = { loss, accuracy, balancedAccuracy, macroF1, leastRecall: leastRecall({ recall }) }
    points.push({ ...id, amount, gone, total, part, ...fits })
  }
  return points
}
