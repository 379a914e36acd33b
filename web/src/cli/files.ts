/** Files: read up to a limit, and looked at before they are written. */

import { createReadStream, existsSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { jsonFault, placeOf } from './json-place.js'
import { quoted } from './text.js'
import type { FileWords } from './train-words.js'

/** The reason of the system, such as ENOENT, in few words. */
export const reasonOf = (error: unknown) =>
  error instanceof Error && 'code' in error ? String(error.code) : String(error)

/** In bytes; 0 for what is no file, or none that can be looked at. */
const sizeOf = (name: string) =>
  stat(name).then(
    ({ size }) => size,
    () => 0,
  )

/**
 * Reads a file, or standard input for `-`.
 *
 * @param most  bytes that it may have
 */
export async function readInput(name: string, most: number, words: FileWords): Promise<Buffer> {
  if (name !== '-' && (await sizeOf(name)) > most) throw new Error(words.tooLarge(quoted(name), most))
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
    const fault = jsonFault(text) ?? text.length
    const { line, column } = placeOf(text, fault)
    const sign = [...text.slice(fault, fault + 2)][0]
    throw new Error(words.noJson(quoted(name), line, column, sign === undefined ? undefined : quoted(sign)), { cause })
  }
}

const isFolder = (name: string) =>
  stat(name).then(
    (found) => found.isDirectory(),
    () => false,
  )

/** Refuses files that are there already, unless `force`, folders that are not, and folders in place of files. */
export async function checkTargets(names: readonly string[], force: boolean, words: FileWords): Promise<void> {
  for (const name of names) {
    const folder = dirname(name)
    if (!(await isFolder(folder))) throw new Error(words.noFolder(quoted(folder)))
    if (await isFolder(name)) throw new Error(words.isFolder(quoted(name)))
    if (!force && existsSync(name)) throw new Error(words.exists(quoted(name)))
  }
}
