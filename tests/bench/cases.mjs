/** What is measured, and what is wanted of it. */

export const networks = {
  tiny: '2-8-8-2',
  har: '561-64-32-6',
  lenet: '784-300-100-10',
  conv1d: '128x3-conv(16,5)-pool(2)-conv(32,5)-pool(2)-dense(32)-6',
}

const trainBatch = { tiny: 16, har: 32, lenet: 128, conv1d: 32 }

/** @typedef {{ id: string, network: string, batch: number, removed: number, work: 'train' | 'forward' }} Case */

const named = (key, work, batch, removed = 0) => ({
  id: `${work} ${key} b${batch}${removed ? ` ${removed * 100} %` : ''}`,
  network: networks[key],
  batch,
  removed,
  work,
})

const keys = Object.keys(networks)

/** Dense work, which the peers do as well. @type {Case[]} */
export const denseCases = [
  ...keys.map((key) => named(key, 'train', trainBatch[key])),
  ...[1, 128].flatMap((batch) => keys.map((key) => named(key, 'forward', batch))),
]

/** Work with zeros, which only our core makes use of. @type {Case[]} */
export const sparseCases = [
  ...[0.8, 0.9, 0.95].map((removed) => named('lenet', 'train', 128, removed)),
  ...[0.8, 0.9, 0.95].map((removed) => named('lenet', 'forward', 128, removed)),
  ...[0.8, 0.9, 0.95].map((removed) => named('lenet', 'forward', 1, removed)),
]

/** Wanted times of the better tfjs backend, of onnxruntime-web, and of our own dense work; 0 is shown without a mark. */
export const wanted = {
  native: 0.9,
  tfjs: { 'train tiny b16': 150, 'train har b32': 12, 'train lenet b128': 8 },
  onnxruntime: {
    ...Object.fromEntries(keys.map((key) => [`forward ${key} b1`, 1])),
    'forward tiny b128': 1,
    'forward har b128': 3,
    'forward lenet b128': 1,
  },
  dense: {
    'train lenet b128 90 %': 3.5,
    'forward lenet b128 90 %': 5,
    'forward lenet b128 95 %': 10,
    'forward lenet b1 90 %': 1,
    'forward lenet b1 95 %': 1,
  },
}
