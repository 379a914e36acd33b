/** Reads a compact file in a worker. */

import type { ModelFile } from '../../../../core/contract/model.js'
import { deployHome } from '../../../../deploy/worker/browser.js'
import { DeployWorker } from '../../../../deploy/worker/client.js'

/** @throws CoreError that says what is wrong with it */
export async function openCompact(bytes: Uint8Array): Promise<ModelFile> {
  const worker = new DeployWorker(deployHome)
  try {
    return await worker.openCompact(bytes)
  } finally {
    worker.dispose()
  }
}
