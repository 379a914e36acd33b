/** Builds the npm package into dist/: entries for browsers, Node, the element and the command, and their types. */

import { chmodSync, copyFileSync, cpSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { dist, root } from '../../core/toolchain/places.mjs'
import { run } from '../../core/toolchain/report.mjs'
import { bundleSettings } from './bundle.mjs'
import { embedded } from './embedded.mjs'
import { buildReportPage, templateFolder } from './report-page.mjs'
import { keepReachable } from './types.mjs'

const source = join(root, 'web/src')

/** What is compiled to WebAssembly: what every page loads, and what a network for a device needs. */
const modules = ['core', 'deploy']

/** For pages; what they share stands in files beside them. */
const entries = {
  index: 'core/index.ts',
  element: 'element/register.ts',
  data: 'data/browser.ts',
  sweep: 'sweep/browser.ts',
  deploy: 'deploy/browser.ts',
  search: 'search/browser.ts',
}

/** For Node, apart: what pages and the command have in common would be many small files for a page. */
const nodeEntries = {
  node: 'core/node.ts',
  'element-node': 'element/node.ts',
  'data-node': 'data/node.ts',
  'sweep-node': 'sweep/node.ts',
  'deploy-node': 'deploy/node.ts',
  'search-node': 'search/node.ts',
  cli: 'cli/main.ts',
  command: 'cli/run.ts',
  'node-worker': 'worker/node-worker.ts',
  'deploy-node-worker': 'deploy/worker/deploy-node-worker.ts',
}

/** Files that import no other: the workers', for those who bundle without knowing of workers, those of pages with iframes and in them. */
const single = {
  'browser-worker': 'worker/browser-worker.ts',
  'csv-worker': 'lab/run/csv-worker.ts',
  'deploy-worker': 'deploy/worker/deploy-worker.ts',
  embed: 'embed/connect.ts',
  'embed-page': 'embed/page.ts',
}

/** Entries that need no other file: the core, and the program of the workers, are in them. */
const inlineEntries = {
  inline: 'core/index.ts',
  'inline-element': 'element/register.ts',
  'inline-sweep': 'sweep/browser.ts',
  'inline-search': 'search/browser.ts',
}

const pathsOf = (some) => Object.fromEntries(Object.entries(some).map(([name, path]) => [name, join(source, path)]))

async function buildTypes() {
  run('npx', ['tsc', '-p', 'web/build/tsconfig.types.json'], { cwd: root })
  const types = join(dist, 'types')
  for (const name of modules) copyFileSync(join(source, `core/${name}.d.ts`), join(types, `core/${name}.d.ts`))
  const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  keepReachable(
    types,
    Object.values(exports).flatMap(({ types: path }) => (path ? [join(root, path)] : [])),
  )
}

const others = ['site', 'playground.html']

/** @param hasSourceMaps  for who asks which lines were reached */
export async function buildPackage({ hasSourceMaps = false } = {}) {
  const { build } = await import('esbuild')
  mkdirSync(dist, { recursive: true })
  for (const name of readdirSync(dist)) if (!others.includes(name)) rmSync(join(dist, name), { recursive: true })
  await buildReportPage() // bundles that carry their files in themselves have it in them
  const settings = { ...bundleSettings, outdir: dist, sourcemap: hasSourceMaps }
  for (const some of [entries, nodeEntries]) await build({ ...settings, entryPoints: pathsOf(some), splitting: true })
  await build({ ...settings, entryPoints: pathsOf(single) })
  await build({
    ...settings,
    entryPoints: pathsOf(inlineEntries),
    splitting: true,
    plugins: [...settings.plugins, embedded()],
  })
  chmodSync(join(dist, 'cli.js'), 0o755)
  for (const name of modules) copyFileSync(join(source, `core/${name}.wasm`), join(dist, `${name}.wasm`))
  for (const folder of [join(source, 'data/assets'), templateFolder])
    cpSync(folder, join(dist, 'assets'), { recursive: true })
  await buildTypes()
}
