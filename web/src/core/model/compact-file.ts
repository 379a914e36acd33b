/** Models as compact files: few bytes, which `deploy.wasm` writes and reads. */

import type { CompactContent } from '../contract/compression.js'
import type { ModelFile, ModelOrigin } from '../contract/model.js'
import { standardisationFile } from './model.js'
import { readModel } from './model-file.js'
import { toModelTensor } from './tensor-data.js'

/** "PPCM". */
const magic = [0x50, 0x50, 0x43, 0x4d]

/** Whether bytes begin as a compact file does. */
export const isCompactFile = (bytes: Uint8Array): boolean => magic.every((byte, i) => bytes[i] === byte)

/** What a file keeps of where a model's training began. */
export const originText = (origin: ModelOrigin | undefined): string => (origin ? JSON.stringify(origin) : '')

function originOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text // readModel refuses it
  }
}

/**
 * What was in a compact file, as a model that can be loaded.
 *
 * @throws CoreError that names what is wrong
 */
export function modelOfCompact({ tensors, standardisation, origin, ...others }: CompactContent): ModelFile {
  return readModel({
    format: 'pruning-playground/model',
    version: 2,
    ...others,
    tensors: tensors.map(toModelTensor),
    ...standardisationFile(standardisation),
    ...(origin ? { origin: originOf(origin) } : {}),
  }).model
}
