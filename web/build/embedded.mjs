/**
 * Bundles that carry their files in themselves. In the project's sources a file is named by the words
 * `new URL('./file', import.meta.url)`, a worker by `new Worker(new URL('./program', import.meta.url), ...)`: here the
 * file's bytes, and the worker's whole program, stand in the place of these words. A bundle of several workers may carry
 * one program for all of them, which knows by its name what a worker is to do.
 */

import { existsSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { root } from '../../core/toolchain/places.mjs'
import { bundleSettings } from './bundle.mjs'

const source = join(root, 'web/src')
const reader = join(source, 'core/load/fetch-embedded.ts')

const workers = /new Worker\(new URL\('(\.\.?\/[^']+)', import\.meta\.url\), \{ type: 'module' \}\)/g
const files = /new URL\('(\.\.?\/[^']+)', import\.meta\.url\)/g

/** A file that is larger, packed, is left out, and an attempt to read it says so. */
const mostBytes = 512 * 1024

/** The source that an import names: `./x.js` is `x.ts`. */
const sourceOf = (path) => (existsSync(path) ? path : path.replace(/\.js$/, '.ts'))

const packed = (path) => {
  const bytes = readFileSync(path)
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? bytes : gzipSync(bytes, { level: 9 })
}

/** A source with its files and workers named by imports of namespaces of this plugin. */
function withEmbedded(text, folder, together) {
  const imports = []
  const named = (kind, path) => {
    const name = `embedded${imports.length}`
    imports.push(`import ${name} from ${JSON.stringify(`${kind}:${path}`)}\n`)
    return name
  }
  const contents = text
    .replace(workers, (_, path) => {
      const program = named('program', together ?? sourceOf(join(folder, path)))
      return `new Worker(${program}(), { name: ${jsonOf(basename(path, '.js'))} })`
    })
    .replace(files, (words, path) => {
      const file = join(folder, path)
      return existsSync(file) ? named('file', file) : words
    })
  return imports.join('') + contents
}

async function programText(path) {
  const { build } = await import('esbuild')
  const { outputFiles } = await build({
    ...bundleSettings,
    entryPoints: [path],
    format: 'iife',
    write: false,
    legalComments: 'none',
  })
  return outputFiles[0].text
}

const jsonOf = JSON.stringify

/** What the imports of each kind are: a file's address, and a function that gives a program's. */
const modulesWithout = (leftOut) => ({
  file: (path) => {
    const bytes = packed(path)
    const name = jsonOf(basename(path))
    if (bytes.length > mostBytes || leftOut.includes(basename(path))) return `export default leaveOut(${name})`
    return `export default embed(${name}, ${jsonOf(bytes.toString('base64'))})`
  },
  program: async (path) => `export default embedProgram(${jsonOf(await programText(path))})`,
})

/**
 * A plugin of esbuild.
 *
 * @param {object} [options]
 * @param {string[]} [options.leftOut]  names of files that are left out like those that are too large
 * @param {string} [options.together]  the source of one program for all workers; each is given the name of its own
 */
export const embedded = ({ leftOut = [], together } = {}) => ({
  name: 'embedded',
  setup(build) {
    build.onResolve({ filter: /\/fetch-file\.js$/ }, () => ({ path: reader }))
    for (const [kind, contentsOf] of Object.entries(modulesWithout(leftOut))) {
      const namespace = `embedded-${kind}`
      build.onResolve({ filter: new RegExp(`^${kind}:`) }, ({ path }) => ({
        namespace,
        path: path.slice(kind.length + 1),
        sideEffects: false,
      }))
      build.onLoad({ filter: /./, namespace }, async ({ path }) => ({
        contents: `import { embed, embedProgram, leaveOut } from ${jsonOf(reader)}\n${await contentsOf(path)}`,
        resolveDir: source,
      }))
    }
    build.onLoad({ filter: /\.ts$/ }, ({ path }) => ({
      contents: withEmbedded(readFileSync(path, 'utf8'), dirname(path), together),
      loader: 'ts',
    }))
  },
})
