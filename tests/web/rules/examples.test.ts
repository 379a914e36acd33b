/** The examples of the API's documentation give what they say. */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { inspect } from 'node:util'
import { loadCore } from 'pruning-playground'
import { experimentCalls } from '../../../web/src/core/contract/calls.js'

const source = readFileSync(join(import.meta.dirname, '../../../web/src/core/contract/calls.ts'), 'utf8')
const core = await loadCore()

/** The lines of each call's example. */
const examples = new Map(
  [...source.matchAll(/ {3}\* @example\n((?: {3}\* .*\n)+) {3}\*\/\n {2}(?:readonly )?(\w+)/g)].map((match) => [
    match[2] ?? '',
    (match[1] ?? '').split('\n').flatMap((line) => (line ? [line.replace(/^ {3}\* /, '')] : [])),
  ]),
)

test('every call of an experiment has an example', () => {
  assert.deepEqual([...examples.keys()].sort(), [...Object.keys(experimentCalls), 'dispose'].sort())
})

/** A line that says what it gives, as one that checks it. */
const checked = (line: string) => {
  const [, expression, value] = /^(.*) \/\/ (.*)$/.exec(line) ?? []
  return expression ? `check(${expression}, ${JSON.stringify(value)})` : line
}

for (const [name, lines] of examples)
  test(`the example of ${name}`, () => {
    using experiment = core.createExperiment({ data: 'circle', epochs: 5, seed: 1 })
    while (!experiment.progress.isDone) experiment.advance(100)
    const check = (value: unknown, said: string) => assert.equal(inspect(value), said)
    new Function('core', 'experiment', 'check', lines.map(checked).join('\n'))(core, experiment, check)
  })
