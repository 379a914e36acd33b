/** PyTorch in a process of its own, which takes one job after the other. */

import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { SetupError, works } from '../../../core/toolchain/report.mjs'

/** Of the libraries for matrix products, which PyTorch's own setting does not reach. */
const oneThread = { OPENBLAS_NUM_THREADS: '1', OMP_NUM_THREADS: '1', MKL_NUM_THREADS: '1' }

const script = join(import.meta.dirname, 'train.py')

/** The first Python that has PyTorch. @throws {SetupError} when none has */
function pythonWithTorch() {
  const found = ['python3', '/usr/bin/python3'].find((python) => works(python, ['-c', 'import torch']))
  if (found) return found
  throw new SetupError(
    '[torch] no python3 has PyTorch: apt-get install python3-torch libopenblas0 (or pip install torch)',
  )
}

/**
 * Starts it.
 *
 * @returns {Promise<{ version: string, libraries: string[], train: (job: object) => Promise<object>, end: () => void }>}
 *   `train` gives the outcome of a job, or throws what the script said before it stopped
 */
export async function startPeer() {
  const env = { ...process.env, ...oneThread }
  const python = spawn(pythonWithTorch(), [script], { env, stdio: ['pipe', 'pipe', 'pipe'] })
  let said = ''
  python.stderr.setEncoding('utf8').on('data', (text) => {
    said += text
  })
  const lines = createInterface({ input: python.stdout })[Symbol.asyncIterator]()
  const closed = new Promise((resolve) => python.once('close', resolve))
  const next = async () => {
    const { value, done } = await lines.next()
    if (!done) return JSON.parse(value)
    await closed
    throw new SetupError(said.trim())
  }
  const train = (job) => {
    python.stdin.write(`${JSON.stringify(job)}\n`)
    return next()
  }
  return { ...(await next()), train, end: () => python.stdin.end() }
}
