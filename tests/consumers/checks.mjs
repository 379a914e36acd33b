/** What others' tools say of the package: its types by themselves, its exports, and what is said when a load fails. */

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { visit } from './page.mjs'
import { makeProject } from './projects.mjs'
import { serve } from './serve.mjs'

/** Runs a program; its output is the reason when it fails. */
export function ranWell(program, args, options) {
  const ran = spawnSync(program, args, { encoding: 'utf8', ...options })
  assert.equal(ran.status, 0, `${ran.error ?? ''}${ran.stdout}${ran.stderr}`)
  return ran.stdout
}

const strict = { noEmit: true, strict: true, exactOptionalPropertyTypes: true, skipLibCheck: false, types: [] }

/** Two ways of finding modules. */
const resolutions = { nodenext: 'nodenext', bundler: 'esnext' }

/**
 * Compiles a program of types/ against the installed package, its declarations checked too, with no other types about.
 *
 * @param {string[]} lib
 */
export const typed = (name, lib) => (context) => {
  const project = makeProject(context.packed, `types ${name}`)
  cpSync(join(import.meta.dirname, 'types', `${name}.ts`), join(project, `${name}.ts`))
  for (const [moduleResolution, module] of Object.entries(resolutions)) {
    const compilerOptions = { ...strict, lib, target: 'es2022', module, moduleResolution }
    writeFileSync(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: [`${name}.ts`] }))
    ranWell(process.execPath, [join(context.tools, 'node_modules/typescript/bin/tsc'), '-p', '.'], { cwd: project })
  }
}

export const publint = ({ packed, tools }) =>
  ranWell(process.execPath, [join(tools, 'node_modules/publint/src/cli.js'), packed.tarball, '--strict'])

/** Files that have addresses of their own, and no types. */
const files = ['./core.wasm', './deploy.wasm', './browser-worker.js']

/** The package is ESM alone, so that ways of CommonJS are not asked. */
export const areTheTypesWrong = ({ packed, tools }) =>
  ranWell(process.execPath, [
    join(tools, 'node_modules/@arethetypeswrong/cli/dist/index.js'),
    packed.tarball,
    ...['--profile', 'esm-only', '--exclude-entrypoints', ...files, '--no-color'],
  ])

const failingPage = `<!doctype html>
<title>A consumer</title>
<script type="importmap">{ "imports": { "pruning-playground": "./node_modules/pruning-playground/dist/index.js" } }</script>
<script type="module" src="./failures.js"></script>
`

/** What two loads say on a page of a server that answers so. @returns {Promise<string[]>} */
async function messagesOf({ packed, browser }, name, options) {
  const project = makeProject(packed, name, { texts: { 'index.html': failingPage } })
  const server = await serve(project, options)
  try {
    const { outcome, error } = await visit(browser, server.url)
    assert.equal(error, undefined)
    return outcome
  } finally {
    server.close()
  }
}

/** The first request for core.wasm gets another answer. */
function onceForWasm(status) {
  let isFirst = true
  return (path) => {
    if (!path.endsWith('.wasm') || !isFirst) return undefined
    isFirst = false
    return status
  }
}

/** @param {number} status  of a page in place of core.wasm: 404, or the 200 of a server that sends its page for anything */
export const failsOnce = (status, message) => async (context) => {
  const [first, second] = await messagesOf(context, `fails once ${status}`, { answer: onceForWasm(status) })
  assert.match(first, message)
  assert.equal(second, 'loaded')
}

export const forbidden = (policy, message) => async (context) => {
  const headers = { 'Content-Security-Policy': policy }
  for (const said of await messagesOf(context, 'forbidden', { headers })) assert.match(said, message)
}
