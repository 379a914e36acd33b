/** `pruning-playground prune`: trains a network or loads one, cuts it, and writes the model and the run. */

import type { Lang } from '../../state/settings.js'
import { pruneWords } from '../../words/cli/prune.js'
import { trainWords } from '../../words/cli/train.js'
import type { TrainNews } from '../../worker/experiment-client.js'
import type { Call, Command } from '../base/command.js'
import { Interrupted, untilInterrupted } from '../base/interrupt.js'
import { toText } from '../base/json-text.js'
import { type Known, readOptions } from '../base/options.js'
import { sayFrom } from '../base/say.js'
import { constantWarnings } from '../request/constant-columns.js'
import { checkTargets } from '../request/files.js'
import { reportFiles, reportTargets, tableName } from '../request/report-file.js'
import { type TrainRequest, trainRequest } from '../request/train-request.js'
import { writeFiles } from '../request/write-files.js'
import { cutsRequest, refuseCuts, replayCuts } from './cuts-request.js'
import type { PruneGiven } from './given.js'
import { pruneHelp } from './help.js'
import { pruneJson } from './json.js'
import { knownOptions, switches } from './options.js'
import { pruneReport } from './page.js'
import type { PruneResult } from './result.js'
import { pruneRunOf } from './run.js'
import { pruneTable } from './table.js'
import { pruneAll } from './work.js'

const where = 'pruning-playground prune'
const known: Known = { settings: knownOptions, switches }

/** The line that is shown while it goes on. */
function statusOf({ progress: { epoch, epochs, isDone }, plan }: TrainNews, lang: Lang): string {
  const now = isDone ? epoch : Math.min(epoch + 1, epochs)
  const { progress, trainProgress, measuring } = pruneWords[lang]
  if (!plan) return trainProgress(now, epochs)
  const { stage, round, rounds, step = 0, steps = 0 } = plan
  if (stage === 'rewind') return progress.rewind(round, rounds, step, steps)
  return stage === 'done' ? measuring : progress[stage](round + 1, rounds, now, epochs)
}

/** The names of the files: the model, and the run. */
function targetsOf({ output }: PruneGiven): string[] {
  return output === undefined ? [] : [output, `${output.replace(/\.json$/, '')}.run.json`]
}

function filesFor(result: PruneResult, network: TrainRequest, [modelName, runName]: string[]): Map<string, string> {
  if (modelName === undefined || runName === undefined) return new Map()
  return new Map([
    [modelName, `${JSON.stringify(result.model)}\n`],
    [runName, `${JSON.stringify(pruneRunOf(result, network), null, 1)}\n`],
  ])
}

async function run(call: Call): Promise<number> {
  const { args, lang, loadCore, showStatus, write, paint } = call
  const place = { where, lang }
  const { state: given, switches: on } = readOptions<PruneGiven>(args, known, place)
  const core = await loadCore()
  const { plan: defaults } = core.defaultSettings()
  if (on.has('help')) {
    write(pruneHelp(where, defaults, lang))
    return 0
  }
  const description = core.describe()
  const { criteria, dataSources } = description
  const choices = { criteria, defaults }
  const isReplay = given.run !== undefined
  if (isReplay) refuseCuts(given, on.has('shrink'), place)
  const asked = isReplay ? undefined : cutsRequest(given, choices, on.has('shrink'), place)
  const files = targetsOf(given)
  const targets = [...files, ...reportTargets(given)]
  await checkTargets(targets, on.has('force'), lang)
  const showLine = on.has('quiet') ? () => {} : showStatus
  const network = await trainRequest({ given, dataSources, where, lang, showStatus: showLine })
  const cuts = asked ?? replayCuts(network.replay, choices, place)
  for (const warning of network.warnings) sayFrom(where, call, warning)
  const onNews = (news: TrainNews) => showLine(statusOf(news, lang))
  const work = async (signal: AbortSignal) => {
    showLine(trainWords[lang].preparing)
    const made = await pruneAll(network, cuts, { signal, isTimed: on.has('time'), where, lang, onNews })
    const about = { version: core.version, result: made, begun: network.model }
    const page = () => pruneReport(about, description, tableName(given.data, network.brought !== undefined))
    const all = [...filesFor(made, network, files), ...(await reportFiles(given, page, lang))]
    await writeFiles(new Map(all), on.has('force'), lang)
    return made
  }
  const result = await untilInterrupted(work).finally(() => showLine(''))
  if (result instanceof Interrupted) {
    sayFrom(where, call, trainWords[lang].stopped)
    return result.status
  }
  for (const warning of constantWarnings(result.whole, lang)) sayFrom(where, call, warning)
  const wanted = network.replay?.fingerprint
  const { brought, model: begun } = network
  const pruned = { version: core.version, result, cuts, files: targets, wanted, notes: brought?.notes, begun }
  write(on.has('json') ? `${toText(pruneJson(pruned))}\n` : pruneTable(pruned, description, lang, paint))
  if (wanted === undefined || result.fingerprint === wanted) return 0
  if (on.has('json')) sayFrom(where, call, trainWords[lang].isOther(result.fingerprint, wanted))
  return 1
}

export const prune: Command = {
  name: 'prune',
  summary: { zh: pruneWords.zh.summary, en: pruneWords.en.summary },
  run,
}
