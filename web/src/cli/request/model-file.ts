/** A model's file: JSON, or the few bytes of a compact file, which a module of its own reads. */

import { CoreError } from '../../core/core-error.js'
import { isCompactFile } from '../../core/model/compact-file.js'
import { modelLimits, type ReadModel, readModel } from '../../core/model/model-file.js'
import type { Lang } from '../../state/settings.js'
import { trainWords } from '../../words/cli/train.js'
import type { Call } from '../base/command.js'
import { quoted } from '../base/text.js'
import { coreReason } from './core-reason.js'
import { jsonOf, readInput } from './files.js'

interface Asked {
  lang: Lang
  /** Shows how far reading is. */
  showStatus: Call['showStatus']
}

/** Reads a file with a reader that throws CoreErrors. */
export async function readFileAs<T>(
  name: string,
  most: number,
  read: (bytes: Buffer) => T | Promise<T>,
  { lang, showStatus }: Asked,
): Promise<T> {
  const { files: said, reading } = trainWords[lang]
  showStatus(reading(quoted(name)))
  try {
    return await read(await readInput(name, most, lang))
  } catch (error) {
    if (error instanceof CoreError)
      throw new Error(said.inFile(quoted(name), coreReason(error, lang)), { cause: error })
    throw error
  } finally {
    showStatus('')
  }
}

async function openCompact(bytes: Uint8Array): Promise<ReadModel> {
  const { loadDeployCore } = await import('../../deploy/node.js')
  return { model: (await loadDeployCore()).openCompact(bytes), notFinite: [] }
}

/** @throws Error with a sentence about the file */
export const readModelFile = (name: string, asked: Asked): Promise<ReadModel> =>
  readFileAs(
    name,
    modelLimits.fileBytes,
    (bytes) => (isCompactFile(bytes) ? openCompact(bytes) : readModel(jsonOf(bytes, name, asked.lang))),
    asked,
  )
