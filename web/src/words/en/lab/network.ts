/** What the step of the network says, and its drawing, in English. */

import { many } from '../../many.js'

export const networkEn = {
  network: {
    /** Of the drawing of all layers. */
    architecture: 'The layers, from the input to the outputs',
    input: 'input',
    parametersOf: (count: string) => many(count, 'parameter'),
    besides: (count: string) => `+ ${many(count, 'single value')}`,
    macsOf: (count: string) => many(count, 'MAC'),
    hidden: 'Hidden layers',
    takeLayer: (layer: string) => `Take away the layer ${layer}`,
    add: {
      dense: 'dense',
      conv: 'convolution',
      pool: 'pooling',
      bn: 'batch norm',
      dropout: 'dropout',
    },
    field: 'The network, as text',
    hint: 'Layers joined by “-”: a number is a dense layer; also conv(filters,width), pool(width), bn, dropout(rate); an activation may close the line.',
    at: (character: number) => `At character ${character}: `,
    /** Said after a refusal: the network before it is still there. */
    /** After the reason; `stays` where another network is shown. */
    end: '.',
    stays: '. The figure still shows the last network that works.',
    preset: 'Use the network that suits this data',
    layers: 'Layers',
    asTable: 'All layers as a table',
    layer: 'layer',
    kind: 'kind',
    shape: 'gives',
    parameters: 'parameters',
    macs: 'MACs',
    macsNote: 'MACs: multiplications with addition for one sample.',
    all: 'all',
    weights: 'weights',
    showWeights: (layer: string) => `show the weights of ${layer}`,
    result: (network: string, parameters: string) => `${network}, ${many(parameters, 'parameter')}`,
    links: 'links',
    view: 'What the figure shows',
    /** Of the part of the stage that draws it. */
    drawing: 'The network, drawn',
    figure:
      'The network. Left and right choose where a link starts, up and down where it ends, Page Up and Page Down the layer.',
    map: (layer: string, rows: number, columns: number) =>
      `Weights of ${layer}, ${rows} rows, ${columns} columns. Arrow keys move the reading.`,
    sides: {
      dense: { rows: 'neurons', columns: 'inputs' },
      conv1d: { rows: 'filters', columns: 'time × channel' },
    },
    read: (layer: string, row: string, column: string, value: string) => `${layer}, ${column} → ${row}: ${value}`,
    unit: (index: number) => `neuron ${index}`,
    filter: (index: number) => `filter ${index}`,
    tap: (step: number, channel: string) => `time ${step}, ${channel}`,
    hint2: 'Point at a weight to read it.',
    legend: { width: 'width: |w|', hue: 'violet +, orange −' },
    types: {
      dense: 'dense',
      conv1d: 'convolution',
      'max-pool': 'max pooling',
      'average-pool': 'average pooling',
      'global-average-pool': 'global average',
      flatten: 'flatten',
      'batch-norm': 'batch norm',
      dropout: 'dropout',
      activation: 'activation',
    },
  },
}
