/** `npm run build`: sets up what is missing, then leaves the package in dist/ and the site in dist/site/. */

import { emscriptenEnvironment } from '../../core/toolchain/emscripten.mjs'
import { installNodeModules } from '../../core/toolchain/node_modules.mjs'
import { isMain, reported, step } from '../../core/toolchain/report.mjs'
import { buildAssets } from './assets.mjs'
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
  return { env, wasmFolder }
}

if (isMain(import.meta.url)) await reported(buildAll)
