/** What tables, JSON and reports say beside accuracy: classes, people, folds, and whether a difference is shown. */

import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import type { RunReport } from '../../../web/src/report/run-report.js'
import { runCommand } from '../support/command.js'
import { ownFolder } from '../support/folder.js'
import { pruneJson } from '../support/prune.js'
import { small } from '../support/train.js'

const { file } = ownFolder()

const people = ['Ann', 'Bo', 'Cy']
const rows = people.flatMap((who, person) =>
  Array.from({ length: 12 }, (_, i) =>
    [who, (i % 2) + ((i * 7 + person) % 5) / 5, (i * 3) % 4, i % 2 ? 'run' : 'rest'].join(),
  ),
)
const table = file('people.csv')
writeFileSync(table, ['who,a,b,kind', ...rows].join('\n'))
const onTable = ['--data', table, '--label', 'kind', '--subject', 'who', '--network', '2-4-2', '--epochs', '2']

/** The data that a report page holds. */
function reportIn(name: string): RunReport {
  const found = /<script[^>]*type="application\/json"[^>]*>(.*?)<\/script>/s.exec(readFileSync(file(name), 'utf8'))
  return JSON.parse(found?.[1] ?? '{}')
}

test('a report of folds says who is tested in each, by name', async () => {
  const report = ['--report', file('folds.html')]
  const { status, stderr } = await runCommand(['train', ...onTable, '--folds', 'people', ...report])
  assert.deepEqual([status, stderr], [0, ''])
  const { subject, trainings } = reportIn('folds.html')
  assert.deepEqual(subject.people, people)
  assert.deepEqual(
    trainings.map(({ tested }) => tested?.subjects),
    [[0], [1], [2]],
  )
  assert.deepEqual(
    trainings.map(({ tested }) => tested?.fold),
    [0, 1, 2],
  )
})

test('prune tells precision and F1 of each class, in its table and of each round in JSON', async () => {
  const { rounds } = await pruneJson(...small, '--amount', '0.5', '--retrain', '0')
  const [first] = rounds[0].judged.retrained.classes
  assert.deepEqual(Object.keys(first), ['name', 'samples', 'answers', 'recall', 'recallInterval', 'precision', 'f1'])
  assert.equal(typeof rounds[0].judged.before.leastRecall, 'number')
  const { stdout } = await runCommand(['prune', ...small, '--amount', '0.5', '--lang', 'en'])
  assert.match(stdout, /class +samples +recall +95 % interval +precision +F1/)
  assert.match(stdout, /a row is a class, a column what it is taken for/)
})
