/** Windows: rows that are windows, and rows that are cut into them. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type CsvOptions, readCsv } from '../../../web/src/data/csv.js'
import { CsvError, csvErrorText } from '../../../web/src/data/csv-error.js'
import { beatRows, rawRows, windowRows } from '../support/case-tables.js'

const samples = { unit: 'samples' } as const

/** The code of the error. */
function codeOf(text: string, options: CsvOptions): string | undefined {
  try {
    readCsv(text, options)
  } catch (error) {
    if (error instanceof CsvError) return error.code
    throw error
  }
  return undefined
}

test('a row of 64 steps x 3 channels is time-major, whichever order its columns have', () => {
  const byStep = readCsv(windowRows(64, 'steps-first'), { steps: 64 })
  const byChannel = readCsv(windowRows(64, 'channels-first'), { steps: 64 })
  assert.deepEqual([byStep.table.featureNames, byStep.table.steps], [['ax', 'ay', 'az'], 64])
  assert.deepEqual(byChannel.table, byStep.table)
  assert.deepEqual([byStep.notes.layout, byChannel.notes.layout], ['steps-first', 'channels-first'])
  assert.deepEqual(byChannel.reading, byStep.reading, 'another table is read by the names alone')
  const plain = readCsv(windowRows(64, 'steps-first'))
  assert.deepEqual([plain.table.steps, plain.table.featureNames.length, plain.notes.layout], [1, 192, ''])
})

test('the order can be given where names tell nothing, and comes before what they tell', () => {
  const text = 'p,q,r,s,l\n1,2,3,4,x\n5,6,7,8,y\n'
  const first = readCsv(text, { steps: 2 }).table
  assert.deepEqual(
    [[...first.values], first.featureNames],
    [
      [1, 2, 3, 4, 5, 6, 7, 8],
      ['p', 'q', 'r', 's'],
    ],
  )
  const other = readCsv(text, { steps: 2, layout: 'channels-first' }).table
  assert.deepEqual(
    [[...other.values], other.featureNames],
    [
      [1, 3, 2, 4, 5, 7, 6, 8],
      ['p', 'r', 'q', 's'],
    ],
  )
  const named = 'x0,y0,x1,y1,x2,y2,x3,y3,l\n1,2,3,4,5,6,7,8,x\n1,2,3,4,5,6,7,8,y\n'
  const against = readCsv(named, { steps: 4, layout: 'channels-first' }).table
  assert.deepEqual([...against.values.slice(0, 8)], [1, 5, 2, 6, 3, 7, 4, 8])
  assert.equal(codeOf(text, { layout: 'steps-first' }), 'choice-alone')
})

test('single values stand behind the window, wherever their columns are, and are named', () => {
  const { table, notes, reading } = readCsv(beatRows(6), { steps: 12, staticFeatures: ['interval'] })
  assert.deepEqual([table.featureNames, table.steps, table.staticFeatures], [['ecg', 'interval'], 12, 1])
  assert.deepEqual([table.values.length, table.values[12], table.values[25]], [6 * 13, 500, 807])
  assert.equal(notes.columns[0]?.role, 'static')
  assert.deepEqual([reading.columns.at(-1), reading.staticFeatures, reading.channels], ['interval', 1, ['ecg']])
})

test('beside windows that are cut a static column is the mean of its window: exact where it is constant', () => {
  const lines = [0, 1, 2, 3, 4, 5].map((i) => `0.1,${i},${10 * i},${i < 3 ? 'a' : 'b'}`)
  const text = ['age,pulse,ax,l', ...lines].join('\n')
  const options = { windows: { length: 3, ...samples }, staticFeatures: ['age', 'pulse'] }
  const { table, notes, reading } = readCsv(text, options)
  assert.deepEqual([table.featureNames, table.steps, table.staticFeatures], [['ax', 'age', 'pulse'], 3, 2])
  // Three times 0.1 summed and divided is not 0.1.
  assert.deepEqual([...table.values], [0, 10, 20, 0.1, 1, 30, 40, 50, 0.1, 4])
  assert.deepEqual(
    notes.columns.map(({ name, role }) => `${name} ${role}`).filter((one) => /static/.test(one)),
    ['age static', 'pulse static'],
  )
  assert.deepEqual([reading.columns, reading.staticFeatures], [['ax', 'age', 'pulse'], 2])
  assert.equal(codeOf(text, { ...options, staticFeatures: ['age', 'pulse', 'ax'] }), 'columns-too-few')
})

test('a gap in a static column is no part of its mean; a window of gaps alone is filled like other gaps', () => {
  const text = 'rr,ax,l\n1,1,a\n,2,a\n3,3,b\n5,4,b\n,5,c\n,6,c\n'
  const options = { windows: { length: 2, ...samples }, staticFeatures: ['rr'], missing: 'mean' } as const
  const { values } = readCsv(text, options).table
  assert.deepEqual([...values], [1, 2, 1, 3, 4, 4, 5, 6, Number.NaN])
})

test('what cannot be beside a window is refused, and what is no part of it told of', () => {
  assert.equal(codeOf(beatRows(6), { staticFeatures: ['interval'] }), 'static-alone')
  assert.equal(codeOf(beatRows(6), { steps: 12, staticFeatures: ['interval', 'age'] }), 'column-unknown')
  assert.equal(codeOf(beatRows(6), { steps: 12, staticFeatures: ['beat'], label: 'beat' }), 'column-twice')
  assert.throws(
    () => readCsv(beatRows(6), { steps: 12 }),
    (error) =>
      /"interval"/.test(csvErrorText(error as CsvError, 'en')) &&
      /--static-features/.test(csvErrorText(error as CsvError, 'en', 'command')),
  )
})

test('a first column of row numbers is no part of a window', () => {
  const rows = [0, 1, 2].map((i) => `${i},1,2,3,4,5,6,7,8,${i % 2 ? 'a' : 'b'}\n`).join('')
  const { table } = readCsv(`,x0,x1,x2,x3,y0,y1,y2,y3,l\n${rows}`, { steps: 4 })
  assert.deepEqual([...table.values.slice(0, 8)], [1, 5, 2, 6, 3, 7, 4, 8])
  assert.deepEqual(table.featureNames, ['x', 'y'])
})

test('raw rows: windows of 2 s every 1 s, none across persons, labels or the gap of 1.6 s', () => {
  const options = { subject: 'person', time: 'time_ms', windows: { length: 2, hop: 1, unit: 'seconds' } } as const
  const { table, notes } = readCsv(rawRows(), options)
  assert.deepEqual([table.featureNames, table.steps, notes.timeUnit], [['ax', 'ay', 'az'], 50, 'ms'])
  // 250 rows each, but for p2's walk, which is 120 rows, a gap, and 90.
  const windows = 8 * 9 + 3 + 2
  assert.deepEqual(notes.windows, {
    length: 50,
    hop: 25,
    interval: notes.windows?.interval,
    windows,
    stretches: 10,
    gaps: 1,
    leftOver: 20 + 15,
  })
  assert.ok(Math.abs((notes.windows?.interval ?? 0) - 0.04) < 1e-6)
  assert.deepEqual([notes.samples, table.labels.length, table.subjects.length], [windows, windows, windows])
  const bySamples = readCsv(rawRows(), { ...options, windows: { length: 50, hop: 25, ...samples } })
  assert.deepEqual(bySamples.table, table)
  // Without times nothing tells of the gap.
  const blind = readCsv(rawRows(), {
    ...options,
    time: undefined,
    leaveOut: ['time_ms'],
    windows: { length: 50, hop: 25, ...samples },
  })
  assert.deepEqual([blind.notes.windows?.windows, blind.notes.windows?.gaps], [8 * 9 + 7, 0])
})

const row = fc.record({
  who: fc.constantFrom('p', 'q', 'r'),
  kind: fc.constantFrom('sit', 'walk'),
  step: fc.constantFrom(1, 1, 1, 1, 3, -2),
  value: fc.constantFrom('', '1', '2'),
})

test('no window spans two persons, two labels, a gap or a row that was left out; each is whole and in order', () => {
  const property = fc.property(
    fc.array(row, { minLength: 4, maxLength: 60 }),
    fc.integer({ min: 2, max: 4 }),
    fc.integer({ min: 1, max: 5 }),
    (rows, length, hop) => {
      let time = 0
      const lines = rows.map(({ who, kind, step, value }, i) => {
        time += step
        return { who, kind, time, isWhole: value !== '', text: `${i},${value},${who},${time},${kind}` }
      })
      // A first stretch of each label, so that one window is there; its usual step is 1.
      const sure = ['sit', 'walk'].flatMap((kind, k) =>
        [0, 1, 2, 3].map((i) => ({
          who: 'z',
          kind,
          time: -100 + 20 * k + i,
          isWhole: true,
          text: `${1000 + 10 * k + i},1,z,${-100 + 20 * k + i},${kind}`,
        })),
      )
      const all = [...sure, ...lines]
      const text = ['i,v,who,t,kind', ...all.map((one) => one.text)].join('\n')
      const byPlace = new Map(all.map((one) => [Number(one.text.split(',')[0]), one]))
      const { table, notes } = readCsv(text, {
        subject: 'who',
        time: 't',
        missing: 'drop',
        windows: { length, hop, ...samples },
      })
      const { interval = 0, leftOver = 0 } = notes.windows ?? {}
      const used = new Set<number>()
      for (let i = 0; i < notes.samples; i += 1) {
        const ids = Array.from({ length }, (_, s) => table.values[(i * length + s) * 2] as number)
        const parts = ids.map((id) => byPlace.get(id) as (typeof all)[number])
        for (const id of ids) used.add(id)
        assert.ok(parts.every(({ isWhole }) => isWhole))
        assert.equal(new Set(parts.map(({ who }) => who)).size, 1)
        assert.equal(new Set(parts.map(({ kind }) => kind)).size, 1)
        assert.equal(table.classNames[table.labels[i] as number], parts[0]?.kind)
        assert.equal(notes.subjectNames[table.subjects[i] as number], parts[0]?.who)
        parts.slice(1).forEach((part, s) => {
          const step = part.time - (parts[s]?.time ?? 0)
          assert.ok(step >= 0 && step <= 1.5 * interval, `a step of ${step} where ${interval} is usual`)
        })
      }
      assert.equal(used.size + leftOver, all.filter(({ isWhole }) => isWhole).length)
    },
  )
  fc.assert(property, { numRuns: 300 })
})

test('rows of persons that alternate are cut by person', () => {
  const rows = [0, 1, 2, 3, 4, 5].flatMap((i) => [`${i},p,x`, `${10 + i},q,y`])
  const { table, notes } = readCsv(['a,who,l', ...rows].join('\n'), {
    subject: 'who',
    windows: { length: 3, ...samples },
  })
  assert.deepEqual([...table.values], [0, 1, 2, 10, 11, 12, 3, 4, 5, 13, 14, 15])
  assert.deepEqual([[...table.subjects], notes.windows?.hop, notes.windows?.stretches], [[0, 1, 0, 1], 3, 2])
})

test('a target of numbers is one for a window, and does not change in it', () => {
  const rows = [1.5, 1.5, 1.5, 2.5, 2.5, 2.5].map((y, i) => `${i},${y}`)
  const { table } = readCsv(['a,y', ...rows].join('\n'), {
    windows: { length: 2, hop: 1, ...samples },
    task: 'regression',
  })
  assert.deepEqual(
    [[...table.targets], [...table.values]],
    [
      [1.5, 1.5, 2.5, 2.5],
      [0, 1, 1, 2, 3, 4, 4, 5],
    ],
  )
})

test('parts are those of the rows, and no window is of two', () => {
  const rows = ['train', 'train', 'train', 'test', 'test', 'test'].map((part, i) => `${i},${part},${i % 3 ? 'x' : 'x'}`)
  const text = ['a,p,l', ...rows, '7,train,y', '8,train,y'].join('\n')
  const { table } = readCsv(text, { part: 'p', windows: { length: 2, hop: 1, ...samples } })
  assert.deepEqual([...(table.parts ?? [])], [0, 0, 2, 2, 0])
})

test('what makes no windows is refused in one sentence', () => {
  const text = 'a,t,l\n1,0,x\n2,1,x\n3,2,y\n4,3,y\n'
  const windows = { length: 3, ...samples } as const
  const refused: [options: CsvOptions, code: string][] = [
    [{ windows }, 'windows-none'],
    [{ windows: { length: 2, unit: 'seconds' } }, 'windows-need-time'],
    [{ windows: { length: 1, ...samples } }, 'windows-wrong'],
    [{ windows: { length: 1e6, ...samples } }, 'windows-wrong'],
    [{ windows: { length: 2.5, ...samples } }, 'windows-wrong'],
    [{ windows: { length: 2, hop: 0, ...samples } }, 'windows-wrong'],
    [{ windows: { length: 2, unit: 'rows' } } as unknown as CsvOptions, 'windows-wrong'],
    [{ windows: [2] } as unknown as CsvOptions, 'windows-wrong'],
    [{ windows: { length: 0.1, unit: 'seconds' }, time: 't' }, 'windows-wrong'],
    [{ windows, steps: 2 }, 'choices-clash'],
    [{ oneHot: ['a'], steps: 2 }, 'choices-clash'],
  ]
  for (const [options, code] of refused) assert.equal(codeOf(text, options), code, JSON.stringify(options))
  assert.equal(
    codeOf('a,t,l\n1,5,x\n2,5,x\n3,5,y\n4,5,y\n', { time: 't', windows: { length: 2, unit: 'seconds' } }),
    'windows-no-times',
  )
  const error = new CsvError('windows-none', { given: 2, wanted: 3 })
  assert.equal(
    csvErrorText(error, 'en'),
    'a window has 3 samples, and no stretch of rows from one person, with one label and without a gap, is so long; the longest has 2',
  )
  assert.equal(csvErrorText(error, 'zh'), '一个时间窗要 3 个样本，而同一个人、同一标签、中间不断的行最长只有 2 行')
  assert.equal(
    csvErrorText(new CsvError('choices-clash', { roles: ['steps', 'windows'] }), 'en'),
    'these do not go together: rows that are windows and windows cut from rows',
  )
})
