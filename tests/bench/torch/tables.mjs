/** What is trained in both: the presets of data sets, and tables as somebody might bring them, with other recipes. */

import { loadAsset, readCsv } from '../../../dist/data-node.js'
import { beats, flats, recording, steps } from './own-tables.mjs'

/**
 * @typedef {object} Case
 * @property {string} name
 * @property {object} settings  of the experiment, without its data
 * @property {number} retrain   epochs after the cut
 * @property {(core: object) => Promise<object>} load  the data, as the experiment takes it
 * @property {boolean} [dividesByWeights]  of PyTorch's class weights, see train.py
 */

const preset = (data, retrain) => ({
  name: data,
  settings: {},
  retrain,
  load: async (core) => {
    const { asset } = core.describe().dataSources.find(({ id }) => id === data)
    return { data, ...(asset ? { asset: await loadAsset(asset) } : {}) }
  },
})

const own = (name, text, options, settings) => ({
  name,
  settings: { epochs: 20, batchSize: 32, ...settings },
  retrain: 10,
  load: async () => ({ data: 'table', table: readCsv(text(), options).table }),
})

const stepOptions = { label: 'step', oneHot: ['worn'], missing: 'mean' }
const stepSettings = { network: '32-16 relu', optimiser: 'adam', learningRate: 3e-3 }
const weighted = (name) => own(name, steps, stepOptions, { ...stepSettings, classWeights: 'balanced' })

/** @type {Case[]} */
export const cases = [
  preset('spiral', 50),
  preset('breast-cancer', 10),
  ...['heart', 'pulse', 'motion', 'stress'].map((data) => preset(data, 10)),
  own('own: steps, 4 % falls', steps, stepOptions, stepSettings),
  weighted('own: steps, class weights'),
  { ...weighted('own: steps, class weights of nn.CrossEntropyLoss'), dividesByWeights: true },
  own(
    'own: flats, prices',
    flats,
    { label: 'price', oneHot: ['district'] },
    {
      network: '-32-bn-16- tanh',
      optimiser: 'nesterov',
      momentum: 0.9,
      learningRate: 0.02,
      weightDecay: 1e-4,
    },
  ),
  own(
    'own: beats, 72x1+2',
    beats,
    { label: 'beat', subject: 'person', steps: 72, staticFeatures: ['before', 'after'] },
    {
      network: '72x1+2-conv(8,5,1,same)-bn-pool(2)-dropout(0.2)-16-3',
      optimiser: 'adamw',
      learningRate: 3e-3,
      weightDecay: 0.05,
    },
  ),
  own(
    'own: recording, windows of 2 s',
    recording,
    {
      label: 'activity',
      subject: 'person',
      time: 'time_s',
      windows: { length: 2, hop: 1, unit: 'seconds' },
    },
    {
      network: 'conv(8,5,2)-avgpool(2)-conv(8,5)-gap-4 leaky-relu',
      optimiser: 'momentum',
      momentum: 0.9,
      learningRate: 0.03,
      schedule: 'cosine',
    },
  ),
  preset('mnist', 10),
]
