/** `pruning-playground prune`: trains a network or loads one, cuts it, and writes the model that is left. */

import type { Progress } from '../core/experiment-types.js'
import type { Lang } from '../state/settings.js'
import type { Call, Command } from './command.js'
import { toText } from './example-json.js'
import { checkTargets, writeFiles } from './files.js'
import { interruptedStatus, untilInterrupted } from './interrupt.js'
import { type Known, readOptions } from './options.js'
import { pruneHelp } from './prune-help.js'
import { pruneJson } from './prune-json.js'
import { knownOptions, type PruneGiven, switches } from './prune-options.js'
import { planCuts } from './prune-plan.js'
import { pruneTable } from './prune-table.js'
import { pruneWords } from './prune-words.js'
import { pruneAll } from './prune-work.js'
import { makePlan } from './train-plan.js'
import { trainWords } from './train-words.js'

const where = 'pruning-playground prune'
const known: Known = { settings: knownOptions, switches }

/** The line that is shown while it goes on. */
function statusOf(round: number, rounds: number, { epoch, epochs, isDone }: Progress, lang: Lang): string {
  const now = isDone ? epoch : Math.min(epoch + 1, epochs)
  const { progress, trainProgress } = pruneWords[lang]
  return round === 0 ? trainProgress(now, epochs) : progress(round, rounds, now, epochs)
}

async function run(call: Call): Promise<number> {
  const { args, lang, loadCore, say, showStatus, write, paint } = call
  const { state: given, switches: on } = readOptions<PruneGiven>(args, known, { where, lang })
  if (on.has('help')) {
    write(pruneHelp(where, lang))
    return 0
  }
  const core = await loadCore()
  const description = core.describe()
  const cuts = planCuts(given, description.criteria, on.has('shrink'), { where, lang })
  const files = given.output === undefined ? [] : [given.output]
  await checkTargets(files, on.has('force'), trainWords[lang].files)
  const plan = await makePlan({ given, dataSources: description.dataSources, where, lang })
  for (const warning of plan.warnings) say(`${where}: ${warning}`)
  const onProgress = (round: number, progress: Progress) => {
    if (!on.has('quiet')) showStatus(statusOf(round, cuts.amounts.length, progress, lang))
  }
  const work = async (signal: AbortSignal) => {
    const made = await pruneAll(plan, cuts, { signal, lang, onProgress })
    await writeFiles(new Map(files.map((name) => [name, `${JSON.stringify(made.model)}\n`])))
    return made
  }
  const result = await untilInterrupted(work).finally(() => showStatus(''))
  if (!result) {
    say(`${where}: ${trainWords[lang].stopped}`)
    return interruptedStatus
  }
  const pruned = { version: core.version, result, cuts, files }
  write(on.has('json') ? `${toText(pruneJson(pruned))}\n` : pruneTable(pruned, description, lang, paint))
  return 0
}

export const prune: Command = {
  name: 'prune',
  summary: { zh: pruneWords.zh.summary, en: pruneWords.en.summary },
  run,
}
