/**
 * Files stay under 400 lines, functions under 60 lines, and folders at 25 files: more
 * are two ideas.
 */

import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from '../../core/toolchain/places.mjs'
import { functionsOf } from './functions.mjs'

const mostLinesOfFile = 400
const mostLinesOfFunction = 60
const mostFilesOfFolder = 25

/** Lengths of the blocks of C++ that begin in the first column: functions, in this project's format. */
function functionLengths(lines) {
  const lengths = []
  let start = -1
  lines.forEach((line, i) => {
    const opens = /^\S.*[{(]$/.test(line) && !/^(namespace|class|struct|enum|(inline )?constexpr)/.test(line)
    if (opens && start < 0) start = i
    if (/^[})]/.test(line) && start >= 0) {
      lengths.push({ line: start + 1, length: i - start + 1 })
      start = -1
    }
  })
  return lengths
}

/** Folders that hold too many files themselves. */
function crowdedFolders(files) {
  const counts = new Map()
  for (const file of files) counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count > mostFilesOfFolder)
    .map(([folder, count]) => `${folder}: ${count} files; at most ${mostFilesOfFolder}`)
}

const functionsIn = (file, text) =>
  /^core.*\.cpp$/.test(file) ? functionLengths(text.split('\n')) : /\.(ts|mjs)$/.test(file) ? functionsOf(text) : []

/** @param {string[]} files @returns {Promise<string>} what is wrong, a line each */
export async function codeSizes(files) {
  const wrong = crowdedFolders(files)
  for (const file of files) {
    const text = readFileSync(join(root, file), 'utf8')
    const lines = text.split('\n').length
    if (lines > mostLinesOfFile) wrong.push(`${file}: ${lines} lines; at most ${mostLinesOfFile}`)
    for (const { line, length } of await functionsIn(file, text))
      if (length > mostLinesOfFunction)
        wrong.push(`${file}:${line}: a function of ${length} lines; at most ${mostLinesOfFunction}`)
  }
  return wrong.join('\n')
}
