/** What columns are for: features chosen, left out or one-hot, a column of parts, a column of times. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type CsvOptions, readCsv } from '../../../web/src/data/csv.js'
import { csvErrorText } from '../../../web/src/data/csv-error.js'
import { partOf } from '../../../web/src/data/table/parts.js'
import { secondsOf, timeUnitOf } from '../../../web/src/data/table/times.js'
import { csvErrorOf } from '../support/csv-text.js'

const file = 'id,a,b,note,label\n1,10,0.5,hm,x\n2,20,1.5,"a, b",y\n'

const rolesOf = (text: string, options: CsvOptions) =>
  readCsv(text, options).notes.columns.map(({ name, role }) => `${name} ${role}`)

test('columns are the features; leaveOut is all but some; what is left out may hold anything', () => {
  const wanted = { featureNames: ['a', 'b'], values: Float64Array.of(10, 0.5, 20, 1.5) }
  const roles = ['id left-out', 'a feature', 'b feature', 'note left-out', 'label label']
  for (const options of [
    { columns: ['a', 'b'] },
    { columns: [' b', 'a', 'a'] },
    { leaveOut: ['id', 'note'] },
    { columns: ['a', 'b'], leaveOut: ['note'] },
  ]) {
    const { featureNames, values } = readCsv(file, options).table
    assert.deepEqual({ featureNames, values }, wanted)
    assert.deepEqual(rolesOf(file, options), roles)
  }
})

test('the label is the last column of which nothing is said', () => {
  assert.equal(readCsv(file, { leaveOut: ['label'], oneHot: ['note'] }).notes.label, 'b')
  assert.equal(readCsv(file, { columns: ['a'], leaveOut: ['label'] }).notes.label, 'note')
})

test('a column is one thing; a name that is not there is refused with those that are', () => {
  const twice = csvErrorOf(file, { label: 'a', leaveOut: ['a'] })
  assert.equal(csvErrorText(twice, 'en'), 'column "a" can be one thing alone; got label and left out')
  assert.equal(csvErrorText(twice, 'zh'), '“a”列只能有一种用途，这里既是标签和不用的列')
  const unknown = csvErrorOf(file, { columns: ['a', 'B'] })
  assert.equal(csvErrorText(unknown, 'en'), 'the column must be one of "id", "a", "b", "note", "label"; got "B"')
  assert.equal(csvErrorOf(file, { leaveOut: ['id', 'a', 'b', 'note'] }).code, 'columns-too-few')
  for (const columns of ['a', [1], null]) {
    const error = csvErrorOf(file, { columns } as unknown as CsvOptions)
    assert.equal(error.code, 'option-wrong')
  }
})

const colours = 'a,colour,b,label\n1,red,5,x\n2,"dark blue",6,y\n3,red,7,x\n4,NA,8,y\n'

test('one-hot: a text becomes one column of 0 and 1 a value, in its place and in natural order', () => {
  const { table, notes } = readCsv(colours, { oneHot: ['colour'], missing: 'drop' })
  assert.deepEqual(table.featureNames, ['a', 'colour=dark blue', 'colour=red', 'b'])
  assert.deepEqual([...table.values], [1, 0, 1, 5, 2, 1, 0, 6, 3, 0, 1, 7])
  assert.deepEqual(notes.oneHot, [{ name: 'colour', values: ['dark blue', 'red'] }])
  assert.deepEqual(notes.columns[1], { name: 'colour', role: 'one-hot', missing: 0, low: Number.NaN, high: Number.NaN })
})

test('one-hot: a missing value is refused, dropped, or missing in each of the columns', () => {
  assert.deepEqual([csvErrorOf(colours, { oneHot: ['colour'] }).code], ['value-missing'])
  const { table, notes } = readCsv(colours, { oneHot: ['colour'], missing: 'mean' })
  assert.deepEqual([...table.values.slice(12)], [4, Number.NaN, Number.NaN, 8])
  assert.equal(notes.filledCells, 1)
  const empty = csvErrorOf('a,c,l\n1,,x\n2,,y\n', { oneHot: ['c'], missing: 'mean' })
  assert.deepEqual([empty.code, empty.column], ['column-empty', 'c'])
})

test('one-hot: each row has one 1 a column, that of its text; other features stay as they are', () => {
  const row = fc.tuple(fc.constantFrom('u', 'v', 'w 2', 'w 10'), fc.integer(), fc.constantFrom('p', 'q'))
  const property = fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
    const text = ['c,n,d,label', ...rows.map(([c, n, d], i) => `${c},${n},${d},k${i % 2}`), 'u,0,p,k0', 'u,0,p,k1']
    const { table } = readCsv(text.join('\n'), { oneHot: ['c', 'd'] })
    const width = table.featureNames.length
    const valueAt = (i: number, name: string) => table.values[i * width + table.featureNames.indexOf(name)]
    rows.forEach(([c, n, d], i) => {
      assert.deepEqual([valueAt(i, `c=${c}`), valueAt(i, 'n'), valueAt(i, `d=${d}`)], [1, n, 1])
      const sum = table.values.slice(i * width, (i + 1) * width).reduce((all, value) => all + value, 0)
      assert.equal(sum, n + 2)
    })
  })
  fc.assert(property, { numRuns: 200 })
})

test('a column of parts becomes the parts of the rows, in the usual spellings', () => {
  const spellings = [
    ['train', 'Training', 'TRAIN SET', 'training_set', '训练', '训练集'],
    ['validation', 'val', 'Valid', 'dev', '验证集'],
    ['test', 'Testing', 'test-set', '测试'],
  ]
  spellings.forEach((words, part) => {
    for (const word of words) assert.equal(partOf(word), part, word)
  })
  for (const word of ['', 'set', 'tests', 'eval', '0', 'tr', '训']) assert.equal(partOf(word), undefined, word)
  const { table, notes } = readCsv('a,p,l\n1,train,x\n2,Test,y\n3,val,x\n', { part: 'p' })
  assert.deepEqual([table.featureNames, [...(table.parts ?? [])], notes.part], [['a'], [0, 2, 1], 'p'])
  assert.equal(readCsv('a,l\n1,x\n2,y\n').table.parts, undefined)
  const error = csvErrorOf('a,p,l\n1,train,x\n2,later,y\n', { part: 'p' })
  assert.equal(csvErrorText(error, 'en'), 'row 3, column "p": train, validation or test is wanted; got "later"')
})

test('times are numbers, dates of ISO 8601 and times of day; what cannot be one is refused', () => {
  const cases: [cell: string, seconds: number][] = [
    ['1970-01-02', 86_400],
    ['1970-01-01T00:01:00Z', 60],
    ['1970-01-01 01:00:00.25', 3600.25],
    ['1970/1/1 00:00:05,5', 5.5],
    ['1970-01-01T01:00:00+01:00', 0],
    ['10:00', 36_000],
    ['9:00:01.5', 32_401.5],
    ['2024-02-30', Number.NaN],
    ['25:00', Number.NaN],
    ['10:61', Number.NaN],
    ['soon', Number.NaN],
    ['12', Number.NaN],
  ]
  for (const [cell, seconds] of cases) assert.equal(secondsOf(cell), seconds, cell)
  const { table, notes } = readCsv('a,when,l\n1,10:00,x\n2,10:01,y\n', { time: 'when' })
  assert.deepEqual([table.featureNames, notes.time, notes.timeUnit], [['a'], 'when', 'date'])
})

test('what numbers of a column of times count is found by its name, then by their size, else they are seconds', () => {
  const names: [name: string, unit: string][] = [
    ['time_ms', 'ms'],
    ['t (µs)', 'us'],
    ['timestamp[ns]', 'ns'],
    ['seconds', 's'],
    ['时间（毫秒）', 'ms'],
    ['ms', 'ms'],
    ['items', 's'],
  ]
  for (const [name, unit] of names) assert.equal(timeUnitOf(name, 0), unit, name)
  const sizes = [1.7e9, 1.7e12, 1.7e15, 1.7e18].map((first) => timeUnitOf('t', first))
  assert.deepEqual(sizes, ['s', 'ms', 'us', 'ns'])
  const text = 'time_ms,a,l\n0,1,x\n40,2,y\n'
  assert.equal(readCsv(text, { time: 'time_ms' }).notes.timeUnit, 'ms')
  assert.equal(readCsv(text, { time: 'time_ms', timeUnit: 's' }).notes.timeUnit, 's')
})
