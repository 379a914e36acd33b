/**
 * `npm run bench`: our core and its peers at the same work, in turns, in one run. A benchmark, not a test: it returns 0
 * whatever comes out.
 *
 *   --quick       two short rounds, for a look
 *   --as-built    takes dist/ and build/native-release as they are
 *   --only WORD   cases with this word in their name, such as `lenet`; may be given more than once
 *   --markdown    prints the ratios as Markdown, for the README, after the table
 *   --json FILE   where the figures go; build/bench.json when left out
 */

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { cmakeBuild } from '../../core/toolchain/cmake.mjs'
import { build, root } from '../../core/toolchain/places.mjs'
import { reported, say, step } from '../../core/toolchain/report.mjs'
import { buildAll } from '../../web/build/build.mjs'
import { installTools } from '../support/tools.mjs'
import { denseCases, sparseCases } from './cases.mjs'
import { measureAll } from './measure.mjs'
import { parseNetwork } from './network.mjs'
import { loadOwn, Missing, ownNative, ownWasm } from './own.mjs'
import { loadPeers, onnxruntime, tfjs } from './peers.mjs'
import { best, figuresOf, markdownReport, marksOf, textReport } from './report.mjs'

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    'as-built': { type: 'boolean', default: false },
    only: { type: 'string', multiple: true, default: [] },
    markdown: { type: 'boolean', default: false },
    json: { type: 'string', default: join(build, 'bench.json') },
  },
})

const timing = options.quick ? { rounds: 2, sliceMs: 60 } : { rounds: 7, sliceMs: 200 }

const installPeers = () => installTools('bench', import.meta.dirname, 'the peers', 'about 15 s, 250 MB')

/** Adds a contestant, or says why it cannot take part. */
async function enter(contestants, caseId, name, make) {
  try {
    const contestant = await make()
    await contestant.select?.()
    await contestant.run?.(1)
    contestant.measure?.(0.01)
    contestants.push({ ...contestant, caseId, name })
  } catch (error) {
    if (!(error instanceof Missing)) say(`${caseId}: ${name} cannot take part: ${error.message}`)
  }
}

async function enterOwn(contestants, core, one) {
  if (core) await enter(contestants, one.id, 'wasm', () => ownWasm(core, one))
  await enter(contestants, one.id, 'native', () => ownNative(one))
  if (core && one.work === 'forward' && one.batch === 1 && !one.removed)
    await enter(contestants, one.id, 'wasm one by one', () => ownWasm(core, one, { oneByOne: true }))
}

async function enterPeers(contestants, peers, { id, network: text, batch, work }) {
  const network = parseNetwork(text)
  for (const backend of ['cpu', 'wasm'])
    await enter(contestants, id, `tfjs ${backend}`, () => tfjs(peers, backend, network, batch, work))
  if (work === 'forward') await enter(contestants, id, 'onnxruntime-web', () => onnxruntime(peers, network, batch))
}

async function buildOwn() {
  await buildAll()
  await step('compile the native benchmark', 'about 1 min, a second when nothing changed', () =>
    cmakeBuild('native-release', { targets: ['bench'] }),
  )
}

const loadOwnOrSay = () =>
  loadOwn().catch((error) => {
    if (!(error instanceof Missing)) throw error
    say(`our WASM is not built: ${error.message}`)
  })

await reported(async () => {
  if (!options['as-built']) await buildOwn()
  const peers = await loadPeers(await installPeers())
  const core = await loadOwnOrSay()
  if (!existsSync(join(build, 'native-release', 'bench'))) say('our native bench is not built')
  const chosen = ({ id }) => !options.only.length || options.only.some((word) => id.includes(word))
  const contestants = []
  for (const one of denseCases.filter(chosen)) {
    await enterOwn(contestants, core, one)
    await enterPeers(contestants, peers, one)
  }
  for (const one of sparseCases.filter(chosen)) await enterOwn(contestants, core, one)
  say(`${contestants.length} contestants, ${timing.rounds} rounds of ${timing.sliceMs} ms each`)
  await measureAll(contestants, { ...timing, tell: say })
  const table = figuresOf(contestants)
  const marks = marksOf(table)
  process.stdout.write(textReport(table, marks, marksOf(figuresOf(contestants, best))))
  if (options.markdown) process.stdout.write(`\n${markdownReport(table)}`)
  const file = resolve(options.json)
  const { dependencies: versions } = JSON.parse(readFileSync(join(import.meta.dirname, 'package.json'), 'utf8'))
  const machine = { processor: cpus()[0]?.model, node: process.version }
  const rounds = contestants.map(({ caseId, name, figures }) => ({ case: caseId, contestant: name, figures }))
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, `${JSON.stringify({ machine, versions, timing, microseconds: table, marks, rounds }, null, 2)}\n`)
  say(`figures in ${file.replace(`${root}/`, '')}`)
})
