/**
 * `npm test`: sets up what is missing, then runs everything, and closes with `N passed, 0 failed`.
 * A word or two after `npm test --` picks suites by name: `npm test -- page`.
 */

import { spawn, spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cmakeBuild } from '../core/toolchain/cmake.mjs'
import { build, root } from '../core/toolchain/places.mjs'
import { reported, say, step, works } from '../core/toolchain/report.mjs'
import { buildAll } from '../web/build/build.mjs'
import { check, filesOf } from './check.mjs'
import { findChromium } from './support/chromium.mjs'

/** Runs a program, passes its output through, and reads the numbers that it closes with. */
function counted(program, args, pattern) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] })
    let tail = ''
    child.stdout.on('data', (data) => {
      process.stdout.write(data)
      tail = `${tail}${data}`.slice(-4000)
    })
    child.on('error', (error) => resolve({ passed: 0, failed: 1, why: String(error) }))
    child.on('close', (status) => {
      const { passed = 0, failed = 0 } = pattern.exec(tail)?.groups ?? {}
      const crashed = status !== 0 && Number(failed) === 0 ? 1 : 0
      resolve({ passed: Number(passed), failed: Number(failed) + crashed })
    })
  })
}

const ownCount = /(?<passed>\d+) passed, (?<failed>\d+) failed\s*$/
const nodeCount = /pass (?<passed>\d+)[\s\S]*fail (?<failed>\d+)/

const nodeTests = (folder) =>
  counted(
    process.execPath,
    ['--import', 'tsx', '--test', '--test-reporter=spec', '--test-concurrency=1', ...filesOf([folder], /\.test\.ts$/)],
    nodeCount,
  )

async function nativeTests() {
  const folder = join(build, 'native-debug')
  return counted(join(folder, 'core_tests'), [], ownCount)
}

async function wasmTests({ wasmFolder, env }) {
  await step('compile the tests to WebAssembly', 'about 1 min', () =>
    cmakeBuild('wasm-release', { targets: ['core_tests'], env }),
  )
  return counted(process.execPath, [join(wasmFolder, 'core_tests.cjs')], ownCount)
}

/** The fingerprints of the reference run and of the training runs, as each compiler gives it. */
const compilers = {
  'g++': () => cmakeBuild('native-release', { targets: ['fingerprint'] }),
  'clang++': () =>
    cmakeBuild('native-release', {
      targets: ['fingerprint'],
      settings: ['-DCMAKE_CXX_COMPILER=clang++'],
      folder: join(build, 'clang-release'),
    }),
}

async function fingerprints() {
  const golden = ['fingerprint', 'training']
    .map((name) => readFileSync(join(root, `tests/golden/${name}.txt`), 'utf8').trim())
    .join('\n')
  const count = { passed: 0, failed: 0 }
  for (const [compiler, compile] of Object.entries(compilers)) {
    if (!works(compiler)) {
      say(`${compiler} is not on PATH: its fingerprint is not compared`)
      continue
    }
    const folder = await step(`compile the fingerprint with ${compiler}`, 'about 40 s', compile)
    const found = spawnSync(join(folder, 'fingerprint'), { encoding: 'utf8' }).stdout.trim()
    process.stdout.write(`${found === golden ? 'ok' : 'not ok'} - ${compiler} gives\n${found}\nwanted\n${golden}\n`)
    count[found === golden ? 'passed' : 'failed'] += 1
  }
  return count
}

async function pageTests() {
  const chromium = await findChromium()
  if (chromium) {
    process.env.CHROMIUM = chromium
    return nodeTests('tests/e2e')
  }
  return { passed: 0, failed: 1 }
}

const suites = {
  check: () => check(),
  native: nativeTests,
  wasm: wasmTests,
  fingerprints,
  package: () => nodeTests('tests/web'),
  page: pageTests,
}

await reported(async () => {
  const wanted = process.argv.slice(2)
  const chosen = Object.entries(suites).filter(([name]) => !wanted.length || wanted.includes(name))
  const built = await buildAll()
  await step('compile the tests with sanitizers', 'about 2 min, a second when nothing changed', () =>
    cmakeBuild('native-debug', { targets: ['core_tests'] }),
  )
  const total = { passed: 0, failed: 0 }
  const lines = []
  for (const [name, suite] of chosen) {
    process.stdout.write(`\n— ${name}\n`)
    const start = performance.now()
    const { passed, failed } = await suite(built)
    total.passed += passed
    total.failed += failed
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    lines.push(
      `${name.padEnd(14)}${String(passed).padStart(5)} passed ${String(failed).padStart(3)} failed  ${seconds.padStart(6)} s`,
    )
  }
  process.stdout.write(`\n${lines.join('\n')}\n${total.passed} passed, ${total.failed} failed\n`)
  process.exitCode = total.failed || !total.passed ? 1 : 0
})
