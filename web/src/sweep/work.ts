/** What a worker does in a sweep. */

import type { GivenSettings, Progress } from '../core/contract/experiment.js'
import type { ModelFile } from '../core/contract/model.js'
import type { ExperimentClient } from '../worker/experiment-client.js'
import type { OpenExperiment } from './open-experiment.js'
import type { SweepPoint, SweepSettings } from './points.js'
import type { CutTask } from './tasks.js'

/** The settings of the experiment; with a model the data are those of its own seed, whatever is drawn for a cut. */
function experimentOf({ experiment, model }: SweepSettings, seed: number): GivenSettings {
  return model ? { network: model.network, ...experiment } : { ...experiment, seed }
}

const partOf = ({ part = 'test' }: SweepSettings) => part

/** How a task cuts; the amounts are left to the caller. */
function cutSettings({ scope, samples }: SweepSettings, { criterion, seed }: CutTask) {
  return { criterion, seed, ...(scope ? { scope } : {}), ...(samples === undefined ? {} : { samples }) }
}

/** Trains the network of a seed. */
export function trainModel(
  open: OpenExperiment,
  settings: SweepSettings,
  seed: number,
  onProgress: (progress: Progress) => void,
): Promise<ModelFile> {
  return open.model(experimentOf(settings, seed), onProgress)
}

/** What the cuts would do to the network, which stays as it is. */
async function preview(open: OpenExperiment, settings: SweepSettings, task: CutTask): Promise<SweepPoint[]> {
  const { criterion, seed, isRetrained, amounts, model } = task
  const given = experimentOf(settings, seed)
  const experiment = await (model ? open.load(given, model) : open.trainRecorded(given))
  const part = partOf(settings)
  const effects = await experiment.preview({ ...cutSettings(settings, task), amounts, hasLoss: true, part })
  return effects.map(({ amount, gone, total, loss = Number.NaN, accuracy = Number.NaN }) => {
    return { criterion, amount, seed, isRetrained, gone, total, loss, accuracy, part }
  })
}

async function retrain(experiment: ExperimentClient, { retrain }: SweepSettings): Promise<void> {
  await experiment.retrain(retrain?.epochs ?? 1, retrain?.rateFactor ?? 1)
  await experiment.train()
}

/** Cuts and retrains once for each amount. */
async function cutAndRetrain(open: OpenExperiment, settings: SweepSettings, task: CutTask): Promise<SweepPoint[]> {
  const { criterion, seed, isRetrained, amounts, model } = task
  const given = experimentOf(settings, seed)
  const part = partOf(settings)
  const points: SweepPoint[] = []
  for (const amount of amounts) {
    const experiment = await (model ? open.loadAnew(given, model) : open.trainRecorded(given))
    const { gone, total } = await experiment.prune({ ...cutSettings(settings, task), amount })
    await retrain(experiment, settings)
    const { loss, accuracy } = await experiment.evaluate(part)
    points.push({ criterion, amount, seed, isRetrained, gone, total, loss, accuracy, part })
  }
  return points
}

export function computePoints(open: OpenExperiment, settings: SweepSettings, task: CutTask): Promise<SweepPoint[]> {
  return task.isRetrained ? cutAndRetrain(open, settings, task) : preview(open, settings, task)
}
