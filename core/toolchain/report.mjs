/** Words for the person who waits: each step says what it does, how long it usually takes, and how long it took. */

import { spawnSync } from 'node:child_process'
import { pathToFileURL } from 'node:url'

/** A failure whose message is meant to be read as it is, without a stack. */
export class SetupError extends Error {}

/**
 * Runs one step of the set-up and prints what it does and the seconds it took.
 *
 * @template T
 * @param {string} what   what is done, as a sentence without its full stop
 * @param {string} usual  how long it usually takes
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(what, usual, work) {
  const start = performance.now()
  process.stderr.write(`· ${what} (${usual}) …\n`)
  const result = await work()
  process.stderr.write(`  done in ${((performance.now() - start) / 1000).toFixed(1)} s\n`)
  return result
}

/** Prints one line of information. @param {string} text */
export function say(text) {
  process.stderr.write(`· ${text}\n`)
}

/**
 * Runs a program to its end; its output is shown only when it fails.
 *
 * @param {string} program
 * @param {string[]} args
 * @param {import('node:child_process').SpawnSyncOptions & { show?: boolean }} [options]  `show` passes output through
 * @returns {string} standard output
 * @throws {SetupError} with the end of the output when the program cannot start or does not return 0
 */
export function run(program, args, { show = false, ...options } = {}) {
  const ran = spawnSync(program, args, {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: show ? ['ignore', 2, 2] : ['ignore', 'pipe', 'pipe'],
    ...options,
  })
  if (ran.status === 0) return String(ran.stdout ?? '')
  const output = `${ran.stdout ?? ''}${ran.stderr ?? ''}`.trimEnd().split('\n').slice(-30).join('\n')
  const reason = ran.error?.message ?? (ran.signal ? `stopped by ${ran.signal}` : `exit status ${ran.status}`)
  throw new SetupError(`[setup] ${program} ${args.slice(0, 3).join(' ')} …: ${reason}\n${output}`)
}

/** Whether a program can be started with these arguments. @param {string} program @param {string[]} args */
export function works(program, args = ['--version']) {
  return spawnSync(program, args, { stdio: 'ignore' }).status === 0
}

/** Runs a script's work; a `SetupError` ends it with its message alone. @param {() => Promise<unknown>} work */
export async function reported(work) {
  try {
    await work()
  } catch (error) {
    process.stderr.write(`${error instanceof SetupError ? error.message : (error?.stack ?? error)}\n`)
    process.exit(1)
  }
}

/** Whether a module is the script that node was started with. @param {string} url  its `import.meta.url` */
export function isMain(url) {
  return Boolean(process.argv[1]) && url === pathToFileURL(process.argv[1]).href
}
