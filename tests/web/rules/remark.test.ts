import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCore } from 'pruning-playground'
import { type RemarkTable, remark, remarks } from '../../../web/src/words/remark.js'

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
] as const satisfies readonly RemarkTable[]

interface Entry {
  id: string
  formula?: string
  citation?: string
  note?: string
}

/** What is left of words when symbols that every language shares are taken away. */
const words = (formula: string) =>
  formula.replace(/\b(exp|log|log2|max|argmin|ceil|sum|mean|round)\b|\w+_\w+|\^\w+/g, '').match(/\b[a-z]{3,}\b/g) ?? []

test('every note and every formula with words in it has Chinese ones, and no Chinese text is of one that is gone', async () => {
  const description = (await loadCore()).describe()
  const has = new Set(remarks.map(([table, id, key]) => `${table} ${id} ${key}`))
  const wanted = tables.flatMap((table) =>
    (description[table] as readonly Entry[]).flatMap(({ id, formula = '', note = '' }) => [
      ...(words(formula).length ? [`${table} ${id} formula`] : []),
      ...(note ? [`${table} ${id} note`] : []),
    ]),
  )
  assert.deepEqual(
    wanted.filter((one) => !has.has(one)),
    [],
  )
  for (const [table, id, key, text] of remarks) {
    const entry = (description[table] as readonly Entry[]).find((one) => one.id === id)
    assert.ok(entry?.[key], `${table} ${id} ${key}`)
    assert.match(text, /\p{Script=Han}/u)
    assert.equal(remark(table, entry, key, 'zh'), text)
    assert.equal(remark(table, entry, key, 'en'), entry[key])
  }
})
