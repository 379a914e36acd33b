/** Tables that are written as CSV. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readCsv } from '../../../web/src/data/csv.js'
import { toCsv } from '../../../web/src/data/to-csv.js'
import { tables } from '../support/csv-text.js'

test('what is written as CSV is read back to the bit', () => {
  const property = fc.property(tables, ({ values, classes }) => {
    const text = toCsv([['a', 'b', 'c', 'label'], ...values.map((row, i) => [...row, classes[i] as string])])
    const { table } = readCsv(text)
    assert.deepEqual([...table.values], values.flat())
    assert.deepEqual(
      [...table.labels].map((label) => table.classNames[label]),
      classes,
    )
  })
  fc.assert(property)
})

test('a text that a spreadsheet would run gets an apostrophe; numbers do not', () => {
  const rows = [
    ['=1+1', '+1', '-1', '@x', '\tx', '\rx', 'a=1', ''],
    [-1, -0.5, 1e-9, 0],
  ]
  assert.equal(toCsv(rows), `'=1+1,'+1,'-1,'@x,'\tx,"'\rx",a=1,\n-1,-0.5,1e-9,0`)
  assert.equal(toCsv([['a,b', 'say "x"', 'x\ny']]), '"a,b","say ""x""","x\ny"')
})
