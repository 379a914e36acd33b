/** What has to stand in two places says the same in both. */

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'

const root = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

test('the committed types of the core are those that Emscripten writes now', () => {
  assert.equal(read('web/src/core/core.d.ts'), read('build/wasm-release/core.d.ts'))
})

test('the ids and the criteria in TypeScript are those that the core describes now', () => {
  for (const file of ['ids.ts', 'criteria.ts'])
    assert.equal(read(`web/src/core/${file}`), read(`build/wasm-release/${file}`), file)
})

test('the policy in each page of the site is the one in the headers', async () => {
  const { contentSecurityPolicy } = await import(pathToFileURL(join(root, 'web/build/serve.mjs')).href)
  const { pages } = await import(pathToFileURL(join(root, 'web/build/site.mjs')).href)
  for (const page of pages) {
    const inPage = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/.exec(read(`dist/site/${page}.html`))?.[1]
    assert.equal(inPage, contentSecurityPolicy, page)
  }
})
