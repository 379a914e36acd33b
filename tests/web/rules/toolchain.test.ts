/** The set-up on machines that are not ours: an Emscripten on PATH, headers that are installed, nothing of either. */

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { ownFolder } from '../support/folder.js'

const root = join(import.meta.dirname, '../../..')
const toolchain = join(root, 'core/toolchain')

/** The set-up's scripts are JavaScript without declarations. */
const script = <T>(name: string): Promise<T> => import(pathToFileURL(join(toolchain, name)).href) as Promise<T>

const { needs } = await script<{ needs: Record<string, string[]> }>('elsewhere.mjs')
const { prefix } = await script<{ prefix: string }>('places.mjs')

const { folder } = ownFolder()

/** Asks the set-up for Emscripten, in a process with a cache folder of its own that is empty. */
function setUp(name: string, path: string[], env: NodeJS.ProcessEnv = {}) {
  const program = join(folder, `${name}.mjs`)
  const from = pathToFileURL(join(toolchain, 'emscripten.mjs')).href
  writeFileSync(
    program,
    `import { emscriptenEnvironment } from ${JSON.stringify(from)}
await emscriptenEnvironment().then(({ PATH }) => console.log(PATH), ({ message }) => console.log(message))`,
  )
  const cache = join(folder, `${name}-cache`)
  const PATH = path.join(delimiter)
  const given = { ...process.env, ...env, PATH, XDG_CACHE_HOME: cache, PRUNING_PLAYGROUND_CACHE: cache }
  const ran = spawnSync(process.execPath, [program], { encoding: 'utf8', env: given })
  return { told: ran.stderr, result: ran.stdout.trim(), env: given }
}

/** A folder with programs that answer so. */
function fakes(name: string, programs: Record<string, string>): string {
  const bin = join(folder, name)
  mkdirSync(bin)
  for (const [program, text] of Object.entries(programs)) {
    writeFileSync(join(bin, program), `#!/bin/sh\n${text}\n`)
    chmodSync(join(bin, program), 0o755)
  }
  return bin
}

const shell = ['/bin', '/usr/bin'].find((place) => existsSync(join(place, 'sh'))) ?? '/bin'

/** A place with a shell and nothing else: no apt-get, no emcc. */
const bareBin = fakes('bare', {})
cpSync(join(shell, 'sh'), join(bareBin, 'sh'))

test('with no emcc and no Debian the set-up says what Ubuntu, macOS and Windows need', () => {
  const { result } = setUp('nothing', [bareBin])
  assert.match(result, /^\[setup\] there is no emcc on PATH; 3\.1\.69 or later serves\./)
  for (const [system, lines] of Object.entries(needs))
    for (const line of [`${system}:`, ...lines]) assert.ok(result.includes(line), line)
})

test('the README says the same', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  for (const [system, lines] of Object.entries(needs)) {
    assert.equal(lines.length, 3)
    assert.ok(readme.includes(`${[`# ${system}`, ...lines].join('\n')}\n`), system)
  }
})

test('an emcc of PATH that is new enough and cannot link is told by its own words', () => {
  const broken = fakes('broken', {
    emcc: 'echo "emcc (Emscripten) 9.9.9"',
    'em++': 'echo "cannot write to its cache" >&2; exit 1',
  })
  const { result } = setUp('broken', [broken, bareBin])
  assert.match(result, /^\[setup\] emcc 9\.9\.9 on PATH cannot link a small program:\n[\s\S]*cannot write to its cache/)
})

/** Where the emcc is that this machine uses, and its settings. */
async function ownEmscripten() {
  const { emscriptenEnvironment } = await script<{ emscriptenEnvironment: () => Promise<NodeJS.ProcessEnv> }>(
    'emscripten.mjs',
  )
  const env = await emscriptenEnvironment()
  const place = (env.PATH ?? '').split(delimiter).find((one) => existsSync(join(one, 'emcc')))
  return { place: place ?? '', env }
}

/** A project of one program that includes all header libraries, set up as ours is. */
function writeProject(): string {
  const project = join(folder, 'project')
  mkdirSync(project)
  writeFileSync(
    join(project, 'CMakeLists.txt'),
    `cmake_minimum_required(VERSION 3.25)
project(headers LANGUAGES CXX)
include("${toolchain}/dependencies.cmake")
include("${toolchain}/flags.cmake")
add_executable(headers headers.cpp)
target_link_libraries(headers PRIVATE Eigen3_headers doctest_headers protozero_headers)
`,
  )
  writeFileSync(
    join(project, 'headers.cpp'),
    `#include <Eigen/Core>
#include <protozero/version.hpp>
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>
#include <stdlib.h>
TEST_CASE("sum") { CHECK(Eigen::Vector3d(1, 2, 3).sum() + PROTOZERO_VERSION_MAJOR == 7); }
`,
  )
  return project
}

/** Puts the header libraries where packages install them, as for a whole machine: beside those of a C library. */
function installHeaders(): string {
  const installed = join(folder, 'installed')
  const parts = ['include/eigen3', 'include/doctest', 'include/protozero', 'share/eigen3', 'lib/cmake/doctest']
  for (const part of parts) cpSync(join(prefix, 'usr', part), join(installed, part), { recursive: true })
  writeFileSync(join(installed, 'include/stdlib.h'), '#error "a header of the machine that compiles"\n')
  return installed
}

test('an emcc of PATH serves with an empty cache folder, and installed headers are found and not fetched', async (t) => {
  if (!existsSync(join(prefix, 'usr/include/eigen3')))
    return t.skip('the headers are not in the tree of the set-up, from which they would be installed')
  const { place, env: own } = await ownEmscripten()
  const path = [place, ...(process.env.PATH ?? '').split(delimiter)]
  const { told, result, env } = setUp('path', path, own.EM_CONFIG ? { EM_CONFIG: own.EM_CONFIG } : {})
  assert.equal(result, path.join(delimiter), told)
  assert.match(told, /try emcc \d+\.\d+\.\d+ of PATH/)
  assert.doesNotMatch(told, /download/)
  const again = setUp('path', path, own.EM_CONFIG ? { EM_CONFIG: own.EM_CONFIG } : {})
  assert.equal(again.told, '', 'what serves is not tried again')

  const project = writeProject()
  const run = (program: string, args: string[]) => {
    const ran = spawnSync(program, args, {
      cwd: project,
      encoding: 'utf8',
      env: { ...env, CMAKE_PREFIX_PATH: installHeaders() },
    })
    assert.equal(ran.status, 0, `${ran.stdout}${ran.stderr}`)
    return ran.stdout + ran.stderr
  }
  const configured = run('emcmake', ['cmake', '-S', '.', '-B', 'build'])
  assert.doesNotMatch(configured, /fetching/)
  for (const name of ['Eigen3', 'doctest', 'protozero'])
    assert.match(configured, new RegExp(`${name}: headers in ${folder}/installed/include`), configured)
  run('cmake', ['--build', 'build'])
  assert.match(run(process.execPath, ['build/headers.js']), /1 passed/)
})
