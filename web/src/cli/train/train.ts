/** `pruning-playground train`: trains a network and writes the model and the run. */

import type { Description } from '../../core/contract/describe.js'
import type { Progress } from '../../core/contract/experiment.js'
import type { ExperimentState } from '../../rules/experiment-settings.js'
import type { Lang } from '../../state/settings.js'
import { fixed, percent } from '../../view/format.js'
import { trainWords } from '../../words/cli/train.js'
import { ascii } from '../base/ascii.js'
import type { Call, Command } from '../base/command.js'
import { Interrupted, untilInterrupted } from '../base/interrupt.js'
import { toText } from '../base/json-text.js'
import { type Known, readOptions } from '../base/options.js'
import { sayFrom } from '../base/say.js'
import { constantWarnings } from '../request/constant-columns.js'
import { checkTargets } from '../request/files.js'
import { reportFiles, reportTargets, tableName } from '../request/report-file.js'
import { checkFolds, firstRuns, isList, runsOf, targetsOf } from '../request/runs.js'
import { knownOptions, switches, type TrainGiven } from '../request/train-options.js'
import { type TrainRequest, trainRequest } from '../request/train-request.js'
import { writeFiles } from '../request/write-files.js'
import { trainHelp } from './help.js'
import { type Trained, trainJson } from './json.js'
import { trainReport } from './report.js'
import { trainTable } from './table.js'
import { runFileOf, type TrainResult, trainAll } from './work.js'

const where = 'pruning-playground train'
const known: Known = { settings: knownOptions, switches }

/** The line that is shown while training goes on. */
function statusOf(progresses: readonly (Progress | undefined)[], lang: Lang): string {
  const { progress: line, runsProgress } = trainWords[lang]
  const [only] = progresses
  if (progresses.length === 1 && only) {
    const epoch = only.isDone ? only.epoch : Math.min(only.epoch + 1, only.epochs)
    const loss = Number.isNaN(only.loss) ? '-' : ascii(fixed(only.loss, 4))
    return line(epoch, only.epochs, only.step, only.stepsPerEpoch, loss)
  }
  const shares = progresses.map((one) => (one ? (one.isDone ? 1 : one.epoch / one.epochs) : 0))
  const share = shares.reduce((sum, one) => sum + one, 0) / shares.length
  return runsProgress(shares.filter((one) => one === 1).length, shares.length, ascii(percent(share)))
}

/** The files of all results, by name. */
function filesFor(
  results: readonly TrainResult[],
  targets: readonly string[][],
  request: TrainRequest,
): Map<string, string> {
  const entries = results.flatMap((result, i): [string, string][] => {
    const [modelName, runName] = targets[i] ?? []
    if (modelName === undefined || runName === undefined) return []
    return [
      [modelName, `${JSON.stringify(result.model)}\n`],
      [runName, `${JSON.stringify(runFileOf(result, request), null, 1)}\n`],
    ]
  })
  return new Map(entries)
}

function report(call: Call, trained: Trained, description: Description, isJson: boolean): void {
  const { write, lang, paint } = call
  write(isJson ? `${toText(trainJson(trained))}\n` : trainTable(trained, description, lang, paint))
  const [first] = trained.results
  if (first) for (const warning of constantWarnings(first.info, lang)) sayFrom(where, call, warning)
  for (const { reason, seed, fold } of trained.results)
    if (reason === 'diverged') sayFrom(where, call, trainWords[lang].diverged(seed, fold))
}

async function run(call: Call): Promise<number> {
  const { args, lang, loadCore, showStatus, write } = call
  const { state: given, switches: on } = readOptions<TrainGiven>(args, known, { where, lang })
  const core = await loadCore()
  const description = core.describe()
  if (on.has('help')) {
    const { experiment } = core.defaultSettings()
    write(trainHelp(where, lang, description, experiment as ExperimentState)) // a preset's network is text
    return 0
  }
  checkFolds(given, { where, lang })
  const named = [...targetsOf(given.output, firstRuns(given, lang)).flat(), ...reportTargets(given)]
  await checkTargets(named, on.has('force'), lang)
  const showLine = on.has('quiet') ? () => {} : showStatus
  const request = await trainRequest({ given, dataSources: description.dataSources, where, lang, showStatus: showLine })
  if (request.replay?.plan || request.replay?.removal) throw new Error(trainWords[lang].runOfPrune)
  for (const warning of request.warnings) sayFrom(where, call, warning)
  showLine(trainWords[lang].preparing)
  const runs = runsOf(given, request, core, lang)
  const targets = targetsOf(given.output, runs)
  await checkTargets(targets.flat(), on.has('force'), lang)
  const progresses: (Progress | undefined)[] = runs.map(() => undefined)
  const onProgress = (index: number, progress: Progress) => {
    progresses[index] = progress
    showLine(statusOf(progresses, lang))
  }
  const work = async (signal: AbortSignal) => {
    showLine(trainWords[lang].preparing)
    const trained = await trainAll(request, runs, { signal, hasReport: given.report !== undefined, onProgress })
    const about = { version: core.version, results: trained, begun: request.model, notes: request.brought?.notes }
    const page = () => trainReport(about, description, tableName(given.data, request.brought !== undefined))
    const files = [...filesFor(trained, targets, request), ...(await reportFiles(given, page, lang))]
    await writeFiles(new Map(files), on.has('force'), lang)
    return trained
  }
  const results = await untilInterrupted(work).finally(() => showLine(''))
  if (results instanceof Interrupted) {
    sayFrom(where, call, trainWords[lang].stopped)
    return results.status
  }
  const wanted = request.replay?.fingerprint
  const { brought, model: begun } = request
  const about = { version: core.version, isList: isList(given), wanted, notes: brought?.notes, begun }
  const written = { files: targets, pages: reportTargets(given) }
  report(call, { ...about, ...written, results }, description, on.has('json'))
  const fingerprint = results[0]?.fingerprint ?? ''
  if (wanted === undefined || fingerprint === wanted) return 0
  if (on.has('json')) sayFrom(where, call, trainWords[lang].isOther(fingerprint, wanted))
  return 1
}

export const train: Command = {
  name: 'train',
  summary: { zh: trainWords.zh.summary, en: trainWords.en.summary },
  run,
}
