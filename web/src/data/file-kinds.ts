/** Files that are no text: recognised by their first bytes, so that they can be named. */

import type { Name } from '../core/contract/names.js'

export interface FileKind {
  name: Name
  /** Whether a program for tables has made it, and can write it as CSV. */
  isSheet: boolean
}

const same = (text: string): Name => ({ en: text, zh: text })
const excel = { en: 'a workbook of Excel (.xlsx)', zh: 'Excel 工作簿（.xlsx）' }
const markup = { en: 'a page or table in HTML or XML', zh: 'HTML 或 XML 写的网页或表格' }

/** Names of files that a zip holds, and what it is then. */
const inZip: readonly [part: string, kind: FileKind][] = [
  ['xl/', { name: excel, isSheet: true }],
  [
    'opendocument.spreadsheet',
    { name: { en: 'a spreadsheet of OpenDocument (.ods)', zh: 'OpenDocument 表格（.ods）' }, isSheet: true },
  ],
  ['.iwa', { name: { en: 'a spreadsheet of Numbers (.numbers)', zh: 'Numbers 表格（.numbers）' }, isSheet: true }],
  ['.npy', { name: { en: 'an archive of NumPy (.npz)', zh: 'NumPy 数组文件（.npz）' }, isSheet: false }],
]

const starts: readonly [start: string, kind: FileKind][] = [
  [
    '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1',
    { name: { en: 'a workbook of an older Excel (.xls)', zh: '旧版 Excel 工作簿（.xls）' }, isSheet: true },
  ],
  ['PK\x03\x04', { name: { en: 'a zip archive', zh: 'zip 压缩包' }, isSheet: false }],
  ['\x1f\x8b', { name: { en: 'a gzip archive', zh: 'gzip 压缩文件' }, isSheet: false }],
  ['%PDF-', { name: same('PDF'), isSheet: false }],
  ['PAR1', { name: same('Parquet'), isSheet: false }],
  ['\x89HDF', { name: same('HDF5'), isSheet: false }],
  ['\x93NUMPY', { name: { en: 'an array of NumPy (.npy)', zh: 'NumPy 数组文件（.npy）' }, isSheet: false }],
  ['MATLAB 5.0', { name: { en: 'a file of MATLAB (.mat)', zh: 'MATLAB 文件（.mat）' }, isSheet: false }],
  ['{\\rtf', { name: same('RTF'), isSheet: false }],
  ['\x89PNG', { name: { en: 'a picture', zh: '图片' }, isSheet: false }],
  ['\xff\xd8\xff', { name: { en: 'a picture', zh: '图片' }, isSheet: false }],
  ['<!doctype', { name: markup, isSheet: true }],
  ['<html', { name: markup, isSheet: true }],
  ['<table', { name: markup, isSheet: true }],
  ['<?xml', { name: markup, isSheet: true }],
]

const latin = (bytes: Uint8Array) => new TextDecoder('windows-1252').decode(bytes)

/** One letter a byte, also where Windows-1252 has another: for comparing with the starts above. */
const letters = (bytes: Uint8Array) => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')

/** The list of what a zip holds stands at its end; the first names also at its start. */
const zipEnds = 1 << 16

/** Bytes that are looked at for zeros, and one in how many is too much: a damaged text may have a few. */
const [zeroSample, mostZeros] = [1 << 16, 1 / 512]

/** What a file is that holds bytes of 0 where no encoding has them. @param bytes  none of UTF-16 */
export function binaryKindOf(bytes: Uint8Array): FileKind | undefined {
  const sample = bytes.subarray(0, zeroSample)
  const zeros = sample.reduce((sum, byte) => sum + Number(byte === 0), 0)
  const isBinary = zeros > mostZeros * sample.length
  return isBinary ? { name: { en: 'a binary one', zh: '二进制文件' }, isSheet: false } : undefined
}

/** What a file is that is no text; `undefined` when it may be one. */
export function fileKindOf(bytes: Uint8Array): FileKind | undefined {
  const head = letters(bytes.subarray(0, 16))
  const found = starts.find(([start]) => head.startsWith(start) || head.trimStart().toLowerCase().startsWith(start))
  if (!found) return undefined
  if (!head.startsWith('PK')) return found[1]
  const ends = latin(bytes.subarray(0, zipEnds)) + latin(bytes.subarray(-zipEnds))
  return inZip.find(([part]) => ends.includes(part))?.[1] ?? found[1]
}
