import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

export const root = join(import.meta.dirname, '../../..')
export const cliPath = join(root, 'dist/cli.js')

/** Runs a program from the root of the checkout, in an English locale without colour unless `env` says otherwise. */
export function runProgram(program: string, args: readonly string[], env: Record<string, string> = {}) {
  const { PATH = '', HOME = '' } = process.env
  const ran = spawnSync(program, args, { cwd: root, encoding: 'utf8', env: { PATH, HOME, LC_ALL: 'C', ...env } })
  if (ran.error) throw ran.error
  return { status: ran.status, stdout: ran.stdout, stderr: ran.stderr }
}

/** Runs the built command. */
export function runCommand(args: readonly string[], env: Record<string, string> = {}) {
  return runProgram(process.execPath, [cliPath, ...args], env)
}
