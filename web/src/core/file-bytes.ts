/** Bytes of a file, in Node. */

import { readFile } from 'node:fs/promises'
import type { Purpose } from './bytes.js'
import { CoreError } from './core-error.js'

/** @throws CoreError `load-failed` */
export async function readFileBytes(url: URL, { where }: Purpose): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await readFile(url).catch((cause: unknown) => {
    throw new CoreError('load-failed', `[${where}] ${url.href} cannot be read: ${String(cause)}`, { cause })
  })
  return new Uint8Array(bytes)
}
