/** Kinds of files that readers of tables went wrong on, each with what is right. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type GivenSettings, type GivenTable, loadCore } from 'pruning-playground'
import { csvErrorText, readCsv, surveyCsv } from 'pruning-playground/data'
import { rawRows, windowRows } from '../support/case-tables.js'

const core = await loadCore()

/** Cells of many rows, with commas between. */
const rows = (count: number, row: (i: number) => readonly (string | number)[], delimiter = ',') =>
  Array.from({ length: count }, (_, i) => row(i).join(delimiter)).join('\n')

const kindOf = (i: number) => (i % 2 ? 'walk' : 'sit')
const near = (i: number) => ((i * 7) % 13) / 20

/** Trains on a table, and judges it on the same samples. */
function trained(table: GivenTable, settings: Partial<GivenSettings> = {}) {
  const given = { data: 'table', table, seed: 1, testFraction: 0, validationFraction: 0, epochs: 60, ...settings }
  using experiment = core.createExperiment(given)
  while (!experiment.progress.isDone) experiment.advance(1000)
  return experiment.evaluate('train')
}

test('constant columns train, and are named by survey and notes', () => {
  const text = `a,b,c,y\n${rows(60, (i) => [5, (i % 2) + near(i) / 2, 0, kindOf(i)])}`
  const { table, notes } = readCsv(text)
  const constant = notes.columns.filter(({ low, high }) => low === high).map(({ name }) => name)
  const found = surveyCsv(text).columns.filter(({ findings }) => findings.includes('constant'))
  assert.deepEqual(
    [constant, found.map(({ name }) => name)],
    [
      ['a', 'c'],
      ['a', 'c'],
    ],
  )
  assert.ok(trained(table).accuracy > 0.9)
})

test('numbers in quotes with decimal commas are read where commas part the cells', () => {
  const { table, notes } = readCsv('"a","b","y"\n"-0,587","0,814",u\n"1,097","1,099",v\n')
  assert.deepEqual([[...table.values], notes.decimal, notes.delimiter], [[-0.587, 0.814, 1.097, 1.099], ',', ','])
  assert.deepEqual([surveyCsv('"a","y"\n"-0,587",u\n"1,097",v\n').decimal], [','])
})

test('commas and units in the names of a file with semicolons part nothing', () => {
  const { notes } = readCsv('temp (°C, 1 min, mean);hum (%, 1 min, mean);label\n19.26;38.33;day\n25.22;47.46;night\n')
  assert.deepEqual([notes.delimiter, notes.columns.length], [';', 3])
})

test('the number of the sample and a time are pointed out, and can be left out', () => {
  const cells = (i: number) => [
    1000 + i,
    `2024-03-05 10:00:${String(i).padStart(2, '0')}`,
    near(i) + (i % 2),
    kindOf(i),
  ]
  const text = `sample_id,recorded_at,ax,activity\n${rows(40, cells)}`
  const found = surveyCsv(text).columns.map(({ findings }) => findings.join())
  assert.deepEqual(found, ['sample-number', 'time', '', ''])
  assert.throws(() => readCsv(text), /row 2, column "recorded_at": a number .* is wanted.*leaveOut/)
  const { table } = readCsv(text, { leaveOut: ['sample_id', 'recorded_at'] })
  assert.deepEqual([table.featureNames, table.labels.length], [['ax'], 40])
  assert.ok(trained(table).accuracy > 0.9)
})

test('values are read in 64 bits: what tells the classes beside a large offset is learned', () => {
  const { table } = readCsv(`t,y\n${rows(100, (i) => [(1e9 + (i % 2 ? 10 : 0) + near(i)).toFixed(3), kindOf(i)])}`)
  assert.equal(trained(table).accuracy, 1)
})

test('large targets are learned with the usual settings', () => {
  const price = (i: number) => 300_000 + 10_000 * ((i * 37) % 170)
  const { table, notes } = readCsv(
    `area,rooms,price\n${rows(200, (i) => [30 + ((i * 37) % 170), 1 + (i % 6), price(i)])}`,
  )
  assert.equal(notes.task, 'regression')
  assert.ok(trained(table, { network: '2-16-1 relu' }).accuracy > 0.95)
})

test('a spread that no 32-bit float can hold trains without NaN', () => {
  const { table } = readCsv(`a,y\n${rows(20, (i) => [i % 2 ? '1e-39' : '0', kindOf(i)])}`)
  assert.ok(Number.isFinite(trained(table).loss))
})

test('the usual spellings of missing values are gaps among numbers, and classes in the label column', () => {
  const gaps = ['', 'NA', 'N/A', '#N/A', 'nan', 'null', '-', '?', '无']
  const text = `a,b,y\n${gaps.map((gap, i) => `${gap},${i},${i % 2 ? 'null' : 'sit'}`).join('\n')}\n1,2,sit\n3,4,null\n`
  const { table, notes } = readCsv(text, { missing: 'drop' })
  assert.deepEqual([notes.droppedRows, table.classNames], [gaps.length, ['null', 'sit']])
  assert.equal(surveyCsv(text).columns[0]?.missing, gaps.length)
})

test('a person column is seen by its name and by its blocks', () => {
  const text = (name: string) => `${name},a,act\n${rows(120, (i) => [i < 60 ? 'anna' : 'ben', near(i), kindOf(i)])}`
  for (const name of ['who', 'subject', '受试者', 'x'])
    assert.deepEqual(surveyCsv(text(name)).columns[0]?.findings, ['text', 'person-like'], name)
  assert.deepEqual(readCsv(text('who'), { subject: 'who' }).notes.subjectNames, ['anna', 'ben'])
})

test('windows of 40 and of 64 steps are found in the names of 120 and 192 columns', () => {
  for (const steps of [40, 64])
    for (const layout of ['steps-first', 'channels-first'] as const)
      assert.deepEqual(surveyCsv(windowRows(steps, layout)).windows, {
        steps,
        channels: ['ax', 'ay', 'az'],
        layout,
        others: [],
      })
})

test('a column that is no part of a window is named', () => {
  const text = windowRows(8, 'steps-first').replaceAll(
    /,(activity|sit|run)/g,
    (_, kind) => `,${kind === 'activity' ? 'age' : '30'},${kind}`,
  )
  assert.throws(
    () => readCsv(text, { steps: 8 }),
    /divides the 25 feature columns; got 8\. .*no part of a window: "age"/,
  )
  assert.equal(readCsv(text, { steps: 8, leaveOut: ['age'] }).table.steps, 8)
})

test('raw rows are surveyed with their person and time, and windows of them train', () => {
  const found = surveyCsv(rawRows()).columns.map(({ findings }) => findings.join(' '))
  assert.deepEqual(found, ['text person-like', 'time', '', '', '', ''])
  const windows = { length: 2, hop: 1, unit: 'seconds' } as const
  const { table } = readCsv(rawRows(), { subject: 'person', time: 'time_ms', windows })
  const { samples, loss } = trained(table, { network: 'conv(4,5)-flatten-3', epochs: 2 })
  assert.deepEqual([samples, Number.isFinite(loss)], [77, true])
})

test('every place is told what to do in its own words: no command in the Lab', () => {
  try {
    readCsv('a,b,y\n1,red,u\n2,blue,v\n')
    assert.fail('texts are no numbers')
  } catch (error) {
    const say = (place: 'call' | 'command' | 'lab') =>
      csvErrorText(error as Parameters<typeof csvErrorText>[0], 'en', place)
    assert.match(say('call'), /option subject.*leaveOut.*oneHot/)
    assert.match(say('command'), /--leave-out.*--one-hot/)
    assert.doesNotMatch(say('lab'), /--|option/)
  }
})
