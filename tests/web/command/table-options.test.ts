/** How the commands are told what a table's columns are for, how rows become windows, and who is tested. */

import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { beatRows, rawRows, windowRows } from '../support/case-tables.js'
import { runCommand } from '../support/command.js'
import { ownFolder } from '../support/folder.js'

const { file } = ownFolder()

const written = (name: string, text: string) => {
  writeFileSync(file(name), text)
  return file(name)
}

/** Runs a command that is to succeed. */
async function ran(...args: string[]) {
  const { status, stdout, stderr } = await runCommand(args)
  assert.equal(status, 0, stderr)
  return { json: stdout.startsWith('{') ? JSON.parse(stdout) : {}, stdout, stderr }
}

/** Text, tests, times and numbers of samples, of four persons. */
const table = (rows: number, from = 0) =>
  [
    'id,when,who,part,"set, of two",a,label',
    ...Array.from({ length: rows }, (_, k) => {
      const i = k + from
      return [
        i,
        `10:00:${10 + (i % 50)}`,
        `p${i % 4}`,
        i % 4 === 3 ? 'test' : 'train',
        i % 3 ? 'u' : 'v',
        i % 2 ? 2 + i / 100 : i / 100,
        i % 2 ? 'run' : 'rest',
      ].join(',')
    }),
  ].join('\n')
const main = written('main.csv', table(60))
const roles = ['--leave-out', 'id,part', '--one-hot', '"set, of two"', '--time', 'when', '--subject', 'who']
const quick = ['--epochs', '3', '--network', '3-4-2 tanh']

test('columns are left out, one-hot, times, persons: JSON says all of it', async () => {
  const { json } = await ran('train', '--json', '--data', main, ...roles, ...quick)
  const found = json.table.columns.map(({ name, role }: { name: string; role: string }) => `${name} ${role}`)
  assert.deepEqual(found, [
    'id left-out',
    'when time',
    'who subject',
    'part left-out',
    'set, of two one-hot',
    'a feature',
    'label label',
  ])
  assert.deepEqual(json.table.oneHot, [{ name: 'set, of two', values: ['u', 'v'] }])
  const chosen = await ran(
    'train',
    '--json',
    '--data',
    main,
    '--columns',
    'a',
    '--epochs',
    '1',
    '--network',
    '1-2 identity',
  )
  assert.equal(chosen.json.network.startsWith('1-'), true)
})

test('a run of each kind is done again with --run, to the same fingerprint', async () => {
  const other = written('other.csv', table(24, 100).replace('a,label', 'a,label'))
  const raw = written('raw.csv', rawRows())
  const rows = written('windows.csv', windowRows(16, 'channels-first', 24))
  const cases: [name: string, data: string, options: string[], again: string[]][] = [
    ['columns', main, [...roles, ...quick], []],
    ['part', main, ['--columns', 'a', '--part', 'part', '--network', '1-2 identity', '--epochs', '2'], []],
    [
      'persons',
      main,
      ['--columns', 'a', '--subject', 'who', '--test-subjects', 'p1,p2', '--network', '1-2 identity', '--epochs', '2'],
      [],
    ],
    [
      'file',
      main,
      ['--columns', 'a', '--test-data', other, '--network', '1-2 identity', '--epochs', '2'],
      ['--test-data', other],
    ],
    ['steps', rows, ['--steps', '16', '--network', 'conv(4,3)-flatten-2', '--epochs', '2'], []],
    [
      'cut',
      raw,
      [
        '--subject',
        'person',
        '--time',
        'time_ms',
        '--window',
        '2s',
        '--hop',
        '1s',
        '--network',
        'conv(4,5)-flatten-3',
        '--epochs',
        '1',
      ],
      [],
    ],
  ]
  for (const [name, data, options, again] of cases) {
    const model = file(`${name}.json`)
    const { json } = await ran('train', '--json', '--data', data, '-o', model, ...options)
    const second = await ran('train', '--json', '--run', file(`${name}.run.json`), '--data', data, ...again)
    assert.equal(second.json.fingerprint, json.fingerprint, name)
    const saved = JSON.parse(readFileSync(model, 'utf8'))
    assert.ok(saved.origin.reading.columns.length > 0, name)
    const judged = await ran('evaluate', model, data, '--json')
    assert.ok(judged.json.samples > 0, name)
  }
})

test('who is tested: a column, names or a second file decide the size of the test part', async () => {
  const sizes = async (...options: string[]) =>
    (
      await ran(
        'train',
        '--json',
        '--data',
        main,
        '--columns',
        'a',
        '--network',
        '1-2 identity',
        '--epochs',
        '1',
        ...options,
      )
    ).json.samples
  assert.equal((await sizes('--part', 'part')).test, 15)
  assert.equal((await sizes('--subject', 'who', '--test-subjects', 'p0,p3')).test, 30)
  const second = written('second.csv', table(10))
  const { train, validation, test: tested } = await sizes('--test-data', second)
  assert.deepEqual([train + validation, tested], [60, 10])
})

test('windows that were cut are counted; a window in the names is pointed out and not taken', async () => {
  const raw = written('rows.csv', rawRows())
  const options = ['--subject', 'person', '--time', 'time_ms', '--window', '50', '--hop', '25']
  const { stderr } = await ran(
    'train',
    '--json',
    '--data',
    raw,
    ...options,
    '--network',
    'flatten-3',
    '--epochs',
    '1',
    '--lang',
    'en',
  )
  assert.match(
    stderr,
    /77 windows of 50 samples \(2 s\) every 25 \(1 s\), from 10 stretches .* \(1 gap found\); 35 rows are in no window\./,
  )
  assert.match(stderr, /the numbers of time_ms are taken for ms\./)
  const rows = written('named.csv', windowRows(8, 'channels-first', 12))
  const plain = await ran(
    'train',
    '--json',
    '--data',
    rows,
    '--network',
    '24-2 identity',
    '--epochs',
    '1',
    '--lang',
    'en',
  )
  assert.match(
    plain.stderr,
    /tell of windows of 8 steps of ax, ay, az; .* --steps 8 --layout channels-first reads each row as a window\./,
  )
})

test('what cannot go together is refused, and says why', async () => {
  const refused: [options: string[], status: number, said: RegExp][] = [
    [['--hop', '1s'], 2, /--hop says how far windows are apart; --window says how long they are/],
    [['--window', '2s', '--hop', '25'], 2, /--window and --hop are both in seconds or both in samples/],
    [['--window', 'long'], 2, /--window must be seconds such as 2s, or samples such as 128/],
    [['--columns', ''], 2, /--columns must be names of columns/],
    [['--window', '2s', '--columns', 'a'], 1, /main\.csv: windows in seconds need a column of times/],
    [
      ['--columns', 'a', '--window', '5', '--steps', '2'],
      1,
      /these do not go together: rows that are windows and windows cut from rows/,
    ],
    [
      ['--columns', 'a', '--test-subjects', 'p1'],
      1,
      /the first of these must come with the second: persons who are tested and subject/,
    ],
    [
      ['--columns', 'a', '--part', 'part', '--test-data', main],
      1,
      /these do not go together: part and a file for testing/,
    ],
    [
      ['--columns', 'a', '--subject', 'who', '--test-subjects', 'q'],
      1,
      /who is tested must be one of "p0", "p1", "p2", "p3"; got "q"/,
    ],
    [['--columns', 'b'], 1, /the column must be one of .*; got "b"/],
  ]
  for (const [options, status, said] of refused) {
    const found = await runCommand(['train', '--data', main, ...options, '--lang', 'en'])
    assert.deepEqual([found.status, found.stdout], [status, ''], options.join(' '))
    assert.match(found.stderr, said)
  }
  const { status } = await runCommand(['train', '--data', 'circle', '--columns', 'a'])
  assert.equal(status, 2)
})

test('a window and single values: trained, cut, shrunk and run again with the same bits', async () => {
  const beats = written('beats.csv', beatRows())
  const read = ['--data', beats, '--steps', '12', '--static-features', 'interval']
  const model = file('beats.json')
  const network = ['--network', '12x1+1-conv(4,3)-pool(2)-8-3', '--epochs', '60', '--seed', '1']
  const trained = await ran('train', ...read, ...network, '-o', model, '--json')
  assert.equal(trained.json.network, '12x1+1-conv(4,3)-relu-pool(2)-flatten-8-relu-3')
  const again = await ran('train', '--run', file('beats.run.json'), '--data', beats, '--json')
  assert.equal(again.json.fingerprint, trained.json.fingerprint)
  const cut = ['--criterion', 'unit-leave-one-out', '--amount', '0.5', '--retrain', '10', '--shrink']
  const small = file('beats-small.json')
  const pruned = await ran('prune', '--model', model, ...read, ...cut, '-o', small, '--json')
  assert.ok(pruned.json.pruned.shrink.largestDifference < 1e-5)
  for (const format of ['c', 'tflite', 'onnx', 'compact', 'json'])
    for (const form of format === 'compact' ? [[]] : [[], ['--int8']]) {
      const to = ['--to', format, ...form, '-o', file(`beats-${format}`), '--force']
      const { json } = await ran('export', '--model', small, ...read, ...to, '--json')
      assert.ok(json.files.length > 0, [format, ...form].join(' '))
    }
  const told = await runCommand([
    'export',
    '--model',
    small,
    ...read,
    '--to',
    'onnx',
    '-o',
    file('told'),
    '--lang',
    'en',
  ])
  assert.match(
    told.stdout,
    /takes +values as they were measured: the window as input, the single values as static_features\n/,
  )
})
