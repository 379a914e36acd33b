/** Projects that use the package, each in a temporary folder of its own, outside of this one. */

import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { root } from '../../core/toolchain/places.mjs'
import { run } from '../../core/toolchain/report.mjs'

const readme = readFileSync(join(root, 'README.md'), 'utf8')

/** A file that the README shows: a block whose first line is its name. */
function shownInReadme(name) {
  const block = [...readme.matchAll(/```javascript\n\/\/ (\S+)\n([\s\S]*?)```/g)].find((match) => match[1] === name)
  if (!block) throw new Error(`[consumers] the README shows no ${name}`)
  return block[2]
}

/** Packs the package as `npm publish` would, and installs it; nothing of it is changed after that. */
export function installPackage() {
  const folder = mkdtempSync(join(tmpdir(), 'pruning-consumers-'))
  const [{ filename }] = JSON.parse(run('npm', ['pack', '--json', '--pack-destination', folder], { cwd: root }))
  const installed = join(folder, 'installed')
  mkdirSync(installed)
  writeFileSync(join(installed, 'package.json'), '{ "name": "consumer", "private": true, "type": "module" }\n')
  const tarball = join(folder, filename)
  run('npm', ['install', '--no-audit', '--no-fund', '--offline', tarball], { cwd: installed })
  return { folder, installed, tarball }
}

/** Puts links to tools beside the package, as if the project had installed them. */
function linkTools(project, tools, names) {
  for (const name of names) {
    const link = join(project, 'node_modules', name)
    mkdirSync(dirname(link), { recursive: true })
    symlinkSync(join(tools, 'node_modules', name), link)
  }
}

/**
 * Makes a project with the package installed and the files of app/ in it.
 *
 * @param {{ folder: string, installed: string }} packed
 * @param {string} name
 * @param {{ tools?: string, links?: string[], shown?: string[], texts?: Record<string, string> }} options
 *   `links` are tools that it has installed, `shown` are files that the README shows, `texts` files of its own
 * @returns {string} its folder
 */
export function makeProject({ folder, installed }, name, { tools, links = [], shown = [], texts = {} } = {}) {
  const project = join(folder, name.replace(/\W+/g, '-'))
  cpSync(installed, project, { recursive: true })
  const app = join(import.meta.dirname, 'app')
  for (const file of readdirSync(app)) cpSync(join(app, file), join(project, file), { recursive: true })
  linkTools(project, tools, links)
  for (const file of shown) writeFileSync(join(project, file), shownInReadme(file))
  for (const [file, text] of Object.entries(texts)) writeFileSync(join(project, file), text)
  return project
}
