/** No call, refused or not, leaves anything on the stack of the module. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadRawCore, membersOf, refusalOf } from '../support/raw-core.js'

const { core, module } = await loadRawCore()
const session = core.createSession()
const experiment = core.createExperiment({ data: 'circle', network: '2-6-2 tanh', samples: 60, epochs: 3, seed: 5 })
const workload = core.createWorkload({ network: '2-4-2', batch: 4, removed: 0, seed: 1 })

// A stack of JavaScript for each of so many errors would take most of the time.
Error.stackTraceLimit = 0

/** Refused calls of each method: of all 43 together more than 200,000. */
const times = 5000
/** Calls of what takes no parameters; a hash over everything is run twice. */
const fewTimes = 200
const slow = ['referenceFingerprint', 'trainingFingerprints', 'formTimes', 'report']

/** Parameters with which each member refuses; none when it takes none. */
const refused: Record<string, Record<string, readonly unknown[]>> = {
  core: {
    version: [],
    describe: [],
    defaultSettings: [],
    workedExample: [{ threshold: -1 }],
    inspect: [{ layers: [{ weights: [[1, 2]] }], inputs: [[1]] }],
    createSession: [{ layers: [3, 2, 1], seed: -1 }],
    createExperiment: [{ data: 'circle', learningRate: 1e9 }],
    createWorkload: [{ network: '2-' }],
    liveExperiments: [],
    liveSessions: [],
    referenceFingerprint: [],
    trainingFingerprints: [],
  },
  session: {
    sizes: [],
    parameterCount: [],
    fingerprint: [],
    setWeights: [0, [1, 2, 3]],
    setWeight: [0, 0, 0, Number.NaN],
    setBias: [0, 9, 1],
    setKept: [0, 0, 0, 'yes'],
    cutNeuron: [7, 0],
    removeBelow: [0, 'row', 1e9, []],
    score: [0, 'no-such-id', []],
    forward: [[1, 2]],
    trace: [[1, 2]],
    contributions: [0, [1, 2]],
    removalEffects: [0, [1, 2]],
    norms: [1.5],
    copyWeights: [-1],
    copyMask: ['0'],
  },
  experiment: {
    info: [],
    progress: [],
    history: [],
    reports: [-1],
    fingerprint: [],
    advance: [0],
    reset: [],
    evaluate: ['all'],
    predict: [[1, 2, 3]],
    boundary: [{ cells: 1 }],
    samples: ['train', -1],
    copyWeights: [1],
    copyBias: [9],
    copyMask: [Number.NaN],
    setMask: [0, [1]],
    activations: [0, [1]],
    saveModel: [],
    loadModel: [{ format: 'another' }],
    score: [{ criterion: 'no-such-id' }],
    prune: [{ criterion: 'magnitude', amount: 2 }],
    retrain: [0],
    truth: [{ criteria: ['no-such-id'] }],
    startTruth: [{ criteria: ['no-such-id'] }],
    advanceTruth: [0],
    takeTruth: [1],
    removeLayer: [0, 'no-such-id'],
    shrink: [],
    storedSizes: [],
    preview: [{ amounts: [2] }],
    recordMovement: [1],
    checkPlan: [{ criterion: 'magnitude', plan: 'no-such-id' }],
    startPlan: [{ criterion: 'magnitude', rounds: 0 }],
    planProgress: [],
    planRounds: [-1],
    undoPlan: [0],
    report: [],
    formTimes: [],
  },
  workload: { trainSteps: [-1], forwards: [1e12] },
}

for (const [noun, object] of Object.entries({ core, session, experiment, workload })) {
  const members = membersOf(object)

  test(`every member of ${noun} is in the table`, () => {
    assert.deepEqual([...members.keys()].sort(), Object.keys(refused[noun] ?? {}).sort())
  })

  for (const [name, args] of Object.entries(refused[noun] ?? {}))
    test(`${noun}.${name} leaves the stack pointer where it was`, () => {
      const call = () => members.get(name)?.(...args)
      const isRefused = args.length > 0
      assert.equal(refusalOf(call) !== undefined, isRefused)
      const before = module.stackPointer()
      for (let i = isRefused ? times : slow.includes(name) ? 1 : fewTimes; i > 0; i--) {
        refusalOf(call)
        assert.equal(module.stackPointer(), before)
      }
    })
}
