/** CSV files as bytes: encodings, and files that are no text. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readCsv } from '../../../web/src/data/csv.js'
import type { Encoding } from '../../../web/src/data/csv-encoding.js'
import { csvErrorText } from '../../../web/src/data/csv-error.js'
import { fileKindOf } from '../../../web/src/data/file-kinds.js'
import { csvErrorOf } from '../support/csv-text.js'

const utf8 = (text: string) => new TextEncoder().encode(text)
/** Bytes as the letters of Latin-1 have them. */
const bytes = (letters: string) => Uint8Array.from(letters, (letter) => letter.charCodeAt(0))

function utf16(text: string, isBig: boolean, hasMark: boolean): Uint8Array {
  const units = [...(hasMark ? [0xfeff] : []), ...Array.from(text, (letter) => letter.charCodeAt(0))]
  return Uint8Array.from(units.flatMap((unit) => (isBig ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])))
}

// 加速度,活动 and rows of 上楼, 下楼 and 步行, as a spreadsheet in China writes them.
const gbkHead = '\xbc\xd3\xcb\xd9\xb6\xc8,\xbb\xee\xb6\xaf\r\n'
const gbk = bytes(`${gbkHead}0.1,\xc9\xcf\xc2\xa5\r\n0.9,\xcf\xc2\xc2\xa5\r\n1.8,\xb2\xbd\xd0\xd0\r\n`)
const chinese = '加速度,活动\r\n0.1,上楼\r\n0.9,下楼\r\n1.8,步行\r\n'

test('the three classes of a file in GBK are three, and its encoding is said', () => {
  const { table, notes } = readCsv(gbk)
  assert.equal(notes.encoding, 'gb18030')
  assert.deepEqual([table.featureNames, table.classNames], [['加速度'], ['上楼', '下楼', '步行']])
  assert.deepEqual(table, readCsv(utf8(chinese)).table)
})

test('one text gives one table in each encoding that holds it, with a mark and without, found or given', () => {
  const { table } = readCsv(chinese)
  const files: [Uint8Array, Encoding][] = [
    [utf8(chinese), 'utf-8'],
    [utf8(`\ufeff${chinese}`), 'utf-8'],
    [utf16(chinese, false, true), 'utf-16'],
    [utf16(chinese, true, true), 'utf-16'],
    [utf16(chinese, false, false), 'utf-16'],
    [utf16(chinese, true, false), 'utf-16'],
    [gbk, 'gb18030'],
  ]
  for (const [file, encoding] of files)
    for (const options of [{}, { encoding }]) {
      const read = readCsv(file, options)
      assert.deepEqual([read.table, read.notes.encoding], [table, encoding])
    }
  assert.deepEqual(readCsv(utf8(chinese).buffer as ArrayBuffer).table, table)
})

test('accented letters are Latin-1, also where the bytes could be Chinese', () => {
  const names = ['Gr\xf6\xdfe', 'temp\xe9rature (\xb0C)', 'na\xefve', '\xb5m/s\xb2', '\xc4\xd6\xdc', 'G\xe9nero']
  for (const name of names) {
    const { table, notes } = readCsv(bytes(`${name},y\n1,a\n2,b\n`))
    assert.deepEqual([table.featureNames, notes.encoding], [[name], 'latin-1'])
  }
  assert.equal(readCsv(gbk, { encoding: 'latin-1' }).notes.encoding, 'latin-1')
})

test('UTF-8 that is damaged in one place is refused with the line, and not read as something else', () => {
  const file = utf8(chinese)
  file[file.length - 3] = 0xff
  const error = csvErrorOf(file)
  assert.deepEqual([error.code, error.row], ['encoding-wrong', 4])
  assert.equal(
    csvErrorText(error, 'en', 'command'),
    'row 4: what stands there cannot be read as "utf-8". --encoding may have to be another',
  )
  assert.deepEqual(csvErrorOf(gbk, { encoding: 'utf-8' }).row, 1)
})

test('a letter that is cut between two pieces is whole', () => {
  const long = `a,b\n${'1,字\n2,母\n'.repeat(90_000)}`
  // Shifted, so that each end of a piece falls on each byte of a letter.
  for (const shift of ['', ' ', '  ']) assert.deepEqual(readCsv(utf8(shift + long)).table.classNames, ['字', '母'])
  const wide = `a,b\n1,${'字'.repeat(80)}\n2,x${' '.repeat(1 << 20)}\n`
  assert.deepEqual(readCsv(utf8(wide)).table.classNames, ['x', '字'.repeat(80)])
})

test('a long file tells how much of it was read, in order, and ends when the caller throws', () => {
  const file = utf8(`a,b\n${`1,x${' '.repeat(90)}\n2,y\n`.repeat(50_000)}`)
  const shares: number[] = []
  assert.equal(readCsv(file, { onProgress: (share) => void shares.push(share) }).notes.rows, 100_000)
  assert.ok(shares.length >= 4 && shares.every((share, i) => share > (shares[i - 1] ?? 0) || share === 1))
  assert.equal(shares.at(-1), 1)
  const stop = new Error('enough')
  const blank = utf8('\n'.repeat(3 << 20))
  for (const text of [file, blank])
    assert.throws(
      () =>
        readCsv(text, {
          onProgress: () => {
            throw stop
          },
        }),
      stop,
    )
})

const zip = (part: string) => bytes(`PK\x03\x04\x14\x00\x06\x00${part}${'\x00'.repeat(40)}`)

test('a spreadsheet is recognised and named, in both languages, with what to do', () => {
  const kinds: [Uint8Array, en: string, zh: string][] = [
    [zip('xl/workbook.xml'), 'a workbook of Excel (.xlsx)', 'Excel 工作簿（.xlsx）'],
    [bytes('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\x00'), 'a workbook of an older Excel (.xls)', '旧版 Excel 工作簿（.xls）'],
    [
      zip('mimetypeapplication/vnd.oasis.opendocument.spreadsheet'),
      'a spreadsheet of OpenDocument (.ods)',
      'OpenDocument 表格（.ods）',
    ],
    [zip('Index/Document.iwa'), 'a spreadsheet of Numbers (.numbers)', 'Numbers 表格（.numbers）'],
    [bytes('\r\n<HTML><table>'), 'a page or table in HTML or XML', 'HTML 或 XML 写的网页或表格'],
  ]
  for (const [file, en, zh] of kinds) {
    const error = csvErrorOf(file)
    assert.equal(error.code, 'file-of-sheets')
    for (const place of ['call', 'command', 'lab'] as const) {
      assert.equal(
        csvErrorText(error, 'en', place),
        `the file is ${en} and no text. Save the sheet as CSV in the program that made it, and use that file`,
      )
      assert.equal(
        csvErrorText(error, 'zh', place),
        `这个文件是${/^[A-Z]/.test(zh) ? ' ' : ''}${zh}，不是文本。请在制表软件里把这张工作表另存为 CSV，再用那个文件`,
      )
    }
  }
})

test('bytes that no text has are refused as such; a text with a stray one is read as far as its cells allow', () => {
  const noise = Uint8Array.from({ length: 4000 }, (_, i) => (i * 2654435761) >>> 24)
  const error = csvErrorOf(noise)
  assert.equal(csvErrorText(error, 'en'), 'a table must be text, such as CSV; the file is a binary one')
  assert.equal(csvErrorText(error, 'zh'), '表格应为文本文件（如 CSV），这个文件是二进制文件')
  const rows = Array.from({ length: 600 }, (_, i) => `${i % 7},${i % 2}`).join('\n')
  assert.equal(csvErrorOf(bytes(`x,y\n${rows}\n\x00,1`)).code, 'number-wanted')
})

test('other files that are no text are named; a table is none of them', () => {
  for (const start of ['PK\x03\x04', '\x1f\x8b\x08', '%PDF-1.7', 'PAR1', '\x89HDF\r\n', '\x93NUMPY', '\x89PNG\r\n'])
    assert.equal(csvErrorOf(bytes(`${start}\x00\x01`)).code, 'file-not-text')
  for (const text of ['a,b\n1,x', '<b>,c\n1,x', '\xff\xfea\x00', 'PK,b\n1,x'])
    assert.equal(fileKindOf(bytes(text)), undefined)
})
