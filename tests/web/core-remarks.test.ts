import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCore } from 'pruning-playground'
import { remark, remarks } from '../../web/src/state/core-remarks.js'

const tables = [
  'criteria',
  'amountKinds',
  'planKinds',
  'restarts',
  'forms',
  'healings',
  'bridges',
  'encodings',
] as const

/** What is left of words when symbols that every language shares are taken away. */
const words = (formula: string) =>
  formula.replace(/\b(exp|log|log2|max|argmin|ceil|sum|mean|round)\b|\w+_\w+|\^\w+/g, '').match(/\b[a-z]{3,}\b/g) ?? []

test('every formula with words in it has Chinese ones, and no Chinese text is of a formula that is gone', async () => {
  const description = (await loadCore()).describe()
  const entries = tables.flatMap((name) => description[name] as readonly { formula: string; citation?: string }[])
  const missing = entries.filter(({ formula }) => words(formula).length && !remarks.has(formula))
  assert.deepEqual(
    missing.map(({ formula }) => formula),
    [],
  )
  const said = new Set(entries.flatMap(({ formula, citation }) => [formula, citation]))
  assert.deepEqual(
    [...remarks].filter((text) => !said.has(text)),
    [],
  )
  for (const text of remarks) assert.match(remark(text, 'zh'), /\p{Script=Han}/u)
  for (const text of remarks) assert.equal(remark(text, 'en'), text)
})
