/** Compiles the core to WebAssembly and puts it where the web side imports it. */

import { copyFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cmakeBuild } from '../../core/toolchain/cmake.mjs'
import { root } from '../../core/toolchain/places.mjs'
import { step } from '../../core/toolchain/report.mjs'
import { writeIds } from './ids.mjs'

const webCore = join(root, 'web/src/core')

/** Copies a file when its bytes differ, so that nothing after it is built again for nothing. */
function copyWhenChanged(from, to) {
  if (!existsSync(to) || !readFileSync(from).equals(readFileSync(to))) copyFileSync(from, to)
}

/**
 * @param {NodeJS.ProcessEnv} env  one in which `emcc` serves
 * @returns {Promise<string>} the build folder; `core.d.ts`, `deploy.d.ts`, `ids.ts` and `criteria.ts` in it are fresh
 */
export async function buildWasm(env) {
  const folder = await step('compile the core to WebAssembly', 'about 45 s, a second when nothing changed', () =>
    cmakeBuild('wasm-release', { targets: ['core_module', 'deploy_module'], env }),
  )
  await writeIds(folder)
  for (const file of ['core.js', 'core.wasm', 'deploy.js', 'deploy.wasm'])
    copyWhenChanged(join(folder, file), join(webCore, file))
  return folder
}
