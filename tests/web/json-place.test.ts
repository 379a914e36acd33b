/** Where a file stops being JSON, in line and column. */

import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { test } from 'node:test'
import fc from 'fast-check'
import { jsonFault, placeOf } from '../../web/src/cli/base/json-place.js'
import { runCommand } from './support/command.js'
import { ownFolder } from './support/folder.js'
import { refusal } from './support/train.js'

const { file } = ownFolder()

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

test('the first place that cannot be in JSON', () => {
  for (const [text, fault] of [
    ['{"a": [1, -2.5e3, true, null, "x\\u00e9\\n"]}', undefined],
    [' [] ', undefined],
    ['', 0],
    ['[1, 2', 5],
    ['[1, 2]]', 6],
    ['[1,]', 3],
    ['{"a" 1}', 5],
    ['{"a": 1,}', 8],
    ["{'a': 1}", 1],
    ['[01]', 2],
    ['"a\nb"', 2],
    ['"a\\x"', 2],
    ['nul', 0],
    ['{]', 1],
    ['[}', 1],
    ['['.repeat(100_000), 100_000],
  ] as const)
    assert.equal(jsonFault(text), fault, text.slice(0, 20))
  assert.deepEqual(placeOf('{\n  "a": x', 9), { line: 2, column: 8 })
  assert.deepEqual(placeOf('x', 0), { line: 1, column: 1 })
})

test('what the engine takes has no fault, and nothing else', () => {
  const parts = fc.constantFrom(
    '{',
    '}',
    '[',
    ']',
    ',',
    ':',
    '"a"',
    '"',
    '1',
    '-',
    '0.5',
    'e3',
    'true',
    ' ',
    '\n',
    '\\',
    'x',
  )
  const pieces = fc.array(parts, { maxLength: 12 }).map((list) => list.join(''))
  const near = fc.tuple(fc.json(), fc.nat(), parts).map(([text, place, part]) => {
    const at = place % (text.length + 1)
    return text.slice(0, at) + part + text.slice(at)
  })
  fc.assert(
    fc.property(fc.oneof(pieces, near, fc.json()), (text) => {
      const fault = jsonFault(text)
      assert.equal(fault === undefined, isJson(text), text)
      assert.ok(fault === undefined || fault <= text.length)
    }),
    { numRuns: 3000 },
  )
})

test('a file that is no JSON is refused with line and column, in either language', async () => {
  writeFileSync(file('long.json'), `{\n  "format": "pruning-playground/model",\n  "version": 1 "network": {}\n}\n`)
  const options = ['--data', 'circle', '--model', file('long.json')]
  assert.match(
    (await refusal(...options))[1],
    /long\.json must be JSON: """ does not belong there, at line 3, column 16\.\n$/,
  )
  const chinese = await runCommand(['prune', ...options, '--lang', 'zh'])
  assert.match(chinese.stderr, /long\.json 应为 JSON，第 3 行第 16 列不该有“"”。\n$/)
  writeFileSync(file('short.json'), '{"format":\n')
  assert.match((await refusal('--run', file('short.json')))[1], /it ends too early, at line 2, column 1\.\n$/)
})
