/** The command `search`, run as a program. */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { loadCore } from 'pruning-playground'
import { search } from 'pruning-playground/search'
import { experimentSettings } from '../../../web/src/rules/experiment-settings.js'
import { readLabHash } from '../../../web/src/state/lab-state.js'
import { unpacked } from '../../../web/src/state/packed.js'
import { runCommand, signalled } from '../support/command.js'
import { ownFolder } from '../support/folder.js'

const { file } = ownFolder()

const small = [
  ...['--data', 'circle', '--samples', '120', '--network', '2-8-8-2', '--budget', '120', '--widths', '0.5,1'],
  ...['--amounts', '0.5', '--rungs', '2', '--first-epochs', '2', '--seeds', '1', '--final-seeds', '11,12'],
]
const read = (name: string) => readFileSync(file(name), 'utf8')

/** Runs `search` with `--json`; what it says to people is not looked at. */
async function searchJson(...options: string[]) {
  const { status, stdout } = await runCommand(['search', '--json', ...options])
  assert.equal(status, 0)
  return JSON.parse(stdout)
}

async function refusal(...options: string[]): Promise<string> {
  const { stdout, stderr } = await runCommand(['search', ...options])
  assert.equal(stdout, '')
  assert.match(stderr, /^[^\n]*\n$/, 'one line')
  return stderr
}

test('what was found fits the budget, and is held against the small dense network and cuts at random', async () => {
  const { found, whole, budget, rounds, files } = await searchJson(
    ...[...small, '-o', file('found.json'), '--models', file('net.json')],
  )
  assert.equal(budget, 120)
  assert.deepEqual(rounds, [
    { epochs: 2, candidates: 6 },
    { epochs: 4, candidates: 3 },
  ])
  assert.ok(found.length > 0)
  assert.deepEqual(
    whole.map(({ form }: { form: string }) => form),
    ['float32', 'int8'],
  )
  for (const one of found) {
    assert.ok(one.validation.bytes <= 120)
    assert.deepEqual([one.test.values.length, one.dense.test.values.length], [2, 2])
    assert.equal(one.random === undefined, one.criterion === undefined)
  }
  assert.deepEqual(files, [file('found.json'), ...found.map((_: unknown, i: number) => file(`net.${i + 1}.json`))])
})

test('each network that was found is a model that evaluate takes, and a link that the Lab reads', async () => {
  const { found } = await searchJson(...small, '--resume', file('found.json'))
  const core = await loadCore()
  const { experiment, plan } = core.defaultSettings()
  const { dataSources } = core.describe()
  const defaults = { experiment: { ...experiment, network: String(experiment.network) }, plan, dataSources }
  for (const [i, { link, form, test }] of found.entries()) {
    const model = JSON.parse(read(`net.${i + 1}.json`))
    const { state, ignored, packed } = readLabHash(link, defaults)
    assert.deepEqual(ignored, [])
    assert.deepEqual(await unpacked(packed), model)
    assert.deepEqual([state.data, state.seed, state.samples], ['circle', 11, 120])
    const settings = experimentSettings.map(({ key }) => [key, state[key]])
    using opened = core.createExperiment(Object.fromEntries(settings))
    opened.loadModel(model)
    if (form === 'float32') assert.equal(opened.evaluate('test').accuracy, test.values[0])
  }
})

test('the package comes to the same file, bit for bit', async () => {
  const { text } = await search(
    { data: 'circle', samples: 120, network: '2-8-8-2' },
    {
      ...{ budget: { bytes: 120 }, widths: [0.5, 1], amounts: [0.5], rungs: 2, epochs: 2 },
      ...{ seeds: [1], finalSeeds: [11, 12] },
    },
  )
  assert.equal(text, read('found.json'))
})

test('stage by stage, shares that are merged come to the same file as the whole, bit for bit', async () => {
  let resume: string[] = []
  for (const stage of ['one', 'two', 'final']) {
    const shares = [1, 2].map((index) => file(`${stage}-${index}.json`))
    for (const [i, name] of shares.entries()) {
      const { status, stderr } = await runCommand(['search', ...small, ...resume, '--shard', `${i + 1}/2`, '-o', name])
      assert.equal(status, 0)
      assert.match(stderr, /: share [12] of 2 of (rung [12]|finals) is done and in .*; merge all of them/)
    }
    const merged = file(`${stage}.json`)
    assert.equal((await runCommand(['merge', ...shares, '-o', merged])).status, 0)
    resume = ['--resume', merged]
  }
  assert.equal(read('final.json'), read('found.json'))
  assert.match(await refusal(...small, ...resume, '--shard', '1/2'), /the search is at its end/)
})

test('a request to end, as Ctrl+C, keeps the results that are there, and --resume goes on from them', async () => {
  const args = ['search', ...small, '--workers', '1', '-o', file('part.json')]
  const { status, said } = await signalled(args, 'SIGTERM', /rung 1: [2-5] of 6/)
  assert.equal(status, 143)
  assert.match(said, /stopped: \d+ results are in .*part\.json; --resume/)
  const { computed } = await searchJson(...small, '--resume', file('part.json'), '-o', file('whole.json'))
  assert.ok(computed > 0)
  assert.equal(read('whole.json'), read('found.json'))
})

test('what does not go together is refused in one sentence', async () => {
  const without = ['--data', 'circle']
  assert.match(await refusal(...without), /--budget is wanted/)
  assert.match(await refusal(...without, '--budget', '2 apples'), /--budget must be bytes such as 1500, 2kB or 2KiB/)
  assert.match(await refusal(...small, '--first-epochs', '3'), /--first-epochs must be even/)
  assert.match(await refusal(...small, '--final-seeds', '1'), /1 is in both/)
  assert.match(await refusal(...small, '--criteria', 'layer-scan'), /--criteria must be criteria of weights or units/)
  assert.match(await refusal(...small, '--test-fraction', '0'), /there must be a test part/)
  const other = await refusal(...small, '--rungs', '3', '--resume', file('found.json'))
  assert.match(other, /found\.json is of another search: rungs must be 3, got 2\.\n$/)
})

test('numbers in place of classes are weighed by R²', async () => {
  const { stdout } = await runCommand([
    'search',
    ...small.slice(6),
    '--data',
    'plane',
    '--samples',
    '60',
    '--network',
    '2-6-1',
  ])
  assert.match(stdout, /Found: R² on the test part/)
})

test('a network that fits no budget is none, and that is said', async () => {
  const { status, stdout } = await runCommand(['search', ...small, '--budget', '5'])
  assert.equal(status, 0)
  assert.match(stdout, /No network of those that were tried fits the budget\./)
})

test('the help and the table are there in both languages, in at most 100 columns of help', async () => {
  for (const lang of ['en', 'zh']) {
    const { stdout: help } = await runCommand(['help', 'search', '--lang', lang])
    for (const option of ['budget', 'widths', 'rungs', 'first-epochs', 'final-seeds', 'shard', 'resume', 'models'])
      assert.ok(help.includes(`--${option}`), option)
    const { stdout } = await runCommand(['search', ...small, '--resume', file('found.json'), '--lang', lang])
    assert.ok(stdout.includes(lang === 'en' ? 'the whole network' : '完整网络'))
    assert.ok(stdout.includes('--json'), 'where the links are')
  }
})
