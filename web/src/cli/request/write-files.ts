/** Files that are written whole, all of them or none. */

import { renameSync, rmSync } from 'node:fs'
import { constants, copyFile, link, open, rename, rm, writeFile } from 'node:fs/promises'
import { largestFile } from '../../core/load/file-limit.js'
import type { Lang } from '../../state/settings.js'
import { trainWords } from '../../words/cli/train.js'
import { codeOf, systemReason } from '../base/system-reason.js'
import { quoted } from '../base/text.js'
import { besideName } from './files.js'

/** Text, or bytes. */
export type FileContent = string | Uint8Array

interface Writing {
  name: string
  content: FileContent
  /** Where it is written first. */
  part: string
  /** Where that is kept which it takes the place of. */
  old: string
}

/** Gives the part its name, unless that is taken: by now, not only at the start. */
async function place({ part, name }: Writing): Promise<void> {
  try {
    await link(part, name)
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error
    // A file system without links: an empty file holds the place for a moment.
    await (await open(name, 'wx')).close()
    await rename(part, name)
  }
}

/** The same over a file that is there, which is kept beside it. */
async function replace({ part, name, old }: Writing): Promise<void> {
  await copyFile(name, old, constants.COPYFILE_EXCL).catch((error) => {
    if (codeOf(error) !== 'ENOENT') throw error
  })
  await rename(part, name)
}

/** The same as below where nothing can be waited for: the program ends in the middle of it. */
function cleanUp(writings: readonly Writing[], placed: readonly Writing[]): void {
  const remove = (name: string) => {
    try {
      rmSync(name, { force: true })
    } catch {
      // The folder is read-only by now: a stack would tell nobody more.
    }
  }
  for (const { name, old } of placed) {
    try {
      renameSync(old, name)
    } catch {
      remove(name)
    }
  }
  for (const { part, old } of writings) for (const rest of [part, old]) remove(rest)
}

/** Back to what there was before. */
async function takeBack({ name, old }: Writing): Promise<void> {
  await rename(old, name).catch(() => rm(name, { force: true }).catch(() => {}))
}

/**
 * Writes files, each under another name first, so that none is ever there in part.
 *
 * @param force  whether files that are there are written over
 * @throws Error with a sentence that names the file; there is none of them then, and all is as it was
 */
export async function writeFiles(files: ReadonlyMap<string, FileContent>, force: boolean, lang: Lang): Promise<void> {
  const words = trainWords[lang].files
  const tooLarge = [...files].find(([, content]) => Buffer.byteLength(content) > largestFile)
  if (tooLarge) throw new Error(words.tooLarge(quoted(tooLarge[0]), largestFile))
  const writings = [...files].map(([name, content]): Writing => {
    return { name, content, part: besideName(name, 'part'), old: besideName(name, 'old') }
  })
  const placed: Writing[] = []
  const onExit = () => cleanUp(writings, placed)
  process.on('exit', onExit)
  let at = ''
  try {
    for (const { name, part, content } of writings) {
      at = name
      await writeFile(part, content, { flag: 'wx' })
    }
    for (const writing of writings) {
      at = writing.name
      await (force ? replace(writing) : place(writing))
      placed.push(writing)
    }
  } catch (cause) {
    for (const writing of placed) await takeBack(writing)
    const isTaken = codeOf(cause) === 'EEXIST'
    throw new Error(isTaken ? words.exists(quoted(at)) : words.unwritable(quoted(at), systemReason(cause, lang)), {
      cause,
    })
  } finally {
    for (const { part, old } of writings)
      for (const rest of [part, old]) await rm(rest, { force: true }).catch(() => {})
    process.off('exit', onExit)
  }
}
