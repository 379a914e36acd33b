/** Every sentence about how good a network is says no more than was measured. */

import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { loadCore } from 'pruning-playground'
import type { EpochReport, ExperimentInfo, Part, Progress, Task } from '../../../web/src/core/contract/experiment.js'
import type { ModelOrigin } from '../../../web/src/core/contract/model.js'
import { judgeOf } from '../../../web/src/core/figures/judge.js'
import type { Cut, Measure } from '../../../web/src/lab/run/cutting/cuts.js'
import { isTestNew, type Loaded } from '../../../web/src/lab/run/loaded.js'
import { fitsOf } from '../../../web/src/lab/run/measured.js'
import { nothing, type RunView } from '../../../web/src/lab/run/run-view.js'
import { cutResult, meaning } from '../../../web/src/lab/says/meaning.js'
import {
  answered,
  chartText,
  dataText,
  emptyTestText,
  gapText,
  trainedResult,
} from '../../../web/src/lab/says/sentences.js'
import { langs } from '../../../web/src/state/settings.js'
import { labWords } from '../../../web/src/words/lab/lab.js'
import { saysTexts } from '../../../web/src/words/lab/says.js'
import { loadTexts } from '../support/words.js'

await loadTexts(labWords)

const core = await loadCore()
after(() => assert.equal(core.liveExperiments, 0))

type Sizes = Record<Part, number>
const none = Number.NaN

/** Where a network was trained, when it was here. */
const own: ModelOrigin = {
  data: 'circle',
  seed: 1,
  samples: 500,
  noise: 0.1,
  validationFraction: 0,
  testFraction: 0.2,
  splitSeed: 1,
  folds: 0,
  fold: 0,
}
const infoOf = (task: Task, sizes: Sizes) =>
  ({ task, sizes, layers: [{ kept: 5, weights: 10 }], settings: own }) as unknown as ExperimentInfo

/** One value for every part that has samples. */
function reportOf(epoch: number, sizes: Sizes, accuracy: Record<Part, number>): EpochReport {
  const of = (part: Part, value: number) => (sizes[part] ? value : none)
  return {
    epoch,
    learningRate: 0.1,
    trainLoss: 0.25,
    trainAccuracy: accuracy.train,
    validationLoss: of('validation', 0.25),
    validationAccuracy: of('validation', accuracy.validation),
    testLoss: of('test', 0.25),
    testAccuracy: of('test', accuracy.test),
  }
}

function measureOf(info: ExperimentInfo, accuracy: number, kept: number): Measure {
  return { part: judgeOf(info), loss: 0.25, accuracy, kept, weights: 10, sizes: [], contributions: [] }
}

/** The states of an experiment: before training, trained, cut, in retraining, retrained, in a plan and after it. */
function viewsOf(info: ExperimentInfo, accuracy: Record<Part, number>, recall = [1, 1]): RunView[] {
  const progress = { reason: '', epoch: 30 } as Progress
  const now = accuracy[judgeOf(info)]
  const at = (epoch: number) => reportOf(epoch, info.sizes, accuracy)
  const unknown = { low: Number.NaN, high: Number.NaN }
  const none = {
    balancedAccuracy: now,
    macroF1: now,
    mae: Number.NaN,
    rmse: Number.NaN,
    precision: recall,
    f1: recall,
    accuracyInterval: unknown,
    balancedAccuracyInterval: unknown,
    recallIntervals: recall.map(() => unknown),
    maeInterval: unknown,
  }
  const first = { samples: info.sizes[judgeOf(info)], loss: 0.25, accuracy: now, ...none, confusion: [], recall }
  const base = { ...nothing, phase: 'ready', info, progress, pictures: { evaluation: first } } as const
  const trained: RunView = { ...base, history: [at(0), at(30)] }
  const cut = { before: measureOf(info, now, 10), after: measureOf(info, now / 2, 5) } as Cut
  const rounds = [{ kept: 5 }]
  const plan = { settings: {}, rounds } as unknown as NonNullable<Cut['plan']>
  const loaded: Loaded[] = [{ name: 'a.json' }, { name: '', origin: own }, { name: 'a', origin: { ...own, seed: 2 } }]
  return [
    base,
    { ...base, history: [at(0)] },
    trained,
    { ...trained, cuts: [cut] },
    { ...trained, cuts: [{ ...cut, after: cut.before }] },
    { ...trained, cuts: [cut], phase: 'training' },
    { ...trained, cuts: [{ ...cut, retrained: { ...cut.before, epochs: 3 } }] },
    { ...trained, cuts: [{ ...cut, plan }] },
    { ...trained, cuts: [{ ...cut, plan }], phase: 'training', plan: {} as NonNullable<RunView['plan']> },
    ...loaded.map((one) => ({ ...base, loaded: one })),
    ...loaded.map((one) => ({ ...trained, loaded: one })),
  ]
}

/** Everything that is said of a state. */
function said(view: RunView, lang: (typeof langs)[number]): string[] {
  const { info, history, loaded } = view
  const words = saysTexts[lang]
  assert.ok(info)
  const last = history.at(-1)
  const fits = last ? fitsOf(last, info) : []
  const judge = fits.find(({ part }) => part === judgeOf(info))
  return [
    meaning(view, lang),
    cutResult(view, lang),
    ...(judge ? [trainedResult(info, judge, 30, words)] : []),
    ...(judge && info.task === 'classification' ? [answered(judge, isTestNew(loaded, info), words)] : []),
    chartText(info, history, 'Loss', words),
    chartText(info, history, 'Accuracy', words),
    dataText('x', info, words),
    emptyTestText(info, 0, words),
    gapText(
      info,
      fits.find(({ part }) => part === 'train'),
      fits.find(({ part }) => part === 'test'),
      isTestNew(loaded, info),
      words,
    ),
  ]
}

/** Words for samples that took no part in training. */
const unseen = {
  en: /never seen|new samples are|test (part|samples?)|those kept for testing/i,
  zh: /没见过|可能见过|测试集/,
} as const
/** How a language says that there is one sample. */
const one = { en: /\bone\b|\b1 to test/, zh: /一个|1 个|测试 1/ } as const

const scores: Record<Task, readonly number[]> = {
  classification: [0, 0.5, 0.996, 1],
  regression: [none, -0.5, 0.004, 0.9, 1],
}

test('no sentence holds NaN or speaks of unseen samples where there are none, whatever parts there are', () => {
  let count = 0
  for (const lang of langs)
    for (const task of ['classification', 'regression'] as const)
      for (const train of [1, 4, 400])
        for (const validation of [0, 1, 50])
          for (const size of [0, 1, 2, 300])
            for (const value of scores[task]) {
              const info = infoOf(task, { train, validation, test: size })
              const accuracy = { train: 1, validation: value, test: value }
              for (const view of [...viewsOf(info, accuracy), ...viewsOf(info, accuracy, [1, none])])
                for (const text of said(view, lang)) {
                  count += 1
                  const where = `${lang} ${task} ${train}/${validation}/${size} ${value}: ${text}`
                  assert.doesNotMatch(text, /NaN|undefined|null|Infinity|\[object|\$\{/, where)
                  assert.doesNotMatch(text, / {2}|\.\.|。。/, where)
                  if (!size) assert.doesNotMatch(text, unseen[lang], where)
                  if (size === 1 && unseen[lang].test(text)) assert.match(text, one[lang], where)
                }
            }
  assert.ok(count > 10_000, `${count} sentences were looked at`)
})

/** What is said of a network that was trained. */
function trainedText(task: Task, sizes: Sizes, train: number, value: number, lang: (typeof langs)[number]): string {
  const view = viewsOf(infoOf(task, sizes), { train, validation: value, test: value })[2]
  assert.ok(view)
  return meaning(view, lang)
}

test('what is said of a trained network names the samples and how many they are', () => {
  const sizes = (train: number, size: number) => ({ train, validation: 0, test: size })
  const cases: [Task, Sizes, number, number, string, string][] = [
    [
      'classification',
      sizes(4, 0),
      1,
      none,
      'After 30 epochs it is right about 4 of the 4 samples it was trained on. None is kept for testing.',
      '学了 30 轮，训练用过的 4 个样本，说对 4 个。没有留出测试样本。',
    ],
    [
      'classification',
      sizes(39, 1),
      1,
      0,
      'After 30 epochs it is wrong about the one sample it has never seen. So few tell little.',
      '学了 30 轮，没见过的样本只有一个，说错了。样本这么少，说明不了多少。',
    ],
    [
      'classification',
      sizes(39, 2),
      1,
      1,
      'After 30 epochs it is right about 2 of the 2 samples it has never seen. So few tell little.',
      '学了 30 轮，没见过的 2 个样本，说对 2 个。样本这么少，说明不了多少。',
    ],
    [
      'classification',
      sizes(400, 100),
      1,
      0.62,
      'Right about 100% of the 400 samples it was trained on, but only 62% of the 100 it has never seen: it has begun to learn them by heart.',
      '训练用过的 400 个样本说对 100%，没见过的 100 个只说对 62%：它开始死记硬背了。',
    ],
    [
      'regression',
      sizes(30, 10),
      1,
      none,
      'After 30 epochs the 10 samples it has never seen all have the same target, so R² says nothing; the loss on them is 0.2500. So few tell little.',
      '学了 30 轮，没见过的 10 个样本的目标全都一样，R² 无从谈起，在它们上面的损失是 0.2500。样本这么少，说明不了多少。',
    ],
    [
      'regression',
      sizes(40, 0),
      0.92,
      none,
      'After 30 epochs its numbers account for 0.92 of the ups and downs in the 40 samples it was trained on (R², 1 at best). None is kept for testing.',
      '学了 30 轮，训练用过的 40 个样本的起伏，它能解释其中的 0.92（R²，满分是 1）。没有留出测试样本。',
    ],
  ]
  for (const [task, parts, train, value, en, zh] of cases) {
    assert.equal(trainedText(task, parts, train, value, 'en'), en)
    assert.equal(trainedText(task, parts, train, value, 'zh'), zh)
  }
})

test('samples of one class are said to be: a test part of 40 tells little then', () => {
  const info = infoOf('classification', { train: 160, validation: 0, test: 40 })
  const view = viewsOf(info, { train: 1, validation: 1, test: 1 }, [1, none])[2]
  assert.ok(view)
  assert.equal(
    meaning(view, 'en'),
    'After 30 epochs it is right about 100% of the 40 samples it has never seen. All of them are of one class, which tells little.',
  )
})

test('a network that was loaded is not one that went from 54% to 99%: it is said where it came from and on what it was trained', () => {
  const info = infoOf('classification', { train: 400, validation: 0, test: 100 })
  const base = viewsOf(info, { train: 1, validation: none, test: 0.99 })[0]
  assert.ok(base)
  const text = (loaded: Loaded, lang: 'en' | 'zh') => meaning({ ...base, loaded }, lang)
  assert.equal(
    text({ name: 'small.json', origin: own }, 'en'),
    'The network comes from small.json. 5 of its 10 weights were gone when it came. It is right about 99% of the 100 samples it has never seen. It was trained on the training samples that are here. Its curves did not come with it.',
  )
  assert.equal(
    text({ name: 'small.json', origin: own }, 'zh'),
    '现在的网络来自 small.json。它来的时候，10 个权重里已经剪去 5 个。没见过的 100 个样本，说对 99%。它就是用这里的训练样本训练的。训练曲线没有一起带来。',
  )
  for (const loaded of [{ name: 'x' }, { name: 'x', origin: { ...own, seed: 2 } }]) {
    assert.match(text(loaded, 'en'), /right about 99% of the 100 samples kept for testing\./)
    assert.match(text(loaded, 'en'), /those kept for testing here may be among them/)
    assert.doesNotMatch(text(loaded, 'en'), /never seen/)
    assert.doesNotMatch(text(loaded, 'zh'), /没见过/)
  }
  const trained = { ...base, history: [reportOf(3, info.sizes, { train: 1, validation: none, test: 0.99 })] }
  const more = (loaded: Loaded) => meaning({ ...trained, loaded }, 'en')
  assert.equal(more({ name: 'x' }), 'After 3 more epochs it is right about 99% of the 100 samples kept for testing.')
})

test('an empty test part is explained: of two people 20% are none, 25% are one', () => {
  const info = infoOf('classification', { train: 40, validation: 0, test: 0 })
  const text = (people: number, lang: 'en' | 'zh') => emptyTestText(info, people, saysTexts[lang])
  assert.equal(text(2, 'en'), 'None is kept for testing: 20% of 2 people comes to none. From 25% on there is one.')
  assert.equal(text(2, 'zh'), '没有留出测试样本：2 个人的 20% 还不到一个。比例到 25% 才会留出一个。')
  assert.equal(emptyTestText(infoOf('regression', { train: 4, validation: 0, test: 1 }), 0, saysTexts.en), '')
})

test('what the core measures is told as it is: constant targets, one row for testing, a truth table', () => {
  const rows = 10
  const regression = (testFraction: number) => ({
    data: 'table',
    network: '1-2-1',
    epochs: 2,
    testFraction,
    table: {
      featureNames: ['x'],
      values: Float64Array.from({ length: rows }, (_, i) => i),
      labels: new Int32Array(),
      classNames: [],
      targets: new Float64Array(rows).fill(3),
      subjects: new Int32Array(),
      steps: 1,
    },
  })
  for (const settings of [regression(0), regression(0.1), regression(0.2), { data: 'xor-table', epochs: 2 }]) {
    using experiment = core.createExperiment(settings)
    while (experiment.advance(100) > 0);
    const { info, history, progress } = experiment
    const view: RunView = { ...nothing, phase: 'ready', info, history, progress }
    for (const lang of langs)
      for (const text of said(view, lang)) {
        assert.doesNotMatch(text, /NaN|undefined/, text)
        if (!info.sizes.test) assert.doesNotMatch(text, unseen[lang], text)
      }
  }
})

test('a truth table keeps no row for testing: it has all its cases', () => {
  using experiment = core.createExperiment({ data: 'xor-table', epochs: 1 })
  assert.deepEqual(experiment.info.sizes, { train: 4, validation: 0, test: 0 })
})
