/** `pruning-playground merge`: the shares of a sweep or a search, put together. */

import { CoreError } from '../../core/core-error.js'
import { largestFile } from '../../core/load/file-limit.js'
import type { Lang } from '../../state/settings.js'
import { words } from '../../words/cli/base.js'
import { mergeWords } from '../../words/cli/merge.js'
import { trainWords } from '../../words/cli/train.js'
import { type Call, type Command, UsageError } from '../base/command.js'
import { helpColumns, helpText, optionRows, section } from '../base/help-rows.js'
import { readOptions } from '../base/options.js'
import { sayFrom } from '../base/say.js'
import { quoted, wrap } from '../base/text.js'
import { coreReason } from '../request/core-reason.js'
import { checkTargets, readJson } from '../request/files.js'
import { writeFiles } from '../request/write-files.js'
import { targetsOf } from '../sweep/files.js'
import { type AnyFault, faultText } from './faults.js'
import type { InFile, Merged, Merging } from './merging.js'
import { known, type MergeGiven, mergeOptions, switches } from './options.js'
import { searches } from './search.js'
import { sweeps } from './sweep.js'

const where = 'pruning-playground merge'

function mergeHelp(lang: Lang): string {
  const { about, usage, heading, seeSweep } = mergeWords[lang]
  const { headings, switches: switchWords } = trainWords[lang]
  const names = Object.keys(switches) as (keyof typeof switches)[]
  return helpText([
    [words[lang].usage(usage(where))],
    wrap(about, helpColumns),
    section(
      heading,
      mergeOptions.flatMap((option) => optionRows(option, lang)),
    ),
    section(headings.others, [
      ...names.map((name) => [`--${name}`, switchWords[name]]),
      ['--lang', words[lang].options.lang ?? ''],
    ]),
    wrap(seeSweep, helpColumns),
  ])
}

const kinds: readonly Merging<AnyFault>[] = [sweeps, searches]

const formatOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'format' in value ? value.format : undefined

/** @throws Error with a sentence when the files are not all shares of one whole */
function mergeAll(names: readonly string[], values: readonly unknown[], given: MergeGiven, lang: Lang): Merged {
  const { faults } = mergeWords[lang]
  const format = formatOf(values[0])
  const kind = kinds.find((one) => one.format === format) ?? sweeps
  const other = values.findIndex((value) => formatOf(value) !== format)
  if (other > 0) throw new Error(faults.otherKind(quoted(names[other] ?? ''), quoted(names[0] ?? '')))
  const inFile: InFile = (place, read) => {
    try {
      return read()
    } catch (cause) {
      if (!(cause instanceof CoreError)) throw cause
      throw new Error(trainWords[lang].files.inFile(quoted(names[place] ?? ''), coreReason(cause, lang)), { cause })
    }
  }
  const merged = kind.merge(values, given, inFile)
  if ('fault' in merged) throw new Error(faultText(merged, names, lang))
  return merged
}

async function run(call: Call): Promise<number> {
  const { args, lang, write } = call
  const { state: given, operands: names, switches: on } = readOptions<MergeGiven>(args, known, { where, lang })
  if (on.has('help')) {
    write(mergeHelp(lang))
    return 0
  }
  if (!names.length) throw new UsageError(words[lang].errors.failed(where, mergeWords[lang].nothing))
  const force = on.has('force')
  await checkTargets(targetsOf(given), force, lang)
  const values: unknown[] = []
  for (const name of names) values.push(await readJson(name, largestFile, lang))
  const { text, others } = mergeAll(names, values, given, lang)
  const { output } = given
  await writeFiles(new Map([...(output === undefined ? [] : [[output, text] as const]), ...others]), force, lang)
  if (output === undefined) write(text)
  else sayFrom(where, call, mergeWords[lang].done(names.length, quoted(output)))
  return 0
}

export const merge: Command = {
  name: 'merge',
  summary: { zh: mergeWords.zh.summary, en: mergeWords.en.summary },
  run,
}
