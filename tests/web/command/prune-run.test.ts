/** Runs of `prune` as files: written, done again, and refused. */

import assert from 'node:assert/strict'
import { readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { readRun } from '../../../web/src/files/run-file.js'
import { runCommand } from '../support/command.js'
import { ownFolder } from '../support/folder.js'
import { pruneJson, pruneRefusal } from '../support/prune.js'
import { small, trainJson, refusal as trainRefusal } from '../support/train.js'

const { file } = ownFolder()

const runOf = (name: string) => JSON.parse(readFileSync(file(name), 'utf8'))

const plans: [name: string, options: string[]][] = [
  ['one cut', ['--amount', '0.6']],
  [
    'rounds at random',
    ['--criterion', 'random', '--plan', 'gradual', '--rounds', '3', '--retrain', '1', '--seed', '5'],
  ],
  ['layer by layer', ['--plan', 'layer-by-layer', '--rounds', '9', '--most-bytes', '80', '--floor', '0.3']],
  ['rewound', ['--restart', 'rewind', '--rewind-to', '2', '--plan', 'iterative', '--rounds', '2']],
  ['from scratch', ['--criterion', 'unit-in-l1', '--restart', 'from-scratch']],
  ['movement', ['--criterion', 'movement', '--retrain', '1']],
  ['N:M, healed', ['--kind', 'n-of-m', '--amount', '1', '--group', '2', '--healing', 'least-squares']],
  ['shrunk', ['--criterion', 'unit-in-l1', '--shrink']],
]

for (const [name, options] of plans)
  test(`--run does a run again, to the same fingerprint: ${name}`, async () => {
    const stem = name.replace(/\W/g, '-')
    const first = await pruneJson(...small, ...options, '-o', file(`${stem}.json`))
    const again = await pruneJson('--run', file(`${stem}.run.json`))
    assert.deepEqual([again.isSame, again.wanted, again.fingerprint], [true, first.fingerprint, first.fingerprint])
    assert.deepEqual(again.rounds, first.rounds)
    assert.deepEqual([again.cut, again.pruned], [first.cut, first.pruned])
  })

test('the file has the settings, the plan with its seed, and the history of the training', async () => {
  const json = await pruneJson(...small, '--seed', '7', '-o', file('seven.json'))
  const run = readRun(runOf('seven.run.json'))
  assert.deepEqual(JSON.parse(JSON.stringify(run.history)), json.epochs)
  assert.deepEqual([run.settings.seed, run.plan?.seed, run.plan?.plan, run.isShrunk], [7, 7, 'one-shot', undefined])
  assert.equal(run.fingerprint, json.fingerprint)
})

test('the file has what came out, and a replay does not look at it', async () => {
  const json = await pruneJson(...small, '--plan', 'layer-by-layer', '--rounds', '3', '-o', file('results.json'))
  const run = runOf('results.run.json')
  const { rounds, end, report } = run.results
  const withoutEpochs = json.rounds.map(({ history: _, ...round }: { history: unknown }) => round)
  assert.deepEqual([rounds, end, report], [withoutEpochs, json.end, json.report])
  writeFileSync(file('results.run.json'), JSON.stringify({ ...run, results: { ...run.results, rounds: [{}] } }))
  assert.equal((await pruneJson('--run', file('results.run.json'))).isSame, true)
  const { results: _, ...older } = run
  writeFileSync(file('results.run.json'), JSON.stringify(older))
  assert.equal((await pruneJson('--run', file('results.run.json'))).isSame, true)
})

test('a run that went on from a model wants that model', async () => {
  await trainJson(...small, '-o', file('model.json'))
  const loaded = ['--data', 'circle', '--samples', '60', '--model', file('model.json')]
  const first = await pruneJson(...loaded, '-o', file('loaded.json'))
  assert.deepEqual(runOf('loaded.run.json').history, [])
  assert.match(
    (await pruneRefusal('--run', file('loaded.run.json')))[1],
    /this run went on from the model with fingerprint/,
  )
  const again = await pruneJson('--run', file('loaded.run.json'), '--model', file('model.json'))
  assert.deepEqual([again.isSame, again.fingerprint], [true, first.fingerprint])
})

test('another fingerprint ends with 1, and both are said', async () => {
  await pruneJson(...small, '-o', file('other.json'))
  const run = runOf('other.run.json')
  writeFileSync(file('other.run.json'), JSON.stringify({ ...run, fingerprint: 'f'.repeat(16) }))
  const { status, stdout } = await runCommand(['prune', '--run', file('other.run.json')])
  assert.equal(status, 1)
  assert.ok(stdout.includes(`another fingerprint than in the file: got ${run.fingerprint}, wanted ffffffffffffffff`))
})

test('the plan is in the file: with another one the fingerprint is another', async () => {
  await pruneJson(...small, '-o', file('changed.json'))
  const run = runOf('changed.run.json')
  writeFileSync(file('changed.run.json'), JSON.stringify({ ...run, plan: { ...run.plan, amount: 0.25 } }))
  const { status, stdout, stderr } = await runCommand(['prune', '--json', '--run', file('changed.run.json')])
  assert.equal(status, 1)
  assert.match(stderr, /^pruning-playground prune: another fingerprint than in the file: got \w+, wanted \w+\n$/)
  assert.deepEqual([JSON.parse(stdout).isSame, JSON.parse(stdout).rounds[0].gone], [false, 6])
})

test('each command refuses the runs of the other, and says which one is for them', async () => {
  await trainJson(...small, '-o', file('trained.json'))
  await pruneJson(...small, '-o', file('pruned.json'))
  for (const [[status, stderr], message] of [
    [
      await pruneRefusal('--run', file('trained.run.json')),
      /this run has no plan .* pruning-playground train --run\.\n$/,
    ],
    [
      await trainRefusal('--run', file('pruned.run.json')),
      /with a plan of pruning; .* pruning-playground prune --run\.\n$/,
    ],
  ] as const) {
    assert.equal(status, 1)
    assert.match(stderr, message)
  }
})

test('nothing that the file says goes beside --run', async () => {
  for (const [options, name] of [
    [['--amount', '0.3'], 'amount'],
    [['--floor', '0.3'], 'floor'],
    [['--shrink'], 'shrink'],
    [['--epochs', '3'], 'epochs'],
    [['--data', 'circle'], 'data'],
  ] as const) {
    const [status, stderr] = await pruneRefusal('--run', file('pruned.run.json'), ...options)
    assert.equal(status, 2)
    assert.match(stderr, new RegExp(`--${name} does not go with --run\\.\\n$`))
  }
})

test('a hostile plan is refused in one sentence that names file and field, or by the core', async () => {
  const run = readFileSync(file('pruned.run.json'), 'utf8')
  const cases: [text: string, message: RegExp][] = [
    [run.replace('"one-shot"', '"slow"'), /bad\.run\.json.*\[run\] plan\.plan must be one of one-shot, .*, got "slow"/],
    [run.replace('"amount": 0.5', '"amount": "0.5"'), /\[run\] plan\.amount must be a number, got "0\.5"/],
    [run.replace('"amount": 0.5', '"amount": 5'), /\[prune\] amount must be in \[0, 1\], got 5/],
    [run.replace('"criterion": "magnitude",', ''), /\[run\] plan must be an object with the key "criterion"/],
    [run.replace('"retrain": 2', '"retrain": 1e300'), /\[plan\] retrain must be in \[0, 100000\], got 1e\+300/],
    [run.replace('"amount": 0.5', '"__proto__": {}'), /\[run\] plan must be an object of .* alone, got the key/],
  ]
  for (const [text, message] of cases) {
    assert.notEqual(text, run)
    writeFileSync(file('bad.run.json'), text)
    const [status, stderr] = await pruneRefusal('--run', file('bad.run.json'))
    assert.equal(status, 1)
    assert.match(stderr, message)
  }
})
