/** The shape of a sample: a window of steps x channels, and the static features behind it. */

import type { SampleShape } from '../contract/experiment.js'

/** How many numbers a sample has. */
export const featuresOf = ({ steps, channels, staticFeatures = 0 }: SampleShape): number =>
  steps * channels + staticFeatures

/** How many inputs in the sense of sensors: channels (columns, of a table), and static features. */
export const inputsOf = ({ channels, staticFeatures = 0 }: SampleShape): number => channels + staticFeatures

/** The input that a feature belongs to. */
export const inputOf = ({ steps, channels }: SampleShape, feature: number): number =>
  feature < steps * channels ? feature % channels : feature - (steps - 1) * channels

/** A shape alone, as a file of a model has it. */
export const shapeOf = ({ steps, channels, staticFeatures }: SampleShape): SampleShape => ({
  steps,
  channels,
  ...(staticFeatures ? { staticFeatures } : {}),
})

/** Whether samples of the one shape are samples of the other. */
export const isSameShape = (a: SampleShape, b: SampleShape): boolean =>
  a.steps === b.steps && a.channels === b.channels && (a.staticFeatures ?? 0) === (b.staticFeatures ?? 0)
