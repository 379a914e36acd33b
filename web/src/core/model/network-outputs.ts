/** What a network of a file is called and gives, without making it. */

import type { LayerDescription, NetworkDescription, SampleShape } from '../contract/experiment.js'
import { featuresOf } from './shape.js'

const slid = (steps: number, size: number, stride: number) => Math.floor((steps - size) / stride) + 1

/** The shape of what a layer gives. */
function shapeAfter(layer: LayerDescription, shape: SampleShape): SampleShape {
  const { steps, channels, ...beside } = shape
  switch (layer.type) {
    case 'dense':
      return { steps: 1, channels: layer.units }
    case 'conv1d':
      return {
        steps: slid(steps + 2 * (layer.padding ?? 0), layer.kernel, layer.stride ?? 1),
        channels: layer.filters,
        ...beside,
      }
    case 'max-pool':
    case 'average-pool':
      return { steps: slid(steps, layer.size, layer.stride ?? layer.size), channels, ...beside }
    case 'global-average-pool':
      return { steps: 1, channels, ...beside }
    case 'flatten':
      return { steps: 1, channels: featuresOf(shape) }
    default:
      return shape
  }
}

/** How many numbers it gives for a sample. */
export function outputsOf({ input, layers }: NetworkDescription): number {
  return featuresOf(layers.reduce((shape, layer) => shapeAfter(layer, shape), input))
}
