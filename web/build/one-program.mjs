/**
 * The program of the edition in one file: all pages and, as its first part, their workers.
 *
 * The bundler makes a function of each module that is started by `import()`, and puts it behind those of the modules that
 * it imports. Workers come first, so that what they need stands before the end of the module that starts them, and
 * pages have the use of it too:
 *
 *     (() => { ... wrapped(() => { startsOfWorkers[self.name](); CUT }) ... pages ... a page or a worker? })()
 *
 * A worker runs what stands before the cut, closed twice: what the module's function gives is called, and the program's too.
 */

import { basename, join } from 'node:path'
import { Script } from 'node:vm'
import { root } from '../../core/toolchain/places.mjs'
import { bundleSettings } from './bundle.mjs'
import { embeddedWith } from './embedded.mjs'
import { workers } from './package.mjs'

const web = join(root, 'web')
const plain = { ...bundleSettings, legalComments: 'none', write: false }

/** Words that the bundler leaves as they are. */
const cut = 'self["workers end here"]'

/** `iife` would refuse the `await` at the top of a page's module, which stands in the function of that module here. */
const inFunction = { banner: { js: '"use strict";(()=>{' }, footer: { js: '})()' } }

/** What closes the first part. */
export const endOfWorkers = '})()})()'

/** What esbuild makes of one entry. @param {import('esbuild').BuildOptions} settings  beside ours */
export async function bundled(settings) {
  const { build } = await import('esbuild')
  const { outputFiles } = await build({ ...plain, ...settings })
  return outputFiles[0].text
}

/** Starts a worker of a page: it is named after what it starts, and its address is put there by app/one-file.ts. */
function workerOf(path) {
  const name = basename(path, '.ts')
  if (!workers[name]) throw new Error(`[one-file] no worker ${name} is started: list it in package.mjs`)
  return `new Worker(document.documentElement.dataset.workers, { name: ${JSON.stringify(name)} })`
}

/** Starts one of a table. @param {string[][]} paths  names and what they start @param {string} name  words that give it */
function startOf(paths, name) {
  const starts = paths.map((pair) => pair.map((text) => JSON.stringify(text)))
  return `({ ${starts.map(([key, path]) => `${key}: () => import(${path})`).join(', ')} })[${name}]()`
}

const pathsOfWorkers = Object.entries(workers).map(([name, path]) => [name, `./src/${path}`])

const sourcesOf = (pathsOfPages) => ({
  'start:workers': `${startOf(pathsOfWorkers, 'self.name')}\n${cut}`,
  'start:pages': startOf(pathsOfPages, 'document.documentElement.dataset.page'),
})

/** A plugin of esbuild. @param {Record<string, string>} sources  of `start:...`, which stand in no files */
const startsFrom = (sources) => ({
  name: 'starts',
  setup(build) {
    build.onResolve({ filter: /^start:/ }, ({ path }) => ({ namespace: 'starts', path }))
    build.onLoad({ filter: /./, namespace: 'starts' }, ({ path }) => ({ contents: sources[path], resolveDir: web }))
  },
})

/**
 * @param {string[][]} pathsOfPages  names of pages, and what they start
 * @returns {Promise<[workers: string, pages: string]>}  the parts: the program is both, one after the other
 */
export async function programOf(pathsOfPages) {
  const program = await bundled({
    stdin: { contents: "if (!globalThis.document) import('start:workers')\nelse import('start:pages')" },
    ...inFunction,
    define: { 'import.meta.url': 'location.href' },
    plugins: [...plain.plugins, embeddedWith({ workerOf }), startsFrom(sourcesOf(pathsOfPages))],
  })
  const parts = program.split(cut)
  if (parts.length !== 2) throw new Error(`[one-file] the program has ${parts.length} parts, not workers and pages`)
  new Script(parts[0] + endOfWorkers) // a SyntaxError when the bundler comes to wrap modules in another way
  return parts
}
