/** Where experiments are done: what is opened on it is put away in the end, and its epochs are counted. */

import type { GivenSettings } from '../../../core/contract/experiment.js'
import type { ExperimentClient } from '../../../worker/experiment-client.js'
import type { LessonTools, Progress } from '../../lesson-run.js'

/** What the questions ask of an experiment. */
export type Trial = Pick<
  ExperimentClient,
  | 'train'
  | 'retrain'
  | 'prune'
  | 'preview'
  | 'evaluate'
  | 'saveModel'
  | 'loadModel'
  | 'samples'
  | 'storedSizes'
  | 'formTimes'
  | 'info'
  | 'dispose'
>

export interface Bench {
  /** How many epochs the experiment will take in all: what is told of its progress is a share of them. */
  expect: (epochs: number) => void
  /** Opens an experiment, for as long as `act` takes. */
  open: <Value>(settings: GivenSettings, act: (trial: Trial) => Promise<Value>) => Promise<Value>
  /** Trains to the end. */
  train: (trial: Trial) => Promise<void>
}

export function benchOf(
  { createExperiment }: Pick<LessonTools, 'createExperiment'>,
  signal: AbortSignal,
  tell: Progress,
): Bench {
  let [expected, done] = [1, 0]
  return {
    expect: (epochs) => {
      expected = Math.max(1, epochs)
    },
    open: async (settings, act) => {
      signal.throwIfAborted()
      const trial = await createExperiment(settings)
      try {
        signal.throwIfAborted()
        return await act(trial)
      } finally {
        await trial.dispose()
      }
    },
    train: async (trial) => {
      const { epoch } = await trial.train({ signal }, ({ progress }) =>
        tell(Math.min(1, (done + progress.epoch) / expected)),
      )
      done += epoch
    },
  }
}

/** Does something for each seed, one after the other. */
export async function forEachSeed<Value>(
  seeds: readonly number[],
  act: (seed: number) => Promise<Value>,
): Promise<Value[]> {
  const found: Value[] = []
  for (const seed of seeds) found.push(await act(seed))
  return found
}
