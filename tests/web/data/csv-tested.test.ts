/** Who is tested: persons by name, and a file of its own. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { csvErrorText, readCsv, withTestData } from 'pruning-playground/data'
import { rawRows } from '../support/case-tables.js'

const train = 'who,a,c,label\np,1,u,x\nq,2,v,y\np,3,u,x\n'
const options = { subject: 'who', oneHot: ['c'] }

const codeOf = (work: () => unknown) => {
  try {
    work()
  } catch (error) {
    return (error as { code?: string }).code
  }
  return undefined
}

test('the rows of persons who are named are the test part, and those of the others the training part', () => {
  const { table, notes } = readCsv(train, { ...options, testSubjects: ['q'] })
  assert.deepEqual([[...(table.parts ?? [])], notes.testSubjects], [[0, 2, 0], ['q']])
  assert.equal(
    codeOf(() => readCsv(train, { ...options, testSubjects: ['r'] })),
    'subject-unknown',
  )
  assert.equal(
    codeOf(() => readCsv(train, { ...options, testSubjects: ['p', 'q'] })),
    'nobody-to-train',
  )
  assert.equal(
    codeOf(() => readCsv(train, { leaveOut: ['c'], testSubjects: ['p'] })),
    'choice-alone',
  )
  const both = () => readCsv('who,p,a,l\nu,train,1,x\nv,test,2,y\n', { subject: 'who', part: 'p', testSubjects: ['u'] })
  assert.equal(codeOf(both), 'choices-clash')
})

test('a second file is the test part: its columns are found by name, its persons and texts are the same ones', () => {
  const { table, notes } = withTestData(readCsv(train, options), 'label;note;c;a;who\ny;hm;v;5,5;q\nx;;u;6;r\n')
  assert.deepEqual(table.featureNames, ['a', 'c=u', 'c=v'])
  assert.deepEqual([...table.values], [1, 1, 0, 2, 0, 1, 3, 1, 0, 5.5, 0, 1, 6, 1, 0])
  assert.deepEqual(
    [[...table.labels], [...table.subjects], [...(table.parts ?? [])]],
    [
      [0, 1, 0, 1, 0],
      [0, 1, 0, 1, 2],
      [0, 0, 0, 2, 2],
    ],
  )
  assert.deepEqual([notes.subjectNames, notes.samples, notes.rows], [['p', 'q', 'r'], 5, 3])
  assert.deepEqual(
    [notes.testData?.delimiter, notes.testData?.rows, notes.testData?.samples, notes.testData?.sharedSubjects],
    [';', 2, 2, ['q']],
  )
})

test('other columns, classes or texts are refused, and a second choice of who is tested', () => {
  const read = readCsv(train, options)
  const of = (text: string) => codeOf(() => withTestData(read, text))
  assert.equal(of('who,a,label\np,1,x\nq,2,y\n'), 'columns-missing')
  assert.equal(of('who,a,c,label\np,1,u,x\nq,2,v,z\n'), 'classes-other')
  assert.equal(of('who,a,c,label\np,1,w,x\nq,2,v,y\n'), 'value-unknown')
  const named = readCsv(train, { ...options, testSubjects: ['q'] })
  assert.equal(
    codeOf(() => withTestData(named, train)),
    'choices-clash',
  )
  try {
    withTestData(read, 'who,a,c,label\np,1,u,x\nq,2,v,z\n')
  } catch (error) {
    const said = csvErrorText(error as Parameters<typeof csvErrorText>[0], 'en')
    assert.equal(said, 'column "label" must have the classes of the other table, "x", "y"; got "x", "z"')
  }
})

test('a second file is cut into windows as the first was; another rate of sampling is refused', () => {
  const windows = { length: 2, hop: 1, unit: 'seconds' } as const
  const read = readCsv(rawRows(), { subject: 'person', time: 'time_ms', windows })
  const both = withTestData(read, rawRows())
  assert.equal(both.table.labels.length, 2 * read.table.labels.length)
  assert.deepEqual(both.table.values.slice(read.table.values.length), read.table.values)
  const slower = rawRows().replace(
    /,17000(\d{8}),/g,
    (_, ms: string) => `,17000${String(2 * Number(ms)).padStart(8, '0')},`,
  )
  assert.equal(
    codeOf(() => withTestData(read, slower)),
    'windows-other-rate',
  )
})

test('targets of numbers and missing values are joined too', () => {
  const read = readCsv('a,y\n1,1.5\n2,2.5\n', { task: 'regression' })
  const { table } = withTestData(read, 'y,a\n3.5,\n4.5,4\n', { missing: 'mean' })
  assert.deepEqual(
    [[...table.targets], [...table.values]],
    [
      [1.5, 2.5, 3.5, 4.5],
      [1, 2, Number.NaN, 4],
    ],
  )
  assert.equal(table.fillsMissing, true)
})

test('a second file may lack a class, and has its classes by their names', () => {
  const read = readCsv('a,label\n1,x\n2,y\n3,z\n', {})
  const { table } = withTestData(read, 'label,a\nz,4\nz,5\n')
  assert.deepEqual([...table.labels], [0, 1, 2, 2, 2])
  assert.deepEqual(table.classNames, ['x', 'y', 'z'])
  assert.equal(
    codeOf(() => withTestData(read, 'label,a\nw,4\n')),
    'classes-other',
  )
})
