/** What a page loads of the built package, as gzip has it. */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { transform } from 'esbuild'
import { dist, root } from '../../core/toolchain/places.mjs'

const sizeOf = (bytes) => gzipSync(bytes, { level: 9 }).length

/**
 * A file of the package and all that it imports before it runs.
 *
 * @param {string} name  such as `element.js`
 * @returns {Set<string>} names in `dist/`
 */
export function withImports(name, found = new Set()) {
  if (found.has(name)) return found
  found.add(name)
  const text = readFileSync(join(dist, name), 'utf8')
  for (const [, other] of text.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) withImports(other, found)
  return found
}

/** @returns {number} bytes of the entry, with all that it imports before it runs */
export const firstBytes = () => [...withImports('element.js')].reduce((sum, name) => sum + loadedBytes(name), 0)

const loadedBytes = (name) => sizeOf(readFileSync(join(dist, name)))

/**
 * Bytes of JavaScript once an element is alive, of the entry on. Emscripten's part of the core, which is made together
 * with core.wasm and of no use without it, is counted by itself, and with the core.
 *
 * @param {string} program  such as `example-element`
 * @returns {Promise<{ own: number, glue: number }>}
 */
export async function aliveBytes(program) {
  const file = readdirSync(dist).find((name) => name.startsWith(`${program}-`) && isReached(name))
  const files = withImports(file, withImports('element.js'))
  const { code } = await transform(readFileSync(join(root, 'web/src/core/core.js'), 'utf8'), {
    minify: true,
    format: 'esm',
    target: 'es2022',
  })
  const glue = sizeOf(code)
  const all = [...files].reduce((sum, name) => sum + loadedBytes(name), 0)
  return { own: all - glue, glue }
}

/** The inline entry has programs of the same names. */
const isReached = (name) => readFileSync(join(dist, 'element.js'), 'utf8').includes(name)
