/** Compiles the core to WebAssembly and puts it where the web side imports it. */

import { copyFileSync, existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { cmakeBuild } from '../../core/toolchain/cmake.mjs'
import { root } from '../../core/toolchain/places.mjs'
import { say, step } from '../../core/toolchain/report.mjs'
import { orderFunctions } from './function-order.mjs'

const webCore = join(root, 'web/src/core')

/** Copies a file when its bytes differ, so that nothing after it is built again for nothing. */
function copyWhenChanged(from, to) {
  if (!existsSync(to) || !readFileSync(from).equals(readFileSync(to))) copyFileSync(from, to)
}

/** The module as it is shipped; made anew when the linker has made another. */
function shippedModule(folder, env) {
  const linked = join(folder, 'core.wasm')
  const shipped = join(folder, 'core.shipped.wasm')
  if (existsSync(shipped) && statSync(shipped).mtimeMs >= statSync(linked).mtimeMs) return shipped
  try {
    orderFunctions(linked, shipped, env)
  } catch (error) {
    say(`the module is shipped as it was linked, 5 % larger: ${error.message}`)
    copyFileSync(linked, shipped)
  }
  return shipped
}

/**
 * @param {NodeJS.ProcessEnv} env  one in which `emcc` serves
 * @returns {Promise<string>} the build folder; `core.d.ts` in it is fresh
 */
export async function buildWasm(env) {
  const folder = await step('compile the core to WebAssembly', 'about 45 s, a second when nothing changed', () =>
    cmakeBuild('wasm-release', { targets: ['core_module'], env }),
  )
  copyWhenChanged(join(folder, 'core.js'), join(webCore, 'core.js'))
  copyWhenChanged(shippedModule(folder, env), join(webCore, 'core.wasm'))
  return folder
}
