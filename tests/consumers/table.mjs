/** Who uses the package, and how: each entry throws when it does not work there. */

import assert from 'node:assert/strict'
import { cpSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { esbuildBundle, esbuildInline, rollupBundle, viteBuild, viteDev, webpackBundle } from './bundlers.mjs'
import { areTheTypesWrong, failsOnce, forbidden, publint, ranWell, typed } from './checks.mjs'
import { visit } from './page.mjs'
import { makeProject } from './projects.mjs'
import { serve } from './serve.mjs'

/** The page does the work, gets the very numbers that Node gets, and draws the element. */
async function assertPageWorks({ browser, expected }, url) {
  const { outcome, error, problems } = await visit(browser, url)
  assert.equal(error, undefined, problems.join('\n'))
  assert.deepEqual(problems, [])
  const { weights, opened, ...done } = outcome
  assert.ok(weights >= 6, `the lesson shows ${weights} weights`)
  const tags = ['pruning-playground', 'pruning-network', 'pruning-lab']
  assert.deepEqual(
    opened,
    tags.map((tag) => `${tag} true`),
  )
  const { bytes, ...rest } = expected
  assert.deepEqual(done, 'bytes' in done ? { ...rest, bytes } : rest)
}

/** A folder of files, served. */
const served = (make, options) => async (context) => {
  const server = await serve(await make(context), options)
  try {
    await assertPageWorks(context, server.url)
  } finally {
    server.close()
  }
}

const developed = (version) => async (context) => {
  const server = await viteDev(context, version)
  try {
    await assertPageWorks(context, server.url)
  } finally {
    await server.close()
  }
}

const plainPage = (from, script = 'app.js', attributes = '') => `<!doctype html>
<title>A consumer</title>
<script type="importmap">
  { "imports": {
    "pruning-playground": "${from}index.js", "pruning-playground/data": "${from}data.js",
    "pruning-playground/sweep": "${from}sweep.js", "pruning-playground/element": "${from}element.js"
  } }
</script>
<script type="module" src="./${script}"></script>
<pruning-playground${attributes}></pruning-playground>
`

const plainProject = ({ packed }, name, from) => makeProject(packed, name, { texts: { 'index.html': plainPage(from) } })

/** The modules in one folder, the files that they need in another one. */
function elsewhere({ packed }) {
  const texts = { 'index.html': plainPage('./modules/', 'elsewhere.js', ' wasm-url="./files/core.wasm"') }
  const project = makeProject(packed, 'elsewhere', { texts })
  const dist = join(project, 'node_modules/pruning-playground/dist')
  cpSync(dist, join(project, 'modules'), { recursive: true })
  for (const name of ['core.wasm', 'browser-worker.js', 'assets']) {
    cpSync(join(dist, name), join(project, 'files', name), { recursive: true })
    rmSync(join(project, 'modules', name), { recursive: true })
  }
  return project
}

/** The page on one origin, the package on another one that allows it. */
async function otherOrigin(context) {
  const { installed } = context.packed
  const headers = { 'Access-Control-Allow-Origin': '*' }
  const package_ = await serve(join(installed, 'node_modules/pruning-playground'), { headers })
  try {
    await served(() => plainProject(context, 'other origin', `${package_.url}dist/`))(context)
  } finally {
    package_.close()
  }
}

const underSubPath = { base: '/some/where/' }

/** As strict as a policy for the inline entries can be: nothing is fetched, and nothing else runs. */
const strictPolicy = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src blob:"
const underPolicy = { headers: { 'Content-Security-Policy': strictPolicy } }
const vites = [7, 8]

/** @type {Record<string, (context: object) => unknown>} */
export const consumers = {
  ...Object.fromEntries(
    vites.flatMap((version) => [
      [`Vite ${version}: its development server, under a sub-path`, developed(version)],
      [
        `Vite ${version}: built for a sub-path`,
        served((context) => viteBuild(context, version, '/some/where/', 'sub-path'), underSubPath),
      ],
      [
        `Vite ${version}: built for any place (./)`,
        served((context) => viteBuild(context, version, './', 'any place'), underSubPath),
      ],
    ]),
  ),
  esbuild: served(esbuildBundle, underSubPath),
  Rollup: served(rollupBundle, underSubPath),
  'webpack 5': served((context) => webpackBundle(context, 'app.js'), underSubPath),
  'inline, by esbuild, under a strict policy': served((context) => esbuildInline(context, 'esm'), underPolicy),
  'inline, by esbuild, as a script that is no module': served(
    (context) => esbuildInline(context, 'iife'),
    underSubPath,
  ),
  'inline, by webpack 5': served((context) => webpackBundle(context, 'inline.js'), underSubPath),
  'a plain module script, under a sub-path': served(
    (context) => plainProject(context, 'plain', './node_modules/pruning-playground/dist/'),
    underSubPath,
  ),
  'a plain module script, its files at addresses of their own': served(elsewhere, underSubPath),
  'a plain module script, the package on another origin': otherOrigin,
  'a file that is not there is named, and a second try gets it': failsOnce(404, /core\.wasm must be .*got status 404/),
  'a page in place of core.wasm is named, and a second try gets it': failsOnce(
    200,
    /core\.wasm must be WebAssembly, got \d+ bytes that start with "<!doctype html>/,
  ),
  "a policy without 'wasm-unsafe-eval' is named": forbidden(
    "script-src 'self' 'unsafe-inline'",
    /policy \(CSP\) forbids WebAssembly; its script-src must have 'wasm-unsafe-eval'/,
  ),
  'types of the core, with ES2022 alone': typed('core', ['es2022']),
  'types of the element, sweeps and data': typed('page', ['es2022', 'dom', 'dom.iterable']),
  publint,
  attw: areTheTypesWrong,
}

/** What Node makes of the work: all others have to come to the same. */
export function workInNode({ packed }) {
  return JSON.parse(ranWell(process.execPath, ['node.js'], { cwd: makeProject(packed, 'node') }))
}
