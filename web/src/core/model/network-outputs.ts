/** What a network of a file is called and gives, without making it. */

import type { LayerDescription, NetworkDescription } from '../contract/experiment.js'

interface Shape {
  steps: number
  channels: number
}

const slid = (steps: number, size: number, stride: number) => Math.floor((steps - size) / stride) + 1

/** The shape of what a layer gives. */
function shapeAfter(layer: LayerDescription, { steps, channels }: Shape): Shape {
  switch (layer.type) {
    case 'dense':
      return { steps: 1, channels: layer.units }
    case 'conv1d':
      return {
        steps: slid(steps + 2 * (layer.padding ?? 0), layer.kernel, layer.stride ?? 1),
        channels: layer.filters,
      }
    case 'max-pool':
    case 'average-pool':
      return { steps: slid(steps, layer.size, layer.stride ?? layer.size), channels }
    case 'global-average-pool':
      return { steps: 1, channels }
    case 'flatten':
      return { steps: 1, channels: steps * channels }
    default:
      return { steps, channels }
  }
}

/** How many numbers it gives for a sample. */
export function outputsOf({ input, layers }: NetworkDescription): number {
  const { steps, channels } = layers.reduce((shape, layer) => shapeAfter(layer, shape), input as Shape)
  return steps * channels
}
