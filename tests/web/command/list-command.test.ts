/** The command `list`, run as a program. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { loadCore } from 'pruning-playground'
import { coreWords } from '../../../web/src/words/core.js'
import { remark } from '../../../web/src/words/remark.js'
import { runCommand } from '../support/command.js'
import { loadTexts } from '../support/words.js'

await loadTexts(coreWords)

const tables = [
  'criteria',
  'scopes',
  'amountKinds',
  'planKinds',
  'restarts',
  'healings',
  'surgeryForms',
  'bridges',
  'encodings',
] as const
/** Chinese lines break without a space. */
const squeezed = (text: string) => text.replace(/\s+/g, '')
/** A Chinese character or mark takes two columns. */
const widthOf = (line: string) => [...line.replace(/[\p{Script=Han}，。：（）]/gu, '..')].length

test('list --json has the entries of the core, and no other key than the version', async () => {
  const core = await loadCore()
  const description = core.describe()
  const { status, stdout, stderr } = await runCommand(['list', '--json'])
  assert.deepEqual([status, stderr], [0, ''])
  const { version, ...json } = JSON.parse(stdout)
  assert.equal(version, core.version)
  assert.deepEqual(json, Object.fromEntries(tables.map((name) => [name, description[name]])))
})

test('the table has every entry with its name, formula, note and source, in both languages and at most 100 columns', async () => {
  const description = (await loadCore()).describe()
  for (const lang of ['en', 'zh'] as const) {
    const { status, stdout, stderr } = await runCommand(['list', '--lang', lang])
    assert.deepEqual([status, stderr], [0, ''])
    const flat = stdout.replace(/\s+/g, ' ')
    for (const table of tables)
      for (const entry of description[table]) {
        const said = (['formula', 'citation', 'note'] as const).map((key) => remark(table, entry, key, lang))
        assert.match(stdout, new RegExp(`^ {2}${entry.id} `, 'm'))
        for (const text of [entry.name[lang], ...said]) assert.ok(squeezed(flat).includes(squeezed(text)), text)
      }
    for (const line of stdout.split('\n')) assert.ok(widthOf(line) <= 100, line)
  }
})

test('criteria stand under their grain, with what they need and which end goes first', async () => {
  const { criteria } = (await loadCore()).describe()
  const { stdout } = await runCommand(['list'])
  const sections = stdout.split('\n\n')
  for (const [grain, heading] of [
    ['weight', 'Criteria of weights'],
    ['unit', 'Criteria of units'],
    ['input', 'Criteria of input channels (sensors)'],
    ['layer', 'Criteria of hidden layers'],
  ] as const) {
    const section = sections.find((text) => text.startsWith(heading)) ?? ''
    const ids = [...section.matchAll(/^ {2}(\S+) .* (\S+) +(lowest|highest)$/gm)].map(([, ...found]) => found)
    const wanted = criteria.filter((one) => one.grain === grain)
    assert.deepEqual(
      ids,
      wanted.map(({ id, needs, cutsHighest }) => [id, needs, cutsHighest ? 'highest' : 'lowest']),
    )
  }
  assert.match(stdout, /synflow[^;]*;[^;]*;\s+scored\s+anew\s+100\s+times/)
})

test('each criterion says what it predicts of the loss, and the kinds stand in the table of the core', async () => {
  const { criteria } = (await loadCore()).describe()
  const of = (id: string) => criteria.find((one) => one.id === id)?.predicts
  assert.deepEqual(
    ['taylor-second', 'obd', 'obs-joint', 'fisher', 'unit-leave-one-out'].map(of),
    Array(5).fill('change'),
  )
  assert.deepEqual(['snip', 'gradient-weight', 'magnitude', 'grasp'].map(of), [
    'size',
    'square',
    'order-of-size',
    'order-of-change',
  ])
  const flat = (await runCommand(['list'])).stdout.replace(/\s+/g, ' ')
  assert.match(flat, / taylor-second [^;]*; predicts the change of the loss /)
  assert.match(flat, / snip [^;]*; predicts the size of the change of the loss /)
  assert.match(flat, / wanda [^;]*; predicts an order only, by the size of the change of the loss; --scope row/)
  const zh = (await runCommand(['list', '--lang', 'zh'])).stdout.replace(/\s+/g, '')
  assert.match(zh, /taylor-second[^；]*；预测损失变化多少（带正负）/)
})

test('list --help says what it prints, and is what help list prints', async () => {
  for (const lang of ['en', 'zh']) {
    const { status, stdout } = await runCommand(['list', '--help', '--lang', lang])
    assert.equal(status, 0)
    assert.match(stdout, /^ {2}--json /m)
    assert.equal((await runCommand(['help', 'list', '--lang', lang])).stdout, stdout)
  }
})

test('wrong usage of list ends with 2 and one sentence', async () => {
  for (const [args, message] of [
    [['magnitude'], /^pruning-playground list: "magnitude" belongs to no option; [^\n]*\n$/],
    [['--all'], /^pruning-playground list: there is no option "--all"; [^\n]*\n$/],
  ] as const) {
    const { status, stdout, stderr } = await runCommand(['list', ...args])
    assert.deepEqual([status, stdout], [2, ''])
    assert.match(stderr, message)
  }
})
