/** What `npm run torch` hands over and how it judges; PyTorch itself is not needed. */

import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { loadCore } from 'pruning-playground'

/** The scripts are JavaScript without declarations. */
const script = (name: string) =>
  import(pathToFileURL(join(import.meta.dirname, '../../bench/torch', `${name}.mjs`)).href)

const { handOver } = await script('hand-over')
const { compared, rowOf } = await script('rows')

/** Three classes of 6, 3 and 1 samples about 5, in the unit of their deviation. */
const table = {
  featureNames: ['a', 'b'],
  values: Float64Array.from({ length: 20 }, (_, i) => 5 + (i % 2 ? 2 : 1) * ((i * 7) % 10)),
  labels: Int32Array.from([0, 0, 0, 0, 0, 0, 1, 1, 1, 2]),
  classNames: ['x', 'y', 'z'],
  parts: Int32Array.from([0, 0, 0, 0, 0, 2, 0, 0, 2, 0]),
}

/** The numbers of each array of a job. */
function read(file: string, shapes: Record<string, number[]>) {
  const bytes = readFileSync(file)
  const numbers = new Float32Array(bytes.buffer, bytes.byteOffset, bytes.length / 4)
  let first = 0
  const arrays = Object.entries(shapes).map(([name, shape]) => {
    const size = shape.reduce((product, length) => product * length, 1)
    first += size
    return [name, numbers.slice(first - size, first)] as const
  })
  assert.equal(first, numbers.length)
  return Object.fromEntries(arrays)
}

test('a job has the standardised samples, the weights, the masks, the outputs and the class weights of the core', async () => {
  const core = await loadCore()
  const folder = mkdtempSync(join(tmpdir(), 'torch-'))
  const file = join(folder, 'arrays.f32')
  const settings = { network: '2-4-3 tanh', classWeights: 'balanced', epochs: 3, seed: 5 } as const
  const experiment = core.createExperiment({ data: 'table', table, ...settings })
  try {
    experiment.prune({ criterion: 'magnitude', amount: 0.5 })
    experiment.retrain(7)
    const job = handOver(experiment, 'ten samples', file)
    const arrays = read(file, job.arrays)
    for (const column of [0, 1]) {
      const values = [...arrays['train.values']!].filter((_, i) => i % 2 === column)
      const sum = (power: number) => values.reduce((total, value) => total + value ** power, 0)
      assert.ok(Math.abs(sum(1)) < 1e-5, 'float32: the mean of the training part is 0')
      assert.ok(Math.abs(sum(2) / 8 - 1) < 1e-6, 'float32: its variance is 1')
    }
    assert.deepEqual([...arrays['test.wanted']!], [0, 1])
    assert.deepEqual(arrays['dense1.weights'], experiment.copyWeights(0))
    assert.deepEqual([...arrays['dense1.weights.mask']!], [...experiment.copyMask(0)])
    assert.deepEqual(arrays.outputs, experiment.predict(experiment.samples('test', 2).values))
    assert.deepEqual(job.classWeights, [8 / 15, 8 / 6, 8 / 3])
    assert.deepEqual([job.recipe.epochs, job.seed], [7, 5])
  } finally {
    experiment.dispose()
    rmSync(folder, { recursive: true })
  }
})

test('the mark is one standard deviation, the smaller of the two; a paired difference is shown when 0 is outside', () => {
  assert.deepEqual(compared([1, 2, 3], [1.5, 2.5, 3.6]), {
    holds: true,
    differs: true,
    cells: ['2.00 ± 1.00', '2.53 ± 1.05', '-0.53 of 1.00', '-0.68 to -0.39'],
  })
  const apart = compared([1, 2, 3], [2.1, 3.1, 4.1])
  assert.deepEqual([apart.holds, apart.differs], [false, true])
  const same = compared([4, 4], [4, 4])
  assert.deepEqual([same.holds, same.differs], [true, false])
})

test('a row of numbers has R² in percent and the error in its unit', () => {
  const outcome = (accuracy: number, rmse: number, times: number[]) => ({ times, measures: { accuracy, rmse } })
  const pairs = [
    { ours: outcome(0.9, 3, [1, 2]), torch: outcome(0.9, 3, [20, 40]) },
    { ours: outcome(0.8, 5, [3]), torch: outcome(0.8, 5, [30]) },
  ]
  const { cells } = rowOf('prices', 'regression', pairs)
  assert.deepEqual([cells[0], cells[1], cells[5], cells.at(-2)], ['prices', '85.00 ± 7.07', '4.00 ± 1.41', 'holds'])
  assert.equal(cells.at(-1), '2.00, 30.0: 15.0 x')
})
