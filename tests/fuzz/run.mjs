/**
 * `npm run fuzz`: gives every decoder of the core bytes that nobody meant, under the sanitizers of clang. Closes with
 * `N passed, 0 failed`; what made one fail is left beside its corpus in build/fuzz/.
 *
 *   --seconds 20   for each decoder (10 without)
 *   WORD           decoders with this word in their name
 */

import { existsSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { cmakeBuild } from '../../core/toolchain/cmake.mjs'
import { build } from '../../core/toolchain/places.mjs'
import { reported, run, step } from '../../core/toolchain/report.mjs'

/** One program each, `tests/fuzz/<name>.cpp`. */
const decoders = ['compact_file', 'encodings']

const { values: options, positionals: words } = parseArgs({
  options: { seconds: { type: 'string', default: '10' } },
  allowPositionals: true,
})

const targetOf = (name) => `fuzz_${name}`

/** @returns {boolean} whether it held */
function fuzz(folder, name) {
  const program = join(folder, targetOf(name))
  const corpus = join(build, 'fuzz', name)
  if (!existsSync(corpus)) mkdirSync(corpus, { recursive: true })
  const limits = ['-rss_limit_mb=1024', '-timeout=2', '-max_len=65536']
  try {
    run(program, [`--seeds=${corpus}`])
    run(program, [...limits, `-max_total_time=${Number(options.seconds)}`, `-artifact_prefix=${corpus}-`, corpus])
    process.stdout.write(`ok - ${name}\n`)
    return true
  } catch (error) {
    process.stdout.write(`not ok - ${name}\n${error.message}\n`)
    return false
  }
}

await reported(async () => {
  const wanted = decoders.filter((name) => !words.length || words.some((word) => name.includes(word)))
  const folder = await step('compile the decoders for fuzzing', 'about 1 min', () =>
    cmakeBuild('native-fuzz', { targets: wanted.map(targetOf) }),
  )
  const failed = wanted.filter((name) => !fuzz(folder, name)).length
  process.stdout.write(`${wanted.length - failed} passed, ${failed} failed\n`)
  if (failed) process.exitCode = 1
})
