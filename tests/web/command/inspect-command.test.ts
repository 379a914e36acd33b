/** `inspect`: a network in a file, with the numbers of lesson 1 where it is lesson 1's. */

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { loadCore } from 'pruning-playground'
import { cliPath, runCommand } from '../support/command.js'
import { ownFolder } from '../support/folder.js'

/** The lesson takes the difference of two outputs, the network by hand the mean of differences. */
const near = (a: number, b: number) => assert.ok(Math.abs(a - b) < 1e-12, `${a} for ${b}`)

const { file } = ownFolder()

function fileOf(value: unknown, name = 'network.json'): string {
  const path = file(name)
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value))
  return path
}

const layers = [
  {
    weights: [
      [1, 2, 3],
      [4, 5, 6],
    ],
    bias: [0, 0],
    activation: 'softsign',
  },
  { weights: [[1, 1]] },
]
const example = { layers, inputs: [[1, 0, 1]] }

test('the 3-2-1 example gives the numbers of lesson 1', async () => {
  const ran = await runCommand(['inspect', fileOf(example), '--criterion', 'row', '--threshold', '0.5', '--json'])
  assert.deepEqual([ran.status, ran.stderr], [0, ''])
  const found = JSON.parse(ran.stdout)
  const lesson = (await loadCore()).workedExample({ reading: 'row', threshold: 0.5 })
  assert.deepEqual(found.before[0].preactivation, [lesson.before.preactivation])
  assert.deepEqual(found.before[0].activation, [lesson.before.outputs])
  assert.deepEqual(found.after[0].activation, [lesson.after.outputs])
  assert.deepEqual([found.before[1].activation, found.after[1].activation], [[[lesson.before.y]], [[lesson.after.y]]])
  for (const { id, scores } of lesson.sensitivities)
    if (id in found.scores) assert.deepEqual(found.scores[id][0], scores, id)
  assert.deepEqual(found.layers[0].mask, lesson.mask)
  assert.deepEqual(found.layers[0].norms, lesson.norms)
  const changes = lesson.parts.filter(({ id }) => id.startsWith('w')).map(({ change }) => change)
  for (const [i, change] of changes.entries()) near(found.layers[0].removal.mean[i][0], change)
  assert.deepEqual(found.removed, ['w1.1.1', 'w1.2.1'])
  assert.equal(found.removedShare, lesson.removedShare)
})

test('what stands in the file holds, unless an option says otherwise', async () => {
  const path = fileOf({ ...example, criterion: 'row', threshold: 0.5, cut: ['n1.2'], keep: ['w1.1.1'] })
  const found = JSON.parse((await runCommand(['inspect', path, '--json'])).stdout)
  assert.deepEqual(found.removed, ['w1.2.1', 'w1.2.2', 'w1.2.3', 'w2.1.2'])
  const other = JSON.parse((await runCommand(['inspect', path, '--json', '--threshold', '0', '--cut', ''])).stdout)
  assert.deepEqual(other.removed, [])
})

test('standard input, tables, both languages', () => {
  const program = (args: string[]) =>
    spawnSync(process.execPath, [cliPath, 'inspect', '-', ...args], {
      input: JSON.stringify(example),
      encoding: 'utf8',
    })
  const english = program(['--lang', 'en', '--criterion', 'row', '--threshold', '0.5', '--cut', 'w1.2.3'])
  assert.equal(english.status, 0, english.stderr)
  assert.match(english.stdout, /w1\.2\.3 +6 +\[0\.684\] +-0\.1091\n/)
  assert.match(english.stdout, /1 {2}y1 +1\.7091 +0\.7500 +-0\.9591\n/)
  assert.match(english.stdout, /w1\.1\.1 w1\.2\.1 w1\.2\.3\n +3 of 8 weights, 37\.5%/)
  const chinese = program(['--lang', 'zh'])
  assert.match(chinese.stdout, /真实变化是 y 的变化/)
  assert.doesNotMatch(chinese.stdout, /change/)
})

const failed: readonly (readonly [what: string, file: unknown, args: string[], said: RegExp])[] = [
  ['no JSON', '{"layers": [', [], /line 1/],
  [
    'a word in a matrix',
    { layers: [{ weights: [[1, 'x']] }], inputs: [[1, 2]] },
    [],
    /layers\[0\]\.weights\[0\]\[1\] must be a number .* got "x"/,
  ],
  ['another key', { ...example, weights: [] }, [], /must be an object of .* alone, got the key "weights"/],
  ['no inputs', { layers }, [], /must be an object with the key "inputs", got none/],
  [
    'an unknown activation',
    { layers: [{ weights: [[1]], activation: 'sine' }], inputs: [[1]] },
    [],
    /layers\[0\]\.activation must be one of .*softsign/,
  ],
  [
    'rows of two lengths',
    { layers: [{ weights: [[1, 2], [3]] }], inputs: [[1, 2]] },
    [],
    /layers\[0\]\.weights\[1\] must have 2 entries, got 1/,
  ],
  ['inputs that do not fit', { layers, inputs: [[1, 0]] }, [], /inputs\[0\] must have 3 entries, got 2/],
  ['a part that is not there', example, ['--cut', 'w3.1.1'], /no part "w3\.1\.1"/],
]

for (const [what, file, args, said] of failed)
  test(`ends with 1 and names the place: ${what}`, async () => {
    const ran = await runCommand(['inspect', fileOf(file), ...args])
    assert.deepEqual([ran.status, ran.stdout], [1, ''])
    assert.match(ran.stderr, said)
  })

const misused: readonly (readonly [args: string[], said: RegExp])[] = [
  [[], /name of a network file is wanted/],
  [['a.json', 'b.json'], /"b\.json" belongs to no option/],
  [['a.json', '--threshold', 'much'], /--threshold must be a number in \[0, 1000000\]; got "much"/],
  [['a.json', '--criterion', 'obs2'], /--criterion must be the id of a criterion/],
  [['a.json', '--cut', 'w12'], /--cut must be parts such as/],
  [['a.json', '--treshold', '1'], /there is no option "--treshold"/],
]

for (const [args, said] of misused)
  test(`ends with 2: ${args.join(' ') || 'nothing given'}`, async () => {
    const ran = await runCommand(['inspect', ...args])
    assert.deepEqual([ran.status, ran.stdout], [2, ''])
    assert.match(ran.stderr, said)
  })
