/** Sentences about choices: each is there in both languages, for each place, and says what was given. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { CsvError, type CsvErrorCode, type CsvFacts, csvErrorText } from '../../../web/src/data/csv-error.js'
import { choiceSentences } from '../../../web/src/data/table/choice-sentences.js'

const facts: CsvFacts = {
  row: 7,
  column: 'heart rate',
  given: ['one', 'two'],
  wanted: ['three'],
  found: ['four'],
  roles: ['steps', 'windows'],
  shape: { steps: 8, channels: 3, staticFeatures: 2 },
}

test('no sentence lacks what it shows, and none has a word of another language in it', () => {
  for (const code of Object.keys(choiceSentences) as CsvErrorCode[])
    for (const place of ['call', 'command', 'lab'] as const) {
      const error = new CsvError(code, facts)
      const [en, zh] = [csvErrorText(error, 'en', place), csvErrorText(error, 'zh', place)]
      assert.doesNotMatch(en, /undefined|\[object|\p{Script=Han}/u, code)
      assert.match(zh, /\p{Script=Han}/u, code)
      assert.doesNotMatch(zh, /undefined|\[object|\. /, code)
      assert.doesNotMatch(en, /\.$/, 'the last full stop is for the place')
    }
})

test('lists of names are in quotes, and long ones say how many there are', () => {
  const names = Array.from({ length: 50 }, (_, i) => `c${i}`)
  const said = csvErrorText(new CsvError('columns-missing', { given: ['a', 'b'], wanted: names }), 'en')
  assert.match(said, /it lacks "a", "b", and has "c0", .*"c39", \.\.\. \(50 in all\)$/)
})
