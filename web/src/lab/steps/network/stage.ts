/** The architecture, a block for each layer with what it gives, and the weights of the layer that is chosen. */

import { html, type TemplateResult } from 'lit'
import { plain } from '../../../view/format.js'
import { type ArchitectureLayer, architecture, architectureHeight } from '../../../view/network/architecture.js'
import { networkPart } from '../../figure/network.js'
import { shownOf } from '../../run/layers.js'
import type { LabContext } from '../../shell/context.js'
import { layerKind } from './step.js'

/** Around the network, its own lines of text. */
const networkText = 66

function layersOf(context: LabContext): ArchitectureLayer[] {
  const { view, text, shown, actions } = context
  const { info } = view
  if (!info) return []
  const words = text.network
  const chosen = shownOf(info, shown)
  const beside = info.staticFeatures ? [words.besides(plain(info.staticFeatures))] : []
  // They join at the first layer that is no longer in time.
  const joint = info.layers.findIndex(({ type }) => type === 'flatten' || type === 'dense')
  const input: ArchitectureLayer = {
    name: words.input,
    kind: '',
    steps: info.steps,
    channels: info.channels,
    lines: beside,
  }
  const layers = info.layers.map((layer, index) => ({
    name: layer.name,
    kind: layerKind(context, layer),
    steps: layer.steps,
    channels: layer.channels,
    ...(layer.description.type === 'conv1d' ? { kernel: layer.description.kernel } : {}),
    lines: [
      ...(index === joint ? beside : []),
      ...(layer.parameters ? [words.parametersOf(plain(layer.parameters))] : []),
      ...(layer.macs ? [words.macsOf(plain(layer.macs))] : []),
    ],
    isChosen: chosen === index,
    ...(layer.rows > 0
      ? { label: words.showWeights(layer.name), onChoose: () => actions.showLayer(chosen === index ? 'links' : index) }
      : {}),
  }))
  return [input, ...layers]
}

export function networkStage(context: LabContext): TemplateResult {
  const { width, height, text } = context
  return html`
    ${architecture({ label: text.network.architecture, layers: layersOf(context), width })}
    ${networkPart(context, Math.max(140, height - architectureHeight - networkText - 24))}`
}
