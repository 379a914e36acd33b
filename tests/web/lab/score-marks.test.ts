/** Which weights the figure shows to go with units and inputs, beside what the core removes. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCore } from 'pruning-playground'
import { readCsv } from 'pruning-playground/data'
import { staysOfUnits } from '../../../web/src/lab/figure/score-marks.js'
import { weightLayers } from '../../../web/src/lab/run/layers.js'
import { beatRows } from '../support/case-tables.js'

const core = await loadCore()
const { table } = readCsv(beatRows(60), { steps: 12, staticFeatures: ['interval'] })

for (const criterion of ['unit-in-l2', 'input-random'] as const)
  test(`by ${criterion} the weights that would go are those that go, with a single value beside the window, too`, () => {
    const network = '12x1+1-conv(4,3)-pool(2)-6-3 relu'
    const experiment = core.createExperiment({ data: 'table', table, network, seed: 2 })
    const { info } = experiment
    const scored = { criterion, parts: experiment.score({ criterion }), largest: 1, gone: 0 }
    const [effect] = experiment.preview({ criterion, amounts: [0.5], hasMasks: true })
    experiment.prune({ criterion, amount: 0.5 })
    const kept = (effect?.kept ?? []) as Uint8Array[]
    assert.ok(kept.some((mask) => mask.includes(0)))
    const stays = staysOfUnits(scored, kept, info, criterion === 'input-random')
    for (const layer of weightLayers(info))
      assert.deepEqual([...(stays.get(layer.index) ?? [])], [...experiment.copyMask(layer.index)], layer.name)
    experiment.dispose()
  })
