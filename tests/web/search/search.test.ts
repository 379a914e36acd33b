/** A search that really trains. */

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { loadCore } from '../../../web/src/core/node.js'
import { deployHomeOf } from '../../../web/src/deploy/worker/node.js'
import { Bench } from '../../../web/src/search/bench.js'
import { readSearch, searchText } from '../../../web/src/search/file.js'
import { viewOf } from '../../../web/src/search/finals.js'
import { ladderOf } from '../../../web/src/search/ladder.js'
import { type Piece, type PieceResult, pieceKey, type SearchPlan } from '../../../web/src/search/plan.js'
import { type InfoOf, prepareSearch } from '../../../web/src/search/prepare.js'
import { runSearch } from '../../../web/src/search/search.js'
import { CoreWorker } from '../../../web/src/worker/client.js'
import type { WorkerHome, WorkerPort } from '../../../web/src/worker/connection.js'
import { twoInputs } from '../support/two-inputs.js'
import { nodeHome } from '../support/workers.js'

const base = { data: 'circle', samples: 120, network: '2-8-8-2', validationFraction: 0.25, splitSeed: 1 }
const joined = { data: 'table', table: twoInputs(), network: '24x2+3-conv(6,5)-relu-pool(2)-flatten-8-relu-3' }
const core = await loadCore()

async function described(network: Parameters<typeof core.createExperiment>[0]['network']) {
  using experiment = core.createExperiment({ ...base, ...(network ? { network } : {}) })
  return experiment.info
}

const infoOf: InfoOf = async (settings) => {
  using experiment = core.createExperiment(settings)
  return experiment.info
}

const plan: SearchPlan = {
  ladder: await ladderOf(await described(undefined), [1, 0.5], described),
  budget: 110,
  forms: ['float32', 'int8'],
  criteria: ['magnitude', 'unit-taylor'],
  amounts: [0.5, 0.75],
  rungs: 2,
  epochs: 4,
  measure: 'accuracy',
  seeds: [1],
  finalSeeds: [11, 12],
}
const homes = { core: nodeHome, deploy: deployHomeOf(new URL('../../../dist/deploy-node-worker.js', import.meta.url)) }
const textOf = (results: PieceResult[]) => searchText({ conditions: {}, plan, results })

let whole = ''

test('a search finds networks within its budget, each with the model that it found', async () => {
  const fronts: number[] = []
  const results = await runSearch(homes, base, plan, { size: 2, onNews: ({ front }) => fronts.push(front.length) })
  whole = textOf(results)
  const { stage, outcome } = viewOf(plan, new Map(results.map((result) => [pieceKey(result), result])))
  assert.equal(stage.name, 'done')
  assert.ok(outcome && outcome.found.length > 0)
  assert.ok(Math.max(...fronts) > 0)
  for (const { candidate, chosenBy } of outcome.found) {
    assert.ok(chosenBy.bytes <= plan.budget)
    const own = results.find(
      (one) =>
        one.hasModel &&
        one.network === candidate.network &&
        one.amount === candidate.amount &&
        one.criterion === candidate.criterion,
    )
    assert.ok(own?.model && own.forms)
    using experiment = core.createExperiment({ ...base, seed: own.seed, network: own.model.network })
    experiment.loadModel(own.model)
    assert.equal(
      experiment.evaluate('test').accuracy,
      own.forms.float32.accuracy,
      'the model answers as it was measured',
    )
  }
})

test('one worker, and a stop between, give the same bits', async () => {
  const seen: PieceResult[] = []
  const stop = new AbortController()
  const onResult = (result: PieceResult) => {
    seen.push(result)
    if (seen.length === 7) stop.abort(new Error('enough'))
  }
  await assert.rejects(runSearch(homes, base, plan, { size: 1, signal: stop.signal, onResult }), /enough/)
  const { results: known } = readSearch(JSON.parse(textOf(seen)))
  const results = await runSearch(homes, base, plan, { size: 1, known })
  assert.equal(textOf(results), whole)
})

test('a worker for devices that dies is replaced, and changes nothing', async () => {
  let deaths = 0
  const dying: WorkerHome = {
    ...homes.deploy,
    start: (events) => {
      const port = homes.deploy.start(events)
      const post: WorkerPort['post'] = (question) => {
        const dies = deaths < 2 && 'type' in question.request && question.request.type === 'call'
        deaths += Number(dies)
        if (dies) port.terminate()
        else port.post(question)
      }
      return { ...port, post }
    },
  }
  const results = await runSearch({ ...homes, deploy: dying }, base, plan, { size: 2 })
  assert.equal(deaths, 2)
  assert.equal(textOf(results), whole)
})

test('any kind of network and task has a ladder: numbers, one output for two classes, windows', async () => {
  for (const experiment of [
    { data: 'plane', samples: 60 },
    { data: 'circle', samples: 60, network: '2-8-1', loss: 'binary-cross-entropy' as const },
    { data: 'stress', samples: 60 },
    joined,
  ]) {
    const { plan, info } = await prepareSearch(infoOf, experiment, { budget: { share: 0.5 }, widths: [1, 0.5] })
    assert.equal(plan.ladder.tried[0]?.network, info.network)
    assert.equal(plan.ladder.tried.length, 2)
    assert.equal(plan.budget, Math.floor(plan.ladder.whole.bytes.int8 / 2))
  }
})

const worker = new CoreWorker(nodeHome)
const bench = new Bench(base, worker, homes.deploy)
after(() => {
  bench.dispose()
  worker.dispose()
})

test('a network of two inputs is cut, shrunk and weighed as any other', async () => {
  const { base, plan } = await prepareSearch(infoOf, joined, { budget: { share: 0.5 }, widths: [1] })
  const other = new Bench(base, worker, homes.deploy)
  const { network, bytes } = plan.ladder.whole
  try {
    for (const criterion of ['magnitude', 'unit-taylor'] as const) {
      const piece: Piece = { network, amount: 0.75, criterion, seed: 1, epochs: 2, part: 'validation', hasModel: true }
      const { forms, model } = await other.compute(piece)
      assert.equal(model?.network.input.staticFeatures, 3)
      assert.ok(forms && forms.int8.bytes < bytes.int8 && forms.float32.bytes < bytes.float32, criterion)
    }
  } finally {
    other.dispose()
  }
})

test('a result hangs on its piece alone, whatever the worker computed before', async () => {
  const piece = (changes: Partial<Piece>): Piece => {
    const [{ network } = { network: '' }] = plan.ladder.tried
    return { network, amount: 0, seed: 3, epochs: 4, part: 'validation', hasModel: true, ...changes }
  }
  const cut = piece({ amount: 0.75, criterion: 'magnitude' })
  const first = await bench.compute(cut)
  await bench.compute(piece({ amount: 0.5, criterion: 'unit-taylor' }))
  await bench.compute(piece({}))
  await bench.compute(piece({ amount: 0.5, criterion: 'random' }))
  assert.deepEqual(await bench.compute(cut), first)
  await bench.compute(piece({ seed: 4 }))
  assert.deepEqual(await bench.compute(cut), first)
  assert.ok((first.forms?.int8.bytes ?? 0) < (first.forms?.float32.bytes ?? 0))
})

test('units that were cut are taken out', async () => {
  const { network, shrunk, kept } = await bench.compute({
    ...{ network: '2-8-relu-8-relu-2', amount: 0.75, criterion: 'unit-taylor' },
    ...{ seed: 3, epochs: 4, part: 'validation', hasModel: false },
  })
  assert.notEqual(shrunk, network)
  assert.ok(kept < 96 / 2)
})

test('a cut that the core refuses comes to a result without forms, and ends nothing', async () => {
  const refused = await bench.compute({
    ...{ network: '2-0-2', amount: 0, seed: 3, epochs: 4, part: 'validation', hasModel: false },
  })
  assert.equal(refused.forms, undefined)
})
