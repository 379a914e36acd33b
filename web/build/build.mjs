/** `npm run build`: sets up what is missing, then leaves the package in dist/ and the site in dist/site/. */

import { pathToFileURL } from 'node:url'
import { emscriptenEnvironment } from '../../core/toolchain/emscripten.mjs'
import { installNodeModules } from '../../core/toolchain/node_modules.mjs'
import { reported, step } from '../../core/toolchain/report.mjs'
import { buildPackage } from './package.mjs'
import { buildSite } from './site.mjs'
import { buildWasm } from './wasm.mjs'

export async function buildAll() {
  await installNodeModules()
  const env = await emscriptenEnvironment()
  const wasmFolder = await buildWasm(env)
  await step('build the package into dist/', 'about 4 s', buildPackage)
  await step('build the site into dist/site/', 'about 2 s', buildSite)
  return { env, wasmFolder }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) await reported(buildAll)
