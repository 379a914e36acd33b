/** What a file holds, found before anything is made of it. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { readCsv } from '../../../web/src/data/csv.js'
import { CsvError } from '../../../web/src/data/csv-error.js'
import { type SurveyColumn, surveyCsv } from '../../../web/src/data/survey/survey.js'
import { windowInNames } from '../../../web/src/data/windows/window-names.js'
import { csvOptions, nearlyCsv, nearlyTables } from '../support/csv-text.js'

const rows = (count: number, row: (i: number) => unknown[]) =>
  Array.from({ length: count }, (_, i) => `${row(i).join(',')}\n`).join('')

const column = (columns: SurveyColumn[], name: string) => columns.find((one) => one.name === name) as SurveyColumn

test('each column has its kind, its role, what is missing, its range and its values', () => {
  const text = 'n,t,e,label\n1,u,,x\n-2.5,null,NA,y\nNA,u,?,x\n1,2,,y\n'
  const { columns, task, ...file } = surveyCsv(text)
  assert.deepEqual(
    [file.delimiter, file.decimal, file.hasHeader, file.comments, file.rows, file.encoding, task],
    [',', '.', true, 0, 4, '', 'classification'],
  )
  const [n, t, e] = columns
  assert.deepEqual(n, {
    name: 'n',
    kind: 'number',
    role: 'feature',
    missing: 1,
    low: -2.5,
    high: 1,
    distinct: 2,
    isMany: false,
    values: [
      { value: '-2.5', count: 1 },
      { value: '1', count: 2 },
    ],
    texts: 0,
    firstText: undefined,
    findings: [],
  })
  assert.deepEqual(
    [t?.kind, t?.missing, t?.texts, t?.firstText, t?.findings],
    ['text', 0, 2, { row: 2, given: 'u' }, ['text']],
  )
  assert.deepEqual(
    t?.values.map(({ value, count }) => `${value} ${count}`),
    ['2 1', 'null 1', 'u 2'],
  )
  assert.deepEqual([e?.kind, e?.missing, e?.distinct], ['empty', 4, 0])
  assert.deepEqual(
    columns.map(({ role }) => role),
    ['feature', 'feature', 'feature', 'label'],
  )
})

test('roles are those that readCsv takes with the same options', () => {
  const text = ',id,who,p,t,c,a,l\n0,1,w,train,0,u,1,x\n1,2,w,test,1,v,2,y\n'
  const options = { subject: 'who', part: 'p', time: 't', oneHot: ['c'], leaveOut: ['id'] }
  const roles = (columns: { role: string }[]) => columns.map(({ role }) => role)
  assert.deepEqual(roles(surveyCsv(text, options).columns), roles(readCsv(text, options).notes.columns))
  assert.deepEqual(roles(surveyCsv(text).columns)[0], 'row-number')
})

test('constant columns, sample numbers, times, texts and persons are pointed out', () => {
  const text = `c,id,ts,at,kind,who,x,label\n${rows(20, (i) => [
    5,
    1000 + i,
    i * 0.5,
    `2024-03-05 10:00:${10 + i}`,
    ['u', 'v', 'w'][i % 3],
    i < 9 ? 'p1' : 'p2',
    Math.sin(i).toFixed(3),
    i % 2 ? 'a' : 'b',
  ])}`
  const { columns } = surveyCsv(text)
  const found = Object.fromEntries(columns.map(({ name, findings }) => [name, findings.join(' ')]))
  assert.deepEqual(found, {
    c: 'constant',
    id: 'sample-number',
    ts: 'time',
    at: 'time',
    kind: 'text',
    who: 'text person-like',
    x: '',
    label: '',
  })
})

test('a sorted measurement is no number of the sample, and nor is what repeats or stops rising', () => {
  const findings = (value: (i: number) => number) =>
    surveyCsv(`a,label\n${rows(9, (i) => [value(i), i % 2])}`).columns[0]?.findings
  assert.deepEqual(
    findings((i) => i * 0.05),
    [],
  )
  assert.deepEqual(
    findings((i) => (i === 8 ? 7 : i)),
    [],
  )
  assert.deepEqual(
    findings((i) => -3 * i),
    ['sample-number'],
  )
})

test('values are counted up to a limit, and then only how many there are at least', () => {
  const text = `a,label\n${rows(1200, (i) => [i * 0.5, i % 2])}`
  const { distinct, isMany, values, low, high } = column(surveyCsv(text).columns, 'a')
  assert.deepEqual([distinct, isMany, values, low, high], [1000, true, [], 0, 599.5])
})

test('a window is found in names in either order, and steps are never taken by themselves', () => {
  const channels = ['ax', 'ay', 'az']
  const steps = Array.from({ length: 64 }, (_, i) => i)
  const byStep = steps.flatMap((i) => channels.map((name) => `${name}${i}`))
  const byChannel = channels.flatMap((name) => steps.map((i) => `${name}${i}`))
  const found = { steps: 64, channels, others: [] }
  assert.deepEqual(windowInNames(byStep), { ...found, layout: 'steps-first' })
  assert.deepEqual(windowInNames(byChannel), { ...found, layout: 'channels-first' })
  const written = ['ax_0', 'ax.1', 'ax[2]', 'ax 3', 'ax-4', 'ax(5)']
  assert.deepEqual(windowInNames(written)?.channels, ['ax'])
  assert.deepEqual(windowInNames(['t0_x', 't0_y', 't1_x', 't1_y', 't2_x', 't2_y', 't3_x', 't3_y'])?.channels, [
    'x',
    'y',
  ])
  assert.deepEqual(windowInNames(['s1', 's2', 's3', 's4', 'age'])?.others, ['age'])
  const text = `${byStep},label\n${rows(4, (i) => [...byStep.map(() => i), i % 2])}`
  assert.equal(surveyCsv(text).windows?.steps, 64)
  assert.equal(readCsv(text).table.steps, 1)
})

test('no window is found in few steps, in gaps, in a wrong order or among unlike channels', () => {
  const none: string[][] = [
    [],
    ['a', 'b'],
    ['x1', 'x2', 'x3'],
    ['x0', 'x1', 'x3', 'x4'],
    ['x3', 'x2', 'x1', 'x0'],
    ['x5', 'x6', 'x7', 'x8'],
    ['x0', 'x1', 'x2', 'x3', 'y0', 'y1', 'y2', 'y3', 'y4'],
    ['1', '2', '3', '4', '5'],
  ]
  for (const names of none) assert.equal(windowInNames(names), undefined, String(names))
})

test('a survey gives plain data, tells how far it is, and ends when the caller throws', () => {
  const text = `a,label\n${rows(200_000, (i) => [i, i % 3])}`
  const shares: number[] = []
  const survey = surveyCsv(text, { onProgress: (share) => shares.push(share) })
  assert.deepEqual(structuredClone(survey), survey)
  assert.ok(shares.length > 1 && shares.every((share, i) => share >= (shares[i - 1] ?? 0)))
  const stop = new Error('stop')
  assert.throws(
    () =>
      surveyCsv(text, {
        onProgress: () => {
          throw stop
        },
      }),
    stop,
  )
})

test('any text that is a table can be surveyed, with the rows, roles and ranges of the table', () => {
  const property = (text: string, options: object) => {
    let survey: ReturnType<typeof surveyCsv> | undefined
    try {
      survey = surveyCsv(text, options)
    } catch (error) {
      assert.ok(error instanceof CsvError, String(error))
    }
    let read: ReturnType<typeof readCsv> | undefined
    try {
      read = readCsv(text, options)
    } catch {
      return
    }
    const { notes } = read
    assert.equal(survey?.rows, notes.rows)
    assert.deepEqual(
      survey?.columns.map(({ name, role }) => [name, role]),
      notes.columns.map(({ name, role }) => [name, role]),
    )
    if (notes.droppedRows) return
    notes.columns.forEach(({ role, low, high }, i) => {
      if (role === 'feature') assert.deepEqual([survey?.columns[i]?.low, survey?.columns[i]?.high], [low, high])
    })
  }
  for (const text of [nearlyCsv, nearlyTables]) fc.assert(fc.property(text, csvOptions, property), { numRuns: 1000 })
})
