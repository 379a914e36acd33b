import assert from 'node:assert/strict'
import { runCommand } from './command.js'

/** Options of a small run that is over soon. */
export const small = ['--data', 'circle', '--network', '2-6-2 tanh', '--samples', '60', '--epochs', '3']

/** Runs `train` with `--json`. */
export async function trainJson(...options: string[]) {
  const { status, stdout, stderr } = await runCommand(['train', '--json', ...options])
  assert.deepEqual([status, stderr], [0, ''])
  return JSON.parse(stdout)
}

/** What `train` says, in one line, when it refuses. */
export async function refusal(...options: string[]): Promise<[status: number | null, stderr: string]> {
  const { status, stdout, stderr } = await runCommand(['train', ...options])
  assert.equal(stdout, '')
  assert.match(stderr, /^pruning-playground[^\n]*\n$/, 'one line')
  return [status, stderr]
}
