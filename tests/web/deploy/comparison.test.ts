/** Whether 8 bits answer differently: what samples cannot show is no difference. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compared } from '../../../web/src/lab/run/device/comparison.js'

const none = new Float64Array(0)

test('equal answers, and few that differ, show no difference', () => {
  assert.equal(compared({ samples: 80, worsened: 0, mended: 0, errors: none }).verdict, 'none')
  assert.equal(compared({ samples: 80, worsened: 2, mended: 1, errors: none }).verdict, 'none')
  assert.equal(compared({ samples: 0, worsened: 0, mended: 0, errors: none }).verdict, 'none')
})

test('many that are worse show one, and so do many that are better', () => {
  const { verdict, interval } = compared({ samples: 400, worsened: 40, mended: 2, errors: none })
  assert.equal(verdict, 'worse')
  assert.ok(interval.high < 0)
  assert.equal(compared({ samples: 400, worsened: 2, mended: 40, errors: none }).verdict, 'better')
})

test('of a regression errors are compared, where more is worse', () => {
  const errors = (values: number[]) =>
    compared({ samples: values.length, worsened: 0, mended: 0, errors: new Float64Array(values) })
  assert.equal(errors([0.1, 0.11, 0.09, 0.1]).verdict, 'worse')
  assert.equal(errors([-0.1, -0.11, -0.09, -0.1]).verdict, 'better')
  assert.equal(errors([0.1, -0.1, 0.05, -0.06]).verdict, 'none')
  assert.equal(errors([0.1]).verdict, 'none')
})
