/** What `npm run coverage` goes by: from V8's counts of compiled text to lines of the source. */

import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'

interface Script {
  functions: { ranges: { startOffset: number; endOffset: number; count: number }[] }[]
}
interface SourceMap {
  lineLengths: number[]
  data: { sources: string[]; mappings: string }
}
type Tell = (file: string, line: number, isReached: boolean) => void

const { tellLines }: { tellLines: (script: Script, map: SourceMap, tell: Tell) => void } = await import(
  pathToFileURL(join(import.meta.dirname, '../../support/source-lines.mjs')).href
)

test('a line is reached when its compiled text is, and what is counted within goes before what is counted around', () => {
  // Two compiled lines of ten characters: the first is line 1 and, from column 5, line 3; the second is line 4.
  const map = { lineLengths: [10, 10], data: { sources: ['a.ts'], mappings: 'AAAA,KAEA;AACA' } }
  const functions = [
    { ranges: [{ startOffset: 0, endOffset: 21, count: 1 }] },
    { ranges: [{ startOffset: 5, endOffset: 10, count: 0 }] },
  ]
  const told: [string, number, boolean][] = []
  tellLines({ functions }, map, (...line) => told.push(line))
  assert.deepEqual(told, [
    ['a.ts', 1, true],
    ['a.ts', 3, false],
    ['a.ts', 4, true],
  ])
})
