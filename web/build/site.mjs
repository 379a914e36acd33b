/** Builds the static site into dist/site/. It works from any folder of any static host. */

import { existsSync, readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { dist, root } from '../../core/toolchain/places.mjs'
import { buildServiceWorker } from './offline.mjs'
import { withParts } from './parts.mjs'

const web = join(root, 'web')

/** Folders of pages: the site's own, and those that show how it is used elsewhere. */
const folders = ['', 'examples/'].filter((folder) => existsSync(join(web, folder)))

/** The pages of the site, `web/NAME.html` each, the first screen first. */
export const pages = folders
  .flatMap((folder) => readdirSync(join(web, folder)).map((file) => folder + file))
  .flatMap((path) => (path.endsWith('.html') ? [path.slice(0, -'.html'.length)] : []))
  .sort((a, b) => Number(b === 'index') - Number(a === 'index') || a.localeCompare(b))

/** A plugin of Vite that puts what pages share into each of them. */
const parts = {
  name: 'parts',
  transformIndexHtml: {
    order: 'pre',
    handler: (html, { filename }) => withParts(html, relative(web, filename).replace(/\.html$/, '')),
  },
}

/** The folder of the built site. */
export const siteFolder = join(dist, 'site')

/** The settings of Vite, for building and for serving. */
export const viteSettings = {
  root: web,
  base: './',
  configFile: false,
  logLevel: 'warn',
  plugins: [parts],
  build: {
    outDir: siteFolder,
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { input: pages.map((page) => join(web, `${page}.html`)) },
  },
}

/**
 * @param {string} [folder]  where the site goes
 * @param {object[]} [plugins]  more plugins of Vite
 */
export async function buildSite(folder = siteFolder, plugins = []) {
  const { build } = await import('vite')
  const { plugins: own, build: settings } = viteSettings
  await build({ ...viteSettings, plugins: [...own, ...plugins], build: { ...settings, outDir: folder } })
  await buildServiceWorker(folder)
}
