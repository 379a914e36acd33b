/** Compiles exported C for a Cortex-M, runs it in QEMU, and measures it. */

import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { run, SetupError, step, works } from '../../core/toolchain/report.mjs'
import { modelArguments, programArguments, runArguments } from './machines.mjs'

const packages = ['gcc-arm-none-eabi', 'libnewlib-arm-none-eabi', 'qemu-system-arm']
const programs = ['arm-none-eabi-gcc', 'qemu-system-arm']
const patience = 120_000

/** Installs compiler and emulator where they are missing: 97 MB to fetch. */
export async function installEmulator() {
  if (programs.every((name) => works(name))) return
  const install = ['install', '-y', '-q', '--no-install-recommends', ...packages]
  if (!works('apt-get') || process.getuid?.() !== 0)
    throw new SetupError(
      `[watch] ${programs.join(' and ')} must be on PATH; on Debian: sudo apt-get ${install.join(' ')}`,
    )
  await step('install a compiler for Cortex-M and QEMU', 'about a minute', () => {
    run('apt-get', ['update', '-q'])
    run('apt-get', install)
  })
}

/** What a program printed. @returns {Promise<string>} */
function outputOf(program, args, cwd) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'], timeout: patience })
    let text = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data) => {
        text += data
      })
    child.on('error', reject)
    child.on('close', (status) =>
      status === 0 ? resolve(text) : reject(new Error(`[watch] ${program} ended with ${status}:\n${text}`)),
    )
  })
}

/** Bytes of the model alone: code and constants, and static memory. */
async function sizesOf(cwd) {
  const [, numbers = ''] = (await outputOf('arm-none-eabi-size', ['net.o'], cwd)).split('\n')
  const [text = 0, data = 0, bss = 0] = numbers.trim().split(/\s+/).map(Number)
  return { flash: text + data, ram: data + bss }
}

/**
 * Runs a network on a machine; what it answers must be the expected bits.
 *
 * @param {{ name: string, content: string }[]} files  of `Deployment.cSource`, named `net`
 * @returns {Promise<{ flash: number, ram: number, instructions: number }>} bytes of the model's object file, and the
 *   mean of an inference over the samples of the self-test
 */
export async function measured(files, machine) {
  const folder = mkdtempSync(join(tmpdir(), 'watch-'))
  try {
    for (const { name, content } of files) writeFileSync(join(folder, name), content)
    await outputOf('arm-none-eabi-gcc', modelArguments(machine), folder)
    const sizes = await sizesOf(folder)
    await outputOf('arm-none-eabi-gcc', programArguments(machine), folder)
    const text = await outputOf('qemu-system-arm', runArguments(machine), folder)
    const [, mean] = /^instructions \d+ (\d+) \d+$/m.exec(text) ?? []
    if (mean === undefined) throw new Error(`[watch] the program did not count its instructions:\n${text}`)
    return { ...sizes, instructions: Number(mean) }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
