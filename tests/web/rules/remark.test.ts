import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCore } from 'pruning-playground'
import { remarkWords } from '../../../web/src/words/core.js'
import { type RemarkTable, remark } from '../../../web/src/words/remark.js'
import type { RemarkKey } from '../../../web/src/words/words.js'
import { remarks as chinese } from '../../../web/src/words/zh/core/remarks.js'
import { loadTexts } from '../support/words.js'

await loadTexts(remarkWords)

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
  'measures',
] as const satisfies readonly RemarkTable[]

/** What has Chinese texts: table, id and key of each. */
const remarks = Object.entries(chinese).flatMap(([table, entries]) =>
  Object.entries(entries).flatMap(([id, texts]) =>
    Object.entries(texts).map(([key, text]) => [table as RemarkTable, id, key as RemarkKey, text] as const),
  ),
)

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
