/** Bytes of a file, in Node. */

import { readFile } from 'node:fs/promises'
import type { Purpose } from './bytes.js'
import { refusal } from './messages.js'

/** @throws CoreError `load-failed` */
export async function readFileBytes(url: URL, { where }: Purpose): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await readFile(url).catch((cause: unknown) => {
    throw refusal(where, 'file-unreadable', { file: url.href, cause: String(cause) }, { cause })
  })
  return new Uint8Array(bytes)
}
