#!/usr/bin/env node
/** The command `pruning-playground`. Data goes to standard output, words to standard error. */

import { styleText } from 'node:util'
import { words } from '../words/cli/base.js'
import { languageOf } from './base/options.js'
import { systemReason } from './base/system-reason.js'
import { run, where } from './run.js'

const args = process.argv.slice(2)

// The reader has gone, as in `... | head -1`: nothing is left to do. A full disk is said.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0)
  const lang = languageOf(args, process.env)
  const { failed, noOutput } = words[lang].errors
  process.stderr.write(`${failed(where, noOutput(systemReason(error, lang)))}\n`, () => process.exit(1))
})
// Nobody can be told that nobody can be told: a closed terminal must not keep files from being written.
process.stderr.on('error', () => {})

const toStartOfLine = '\r\u001b[K'

process.exitCode = await run(args, {
  env: process.env,
  paint: (style, text) => styleText(style, text, { stream: process.stdout }),
  write: (text) => process.stdout.write(text),
  say: (text) => process.stderr.write(`${text}\n`),
  showStatus: (line) => process.stderr.isTTY && process.stderr.write(`${toStartOfLine}${line}`),
})
