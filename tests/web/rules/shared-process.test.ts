/** Test files run together in one process, so that a hook of one around every test would be one around the tests of all. */

import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { root } from '../support/command.js'

const hook = /^(beforeEach|afterEach)\(/m

test('no test file has a hook around every test', () => {
  const folder = join(root, 'tests')
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.test.ts'))
  assert.ok(files.length > 150)
  assert.deepEqual(
    files.filter((name) => hook.test(readFileSync(join(folder, name), 'utf8'))),
    [],
  )
})
