/** CSV files: what is read, and what is refused and in which words. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { type CsvOptions, readCsv } from '../../../web/src/data/csv.js'
import { compareNaturally } from '../../../web/src/data/csv-cells.js'
import { csvErrorCodes, csvErrorText } from '../../../web/src/data/csv-error.js'
import { byteLength, csvLimits } from '../../../web/src/data/csv-limits.js'
import { Rows } from '../../../web/src/data/csv-rows.js'
import { choiceSentences } from '../../../web/src/data/table/choice-sentences.js'
import { csvErrorOf, type Refusal, reachedCodes } from '../support/csv-text.js'

const animals = 'size,weight,animal\n1,2.5,dog\n-3,4e-1,cat\n.5,6.,dog\n'

test('a file with classes gives values row by row, classes in natural order and nothing else', () => {
  assert.deepEqual(readCsv(animals), {
    table: {
      featureNames: ['size', 'weight'],
      values: Float64Array.of(1, 2.5, -3, 0.4, 0.5, 6),
      labels: Int32Array.of(1, 0, 1),
      classNames: ['cat', 'dog'],
      targets: new Float64Array(0),
      subjects: new Int32Array(0),
      steps: 1,
    },
    notes: {
      encoding: '',
      delimiter: ',',
      hasHeader: true,
      comments: 0,
      rows: 3,
      decimal: '.',
      task: 'classification',
      label: 'animal',
      subject: '',
      part: '',
      time: '',
      timeUnit: '',
      subjectNames: [],
      testSubjects: [],
      oneHot: [],
      layout: '',
      columns: [
        { name: 'size', role: 'feature', missing: 0, low: -3, high: 1 },
        { name: 'weight', role: 'feature', missing: 0, low: 0.4, high: 6 },
        { name: 'animal', role: 'label', missing: 0, low: Number.NaN, high: Number.NaN },
      ],
      droppedRows: 0,
      filledCells: 0,
      samples: 3,
    },
    reading: { task: 'classification', label: 'animal', columns: ['size', 'weight'] },
  })
})

test('a byte order mark, any line ends, blank lines and spaces around cells change nothing', () => {
  const same = [
    `\ufeff${animals}`,
    animals.trimEnd(),
    animals.replaceAll('\n', '\r\n'),
    animals.replaceAll('\n', '\r'),
    `\n\n${animals.replaceAll('\n', '\n\n')}\r\n\n`,
    animals.replaceAll(',', ' , '),
    animals.replace('size,weight', '"size","weight"').replaceAll('dog', '"dog"'),
  ]
  for (const text of same) assert.deepEqual(readCsv(text), readCsv(animals), JSON.stringify(text))
})

test('the delimiter is the one that stands most often in the header, a comma last; with ; and tab numbers may have a comma', () => {
  for (const delimiter of [';', '\t'] as const) {
    const text = animals.replaceAll(',', delimiter)
    for (const written of [text, text.replaceAll('.', ',')]) {
      const { table, notes } = readCsv(written)
      assert.deepEqual(table, readCsv(animals).table)
      assert.equal(notes.delimiter, delimiter)
    }
  }
  assert.equal(readCsv('a;b,c\n1,5;x\n1;y').notes.delimiter, ';')
  assert.deepEqual(readCsv('a;b,c\n1,x\n1,y', { delimiter: ',' }).table.featureNames, ['a;b'])
  assert.equal(readCsv('"a;b;c;d",e\n1,x\n2,y').notes.delimiter, ',')
  assert.deepEqual(readCsv('a;b,c;d\n1;2;x\n3;4;y').table.featureNames, ['a', 'b,c'])
})

test('quotes hold delimiters, line ends and quotes that are written twice', () => {
  const { table } = readCsv('"a,1","b\n2",c\n1,2,"x ""y"""\n3,4,"z,\r\nw"\n')
  assert.deepEqual(table.featureNames, ['a,1', 'b\n2'])
  assert.deepEqual(table.classNames, ['x "y"', 'z,\r\nw'])
})

test('the number of a row is the line on which it starts', () => {
  const cell = fc.constantFrom('1', '', 'x\ny', '\r\n', '"\r', '\n\r\n')
  const property = fc.property(
    fc.array(fc.tuple(cell, cell), { maxLength: 8 }),
    fc.constantFrom('\n', '\r', '\r\n'),
    (rows, end) => {
      const written = rows.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(',') + end)
      const lineOf = (i: number) =>
        1 +
        (
          written
            .slice(0, i)
            .join('')
            .match(/\r\n|\r|\n/g) ?? []
        ).length
      const found: [string[], number][] = []
      const read = Rows.of(written.join(''), ',')
      for (let row = read.next(); row; row = read.next()) found.push([row.cells, row.line])
      assert.deepEqual(
        found,
        rows.map((row, i) => [row, lineOf(i)]),
      )
    },
  )
  fc.assert(property, { numRuns: 500 })
})

test('label and subject are found by name; subjects are numbered as they come', () => {
  const text = 'kind,size,who\nx,1,Zoe\ny,2,Al\nx,3,Zoe\n'
  const { table, notes } = readCsv(text, { label: 'kind', subject: 'who' })
  assert.deepEqual(
    [table.featureNames, table.classNames, [...table.labels], [...table.subjects], notes.subjectNames],
    [['size'], ['x', 'y'], [0, 1, 0], [0, 1, 0], ['Zoe', 'Al']],
  )
  assert.equal(readCsv('kind,size,who\n1,1,Zoe\n2,2,Al\n', { subject: 'who' }).notes.label, 'size')
})

const column = (labels: readonly (string | number)[]) => `x,y\n${labels.map((label, i) => `${i},${label}\n`).join('')}`

test('labels are classes when they are texts or at most 20 different whole numbers, else targets', () => {
  const whole = (count: number) => Array.from({ length: count }, (_, i) => count - i)
  assert.equal(readCsv(column(whole(20))).notes.task, 'classification')
  assert.deepEqual(readCsv(column(whole(20))).table.classNames, whole(20).reverse().map(String))
  const { table, notes } = readCsv(column(whole(21)))
  assert.equal(notes.task, 'regression')
  assert.deepEqual([[...table.targets], table.labels.length, table.classNames], [whole(21), 0, []])
  assert.equal(readCsv(column([1, 2.5])).notes.task, 'regression')
  assert.equal(readCsv(column([...whole(21), 'x'])).notes.task, 'classification')
})

test('the task can be said: whole numbers as targets, numbers as classes', () => {
  assert.deepEqual([...readCsv(column([1, 2]), { task: 'regression' }).table.targets], [1, 2])
  assert.deepEqual(readCsv(column([2.5, 10, -1]), { task: 'classification' }).table.classNames, ['-1', '2.5', '10'])
})

test('labels that are the same number are one class', () => {
  const { table } = readCsv(column(['1', '1.0', '+1', '1e0', '-0', '0']))
  assert.deepEqual(
    [table.classNames, [...table.labels]],
    [
      ['0', '1'],
      [1, 1, 1, 1, 0, 0],
    ],
  )
})

test('natural order: digits in a name count as a number, and the order is total', () => {
  const names = ['class 10', 'class 2', 'Class 3', 'class', '10', '9', 'a01', 'a1', 'b']
  assert.deepEqual(names.sort(compareNaturally), [
    '9',
    '10',
    'Class 3',
    'a01',
    'a1',
    'b',
    'class',
    'class 2',
    'class 10',
  ])
  const name = fc.string({ unit: fc.constantFrom('0', '1', '12', 'a', 'b', ' ', '字') })
  const property = fc.property(name, name, name, (a, b, c) => {
    assert.equal(Math.sign(compareNaturally(a, b)), -Math.sign(compareNaturally(b, a)) + 0)
    assert.equal(compareNaturally(a, b) === 0, a === b)
    if (compareNaturally(a, b) < 0 && compareNaturally(b, c) < 0) assert.ok(compareNaturally(a, c) < 0)
  })
  fc.assert(property, { numRuns: 2000 })
})

test('a gap is refused, or its row is left out, or it stays one for which the core takes a mean', () => {
  for (const gap of ['', ' ', 'NA', 'na', 'NaN', '?', 'null', 'NULL', '""']) {
    const text = `a,b,c\n1,10,x\n2,${gap},y\n6,30,x\n7,8,z\n`
    const error = csvErrorOf(text)
    assert.deepEqual([error.code, error.row, error.column], ['value-missing', 3, 'b'])
    const dropped = readCsv(text, { missing: 'drop' })
    assert.deepEqual([...dropped.table.values], [1, 10, 6, 30, 7, 8])
    assert.deepEqual(
      [dropped.table.classNames, [...dropped.table.labels]],
      [
        ['x', 'z'],
        [0, 0, 1],
      ],
    )
    assert.deepEqual([dropped.notes.rows, dropped.notes.droppedRows, dropped.notes.filledCells], [4, 1, 0])
    const filled = readCsv(text, { missing: 'mean' })
    assert.deepEqual([...filled.table.values], [1, 10, 2, Number.NaN, 6, 30, 7, 8])
    assert.deepEqual([filled.table.fillsMissing, dropped.table.fillsMissing], [true, undefined])
    assert.deepEqual([filled.notes.droppedRows, filled.notes.filledCells], [0, 1])
  }
})

test('a label or subject is never made up, but its row can be left out', () => {
  const text = 'a,who,c\n1,p,x\n2,,y\n3,q,?\n4,q,z\n'
  assert.equal(csvErrorOf(text, { subject: 'who', missing: 'mean' }).code, 'label-missing')
  const { table } = readCsv(text, { subject: 'who', missing: 'drop' })
  assert.deepEqual(
    [[...table.values], table.classNames, [...table.subjects]],
    [
      [1, 4],
      ['x', 'z'],
      [0, 1],
    ],
  )
})

test('steps make windows: they divide the features, and 1 is a plain table', () => {
  const text = 'x0,y0,x1,y1,x2,y2,label\n1,2,3,4,5,6,a\n1,2,3,4,5,6,b\n'
  assert.equal(readCsv(text, { steps: 3 }).table.steps, 3)
  for (const steps of [4, 0, -1, 1.5, 7, Number.NaN, Number.POSITIVE_INFINITY])
    assert.equal(csvErrorOf(text, { steps }).code, 'steps-wrong', String(steps))
})

test('names are plain text: __proto__ and constructor are columns, classes and subjects like others', () => {
  const text = '__proto__,constructor,toString\n1,hasOwnProperty,__proto__\n2,__proto__,valueOf\n'
  const { table, notes } = readCsv(text, { subject: 'constructor' })
  assert.deepEqual(table.featureNames, ['__proto__'])
  assert.deepEqual([...table.classNames].sort(), ['__proto__', 'valueOf'])
  assert.deepEqual(notes.subjectNames, ['hasOwnProperty', '__proto__'])
  assert.equal(Object.hasOwn(Object.prototype, '1'), false)
})

const refusals: Refusal[] = [
  ['', 'rows-missing'],
  ['\ufeff\n\r\n', 'rows-missing'],
  ['a,b\n', 'rows-missing'],
  ['a,b\n,x\n1,', 'rows-all-dropped', undefined, undefined, { missing: 'drop' }],
  ['a\n1\n', 'columns-too-few', 1],
  ['a,b\n1,2', 'columns-too-few', 1, undefined, { subject: 'a' }],
  ['a,,c\n1,2,3', 'name-missing', 1, '#2'],
  [',,\n1,2,3', 'name-missing', 1, '#2'],
  ['a, ,c\n1,2,3', 'name-missing', 1, '#2'],
  ['a,b, a \n1,2,3', 'name-twice', 1, 'a'],
  ['a,b\n1,x\n1,2,y', 'row-ragged', 3],
  ['a,b\n1,x\n1', 'row-ragged', 3],
  ['a,b\n1,"x', 'quote-open', 2, 'b'],
  ['"a,b\n1,x\n', 'quote-open', 1, '#1'],
  ['a,b\n"1"0,x', 'quote-stray', 2, 'a'],
  ['a,b\n1,"x" \n', 'quote-stray', 2, 'b'],
  ['a,b\n"1""",x', 'number-wanted', 2, 'a'],
  ['a,b\n\n"1\n\r\n\r",x\n?,y', 'value-missing', 7, 'a'],
  ['a,b\nred,x', 'number-wanted', 2, 'a'],
  ['a,b\n0x10,x', 'number-wanted', 2, 'a'],
  ['a,b\n1_0,x', 'number-wanted', 2, 'a'],
  ['a,b\n.,x', 'value-missing', 2, 'a'],
  ['a,b\n"1,5.0",x', 'number-wanted', 2, 'a'],
  ['a,b\n"1,234",x', 'decimals-unclear', 2, 'a'],
  ['a,b\n"1,234",x\n1.5,y', 'decimals-mixed', 2, 'a'],
  ['a;b\n1.5;x\n1,5;y', 'decimals-mixed', 3, 'a'],
  ['a;b\n1.5;x', 'number-wanted', 2, 'a', { decimal: ',' }],
  ['a;b\n1.234,5;x', 'number-wanted', 2, 'a'],
  ['a,b\n1e999,x', 'number-too-large', 2, 'a'],
  ['a,b\n1,x\n-Infinity,x', 'number-too-large', 3, 'a'],
  ['a,b\n3.5e38,x', 'number-too-large', 2, 'a'],
  ['a,b\n1,2.5\n1,inf', 'number-too-large', 3, 'b'],
  ['a,b\n1,1\n1,x', 'label-no-number', 3, 'b', { task: 'regression' }],
  ['a,b\n1,x\n2,x', 'classes-too-few', undefined, 'b'],
  ['a,b,c\n1,,x\n2,?,y', 'column-empty', undefined, 'b', { missing: 'mean' }],
  ['a,b\n1,x', 'column-unknown', undefined, undefined, { label: 'd' }],
  ['a,b\n1,x', 'column-unknown', undefined, undefined, { subject: '__proto__' }],
  ['a,b,c\n1,2,x', 'column-twice', undefined, 'b', { label: 'b', subject: 'b' }],
  ['a,b\n1,x', 'label-left-out', undefined, undefined, { columns: ['a'], subject: 'b' }],
  ['a,p,b\n1,train,x\n2,eval,y', 'part-wrong', 3, 'p', { part: 'p' }],
  ['a,t,b\n1,0.1,x\n2,10:00,y', 'time-wrong', 3, 't', { time: 't' }],
  [
    `a,c,b\n${Array.from({ length: 65 }, (_, i) => `1,v${i},x\n`).join('')}`,
    'values-too-many',
    66,
    'c',
    { oneHot: ['c'] },
  ],
  ['a,b\n1,x', 'option-wrong', undefined, undefined, { delimiter: '"' } as unknown as CsvOptions],
  ['a,b\n1,x', 'option-wrong', undefined, undefined, { missing: 'zero' } as unknown as CsvOptions],
  ['a,b\n1,x', 'option-wrong', undefined, undefined, { task: '' } as unknown as CsvOptions],
  ['a,b\n1,x', 'option-wrong', undefined, undefined, { label: 1 } as unknown as CsvOptions],
  ['a,b\n1,x', 'option-wrong', undefined, undefined, { subject: null } as unknown as CsvOptions],
  ['a,b\n1,x', 'option-wrong', undefined, undefined, { header: 'yes' } as unknown as CsvOptions],
  ['a,b\n1,x', 'option-wrong', undefined, undefined, { onProgress: 1 } as unknown as CsvOptions],
  ['a,b\n1,x', 'option-wrong', undefined, undefined, null as unknown as CsvOptions],
  ['a,b\n1,x', 'steps-wrong', undefined, undefined, { steps: '1' } as unknown as CsvOptions],
  [undefined as unknown as string, 'input-wrong'],
  [null as unknown as string, 'input-wrong'],
  [{} as unknown as string, 'input-wrong'],
  [Uint8Array.of(0x50, 0x4b, 3, 4), 'file-not-text'],
  [Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), 'file-of-sheets'],
  [Uint8Array.of(0x61, 0x2c, 0x62, 0x0a, 0x31, 0x2c, 0xe4), 'encoding-wrong', 2, undefined, { encoding: 'utf-8' }],
]

test('what is wrong is refused with its code, its row and its column', () => {
  for (const [text, code, row, name, options] of refusals) {
    const error = csvErrorOf(text, options)
    assert.deepEqual([error.code, error.row, error.column], [code, row, name], String(text))
  }
})

test('the sentences name the place, what was given and what is wanted, in both languages', () => {
  const cases: [text: string, en: string, zh: string][] = [
    [
      'age,dose,class\n31,,x',
      'row 2, column "dose": a number is wanted; got "". Option missing can be drop (such rows are left out) or mean (the mean of the training rows is put in)',
      '第 2 行“dose”列：应为数字，这里却是“”。选项 missing 可设为 drop（舍去这样的行）或 mean（填入训练样本的平均值）',
    ],
    [
      'a;b;c\n1;zwei;x',
      'row 2, column "b": a number such as 0,5 is wanted; got "zwei". A column of texts can say who a row is from (option subject), be left out (leaveOut) or become columns of 0 and 1 (oneHot)',
      '第 2 行“b”列：应为数字（如 0,5），这里却是“zwei”。文字列可以用作受试者（选项 subject）、略去（leaveOut）或展开成 0 和 1 的列（oneHot）',
    ],
    ['a,b\n1', 'row 2 must have 2 cells, one a column; got 1', '第 2 行有 1 格，应为 2 格，每列一格'],
    ['a,\n1,2', 'row 1, column 2: a column must have a name; got an empty one', '第 1 行第 2 列：列名不能为空'],
  ]
  for (const [text, en, zh] of cases) {
    const error = csvErrorOf(text)
    assert.equal(csvErrorText(error, 'en'), en)
    assert.equal(csvErrorText(error, 'zh'), zh)
    assert.equal(error.message, `[readCsv] ${en}`)
  }
  const unknown = csvErrorOf('a,b\n1,x', { label: 'd' })
  assert.equal(csvErrorText(unknown, 'en'), 'the column must be one of "a", "b"; got "d"')
  assert.equal(csvErrorText(unknown, 'zh'), '没有“d”这一列，现有的列是“a”、“b”')
})

test('text of a file is cut in a sentence, and cannot turn or hide what stands around it', () => {
  const error = csvErrorOf(`a,b\n\u202e\u0007x\ud800${'字'.repeat(1000)},x`)
  assert.equal(csvErrorText(error, 'en').split(/got |\. /)[1], `"\u00b7\u00b7x\u00b7${'字'.repeat(36)}…"`)
})

test('each limit is kept: at it a file is read, one over it is refused', () => {
  const { rows, columns, classes, nameBytes, bytes } = csvLimits
  const many = (count: number) => `a,b\n${'1,0\n1,1\n'.repeat(count / 2)}`
  assert.equal(readCsv(`${many(rows)}\n\n`).notes.rows, rows)
  assert.deepEqual(
    [csvErrorOf(`${many(rows)}1,0`).code, csvErrorOf(`${many(rows)}1,0`).row],
    ['rows-too-many', rows + 2],
  )

  const wide = (count: number) => `${Array.from({ length: count }, (_, i) => `c${i}`)}\n${'1,'.repeat(count - 1)}x\n`
  const twoWide = (count: number) => `${wide(count)}${'2,'.repeat(count - 1)}y`
  assert.equal(readCsv(twoWide(columns)).table.featureNames.length, columns - 1)
  assert.equal(csvErrorOf(twoWide(columns + 1)).code, 'columns-too-many')

  const labels = (count: number) => column(Array.from({ length: count }, (_, i) => `k${i}`))
  assert.equal(readCsv(labels(classes)).table.classNames.length, classes)
  assert.deepEqual(
    [csvErrorOf(labels(classes + 1)).code, csvErrorOf(labels(classes + 1)).row],
    ['classes-too-many', 1002],
  )

  const named = (name: string) => [`${name},b\n1,x\n2,y`, `a,b\n1,x\n2,${name}`]
  const fitting = `${'字'.repeat(85)}a`
  for (const text of named(fitting)) assert.equal(byteLength(fitting), nameBytes, text && readCsv(text).notes.label)
  for (const text of named(`${fitting}a`)) assert.equal(csvErrorOf(text).code, 'name-too-long')
  assert.equal(csvErrorOf(`a,b\n1,${fitting}b\n`, { subject: 'a', label: 'b' }).code, 'columns-too-few')

  const inQuotes = (letters: number) => `a,b\n1,x\n2,"${'y'.repeat(letters)}"\n`
  assert.equal(csvErrorOf(inQuotes(csvLimits.quotedLetters)).code, 'name-too-long')
  assert.equal(csvErrorOf(inQuotes(csvLimits.quotedLetters + 1)).code, 'quote-open')

  const padded = (length: number) => {
    const file = new Uint8Array(length).fill(0x20)
    file.set(new TextEncoder().encode(animals), length - animals.length)
    return file
  }
  assert.equal(readCsv(padded(bytes)).notes.rows, 3)
  assert.equal(csvErrorOf(padded(bytes + 1)).code, 'text-too-long')
  assert.equal(csvErrorOf(`${animals}${' '.repeat(bytes - animals.length - 2)}字`).code, 'text-too-long')
})

test('the length in bytes is that of UTF-8', () => {
  const property = fc.property(fc.string({ unit: 'grapheme' }), (text) => {
    assert.equal(byteLength(text), new TextEncoder().encode(text).length)
  })
  fc.assert(property)
})

test('the tests above reach every code of an error', () => {
  const others: readonly string[] = Object.keys(choiceSentences)
  const wanted = csvErrorCodes.filter((code) => !others.includes(code))
  assert.deepEqual([...reachedCodes].sort(), wanted.sort())
})
