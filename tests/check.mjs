/** `npm run check`: formats, lint, types and the project's own rules. `--write` puts the formats right. */

import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { installNodeModules } from '../core/toolchain/node_modules.mjs'
import { root } from '../core/toolchain/places.mjs'
import { isMain, reported, works } from '../core/toolchain/report.mjs'
import { codeSizes } from './rules/code_sizes.mjs'
import { layering } from './rules/layering.mjs'
import { tidy } from './rules/tidy.mjs'

/** All files of ours below some folders. @param {string[]} folders @param {RegExp} names */
export function filesOf(folders, names) {
  return folders
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && names.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath ?? entry.path, entry.name)))
    .sort()
}

/** Runs a program; what it says is shown when it fails. */
function passes(program, args) {
  const ran = spawnSync(program, args, { cwd: root, encoding: 'utf8' })
  return ran.status === 0 ? '' : `${ran.error?.message ?? ''}${ran.stdout}${ran.stderr}`.trim() || `${program} failed`
}

const cpp = () => filesOf(['core', 'tests/core', 'tests/fuzz', 'tests/support'], /\.(cpp|h)$/)

/** Each check returns what is wrong, or an empty string. */
const checks = {
  'C++ is formatted': (write) => passes('clang-format', [...(write ? ['-i'] : ['--dry-run', '--Werror']), ...cpp()]),
  'clang-tidy finds nothing': tidy,
  'JavaScript and TypeScript are formatted and clean': (write) =>
    passes('npx', ['biome', 'check', '--error-on-warnings', ...(write ? ['--write'] : [])]),
  'types are right': () => passes('npx', ['tsc', '-p', '.']),
  'modules include and import only what they may': () => layering(filesOf(['core', 'web/src'], /\.(cpp|h|ts)$/)),
  'files and functions are small': () => codeSizes(filesOf(['core', 'web', 'tests'], /\.(cpp|h|ts|mjs)$/)),
}

/** Tools that come from Debian; a machine without them is told what to install. */
const tools = ['clang-format', 'clang-tidy']

/** Takes minutes, and finds what is written badly, not what is wrong: `npm test` leaves it to `npm run check`. */
const slow = 'clang-tidy finds nothing'

/** @returns {Promise<{ passed: number, failed: number }>} */
export async function check({ write = false, isQuick = false } = {}) {
  await installNodeModules()
  for (const tool of tools)
    if (!works(tool)) process.stdout.write(`  ${tool} is not on PATH; install it with: apt-get install ${tool}\n`)
  let failed = 0
  const wanted = Object.entries(checks).filter(([name]) => !(isQuick && name === slow))
  for (const [name, work] of wanted) {
    const wrong = await work(write)
    process.stdout.write(`${wrong ? 'not ok' : 'ok'} - ${name}\n${wrong ? `${wrong}\n` : ''}`)
    if (wrong) failed += 1
  }
  return { passed: wanted.length - failed, failed }
}

if (isMain(import.meta.url))
  await reported(async () => {
    const { passed, failed } = await check({ write: process.argv.includes('--write') })
    process.stdout.write(`${passed} passed, ${failed} failed\n`)
    process.exitCode = failed ? 1 : 0
  })
