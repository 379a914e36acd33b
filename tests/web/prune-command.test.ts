/** The command `prune`, run as a program. */

import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { loadCore } from 'pruning-playground'
import { amountsOf } from '../../web/src/cli/prune-plan.js'
import { readModel } from '../../web/src/core/model-file.js'
import { cliPath, root, runCommand } from './support/command.js'
import { file, folder, small, trainJson } from './support/train.js'

/** 24 weights, half of them into the output; one cut and no more. */
const once = [...small, '--retrain', '0']

/** Runs `prune` with `--json`. */
function pruneJson(...options: string[]) {
  const { status, stdout, stderr } = runCommand(['prune', '--json', ...options])
  assert.deepEqual([status, stderr], [0, ''])
  return JSON.parse(stdout)
}

/** What `prune` says, in one line, when it refuses. */
function refusal(...options: string[]): [status: number | null, stderr: string] {
  const { status, stdout, stderr } = runCommand(['prune', ...options])
  assert.equal(stdout, '')
  assert.match(stderr, /^pruning-playground[^\n]*\n$/, 'one line')
  return [status, stderr]
}

test('one shot removes exactly the share, and the JSON says what there was and what is left', () => {
  const json = pruneJson(...once, '--criterion', 'magnitude', '--scope', 'global', '--amount', '0.75')
  assert.deepEqual(
    [json.data, json.parameters, json.macs, json.epochs.length, json.reason],
    ['circle', 32, 24, 4, 'epochs'],
  )
  const [round, ...others] = json.rounds
  assert.deepEqual(others, [])
  assert.deepEqual([round.amount, round.removed, round.gone, round.total, round.share], [0.75, 18, 18, 24, 0.75])
  assert.equal(round.retrained, null)
  assert.equal(round.before.loss, json.epochs[3].testLoss)
  assert.ok(round.after.accuracy >= 0 && round.after.accuracy <= 1)
  assert.deepEqual([json.pruned.weights, json.pruned.keptWeights], [24, 6])
  assert.deepEqual([json.pruned.macs, json.pruned.keptMacs, json.pruned.shrink], [24, 6, null])
  // 32 parameters of 4 bytes
  assert.deepEqual(json.pruned.storedSizes[0], { format: 'dense', bits: 32, bytes: 128, fillers: 0 })
  assert.match(json.fingerprint, /^[0-9a-f]{16}$/)
})

test('the command and the same calls in this thread give the same bits', async () => {
  const core = await loadCore()
  using experiment = core.createExperiment({ data: 'circle', network: '2-6-2 tanh', samples: 60, epochs: 3 })
  const finish = () => {
    while (experiment.advance(1000) === 1000);
  }
  finish()
  const amounts = [1 - 0.2 ** 0.5, 0.8]
  for (const amount of amounts) {
    experiment.prune({ criterion: 'snip', amount, seed: 1 })
    experiment.retrain(2, 0.5)
    finish()
  }
  const plan = ['--amount', '0.8', '--plan', 'iterative', '--rounds', '2', '--retrain', '2', '--retrain-rate', '0.5']
  const json = pruneJson(...small, '--criterion', 'snip', ...plan)
  assert.equal(json.fingerprint, experiment.fingerprint)
  assert.deepEqual(json.rounds[1].retrained.loss, experiment.evaluate('test').loss)
})

test('iterative: the kept share falls by one factor; gradual: the cubic rule; both end at the amount', () => {
  assert.deepEqual(
    amountsOf('iterative', 0.9375, 4).map((amount) => Number(amount.toFixed(12))), // powers may round their last bit
    [0.5, 0.75, 0.875, 0.9375],
  )
  assert.deepEqual(amountsOf('gradual', 0.8, 2), [0.8 * 0.875, 0.8])
  assert.deepEqual(amountsOf('one-shot', 0.9, 5), [0.9])
  const { rounds } = pruneJson(...small, '--amount', '0.75', '--plan', 'iterative', '--rounds', '2', '--retrain', '1')
  assert.deepEqual(
    rounds.map(({ removed, gone }: { removed: number; gone: number }) => [removed, gone]),
    [
      [12, 12], // half of 24, and half of what was left
      [6, 18],
    ],
  )
  assert.deepEqual(rounds[1].before, rounds[0].retrained)
})

test('two runs are alike in all but time; another seed is not', () => {
  const options = ['--criterion', 'random', '--plan', 'gradual', '--rounds', '3', '--retrain', '1', '--shrink']
  const [first, second, other] = [['1'], ['1'], ['2']].map(([seed]) =>
    pruneJson(...small, ...options, '--seed', seed ?? ''),
  )
  assert.deepEqual({ ...first, elapsedMs: 0 }, { ...second, elapsedMs: 0 })
  assert.notEqual(first.fingerprint, other.fingerprint)
})

test('a count, a threshold and N:M remove what they say', () => {
  assert.equal(pruneJson(...once, '--kind', 'count', '--amount', '7').rounds[0].gone, 7)
  assert.equal(pruneJson(...once, '--kind', 'threshold', '--amount', '1000').rounds[0].gone, 24)
  // Rows of 2 inputs keep one, rows of 6 keep three.
  const { rounds, cut } = pruneJson(...once, '--kind', 'n-of-m', '--amount', '1', '--group', '2')
  assert.deepEqual([rounds[0].gone, cut.groupSize], [12, 2])
})

test('--shrink takes the removed units out, and the outputs stay', () => {
  const { pruned, rounds } = pruneJson(...once, '--criterion', 'unit-in-l1', '--amount', '0.5', '--shrink')
  assert.deepEqual([rounds[0].gone, rounds[0].total], [3, 6])
  // 2-3-2: 2 x 3 + 3 and 3 x 2 + 2
  assert.deepEqual([pruned.shrink.parametersBefore, pruned.shrink.parameters, pruned.parameters], [32, 17, 17])
  assert.ok(pruned.shrink.largestDifference < 1e-5, 'sums in another order, single precision')
})

test('-o writes the pruned model; --model prunes it further, with its network and without training', () => {
  const first = pruneJson(...once, '-o', file('pruned.json'))
  const { model } = readModel(JSON.parse(readFileSync(file('pruned.json'), 'utf8')))
  assert.deepEqual([first.files, model.fingerprint], [[file('pruned.json')], first.fingerprint])
  const loaded = ['--data', 'circle', '--samples', '60', '--retrain', '0', '--model', file('pruned.json')]
  const same = pruneJson(...loaded, '--amount', '0.5')
  assert.equal(same.fingerprint, first.fingerprint)
  assert.deepEqual([same.epochs, same.network, same.rounds[0].removed], [null, first.network, 0])
  assert.deepEqual(same.rounds[0].before, first.rounds[0].after)
  assert.equal(pruneJson(...loaded, '--amount', '0.75').rounds[0].removed, 6)
})

test('a model that train saved is pruned as if it had just been trained', () => {
  trainJson(...small, '-o', file('trained.json'))
  const loaded = ['--data', 'circle', '--samples', '60', '--retrain', '0', '--model', file('trained.json')]
  assert.equal(pruneJson(...loaded).pruned.keptWeights, 12)
  assert.deepEqual(pruneJson(...loaded).rounds, pruneJson(...once).rounds)
})

test('a file that is there is not written over, nor is anything trained for it; --force does', () => {
  writeFileSync(file('taken.json'), 'mine')
  const [status, stderr] = refusal(...small, '-o', file('taken.json'))
  assert.equal(status, 1)
  assert.match(stderr, /is there already; --force writes over it\.\n$/)
  assert.equal(readFileSync(file('taken.json'), 'utf8'), 'mine')
  pruneJson(...once, '-o', file('taken.json'), '--force')
  assert.doesNotThrow(() => readModel(JSON.parse(readFileSync(file('taken.json'), 'utf8'))))
  assert.match(refusal(...small, '-o', file('no/such.json'))[1], /the folder .*no.* is not there\./)
})

test('the tables say the same in both languages, in at most 100 columns', () => {
  const options = [...small, '--plan', 'iterative', '--shrink']
  const { fingerprint } = pruneJson(...options)
  for (const [lang, words] of [
    ['en', ['loss retrained', 'weights kept', 'gone/all', 'iterative (rounds: 5)', 'relative index']],
    ['zh', ['再训练后损失', '保留的权重', '已剪/全部', '迭代（共 5 轮）', '相对索引']],
  ] as const) {
    const { status, stdout, stderr } = runCommand(['prune', ...options, '--lang', lang])
    assert.deepEqual([status, stderr], [0, ''])
    for (const word of [...words, fingerprint]) assert.ok(stdout.includes(word), stdout)
    const widths = stdout.split('\n').map((line) => [...line.replace(/[\p{Script=Han}，：（）]/gu, '..')].length)
    assert.ok(Math.max(...widths) <= 100, stdout)
  }
})

test('the help lists every option in both languages, and no option of train alone', () => {
  for (const lang of ['en', 'zh']) {
    const { status, stdout } = runCommand(['prune', '--help', '--lang', lang])
    assert.equal(status, 0)
    const cuts = [
      'criterion',
      'scope',
      'kind',
      'amount',
      'group',
      'healing',
      'plan',
      'rounds',
      'retrain',
      'retrain-rate',
    ]
    for (const name of [...cuts, 'data', 'network', 'seed', 'model', 'shrink', 'force', 'json'])
      assert.match(stdout, new RegExp(`^ {2}--${name} `, 'm'))
    assert.match(stdout, /^ {2}-o, --output /m)
    assert.doesNotMatch(stdout, /^ {2}--(seeds|run) /m)
    assert.equal(runCommand(['help', 'prune', '--lang', lang]).stdout, stdout)
  }
})

const wrong: [args: string[], message: RegExp][] = [
  [
    ['--criterion', 'magnitud'],
    /--criterion must be a criterion of weights or units, such as magnitude .*; got "magnitud"/,
  ],
  [['--criterion', 'layer-scan'], /--criterion must be one of weights or units; "layer-scan" scores whole layers/],
  [['--scope', 'world'], /--scope must be one of: global, layer, row; got "world"/],
  [['--healing', 'time'], /--healing must be one of: none, obs-update, bias-folding, least-squares; got "time"/],
  [['--kind', 'share'], /--kind must be one of: fraction, count, threshold, n-of-m; got "share"/],
  [['--plan', 'slow'], /--plan must be one of: one-shot, iterative, gradual; got "slow"/],
  [['--amount', '1.5'], /--amount must be a number in \[0, 1\], for --kind fraction; got "1.5"/],
  [['--amount', 'all'], /--amount must be a number; a fraction is in \[0, 1\]; got "all"/],
  [['--kind', 'count', '--amount', '1.5'], /--amount must be a whole number in \[0, 1000000000\], for --kind count/],
  [['--kind', 'n-of-m', '--amount', '5'], /--amount must be a whole number in \[1, 4\]/],
  [['--kind', 'count'], /--amount must be a whole number .*; none was given/],
  [
    ['--kind', 'count', '--amount', '5', '--plan', 'gradual'],
    /--plan must be one-shot for --kind count: .*; got "gradual"/,
  ],
  [['--kind', 'n-of-m', '--amount', '2', '--criterion', 'unit-in-l1'], /n-of-m must go with a criterion of weights/],
  [['--rounds', '3'], /--rounds goes only with --plan iterative or --plan gradual/],
  [['--group', '4'], /--group goes only with --kind n-of-m/],
  [
    ['--kind', 'n-of-m', '--amount', '2', '--scope', 'row'],
    /--scope goes only with --kind fraction, --kind count, or --kind threshold/,
  ],
  [['--retrain', '0', '--retrain-rate', '2'], /--retrain-rate is for retraining, and there is none/],
  [['--model', 'm.json', '--epochs', '3'], /--epochs does not go with --model/],
  [['--seeds', '1,2'], /there is no option "--seeds"/],
  [['--data', 'cube'], /--data must be a CSV file that is there, - for standard input, or one of: circle, /],
  [['-o', 'model.bin'], /--output must be the name of a file that ends in \.json; got "model\.bin"/],
]

for (const [args, message] of wrong)
  test(`wrong usage ends with 2 and one sentence: prune ${args.join(' ')}`, () => {
    const [status, stderr] = refusal(...args)
    assert.equal(status, 2)
    assert.match(stderr, message)
    const chinese = runCommand(['prune', ...args, '--lang', 'zh'])
    assert.equal(chinese.status, 2)
    assert.match(chinese.stderr, /^pruning-playground prune：.*\p{Script=Han}.*。\n$/u)
  })

test('what the core refuses ends with 1 and its sentence', () => {
  trainJson(...small, '-o', file('still.json'))
  const loaded = ['--data', 'circle', '--samples', '60', '--model', file('still.json')]
  const [status, stderr] = refusal(...loaded, '--criterion', 'movement')
  assert.equal(status, 1)
  assert.match(stderr, /^pruning-playground: \[prune\] criterion "movement" needs the movement over a training/)
  assert.match(refusal(...loaded, '--network', '2-7-2')[1], /\[loadModel\] .*shape/)
})

test('a loss that is no number any more ends with 1: nothing can be scored then', () => {
  const [status, stderr] = refusal('--data', 'plane', '--optimiser', 'sgd', '--learning-rate', '100', '--epochs', '5')
  assert.equal(status, 1)
  assert.match(stderr, /seed 1: the loss is no number any more/)
})

test('Ctrl+C ends with 130 and leaves no file', async () => {
  const options = ['--data', 'circle', '--epochs', '100000', '--json', '-o', file('never.json')]
  const child = spawn(process.execPath, [cliPath, 'prune', ...options], {
    cwd: root,
    env: { ...process.env, LC_ALL: 'C' },
  })
  const texts = { stdout: '', stderr: '' }
  child.stdout.on('data', (data) => {
    texts.stdout += data
  })
  child.stderr.on('data', (data) => {
    texts.stderr += data
  })
  setTimeout(() => child.kill('SIGINT'), 1500)
  const status = await new Promise((resolve) => child.on('close', resolve))
  assert.deepEqual([status, texts.stdout], [130, ''])
  assert.match(texts.stderr, /stopped; nothing was written\.\n$/)
  assert.ok(!readdirSync(folder).some((name) => name.startsWith('never')))
})
