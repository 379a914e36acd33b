/** Why a file could not be had is named, for programs and for people. */

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fetchBytes } from '../../web/src/core/bytes.js'
import { isPolicyOfPage, LoadError } from '../../web/src/core/load-error.js'
import { phrase } from '../../web/src/core/messages.js'
import { loadReason } from '../../web/src/state/load-reason.js'

test('a fetch from a file is refused with its cause, in both languages', async () => {
  const purpose = { where: 'loadCore', wanted: phrase('webassembly') }
  const error = await fetchBytes(new URL('file:///tmp/core.wasm'), purpose).catch((thrown: unknown) => thrown)
  assert.ok(error instanceof LoadError)
  assert.deepEqual([error.code, error.obstacle], ['load-failed', 'file'])
  assert.match(
    error.message,
    /^\[loadCore\] file:\/\/\/tmp\/core\.wasm cannot be fetched: .*must come from a web server/,
  )
  assert.match(loadReason(error, 'en'), /^The page was opened as a file \(file:\/\/\)/)
  assert.match(loadReason(error, 'zh'), /^网页是直接从文件打开的（file:\/\/）/)
})

test('a module that a policy forbids is known by what Chromium, Firefox and Safari say, and a broken one is not', () => {
  const forbidden = [
    "WebAssembly.compile(): Compiling or instantiating WebAssembly module violates the following Content Security policy directive because 'unsafe-eval' is not an allowed source",
    'call to WebAssembly.compile() blocked by CSP',
    "Refused to create a WebAssembly object because 'unsafe-eval' or 'wasm-unsafe-eval' is not an allowed source of script",
  ]
  for (const message of forbidden) assert.ok(isPolicyOfPage(new WebAssembly.CompileError(message)), message)
  const broken = 'WebAssembly.compile(): expected 1 bytes, fell off end @+8'
  assert.equal(isPolicyOfPage(new WebAssembly.CompileError(broken)), false)
})
