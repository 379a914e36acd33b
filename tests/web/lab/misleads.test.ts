import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCore } from 'pruning-playground'
import { cutCriteria } from '../../../web/src/state/lab-state.js'
import { labWords } from '../../../web/src/words/lab/lab.js'
import { controls, misleads } from '../../../web/src/words/lab/misleads.js'
import { loadTexts } from '../support/words.js'

await loadTexts(labWords)

test('each criterion says when it misleads, by a note of the core or a sentence here, and never by both', async () => {
  const { criteria } = (await loadCore()).describe()
  for (const { id, note } of criteria.filter((criterion) => cutCriteria.includes(criterion.id))) {
    const isTold = Number(Boolean(note)) + Number(misleads.en[id] !== undefined)
    assert.equal(isTold, controls.includes(id) ? Number(Boolean(note)) : 1, id)
  }
})
