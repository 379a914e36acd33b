/**
 * clang-tidy over the core, sixty sources joined to one, as they are compiled: it walks Eigen once for all of them, which
 * takes a tenth of the time. Several run at a time; one that passed is looked at again when something changed.
 */

import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { basename, isAbsolute, join } from 'node:path'
import { cmakeConfigure } from '../../core/toolchain/cmake.mjs'
import { build, root } from '../../core/toolchain/places.mjs'

const passed = join(build, 'tidy')
const commands = join(build, 'tidy-commands')

function headers() {
  return readdirSync(join(root, 'core'), { recursive: true })
    .filter((name) => name.endsWith('.h'))
    .map((name) => join(root, 'core', name))
}

function fingerprint(files) {
  const hash = createHash('sha256')
  for (const file of files) hash.update(readFileSync(file))
  return hash.digest('hex').slice(0, 24)
}

function tidyOne(file) {
  return new Promise((resolve) => {
    const child = spawn('clang-tidy', ['--quiet', '--warnings-as-errors=*', '-p', commands, file], {
      cwd: root,
    })
    let output = ''
    child.stdout.on('data', (data) => {
      output += data
    })
    child.on('error', (error) => resolve(String(error)))
    child.on('close', (status) => resolve(status === 0 ? '' : output || `clang-tidy ${file}: exit status ${status}`))
  })
}

/** What CMake compiles for the library: sources that join others by their absolute paths, and single ones. */
function units() {
  const entries = JSON.parse(readFileSync(join(commands, 'compile_commands.json'), 'utf8'))
  return entries.filter(({ command }) => command.includes('CMakeFiles/core.dir/')).map(({ file }) => file)
}

function sourcesOf(unit) {
  const included = [...readFileSync(unit, 'utf8').matchAll(/^#include "(.*)"$/gm)].map(([, file]) => file)
  return [unit, ...included.filter(isAbsolute)]
}

/** @returns {Promise<string>} what is wrong */
export async function tidy() {
  cmakeConfigure('native-release', { folder: commands })
  mkdirSync(passed, { recursive: true })
  const common = fingerprint([join(root, '.clang-tidy'), ...headers()])
  const stamp = (unit) => join(passed, `${basename(unit)}-${common}-${fingerprint(sourcesOf(unit))}`)
  const queue = units().filter((unit) => !existsSync(stamp(unit)))
  const wrong = []
  const work = async () => {
    for (let unit = queue.shift(); unit; unit = queue.shift()) {
      const said = await tidyOne(unit)
      if (said) wrong.push(said)
      else writeFileSync(stamp(unit), '')
    }
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  return wrong.join('\n')
}
