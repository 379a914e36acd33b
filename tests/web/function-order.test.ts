/** The order of the functions in the module that is shipped. */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'
import { gzipSync } from 'node:zlib'

const root = join(import.meta.dirname, '../..')
const { orderOfLikeness } = await import(pathToFileURL(join(root, 'web/build/function-order.mjs')).href)

const bytes = (text: string) => new TextEncoder().encode(text)

test('each function comes once, the longest first, those that look alike in a row', () => {
  const bodies = ['0123456789', 'abcdefghijklmnop', '0123456789a', 'abcdefghij', 'x', ''].map(bytes)
  assert.deepEqual(orderOfLikeness(bodies), [1, 3, 0, 2, 4, 5])
  assert.deepEqual(orderOfLikeness([]), [])
})

test('the module that is shipped exports and imports what was linked, and gzip makes less of it', () => {
  const linked = readFileSync(join(root, 'build/wasm-release/core.wasm'))
  const shipped = readFileSync(join(root, 'web/src/core/core.wasm'))
  const [a, b] = [linked, shipped].map((file) => new WebAssembly.Module(file))
  assert.ok(a && b)
  assert.deepEqual(WebAssembly.Module.exports(b), WebAssembly.Module.exports(a))
  assert.deepEqual(WebAssembly.Module.imports(b), WebAssembly.Module.imports(a))
  const size = gzipSync(shipped, { level: 9 }).length
  assert.ok(size < gzipSync(linked, { level: 9 }).length)
  assert.ok(size <= 200 * 1024, `${size} bytes, 200 KiB wanted`)
})
