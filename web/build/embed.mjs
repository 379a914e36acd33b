/**
 * Puts the package's files for pages into dist/site/package/, and `embed.html` for iframes over them: as modules, and once
 * more as one classic program for sandboxes, where a page without an origin can load nothing else.
 */

import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dist, root } from '../../core/toolchain/places.mjs'
import { bundleSettings } from './bundle.mjs'
import { embedded } from './embedded.mjs'
import { templateName } from './report-page.mjs'

const source = join(root, 'web/src/embed')

/** What pages of others load, and what embed.html does. */
const entries = ['element.js', 'embed.js', 'embed-page.js', 'assets']

/** Files of the package that these name, and those that they name, and so on. */
function reachable() {
  const found = new Set(entries)
  for (const name of found)
    if (name.endsWith('.js'))
      for (const [, other] of readFileSync(join(dist, name), 'utf8').matchAll(/["'`]\.\/([\w-]+\.(?:js|wasm))["'`]/g))
        if (existsSync(join(dist, other))) found.add(other)
  return found
}

/** @param {string} folder  of the built site */
export async function buildEmbed(folder) {
  const { build } = await import('esbuild')
  const out = join(folder, 'package')
  mkdirSync(out, { recursive: true })
  for (const name of reachable()) cpSync(join(dist, name), join(out, name), { recursive: true })
  const settings = { ...bundleSettings, outdir: out, legalComments: 'none' }
  await build({ ...settings, entryPoints: { 'embed-start': join(source, 'start.ts') }, format: 'iife' })
  await build({ ...settings, entryPoints: { 'embed-page': join(source, 'embed.css') } })
  await build({
    ...settings,
    entryPoints: { 'embed-alone': join(source, 'alone.ts') },
    format: 'iife',
    define: { 'import.meta.url': 'document.baseURI' },
    plugins: [...settings.plugins, embedded({ leftOut: [templateName] })], // a sandbox saves no files
  })
  cpSync(join(source, 'embed.html'), join(folder, 'embed.html'))
}
