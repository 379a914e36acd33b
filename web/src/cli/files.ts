/** Files: read up to a limit, written whole or not at all. */

import { randomUUID } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { rename, rm, stat, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { quoted } from './text.js'
import type { FileWords } from './train-words.js'

/** The reason of the system, such as ENOENT, in few words. */
const reasonOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : String(error))

/**
 * Reads a file, or standard input for `-`.
 *
 * @param most  bytes that it may have
 */
export async function readInput(name: string, most: number, words: FileWords): Promise<Buffer> {
  const parts: Buffer[] = []
  let length = 0
  try {
    for await (const part of name === '-' ? process.stdin : createReadStream(name)) {
      parts.push(part as Buffer)
      length += (part as Buffer).length
      if (length > most) break
    }
  } catch (error) {
    throw new Error(words.unreadable(quoted(name), reasonOf(error)), { cause: error })
  }
  if (length > most) throw new Error(words.tooLarge(quoted(name), most))
  return Buffer.concat(parts)
}

/** Reads UTF-8; a byte order mark goes. */
export function textOf(bytes: Buffer, name: string, words: FileWords): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new Error(words.noText(quoted(name)), { cause })
  }
}

/** Reads a JSON file. */
export async function readJson(name: string, most: number, words: FileWords): Promise<unknown> {
  const text = textOf(await readInput(name, most, words), name, words)
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new Error(words.noJson(quoted(name), quoted(String(cause instanceof Error ? cause.message : cause))), {
      cause,
    })
  }
}

/** Refuses files that are there already, unless `force`, and folders that are not. */
export async function checkTargets(names: readonly string[], force: boolean, words: FileWords): Promise<void> {
  for (const name of names) {
    const folder = dirname(name)
    const isFolder = await stat(folder).then(
      (found) => found.isDirectory(),
      () => false,
    )
    if (!isFolder) throw new Error(words.noFolder(quoted(folder)))
    if (!force && existsSync(name)) throw new Error(words.exists(quoted(name)))
  }
}

/** Writes files, each under another name first, so that none is ever there in part. */
export async function writeFiles(files: ReadonlyMap<string, string>): Promise<void> {
  const parts = [...files].map(([name, text]) => ({ name, text, part: `${name}.${randomUUID().slice(0, 8)}.part` }))
  try {
    for (const { part, text } of parts) await writeFile(part, text, { flag: 'wx' })
    for (const { part, name } of parts) await rename(part, name)
  } finally {
    for (const { part } of parts) await rm(part, { force: true })
  }
}
