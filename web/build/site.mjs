/** Builds the static site into dist/site/, over the package that is built. It works from any folder of any static host. */

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { dist, root } from '../../core/toolchain/places.mjs'
import { buildEmbed } from './embed.mjs'
import { buildExamples } from './examples.mjs'

/** The pages of the site, `web/NAME.html` each, the first screen first. */
export const pages = readdirSync(join(root, 'web'))
  .flatMap((name) => (name.endsWith('.html') ? [name.slice(0, -'.html'.length)] : []))
  .sort((a, b) => Number(b === 'index') - Number(a === 'index') || a.localeCompare(b))

/** The settings of Vite, for building and for serving. */
export const viteSettings = {
  root: join(root, 'web'),
  base: './',
  configFile: false,
  logLevel: 'warn',
  build: {
    outDir: join(dist, 'site'),
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { input: pages.map((page) => join(root, `web/${page}.html`)) },
  },
}

export async function buildSite() {
  const { build } = await import('vite')
  await build(viteSettings)
  await buildEmbed()
  await buildExamples()
}
