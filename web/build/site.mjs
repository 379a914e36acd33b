/** Builds the static site into dist/site/. It works from any folder of any static host. */

import { join } from 'node:path'
import { dist, root } from '../../core/toolchain/places.mjs'

/** The pages of the site: `web/NAME.html` each. All of them are in the edition in one file, too. */
export const pages = ['index', 'lesson', 'hand', 'lab']

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
}
