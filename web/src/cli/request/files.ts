/** Files: read up to a limit, and looked at before they are written. */

import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Lang } from '../../state/settings.js'
import { trainWords } from '../../words/cli/train.js'
import { jsonFault, placeOf } from '../base/json-place.js'
import { codeOf, systemReason } from '../base/system-reason.js'
import { quoted } from '../base/text.js'

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
export async function readInput(name: string, most: number, lang: Lang): Promise<Buffer> {
  const words = trainWords[lang].files
  const size = name === '-' ? 0 : await sizeOf(name)
  if (size > most) throw new Error(words.tooLarge(quoted(name), most))
  // With room for what the system says that there is, the file is in memory once.
  let bytes = Buffer.allocUnsafe(size || 1 << 16)
  let length = 0
  try {
    for await (const part of name === '-' ? process.stdin : createReadStream(name)) {
      const end = length + (part as Buffer).length
      if (end > most) throw new Error(words.tooLarge(quoted(name), most))
      if (end > bytes.length) bytes = Buffer.concat([bytes.subarray(0, length)], Math.max(end, 2 * bytes.length))
      bytes.set(part as Buffer, length)
      length = end
    }
  } catch (error) {
    if (codeOf(error) === undefined) throw error
    throw new Error(words.unreadable(quoted(name), systemReason(error, lang)), { cause: error })
  }
  return bytes.subarray(0, length)
}

/** Reads UTF-8; a byte order mark goes. */
export function textOf(bytes: Buffer, name: string, lang: Lang): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new Error(trainWords[lang].files.noText(quoted(name)), { cause })
  }
}

/** Reads a JSON file. */
export const readJson = async (name: string, most: number, lang: Lang): Promise<unknown> =>
  jsonOf(await readInput(name, most, lang), name, lang)

/** What the bytes of a JSON file say. */
export function jsonOf(bytes: Buffer, name: string, lang: Lang): unknown {
  const text = textOf(bytes, name, lang)
  try {
    return JSON.parse(text)
  } catch (cause) {
    const fault = jsonFault(text) ?? text.length
    const { line, column } = placeOf(text, fault)
    const sign = [...text.slice(fault, fault + 2)][0]
    const said = trainWords[lang].files.noJson(
      quoted(name),
      line,
      column,
      sign === undefined ? undefined : quoted(sign),
    )
    throw new Error(said, { cause })
  }
}

/** What is at a name; `undefined` when nothing is. @throws when the system refuses the name, as one that is too long */
export const found = (name: string) =>
  stat(name).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined
    throw error
  })

/** A name beside a file, for what is there for a moment; short, so that it is never too long where that is not. */
export const besideName = (name: string, ending: 'part' | 'old'): string =>
  join(dirname(name), `.${randomUUID().slice(0, 8)}.${ending}`)

/** Makes a file in the folder, and takes it away again. @throws what the system has against it */
async function tryWriting(name: string): Promise<void> {
  const probe = besideName(name, 'part')
  await (await open(probe, 'wx')).close()
  await rm(probe, { force: true })
}

/**
 * Refuses files that are there already, unless `force`, folders that are not, folders in place of files, and names at
 * which nothing can be written.
 */
export async function checkTargets(names: readonly string[], force: boolean, lang: Lang): Promise<void> {
  const words = trainWords[lang].files
  for (const name of names) {
    const folder = dirname(name)
    const refuse = (cause: unknown): never => {
      throw new Error(words.unwritable(quoted(name), systemReason(cause, lang)), { cause })
    }
    if (!(await found(folder).catch(refuse))?.isDirectory()) throw new Error(words.noFolder(quoted(folder)))
    const there = await found(name).catch(refuse)
    if (there?.isDirectory()) throw new Error(words.isFolder(quoted(name)))
    if (there && !force) throw new Error(words.exists(quoted(name)))
    await tryWriting(name).catch(refuse)
  }
}
