/** The built command, run as a program. */

import assert from 'node:assert/strict'
import { accessSync, constants, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { cliPath, root, runCommand, runProgram } from '../support/command.js'
import { assertHolds } from '../support/near.js'

/** The reference has ten significant digits or decimals; the article's numbers are of the order of 1. */
const tolerance = 1e-6

const golden: unknown = JSON.parse(readFileSync(new URL('../../golden/worked-example.json', import.meta.url), 'utf8'))

/** All of them, in the order of the help. */
const commands = 'example, inspect, train, prune, predict, evaluate, export, sweep, search, merge, list, help'

/** What `--json` prints, before it is known to be anything. */
interface Tree {
  [key: string]: unknown
}

/** What stands at a path of keys. */
function at(tree: unknown, ...path: string[]): unknown {
  return path.reduce((part, key) => (part as Tree)[key], tree)
}

/** Runs `example --json` with more options. */
async function exampleJson(...options: string[]): Promise<Tree> {
  const { status, stdout, stderr } = await runCommand(['example', '--json', ...options])
  assert.deepEqual([status, stderr], [0, ''])
  return JSON.parse(stdout)
}

async function exampleTable(...options: string[]): Promise<string> {
  const { status, stdout, stderr } = await runCommand(['example', ...options])
  assert.deepEqual([status, stderr], [0, ''])
  return stdout
}

/** Asserts that a text has a line with these words, one after the other with only spaces between. */
function assertLine(text: string, ...parts: string[]): void {
  const wanted = parts.join(' ')
  const lines = text.split('\n').map((line) => line.trim().replace(/ +/g, ' '))
  assert.ok(lines.includes(wanted), `a line "${wanted}" is wanted in:\n${text}`)
}

test('the command is a program: it can be executed, and starts Node', () => {
  accessSync(cliPath, constants.X_OK)
  assert.ok(readFileSync(cliPath, 'utf8').startsWith('#!/usr/bin/env node\n'))
  assert.equal(runProgram(cliPath, ['--version']).status, 0)
})

test('as a program each command gives, says and ends as it does in a program', async () => {
  const short = ['--data', 'circle', '--samples', '40', '--epochs', '1']
  for (const args of [
    ['example'],
    ['list'],
    ['help', 'sweep', '--lang', 'zh'],
    ['train', ...short, '--epochs', '0'],
    ['prune', ...short, '--kind', 'bytes'],
    ['sweep', ...short, '--criteria', 'layer-norm'],
    ['train', '--model', 'none.json'],
    ['predict', 'none.json', 'none.csv'],
    ['evaluate'],
  ])
    assert.deepEqual(await runCommand(args), runProgram(process.execPath, [cliPath, ...args]), args.join(' '))
  const [inside, outside] = [
    await runCommand(['train', ...short, '--json']),
    runProgram(cliPath, ['train', ...short, '--json']),
  ]
  assert.equal(JSON.parse(inside.stdout).fingerprint, JSON.parse(outside.stdout).fingerprint)
})

test('--version goes with every command', async () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  for (const command of commands.split(', '))
    assert.deepEqual(
      await runCommand([command, '--version']),
      { status: 0, stdout: `${version}\n`, stderr: '' },
      command,
    )
})

test('--version is that of package.json', async () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  assert.deepEqual(await runCommand(['--version']), { status: 0, stdout: `${version}\n`, stderr: '' })
})

test('example --json holds every number of the reference', async () => {
  assertHolds(await exampleJson(), golden, tolerance)
})

test('example --json has these keys and no other', async () => {
  assert.deepEqual(Object.keys(await exampleJson()), [
    'version',
    'settings',
    'network',
    'preactivation',
    'activations',
    'sensitivity',
    'matrix_norms',
    'contribution',
    'removing_one_weight',
    'removing_one_neuron',
    'pruned',
    'finding_activation',
    'finding_w12',
    'finding_free',
    'fingerprint',
  ])
})

test('every reading has a meaning, in the language that is asked for', async () => {
  for (const [lang, script] of [
    ['en', /^[^\p{Script=Han}]+$/u],
    ['zh', /\p{Script=Han}/u],
  ] as const) {
    const { sensitivity, contribution } = await exampleJson('--lang', lang)
    assert.deepEqual([Object.keys(sensitivity as Tree).length, Object.keys(contribution as Tree).length], [6, 7])
    for (const entry of Object.values({ ...(sensitivity as Tree), ...(contribution as Tree) }))
      assert.match(String(at(entry, 'meaning')), script)
  }
})

test('the threshold is in the key of what it removes', async () => {
  const json = await exampleJson('--threshold', '0.7')
  assert.deepEqual(Object.keys(at(json, 'sensitivity', 'row') as Tree), ['meaning', 'S', 'at_threshold_0.7'])
  assert.deepEqual(at(json, 'sensitivity', 'row', 'at_threshold_0.7', 'removed'), ['w11', 'w12', 'w21', 'w22', 'w23'])
})

test('every option reaches the core, and settings says what was asked', async () => {
  const options = {
    reading: 'magnitude',
    threshold: '2.5',
    activation: 'relu',
    W: '1,-2,3;4,5,-6.5',
    x: '-1,2,0.5',
    V: '2,-1',
    cut: 'w13,o2',
    keep: 'w11',
    contribution: 'outputs',
    lang: 'en',
  }
  const json = await exampleJson(...Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]))
  assert.deepEqual(json.settings, {
    weights: [
      [1, -2, 3],
      [4, 5, -6.5],
    ],
    input: [-1, 2, 0.5],
    outputWeights: [2, -1],
    activation: 'relu',
    reading: 'magnitude',
    threshold: 2.5,
    cut: ['w13', 'o2'],
    keep: ['w11'],
    contribution: 'outputs',
    lang: 'en',
  })
  // z = (-1 - 4 + 1.5, -4 + 10 - 3.25); relu; y = 2 * 0 - 2.75
  assert.deepEqual(at(json, 'pruned', 'before'), { preactivation: [-3.5, 2.75], relu: [0, 2.75], y: -2.75 })
  assert.deepEqual(at(json, 'pruned', 'removed'), ['w12', 'w13', 'w21', 'w22', 'w23', 'v2'])
  assert.deepEqual(at(json, 'pruned', 'after'), { preactivation: [-1, 0], relu: [0, 0], y: 0 })
  assert.deepEqual(at(json, 'sensitivity', 'magnitude', 'at_threshold_2.5', 'removed'), ['w11', 'w12'])
  assert.equal(at(json, 'removing_one_weight', 'w23', 'change_of_y_with_output_weights_2_-1'), -3.25)
  assert.equal(at(json, 'removing_one_neuron', 'o2', 'change_of_y_with_output_weights_2_-1'), 2.75)
})

test('a finding is there only where it is true', async () => {
  const found = (json: object) => Object.keys(json).filter((key) => key.startsWith('finding_'))
  assert.deepEqual(found(await exampleJson('--x', '1,1,1')), ['finding_w12'])
  assert.deepEqual(found(await exampleJson('--W', '1,2,3;4,5,9')), ['finding_activation', 'finding_free'])
  const codeFinding = async (threshold: string) =>
    String(at(await exampleJson('--threshold', threshold), 'matrix_norms', 'finding_code'))
  assert.match(await codeFinding('1.5'), /keeps all six/)
  assert.match(await codeFinding('1.6'), /keeps none/)
})

test('the same settings give the same fingerprint; one that changes the network gives another', async () => {
  const fingerprint = (await exampleJson()).fingerprint
  assert.match(String(fingerprint), /^[0-9a-f]{16}$/)
  assert.equal((await exampleJson('--W', '1,2,3;4,5,6', '--lang', 'zh')).fingerprint, fingerprint)
  assert.notEqual((await exampleJson('--cut', 'w22')).fingerprint, fingerprint)
})

test('the tables in English hold the key figures', async () => {
  const text = await exampleTable()
  assertLine(text, 'z (4, 10) W x')
  assertLine(text, 'printed o1 [0.2673] [0.2481] [0.3841] w11 w12 w13 0 0.0000 0.8571')
  assertLine(text, '> row o1 [0.2673] 0.5345 0.8018 w11 3 0.7500 1.6071')
  assertLine(text, '> softsign 0.8000 0.9091 gives the printed (0.8, 0.9)')
  assertLine(text, 'as printed 0.4183 0.5294 0.9477 0.4183 0.5294 0.9477')
  assertLine(text, 'w13 1 10 0.5000 0.9091 -0.3000')
  assertLine(text, 'removed w11 w21 (2 of 8 connections, 25.0%)')
  assertLine(text, 'y 1.7091 1.6071')
  assertLine(text, `fingerprint ${(await exampleJson()).fingerprint}`)
})

test('the tables in Chinese hold the key figures', async () => {
  const text = await exampleTable('--lang', 'zh', '--contribution', 'energy_of_y')
  assertLine(text, '> row 按行 o1 [0.2673] 0.5345 0.8018 w11 3 0.7500 1.6071')
  assertLine(text, '> softsign 0.8000 0.9091 与原文印出的 (0.8, 0.9) 相符')
  assertLine(text, '剪掉 w11 w21（8 条连线中的 2 条，25.0%）')
  assertLine(text, 'o1 的贡献度 0.2191 0.2178')
})

/** The columns that a line takes: a Chinese character or a full-width mark two, all others one. */
const columnsOf = (line: string) => [...line.replace(/[\p{Script=Han}，。；：、（）]/gu, '..')].length

test('columns line up in both languages, a Chinese character being two wide, in at most 100 columns', async () => {
  for (const lang of ['en', 'zh']) {
    const lines = (await exampleTable('--lang', lang)).split('\n')
    // Each line of the table of scores ends its third score at the same column.
    const scores = lines.filter((line) => /o[12] +(\[?\d\.\d{4}\]? +){3}/.test(line))
    const ends = scores.map((line) => columnsOf(/^.*o[12] +(\[?\d\.\d{4}[\] ] *){2}\[?\d\.\d{4}/.exec(line)?.[0] ?? ''))
    assert.equal(scores.length, 12)
    assert.equal(new Set(ends).size, 1, `${ends}`)
    const widest = Math.max(...lines.map(columnsOf))
    assert.ok(widest <= 100, `${widest} columns`)
  }
})

test('the language is that of the locale, LC_ALL before LC_MESSAGES before LANG; --lang wins', async () => {
  const isChinese = async (env: Record<string, string>, ...options: string[]) =>
    /\p{Script=Han}/u.test((await runCommand(['help', ...options], { LC_ALL: '', ...env })).stdout)
  assert.equal(await isChinese({}), false)
  assert.equal(await isChinese({ LANG: 'zh_CN.UTF-8' }), true)
  assert.equal(await isChinese({ LANG: 'zh_CN.UTF-8', LC_MESSAGES: 'de_DE' }), false)
  assert.equal(await isChinese({ LANG: 'C', LC_MESSAGES: 'zh_TW' }), true)
  assert.equal(await isChinese({ LANG: 'zh_CN', LC_MESSAGES: 'zh_CN', LC_ALL: 'C' }), false)
  assert.equal(await isChinese({ LC_ALL: 'zh_CN' }, '--lang', 'en'), false)
  assert.equal(await isChinese({ LC_ALL: 'C' }, '--lang=zh'), true)
  assert.equal(await isChinese({ LC_ALL: 'zh_CN' }, '--lang', 'auto'), true)
})

test('there is no colour in a pipe', async () => {
  assert.ok(!(await exampleTable()).includes('\u001b'))
})

test('help of every kind goes to standard output and ends with 0', async () => {
  for (const args of [['help'], ['--help'], ['-h'], ['help', '--lang', 'zh']]) {
    const { status, stdout, stderr } = await runCommand(args)
    assert.deepEqual([status, stderr], [0, ''])
    assert.match(stdout, /^ {2}example {2}/m)
  }
  const { stdout } = await runCommand(['help', 'example'])
  assert.equal((await runCommand(['example', '--help'])).stdout, stdout)
  for (const option of [
    'reading',
    'threshold',
    'activation',
    'W',
    'x',
    'V',
    'cut',
    'keep',
    'contribution',
    'lang',
    'json',
  ])
    assert.match(stdout, new RegExp(`^ {2}--${option} {2,}\\S`, 'm'))
})

const wrong: [args: string[], english: string, chinese: string][] = [
  [[], `pruning-playground: a command is wanted, one of ${commands}; none was given.`, '一个也没写'],
  [['exmple'], `pruning-playground: there is no command "exmple"; the commands are ${commands}.`, '“exmple”'],
  [
    ['constructor'],
    `pruning-playground: there is no command "constructor"; the commands are ${commands}.`,
    '“constructor”',
  ],
  [['help', 'exmple'], `pruning-playground: there is no command "exmple"; the commands are ${commands}.`, '“exmple”'],
  [
    ['--versoin'],
    'pruning-playground: there is no option "--versoin"; the options are --lang, --help, --version.',
    '“--versoin”',
  ],
  [['--version=2'], 'pruning-playground: --version takes no value; got "2".', '“2”'],
  [['example', '--treshold', '1'], '"--treshold"; the options are --reading, --threshold,', '“--treshold”'],
  [['example', '--focus', 'w12'], 'there is no option "--focus"', '“--focus”'],
  [['example', '--__proto__', '1'], 'there is no option "--__proto__"', '“--__proto__”'],
  [['example', '-z'], 'there is no option "-z"', '“-z”'],
  [
    ['example', 'extra'],
    'pruning-playground example: "extra" belongs to no option; only options are wanted here.',
    '“extra”',
  ],
  [['example', '--', '--json'], '"--json" belongs to no option', '“--json”'],
  [['example', '--json=yes'], 'pruning-playground example: --json takes no value; got "yes".', '“yes”'],
  [
    ['example', '--threshold'],
    '--threshold must be a number in [0, 1000]; no value was given.',
    '没有写值，应为 [0, 1000] 内的一个数',
  ],
  [
    ['example', '--W', '--json'],
    '--W must be 2 rows of 3 numbers in [-1000, 1000], such as 1,2,3;4,5,6; no value was given.',
    '2 行、每行 3 个',
  ],
  [
    ['example', '--threshold', 'half'],
    '--threshold must be a number in [0, 1000]; got "half".',
    '“half”，应为 [0, 1000]',
  ],
  [['example', '--threshold', '-1'], '--threshold must be a number in [0, 1000]; got "-1".', '“-1”'],
  [['example', '--threshold', 'NaN'], 'got "NaN".', '“NaN”'],
  [['example', '--threshold', '1e4'], 'got "1e4".', '“1e4”'],
  [['example', '--threshold', ''], 'got "".', '“”'],
  [
    ['example', '--reading', 'rows'],
    '--reading must be one of: printed, definition, row, column, matrix, magnitude; got "rows".',
    'magnitude 之一',
  ],
  [['example', '--activation', 'gelu'], '--activation must be one of: identity, relu,', '“gelu”'],
  [['example', '--contribution', 'none'], '--contribution must be one of: printed,', '“none”'],
  [
    ['example', '--W', '1,2,3'],
    '--W must be 2 rows of 3 numbers in [-1000, 1000], such as 1,2,3;4,5,6; got "1,2,3".',
    '2 行、每行 3 个',
  ],
  [
    ['example', '--x', '1,0'],
    '--x must be 3 numbers in [-1000, 1000] with commas between, such as 1,0,1; got "1,0".',
    '3 个',
  ],
  [['example', '--x', '-1,0'], 'got "-1,0".', '“-1,0”'],
  [['example', '--V', '1;1'], '--V must be 2 numbers', '2 个'],
  [
    ['example', '--cut', 'w33'],
    '--cut must be some of w11, w12, w13, w21, w22, w23, v1, v2, o1, o2, with commas between; got "w33".',
    '“w33”',
  ],
  [['example', '--cut', 'w11,w11'], 'got "w11,w11".', '“w11,w11”'],
  [
    ['example', '--keep', 'o1'],
    '--keep must be some of w11, w12, w13, w21, w22, w23, with commas between; got "o1".',
    '“o1”',
  ],
]

for (const [args, english, chinese] of wrong)
  test(`wrong usage ends with 2 and one sentence: ${args.join(' ') || '(nothing)'}`, async () => {
    const inEnglish = await runCommand(args)
    const inChinese = await runCommand(args, { LC_ALL: 'zh_CN.UTF-8' })
    for (const { status, stdout, stderr } of [inEnglish, inChinese]) {
      assert.deepEqual([status, stdout], [2, ''])
      assert.match(stderr, /^pruning-playground[^\n]*[.。]\n$/, 'one line that ends as a sentence does')
    }
    assert.ok(inEnglish.stderr.includes(english), inEnglish.stderr)
    assert.ok(inChinese.stderr.includes(chinese), inChinese.stderr)
    assert.match(inChinese.stderr, /^pruning-playground( \w+)?：/)
  })

test('a bad --lang is refused in the language of the locale', async () => {
  for (const command of [[], ['example']]) {
    const { status, stderr } = await runCommand([...command, '--lang', 'fr'])
    assert.equal(status, 2)
    assert.match(stderr, /--lang must be one of: auto, zh, en; got "fr"\.\n$/)
  }
})

test('what a person typed reaches the terminal without control characters, and not at length', async () => {
  const { stderr } = await runCommand(['example', '--cut', `\u001b[31m\u009b\u202e${'x'.repeat(500)}`])
  assert.doesNotMatch(stderr.trimEnd(), /[\p{Cc}\p{Cf}]/u)
  assert.ok(stderr.length < 250, stderr)
})

test('a pipe that closes early ends the command quietly', () => {
  const script = '"$0" "$1" example --json | true; exit $PIPESTATUS'
  assert.deepEqual(runProgram('bash', ['-c', script, process.execPath, cliPath]), {
    status: 0,
    stdout: '',
    stderr: '',
  })
})

test('a core that cannot be loaded ends with 1 and says why', () => {
  const script =
    'copy=$(mktemp -d) && cp "$0"/*.js "$copy" && echo {\\"type\\":\\"module\\"} > "$copy"/package.json && '
  const ran = runProgram('bash', [
    '-c',
    `${script} "$1" "$copy"/cli.js example; status=$?; rm -r "$copy"; exit $status`,
    join(root, 'dist'),
    process.execPath,
  ])
  assert.deepEqual([ran.status, ran.stdout], [1, ''])
  assert.match(
    ran.stderr,
    /^pruning-playground: \[loadCore\] file:.*core\.wasm cannot be read: there is no such file or folder\.\n$/,
  )
})
