/** The bundlers, each told what the README says and nothing else. */

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { run } from '../../core/toolchain/report.mjs'
import { makeProject } from './projects.mjs'

const imported = (path) => import(pathToFileURL(path).href)

const program = (project, args) => run(process.execPath, args, { cwd: project })

/** Vite 8 need not be told anything. */
const shownTo = { 7: ['vite.config.js'], 8: [] }

const viteProject = ({ packed, tools }, version, name) =>
  makeProject(packed, `vite ${version} ${name}`, { tools, links: [`vite${version}`], shown: shownTo[version] })

/** @returns {Promise<string>} the folder of the built site */
export async function viteBuild(context, version, base, name) {
  const project = viteProject(context, version, name)
  program(project, [`node_modules/vite${version}/bin/vite.js`, 'build', '--base', base, '--logLevel', 'warn'])
  return join(project, 'dist')
}

/** @returns {Promise<{ url: string, close: () => Promise<void> }>} the development server */
export async function viteDev(context, version) {
  const project = viteProject(context, version, 'dev')
  const { createServer } = await imported(join(project, `node_modules/vite${version}/dist/node/index.js`))
  const server = await createServer({
    root: project,
    base: '/some/where/',
    logLevel: 'error',
    server: { host: '127.0.0.1' },
  })
  await server.listen()
  return { url: server.resolvedUrls.local[0], close: () => server.close() }
}

/** The page of a bundle that was written into `out/`. */
function pageBeside(project, script = 'app.js') {
  const page = `<!doctype html>\n<title>A consumer</title>\n<script type="module" src="./${script}"></script>\n<pruning-playground></pruning-playground>\n`
  writeFileSync(join(project, 'out/index.html'), page)
  return join(project, 'out')
}

export function esbuildBundle({ packed, tools }) {
  const project = makeProject(packed, 'esbuild', { tools, links: ['esbuild'], shown: ['esbuild.mjs'] })
  program(project, ['esbuild.mjs'])
  return pageBeside(project)
}

/** The inline entries, of which esbuild need not be told anything. @param {'esm' | 'iife'} format */
export function esbuildInline({ packed, tools }, format) {
  const project = makeProject(packed, `esbuild inline ${format}`, { tools })
  const command = ['inline.js', '--bundle', `--format=${format}`, '--outfile=out/app.js', '--log-level=warning']
  program(project, [join(tools, 'node_modules/esbuild/bin/esbuild'), ...command])
  return pageBeside(project)
}

export function rollupBundle({ packed, tools }) {
  const links = ['rollup', '@rollup/plugin-node-resolve']
  const project = makeProject(packed, 'rollup', { tools, links, shown: ['rollup.config.js'] })
  program(project, ['node_modules/rollup/dist/bin/rollup', '--config', '--silent'])
  return pageBeside(project)
}

export async function webpackBundle({ packed, tools }, entry) {
  const project = makeProject(packed, `webpack ${entry}`, { tools })
  const { default: webpack } = await imported(join(tools, 'node_modules/webpack/lib/index.js'))
  const settings = {
    context: project,
    mode: 'production',
    entry: `./${entry}`,
    output: { path: join(project, 'out'), filename: 'app.js' },
    performance: { hints: false },
  }
  const stats = await new Promise((resolve, reject) => {
    webpack(settings, (error, result) => (error ? reject(error) : resolve(result)))
  })
  if (stats.hasErrors() || stats.hasWarnings()) throw new Error(stats.toString('errors-warnings'))
  return pageBeside(project)
}
