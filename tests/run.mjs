/**
 * `npm test`: sets up what is missing, then runs everything, and closes with `N passed, 0 failed`.
 * A word or two after `npm test --` picks suites by name: `npm test -- page`.
 */

import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cmakeBuild } from '../core/toolchain/cmake.mjs'
import { build, root } from '../core/toolchain/places.mjs'
import { reported, say, step, works } from '../core/toolchain/report.mjs'
import { buildAll } from '../web/build/build.mjs'
import { check, filesOf } from './check.mjs'
import { findChromium } from './support/chromium.mjs'

/** Runs a program, shows its output when it has ended, and reads the numbers that it closes with. */
function counted(name, program, args, pattern) {
  return new Promise((resolve) => {
    mkdirSync(logs, { recursive: true })
    // A file, not a pipe: what runs beside it may keep this process from reading for minutes.
    const log = join(logs, `${name}.log`)
    const child = spawn(program, args, { cwd: root, stdio: ['ignore', openSync(log, 'w'), 'inherit'] })
    child.on('error', (error) => resolve({ passed: 0, failed: 1, why: String(error) }))
    child.on('close', (status) => {
      const output = readFileSync(log, 'utf8')
      process.stdout.write(output)
      const { passed = 0, failed = 0 } = pattern.exec(output)?.groups ?? {}
      const crashed = status !== 0 && Number(failed) === 0 ? 1 : 0
      resolve({ passed: Number(passed), failed: Number(failed) + crashed })
    })
  })
}

const logs = join(build, 'logs')

const ownCount = /(?<passed>\d+) passed, (?<failed>\d+) failed\s*$/
const nodeCount = /^ℹ pass (?<passed>\d+)[\s\S]*^ℹ fail (?<failed>\d+)/m

const testFiles = (folder) => filesOf([folder], /\.test\.ts$/)

/** Test files in one process, which loads and compiles once what they share. */
const inOneProcess = (name, files) =>
  counted(name, process.execPath, [...withTypes, join(root, 'tests/support/together.mjs'), ...files], nodeCount)

const withTypes = ['--import', 'tsx', '--test-reporter=spec']

const added = (a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed })

/** Whether a compiler has the libraries of such sanitizers: they are a package of their own in some distributions. */
function compiles(compiler, sanitizers, input) {
  const args = [`-fsanitize=${sanitizers}`, '-x', 'c++', '-', '-o', '/dev/null']
  return spawnSync(compiler, args, { input }).status === 0
}

const hasSanitizers = (compiler) => compiles(compiler, 'address,undefined', 'int main() {}')

/** Compiles the tests with sanitizers: clang++, where it can, takes half the time of g++. */
const sanitizing = () => (hasSanitizers('clang++') ? 'clang++' : 'g++')

function compileNativeTests() {
  const settings = [`-DCMAKE_CXX_COMPILER=${sanitizing()}`]
  return cmakeBuild('native-debug', { targets: ['core_tests'], settings })
}

async function nativeTests() {
  const folder = await step('compile the tests with sanitizers', 'about 3 min', compileNativeTests)
  return counted('native', join(folder, 'core_tests'), [], ownCount)
}

async function wasmTests({ wasmFolder, env }) {
  await step('compile the tests to WebAssembly', 'about 1 min', () =>
    cmakeBuild('wasm-release', { targets: ['core_tests'], env }),
  )
  return counted('wasm', process.execPath, [join(wasmFolder, 'core_tests.cjs')], ownCount)
}

/**
 * The fingerprints of the reference run and of the training runs as the other of g++ and clang++ gives them; the tests
 * of the core hold theirs, and Emscripten, to the same ones.
 */
async function fingerprints() {
  const compiler = sanitizing() === 'g++' ? 'clang++' : 'g++'
  if (!works(compiler)) {
    say(`${compiler} is not on PATH: its fingerprint is not compared`)
    return { passed: 0, failed: 0 }
  }
  const folder = await step(`compile the fingerprint with ${compiler}`, 'about 1 min', () =>
    cmakeBuild('native-release', {
      targets: ['fingerprint'],
      settings: [`-DCMAKE_CXX_COMPILER=${compiler}`, '-DCMAKE_UNITY_BUILD_BATCH_SIZE=70'],
      folder: join(build, `${compiler}-release`),
    }),
  )
  const golden = ['fingerprint', 'training']
    .map((name) => readFileSync(join(root, `tests/golden/${name}.txt`), 'utf8').trim())
    .join('\n')
  const found = spawnSync(join(folder, 'fingerprint'), { encoding: 'utf8' }).stdout.trim()
  const isGolden = found === golden
  process.stdout.write(`${isGolden ? 'ok' : 'not ok'} - ${compiler} gives\n${found}\nwanted\n${golden}\n`)
  return { passed: Number(isGolden), failed: Number(!isGolden) }
}

/** The decoders under any bytes, for a few seconds each, where clang has its fuzzer. */
async function fuzzing() {
  const target = 'extern "C" int LLVMFuzzerTestOneInput(const unsigned char*, unsigned long) { return 0; }'
  if (!compiles('clang++', 'fuzzer,address,undefined', target)) {
    say('clang++ with libFuzzer is not on PATH: the decoders are not fuzzed')
    return { passed: 0, failed: 0 }
  }
  return counted('fuzz', process.execPath, [join(root, 'tests/fuzz/run.mjs'), '--seconds', '5'], ownCount)
}

/** @param share  which of the files, by their number */
async function pageTests(name, share) {
  const chromium = await findChromium()
  if (chromium) {
    process.env.CHROMIUM = chromium
    const files = testFiles('tests/e2e').filter((_, i) => share(i))
    return inOneProcess(name, files)
  }
  return { passed: 0, failed: 1 }
}

/** In one process, but for those that measure what a process holds. */
async function packageTests() {
  const files = testFiles('tests/web')
  const isAlone = (file) => file.endsWith('.alone.test.ts')
  const shared = await inOneProcess(
    'package',
    files.filter((file) => !isAlone(file)),
  )
  return added(shared, await inOneProcess('package-alone', files.filter(isAlone)))
}

/** Two rows of suites, side by side, of about the same length on two cores: those of the page are most of the work. */
const rows = [
  {
    check: () => check({ isQuick: true }),
    native: nativeTests,
    wasm: wasmTests,
    fingerprints,
    package: packageTests,
    page: () => pageTests('page-1', (i) => i % 3 === 0),
  },
  { page: () => pageTests('page-2', (i) => i % 3 > 0), fuzz: fuzzing },
]

await reported(async () => {
  const wanted = process.argv.slice(2)
  const built = await buildAll()
  const total = { passed: 0, failed: 0 }
  const lines = []
  const runRow = async (row) => {
    for (const [name, suite] of Object.entries(row))
      if (!wanted.length || wanted.includes(name)) await runSuite(name, suite)
  }
  const runSuite = async (name, suite) => {
    const start = performance.now()
    const { passed, failed } = await suite(built)
    process.stdout.write(`— ${name}\n\n`)
    total.passed += passed
    total.failed += failed
    const seconds = ((performance.now() - start) / 1000).toFixed(1)
    lines.push(
      `${name.padEnd(14)}${String(passed).padStart(5)} passed ${String(failed).padStart(3)} failed  ${seconds.padStart(6)} s`,
    )
  }
  await Promise.all(rows.map(runRow))
  process.stdout.write(`\n${lines.join('\n')}\n${total.passed} passed, ${total.failed} failed\n`)
  process.exitCode = total.failed || !total.passed ? 1 : 0
})
