/** clang-tidy over the core, several files at a time; a file that passed is looked at again when something changed. */

import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { basename, join } from 'node:path'
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

/** @param {string[]} files @returns {Promise<string>} what is wrong */
export async function tidy(files) {
  cmakeConfigure('native-release', { settings: ['-DCMAKE_UNITY_BUILD=OFF'], folder: commands }) // an entry a source
  mkdirSync(passed, { recursive: true })
  const common = fingerprint([join(root, '.clang-tidy'), ...headers()])
  const queue = files.filter((file) => !existsSync(stamp(file)))
  const wrong = []
  const work = async () => {
    for (let file = queue.shift(); file; file = queue.shift()) {
      const said = await tidyOne(file)
      if (said) wrong.push(said)
      else writeFileSync(stamp(file), '')
    }
  }
  function stamp(file) {
    return join(passed, `${basename(file)}-${common}-${fingerprint([join(root, file)])}`)
  }
  await Promise.all(Array.from({ length: availableParallelism() }, work))
  return wrong.join('\n')
}
