/** What is drawn of a network for data in a plane: samples, what it says everywhere, its weights. */

import type { ExperimentInfo, Samples } from '../../core/contract/experiment.js'
import { type Square, squareAround } from '../../view/plane.js'
import type { ExperimentClient } from '../../worker/experiment-client.js'

/** Samples, and the square that they lie in: the same for every network that learns them. */
export interface Scene {
  train: Samples
  test: Samples
  square: Square
}

/** A weight matrix, out x in. */
export interface Matrix {
  layer: number
  rows: number
  columns: number
  weights: Float32Array
  /** 1 = kept. */
  mask: Uint8Array
}

/** A network at a moment. */
export interface Picture {
  /** Outputs over the square. */
  field: Float32Array
  matrices: readonly Matrix[]
}

/** How good a network is on the samples that it has never seen, and how many weights it has for that. */
export interface Judged {
  samples: number
  right: number
  accuracy: number
  loss: number
  /** Weights that are left. */
  kept: number
}

/** Cells a side of `field`. */
export const cells = 60

const mostSamples = 1000

export async function sceneOf(experiment: ExperimentClient): Promise<Scene> {
  const [train, test] = await Promise.all([
    experiment.samples('train', mostSamples),
    experiment.samples('test', mostSamples),
  ])
  return { train, test, square: squareAround(train, test) }
}

export const weightLayersOf = ({ layers }: ExperimentInfo) =>
  layers.flatMap(({ weights, rows, columns }, layer) => (weights ? [{ layer, rows, columns }] : []))

export async function pictureOf(
  experiment: ExperimentClient,
  { square }: Scene,
  info: ExperimentInfo,
): Promise<Picture> {
  const [field, matrices] = await Promise.all([
    experiment.boundary({ ...square, cells }),
    Promise.all(
      weightLayersOf(info).map(async ({ layer, rows, columns }) => {
        const [weights, mask] = await Promise.all([experiment.copyWeights(layer), experiment.copyMask(layer)])
        return { layer, rows, columns, weights, mask }
      }),
    ),
  ])
  return { field, matrices }
}

export async function judgedOf(experiment: ExperimentClient): Promise<Judged> {
  const [{ samples, accuracy, loss }, { layers }] = await Promise.all([experiment.evaluate('test'), experiment.info()])
  const kept = layers.reduce((sum, layer) => sum + layer.kept, 0)
  return { samples, right: Math.round(accuracy * samples), accuracy, loss, kept }
}

/** Whether so many samples can tell the two apart: by two standard errors of the difference. */
export function isApart(a: Judged, b: Judged): boolean {
  const spread = ({ accuracy, samples }: Judged) => (accuracy * (1 - accuracy)) / Math.max(1, samples)
  return Math.abs(a.accuracy - b.accuracy) > 2 * Math.sqrt(spread(a) + spread(b))
}
