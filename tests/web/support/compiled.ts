/** Compiles exported C and runs its self-test. */

import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SourceFile } from 'pruning-playground/deploy'

export interface Compiler {
  /** For the names of tests. */
  name: string
  command: readonly [string, ...string[]]
}

const warnings = ['-Wall', '-Wextra', '-Werror', '-pedantic']

const all: readonly Compiler[] = [
  { name: 'gcc', command: ['gcc', '-std=c99'] },
  { name: 'clang', command: ['clang', '-std=c99'] },
  { name: 'g++', command: ['g++', '-x', 'c++', '-std=c++11'] },
  { name: 'clang++', command: ['clang++', '-x', 'c++', '-std=c++17'] },
]

const isThere = ({ command: [program] }: Compiler) => spawnSync(program, ['--version']).status === 0

/** Those on this machine, of C and of C++. */
export const compilers = all.filter(({ command }) => !command.includes('c++') && isThere({ name: '', command }))
export const cppCompilers = all.filter(({ command }) => command.includes('c++') && isThere({ name: '', command }))

interface Ran {
  status: number | null
  text: string
}

function ran(program: string, args: readonly string[], cwd: string): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] })
    let text = ''
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (data) => {
        text += data
      })
    child.on('error', reject)
    child.on('close', (status) => resolve({ status, text }))
  })
}

/** What the self-test prints, or the first thing that goes wrong. */
export async function selfTest(files: readonly SourceFile[], { command: [program, ...args] }: Compiler): Promise<Ran> {
  const folder = mkdtempSync(join(tmpdir(), 'pruning-playground-c-'))
  try {
    for (const { name, content } of files) writeFileSync(join(folder, name), content)
    const sources = files.map(({ name }) => name).filter((name) => name.endsWith('.c'))
    const options = [...args, '-O2', '-ffp-contract=off', ...warnings, ...sources, '-o', 'self-test']
    const compiled = await ran(program, options, folder)
    return compiled.status === 0 ? await ran(join(folder, 'self-test'), [], folder) : compiled
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The numbers of an array in C, in order. */
export function arrayIn(text: string, name: string): number[] {
  const [, body = ''] = new RegExp(` ${name}\\[SAMPLES\\]\\[\\w+\\] = \\{([^;]*)\\};`).exec(text) ?? []
  return (body.match(/-?[\d.]+(e[+-]\d+)?/g) ?? []).map(Number)
}
