/** Builds the npm package into dist/: entries for browsers, Node, the element and the command, and their types. */

import { chmodSync, copyFileSync, cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { dist, root } from '../../core/toolchain/places.mjs'
import { run } from '../../core/toolchain/report.mjs'

const source = join(root, 'web/src')

const entries = {
  index: 'core/index.ts',
  node: 'core/node.ts',
  element: 'element/register.ts',
  network: 'hand/register.ts',
  data: 'data/browser.ts',
  'data-node': 'data/node.ts',
  sweep: 'sweep/browser.ts',
  'sweep-node': 'sweep/node.ts',
  cli: 'cli/main.ts',
  command: 'cli/run.ts',
  'browser-worker': 'worker/browser-worker.ts',
  'node-worker': 'worker/node-worker.ts',
}

/** @param hasSourceMaps  for who asks which lines were reached */
export async function buildPackage({ hasSourceMaps = false } = {}) {
  const { build } = await import('esbuild')
  mkdirSync(dist, { recursive: true })
  for (const name of readdirSync(dist)) if (name !== 'site') rmSync(join(dist, name), { recursive: true })
  await build({
    entryPoints: Object.fromEntries(Object.entries(entries).map(([name, path]) => [name, join(source, path)])),
    outdir: dist,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'neutral',
    mainFields: ['module', 'main'],
    external: ['node:*'],
    target: 'es2022',
    minify: true,
    sourcemap: hasSourceMaps,
    legalComments: 'linked',
    logLevel: 'warning',
  })
  chmodSync(join(dist, 'cli.js'), 0o755)
  copyFileSync(join(source, 'core/core.wasm'), join(dist, 'core.wasm'))
  cpSync(join(source, 'data/assets'), join(dist, 'assets'), { recursive: true })
  run('npx', ['tsc', '-p', 'web/build/tsconfig.types.json'], { cwd: root })
  copyFileSync(join(source, 'core/core.d.ts'), join(dist, 'types/core/core.d.ts'))
}
