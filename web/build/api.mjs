/** The documentation of the API: kept under build/ from one build of the site to the next, for as long as it is right. */

import { createHash } from 'node:crypto'
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build, dist } from '../../core/toolchain/places.mjs'

/** Where it is made. */
export const docsFolder = join(build, 'api')

const mark = join(build, 'api.mark')

/** Of the declarations that it is made from. */
function markOfTypes() {
  const hash = createHash('sha256')
  const files = readdirSync(join(dist, 'types'), { recursive: true }).filter((file) => file.endsWith('.d.ts'))
  for (const file of files.sort()) hash.update(file).update(readFileSync(join(dist, 'types', file)))
  return hash.digest('hex')
}

/** Notes what the documentation was made from. */
export const markDocs = () => writeFileSync(mark, markOfTypes())

/** Whether there is documentation of the package as it is built. */
export const hasDocs = () =>
  existsSync(docsFolder) &&
  existsSync(mark) &&
  existsSync(join(dist, 'types')) &&
  readFileSync(mark, 'utf8') === markOfTypes()

/** Puts it into a built site, when it is there. @param {string} folder  of the site */
export function addDocs(folder) {
  if (hasDocs()) cpSync(docsFolder, join(folder, 'api'), { recursive: true })
}
