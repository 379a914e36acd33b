/** `npm run build`: sets up what is missing, then leaves the package in dist/, the site in dist/site/ and in one file. */

import { emscriptenEnvironment } from '../../core/toolchain/emscripten.mjs'
import { installNodeModules } from '../../core/toolchain/node_modules.mjs'
import { isMain, reported, step } from '../../core/toolchain/report.mjs'
import { buildAssets } from './assets.mjs'
import { buildOneFile } from './one-file.mjs'
import { buildPackage } from './package.mjs'
import { buildSite } from './site.mjs'
import { buildWasm } from './wasm.mjs'

export async function buildAll() {
  await installNodeModules()
  const env = await emscriptenEnvironment()
  const wasmFolder = await buildWasm(env)
  await buildAssets()
  await step('build the package into dist/', 'about 4 s', buildPackage)
  await step('build the site into dist/site/', 'about 2 s', buildSite)
  await step('build the site in one file, dist/playground.html', 'about 1 s', buildOneFile)
  return { env, wasmFolder }
}

if (isMain(import.meta.url)) await reported(buildAll)
