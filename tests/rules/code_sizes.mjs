/**
 * Files stay under 400 lines, lines under 121 characters in C++; the core's functions under 60 lines, and its folders
 * at 25 files: more are two ideas.
 */

import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from '../../core/toolchain/places.mjs'

const mostLinesOfFile = 400
const mostLinesOfFunction = 60
const mostFilesOfFolder = 25

/** Lengths of the blocks that begin in the first column: functions, in this project's formats. */
function functionLengths(lines) {
  const lengths = []
  let start = -1
  lines.forEach((line, i) => {
    const opens =
      /^\S.*[{(]$/.test(line) &&
      !/^(namespace|class|struct|enum|(inline )?constexpr|export class|class|const \w+ = css|export const \w+ = css|import|export (type|interface)|interface)/.test(
        line,
      )
    if (opens && start < 0) start = i
    if (/^[})]/.test(line) && start >= 0) {
      lengths.push({ line: start + 1, length: i - start + 1 })
      start = -1
    }
  })
  return lengths
}

/** The core's folders that hold too many files themselves. */
function crowdedFolders(files) {
  const counts = new Map()
  for (const file of files) counts.set(dirname(file), (counts.get(dirname(file)) ?? 0) + 1)
  return [...counts]
    .filter(([folder, count]) => folder.startsWith('core/') && count > mostFilesOfFolder)
    .map(([folder, count]) => `${folder}: ${count} files; at most ${mostFilesOfFolder}`)
}

/** @param {string[]} files @returns {string} what is wrong, a line each */
export function codeSizes(files) {
  const wrong = crowdedFolders(files)
  for (const file of files) {
    const lines = readFileSync(join(root, file), 'utf8').split('\n')
    if (lines.length > mostLinesOfFile) wrong.push(`${file}: ${lines.length} lines; at most ${mostLinesOfFile}`)
    if (!/^core.*\.cpp$/.test(file)) continue
    for (const { line, length } of functionLengths(lines))
      if (length > mostLinesOfFunction)
        wrong.push(`${file}:${line}: a function of ${length} lines; at most ${mostLinesOfFunction}`)
  }
  return wrong.join('\n')
}
