/** What the columns of a table of one's own are suggested for, and what choosing changes. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { surveyCsv } from '../../../web/src/data/survey/survey.js'
import { isClear, optionsOf, rolesFor, suggestedRoles, withRole } from '../../../web/src/lab/run/own/roles.js'

const csv = (head: string, row: (i: number) => string, count = 40) =>
  [head, ...Array.from({ length: count }, (_, i) => row(i))].join('\n')

const plain = csv('a,b,kind', (i) => `${(i * 7) % 11},${(i * 5) % 13},${i % 2 ? 'x' : 'y'}`)
const mixed = csv(
  'n,who,set,mood,heart,kind',
  (i) => `${i},${i < 20 ? 'Ann' : 'Bo'},${i % 4 ? 'train' : 'test'},${i % 3 ? 'good' : 'bad'},${(i * 7) % 11},${i % 2}`,
)

test('numbers and a label are clear, and taken as the reader takes them', () => {
  const survey = surveyCsv(plain)
  const roles = suggestedRoles(survey)
  assert.deepEqual(roles, ['feature', 'feature', 'label'])
  assert.equal(isClear(survey, roles), true)
})

test('a count of rows, a person, a part and texts are suggested for what they are, and not clear', () => {
  const survey = surveyCsv(mixed)
  const roles = suggestedRoles(survey)
  assert.deepEqual(roles, ['left-out', 'subject', 'part', 'one-hot', 'feature', 'label'])
  assert.equal(isClear(survey, roles), false)
  const { label, subject, part, leaveOut, oneHot } = optionsOf(['n', 'who', 'set', 'mood', 'heart', 'kind'], roles)
  assert.deepEqual([label, subject, part, leaveOut, oneHot], ['kind', 'who', 'set', ['n'], ['mood']])
})

test('a role that one column has goes over to another, and only what fits is set', () => {
  const survey = surveyCsv(mixed)
  const roles = withRole(survey, suggestedRoles(survey), [3], 'label')
  assert.deepEqual(roles, ['left-out', 'subject', 'part', 'one-hot', 'feature', 'feature'].with(3, 'label'))
  assert.deepEqual(withRole(survey, roles, [0, 1, 4], 'feature').slice(0, 5), [
    'feature',
    'subject',
    'part',
    'label',
    'feature',
  ])
  assert.equal(rolesFor(survey.columns[1] as never, 'subject', false).includes('feature'), false)
})
