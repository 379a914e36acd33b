/** What is drawn of a network while it learns: fetched from the worker, one round at a time, and never more than fits. */

import type { StoredSize } from '../../core/contract/cut.js'
import type { Evaluation, ExperimentInfo, Samples } from '../../core/contract/experiment.js'
import { judgeOf } from '../../core/figures/judge.js'
import { featuresOf } from '../../core/model/shape.js'
import { type Square, squareAround } from '../../view/plane.js'
import type { LabExperiment } from './workshop.js'

export interface Pictures {
  train?: Samples
  test?: Samples
  /** Names of features and classes in the order that these samples have: a model that is loaded may have another one. */
  names?: string
  /** The square that the boundary is asked for; only for data in a plane. */
  square?: Square
  /** Cells a side of `field`. */
  cells?: number
  /** Outputs over the square. */
  field?: Float32Array
  /** Of each layer that is wanted. */
  weights?: ReadonlyMap<number, Float32Array>
  /** 1 = kept, 0 = removed; absent while nothing is. */
  masks?: ReadonlyMap<number, Uint8Array>
  /** Outputs for the samples of the part that judges. */
  outputs?: Float32Array
  /** Over the part that judges. */
  evaluation?: Evaluation
  /** Bytes in each format. */
  sizes?: StoredSize[]
}

export interface Wants {
  layers: readonly number[]
  /** Whether some of their weights may be removed. */
  hasMasks: boolean
  /** Whether the field over the plane is drawn. */
  hasField: boolean
  /** Whether samples are shown with what the network says of them. */
  hasOutputs: boolean
  /** Whether the network rests, so that its answers are counted and its bytes. */
  hasEvaluation: boolean
}

/** Cells a side: fewer for wide networks, so that a round stays short. */
const cellsFor = (parameters: number) => (parameters > 3000 ? 60 : 100)

/** Multiplications of one piece of outputs: some 20 ms. */
const mostMacs = 2e8

/** How many samples are fetched: points in a plane, or windows and pictures. */
const mostSamples = (features: number) => (features === 2 ? { train: 1000, test: 500 } : { train: 120, test: 240 })

/** Who wants no motion sees a state twice a second. */
const stillMedia = matchMedia('(prefers-reduced-motion: reduce)')

/** Large matrices take the page some milliseconds to draw: they come less often. */
function restMs({ weights }: Pictures): number {
  let count = 0
  for (const values of weights?.values() ?? []) count += values.length
  return Math.max(count > 20_000 ? 160 : 24, stillMedia.matches ? 500 : 0)
}

/** What is wanted of an experiment; it may be another thing each time. */
export type WantsFor = (info: ExperimentInfo) => Wants

export class LivePictures {
  readonly #changed: (pictures: Pictures) => void
  readonly #wantsFor: WantsFor
  #experiment: LabExperiment | undefined
  #pictures: Pictures = {}
  #isBusy = false
  #isStale = false

  constructor(wantsFor: WantsFor, changed: (pictures: Pictures) => void) {
    this.#wantsFor = wantsFor
    this.#changed = changed
  }

  /** Goes over to another experiment. @param pictures  its first ones, from `draw` */
  use(experiment: LabExperiment | undefined, pictures: Pictures = {}): void {
    this.#experiment = experiment
    this.#pictures = pictures
  }

  /** Fetches everything anew, after the round that is under way. */
  refresh(): void {
    this.#isStale = true
    if (!this.#isBusy) void this.#work()
  }

  async #work(): Promise<void> {
    this.#isBusy = true
    while (this.#isStale && this.#experiment) {
      this.#isStale = false
      const experiment = this.#experiment
      const start = performance.now()
      try {
        const pictures = await this.draw(experiment, this.#pictures)
        if (experiment !== this.#experiment) continue
        this.#pictures = pictures
        this.#changed(pictures)
      } catch {
        // The experiment is gone, or in the worker something failed: whoever trains says so.
        if (experiment === this.#experiment) break
      }
      const cost = performance.now() - start
      await new Promise((resolve) => setTimeout(resolve, Math.min(500, Math.max(restMs(this.#pictures), cost))))
    }
    this.#isBusy = false
  }

  /** One round. @param before  samples in it are taken as they are, unless their names are others now */
  async draw(experiment: LabExperiment, before: Pictures = {}): Promise<Pictures> {
    const { info } = experiment
    const { layers, hasMasks, hasField, hasOutputs, hasEvaluation } = this.#wantsFor(info)
    const { masks: _, ...known } = before // they go when all weights are back
    const shown = known.names === namesOf(info) ? known : await samplesOf(experiment)
    const { square, cells } = shown
    const part = judgeOf(info)
    const samples = shown[part]
    const [weights, masks, field, outputs, evaluation, sizes] = await Promise.all([
      Promise.all(layers.map(async (layer) => [layer, await experiment.copyWeights(layer)] as const)),
      hasMasks && Promise.all(layers.map(async (layer) => [layer, await experiment.copyMask(layer)] as const)),
      hasField && square && cells ? experiment.boundary({ ...square, cells }) : undefined,
      hasOutputs && samples?.values.length ? outputsOf(experiment, samples.values) : undefined,
      hasEvaluation ? experiment.evaluate(part) : undefined,
      hasEvaluation ? experiment.storedSizes() : undefined,
    ])
    return {
      ...shown,
      weights: new Map(weights),
      ...(masks ? { masks: new Map(masks) } : {}),
      ...(field ? { field } : {}),
      ...(outputs ? { outputs } : {}),
      ...(evaluation ? { evaluation } : {}),
      ...(sizes ? { sizes } : {}),
    }
  }
}

/** Asked in pieces: a pause waits for the one that is under way, and not for all. */
async function outputsOf(experiment: LabExperiment, values: Float32Array): Promise<Float32Array> {
  const { macs } = experiment.info
  const stride = featuresOf(experiment.info) * Math.max(1, Math.floor(mostMacs / Math.max(1, macs)))
  const pieces: Float32Array[] = []
  for (let i = 0; i < values.length; i += stride) pieces.push(await experiment.predict(values.slice(i, i + stride)))
  const outputs = new Float32Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    outputs.set(piece, at)
    at += piece.length
  }
  return outputs
}

const namesOf = ({ featureNames, classNames }: ExperimentInfo) => JSON.stringify([featureNames, classNames])

async function samplesOf(experiment: LabExperiment): Promise<Pictures> {
  const { info } = experiment
  const most = mostSamples(featuresOf(info))
  const [train, test] = await Promise.all([
    experiment.samples('train', most.train),
    experiment.samples('test', most.test),
  ])
  const isPlane = featuresOf(info) === 2
  return {
    train,
    test,
    names: namesOf(info),
    ...(isPlane ? { square: squareAround(train, test), cells: cellsFor(info.parameters) } : {}),
  }
}
