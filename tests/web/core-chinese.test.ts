/** The core's refusals in Chinese: real ones, so that a sentence that is changed in the core is missed here. */

import assert from 'node:assert/strict'
import { writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { type Experiment, type GivenSettings, loadCore } from 'pruning-playground'
import { readModel } from '../../web/src/core/model-file.js'
import { readRun } from '../../web/src/files/run-file.js'
import { coreInChinese } from '../../web/src/state/core-chinese.js'
import { readSweep } from '../../web/src/sweep/file.js'
import { runCommand } from './support/command.js'
import { file, small } from './support/train.js'

const core = await loadCore()

function messageOf(call: () => unknown): string {
  try {
    call()
  } catch (error) {
    return (error as Error).message
  }
  return assert.fail(`${call} must be refused`)
}

/** What the core says of calls on a small experiment. */
function refusals(given: Partial<GivenSettings>, calls: readonly ((experiment: Experiment) => unknown)[]): string[] {
  using experiment = core.createExperiment({ data: 'circle', network: '2-6-5-2 relu', samples: 60, ...given })
  return calls.map((call) => messageOf(() => call(experiment)))
}

const ofSettings = [
  { epochs: 0 },
  { epochs: 1.5 },
  { learningRate: Number.NaN },
  { optimiser: 'eve' },
  { data: 'cube' },
  { loss: 'none' },
  { schedule: 'slow' },
  { initialisation: 'zero' },
  { patience: 3 },
  { network: '2-cov(3)-2' },
  { network: '2-3' },
  { samples: '7' },
].map((changes) => messageOf(() => core.createExperiment({ data: 'circle', ...changes } as GivenSettings)))

const criterion = 'magnitude' as const
const unit = 'unit-in-l1' as const
const ofCuts = refusals({}, [
  (one) => one.checkPlan({ criterion: 'best' as never }),
  (one) => one.checkPlan({ criterion, rounds: 0 }),
  (one) => one.checkPlan({ criterion, retrain: 0.5 }),
  (one) => one.checkPlan({ criterion, plan: 'slow' as never }),
  (one) => one.checkPlan({ criterion, restart: 'over' as never }),
  (one) => one.checkPlan({ criterion, healing: 'time' as never }),
  (one) => one.checkPlan({ criterion, amountKind: 'share' as never }),
  (one) => one.checkPlan({ criterion, scope: 'world' as never }),
  (one) => one.checkPlan({ criterion: unit, scope: 'row' }),
  (one) => one.checkPlan({ criterion: 'layer-scan' }),
  (one) => one.checkPlan({ criterion: unit, amountKind: 'n-of-m', amount: 1, plan: 'one-shot' }),
  (one) => one.checkPlan({ criterion: 'synflow', amountKind: 'threshold', plan: 'one-shot' }),
  (one) => one.checkPlan({ criterion: 'unit-apoz', amountKind: 'sigma', plan: 'one-shot' }),
  (one) => one.checkPlan({ criterion, plan: 'layer-by-layer', amountKind: 'count', amount: 1 }),
  (one) => one.checkPlan({ criterion, plan: 'gradual', amountKind: 'sigma', amount: 1 }),
  (one) => one.checkPlan({ criterion, plan: 'iterative', amount: 1 }),
  (one) => one.checkPlan({ criterion, restart: 'from-scratch' }),
  (one) => one.checkPlan({ criterion: 'movement', retrain: 0 }),
  (one) => one.checkPlan({ criterion, plan: 'one-shot', amountKind: 'bytes', amount: 1 }),
  (one) => one.checkPlan({ criterion, layers: [1] }),
  (one) => one.checkPlan({ criterion: unit, layers: [4] }),
  (one) => one.prune({ criterion, amount: 2 }),
  (one) => one.prune({ criterion, damping: -1 }),
  (one) => one.truth({ criteria: [] }),
  (one) => one.truth({ criteria: [criterion, unit] }),
  (one) => one.truth({ criteria: ['layer-ablation'], healing: 'obs-update' }),
  (one) => one.removeLayer(2, 'wire' as never),
  (one) => one.removeLayer(2, 'identity'),
  (one) => one.removeLayer(1, 'product'),
  (one) => one.evaluate('all' as never),
])
const ofShallow = refusals({ network: '2-2' }, [
  (one) => one.checkPlan({ criterion: unit }),
  (one) => one.removeLayer(0, 'product'),
])

const fileOf = (format: string, changes: object) => ({ format: `pruning-playground/${format}`, version: 1, ...changes })
const ofFiles = [
  () => readModel(7),
  () => readModel({ format: 'x' }),
  () => readModel(fileOf('model', { extra: 1 })),
  () => readRun(fileOf('run', { settings: { data: '..' }, history: [], fingerprint: 'x' })),
  () => readSweep(fileOf('sweep', { conditions: {}, points: {} })),
  () => readSweep(fileOf('sweep', { conditions: [], points: [] })),
].map(messageOf)

test('the usual refusals of the core have their Chinese, with place, name and value', () => {
  for (const message of [...ofSettings, ...ofCuts, ...ofShallow, ...ofFiles]) {
    const chinese = coreInChinese(message)
    assert.doesNotMatch(chinese, /^内核报告|must|, got/, `${message}\n${chinese}`)
    assert.match(chinese, /^\[[\w-]+\] .*\p{Script=Han}.*。$/u)
    assert.doesNotMatch(chinese, /应为 (?=\p{Script=Han})|：\s/u, chinese)
  }
})

test('a sentence is said as a person would say it', () => {
  for (const [message, chinese] of [
    ['[plan] rounds must be in [1, 1000], got 0', '[plan] rounds 应在 [1, 1000] 之内，而不是 0。'],
    ['[plan] retrain must be a whole number, got 0.5', '[plan] retrain 应为整数，而不是 0.5。'],
    ['[prune] unknown scope "x"; one of: global, layer', '[prune] 没有“x”这种范围，可用的有 global、layer。'],
    ['[run] the file must be an object, got null', '[run] 文件应为对象，而不是 null。'],
    ['[run] x must be an object, got a list of 2', '[run] x 应为对象，而不是一个 2 项的列表。'],
    [
      '[network] at character 3: "c" is no layer; one of: a number, dense',
      '[network] 第 3 个字符：“c” 不是一种层；可以写数字，或 dense。',
    ],
  ] as const)
    assert.equal(coreInChinese(message), chinese)
})

test('any other sentence comes in English, with a Chinese word before it', () => {
  assert.equal(coreInChinese('[x] what nobody has seen'), '内核报告（英文）：[x] what nobody has seen')
})

test('the command says what the core refuses in the language asked for', async () => {
  const { stderr } = await runCommand(['prune', ...small, '--plan', 'iterative', '--amount', '1', '--lang', 'zh'])
  assert.equal(stderr, 'pruning-playground：[plan] iterative 每轮剪去剩下的同样比例，amount 应留下一些，而不是 1。\n')
  writeFileSync(file('bad.json'), '{"format":"x"}')
  const model = await runCommand(['prune', '--model', file('bad.json'), '--lang', 'zh'])
  assert.match(model.stderr, /bad\.json：\[model\] 文件里缺少“version”。\n$/)
  assert.match(
    (await runCommand(['train', '--data', 'circle', '--network', '2-x-2', '--lang', 'zh'])).stderr,
    /第 3 个字符：/,
  )
})
