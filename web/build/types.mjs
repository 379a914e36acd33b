/** The declarations of the package: those that its entries lead to, and no others. */

import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** The declarations of ours that one names. */
function namedIn(path) {
  const names = readFileSync(path, 'utf8').matchAll(/(?:from|import)\s*\(?\s*['"](\.[^'"]+)\.js['"]/g)
  return [...names].map(([, name]) => join(dirname(path), `${name}.d.ts`)).filter(existsSync)
}

/**
 * Removes every file below a folder that no entry leads to.
 *
 * @param {string} folder
 * @param {string[]} entries
 */
export function keepReachable(folder, entries) {
  const reached = new Set(entries)
  for (const path of reached) for (const other of namedIn(path)) reached.add(other)
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath ?? entry.path, entry.name)
    if (entry.isFile() && !reached.has(path)) rmSync(path)
  }
}
