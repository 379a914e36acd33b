/** Builds the static site into dist/site/, over the package that is built. It works from any folder of any static host. */

import { readdirSync } from 'node:fs'
import { join, relative } from 'node:path'
import { dist, root } from '../../core/toolchain/places.mjs'
import { addDocs, hasDocs } from './api.mjs'
import { chunksOf } from './chunks.mjs'
import { buildEmbed } from './embed.mjs'
import { buildExamples } from './examples.mjs'
import { buildServiceWorker } from './offline.mjs'
import { wayUp, withParts } from './parts.mjs'
import { scriptOf } from './words.mjs'

const web = join(root, 'web')

/** The pages of the site, `web/NAME.html` each, the first screen first. */
export const pages = readdirSync(web)
  .flatMap((name) => (name.endsWith('.html') ? [name.slice(0, -'.html'.length)] : []))
  .sort((a, b) => Number(b === 'index') - Number(a === 'index') || a.localeCompare(b))

const nameOf = (file) => relative(web, file).replace(/\.html$/, '')

/** A plugin of Vite that puts what pages share into each of them. */
const parts = {
  name: 'parts',
  transformIndexHtml: {
    order: 'pre',
    async handler(html, { filename }) {
      const whole = await withParts(html, nameOf(filename))
      return hasDocs() ? whole.replace('<footer ', '<footer data-api="./api/" ') : whole
    },
  },
}

const styleSheets = /\s*<link rel="stylesheet"[^>]*>/g

/** The modules of a page as Vite names them. */
const modules =
  /<script type="module" crossorigin src=("[^"]+")><\/script>|<link rel="modulepreload" crossorigin href=("[^"]+")>/g

/**
 * A plugin of Vite: what a page waits for before it is drawn goes first, its styles and a script that sets its language,
 * in this order: while a script is fetched nothing behind it is asked for. `app/begin.ts` fetches the modules later.
 */
const drawnFirst = {
  name: 'drawn-first',
  async generateBundle() {
    this.emitFile({ type: 'asset', name: 'looks.js', source: await scriptOf('app/looks.ts') })
  },
  transformIndexHtml: {
    order: 'post',
    handler(html, { bundle, filename }) {
      if (!html.match(modules)) throw new Error(`[site] ${filename}: modules are wanted, as ${modules.source}`)
      const { fileName } = Object.values(bundle).find(({ names }) => names?.includes('looks.js'))
      const looks = `\n    <script src="${wayUp(nameOf(filename))}${fileName}"></script>`
      const first = `${(html.match(styleSheets) ?? []).join('')}${looks}`
      return html
        .replace(styleSheets, '')
        .replace(modules, (_, script, imported) => `<link rel="later" crossorigin href=${script ?? imported}>`)
        .replace('</title>', `</title>${first}`)
    },
  },
}

/** Each page's file. */
const files = Object.fromEntries(pages.map((page) => [page, join(web, `${page}.html`)]))

/** The folder of the built site. */
export const siteFolder = join(dist, 'site')

/** The settings of Vite, for building and for serving. */
export const viteSettings = {
  root: web,
  base: './',
  configFile: false,
  logLevel: 'warn',
  plugins: [parts, drawnFirst],
  build: {
    outDir: siteFolder,
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rollupOptions: { input: files },
  },
}

/**
 * @param {string} [folder]  where the site goes
 * @param {object[]} [plugins]  more plugins of Vite
 */
export async function buildSite(folder = siteFolder, plugins = []) {
  const { build } = await import('vite')
  const { plugins: own, build: settings } = viteSettings
  const rollupOptions = { ...settings.rollupOptions, output: chunksOf(files) } // reads the modules of this build
  await build({ ...viteSettings, plugins: [...own, ...plugins], build: { ...settings, outDir: folder, rollupOptions } })
  await buildEmbed(folder)
  await buildExamples(folder)
  addDocs(folder)
  await buildServiceWorker(folder)
}
