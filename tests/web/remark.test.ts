import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCore } from 'pruning-playground'
import { remark, remarks } from '../../web/src/state/core-remarks.js'

const tables = [
  'criteria',
  'scopes',
  'amountKinds',
  'planKinds',
  'restarts',
  'forms',
  'healings',
  'surgeryForms',
  'bridges',
  'encodings',
] as const

interface Entry {
  formula?: string
  citation?: string
  note?: string
}

/** What is left of words when symbols that every language shares are taken away. */
const words = (formula: string) =>
  formula.replace(/\b(exp|log|log2|max|argmin|ceil|sum|mean|round)\b|\w+_\w+|\^\w+/g, '').match(/\b[a-z]{3,}\b/g) ?? []

test('every note and every formula with words in it has Chinese ones, and no Chinese text is of a formula that is gone', async () => {
  const description = (await loadCore()).describe()
  const entries = tables.flatMap((name) => description[name] as readonly Entry[])
  const wanted = entries.flatMap(({ formula = '', note = '' }) => [words(formula).length ? formula : '', note])
  assert.deepEqual(
    wanted.filter((text) => text && !remarks.has(text)),
    [],
  )
  const said = new Set(entries.flatMap(({ formula, citation, note }) => [formula, citation, note]))
  assert.deepEqual(
    [...remarks].filter((text) => !said.has(text)),
    [],
  )
  for (const text of remarks) assert.match(remark(text, 'zh'), /\p{Script=Han}/u)
  for (const text of remarks) assert.equal(remark(text, 'en'), text)
})
