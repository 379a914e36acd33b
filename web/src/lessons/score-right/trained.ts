/** An experiment that is trained, asked, and disposed of. */

import type { GivenSettings } from '../../core/contract/experiment.js'
import type { ExperimentClient } from '../../worker/experiment-client.js'
import type { LessonTools } from '../lesson-run.js'

/** Trains what the settings say, and lets `ask` find something out in it. */
export async function inTrained<Found>(
  tools: LessonTools,
  settings: GivenSettings,
  signal: AbortSignal,
  ask: (experiment: ExperimentClient) => Promise<Found>,
): Promise<Found> {
  const experiment = await tools.createExperiment(settings)
  try {
    await experiment.train({ signal })
    return await ask(experiment)
  } finally {
    await experiment.dispose()
  }
}
