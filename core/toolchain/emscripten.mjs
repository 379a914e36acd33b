/** Finds an Emscripten that serves, or makes a private one in the user's cache folder. */

import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { canUseDebian, downloadPackages, makeRunnable, unpack } from './debian.mjs'
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

/** Links one small program, so that Emscripten builds its system libraries now and says so. */
async function warmUp(env) {
  const done = join(prefix, 'system-libraries-are-built')
  if (existsSync(done)) return
  await step("build Emscripten's system libraries", 'about 4 min on two cores, once', () => {
    const folder = join(cache, 'warm-up')
    mkdirSync(folder, { recursive: true })
    const source = join(folder, 'empty.cpp')
    writeFileSync(source, '#include <emscripten/bind.h>\n#include <iostream>\nint main() { std::cout << 1; }\n')
    for (const optimise of ['-O3', '-O0'])
      run(
        'em++',
        [source, optimise, '-fwasm-exceptions', '-lembind', '-sALLOW_MEMORY_GROWTH', '-o', join(folder, 'empty.mjs')],
        { env },
      )
    rmSync(folder, { recursive: true })
    writeFileSync(done, '')
  })
}

/**
 * An environment in which `emcc` serves: the one on PATH when it is new enough, else the private one, which is made
 * first when it is missing.
 *
 * @returns {Promise<NodeJS.ProcessEnv>}
 * @throws {SetupError} when there is none and none can be made here
 */
export async function emscriptenEnvironment() {
  const found = versionOf('emcc')
  if (found && isNewEnough(found)) return process.env
  if (found) say(`emcc ${found.join('.')} on PATH is older than ${oldestVersion.join('.')}: a newer one is used`)
  if (!existsSync(prefix)) {
    if (!canUseDebian())
      throw new SetupError(
        `[setup] no emcc ${oldestVersion.join('.')} or later on PATH, and this is not a Debian x86-64 machine on which one can be made; install it as https://emscripten.org/docs/getting_started says, then try again`,
      )
    say(`no emcc on PATH: one is made in ${prefix}`)
    await install()
  }
  const env = privateEnvironment()
  await warmUp(env)
  return env
}
