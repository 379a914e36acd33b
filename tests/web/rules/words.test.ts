/** Both languages say the same things: the same files, and in them the same keys, kinds and places for values. */

import assert from 'node:assert/strict'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { root } from '../support/command.js'

const words = join(root, 'web/src/words')

/** Files of a language. What the core says has its English in the core's own tables; other tests hold it complete. */
const filesOf = (lang: string): string[] =>
  readdirSync(join(words, lang), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.startsWith('core'))
    .sort()

const read = async (lang: string, file: string): Promise<Record<string, unknown>> =>
  await import(pathToFileURL(join(words, lang, file)).href)

/** What there is at each key: a kind, and of a function how many values it takes. */
function kindsOf(value: unknown, at: string): [at: string, kind: string][] {
  if (typeof value === 'function') return [[at, `a function of ${value.length}`]]
  if (typeof value !== 'object' || value === null) return [[at, typeof value]]
  const inside = Object.entries(value).flatMap(([key, one]) => kindsOf(one, `${at}.${key}`))
  return [[at, Array.isArray(value) ? 'a list' : 'an object'], ...inside]
}

/** Each name of the file that ends in its language. */
const textsOf = (file: Record<string, unknown>, ending: 'En' | 'Zh') =>
  Object.entries(file).map(([name, value]): [string, unknown] => {
    assert.ok(name.endsWith(ending), name)
    return [name.slice(0, -ending.length), value]
  })

test('each subject has a file in both languages', () => {
  assert.ok(filesOf('en').length > 10)
  assert.deepEqual(filesOf('zh'), filesOf('en'))
})

for (const file of filesOf('en'))
  test(`words/*/${file} is complete in both languages`, async () => {
    const [en, zh] = await Promise.all([read('en', file), read('zh', file)])
    const kinds = (texts: [string, unknown][]) =>
      Object.fromEntries(texts.flatMap(([name, value]) => kindsOf(value, name)))
    assert.deepEqual(kinds(textsOf(zh, 'Zh')), kinds(textsOf(en, 'En')))
  })
