/** Configures and builds a CMake preset. When nothing changed, both take about a second. */

import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { prefix, root } from './places.mjs'
import { run, SetupError, works } from './report.mjs'

/** The build program: Ninja from PATH or from the private toolchain, else make. */
function generator() {
  const own = join(prefix, 'usr/bin/ninja')
  if (works('ninja')) return ['-G', 'Ninja']
  if (works(own)) return ['-G', 'Ninja', `-DCMAKE_MAKE_PROGRAM=${own}`]
  if (works('make')) return ['-G', 'Unix Makefiles']
  throw new SetupError(
    '[setup] neither ninja nor make is on PATH; install one of them, such as with: apt-get install ninja-build',
  )
}

/** Compiles through ccache where that is on PATH: what was compiled once is found again, in another build folder too. */
const launcher = () => (works('ccache') ? ['-DCMAKE_CXX_COMPILER_LAUNCHER=ccache'] : [])

/** Its settings, unless the caller has others: paths count from the clone, and folders are not told apart. */
const cacheSettings = { CCACHE_BASEDIR: root, CCACHE_NOHASHDIR: '1' }

/**
 * Configures a preset.
 *
 * @param {string} preset   a preset of CMakePresets.json
 * @param {object} options
 * @param {NodeJS.ProcessEnv} [options.env]  for the wasm presets: one in which `emcc` serves
 * @param {string[]} [options.settings]      more arguments for the configure step
 * @param {string} [options.folder]          the build folder, `build/<preset>` when left out
 */
export function cmakeConfigure(
  preset,
  { env = process.env, settings = [], folder = join(root, 'build', preset) } = {},
) {
  if (!works('cmake')) throw new SetupError('[setup] cmake is not on PATH; install CMake 3.25 or later')
  const headers = existsSync(prefix) ? [`-DPRUNING_PLAYGROUND_PREFIX=${prefix}`] : []
  const configure = ['cmake', '--preset', preset, '-B', folder, ...generator(), ...launcher(), ...headers, ...settings]
  const [program, ...args] = preset.startsWith('wasm') ? ['emcmake', ...configure] : configure
  run(program, args, { env, cwd: root })
  return folder
}

/**
 * Configures and builds a preset. @param {object} options  those of `cmakeConfigure`, and `targets`
 * @returns {string} the build folder
 */
export function cmakeBuild(preset, { targets, ...options }) {
  const folder = cmakeConfigure(preset, options)
  const { env = process.env } = options
  const build = ['--build', folder, '--parallel', '--target', ...targets]
  run('cmake', build, { env: { ...cacheSettings, ...env }, cwd: root })
  return folder
}
