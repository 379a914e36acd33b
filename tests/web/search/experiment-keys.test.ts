/** What the Lab made ready for one table is not taken for another. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ExperimentKeys } from '../../../web/src/lab/report/search/experiment-keys.js'

const table = () => ({ featureNames: ['a'], values: Float64Array.of(1, 2), labels: Int32Array.of(0, 1) })

test('settings are told apart by what they say, and tables by which they are', () => {
  const keys = new ExperimentKeys()
  const [one, other] = [table(), table()]
  const of = (given: ReturnType<typeof table>, epochs = 5) => keys.of({ data: 'table', table: given, epochs })
  assert.equal(of(one), of(one))
  assert.notEqual(of(one), of(other), 'the same size and names, and another table')
  assert.notEqual(of(one), of(one, 6))
  assert.equal(keys.of({ data: 'circle', asset: new Uint8Array(3) }), keys.of({ data: 'circle' }))
  assert.equal(keys.of(undefined), '')
})
