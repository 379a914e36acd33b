import { spawn, spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { run } from '../../../web/src/cli/run.js'

export const root = join(import.meta.dirname, '../../..')
export const cliPath = join(root, 'dist/cli.js')

// Names of files that a command is given are found from the root of the checkout.
process.chdir(root)

/** What a command came to. */
export interface Ran {
  status: number | null
  stdout: string
  stderr: string
}

/** Runs a program from the root of the checkout, in an English locale without colour unless `env` says otherwise. */
export function runProgram(program: string, args: readonly string[], env: Record<string, string> = {}): Ran {
  const { PATH = '', HOME = '' } = process.env
  const ran = spawnSync(program, args, { cwd: root, encoding: 'utf8', env: { PATH, HOME, LC_ALL: 'C', ...env } })
  if (ran.error) throw ran.error
  return { status: ran.status, stdout: ran.stdout, stderr: ran.stderr }
}

/** The built command as a function. */
const built: Promise<{ run: typeof run }> = import(pathToFileURL(join(root, 'dist/command.js')).href)

/** Runs the built command in this process, in an English locale without colour: only exit and signals need a program. */
export async function runCommand(args: readonly string[], env: Record<string, string> = {}): Promise<Ran> {
  const texts = { stdout: '', stderr: '' }
  const status = await (await built).run(args, {
    env: { LC_ALL: 'C', ...env },
    paint: (_, text) => text,
    write: (text) => {
      texts.stdout += text
    },
    say: (text) => {
      texts.stderr += `${text}\n`
    },
    showStatus: () => {},
  })
  return { status, ...texts }
}

/** Makes the command believe that somebody looks at its standard error: it says there what it is at. */
export const onTerminal = ['--import', 'data:text/javascript,process.stderr.isTTY=true', cliPath]

/** Where a line takes the place of the one before. */
export const clear = '\r\u001b[K'

/** What came of a command that was sent a signal. */
export interface Signalled extends Ran {
  /** From the signal to the end. */
  tookMs: number
  /** What was said, without the lines that show how far it is. */
  said: string
}

/**
 * Runs the built command as a program of its own and sends it a signal.
 *
 * @param when  what it shows when it has come to where the signal is to meet it
 */
export function signalled(
  args: readonly string[],
  signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP',
  when: RegExp,
): Promise<Signalled> {
  const env = { ...process.env, LC_ALL: 'C' }
  const child = spawn(process.execPath, [...onTerminal, ...args], { cwd: root, env })
  return new Promise((resolve) => {
    let [stdout, stderr, start] = ['', '', 0]
    child.stdout.on('data', (data) => {
      stdout += data
    })
    child.stderr.on('data', (data) => {
      stderr += data
      if (start || !when.test(stderr)) return
      start = performance.now()
      child.kill(signal)
    })
    child.on('close', (status) => {
      const said = stderr.split(clear).at(-1) ?? ''
      resolve({ status, stdout, stderr, said, tookMs: performance.now() - start })
    })
  })
}
