/** The command `pruning-playground` inside a program: whoever runs it says where its texts go. */

import { CoreError } from '../core/core-error.js'
import { loadCore } from '../core/node.js'
import type { Lang } from '../state/settings.js'
import { words } from '../words/cli/base.js'
import { coreWords } from '../words/core.js'
import { type Call, type Command, UsageError } from './base/command.js'
import { commandSettings, type Known, languageOf, readOptions } from './base/options.js'
import { codeOf, systemReason } from './base/system-reason.js'
import { quoted } from './base/text.js'
import { tableLines } from './base/text-table.js'
import { example } from './example/example.js'
import { exporting } from './export/export.js'
import { inspect } from './inspect/inspect.js'
import { list } from './list/list.js'
import { merge } from './merge/merge.js'
import { evaluate } from './predict/evaluate.js'
import { predict } from './predict/predict.js'
import { prune } from './prune/prune.js'
import { coreReason } from './request/core-reason.js'
import { search } from './search/search.js'
import { sweep } from './sweep/sweep.js'
import { train } from './train/train.js'

export const where = 'pruning-playground'

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

const commands: readonly Command[] = [
  example,
  inspect,
  train,
  prune,
  predict,
  evaluate,
  exporting,
  sweep,
  search,
  merge,
  list,
  help,
]
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

function reasonOf(error: unknown, lang: Lang): string {
  if (error instanceof CoreError) return coreReason(error, lang)
  if (codeOf(error) !== undefined) return `${systemReason(error, lang)}${lang === 'zh' ? '。' : '.'}`
  return error instanceof Error ? error.message : String(error)
}

/** Where it runs: what `Call` has of that, and the environment. */
export interface Surroundings extends Pick<Call, 'paint' | 'write' | 'say' | 'showStatus'> {
  env: Record<string, string | undefined>
}

/** Runs a command to its end. Exit status 0, 1 or 2; 128 and its number after a signal. */
export async function run(args: readonly string[], { env, ...surroundings }: Surroundings): Promise<number> {
  const lang = languageOf(args, env)
  await coreWords.load(lang)
  try {
    return await start({ args, lang, loadCore, ...surroundings })
  } catch (error) {
    const isUsage = error instanceof UsageError
    const reason = reasonOf(error, lang)
    surroundings.showStatus('')
    surroundings.say(isUsage ? reason : words[lang].errors.failed(where, reason))
    return isUsage ? 2 : 1
  }
}
