/** A core that only counts, for the worker's messages, until the real one has experiments. */

import { CoreError } from '../../../web/src/core/core-error.js'
import type {
  EpochReport,
  ExperimentCalls,
  ExperimentSettings,
  Progress,
} from '../../../web/src/core/experiment-types.js'
import type { WorkerEvents, WorkerHome } from '../../../web/src/worker/connection.js'
import { Host } from '../../../web/src/worker/host.js'
import type { Answer, HostedCore, Question } from '../../../web/src/worker/protocol.js'

const stepsPerEpoch = 50

function wait(ms: number): void {
  for (const end = performance.now() + ms; performance.now() < end; );
}

/** Each mini-batch takes `msPerStep`; weights are the number of mini-batches done. */
export function fakeExperiment(settings: Partial<ExperimentSettings>, msPerStep: number): ExperimentCalls {
  const epochs = settings.epochs ?? 4
  let done = 0
  const report = (epoch: number): EpochReport => ({
    epoch,
    learningRate: 1,
    trainLoss: 1 / (epoch + 1),
    trainAccuracy: 0,
    validationLoss: Number.NaN,
    validationAccuracy: Number.NaN,
    testLoss: 1,
    testAccuracy: 0,
  })
  const fake = {
    info: { parameters: 3, settings } as unknown as ExperimentCalls['info'],
    get progress(): Progress {
      const epoch = Math.floor(done / stepsPerEpoch)
      const isDone = epoch >= epochs
      const step = done % stepsPerEpoch
      return {
        epoch,
        epochs,
        step,
        stepsPerEpoch,
        loss: done,
        accuracy: 0,
        learningRate: 1,
        isDone,
        reason: isDone ? 'epochs' : '',
      }
    },
    get history() {
      return Array.from({ length: Math.floor(done / stepsPerEpoch) + 1 }, (_, epoch) => report(epoch))
    },
    get fingerprint() {
      return done.toString(16).padStart(16, '0')
    },
    advance(maxSteps: number) {
      const steps = Math.min(maxSteps, epochs * stepsPerEpoch - done)
      wait(steps * msPerStep)
      done += steps
      return steps
    },
    reset() {
      done = 0
    },
    copyWeights(layer: number) {
      if (layer > 0) throw new CoreError('out-of-range', `[copyWeights] layer must be in [0, 0], got ${layer}`)
      return Float32Array.of(done, done)
    },
    predict: (values: ArrayLike<number>) => Float32Array.from(values, (value) => -value),
    saveModel() {
      throw new WebAssembly.RuntimeError('unreachable')
    },
    dispose() {},
  }
  return fake as unknown as ExperimentCalls
}

const fakeCore = (msPerStep: number): HostedCore =>
  ({
    version: 'fake',
    createExperiment: (settings: ExperimentSettings) => {
      if (settings.data !== 'circle') throw new CoreError('unknown-id', `[experiment] no data "${settings.data}"`)
      return fakeExperiment(settings, msPerStep)
    },
  }) as unknown as HostedCore

/** A home whose worker is this very thread; messages go through a real channel. */
export function fakeHome(msPerStep = 0.1): WorkerHome {
  return {
    compile: () => WebAssembly.compile(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0)),
    start: ({ onAnswer }: WorkerEvents) => {
      const { port1, port2 } = new MessageChannel()
      const host = new Host(
        (answer, transfer) => port2.postMessage(answer, transfer),
        async () => fakeCore(msPerStep),
      )
      port2.onmessage = ({ data }: MessageEvent<Question>) => host.ask(data)
      port1.onmessage = ({ data }: MessageEvent<Answer>) => onAnswer(data)
      return { post: (question) => port1.postMessage(question), terminate: () => port1.close() }
    },
  }
}
