/** What is refused, in both languages: every message has words in each, and real ones are said as a person would. */

import assert from 'node:assert/strict'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { type Experiment, type GivenSettings, loadCore } from 'pruning-playground'
import { CoreError, fullText } from '../../../web/src/core/core-error.js'
import { refusedBy, sayings } from '../../../web/src/core/messages.js'
import { readModel } from '../../../web/src/core/model/model-file.js'
import { namesIn } from '../../../web/src/core/saying.js'
import { readRun } from '../../../web/src/files/run-file.js'
import { readSweep } from '../../../web/src/sweep/file.js'
import { coreWords } from '../../../web/src/words/core.js'
import { chineseWords, messageOf, reasonOf } from '../../../web/src/words/refusal.js'
import { runCommand } from '../support/command.js'
import { ownFolder } from '../support/folder.js'
import { small } from '../support/train.js'
import { loadTexts } from '../support/words.js'

const { file } = ownFolder()

await loadTexts(coreWords)

const core = await loadCore()
const source = join(import.meta.dirname, '../../../web/src')

function errorOf(call: () => unknown): CoreError {
  try {
    call()
  } catch (error) {
    assert.equal((error as Error).name, 'CoreError', String(error)) // of the package or of the sources
    return error as CoreError
  }
  return assert.fail(`${call} must be refused`)
}

/** What the core says of calls on a small experiment. */
function refusals(given: Partial<GivenSettings>, calls: readonly ((experiment: Experiment) => unknown)[]): CoreError[] {
  using experiment = core.createExperiment({ data: 'circle', network: '2-6-5-2 relu', samples: 60, ...given })
  return calls.map((call) => errorOf(() => call(experiment)))
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
].map((changes) => errorOf(() => core.createExperiment({ data: 'circle', ...changes } as GivenSettings)))

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
].map(errorOf)

const { messages, phrases } = core.describe()
const own = Object.entries(sayings).map(([id, english]) => ({ id, english }))
const all = [...messages, ...phrases, ...own]

/** What Chinese words name: `{name}`, `{#layer}`; each choice of words that depend on values. */
function namesOf(id: string, names: readonly string[]): string[] {
  const words = chineseWords(id) ?? ''
  const given = ['none', 'macs', ['x']].map((value) => Object.fromEntries(names.map((name) => [name, value])))
  const texts = typeof words === 'string' ? [words] : given.map(words)
  return texts.flatMap((text) => [...text.matchAll(/\{#?(\w+)\}/g)].map(([, name = '']) => name))
}

test('every message has Chinese words, which name no value that the message has not', () => {
  for (const { id, english } of all) {
    const names = namesIn(english)
    assert.notEqual(chineseWords(id), undefined, id)
    for (const name of namesOf(id, names)) assert.ok(names.includes(name), `${id}: ${name}`)
  }
})

test('what the core and the web side both say has the same English', () => {
  for (const { id, english } of [...messages, ...phrases])
    if (Object.hasOwn(sayings, id)) assert.equal(sayings[id as keyof typeof sayings], english)
})

test('an error of the core is data: its place, its message and its values, of which the English is made', () => {
  const { where, at, template, values, english, message } = errorOf(() =>
    core.createExperiment({ data: 'circle', network: '2-cov(3)-2' }),
  )
  assert.deepEqual([where, at, template], ['network', 3, 'no-layer'])
  assert.equal(values.given, 'cov(3)')
  assert.ok((values.known as string[]).includes('dense'))
  for (const error of [...ofSettings, ...ofCuts, ...ofShallow, ...ofFiles]) assert.equal(fullText(error), error.message)
  assert.equal(fullText({ where, at, template, values, english }), message)
})

test('the usual refusals have their Chinese, with place, name and value', () => {
  for (const error of [...ofSettings, ...ofCuts, ...ofShallow, ...ofFiles]) {
    const chinese = messageOf(error, 'zh')
    assert.doesNotMatch(chinese, /^内核报告|must|, got/, `${error.message}\n${chinese}`)
    assert.match(chinese, /^\[[\w-]+\] .*\p{Script=Han}.*。$/u)
    assert.doesNotMatch(
      chinese,
      /(?:应为|应在) (?=\p{Script=Han})|：\s|\p{Script=Han}[a-z0-9]|[a-z0-9]\p{Script=Han}|[{}]/u,
      chinese,
    )
  }
})

test('a sentence is said as a person would say it', () => {
  for (const [call, chinese] of [
    [{ criterion, rounds: 0 }, '[plan] rounds 应在 [1, 1000] 之内，而不是 0。'],
    [{ criterion, retrain: 0.5 }, '[plan] retrain 应为整数，而不是 0.5。'],
    [{ criterion, scope: 'x' as never }, '[prune] 没有“x”这种范围，可用的有 global、layer、row。'],
  ] as const)
    assert.equal(messageOf(refusals({}, [(one) => one.checkPlan(call)])[0] as CoreError, 'zh'), chinese)
  for (const [read, chinese] of [
    [() => readRun(null), '[run] 文件应为对象，而不是 null。'],
    [() => readRun([1, 2]), '[run] 文件应为对象，而不是一个 2 项的列表。'],
    [
      () => core.createExperiment({ data: 'circle', network: '2-conv(2)-2' }),
      '[network] 第 3 个字符：“conv”的括号里还缺 kernel。',
    ],
    [
      () => core.createExperiment({ data: 'circle', network: '2-dense(0)-2' }),
      '[network] 第 1 层的 units 应在 [1, 65536] 之内，而不是 0。',
    ],
  ] as const)
    assert.equal(messageOf(errorOf(read), 'zh'), chinese)
})

test('whoever shows a message may call settings by other names, in either language', () => {
  const [error] = refusals({}, [(one) => one.checkPlan({ criterion, amountKind: 'sigma', amount: 1 })]) as [CoreError]
  const nameOf = (key: string) => (key === 'amountKind' ? 'THE KIND' : key)
  assert.match(reasonOf(error, 'en', nameOf), /^THE KIND must be fraction, count, bytes or macs for /)
  assert.match(reasonOf(error, 'zh', nameOf), / THE KIND 应为 fraction/)
})

test('an error without a message of a table comes in English, with a Chinese word before it', () => {
  const unknown = new CoreError('unknown-id', '[x] what nobody has seen')
  assert.equal(messageOf(unknown, 'zh'), '内核报告（英文）：[x] what nobody has seen')
  const refused = { ...refusedBy('x', 'core-memory', {}), template: 'no-such-message' }
  assert.match(messageOf(new CoreError('out-of-memory', fullText(refused), refused), 'zh'), /^内核报告（英文）/)
})

test('no program reads the sentence of an error back', () => {
  const reads =
    /\bmessage\)?\.(match|replace|split|startsWith|endsWith|includes|search)\b|\.(exec|test)\([^()]*\bmessage\b/
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  assert.ok(files.length > 300)
  assert.deepEqual(
    files.filter((name) => reads.test(readFileSync(join(source, name), 'utf8'))),
    [],
  )
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
