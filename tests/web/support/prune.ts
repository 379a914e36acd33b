import assert from 'node:assert/strict'
import { runCommand } from './command.js'

/** Runs `prune` with `--json`. */
export function pruneJson(...options: string[]) {
  const { status, stdout, stderr } = runCommand(['prune', '--json', ...options])
  assert.deepEqual([status, stderr], [0, ''])
  return JSON.parse(stdout)
}

/** What `prune` says, in one line, when it refuses. */
export function pruneRefusal(...options: string[]): [status: number | null, stderr: string] {
  const { status, stdout, stderr } = runCommand(['prune', ...options])
  assert.equal(stdout, '')
  assert.match(stderr, /^pruning-playground[^\n]*\n$/, 'one line')
  return [status, stderr]
}
