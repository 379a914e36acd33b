/** The examples of the API's documentation give what they say. */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { inspect } from 'node:util'
import { type Core, type Experiment, loadCore, type Session } from 'pruning-playground'
import { experimentCalls } from '../../../web/src/core/contract/calls.js'

const core = await loadCore()

function trained(): Experiment {
  const experiment = core.createExperiment({ data: 'circle', epochs: 5, seed: 1 })
  while (!experiment.progress.isDone) experiment.advance(100)
  return experiment
}

function worked(): Session {
  const session = core.createSession({ layers: [3, 2, 1], activation: 'softsign' })
  session.setWeights(0, [1, 2, 3, 4, 5, 6])
  session.setWeights(1, [1, 1])
  return session
}

/** Members of a class, but for what makes it and what `using` calls. */
const membersOf = (owner: object) =>
  Object.getOwnPropertyNames(Object.getPrototypeOf(owner)).filter((name) => name !== 'constructor')

const session = worked()
const members = { core: membersOf(core), session: membersOf(session) }
session.dispose()

/** Where the examples are, whose they are, and the calls that must have one. */
const sources: [file: string, name: string, make: () => Core | Session | Experiment, calls: string[]][] = [
  ['core-api.ts', 'core', () => core, members.core],
  ['session.ts', 'session', worked, members.session],
  ['contract/calls.ts', 'experiment', trained, [...Object.keys(experimentCalls), 'dispose']],
]

/** The lines of each call's example in a source. */
function examplesIn(file: string): Map<string, string[]> {
  const text = readFileSync(join(import.meta.dirname, '../../../web/src/core', file), 'utf8')
  const blocks = text.matchAll(/ {3}\* @example\n((?: {3}\* .*\n)+) {3}\*\/\n {2}(?:readonly |get )?(\w+)/g)
  return new Map(
    [...blocks].map(([, lines = '', call = '']) => [
      call,
      lines.split('\n').flatMap((line) => (line ? [line.replace(/^ {3}\* /, '')] : [])),
    ]),
  )
}

/** A line that says what it gives, as one that checks it. */
const checked = (line: string) => {
  const [, expression, value] = /^(.*) \/\/ (.*)$/.exec(line) ?? []
  return expression ? `check(${expression}, ${JSON.stringify(value)})` : line
}

const check = (value: unknown, said: string) => assert.equal(inspect(value), said)

for (const [file, name, make, calls] of sources) {
  const examples = examplesIn(file)
  test(`every call of the ${name} has an example`, () => {
    assert.deepEqual([...examples.keys()].sort(), [...calls].sort())
  })
  for (const [call, lines] of examples)
    test(`the example of ${name}.${call}`, () => {
      const subject = make()
      const program = lines.map(checked).join('\n')
      new Function('core', 'check', ...(name === 'core' ? [] : [name]), program)(core, check, subject)
      if ('dispose' in subject) subject.dispose()
    })
}
