/** Which lines of the core the tests in C++ reach: clang counts while they run. */

import { spawnSync } from 'node:child_process'
import { join, relative, resolve } from 'node:path'
import { cmakeBuild } from '../../core/toolchain/cmake.mjs'
import { root } from '../../core/toolchain/places.mjs'
import { run, say, step, works } from '../../core/toolchain/report.mjs'

const tools = ['clang++', 'llvm-profdata', 'llvm-cov']

/** Reads lcov's text: `SF:` begins a file, `DA:line,count` is a line with code. @param {string} text */
function linesOfLcov(text) {
  const files = new Map()
  let lines = new Map()
  for (const entry of text.split('\n')) {
    const [, kind, rest] = /^(SF|DA):(.*)$/.exec(entry) ?? []
    if (kind === 'SF') {
      lines = new Map()
      files.set(relative(root, resolve(rest)), lines)
    } else if (kind === 'DA') {
      const [line, count] = rest.split(',').map(Number)
      lines.set(line, count > 0)
    }
  }
  return files
}

/**
 * Compiles the tests of the core with counters, runs them, and reads the counters.
 *
 * @param {string[]} words  of the tests' names; all tests when empty
 * @returns {Promise<{ files: Map<string, Map<number, boolean>>, isGood: boolean }>} the lines with code of each file,
 *   and whether a test reached them; whether all tests passed. No files when a tool is missing.
 */
export async function coreLinesReached(words) {
  const missing = tools.filter((tool) => !works(tool, ['--help'])) // not all know --version
  if (missing.length) {
    say(
      `${missing.join(', ')} not on PATH: lines of the core are not counted; install with: apt-get install clang llvm`,
    )
    return { files: new Map(), isGood: false }
  }
  const folder = await step('compile the tests of the core with counters', 'about 4 min', () =>
    cmakeBuild('native-coverage', { targets: ['core_tests'] }),
  )
  const program = join(folder, 'core_tests')
  const [counted, merged] = ['core.profraw', 'core.profdata'].map((name) => join(folder, name))
  const filter = words.length ? [`-tc=${words.map((word) => `*${word}*`).join(',')}`] : []
  const env = { ...process.env, LLVM_PROFILE_FILE: counted }
  const isGood = spawnSync(program, filter, { cwd: root, env, stdio: 'inherit' }).status === 0
  run('llvm-profdata', ['merge', '-sparse', counted, '-o', merged])
  const lcov = run('llvm-cov', ['export', '-format=lcov', `-instr-profile=${merged}`, program])
  return { files: linesOfLcov(lcov), isGood }
}
