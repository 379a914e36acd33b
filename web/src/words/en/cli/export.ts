/** What `export` says, in English. */

export const exportEn = {
  summary: 'writes a trained model as files for a device, and says what they answer',
  about:
    'Takes a model that was saved and the data that it was trained on, turns the network into the form that is asked for, runs it on the samples that it has not seen, and writes the files. Nothing is written that was not run.',
  headings: { own: 'What is written', formats: 'Formats', data: 'The model and its data', others: 'Others' },
  options: {
    to: 'the format, see below',
    output: 'where to: the base of the files’ names, such as build/net.c',
    calibrate: 'with --int8: so many training samples say which numbers occur in the network',
    range: 'with --int8: the range of those numbers that 8 bits shall hold',
    granularity: 'with --int8: which weights share a scale',
    rounding: 'with --int8: how the engine on the device rounds a sum',
    tune: 'with --int8 or --to compact: epochs of a training that feels the rounding, or of the shared weights, with a tenth of the learning rate and what was removed kept out',
    ends: 'with --to tflite --int8: what goes in and comes out',
    standardisation:
      'with --to tflite or onnx: in the graph, which then takes values as they were measured, or beside it, among the facts of the file',
    weights:
      'with --to c: every weight (dense), kept ones alone (sparse), or for each layer what takes the fewest bytes',
    int8: 'in 8-bit integers in place of 32-bit floats',
    bits: 'with --to compact: bits of a weight before it is coded; a layer has at most 2^bits - 1 different weights',
    gapBits: 'with --to compact: bits of the gap between two kept weights (convolutions, dense layers)',
  },
  wanted: {
    calibrate: 'a whole number from 1 on; 100 to 500 do',
    tune: 'a whole number in [0, 1000]',
    bits: 'a whole number in [1, 8]',
    gapBits: 'a whole number in [2, 8]',
  },
  tuning: (done: number, all: number) => `training with rounding: mini-batch ${done} of ${all}`,
  usualRounding: (formats: readonly string[]) => `double; single with ${formats.join(', ')}, whose programs round so`,
  errors: {
    noModel: '--model must name a model that was saved.',
    noFormat: (ids: readonly string[]) => `--to must be one of: ${ids.join(', ')}.`,
    notWith: (option: string, format: string) => `--${option} does not go with --to ${format}.`,
    standardisedInside:
      '--ends int8 goes with --standardisation facts alone: integers that share one scale cannot be standardised in the graph.',
    onlyInt8: (option: string) => `--${option} goes with --int8 alone.`,
  },
  table: {
    title: (format: string) => `export, ${format}`,
    bytes: (count: number) => `${count} bytes`,
    network: 'network',
    needs: 'runs with',
    takes: 'takes',
    taken: {
      graph: 'values as they were measured',
      facts: 'standardised values; mean and scale stand among the facts of the file',
    },
    twoInputs: (what: string) => `${what}: the window as input, the single values as static_features`,
    asIntegers: (what: string) => `${what}; as 8-bit integers`,
    unseen: (samples: number) => `Measured on ${samples} samples that the model was not trained on:`,
    seen: (samples: number) =>
      `There are no unseen samples: measured on the ${samples} samples of the training, which says nothing about others.`,
    float32: '32-bit floats',
    int8: '8-bit integers',
    stages: 'stage by stage, each read back from its file and measured',
    stageHeads: ['', 'weights and places', 'smaller', 'weights alone', 'smaller', 'whole file', 'accuracy'],
    stage: { float32: '32-bit floats', pruned: 'pruned', shared: '+ weights shared', coded: '+ Huffman codes' },
    layers: 'layer by layer, with bits an entry and, in brackets, the fewest that any code needs',
    layerHeads: ['', 'weights', 'kept', 'fillers', 'different', 'bits of a weight', 'bits of a gap', 'bytes'],
    times: (factor: string) => `${factor} times`,
    clipped: (share: string) =>
      `At most ${share} of the numbers in a tensor lay beyond the range that its 8 bits hold.`,
  },
}
