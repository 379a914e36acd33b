/** Which layers `prune` cuts, what it scores on, and whole layers that it takes out. */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { loadCore } from 'pruning-playground'
import { runCommand } from '../support/command.js'
import { ownFolder } from '../support/folder.js'
import { pruneJson, pruneRefusal } from '../support/prune.js'
import { small } from '../support/train.js'

const { file } = ownFolder()

/** 2-6-6-2: dense1, tanh1, dense2, tanh2, dense3. */
const deep = ['--data', 'circle', '--network', '2-6-6-2 tanh', '--samples', '60', '--epochs', '3']
const deepSettings = { data: 'circle', network: '2-6-6-2 tanh', samples: 60, epochs: 3 }

interface Layer {
  name: string
  weights: number
  kept: number
}
const lost = (json: { report: { layers: Layer[] } }) =>
  json.report.layers.map(({ weights, kept }: Layer) => weights - kept)

test('--layers by name or place: the others lose nothing', async () => {
  const options = [...deep, '--retrain', '0', '--amount', '0.5']
  const byName = await pruneJson(...options, '--layers', 'dense1,dense3')
  const [first, second, third] = lost(byName)
  assert.deepEqual([(first ?? 0) + (third ?? 0), second], [12, 0], 'half of 12 and 12')
  assert.deepEqual(byName.cut.layers, [0, 4])
  assert.equal((await pruneJson(...options, '--layers', '0,4')).fingerprint, byName.fingerprint)
  const { stdout } = await runCommand(['prune', ...options, '--layers', 'dense1,dense3'])
  assert.match(stdout, /^ {2}layers {2,}dense1, dense3$/m)
})

test('--scored-samples and --damping reach the criterion', async () => {
  const core = await loadCore()
  using experiment = core.createExperiment({ data: 'circle', network: '2-6-2 tanh', samples: 60, epochs: 3 })
  while (!experiment.progress.isDone) experiment.advance(1000)
  experiment.prune({ criterion: 'obs', samples: 10, damping: 0.5, seed: 1 })
  const options = [...small, '--retrain', '0', '--criterion', 'obs']
  const json = await pruneJson(...options, '--scored-samples', '10', '--damping', '0.5')
  assert.deepEqual([json.fingerprint, json.cut.samples, json.cut.damping], [experiment.fingerprint, 10, 0.5])
  assert.notEqual((await pruneJson(...options)).fingerprint, json.fingerprint)
})

test('--grain layer takes a whole hidden layer out: before, after and retrained, as the same calls in this thread', async () => {
  const core = await loadCore()
  using experiment = core.createExperiment(deepSettings)
  const finish = () => {
    while (!experiment.progress.isDone) experiment.advance(1000)
  }
  finish()
  const before = experiment.evaluate('test')
  experiment.removeLayer(2, 'least-squares')
  const cut = experiment.evaluate('test')
  experiment.retrain(2, 0.5)
  finish()
  const after = experiment.evaluate('test')
  const options = ['--grain', 'layer', '--bridge', 'least-squares', '--layers', 'dense2', '--retrain-rate', '0.5']
  const json = await pruneJson(...deep, ...options)
  assert.equal(json.fingerprint, experiment.fingerprint)
  assert.deepEqual(json.cut, { layer: 'dense2', bridge: 'least-squares', retrain: 2, retrainRate: 0.5, grain: 'layer' })
  const [round] = json.rounds
  assert.deepEqual([round.layer, round.removed, round.gone, round.total], ['dense2', 36, 36, 60])
  assert.deepEqual(round.before, { loss: before.loss, accuracy: before.accuracy })
  assert.deepEqual(round.after, { loss: cut.loss, accuracy: cut.accuracy })
  assert.deepEqual(round.retrained, { loss: after.loss, accuracy: after.accuracy })
  assert.deepEqual([json.pruned.network, json.pruned.weights], ['2-6-tanh-2', 24])
})

test('a layer that was taken out is in the tables of both languages, and its run is done again', async () => {
  const options = [...deep, '--grain', 'layer', '--bridge', 'product', '--layers', '2', '--retrain', '1']
  const first = await pruneJson(...options, '-o', file('out.json'))
  for (const [lang, row] of [
    ['en', 'dense2 is taken out, and in its place is: '],
    ['zh', '拿掉 dense2，用'],
  ] as const) {
    const { status, stdout } = await runCommand(['prune', ...options, '--lang', lang])
    assert.equal(status, 0)
    assert.ok(stdout.includes(row), stdout)
  }
  const { plan, removal } = JSON.parse(readFileSync(file('out.run.json'), 'utf8'))
  assert.deepEqual([plan, removal], [undefined, { bridge: 'product', retrain: 1, retrainRate: 1, layer: 2 }])
  const again = await pruneJson('--run', file('out.run.json'))
  assert.deepEqual([again.isSame, again.rounds], [true, first.rounds])
  assert.match(
    (await runCommand(['train', '--run', file('out.run.json')])).stderr,
    /do it again with pruning-playground prune/,
  )
})

test('a bridge that does not fit is refused before training, which would come to nothing here', async () => {
  const lost = ['--data', 'plane', '--optimiser', 'sgd', '--learning-rate', '100', '--epochs', '5']
  const options = ['--network', '2-6-5-1 tanh', '--grain', 'layer', '--layers', 'dense2', '--bridge', 'identity']
  const [status, stderr] = await pruneRefusal(...lost, ...options)
  assert.equal(status, 1)
  assert.match(stderr, /must give the shape .* for identity to stand there/)
})

const wrong: [args: string[], message: RegExp][] = [
  [['--layers', 'dense9'], /--layers must be of dense1, tanh1, dense2, or places from 0 to 2; got "dense9"/],
  [['--layers', '3'], /--layers must be of dense1, .*; got "3"/],
  [['--layers', 'dense1,dense1'], /--layers must be names of layers, .*; got "dense1,dense1"/],
  [
    ['--grain', 'layer'],
    /--grain layer must come with --layers .* and with --bridge, one of: identity, product, least-squares/,
  ],
  [['--grain', 'layer', '--layers', 'a,b', '--bridge', 'product'], /--grain layer must come with --layers/],
  [
    ['--grain', 'layer', '--layers', 'x', '--bridge', 'product', '--amount', '1'],
    /--amount does not go with --grain layer/,
  ],
  [['--grain', 'layer', '--layers', 'x', '--bridge', 'product', '--criterion', 'obd'], /--criterion does not go with/],
  [['--bridge', 'product'], /--bridge goes only with --grain layer/],
  [['--bridge', 'wire'], /--bridge must be one of: identity, product, least-squares; got "wire"/],
  [['--damping', '-1'], /--damping must be a number in \[0, 1000000\]; got "-1"/],
  [['--scored-samples', '0'], /--scored-samples must be a whole number in \[1, 500000\]; got "0"/],
]

for (const [args, message] of wrong)
  test(`wrong usage ends with 2 and one sentence: prune ${args.join(' ')}`, async () => {
    const [status, stderr] = await pruneRefusal(...small, ...args)
    assert.equal(status, 2)
    assert.match(stderr, message)
    const chinese = await runCommand(['prune', ...small, ...args, '--lang', 'zh'])
    assert.equal(chinese.status, 2)
    assert.match(chinese.stderr, /^pruning-playground prune：.*\p{Script=Han}.*。\n$/u)
    assert.doesNotMatch(chinese.stderr, /应为 \p{Script=Han}/u)
  })
