/** Finds an Emscripten that serves, or makes a private one in the user's cache folder. */

import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { canUseDebian, downloadPackages, makeRunnable, unpack } from './debian.mjs'
import { needsText } from './elsewhere.mjs'
import { cache, prefix } from './places.mjs'
import { run, SetupError, say, step } from './report.mjs'

/** The first Emscripten whose ES6 output, type files and SSE headers do all that the build needs. */
const oldestVersion = [3, 1, 69]

/** @param {string} emcc @returns {number[] | undefined} */
function versionOf(emcc, env = process.env) {
  const ran = spawnSync(emcc, ['--version'], { encoding: 'utf8', env })
  const match = /(\d+)\.(\d+)\.(\d+)/.exec(ran.stdout ?? '')
  return match ? match.slice(1).map(Number) : undefined
}

/** @param {number[]} version */
function isNewEnough(version) {
  const i = version.findIndex((part, index) => part !== oldestVersion[index])
  return i < 0 || version[i] > oldestVersion[i]
}

/** The settings file that Emscripten reads, for a tree that stands at `tree`. @param {string} tree @param {string} llvm */
function settingsFile(tree, llvm) {
  const values = {
    LLVM_ROOT: join(tree, `usr/lib/${llvm}/bin`),
    BINARYEN_ROOT: join(tree, 'usr'),
    EMSCRIPTEN_ROOT: join(tree, 'usr/share/emscripten'),
    NODE_JS: process.execPath,
    CACHE: join(tree, 'emscripten-cache'),
    CLANG_ADD_VERSION: '',
    LLVM_ADD_VERSION: '',
  }
  return Object.entries(values)
    .map(([key, value]) => `${key} = ${JSON.stringify(value)}\n`)
    .join('')
}

/** @param {string} tree @param {string} finalTree */
function configure(tree, finalTree) {
  const llvm = readdirSync(join(tree, 'usr/lib')).find((name) => name.startsWith('llvm-'))
  writeFileSync(join(tree, 'emscripten.config'), settingsFile(finalTree, llvm))
  cpSync(join(tree, 'usr/share/nodejs'), join(tree, 'usr/share/emscripten/node_modules'), {
    recursive: true,
    dereference: true,
  })
}

/** The environment in which the private Emscripten runs. */
function privateEnvironment() {
  const python = join(prefix, 'usr/bin/python3')
  return {
    ...process.env,
    EM_CONFIG: join(prefix, 'emscripten.config'),
    PATH: `${join(prefix, 'usr/share/emscripten')}:${process.env.PATH}`,
    ...(existsSync(python) ? { EMSDK_PYTHON: python } : {}),
  }
}

/** Builds the tree beside its place and moves it there when it is whole, so that nothing is ever half-made. */
async function install() {
  const started = join(cache, `toolchain-being-made-${process.pid}`)
  const downloads = join(cache, 'downloads')
  mkdirSync(cache, { recursive: true })
  for (const name of readdirSync(cache))
    if (name.startsWith('toolchain-being-made-')) rmSync(join(cache, name), { recursive: true })
  const packages = await step(
    'download Emscripten, Eigen, doctest and protozero from Debian',
    'about 110 MB, 10 s to 2 min',
    () => downloadPackages(downloads),
  )
  await step('unpack them into the cache folder', 'about 10 s', () => unpack(packages, started))
  await step('make them run beside this system', 'about 5 s', () => {
    makeRunnable(started, prefix)
    configure(started, prefix)
  })
  rmSync(prefix, { recursive: true, force: true })
  renameSync(started, prefix)
  rmSync(downloads, { recursive: true })
}

const smallProgram = '#include <emscripten/bind.h>\n#include <iostream>\nint main() { std::cout << 1; }\n'

/** Links one small program as the core is linked; Emscripten builds the system libraries that it has not yet. */
function linkSmallProgram(env) {
  const folder = join(cache, `warm-up-${process.pid}`)
  mkdirSync(folder, { recursive: true })
  try {
    const source = join(folder, 'empty.cpp')
    writeFileSync(source, smallProgram)
    for (const optimise of ['-O3', '-O0'])
      run(
        'em++',
        [source, optimise, '-fwasm-exceptions', '-lembind', '-sALLOW_MEMORY_GROWTH', '-o', join(folder, 'empty.mjs')],
        { env },
      )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The same once, so that Emscripten builds its system libraries now and says so. */
async function warmUp(env) {
  const done = join(prefix, 'system-libraries-are-built')
  if (existsSync(done)) return
  await step("build Emscripten's system libraries", 'about 4 min on two cores, once', () => linkSmallProgram(env))
  writeFileSync(done, '')
}

/** Where `emcc` of PATH is; two installations of one version are not the same. */
const placeOnPath = () =>
  (process.env.PATH ?? '').split(delimiter).find((folder) => existsSync(join(folder, 'emcc'))) ?? ''

/**
 * Tries the Emscripten on PATH once: a version is no proof that it links, or that it may write into its own cache.
 *
 * @param {number[]} version
 * @returns {Promise<string>} why it does not serve; empty when it does
 */
async function trialOnPath(version) {
  const done = join(cache, 'emcc-that-serves')
  const tried = `${placeOnPath()} ${version.join('.')}\n`
  if (existsSync(done) && readFileSync(done, 'utf8') === tried) return ''
  try {
    const usual = 'a few seconds, or about 4 min when it has to build its system libraries first'
    await step(`try emcc ${version.join('.')} of PATH`, usual, () => linkSmallProgram(process.env))
    writeFileSync(done, tried)
    return ''
  } catch (error) {
    return error.message
  }
}

/** Why the one on PATH does not serve; empty when it does. @returns {Promise<string>} */
async function faultOnPath() {
  const found = versionOf('emcc')
  const oldest = oldestVersion.join('.')
  if (!found) return `there is no emcc on PATH; ${oldest} or later serves`
  if (!isNewEnough(found)) return `emcc ${found.join('.')} on PATH is older than ${oldest}`
  const fault = await trialOnPath(found)
  return fault && `emcc ${found.join('.')} on PATH cannot link a small program:\n${fault}`
}

/**
 * An environment in which `emcc` serves: the one on PATH when it is new enough, else the private one, which is made
 * first when it is missing.
 *
 * @returns {Promise<NodeJS.ProcessEnv>}
 * @throws {SetupError} when there is none and none can be made here
 */
export async function emscriptenEnvironment() {
  const fault = await faultOnPath()
  if (!fault) return process.env
  if (!existsSync(prefix)) {
    if (!canUseDebian())
      throw new SetupError(
        `[setup] ${fault}. On Debian (x86-64) one is made in the user's cache folder; this machine needs one to be installed first:\n${needsText}`,
      )
    say(`${fault}: one is made in ${prefix}`)
    await install()
  } else if (placeOnPath()) say(`${fault}: the one in ${prefix} is used`)
  const env = privateEnvironment()
  await warmUp(env)
  return env
}
