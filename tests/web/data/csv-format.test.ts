/** How a CSV file is written: header, delimiters, comments, decimals, gaps. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type CsvOptions, readCsv } from '../../../web/src/data/csv.js'
import { csvErrorText } from '../../../web/src/data/csv-error.js'
import { delimiters } from '../../../web/src/data/csv-rows.js'
import { csvErrorOf } from '../support/csv-text.js'

/** Rows as a file would have them: forty, of two classes. */
const rowsOf = (row: (i: number) => string) => Array.from({ length: 40 }, (_, i) => `${row(i)}\n`).join('')
const kind = (i: number) => (i % 2 ? 'walk' : 'sit')
const bare = rowsOf((i) => `${i / 10},${(i % 7) / 10},${kind(i)}`)

test('a file without a header keeps its first row: 40 samples, columns named 1, 2', () => {
  const { table, notes } = readCsv(bare)
  assert.deepEqual([notes.hasHeader, notes.rows, table.featureNames, notes.label], [false, 40, ['1', '2'], '3'])
  assert.deepEqual([table.values[0], table.values[1]], [0, 0])
  assert.deepEqual(readCsv(bare, { label: '1', task: 'regression', subject: '3' }).table.featureNames, ['2'])
  assert.equal(csvErrorOf(bare, { label: 'kind' }).facts.wanted?.toString(), '1,2,3')
})

test('what stands over numbers and is none names the columns; so do three numbers or more that count them', () => {
  const heads: [head: string, hasHeader: boolean][] = [
    ['a,b,c,label', true],
    ['a,2.5,c,label', true],
    ['0,1,2,label', true],
    ['1,2,3,4', true],
    ['0,1,2,walk', false],
    ['0.1,0.2,0.3,sit', false],
    ['NA,0.2,0.5,sit', false],
    ['5,5,5,sit', false],
  ]
  const three = rowsOf((i) => `${i / 10},${(i % 7) / 10},${i},${kind(i)}`)
  for (const [head, hasHeader] of heads) {
    const { notes, table } = readCsv(`${head}\n${three}`, { missing: 'drop' })
    assert.deepEqual([notes.hasHeader, notes.rows], [hasHeader, hasHeader ? 40 : 41], head)
    assert.deepEqual(table.classNames, ['sit', 'walk'])
  }
  assert.equal(readCsv('0,1\n1,0\n0,1\n').notes.rows, 3)
  assert.equal(csvErrorOf('a,b\nx,y\nz,w\n').code, 'number-wanted')
})

test('header says it, whatever it looks like', () => {
  const named = readCsv(`5,6,sit\n${bare}`, { header: true })
  assert.deepEqual([named.notes.rows, named.table.featureNames], [40, ['5', '6']])
  const unnamed = readCsv('1,2,3,4\n5,6,7,8\n', { header: false })
  assert.deepEqual([unnamed.notes.rows, unnamed.table.featureNames], [2, ['1', '2', '3']])
})

test('the delimiter is the one that parts all rows alike, though the header holds more of another', () => {
  const head = 'temp (°C, 1 min, mean);hum (%, 1 min, mean);label'
  const { table, notes } = readCsv(`${head}\n${rowsOf((i) => `${19 + i / 10};${38 + i};${kind(i)}`)}`)
  assert.equal(notes.delimiter, ';')
  assert.deepEqual(table.featureNames, ['temp (°C, 1 min, mean)', 'hum (%, 1 min, mean)'])
})

test('every delimiter is found, is taken when given, and is said', () => {
  const expected = readCsv(`a,b,label\n${bare}`).table
  for (const delimiter of delimiters)
    for (const options of [{}, { delimiter }]) {
      const { table, notes } = readCsv(`a,b,label\n${bare}`.replaceAll(',', delimiter), options)
      assert.deepEqual([table, notes.delimiter], [expected, delimiter])
    }
  const padded = `a,b,label\n${bare}`.replaceAll(',', '   ').replaceAll('\n', ' \n  ')
  assert.deepEqual(readCsv(padded).table, expected)
  const commas = rowsOf((i) => `1,5;${i},25;3,5`)
  assert.equal(readCsv(commas).notes.delimiter, ';')
  const dated = readCsv(
    rowsOf((i) => `${i}, 2024-03-05 10:00, x;y|z ${i}`),
    { subject: '2' },
  )
  assert.deepEqual([dated.notes.rows, dated.notes.delimiter], [40, ','])
})

test('a line such as sep=; says the delimiter and is no row; comments are passed over, and counted', () => {
  const text = 'a;b;label\n1;2;x\n3;4;y\n'
  for (const line of ['sep=;\n', 'SEP=;\r\n', '"sep=;"\n']) {
    const { notes, table } = readCsv(line + text)
    assert.deepEqual([notes.delimiter, notes.rows, notes.comments, table.featureNames], [';', 2, 1, ['a', 'b']])
  }
  assert.equal(csvErrorOf(`sep=;\n${text}5;zwei;x\n`).row, 5)
  const notes = '# made by a watch\n# it\'s "quoted, or not\n// one more, and, more, commas\n% and this\n'
  const commented = readCsv(`${notes}a,b,label\n1,2,x\n# a pause\n\n3,4,y\n# the end, of, all, of it`)
  assert.deepEqual([commented.notes.rows, commented.notes.comments], [2, 6])
  assert.deepEqual([...commented.table.values], [1, 2, 3, 4])
  assert.equal(csvErrorOf(`${notes}a,b,label\n1,two,x\n`).row, 6)
})

test('a row that starts as comments do and is as wide as the others is a row', () => {
  assert.deepEqual(readCsv('# a,b,label\n1,2,x\n3,4,y\n').table.featureNames, ['a', 'b'])
  assert.deepEqual(readCsv('#,b,label\n1,2,x\n3,4,y\n').table.featureNames, ['#', 'b'])
  assert.equal(readCsv('# x, y, z\na,b,label\n1,2,x\n3,4,y\n').notes.comments, 1)
  assert.deepEqual(readCsv('label,a\n#1,1\n#2,2\n', { label: 'label' }).table.classNames, ['#1', '#2'])
  assert.equal(readCsv('a,b,label\n#N/A,2,x\n3,4,y\n1,1,x\n', { missing: 'drop' }).notes.droppedRows, 1)
})

test('numbers in quotes may have decimal commas; one that may be of thousands is refused unless that is said', () => {
  const quoted = rowsOf((i) => `"${i % 2 ? 1 : '-0'},${500 + i}","${i},${100 + i}",${kind(i)}`)
  const { table, notes } = readCsv(`"a","b","y"\n${quoted}`)
  assert.equal(notes.decimal, ',')
  assert.deepEqual([...table.values.slice(0, 4)], [-0.5, 0.1, 1.501, 1.101])
  const unclear = 'a,y\n"1,234",x\n"2,345",y\n'
  assert.match(csvErrorText(csvErrorOf(unclear), 'en', 'command'), /--decimal comma says/)
  assert.deepEqual([...readCsv(unclear, { decimal: ',' }).table.values], [1.234, 2.345])
  assert.equal(csvErrorOf(unclear, { decimal: '.' }).code, 'number-wanted')
  assert.equal(csvErrorOf('a,y\n"1,234.5",x\n').code, 'number-wanted')
})

test('the usual spellings of a missing value are missing in a column of numbers, and nothing else is', () => {
  const gaps =
    'N/A n/a #N/A NaN nan -nan NULL null None none ? - -- . * NA <NA> #DIV/0! #VALUE! #NUM! 1.#IND NaT 缺失 无'
  for (const gap of gaps.split(' ')) {
    const text = `a,b,y\n1,2,sit\n${gap},4,walk\n5,6,sit\n7,8,walk\n`
    const { notes, table } = readCsv(text, { missing: 'drop' })
    assert.deepEqual([notes.droppedRows, table.values.length], [1, 6], gap)
    assert.equal(csvErrorOf(text).code, 'value-missing', gap)
  }
  for (const other of ['nulls', 'x', 'O', '#', 'NA NA', '0x1', '1_0'])
    assert.equal(csvErrorOf(`a,b,y\n1,2,sit\n${other},4,walk\n`).code, 'number-wanted', other)
})

test('a class may be called null or none; among numbers, and where it is empty or NA, a label is missing', () => {
  const labelled = (...labels: string[]) => `a,b,y\n${labels.map((label, i) => `${i},${2 * i},${label}\n`).join('')}`
  assert.deepEqual(readCsv(labelled('walk', 'null', 'none', 'walk')).table.classNames, ['none', 'null', 'walk'])
  for (const gap of ['', 'NA', '?', 'N/A', '#N/A', 'nan']) {
    assert.equal(csvErrorOf(labelled('walk', gap, 'sit')).code, 'label-missing', gap)
    assert.equal(readCsv(labelled('walk', gap, 'sit'), { missing: 'drop' }).notes.droppedRows, 1)
  }
  const numbers = labelled('1.5', 'null', '2.5')
  assert.deepEqual([csvErrorOf(numbers).code, csvErrorOf(numbers).row], ['label-missing', 3])
  const { table, notes } = readCsv(numbers, { missing: 'drop' })
  assert.deepEqual([[...table.targets], [...table.values], notes.droppedRows], [[1.5, 2.5], [0, 0, 2, 4], 1])
})

test('what may be done is said in the words of the place: options of the call, of the command, none in the Lab', () => {
  const cases: [string | Uint8Array, CsvOptions][] = [
    ['a,b\n,x', {}],
    ['a,b\n1,', {}],
    ['a\n1', {}],
    ['a,b\n"1,234",x', {}],
    ['a;b\n1.5;x\n1,5;y', {}],
    [Uint8Array.of(0x61, 0x2c, 0x62, 0x0a, 0xff), { encoding: 'utf-8' }],
  ]
  for (const [text, options] of cases) {
    const error = csvErrorOf(text, options)
    for (const lang of ['en', 'zh'] as const) {
      assert.match(csvErrorText(error, lang, 'call'), /[Oo]ption |选项/)
      assert.match(csvErrorText(error, lang, 'command'), / --|--/)
      assert.doesNotMatch(csvErrorText(error, lang, 'lab'), /--|[Oo]ption|选项/)
      assert.match(csvErrorText(error, lang, 'lab'), /[.。]/)
    }
  }
})
