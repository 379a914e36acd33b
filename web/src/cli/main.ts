#!/usr/bin/env node
/** The command `pruning-playground`. Data goes to standard output, words to standard error; exit 0, 1 or 2; 128 and its number after a signal. */

import { styleText } from 'node:util'
import { CoreError } from '../core/core-error.js'
import { loadCore } from '../core/node.js'
import type { Lang } from '../state/settings.js'
import { type Call, type Command, UsageError } from './base/command.js'
import { commandSettings, type Known, languageOf, readOptions } from './base/options.js'
import { codeOf, systemReason } from './base/system-reason.js'
import { quoted } from './base/text.js'
import { tableLines } from './base/text-table.js'
import { words } from './base/words.js'
import { example } from './example/example.js'
import { list } from './list/list.js'
import { prune } from './prune/prune.js'
import { coreReason } from './request/core-reason.js'
import { sweep } from './sweep/sweep.js'
import { train } from './train/train.js'

const where = 'pruning-playground'

/** What may stand in place of a command. */
const known: Known = {
  settings: commandSettings.filter(({ key }) => key === 'lang'),
  switches: { help: { type: 'boolean', short: 'h' }, version: { type: 'boolean' } },
}

const help: Command = {
  name: 'help',
  summary: { zh: words.zh.helpSummary, en: words.en.helpSummary },
  run: async (call) => {
    const [topic, ...rest] = call.args
    if (topic === undefined || topic.startsWith('-')) return top({ ...call, args: ['--help', ...call.args] })
    return find(topic, call.lang).run({ ...call, args: ['--help', ...rest] })
  },
}

const commands: readonly Command[] = [example, train, prune, sweep, list, help]
const names = commands.map(({ name }) => name)

function find(name: string, lang: Lang): Command {
  const found = commands.find((command) => command.name === name)
  if (!found) throw new UsageError(words[lang].errors.unknownCommand(where, quoted(name), names))
  return found
}

function helpText(lang: Lang): string {
  const { title, usage, helpOptions, helpEnd } = words[lang]
  const list = tableLines(
    commands.map(({ name, summary }) => [name, summary[lang]]),
    'll',
  )
  return [title, '', usage(`${where} <command> [options]`), '', ...list, '', helpOptions, helpEnd, ''].join('\n')
}

/** No command, only options. */
async function top({ args, lang, loadCore, write }: Call): Promise<number> {
  const { switches } = readOptions(args, known, { where, lang })
  if (!switches.has('help') && !switches.has('version'))
    throw new UsageError(words[lang].errors.noCommand(where, names))
  write(switches.has('help') ? helpText(lang) : `${(await loadCore()).version}\n`)
  return 0
}

async function start(call: Call): Promise<number> {
  const [name, ...args] = call.args
  if (name === undefined || name.startsWith('-')) return top(call)
  const command = find(name, call.lang)
  if (!args.includes('--version')) return command.run({ ...call, args })
  call.write(`${(await call.loadCore()).version}\n`)
  return 0
}

// The reader has gone, as in `... | head -1`: nothing is left to do. A full disk is said.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(process.exitCode ?? 0)
  const { failed, noOutput } = words[lang].errors
  process.stderr.write(`${failed(where, noOutput(error))}\n`, () => process.exit(1))
})
// Nobody can be told that nobody can be told: a closed terminal must not keep files from being written.
process.stderr.on('error', () => {})

function reasonOf(error: unknown, lang: Lang): string {
  if (error instanceof CoreError) return coreReason(error, lang)
  if (codeOf(error) !== undefined) return `${systemReason(error, lang)}${lang === 'zh' ? '。' : '.'}`
  return error instanceof Error ? error.message : String(error)
}

const args = process.argv.slice(2)
const lang = languageOf(args, process.env)
const say = (text: string) => process.stderr.write(`${text}\n`)
const toStartOfLine = '\r\u001b[K'
const showStatus = (line: string) => process.stderr.isTTY && process.stderr.write(`${toStartOfLine}${line}`)
try {
  const status = await start({
    args,
    lang,
    loadCore,
    paint: (style, text) => styleText(style, text, { stream: process.stdout }),
    write: (text) => process.stdout.write(text),
    say,
    showStatus,
  })
  process.exitCode = status
} catch (error) {
  const isUsage = error instanceof UsageError
  const reason = reasonOf(error, lang)
  showStatus('')
  say(isUsage ? reason : words[lang].errors.failed(where, reason))
  process.exitCode = isUsage ? 2 : 1
}
