/** `pruning-playground prune`: trains a network or loads one, cuts it, and writes the model and the run. */

import type { Description } from '../../core/contract/describe.js'
import type { Lang } from '../../state/settings.js'
import { words } from '../../words/cli/base.js'
import { judgingWords } from '../../words/cli/judging.js'
import { pruneWords } from '../../words/cli/prune.js'
import { trainWords } from '../../words/cli/train.js'
import type { TrainNews } from '../../worker/experiment-client.js'
import { type Call, type Command, UsageError } from '../base/command.js'
import { Interrupted, untilInterrupted } from '../base/interrupt.js'
import { toText } from '../base/json-text.js'
import { type Known, type Place, readOptions } from '../base/options.js'
import { sayFrom } from '../base/say.js'
import { classNames } from '../judging/class-names.js'
import { constantWarnings } from '../request/constant-columns.js'
import { checkTargets } from '../request/files.js'
import { reportFiles, reportTargets, tableName } from '../request/report-file.js'
import { checkFolds, firstRuns, isList, type RunId, runsOf, targetsOf } from '../request/runs.js'
import { type TrainRequest, trainRequest } from '../request/train-request.js'
import { writeFiles } from '../request/write-files.js'
import { type Choices, type CutsRequest, cutsRequest, refuseCuts, replayCuts } from './cuts-request.js'
import type { PruneGiven } from './given.js'
import { pruneHelp } from './help.js'
import { type Pruned, pruneJson } from './json.js'
import { lostInRuns, lostWarnings } from './lost.js'
import { knownOptions, switches } from './options.js'
import { pruneReport } from './page.js'
import type { PruneResult } from './result.js'
import { pruneRunOf } from './run.js'
import { runsJson } from './runs-json.js'
import { runsTable } from './runs-table.js'
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

/** The files of all runs, by name. */
function filesFor(results: readonly PruneResult[], network: TrainRequest, targets: readonly string[][]) {
  const entries = results.flatMap((result, i): [string, string][] => {
    const [modelName, runName] = targets[i] ?? []
    if (modelName === undefined || runName === undefined) return []
    return [
      [modelName, `${JSON.stringify(result.model)}\n`],
      [runName, `${JSON.stringify(pruneRunOf(result, network), null, 1)}\n`],
    ]
  })
  return new Map(entries)
}

/** Columns without a spread, and classes that were lost. */
function warn(call: Call, results: readonly PruneResult[], description: Description): void {
  const { lang } = call
  const [first, second] = results
  if (!first) return
  const names = classNames(first.whole, description, lang)
  const lost = second ? lostInRuns(results, names, lang) : lostWarnings(first, names, lang)
  for (const warning of [...constantWarnings(first.whole, lang), ...lost]) sayFrom(where, call, warning)
}

/** What goes on, of one run or of several at once. */
function watchFor(runs: readonly RunId[], showLine: (line: string) => void, lang: Lang) {
  let done = 0
  const line = (news: TrainNews) => {
    const status = statusOf(news, lang)
    return runs.length > 1 ? `${judgingWords[lang].runsDone(done, runs.length)}  ${status}` : status
  }
  const onDone = () => {
    done += 1
  }
  return { onNews: (_index: number, news: TrainNews) => showLine(line(news)), onDone }
}

/** Prints what came of it. @returns the exit status */
function report(call: Call, pruned: Omit<Pruned, 'result'>, results: readonly PruneResult[], asked: Printed): number {
  const { write, lang, paint } = call
  const { description, isJson, isListed } = asked
  const { wanted } = pruned
  const [first] = results
  if (!first) throw new Error('nothing was pruned')
  const one = { ...pruned, result: first }
  if (isJson) write(`${toText(isListed ? runsJson(pruned, results) : pruneJson(one))}\n`)
  else
    write(
      results.length > 1
        ? runsTable(pruned, results, description, lang, paint)
        : pruneTable(one, description, lang, paint),
    )
  warn(call, results, description)
  if (wanted === undefined || first.fingerprint === wanted) return 0
  if (isJson) sayFrom(where, call, trainWords[lang].isOther(first.fingerprint, wanted))
  return 1
}

interface Printed {
  description: Description
  isJson: boolean
  /** Whether several runs were asked for, be it a list of one. */
  isListed: boolean
}

/** The page of one run, or of several together. */
function pageOf(
  version: string,
  results: readonly PruneResult[],
  { model: begun, brought }: TrainRequest,
  { data }: PruneGiven,
  description: Description,
) {
  return pruneReport(
    { version, results, begun, notes: brought?.notes },
    description,
    tableName(data, brought !== undefined),
  )
}

/** The options, and what is cut where no run is done again. @throws UsageError */
function askedCuts(given: PruneGiven, isShrunk: boolean, choices: Choices, place: Place): CutsRequest | undefined {
  checkFolds(given, place)
  const refuse = (option: string, other: string) => {
    throw new UsageError(words[place.lang].errors.failed(where, trainWords[place.lang].noWith(option, other)))
  }
  if (given.seeds && given.model !== undefined) refuse('seeds', 'model')
  if (given.run === undefined) return cutsRequest(given, choices, isShrunk, place)
  refuseCuts(given, isShrunk, place)
  return undefined
}

async function run(call: Call): Promise<number> {
  const { args, lang, loadCore, showStatus, write } = call
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
  const asked = askedCuts(given, on.has('shrink'), choices, place)
  const first = [...targetsOf(given.output, firstRuns(given, lang)).flat(), ...reportTargets(given)]
  await checkTargets(first, on.has('force'), lang)
  const showLine = on.has('quiet') ? () => {} : showStatus
  const network = await trainRequest({ given, dataSources, where, lang, showStatus: showLine })
  const cuts = asked ?? replayCuts(network.replay, choices, place)
  for (const warning of network.warnings) sayFrom(where, call, warning)
  showLine(trainWords[lang].preparing)
  const runs = runsOf(given, network, core, lang)
  const files = targetsOf(given.output, runs)
  const work = async (signal: AbortSignal) => {
    const watch = watchFor(runs, showLine, lang)
    const made = await pruneAll(network, cuts, runs, { signal, isTimed: on.has('times'), where, lang, ...watch })
    const page = () => pageOf(core.version, made, network, given, description)
    const all = [...filesFor(made, network, files), ...(await reportFiles(given, page, lang))]
    await writeFiles(new Map(all), on.has('force'), lang)
    return made
  }
  const results = await untilInterrupted(work).finally(() => showLine(''))
  if (results instanceof Interrupted) {
    sayFrom(where, call, trainWords[lang].stopped)
    return results.status
  }
  const { brought, model: begun, replay } = network
  const pruned = {
    version: core.version,
    cuts,
    files: [...files.flat(), ...reportTargets(given)],
    wanted: replay?.fingerprint,
    notes: brought?.notes,
    begun,
  }
  return report(call, pruned, results, { description, isJson: on.has('json'), isListed: isList(given) })
}

export const prune: Command = {
  name: 'prune',
  summary: { zh: pruneWords.zh.summary, en: pruneWords.en.summary },
  run,
}
