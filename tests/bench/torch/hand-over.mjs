/** An experiment as PyTorch takes it: standardised samples, the network's numbers and the recipe. */

import { writeFileSync } from 'node:fs'
import { importSource } from '../../../web/build/words.mjs'

const { doublesFromBase64 } = await importSource('core/model/base64.ts')
const { fromModelTensor } = await importSource('core/model/tensor-data.ts')

/** Rows of float32 numbers by `(x - mean) * scale`, both of a row's length; as they are when there are none. */
function standardised(values, mean, scale) {
  return mean?.length ? values.map((value, i) => (value - mean[i % mean.length]) * scale[i % mean.length]) : values
}

function standardisationOf({ standardisation = {} }) {
  return Object.fromEntries(Object.entries(standardisation).map(([key, text]) => [key, doublesFromBase64(text)]))
}

/** The arrays of one part: samples x features, and what is wanted of each. */
function partArrays(experiment, part, { mean, scale, targetMean, targetScale }) {
  const { task, sizes, outputs } = experiment.info
  const { values, labels, targets } = experiment.samples(part, sizes[part])
  const rows = sizes[part]
  const isClasses = task === 'classification'
  const wanted = isClasses ? Float32Array.from(labels) : standardised(targets, targetMean, targetScale)
  return [
    [`${part}.values`, [rows, values.length / rows], standardised(values, mean, scale)],
    [`${part}.wanted`, [rows, isClasses ? 1 : outputs], wanted],
  ]
}

/** What the network as it is now answers the test part. */
function outputArray(experiment, { targetMean, targetScale }) {
  const { sizes, outputs } = experiment.info
  const answers = experiment.predict(experiment.samples('test', sizes.test).values)
  return ['outputs', [sizes.test, outputs], standardised(answers, targetMean, targetScale)]
}

const layersOf = ({ layers }) =>
  layers.map(({ description, columns, channels }) => ({ ...description, inputs: columns, channels }))

/** n / (k n_c), as the core has them; null when all samples count alike. */
function classWeightsOf({ settings, counts, sizes }) {
  if (settings.classWeights === 'none') return null
  const { classes } = counts.train
  const present = classes.filter((count) => count > 0).length
  return classes.map((count) => (count > 0 ? sizes.train / (present * count) : 1))
}

/**
 * Writes the arrays of an experiment that is about to train, and returns the job.
 *
 * @param {string} file  for the arrays: float32, little-endian, one behind the other
 */
export function handOver(experiment, name, file) {
  const { info, progress } = experiment
  const model = experiment.saveModel()
  const standardisation = standardisationOf(model)
  const tensors = model.tensors.map((tensor) => fromModelTensor(tensor, model.version))
  const arrays = [
    ...['train', 'test'].flatMap((part) => partArrays(experiment, part, standardisation)),
    outputArray(experiment, standardisation),
    ...tensors.map(({ name: of, shape, values }) => [of, shape, values]),
    ...tensors.flatMap(({ name: of, shape, mask }) => (mask ? [[`${of}.mask`, shape, Float32Array.from(mask)]] : [])),
  ]
  writeFileSync(file, Buffer.concat(arrays.map(([, , numbers]) => Buffer.from(numbers.buffer))))
  return {
    name,
    file,
    seed: info.settings.seed,
    steps: info.steps,
    channels: info.channels,
    classes: info.classNames.length,
    unit: 1 / (standardisation.targetScale?.[0] ?? 1),
    layers: layersOf(info),
    arrays: Object.fromEntries(arrays.map(([of, shape]) => [of, shape])),
    tensors: tensors.map(({ name: of }) => of),
    classWeights: classWeightsOf(info),
    recipe: { ...info.settings, epochs: progress.epochs },
  }
}
