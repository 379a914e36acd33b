/** npm packages that only one command needs: installed under build/, away from the project's own. */

import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from '../../core/toolchain/places.mjs'
import { run, step } from '../../core/toolchain/report.mjs'

const names = ['package.json', 'package-lock.json']

/**
 * Installs the packages of a lockfile under build/, unless they are there.
 *
 * @param {string} name    of the folder under build/
 * @param {string} source  the folder of the lockfile
 * @param {string} what    what is installed, for people
 * @param {string} usual   how long it usually takes
 * @returns {Promise<string>} the folder that holds node_modules
 */
export async function installTools(name, source, what, usual) {
  const folder = join(build, name)
  const isSame = (file) =>
    existsSync(join(folder, file)) && readFileSync(join(folder, file)).equals(readFileSync(join(source, file)))
  if (names.every(isSame) && existsSync(join(folder, 'node_modules/.package-lock.json'))) return folder
  mkdirSync(folder, { recursive: true })
  for (const file of names) copyFileSync(join(source, file), join(folder, file))
  await step(`install ${what} into build/${name}`, usual, () =>
    run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: folder }),
  )
  return folder
}
