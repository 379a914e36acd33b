/** Builds dist/playground.html: every page that the site's doors lead to in one file, which opens from a disk by a double click. */

import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { dist, root } from '../../core/toolchain/places.mjs'
import { bundleSettings } from './bundle.mjs'
import { embedded } from './embedded.mjs'
import { hasHeader, withParts } from './parts.mjs'
import { policyWith } from './policy.mjs'
import { pages } from './site.mjs'

const web = join(root, 'web')
const plain = { ...bundleSettings, legalComments: 'none', write: false }

/** What matches once in a page. @param {RegExp} pattern */
function partOf(html, page, pattern) {
  const match = pattern.exec(html)
  if (!match) throw new Error(`[one-file] web/${page}.html has nothing like ${pattern}`)
  return match[1].trim()
}

function readPage(page, html) {
  return {
    page,
    title: partOf(html, page, /<title>([^<]*)<\/title>/),
    icon: partOf(html, page, /<link rel="icon" href="([^"]+)"/),
    styles: [...html.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, path]) => path),
    program: partOf(html, page, /<script type="module" src="([^"]+)"/),
    body: partOf(html, page, /<body>([\s\S]*)<\/body>/).replace(/\n\s+/g, '\n'),
  }
}

const bundled = async (settings) => {
  const { build } = await import('esbuild')
  const { outputFiles } = await build({ ...plain, ...settings })
  return outputFiles[0].text
}

/** One program for all pages, and in it one for all their workers: it starts what belongs to the page that is shown. */
function programOf(all) {
  const starts = all.map(({ page, program }) => `${JSON.stringify(page)}: () => import(${JSON.stringify(program)})`)
  const contents = `const pages = { ${starts.join(', ')} }\npages[document.documentElement.dataset.page]()`
  const stdin = { contents, resolveDir: web, loader: 'ts' }
  const together = join(web, 'src/app/workers.ts')
  return bundled({ stdin, plugins: [...plain.plugins, embedded({ together })] })
}

const stylesOf = (all) => {
  const paths = [...new Set(all.flatMap(({ styles }) => styles))]
  const stdin = { contents: paths.map((path) => `@import ${JSON.stringify(path)};`).join('\n'), resolveDir: web }
  return bundled({ stdin: { ...stdin, loader: 'css' } })
}

const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** Nothing is fetched, and no script runs but the two that are in the file. */
const policyOf = (scripts, styles) =>
  policyWith({
    'script-src': `${scripts.map(hashOf).join(' ')} 'wasm-unsafe-eval'`,
    'worker-src': 'blob:',
    'style-src': hashOf(styles),
    'img-src': 'data: blob:',
    'font-src': undefined,
    'connect-src': undefined,
    'manifest-src': undefined,
    'trusted-types': 'lit-html pruning-playground one-file',
  })

export async function buildOneFile() {
  const written = pages.map((page) => [page, readFileSync(join(web, `${page}.html`), 'utf8')])
  const all = await Promise.all(
    written
      .filter(([, html]) => hasHeader(html))
      .map(async ([page, html]) => readPage(page, await withParts(html, page))),
  )
  const [first] = all
  const [program, styles] = await Promise.all([programOf(all), stylesOf(all)])
  const stdin = { contents: "import './src/app/looks.ts'\nimport './src/app/one-file.ts'", resolveDir: web }
  const loader = await bundled({ stdin, format: 'iife' })
  const icon = Buffer.from(readFileSync(join(web, 'public', first.icon))).toString('base64')
  const templates = all.map(
    ({ page, title, body }) => `<template data-page="${page}" data-title="${title}">${body}</template>`,
  )
  const html = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta http-equiv="Content-Security-Policy" content="${policyOf([loader, program], styles)}" />
    <meta name="color-scheme" content="light dark" />
    <title>${first.title}</title>
    <link rel="icon" href="data:image/svg+xml;base64,${icon}" />
    <style>${styles}</style>
  </head>
  <body>
${first.body}
${templates.join('\n')}
<script type="text/plain" id="program">${gzipSync(program, { level: 9 }).toString('base64')}</script>
<script>${loader}</script>
  </body>
</html>
`
  writeFileSync(join(dist, 'playground.html'), html)
}
