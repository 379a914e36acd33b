/** The command `prune`, run as a program. */

import assert from 'node:assert/strict'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { loadCore } from 'pruning-playground'
import { readModel } from '../../../web/src/core/model/model-file.js'
import { runCommand, signalled } from '../support/command.js'
import { ownFolder } from '../support/folder.js'
import { assertSays, pruneJson, pruneRefusal as refusal } from '../support/prune.js'
import { small, trainJson } from '../support/train.js'

const { file, folder } = ownFolder()

/** 24 weights, half of them into the output; one cut and no more. */
const once = [...small, '--retrain', '0']
/** 96 weights in three layers, trained until nearly all answers are right. */
const ring = ['--data', 'circle', '--samples', '200', '--epochs', '40', '--retrain', '1']

test('one shot removes exactly the share, and the JSON says what there was and what is left', async () => {
  const json = await pruneJson(...once, '--criterion', 'magnitude', '--scope', 'global', '--amount', '0.75')
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
  assert.deepEqual([json.end, round.isKept, round.layer, round.growth, round.history], ['rounds', true, null, null, []])
  assert.deepEqual([round.keptWeights, round.macs], [6, 6])
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
  const json = await pruneJson(...small, '--criterion', 'snip', ...plan)
  assert.equal(json.fingerprint, experiment.fingerprint)
  assert.deepEqual(json.rounds[1].retrained.loss, experiment.evaluate('test').loss)
})

test('--grain says what goes: the usual criterion of it, or one that agrees', async () => {
  assert.deepEqual(
    (await pruneJson(...once, '--grain', 'unit')).rounds,
    (await pruneJson(...once, '--criterion', 'unit-product')).rounds,
  )
  const inputs = await pruneJson(...once, '--grain', 'input')
  assert.deepEqual([inputs.cut.criterion, inputs.cut.grain], ['input-leave-one-out', 'input'])
  const options = ['--criterion', 'obs', '--scope', 'global', '--amount', '0.9']
  assert.equal((await pruneJson(...once, '--grain', 'weight', ...options)).cut.grain, 'weight')
})

test('the healing of the criterion is told where none was asked for', async () => {
  assert.equal((await pruneJson(...once, '--criterion', 'obs')).cut.healing, 'obs-one-by-one')
  assert.equal((await pruneJson(...once, '--criterion', 'obs', '--healing', 'none')).cut.healing, 'none')
  await assertSays(['prune', ...once, '--lang', 'zh'], ['修复            不'])
})

test('how OBS went is told: the whole network or layer by layer, one weight at a time or all at once', async () => {
  const of = async (...options: string[]) => (await pruneJson(...once, ...options)).rounds[0].surgery
  assert.equal(await of('--criterion', 'obs'), 'one-by-one')
  assert.equal(await of('--criterion', 'obs-joint'), 'together')
  assert.equal(await of('--criterion', 'magnitude'), null)
  const wide = ['--data', 'circle', '--network', '2-40-30-2', '--samples', '60', '--epochs', '1', '--retrain', '0']
  const options = [...wide, '--criterion', 'obs']
  assert.equal((await pruneJson(...options)).rounds[0].surgery, 'rows-one-by-one')
  await assertSays(['prune', ...options], ['OBS goes by', 'layer by layer, each row one weight at a time'])
})

test('GraSP takes a temperature', async () => {
  const threshold = async (...options: string[]) =>
    (await pruneJson(...once, '--criterion', 'grasp', ...options)).rounds[0].threshold
  assert.equal(await threshold('--temperature', '1'), await threshold())
  assert.notEqual(await threshold('--temperature', '200'), await threshold())
})

test('two runs are alike in all but time; another seed is not', async () => {
  const options = ['--criterion', 'random', '--plan', 'gradual', '--rounds', '3', '--retrain', '1', '--shrink']
  const [first, second, other] = await Promise.all(
    ['1', '1', '2'].map((seed) => pruneJson(...small, ...options, '--seed', seed)),
  )
  assert.deepEqual({ ...first, elapsedMs: 0 }, { ...second, elapsedMs: 0 })
  assert.notEqual(first.fingerprint, other.fingerprint)
})

test('-o writes the pruned model; --model prunes it further, with its network and without training', async () => {
  const first = await pruneJson(...once, '-o', file('pruned.json'))
  const { model } = readModel(JSON.parse(readFileSync(file('pruned.json'), 'utf8')))
  const files = [file('pruned.json'), file('pruned.run.json')]
  assert.deepEqual([first.files, model.fingerprint], [files, first.fingerprint])
  const loaded = ['--data', 'circle', '--samples', '60', '--retrain', '0', '--model', file('pruned.json')]
  const same = await pruneJson(...loaded, '--amount', '0.5')
  assert.equal(same.fingerprint, first.fingerprint)
  assert.deepEqual([same.epochs, same.network, same.rounds[0].removed], [null, first.network, 0])
  assert.deepEqual(same.rounds[0].before, first.rounds[0].after)
  assert.equal((await pruneJson(...loaded, '--amount', '0.75')).rounds[0].removed, 6)
})

test('a model that train saved is pruned as if it had just been trained', async () => {
  await trainJson(...small, '-o', file('trained.json'))
  const loaded = ['--data', 'circle', '--samples', '60', '--retrain', '0', '--model', file('trained.json')]
  assert.equal((await pruneJson(...loaded)).pruned.keptWeights, 12)
  assert.deepEqual((await pruneJson(...loaded)).rounds, (await pruneJson(...once)).rounds)
})

test('a file that is there is not written over, nor is anything trained for it; --force does', async () => {
  for (const taken of ['taken.run.json', 'taken.json']) {
    writeFileSync(file(taken), 'mine')
    const [status, stderr] = await refusal(...small, '-o', file('taken.json'))
    assert.equal(status, 1)
    assert.match(stderr, /is there already; --force writes over it\.\n$/)
    assert.equal(readFileSync(file(taken), 'utf8'), 'mine')
  }
  await pruneJson(...once, '-o', file('taken.json'), '--force')
  assert.doesNotThrow(() => readModel(JSON.parse(readFileSync(file('taken.json'), 'utf8'))))
  assert.match((await refusal(...small, '-o', file('no/such.json')))[1], /the folder .*no.* is not there\./)
})

test('the tables say the same in both languages, in at most 100 columns', async () => {
  const options = [...small, '--plan', 'iterative', '--shrink', '--times']
  const { fingerprint } = await pruneJson(...options)
  for (const [lang, words] of [
    ['en', ['loss retrained', 'weights kept', 'gone/all', 'iterative (rounds: 5)', 'relative index', 'other answers']],
    ['zh', ['再训练后损失', '保留的权重', '已剪/全部', '逐轮等比（最多 5 轮）', '相对索引', '回答变了的']],
  ] as const)
    await assertSays(['prune', ...options, '--lang', lang], [...words, fingerprint])
})

test('the tables of a guided plan have the layer of each round, and what was taken back', async () => {
  const options = [...ring, '--plan', 'layer-by-layer', '--rounds', '40', '--floor', '0.9', '--restart', 'rewind']
  for (const [lang, words] of [
    ['en', ['dense3', 'taken back', 'because no layer can spare more', 'accuracy at least 0.9', 'to mini-batch 0']],
    ['zh', ['dense3', '已退回', '没有哪一层还能再剪', '准确率不低于 0.9', '回到第 0 个小批次']],
  ] as const)
    await assertSays(['prune', ...options, '--lang', lang], words)
})

test('formats have the names of the core', async () => {
  const { encodings } = (await loadCore()).describe()
  for (const lang of ['en', 'zh'] as const)
    await assertSays(
      ['prune', ...once, '--lang', lang],
      encodings.map(({ name }) => name[lang]),
    )
})

test('a budget that is not reached is said', async () => {
  const options = [...ring, '--plan', 'iterative', '--rounds', '2', '--most-bytes', '100', '--retrain', '0']
  const { end, over, rounds } = await pruneJson(...options)
  const { bytes, format } = rounds.at(-1)
  assert.deepEqual([end, over], ['missed', { bytes: bytes - 100, macs: 0 }])
  await assertSays(
    ['prune', ...options],
    [
      'after all 2 rounds, with the budget missed',
      `${bytes - 100} bytes above the 100 allowed (as ${format}, the smallest 32-bit format)`,
      'at most 100 bytes in the smallest 32-bit format',
    ],
  )
  await assertSays(['prune', ...options, '--lang', 'zh'], ['2 轮已全部做完，仍超出预算'])
  await assertSays(
    ['prune', ...ring, '--plan', 'iterative', '--rounds', '2', '--retrain', '0'],
    ['after all 2 rounds\n'],
  )
})

test('the help lists every option in both languages', async () => {
  for (const lang of ['en', 'zh']) {
    const { status, stdout } = await runCommand(['prune', '--help', '--lang', lang])
    assert.equal(status, 0)
    const cuts = [
      'criterion',
      'scope',
      'kind',
      'amount',
      'group',
      'layers',
      'bridge',
      'scored-samples',
      'damping',
      'temperature',
      'healing',
      'plan',
      'rounds',
      'retrain',
      'retrain-rate',
      'restart',
      'rewind-to',
      'floor',
      'most-bytes',
      'most-macs',
    ]
    for (const name of [
      ...cuts,
      'data',
      'network',
      'seed',
      'seeds',
      'folds',
      'model',
      'run',
      'shrink',
      'time',
      'force',
      'json',
    ])
      assert.match(stdout, new RegExp(`^ {2}--${name} `, 'm'))
    assert.match(stdout, /^ {2}-o, --output /m)
    assert.equal((await runCommand(['help', 'prune', '--lang', lang])).stdout, stdout)
  }
})

const wrong: [args: string[], message: RegExp][] = [
  [
    ['--criterion', 'magnitud'],
    /--criterion must be a criterion of weights, units or inputs, such as magnitude .*; got "magnitud"/,
  ],
  [
    ['--criterion', 'layer-scan'],
    /--criterion must be one of weights, units or inputs; "layer-scan" scores whole layers, .*--bridge/,
  ],
  [['--grain', 'unit', '--criterion', 'obs'], /--grain unit must go with a criterion of units; "obs" scores weights/],
  [['--grain', 'input', '--scope', 'row'], /--scope row must go with .* "input-leave-one-out" scores inputs, which/],
  [
    ['--criterion', 'input-l2', '--restart', 'from-scratch'],
    /"input-l2" scores inputs, for which there is reinitialise/,
  ],
  [['--grain', 'row'], /--grain must be one of: weight, unit, input, layer; got "row"/],
  [['--scope', 'world'], /--scope must be one of: global, layer, row; got "world"/],
  [
    ['--healing', 'time'],
    /--healing must be one of: none, obs-update, obs-one-by-one, bias-folding, least-squares; got "time"/,
  ],
  [['--kind', 'share'], /--kind must be one of: fraction, count, threshold, sigma, bytes, macs, n-of-m; got "share"/],
  [['--plan', 'slow'], /--plan must be one of: one-shot, iterative, gradual, listed, layer-by-layer; got "slow"/],
  [['--restart', 'over'], /--restart must be one of: none, rewind, reinitialise, from-scratch; got "over"/],
  [['--amount', '1.5'], /--amount must be a number in \[0, 1\], for --kind fraction; got "1.5"/],
  [['--amount', 'all'], /--amount must be a number; a fraction is in \[0, 1\]; got "all"/],
  [['--kind', 'count', '--amount', '1.5'], /--amount must be a whole number in \[0, 1000000000\], for --kind count/],
  [['--kind', 'n-of-m', '--amount', '5'], /--amount must be a whole number in \[1, 4\]/],
  [['--kind', 'count'], /--amount must be a whole number .*; none was given/],
  [['--kind', 'sigma', '--amount', '-1'], /--amount must be a number in \[0, 1000\], for --kind sigma; got "-1"/],
  [['--kind', 'bytes', '--amount', '1.5'], /--amount must be a whole number in \[0, 1000000000000\], for --kind bytes/],
  [['--kind', 'macs'], /--amount must be a whole number .*, for --kind macs; none was given/],
  [
    ['--kind', 'threshold', '--amount', '5', '--plan', 'gradual'],
    /--plan must be one-shot for --kind threshold: .*; got "gradual"/,
  ],
  [
    ['--kind', 'sigma', '--amount', '1', '--plan', 'iterative'],
    /--plan must be one-shot for --kind sigma: .*; got "iterative"/,
  ],
  [
    ['--kind', 'count', '--amount', '5', '--plan', 'layer-by-layer'],
    /--kind must be fraction for --plan layer-by-layer, .*; got "count"/,
  ],
  [
    ['--restart', 'from-scratch'],
    /--restart from-scratch must go with a criterion of units, .*; "magnitude" scores weights/,
  ],
  [['--rewind-to', '3'], /--rewind-to goes only with --restart rewind\./],
  [['--restart', 'reinitialise', '--rewind-to', '0'], /--rewind-to goes only with --restart rewind\./],
  [['--restart', 'rewind', '--rewind-to', '-1'], /--rewind-to must be a whole number in \[0, .*; got "-1"/],
  [['--floor', '90'], /--floor must be a number of at most 1, such as 0\.9; got "90"/],
  [
    ['--most-bytes', '100'],
    /--most-bytes goes only with --plan iterative, --plan gradual, --plan listed, or --plan layer-by-layer/,
  ],
  [['--most-macs', '100', '--plan', 'one-shot'], /--most-macs goes only with --plan iterative, /],
  [['--most-macs', '1.5', '--plan', 'gradual'], /--most-macs must be a whole number/],
  [['--kind', 'n-of-m', '--amount', '2', '--criterion', 'unit-in-l1'], /n-of-m must go with a criterion of weights/],
  [
    ['--criterion', 'unit-in-l1', '--scope', 'row'],
    /--scope row must go with criteria of weights; "unit-in-l1" scores/,
  ],
  [['--rounds', '3'], /--rounds goes only with --plan iterative, --plan gradual, or --plan layer-by-layer/],
  [['--group', '4'], /--group goes only with --kind n-of-m/],
  [
    ['--kind', 'n-of-m', '--amount', '2', '--scope', 'row'],
    /--scope goes only with --kind fraction, --kind count, --kind bytes, or --kind macs/,
  ],
  [['--retrain', '0', '--retrain-rate', '2'], /--retrain-rate is for retraining, and there is none/],
  [['--model', 'm.json', '--epochs', '3'], /--epochs does not go with --model/],
  [['--seeds', '1,1'], /--seeds must be at most 100 different whole numbers/],
  [['--model', 'm.json', '--seeds', '1,2'], /--seeds does not go with --model/],
  [['--model', 'm.json', '--folds', '3'], /--folds goes with --model only where --fold says which one/],
  [['--data', 'cube'], /--data must be a CSV file that is there, - for standard input, or one of: circle, /],
  [['-o', 'model.bin'], /--output must be the name of a file that ends in \.json; got "model\.bin"/],
]

for (const [args, message] of wrong)
  test(`wrong usage ends with 2 and one sentence: prune ${args.join(' ')}`, async () => {
    const [status, stderr] = await refusal(...args)
    assert.equal(status, 2)
    assert.match(stderr, message)
    const chinese = await runCommand(['prune', ...args, '--lang', 'zh'])
    assert.equal(chinese.status, 2)
    assert.match(chinese.stderr, /^pruning-playground prune：.*\p{Script=Han}.*。\n$/u)
    assert.doesNotMatch(chinese.stderr, /应为 \p{Script=Han}/u)
  })

test('what the core refuses ends with 1 and its sentence', async () => {
  await trainJson(...small, '-o', file('still.json'))
  const loaded = ['--data', 'circle', '--samples', '60', '--model', file('still.json')]
  const [status, stderr] = await refusal(...loaded, '--criterion', 'movement', '--retrain', '0')
  assert.equal(status, 1)
  assert.match(stderr, /^pruning-playground: \[plan\] retrain must be at least 1 for movement, which watches training/)
  assert.match((await refusal(...loaded, '--network', '2-7-2'))[1], /\[loadModel\] the network of the model must be/)
})

test('what will not do is refused before training, which would come to nothing here', async () => {
  const lost = ['--data', 'plane', '--optimiser', 'sgd', '--learning-rate', '100', '--epochs', '5']
  for (const [options, message] of [
    [['--kind', 'bytes', '--amount', '1'], /\[prune\] amount must be at least /],
    [['--criterion', 'unit-in-l1', '--network', '2-1'], /hidden/],
    [['--plan', 'iterative', '--amount', '1'], /\[plan\] amount must leave something for iterative/],
  ] as const) {
    const [status, stderr] = await refusal(...lost, ...options)
    assert.equal(status, 1)
    assert.match(stderr, message)
  }
})

test('a loss that is no number any more ends with 1: nothing can be scored then', async () => {
  const [status, stderr] = await refusal(
    '--data',
    'plane',
    '--optimiser',
    'sgd',
    '--learning-rate',
    '100',
    '--epochs',
    '5',
  )
  assert.equal(status, 1)
  assert.match(stderr, /seed 1: the loss is no number any more/)
})

test('Ctrl+C ends with 130 and leaves no file', async () => {
  const options = ['--data', 'circle', '--epochs', '100000', '--json', '-o', file('never.json')]
  const { status, stdout, said } = await signalled(['prune', ...options], 'SIGINT', /training, epoch/)
  assert.deepEqual([status, stdout], [130, ''])
  assert.match(said, /stopped; nothing was written\.\n$/)
  assert.ok(!readdirSync(folder).some((name) => name.startsWith('never')))
})
