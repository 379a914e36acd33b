/** Several runs of a command: every fold, every seed of each, and what they come to. */

import assert from 'node:assert/strict'
import { existsSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { runCommand } from '../support/command.js'
import { ownFolder } from '../support/folder.js'
import { assertSays, pruneJson } from '../support/prune.js'
import { refusal, trainJson } from '../support/train.js'

const { file } = ownFolder()

/** Four people with two classes; nobody's name is a number. */
const people = ['anna', 'ben', 'cleo', 'dan']
const rows = people.flatMap((who, place) =>
  Array.from({ length: 12 }, (_, i) => {
    const isWalk = i % 3 > 0
    const wave = Math.sin(7 * i + 3 * place)
    return [who, (isWalk ? 1 : -1) + wave, 0.5 * wave, isWalk ? 'walk' : 'sit'].join()
  }),
)
writeFileSync(file('four.csv'), `${['who,a,b,act', ...rows].join('\n')}\n`)
const four = ['--data', file('four.csv'), '--subject', 'who', '--network', '4-4', '--epochs', '3']

interface Run {
  seed: number
  fold: number
  fingerprint: string
  parts: Record<string, { accuracy: number; balancedAccuracy: number; confusion: number[][] }>
  who: Record<string, { samples: number; people: string[] }>
  files: string[]
  rounds: object[]
}

test('every person is tested once, by name', async () => {
  const { runs, summary } = await trainJson(...four, '--folds', 'people')
  const tested = runs.flatMap(({ who }: Run) => who.test?.people)
  assert.deepEqual([...tested].sort(), people)
  for (const { who } of runs as Run[]) {
    assert.equal(who.test?.samples, 12)
    assert.deepEqual([...(who.train?.people ?? []), ...(who.test?.people ?? [])].sort(), people)
  }
  assert.deepEqual([summary.part, summary.over, summary.count], ['test', 'people', 4])
})

test('seeds x folds give the numbers of each run alone, and files of their own', async () => {
  const { runs, settings } = await trainJson(...four, '--folds', '2', '--seeds', '5,6', '-o', file('all.json'))
  assert.deepEqual(
    runs.map(({ seed, fold }: Run) => [seed, fold]),
    [
      [5, 0],
      [5, 1],
      [6, 0],
      [6, 1],
    ],
  )
  for (const { seed, fold, fingerprint, parts, who, files } of runs as Run[]) {
    const alone = await trainJson(...four, '--folds', '2', '--fold', String(fold), '--seed', String(seed))
    assert.deepEqual([fingerprint, parts, who], [alone.fingerprint, alone.parts, alone.who])
    const { fold: _, ...same } = alone.settings
    assert.deepEqual(settings, same)
    assert.deepEqual(files, [`all.seed-${seed}.fold-${fold}.json`, `all.seed-${seed}.fold-${fold}.run.json`].map(file))
    assert.ok(files.every(existsSync))
  }
})

test('the summary is the mean over who is tested, seeds of the same samples counted once, and all confusions together', async () => {
  const { runs, summary } = await trainJson(...four, '--folds', 'people', '--seeds', '1,2')
  const all: Run[] = runs
  const means = [0, 1, 2, 3].map((fold) => {
    const own = all.filter((run) => run.fold === fold).map(({ parts }) => parts.test?.accuracy ?? Number.NaN)
    assert.equal(own.length, 2)
    return ((own[0] ?? 0) + (own[1] ?? 0)) / 2
  })
  const mean = means.reduce((sum, one) => sum + one, 0) / 4
  assert.equal(summary.accuracy.n, 4)
  assert.ok(Math.abs(summary.accuracy.mean - mean) < 1e-12) // other orders of summation
  const [low, high] = summary.accuracy.interval
  assert.ok(low < mean && mean < high)
  const total = summary.confusion.flat().reduce((sum: number, count: number) => sum + count, 0)
  assert.equal(total, 2 * rows.length)
})

test('nothing is said about a part that is empty', async () => {
  const { who, parts } = await trainJson(...four, '--test-fraction', '0')
  assert.deepEqual([Object.keys(who), Object.keys(parts)], [['train'], ['train']])
  const { stdout } = await runCommand(['train', ...four, '--test-fraction', '0', '--lang', 'en'])
  assert.match(stdout, /^The training part, with 95 % intervals$/m)
  assert.doesNotMatch(stdout, /test part|^ {2}test |validation/m)
})

test('a single run says each class, its interval, and that people are few, in both languages', async () => {
  const words = {
    en: ['95 % interval', 'precision', 'balanced accuracy', 'The 12 samples of the test part are of one person'],
    zh: ['95 % 区间', '精确率', '平衡准确率', '12 个样本来自 1 个人'],
  }
  for (const lang of ['en', 'zh'] as const) await assertSays(['train', ...four, '--lang', lang], words[lang])
})

test('early stopping says whose weights were kept', async () => {
  const options = [
    ...four,
    '--validation-fraction',
    '0.3',
    '--patience',
    '1',
    '--epochs',
    '60',
    '--learning-rate',
    '0.3',
  ]
  const { keptEpoch, epochs, reason } = await trainJson(...options)
  assert.equal(reason, 'patience')
  assert.ok(keptEpoch < epochs.at(-1).epoch)
  await assertSays(['train', ...options, '--lang', 'en'], [`the weights of epoch ${keptEpoch}, where`])
})

test('the tables of several runs say the same in both languages, in at most 100 columns', async () => {
  const words = {
    en: ['tested', 'anna', 'over 4 people', 'somewhat narrow', 'all 8 runs together'],
    zh: ['测试对象', 'anna', '4 人的平均值', '区间略窄', '8 次运行'],
  }
  const runs = ['--folds', 'people', '--seeds', '1,2']
  for (const lang of ['en', 'zh'] as const) await assertSays(['train', ...four, ...runs, '--lang', lang], words[lang])
})

test('folds of a model want one fold; people want a column of people', async () => {
  const [status, sentence] = await refusal(...four, '--folds', '3', '--model', 'm.json')
  assert.equal(status, 2)
  assert.match(sentence, /--folds goes with --model only where --fold says which one/)
  const [, other] = await refusal('--data', 'circle', '--folds', 'people')
  assert.match(other, /people|subject|person/)
})

const plan = ['--amount', '0.5', '--plan', 'iterative', '--rounds', '2', '--retrain', '1']

/** What prints and clocks may have otherwise. */
function plain({ elapsedMs: _, ...run }: Record<string, unknown>) {
  return run
}

test('prune over seeds x folds gives the rounds of each run alone', async () => {
  const { stdout } = await runCommand(['prune', '--json', ...four, ...plan, '--folds', '2', '--seeds', '5,6'])
  const { runs, summary } = JSON.parse(stdout)
  assert.equal(runs.length, 4)
  for (const { seed, fold, ...run } of [runs[0], runs[3]]) {
    const own = ['--folds', '2', '--fold', String(fold), '--seed', String(seed)]
    const alone = JSON.parse((await runCommand(['prune', '--json', ...four, ...plan, ...own])).stdout)
    assert.deepEqual([run.rounds, run.report, run.fingerprint], [alone.rounds, alone.report, alone.fingerprint])
    assert.deepEqual(
      Object.keys(plain(run)).filter((key) => !(key in alone)),
      ['splitSeed'],
    )
  }
  assert.deepEqual([summary.over, summary.rounds.length], ['folds', 2])
  const gains = runs.map(({ rounds }: Run) => {
    const [first, last] = rounds as { judged: { before: { accuracy: number }; retrained: { accuracy: number } } }[]
    return (last?.judged.retrained.accuracy ?? 0) - (first?.judged.before.accuracy ?? 0)
  })
  const { difference } = summary.rounds[1].accuracy
  const mean = gains.reduce((sum: number, gain: number) => sum + gain, 0) / 4
  assert.ok(Math.abs(difference.mean - mean) < 1e-12) // other orders of summation
  const [low, high] = difference.interval
  assert.equal(difference.isShown, low > 0 || high < 0)
})

test('differences that the data cannot show are said so, of one run and of several', async () => {
  const ring = [
    '--data',
    'circle',
    '--network',
    '2-8-8-2 relu',
    '--samples',
    '200',
    '--epochs',
    '30',
    '--amount',
    '0.1',
  ]
  const { report } = await pruneJson(...ring)
  assert.equal(report.difference.isShown, false)
  await assertSays(['prune', ...ring, '--lang', 'en'], ['no difference that these data can show'])
  await assertSays(['prune', ...ring, '--lang', 'zh'], ['这些数据看不出差别'])
  const seeds = ['--seeds', '1,2,3']
  await assertSays(
    ['prune', ...ring, ...seeds, '--lang', 'en'],
    ['none shown', 'no difference that these data can show'],
  )
  await assertSays(['prune', ...ring, ...seeds, '--lang', 'zh'], ['看不出：0 在区间之内'])
})

test('a class that is lost is named, in a sentence and in JSON, in both languages', async () => {
  const cut = [
    ...four,
    '--epochs',
    '40',
    '--learning-rate',
    '0.05',
    '--amount',
    '0.99',
    '--retrain',
    '0',
    '--seed',
    '1',
  ]
  const { stdout, stderr } = await runCommand(['prune', '--json', ...cut, '--lang', 'en'])
  const { lostClasses, rounds } = JSON.parse(stdout)
  assert.equal(lostClasses.length, 1)
  assert.deepEqual(rounds.at(-1).judged.lostClasses, lostClasses)
  assert.match(stderr, new RegExp(`class ${lostClasses[0]} is all but lost: recall \\d+% -> \\d+%\\.\\n$`))
  const chinese = await runCommand(['prune', ...cut, '--lang', 'zh'])
  assert.match(chinese.stderr, new RegExp(`“${lostClasses[0]}”这一类几乎认不出了：召回率从 \\d+% 变为 \\d+%。\\n$`))
})

test('a floor on a measure, a list of amounts, class weights, PyTorch’s weights and a network without ends go together', async () => {
  const options = ['--amounts', '0.5,0.8,0.9', '--floor', '0.01', '--floor-of', 'balanced-accuracy']
  const made = ['--class-weights', 'balanced', '--initialisation', 'pytorch', '--seed', '1']
  const { stdout } = await runCommand(['prune', '--json', ...four, ...made, ...options])
  const { cut, settings, network, rounds } = JSON.parse(stdout)
  assert.equal(network, '2-4-relu-4-relu-2')
  assert.deepEqual([settings.classWeights, settings.initialisation], ['balanced', 'pytorch'])
  assert.deepEqual([cut.plan, cut.amounts, cut.floorMeasure], ['listed', [0.5, 0.8, 0.9], 'balanced-accuracy'])
  assert.equal(rounds.length, 3)
  const said = (lang: string) => runCommand(['prune', ...four, ...made, ...options, '--lang', lang])
  assert.match((await said('en')).stdout, /fraction 0\.5, 0\.8, 0\.9.*\n.*balanced accuracy at least 0\.01/)
  assert.match((await said('zh')).stdout, /平衡准确率不低于 0\.01/)
})
