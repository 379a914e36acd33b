/**
 * Makes the template of report pages, web/src/report/assets/report-page.txt: one page with its program and its styles in
 * it, and places for language, title and data. It is no .html, so that nobody takes it for a page.
 */

import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../core/toolchain/places.mjs'
import { bundleSettings } from './bundle.mjs'
import { policyWith } from './policy.mjs'

const source = join(root, 'web/src/report')

/** Where it is put; git ignores it. */
export const templateFolder = join(source, 'assets')
export const templateName = 'report-page.txt'

const bundled = async (entry) => {
  const { build } = await import('esbuild')
  const entryPoints = [join(source, 'page', entry)]
  const settings = { ...bundleSettings, format: 'iife', legalComments: 'none', write: false }
  const { outputFiles } = await build({ ...settings, entryPoints })
  return outputFiles[0].text.trim()
}

const hashOf = (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** Nothing is fetched, and no script runs but the one in the page. */
const policyOf = (program, styles) =>
  policyWith({
    'script-src': hashOf(program),
    'worker-src': undefined,
    'style-src': hashOf(styles),
    'img-src': 'data:',
    'font-src': undefined,
    'connect-src': undefined,
    'manifest-src': undefined,
    'trusted-types': 'lit-html',
  })

const pageOf = (program, styles, icon) => `<!doctype html>
<html lang="{{lang}}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta http-equiv="Content-Security-Policy" content="${policyOf(program, styles)}" />
    <meta name="color-scheme" content="light dark" />
    <meta name="robots" content="noindex" />
    <title>{{title}}</title>
    <link rel="icon" href="data:image/svg+xml;base64,${icon}" />
    <style>${styles}</style>
  </head>
  <body>
    <run-report></run-report>
    <noscript>
      <p lang="zh-CN">这份报告的图表由页面里的脚本画出，请打开 JavaScript。</p>
      <p lang="en">A script in this page draws its charts: please turn JavaScript on.</p>
    </noscript>
    <script type="application/json" id="report">{{data}}</script>
    <script>${program}</script>
  </body>
</html>
`

export async function buildReportPage() {
  const [program, styles] = await Promise.all(['start.ts', 'page.css'].map(bundled))
  if (/<\/(script|style)|\{\{(lang|title|data)\}\}/i.test(program + styles))
    throw new Error('[report-page] the program or its styles hold what would end them, or a place of the template')
  const icon = readFileSync(join(root, 'web/public/icon.svg')).toString('base64')
  mkdirSync(templateFolder, { recursive: true })
  writeFileSync(join(templateFolder, templateName), pageOf(program, styles, icon))
}
