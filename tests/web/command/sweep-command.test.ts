/** The command `sweep`, run as a program. */

import assert from 'node:assert/strict'
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import type { SweepBeside } from '../../../web/src/sweep/beside.js'
import { readSweep } from '../../../web/src/sweep/file.js'
import type { SweepPoint } from '../../../web/src/sweep/points.js'
import type { SweepSpread } from '../../../web/src/sweep/spread.js'
import { runCommand, signalled } from '../support/command.js'
import { ownFolder } from '../support/folder.js'
import { small, trainJson } from '../support/train.js'

const { file } = ownFolder()

const two = [...small, '--criteria', 'magnitude,obd', '--amounts', '0,0.5', '--seeds', '1,2']

/** Runs `sweep` with `--json`. */
async function sweepJson(...options: string[]) {
  const { status, stdout, stderr } = await runCommand(['sweep', '--json', ...options])
  assert.deepEqual([status, stderr], [0, ''])
  return JSON.parse(stdout)
}

/** What `sweep` says, in one line, when it refuses. */
async function refusal(...options: string[]): Promise<[status: number | null, stderr: string]> {
  const { status, stdout, stderr } = await runCommand(['sweep', ...options])
  assert.equal(stdout, '')
  assert.match(stderr, /^pruning-playground[^\n]*\n$/, 'one line')
  return [status, stderr]
}

const readPoints = (name: string) => readSweep(JSON.parse(readFileSync(name, 'utf8'))).points

test('the JSON has every point, the random control, and mean and spread', async () => {
  const json = await sweepJson(...two)
  assert.deepEqual([json.data, json.parameters, json.samples.test], ['circle', 32, 12])
  assert.deepEqual([json.criteria, json.controls], [['magnitude', 'obd', 'random'], ['random']])
  assert.deepEqual(
    [json.amounts, json.seeds],
    [
      [0, 0.5],
      [1, 2],
    ],
  )
  assert.equal(json.points.length, 3 * 2 * 2)
  assert.equal(json.computed, 12)
  const halves = json.points.filter((point: SweepPoint) => point.criterion === 'obd' && point.amount === 0.5)
  assert.deepEqual(
    halves.map(({ gone, total, isRetrained, part }: SweepPoint) => [gone, total, isRetrained, part]),
    Array(2).fill([12, 24, false, 'test']),
  )
  const spread = json.spread.find((one: SweepSpread) => one.criterion === 'obd' && one.amount === 0.5)
  const [first, second] = halves.map(({ accuracy }: SweepPoint) => accuracy)
  assert.equal(spread.n, 2)
  // The mean of two numbers in [0, 1] rounds once or twice.
  assert.ok(Math.abs(spread.accuracy.mean - (first + second) / 2) < 1e-15)
  assert.ok(Math.abs(spread.accuracy.deviation - Math.abs(first - second) / Math.SQRT2) < 1e-15)
})

test('the JSON and the tables say how far each criterion is from random cuts, pair by pair', async () => {
  const { points, beside } = await sweepJson(...two)
  assert.deepEqual(
    beside.map(({ criterion, amount, control }: SweepBeside) => [criterion, amount, control].join(' ')),
    ['magnitude 0 random', 'magnitude 0.5 random', 'obd 0 random', 'obd 0.5 random'],
  )
  const [one, other] = ['obd', 'random'].map((criterion) =>
    points.filter((point: SweepPoint) => point.criterion === criterion && point.amount === 0.5),
  )
  const [first, second] = [0, 1].map((i) => one[i].accuracy - other[i].accuracy) as [number, number]
  const { n, mean, deviation, interval, isShown } = beside[3].accuracy
  assert.equal(n, 2)
  // Sums of shares of twelve samples; 12.7062 is Student's t of one degree of freedom.
  assert.ok(Math.abs(mean - (first + second) / 2) < 1e-12)
  assert.ok(Math.abs(deviation - Math.abs(first - second) / Math.SQRT2) < 1e-12)
  const reach = (12.7062 * deviation) / Math.SQRT2
  assert.ok(Math.abs(interval[0] - (mean - reach)) < 1e-4 && Math.abs(interval[1] - (mean + reach)) < 1e-4)
  assert.equal(isShown, interval[0] > 0 || interval[1] < 0)
  assert.deepEqual(Object.keys(beside[3].balancedAccuracy), ['n', 'mean', 'deviation', 'interval', 'isShown'])
  for (const [lang, words] of [
    ['en', ['Less random cuts, pair by pair, in points', 'none shown (', 'Differences are paired over 2 seeds.']],
    ['zh', ['与随机剪枝逐对相减', '看不出 (', '差值按 2 个种子逐对计算']],
  ] as const) {
    const { stdout } = await runCommand(['sweep', ...two, '--lang', lang])
    for (const word of words) assert.ok(stdout.includes(word), stdout)
  }
})

test('one seed has no interval: no table and no sentence speaks of differences', async () => {
  const options = [...two, '--seeds', '1']
  assert.deepEqual((await sweepJson(...options)).beside, [])
  assert.doesNotMatch((await runCommand(['sweep', ...options])).stdout, /random cuts|none shown|interval/)
})

test('amount 0 is what train says, and a point is what prune says', async () => {
  const { points } = await sweepJson(...two)
  const find = (criterion: string, amount: number) =>
    points.find((one: SweepPoint) => one.criterion === criterion && one.amount === amount && one.seed === 2)
  const trained = (await trainJson(...small, '--seed', '2')).epochs.at(-1)
  assert.deepEqual([find('obd', 0).loss, find('obd', 0).accuracy], [trained.testLoss, trained.testAccuracy])
  const cut = ['--json', '--seed', '2', '--criterion', 'obd', '--amount', '0.5', '--retrain', '0']
  const pruned = JSON.parse((await runCommand(['prune', ...small, ...cut])).stdout)
  assert.equal(find('obd', 0.5).loss, pruned.rounds[0].after.loss)
})

test('the number of workers changes nothing but the time', async () => {
  const options = [...two, '--retrain', '1', '--retrain-rate', '0.5', '--scope', 'layer', '--scored-samples', '20']
  const [one, other] = await Promise.all(['1', '2'].map((workers) => sweepJson(...options, '--workers', workers)))
  assert.equal(one.points.length, 24)
  assert.deepEqual({ ...one, elapsedMs: 0, workers: 0 }, { ...other, elapsedMs: 0, workers: 0 })
})

test('units are swept with their own control', async () => {
  const { criteria, controls, amounts, points } = await sweepJson(...small, '--grain', 'unit', '--seeds', '1')
  assert.deepEqual(criteria, ['unit-in-l2', 'unit-product', 'unit-energy', 'unit-taylor', 'unit-random'])
  assert.deepEqual([controls, amounts], [['unit-random'], [0, 0.25, 0.5, 0.75]])
  assert.equal(points[2].total, 6)
})

test('inputs are swept with their own control', async () => {
  const { criteria, controls, amounts, points } = await sweepJson(...small, '--grain', 'input', '--seeds', '1')
  assert.deepEqual(criteria, ['input-l2', 'input-taylor', 'input-leave-one-out', 'input-random'])
  assert.deepEqual([controls, amounts], [['input-random'], [0, 0.25, 0.5, 0.75]])
  assert.deepEqual([points[2].total, points[2].gone], [2, 1])
})

test('-o, --csv: points to go on from, a line for each, and what they come to', async () => {
  const { points, files } = await sweepJson(...two, '-o', file('all.json'), '--csv', file('all.csv'))
  assert.deepEqual(files, [file('all.json'), file('all.csv'), file('all.spread.csv')])
  assert.deepEqual(readPoints(file('all.json')), points)
  const lines = readFileSync(file('all.csv'), 'utf8').trim().split('\n')
  assert.equal(lines.length, 1 + 12)
  const { criterion, amount, seed, gone, total, loss, accuracy, balancedAccuracy, macroF1, leastRecall } = points[11]
  const cells = [criterion, amount, seed, false, gone, total, 'test', loss, accuracy]
  assert.equal(lines[12], [...cells, balancedAccuracy, macroF1, leastRecall, ''].join())
  assert.equal(readFileSync(file('all.spread.csv'), 'utf8').trim().split('\n').length, 1 + 6)
})

test('--resume computes what is not there, and keeps what it does not need', async () => {
  const { points } = await sweepJson(...two, '-o', file('first.json'))
  const more = ['--criteria', 'obd,lamp', '--amounts', '0.5,0.75', '--seeds', '2,3']
  const options = [...small, ...more, '--resume', file('first.json'), '-o', file('second.json')]
  const resumed = await sweepJson(...options)
  assert.deepEqual([resumed.points.length, resumed.computed], [12, 10])
  const alone = await sweepJson(...small, ...more)
  assert.deepEqual(resumed.points, alone.points)
  const kept = readPoints(file('second.json'))
  assert.deepEqual(kept.slice(0, 12), alone.points)
  assert.equal(kept.length, 12 + points.length - 2)
  assert.equal((await sweepJson(...two, '--resume', file('second.json'))).computed, 0)
})

test('--resume refuses points of another sweep, and files that are none', async () => {
  await sweepJson(...two, '-o', file('mine.json'))
  const [status, stderr] = await refusal(...two, '--resume', file('mine.json'), '--scope', 'layer')
  assert.equal(status, 1)
  assert.match(stderr, /mine\.json is of another sweep: scope must be layer, got own\.\n$/)
  assert.match(
    (await refusal(...two, '--retrain', '2', '--resume', file('mine.json')))[1],
    /: retrain must be 2, got none\.\n$/,
  )
  const forged = readFileSync(file('mine.json'), 'utf8').replace(/"accuracy":[^,}]+/, '"accuracy":-9')
  writeFileSync(file('forged.json'), forged)
  assert.match(
    (await refusal(...two, '--resume', file('forged.json')))[1],
    /forged\.json: \[sweep\] points\[0\]\.accuracy must be a number in \[0, 1\], got -9\n$/,
  )
  writeFileSync(file('bad.json'), '{"format":"x"}')
  assert.match(
    (await refusal(...two, '--resume', file('bad.json')))[1],
    /bad\.json: \[sweep\] the file must be an object/,
  )
  assert.match(
    (await refusal(...two, '--resume', file('none.json')))[1],
    /none\.json cannot be read: there is no such file/,
  )
})

test('--model cuts a saved model: nothing is trained, and the seeds are for the random cuts', async () => {
  await trainJson(...small, '-o', file('model.json'))
  const data = ['--data', 'circle', '--samples', '60', '--model', file('model.json')]
  const { points, beside, conditions } = await sweepJson(
    ...data,
    '--criteria',
    'obd',
    '--amounts',
    '0,0.5',
    '--seeds',
    '1,2',
  )
  assert.deepEqual(
    points.map(({ criterion, amount, seed }: SweepPoint) => [criterion, amount, seed].join(' ')),
    ['obd 0 1', 'obd 0.5 1', 'random 0 1', 'random 0 2', 'random 0.5 1', 'random 0.5 2'],
  )
  assert.match(conditions.model, /^[0-9a-f]{16}$/)
  assert.equal(points[0].loss, (await trainJson(...small)).epochs.at(-1).testLoss)
  assert.deepEqual(
    beside.map(({ criterion, amount, accuracy }: SweepBeside) => [criterion, amount, accuracy.n]),
    [
      ['obd', 0, 2],
      ['obd', 0.5, 2],
    ],
    'the one cut stands beside each random one',
  )
})

test('files that are there are not written over, nor is anything trained for them; --force does', async () => {
  writeFileSync(file('taken.spread.csv'), 'mine')
  const [status, stderr] = await refusal(...two, '--csv', file('taken.csv'))
  assert.equal(status, 1)
  assert.match(stderr, /taken\.spread\.csv is there already; --force writes over it\.\n$/)
  assert.equal(readFileSync(file('taken.spread.csv'), 'utf8'), 'mine')
  await sweepJson(...two, '--csv', file('taken.csv'), '--force')
  assert.ok(statSync(file('taken.spread.csv')).size > 100)
})

test('the tables say the same in both languages, in at most 100 columns', async () => {
  const options = [...two, '--retrain', '2', '--amounts', '0,0.5,0.6,0.7,0.8,0.975']
  for (const [lang, words] of [
    ['en', ['Accuracy in % right after the cut, mean ± deviation of 2 seeds', '97.5% gone', 'random (control)']],
    ['zh', ['再训练 2 轮后的准确率（%），2 个种子的平均值 ± 标准差', '剪去 97.5%', 'random（对照）']],
  ] as const) {
    const { status, stdout, stderr } = await runCommand(['sweep', ...options, '--lang', lang])
    assert.deepEqual([status, stderr], [0, ''])
    for (const word of words) assert.ok(stdout.includes(word), stdout)
    const rows = stdout.split('\n').filter((line) => / ± \d/.test(line))
    assert.equal(rows.length, 3 * 4 * 2 * 2, 'three criteria, four measures, two stages, the amounts in two blocks')
    assert.equal(rows.filter((line) => line.includes('random')).length, 16)
    const widths = stdout.split('\n').map((line) => [...line.replace(/[\p{Script=Han}，：（）]/gu, '..')].length)
    assert.ok(Math.max(...widths) <= 100, stdout)
  }
})

test('without a test part the training part judges, and that is said', async () => {
  const options = [...small, '--criteria', 'magnitude', '--amounts', '0', '--seeds', '1', '--test-fraction', '0']
  const { part, points } = await sweepJson(...options)
  const trained = (await trainJson(...small, '--test-fraction', '0')).epochs.at(-1)
  assert.deepEqual([part, points[0].part, points[0].loss], ['train', 'train', trained.trainLoss])
  for (const [lang, words] of [
    ['en', ['Accuracy in % on the training part right after', 'the training part, for there is no test part']],
    ['zh', ['刚剪完的训练集准确率（%）', '训练集，因为没有测试集']],
  ] as const) {
    const { stdout } = await runCommand(['sweep', ...options, '--lang', lang])
    for (const word of words) assert.ok(stdout.includes(word), stdout)
  }
})

test('numbers in place of classes are told by R²', async () => {
  const { stdout } = await runCommand(['sweep', '--data', 'plane', '--epochs', '2', '--seeds', '1', '--amounts', '0'])
  assert.match(stdout, /R² right after the cut\n/)
})

test('the help lists every option in both languages', async () => {
  const own = ['criteria', 'grain', 'amounts', 'seeds', 'scope', 'scored-samples', 'retrain', 'retrain-rate', 'workers']
  const others = ['csv', 'resume', 'data', 'network', 'seed', 'model', 'force', 'json', 'quiet']
  for (const lang of ['en', 'zh']) {
    const { status, stdout } = await runCommand(['sweep', '--help', '--lang', lang])
    assert.equal(status, 0)
    for (const name of [...own, ...others]) assert.match(stdout, new RegExp(`^ {2}--${name} `, 'm'))
    assert.equal(stdout.match(/^ {2}(-o, )?--output /gm)?.length, 1)
    assert.doesNotMatch(stdout, /^ {2}--run /m)
    assert.equal((await runCommand(['help', 'sweep', '--lang', lang])).stdout, stdout)
    assert.match((await runCommand(['--help', '--lang', lang])).stdout, /^ {2}sweep {2,}\S/m)
  }
})

const wrong: [args: string[], message: RegExp][] = [
  [
    ['--criteria', 'magnitude,best'],
    /--criteria must be criteria of weights, units or inputs .*; got "magnitude,best"/,
  ],
  [['--criteria', 'obd,obd'], /--criteria must be criteria .*; got "obd,obd"/],
  [['--criteria', 'layer-scan'], /--criteria must be of weights, units or inputs; "layer-scan" scores whole layers/],
  [['--grain', 'layer'], /--grain must be one of: weight, unit, input; got "layer"/],
  [['--grain', 'unit', '--criteria', 'obd'], /--grain does not go with --criteria/],
  [['--amounts', '0.5,1.5'], /--amounts must be at most 100 different numbers in \[0, 1\] .*; got "0\.5,1\.5"/],
  [['--amounts', '0.5,0.50'], /--amounts must be .* different numbers/],
  [['--seeds', '1,1'], /--seeds must be at most 100 different whole numbers/],
  [['--seed', '1'], /--seed goes only with --model, as the seed of the data; --seeds are those of the sweep/],
  [['--retrain', '0'], /--retrain must be a whole number in \[1, 100000\]; got "0"/],
  [['--retrain-rate', '2'], /--retrain-rate goes only with --retrain/],
  [['--scope', 'row', '--grain', 'unit'], /--scope row must go with criteria of weights; "unit-in-l2" scores units/],
  [['--scope', 'row', '--criteria', 'obd,unit-in-l1'], /--scope row must go with .*"unit-in-l1" scores units/],
  [
    ['--model', 'm.json', '--criteria', 'obd,movement'],
    /--criteria must look at the network alone .*"movement" watches/,
  ],
  [['--workers', '0'], /--workers must be a whole number in \[1, 256\]/],
  [['--model', 'm.json', '--epochs', '3'], /--epochs does not go with --model/],
  [['--csv', 'points.txt'], /--csv must be the name of a file that ends in \.csv; got "points\.txt"/],
  [['-o', 'points'], /--output must be the name of a file that ends in \.json/],
  [['--run', 'r.json'], /there is no option "--run"/],
  [['--data', 'cube'], /--data must be a CSV file that is there/],
]

for (const [args, message] of wrong)
  test(`wrong usage ends with 2 and one sentence: sweep ${args.join(' ')}`, async () => {
    const [status, stderr] = await refusal(...args)
    assert.equal(status, 2)
    assert.match(stderr, message)
    const chinese = await runCommand(['sweep', ...args, '--lang', 'zh'])
    assert.equal(chinese.status, 2)
    assert.match(chinese.stderr, /^pruning-playground sweep：.*\p{Script=Han}.*。\n$/u)
    assert.doesNotMatch(chinese.stderr, /应为 \p{Script=Han}/u)
  })

test('a criterion that the network has nothing for is refused before training, which would come to nothing here', async () => {
  const lost = ['--data', 'plane', '--optimiser', 'sgd', '--learning-rate', '100', '--epochs', '5']
  const [status, stderr] = await refusal(...lost, '--network', '2-1', '--grain', 'unit')
  assert.equal(status, 1)
  assert.match(stderr, /hidden/)
})

test('a loss that is no number any more ends with 1 and the seed', async () => {
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
  assert.match(stderr, /seed [123]: the loss is no number any more/)
})

test('Ctrl+C ends with 130; without points there is no file', async () => {
  const options = ['--json', '--data', 'circle', '--epochs', '100000', '-o', file('never.json')]
  const { status, said } = await signalled(['sweep', ...options], 'SIGINT', /training/)
  assert.equal(status, 130)
  assert.match(said, /stopped; nothing was written\.\n$/)
  assert.ok(!existsSync(file('never.json')))
})

test('a request to end, as Ctrl+C, keeps the points that are there, and --resume goes on from them', async () => {
  // What is cut is there at once; to retrain all of it takes minutes.
  const long = [...two, '--retrain', '100000', '--batch-size', '1']
  const { status, said } = await signalled(
    ['sweep', ...long, '-o', file('part.json')],
    'SIGTERM',
    /1[2-9] of 24 points/,
  )
  assert.equal(status, 143)
  assert.match(
    said,
    /stopped: \d+ of 24 points are in .*part\.json; --resume .*part\.json goes on from them, with --force to write there again\.\n$/,
  )
  const kept = readPoints(file('part.json'))
  assert.equal(kept.filter(({ isRetrained }) => !isRetrained).length, 12)
  assert.ok(kept.length < 24)
  const resumed = ['sweep', ...long, '--resume', file('part.json'), '-o', file('part.json'), '--force']
  const again = await signalled(resumed, 'SIGHUP', /1[2-9] of 24 points/)
  assert.equal(again.status, 129)
  assert.match(again.said, /stopped/)
  const later = new Set(readPoints(file('part.json')).map((point) => JSON.stringify(point)))
  assert.ok(kept.every((point) => later.has(JSON.stringify(point))))
})
