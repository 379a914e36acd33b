/** `--report`: the page that `train`, `prune` and `sweep` write. */

import assert from 'node:assert/strict'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { overRunsJson } from '../../../web/src/core/figures/over-runs.js'
import { runEnds, runRounds } from '../../../web/src/core/figures/run-rounds.js'
import { type PageContext, planRuns } from '../../../web/src/report/page/context.js'
import { readReport } from '../../../web/src/report/run-report.js'
import { runCommand } from '../support/command.js'
import { ownFolder } from '../support/folder.js'
import { small } from '../support/train.js'

const { file } = ownFolder()

/** Runs a command with `--report`. @returns the page, and the report in it */
async function written(...args: string[]) {
  const name = file(`report-${args[0]}-${args.length}.html`)
  const { status, stdout, stderr } = await runCommand([...args, '--report', name, '--force'])
  assert.equal(status, 0, stderr)
  assert.match(stdout, /report-[a-z]+-\d+\.html/, 'the file is named among those that were written')
  const page = readFileSync(name, 'utf8')
  return { page, report: readReport(dataOf(page)) }
}

/** What is in the element for data, as the browser finds its end. */
function dataOf(page: string): string {
  const [, rest = ''] = page.split('<script type="application/json" id="report">')
  return rest.slice(0, rest.search(/<\/script/i))
}

test('train writes one page with its curves, parts, bytes, settings and fingerprint', async () => {
  const { report } = await written('train', ...small)
  const { subject, trainings, pruning, sweep, format, playground } = report
  assert.deepEqual([format, playground], ['pruning-playground/report', '0.1.0'])
  assert.deepEqual([subject.info.settings.data, subject.source?.name.en], ['circle', 'circle'])
  assert.equal(subject.names.optimiser?.en, 'Adam')
  const [training] = trainings
  assert.equal(trainings.length, 1)
  assert.equal(training?.history.length, 1 + subject.info.settings.epochs)
  assert.ok(Number.isNaN(training?.history[0]?.validationLoss), 'there is no validation part: no number')
  assert.deepEqual(
    training?.parts?.map(({ part }) => part),
    ['train', 'test'],
  )
  assert.ok(training?.sizes?.some(({ format: name }) => name === 'dense'))
  assert.match(training?.fingerprint ?? '', /^[0-9a-f]{16}$/)
  assert.deepEqual([pruning, sweep], [undefined, undefined])
})

test('train with several seeds has all of them in one page', async () => {
  const { report } = await written('train', ...small, '--seeds', '3,1')
  assert.deepEqual(
    report.trainings.map(({ seed }) => seed),
    [3, 1],
  )
  assert.equal(new Set(report.trainings.map(({ fingerprint }) => fingerprint)).size, 2)
})

test('prune writes the training, its rounds, what is left, and the network before', async () => {
  const plan = ['--amount', '0.75', '--plan', 'iterative', '--rounds', '2', '--retrain', '1']
  const { report } = await written('prune', ...small, ...plan)
  const { pruning, trainings } = report
  const [cut] = pruning?.cuts ?? []
  assert.equal(trainings.length, 1)
  assert.deepEqual([pruning?.cuts.length, cut?.plan?.rounds.length, cut?.plan?.end], [1, 2, 'rounds'])
  assert.deepEqual([cut?.before.kept, cut?.after.kept, cut?.after.weights], [24, 6, 24])
  assert.deepEqual(cut?.history, trainings[0]?.history)
  assert.ok((cut?.before.sizes.length ?? 0) > 0 && (cut?.after.sizes.length ?? 0) > 0)
  assert.equal(pruning?.result.before?.recall.length, 2)
  assert.ok((pruning?.result.layers.length ?? 0) > 0)
  assert.equal(pruning?.names.criterion?.en, 'magnitude')
  assert.notEqual(pruning?.fingerprint, '')
})

test('prune with several seeds and folds has every run and its rounds in one page; a list of one is one run', async () => {
  const plan = ['--amount', '0.75', '--plan', 'iterative', '--rounds', '2', '--retrain', '1']
  const { report } = await written('prune', ...small, ...plan, '--seeds', '3,1', '--folds', '2')
  const { pruning, prunings, trainings, subject } = report
  assert.equal(pruning, undefined)
  assert.deepEqual(
    trainings.map(({ seed, tested }) => [seed, tested?.fold]),
    [
      [3, 0],
      [3, 1],
      [1, 0],
      [1, 1],
    ],
  )
  assert.deepEqual(
    prunings?.runs.map(({ rounds, end, kept, weights }) => [rounds.length, end, kept, weights]),
    Array(4).fill([2, 'rounds', 6, 24]),
  )
  assert.deepEqual([prunings?.settings.amount, prunings?.names.criterion?.en], [0.75, 'magnitude'])
  assert.equal(subject.info.settings.folds, 2)
  const alone = await written('prune', ...small, ...plan, '--seeds', '3')
  assert.equal(alone.report.prunings, undefined)
  assert.equal(alone.report.pruning?.cuts[0]?.plan?.rounds.length, 2)
})

test('the report of several runs has the figures of the command’s JSON', async () => {
  const options = ['prune', ...small, '--amount', '0.75', '--retrain', '1', '--seeds', '1,2,3']
  const { report } = await written(...options)
  const { summary } = JSON.parse((await runCommand([...options, '--json'])).stdout)
  const info = report.subject.info
  const runs = planRuns({ report, info } as PageContext) ?? []
  const [round] = runRounds(runs).rounds
  const { accuracy } = summary.rounds[0]
  const told = round?.figures.accuracy
  assert.deepEqual(told && overRunsJson(told.cut), accuracy.after)
  assert.equal(told?.difference.mean, accuracy.difference.mean)
  assert.deepEqual([told?.difference.interval.low, told?.difference.interval.high], accuracy.difference.interval)
  const ends = runEnds(runs, 'accuracy')
  assert.deepEqual([ends.now, ends.difference], [told?.retrained, told?.difference], 'the one round is the end')
})

test('sweep writes every point, with the names of the criteria and the control', async () => {
  const { report } = await written('sweep', ...small, '--criteria', 'magnitude', '--amounts', '0,0.5', '--seeds', '1,2')
  const { sweep, trainings } = report
  assert.deepEqual(trainings, [])
  assert.deepEqual(
    sweep?.criteria.map(({ id }) => id),
    ['magnitude', 'random'],
  )
  assert.deepEqual([sweep?.controls, sweep?.seeds, sweep?.grain, sweep?.part], [['random'], [1, 2], 'weight', 'test'])
  assert.equal(sweep?.points.length, 2 * 2 * 2)
})

test('names of columns and classes stay text, whatever they are', async () => {
  const evil = '</script><img src=x onerror=alert(1)>'
  const table = file('<b>{{data}}&.csv')
  const rows = Array.from({ length: 20 }, (_, i) => `${i % 5},${i % 3},${i % 2 ? `"${evil}"` : '<!--<script>'}`)
  writeFileSync(table, `"${evil}",b,kind\n${rows.join('\n')}\n`)
  const { page, report } = await written('train', '--data', table, '--epochs', '2', '--network', '2-3-2')
  assert.deepEqual([...report.subject.info.classNames].sort(), ['<!--<script>', evil])
  assert.ok(report.subject.info.featureNames.includes(evil))
  assert.equal(report.subject.file, '<b>{{data}}&.csv')
  assert.ok(!dataOf(page).includes('<'), 'no sign in the data begins a tag')
  assert.match(page, /<title>&#60;b&#62;\{\{data\}\}&#38;\.csv · Pruning Playground<\/title>/)
  const tags = (text: string) => text.match(/<\/?(script|img|b)\b/gi)?.length
  const { page: plain } = await written('train', ...small)
  assert.equal(tags(page), tags(plain), 'there is no element more than in any other page')
})

test('the page asks for nothing: no address in it, a policy that allows none, below 150 KB gzipped without data', async () => {
  const { page } = await written('train', ...small)
  const policy = page.match(/http-equiv="Content-Security-Policy" content="([^"]+)"/)?.[1] ?? ''
  assert.match(policy, /^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'; img-src data:;/)
  assert.doesNotMatch(policy, /connect-src|unsafe/)
  assert.doesNotMatch(page.replaceAll('http://www.w3.org/', ''), /(src|href)="(?!data:)/)
  assert.ok(gzipSync(page.replace(dataOf(page), '')).length < 150_000)
})

test('the page opens in the language of the command', async () => {
  const { page } = await written('train', ...small, '--lang', 'zh')
  assert.match(page, /^<!doctype html>\n<html lang="zh-CN">/)
})

test('a name that will not do, or is taken, is refused before anything is trained', async () => {
  const wrong = await runCommand(['train', ...small, '--report', 'report.pdf'])
  assert.equal(wrong.status, 2)
  assert.match(wrong.stderr, /--report .*ends in \.html/)
  const name = file('taken.html')
  writeFileSync(name, 'mine')
  for (const command of ['train', 'prune', 'sweep']) {
    const { status, stderr } = await runCommand([command, ...small, '--report', name])
    assert.equal(status, 1)
    assert.match(stderr, /taken\.html is there already/)
  }
  assert.equal(readFileSync(name, 'utf8'), 'mine')
  assert.ok(existsSync(name))
})
