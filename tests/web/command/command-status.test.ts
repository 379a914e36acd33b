/** On a terminal the command says at once what it is at, from the reading on; Ctrl+C ends it at any time. */

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { clear, onTerminal, root, runProgram } from '../support/command.js'
import { ownFolder } from '../support/folder.js'
import { small } from '../support/train.js'

const { file } = ownFolder()

const table = file('table.csv')
writeFileSync(table, `a,b,label\n${Array.from({ length: 40 }, (_, i) => `${i},${(i * 7) % 11},${i % 2}\n`).join('')}`)

/** The lines that were shown one in place of the other. */
function shown(args: readonly string[]): string[] {
  const { status, stderr } = runProgram(process.execPath, [...onTerminal, ...args])
  assert.equal(status, 0, stderr)
  return stderr.split(clear)
}

for (const [command, options] of [
  ['train', []],
  ['prune', ['--amount', '0.5']],
  ['sweep', ['--criteria', 'magnitude', '--amounts', '0.5', '--seeds', '1']],
] as const)
  test(`${command} shows that it reads, prepares and trains, in this order, and nothing in the end`, () => {
    for (const [lang, reading, preparing] of [
      ['en', /^reading .*table\.csv: 0\s?%$/, 'preparing the data and the network'],
      ['zh', /^正在读取 .*table\.csv：0\s?%$/, '正在准备数据和网络'],
    ] as const) {
      const lines = shown([command, '--data', table, '--epochs', '2', ...options, '--lang', lang])
      const [read, made] = [lines.findIndex((line) => reading.test(line)), lines.indexOf(preparing)]
      assert.ok(read > 0 && made > read && made < lines.length - 1, lines.join('|'))
      assert.equal(lines.at(-1), '')
    }
  })

test('prune shows that it measures, and that it reads a model; --quiet shows nothing', () => {
  const lines = shown(['prune', ...small, '--amount', '0.5', '-o', file('model.json')])
  assert.ok(lines.includes('measuring what came out'), lines.join('|'))
  const read = shown(['prune', '--model', file('model.json'), '--amount', '0.6'])
  assert.ok(
    read.some((line) => /^reading .*model\.json$/.test(line)),
    read.join('|'),
  )
  assert.deepEqual(shown(['train', '--data', table, '--epochs', '2', '--quiet']), [''])
})

test('an error stands on a line of its own', () => {
  writeFileSync(file('bad.csv'), 'a,b,label\n1,x,2\n')
  const { stderr } = runProgram(process.execPath, [...onTerminal, 'train', '--data', file('bad.csv')])
  assert.match(stderr.split(clear).at(-1) ?? '', /^pruning-playground: [^\r]*bad\.csv[^\r]*\n$/)
})

test('a signal ends the command while it prepares a large set', { timeout: 60_000 }, async ({ signal: over }) => {
  for (const command of ['train', 'sweep']) {
    const args = [...onTerminal, command, '--data', 'stress', '--samples', '12000', '--epochs', '90000']
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'ignore', 'pipe'], signal: over })
    child.stderr.on('data', (data) => {
      if (String(data).includes('preparing')) child.kill('SIGINT')
    })
    const [status, signal] = await new Promise<[number | null, string | null]>((resolve) =>
      child.on('exit', (...end) => resolve(end)),
    )
    assert.ok(status === 130 || signal === 'SIGINT', `${command}: ${status} ${signal}`)
  }
})
