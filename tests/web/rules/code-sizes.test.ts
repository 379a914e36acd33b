/** The rule that counts the lines of functions counts those of TypeScript as they are nested. */

import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'

const { functionsOf }: { functionsOf: (text: string) => Promise<{ line: number; length: number }[]> } = await import(
  pathToFileURL(join(import.meta.dirname, '../../rules/functions.mjs')).href
)

test('functions, methods and arrows are found, each with its own lines', async () => {
  const text = [
    'export function outer(): void {', // 1
    '  const inner = () => {', // 2
    '    one()',
    '  }', // 4
    '  inner()',
    '}', // 6
    'class Made {', // 7
    '  read(): number {', // 8
    '    return 1',
    '  }',
    '  declared(): void', // without a body, as in a type
    '}',
    'const table = {', // no function
    '  a: 1,',
    '  b: (x: number) => x,', // 15
    '}',
  ].join('\n')
  const found = (await functionsOf(text)).sort((a, b) => a.line - b.line)
  assert.deepEqual(found, [
    { line: 1, length: 4 },
    { line: 2, length: 3 },
    { line: 8, length: 3 },
    { line: 15, length: 1 },
  ])
})
