/** `npm run docs`: builds everything, then the documentation of the API into dist/site/api/, from the package's types. */

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { dist, root } from '../../core/toolchain/places.mjs'
import { isMain, reported, SetupError, say, step } from '../../core/toolchain/report.mjs'
import { installTools } from '../../tests/support/tools.mjs'
import { buildAll } from './build.mjs'

/** What is imported, and the declarations of it. */
const entries = {
  'pruning-playground': 'core/index',
  'pruning-playground/sweep': 'sweep/browser',
  'pruning-playground/data': 'data/browser',
  'pruning-playground/element': 'element/register',
  'pruning-playground/embed': 'embed/connect',
}

const pathOf = (entry) => join(dist, `types/${entry}.d.ts`)

/** The declarations by themselves, as a program that installs the package sees them. */
function writeSettings(folder) {
  const file = join(folder, 'tsconfig.json')
  const compilerOptions = { lib: ['es2023', 'esnext.disposable', 'dom', 'dom.iterable'], types: [], skipLibCheck: true }
  writeFileSync(file, JSON.stringify({ compilerOptions, files: Object.values(entries).map(pathOf) }))
  return file
}

export async function buildDocs() {
  const source = join(root, 'web/docs')
  const tools = await installTools('docs', source, 'typedoc', 'about 10 s, 50 MB')
  const { Application } = await import(pathToFileURL(join(tools, 'node_modules/typedoc/dist/index.js')).href)
  const out = join(dist, 'site/api')
  const app = await Application.bootstrap({
    name: 'Pruning Playground: API',
    entryPoints: Object.values(entries).map(pathOf),
    tsconfig: writeSettings(tools),
    readme: 'none',
    disableSources: true,
    excludePrivate: true,
    githubPages: false,
    hideGenerator: true,
    skipErrorChecking: true,
    logLevel: 'Warn',
    validation: { notExported: false },
  })
  const project = await app.convert()
  if (!project) throw new SetupError('[docs] the declarations cannot be read')
  for (const [name, entry] of Object.entries(entries)) {
    const module = project.children?.find((one) => entry.replace(/\/index$/, '').endsWith(one.name))
    if (module) module.name = name
  }
  await app.generateDocs(project, out)
  return out
}

if (isMain(import.meta.url))
  await reported(async () => {
    await buildAll()
    await step('make the documentation of the API', 'about 10 s', buildDocs)
    say('it is in dist/site/api/')
  })
