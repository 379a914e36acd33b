/** The command `train`, run as a program. */

import assert from 'node:assert/strict'
import { existsSync, readdirSync } from 'node:fs'
import { test } from 'node:test'
import { loadCore } from 'pruning-playground'
import { experimentSettings } from '../../../web/src/rules/experiment-settings.js'
import { runCommand, signalled } from '../support/command.js'
import { ownFolder } from '../support/folder.js'
import { refusal, small, trainJson } from '../support/train.js'

const { file, folder } = ownFolder()

test('train --json says what was trained, how it went and the fingerprint', async () => {
  const json = await trainJson(...small, '--seed', '7')
  assert.deepEqual(Object.keys(json), [
    'version',
    'data',
    'task',
    'network',
    'parameters',
    'macs',
    'samples',
    'constantColumns',
    'settings',
    'seed',
    'splitSeed',
    'who',
    'epochs',
    'reason',
    'keptEpoch',
    'parts',
    'elapsedMs',
    'fingerprint',
  ])
  // 2 x 6 + 6 and 6 x 2 + 2
  assert.deepEqual(
    [json.data, json.task, json.parameters, json.macs, json.seed],
    ['circle', 'classification', 32, 24, 7],
  )
  assert.deepEqual(
    json.epochs.map(({ epoch }: { epoch: number }) => epoch),
    [0, 1, 2, 3],
  )
  for (const report of json.epochs) {
    assert.ok(report.trainLoss > 0 && report.testLoss > 0)
    assert.ok(report.trainAccuracy >= 0 && report.testAccuracy <= 1)
    assert.equal(report.validationLoss, null)
  }
  assert.ok(json.epochs[3].trainLoss < json.epochs[0].trainLoss)
  assert.equal(json.reason, 'epochs')
  assert.ok(json.elapsedMs >= 0)
  assert.match(json.fingerprint, /^[0-9a-f]{16}$/)
})

test('the command, an experiment in this thread and one in another order of steps give the same bits', async () => {
  const settings = { data: 'circle', network: '2-6-2 tanh', samples: 60, epochs: 3, seed: 7 }
  const core = await loadCore()
  const prints = [100_000, 1, 7].map((steps) => {
    using experiment = core.createExperiment(settings)
    while (experiment.advance(steps) === steps);
    return experiment.fingerprint
  })
  const { fingerprint } = await trainJson(...small, '--seed', '7')
  assert.deepEqual(prints, [fingerprint, fingerprint, fingerprint])
})

test('every setting of the table is an option that reaches the core', async () => {
  const options = {
    data: 'circle',
    samples: '64',
    noise: '0.25',
    'test-fraction': '0.25',
    'validation-fraction': '0.2',
    'split-seed': '5',
    folds: '4',
    fold: '3',
    network: '2-5-2 relu',
    initialisation: 'glorot-uniform',
    'class-weights': 'balanced',
    loss: 'mean-squared-error',
    optimiser: 'nesterov',
    'learning-rate': '0.02',
    momentum: '0.8',
    'weight-decay': '0.001',
    l1: '0.0001',
    hoyer: '0.00001',
    'batch-size': '8',
    epochs: '2',
    schedule: 'step',
    'warmup-epochs': '1',
    'step-epochs': '2',
    'step-factor': '0.5',
    patience: '9',
    seed: '12',
  }
  assert.deepEqual(Object.keys(options).sort(), experimentSettings.map(({ urlKey }) => urlKey).sort())
  const json = await trainJson(...Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]))
  const { network, ...others } = { ...json.settings, seed: json.seed, splitSeed: json.splitSeed }
  assert.match(network, /^(1x)?2-5-relu-2$/)
  const { network: _, ...wanted } = options
  const asTexts = Object.entries(others).map(([key, value]) => [
    experimentSettings.find((setting) => setting.key === key)?.urlKey ?? key,
    String(value),
  ])
  assert.deepEqual(Object.fromEntries(asTexts), wanted)
})

test('without a network that of the data set is taken; a setting goes over what the set suggests', async () => {
  const core = await loadCore()
  const { preset } = core.describe().dataSources.find(({ id }) => id === 'xor-table')!
  const json = await trainJson('--data', 'xor-table', '--epochs', '2')
  assert.equal(json.settings.learningRate, preset.learningRate ?? core.defaultSettings().experiment.learningRate)
  assert.equal(json.settings.epochs, 2)
  assert.equal(json.parameters, 22) // 2-4-2
})

test('--seeds trains each seed as --seed does, and writes files of their own', async () => {
  const { runs, ...common } = await trainJson(...small, '--seeds', '3,1', '-o', file('ten.json'))
  assert.deepEqual(
    runs.map(({ seed }: { seed: number }) => seed),
    [3, 1],
  )
  for (const { seed, fingerprint, epochs, files } of runs) {
    const alone = await trainJson(...small, '--seed', String(seed))
    assert.deepEqual([fingerprint, epochs, common.settings], [alone.fingerprint, alone.epochs, alone.settings])
    assert.deepEqual(files, [file(`ten.seed-${seed}.json`), file(`ten.seed-${seed}.run.json`)])
    assert.ok(files.every(existsSync))
  }
})

test('the tables say the same in both languages, in at most 100 columns', async () => {
  const { fingerprint } = await trainJson(...small)
  for (const [lang, words] of [
    ['en', ['train loss', 'accuracy', 'fingerprint', 'MACs a sample']],
    ['zh', ['训练损失', '准确率', '指纹', '每个样本的乘加次数']],
  ] as const) {
    const { status, stdout, stderr } = await runCommand(['train', ...small, '--lang', lang])
    assert.deepEqual([status, stderr], [0, ''])
    for (const word of [...words, fingerprint]) assert.ok(stdout.includes(word), stdout)
    const widths = stdout.split('\n').map((line) => [...line.replace(/\p{Script=Han}|，/gu, '..')].length)
    assert.ok(Math.max(...widths) <= 100, stdout)
  }
  const seeds = await runCommand(['train', ...small, '--seeds', '1,2'])
  assert.ok(seeds.stdout.includes(fingerprint), seeds.stdout)
})

test('a loss that is no number any more is said', async () => {
  const { status, stdout, stderr } = await runCommand([
    'train',
    '--json',
    '--data',
    'plane',
    '--optimiser',
    'sgd',
    '--learning-rate',
    '100',
    '--epochs',
    '5',
  ])
  assert.equal(status, 0)
  assert.equal(JSON.parse(stdout).reason, 'diverged')
  assert.match(stderr, /seed 1: the loss is no number any more/)
})

test('the help lists every option, data set, loss, optimiser and schedule, in both languages', async () => {
  const core = await loadCore()
  const { dataSources, losses, optimisers, schedules, initialisations } = core.describe()
  for (const lang of ['en', 'zh'] as const) {
    const { status, stdout, stderr } = await runCommand(['train', '--help', '--lang', lang])
    assert.deepEqual([status, stderr], [0, ''])
    for (const { urlKey } of experimentSettings) assert.match(stdout, new RegExp(`^ {2}--${urlKey} `, 'm'))
    for (const name of [
      'seeds',
      'label',
      'subject',
      'missing',
      'task',
      'steps',
      'run',
      'model',
      'force',
      'json',
      'quiet',
    ])
      assert.match(stdout, new RegExp(`^ {2}--${name} `, 'm'))
    assert.match(stdout, /^ {2}-o, --output /m)
    for (const { id, name } of [...losses, ...optimisers, ...schedules, ...initialisations])
      assert.ok(new RegExp(`^ {2}${id} +`, 'm').test(stdout) && stdout.includes(name[lang]), id)
    for (const { id } of dataSources) assert.match(stdout, new RegExp(`^ {2}${id} `, 'm'))
  }
  assert.equal((await runCommand(['help', 'train'])).stdout, (await runCommand(['train', '--help'])).stdout)
})

const wrong: [args: string[], message: RegExp][] = [
  [['--epoch', '3'], /there is no option "--epoch"; the options are --data, --samples, --noise, /],
  [['--epochs', 'many'], /--epochs must be a whole number in \[1, 100000\]; got "many"/],
  [['--epochs'], /--epochs must be a whole number in \[1, 100000\]; no value was given/],
  [['--learning-rate', '-1'], /--learning-rate must be a number in \[0, 100\]; got "-1"/],
  [['--optimiser', 'adagrad'], /--optimiser must be one of: sgd, momentum, nesterov, adam, adamw; got "adagrad"/],
  [['--seeds', '1,1'], /--seeds must be at most 100 different whole numbers/],
  [['--seed', '1', '--seeds', '1,2'], /--seed does not go with --seeds/],
  [['-o', 'model.bin'], /--output must be the name of a file that ends in \.json; got "model\.bin"/],
  [['-o', '-'], /--output must be the name of a file that ends in \.json; got "-"/],
  [['--data', 'cube'], /--data must be a CSV file that is there, - for standard input, or one of: circle, /],
  [['--data', 'circle', '--label', 'y'], /--label is for CSV files; --data is none/],
  [['--run', 'a.run.json', '--epochs', '3'], /--epochs does not go with --run/],
  [['--run', 'a.run.json', '--missing', 'drop'], /--missing does not go with --run/],
  [['extra'], /"extra" belongs to no option/],
]

for (const [args, message] of wrong)
  test(`wrong usage ends with 2 and one sentence: train ${args.join(' ')}`, async () => {
    const [status, stderr] = await refusal(...args)
    assert.equal(status, 2)
    assert.match(stderr, message)
    const chinese = await runCommand(['train', ...args, '--lang', 'zh'])
    assert.equal(chinese.status, 2)
    assert.match(chinese.stderr, /^pruning-playground train：.*\p{Script=Han}.*。\n$/u)
  })

test('Ctrl+C ends with 130, soon, and leaves no file', async () => {
  const options = ['--data', 'circle', '--epochs', '100000', '--json', '-o', file('never.json')]
  const { status, stdout, said, tookMs } = await signalled(['train', ...options], 'SIGINT', /epoch/)
  console.log(`Ctrl+C answered after ${tookMs.toFixed(0)} ms; the mark is 200 ms`)
  assert.deepEqual([status, stdout], [130, ''])
  assert.match(said, /stopped; nothing was written\.\n$/)
  assert.ok(tookMs < 2000)
  assert.deepEqual(
    readdirSync(folder).filter((name) => name.startsWith('never')),
    [],
  )
})

test('there is no progress where nobody looks', async () => {
  assert.equal((await runCommand(['train', ...small])).stderr, '')
})
