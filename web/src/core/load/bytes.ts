/** Bytes at an address, for the core and for data files. */

import { refusal } from '../messages.js'
import type { Saying } from '../saying.js'
import { fetchFile } from './fetch-file.js'
import { LoadError, obstacleTo, watchPolicy } from './load-error.js'

/** Who wants the bytes, and what they should be: `loadCore`, WebAssembly. */
export interface Purpose {
  where: string
  wanted: Saying
}

/** @param check  called with the answer before its body is read; it throws to refuse it @throws CoreError `load-failed` */
export async function fetchBytes(
  url: URL,
  { where, wanted }: Purpose,
  check: (response: Response) => void = () => {},
): Promise<Uint8Array<ArrayBuffer>> {
  const watch = watchPolicy(url)
  const refused = async (cause: unknown) => {
    throw new LoadError(where, 'file-unreachable', url.href, await obstacleTo(url, watch), cause)
  }
  const response = await fetchFile(url).catch(refused).finally(watch.stop)
  if (!response.ok) throw refusal(where, 'file-status', { file: url.href, wanted, status: response.status })
  check(response)
  return new Uint8Array(await response.arrayBuffer().catch(refused))
}

/** How bytes start, as far as they can be read: most often a page of a server that has no such file. */
export function startOf(bytes: Uint8Array): string {
  return new TextDecoder()
    .decode(bytes.subarray(0, 40))
    .replace(/[^\x20-\x7e]+/g, ' ')
    .trim()
}
