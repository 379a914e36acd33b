import assert from 'node:assert/strict'
import { runCommand } from './command.js'

/** Runs `prune` with `--json`. */
export async function pruneJson(...options: string[]) {
  const { status, stdout, stderr } = await runCommand(['prune', '--json', ...options])
  assert.deepEqual([status, stderr], [0, ''])
  return JSON.parse(stdout)
}

/** What `prune` says, in one line, when it refuses. */
export async function pruneRefusal(...options: string[]): Promise<[status: number | null, stderr: string]> {
  const { status, stdout, stderr } = await runCommand(['prune', ...options])
  assert.equal(stdout, '')
  assert.match(stderr, /^pruning-playground[^\n]*\n$/, 'one line')
  return [status, stderr]
}

/** Runs a command, and looks for words in what it prints in at most 100 columns. */
export async function assertSays(args: readonly string[], words: readonly string[]): Promise<void> {
  const { status, stdout, stderr } = await runCommand(args)
  assert.deepEqual([status, stderr], [0, ''])
  for (const word of words) assert.ok(stdout.includes(word), `${word} in\n${stdout}`)
  const widths = stdout.split('\n').map((line) => [...line.replace(/[\p{Script=Han}，。：；（）]/gu, '..')].length)
  assert.ok(Math.max(...widths) <= 100, stdout)
}
