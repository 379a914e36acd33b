/** `pruning-playground sweep`: criteria x amounts x seeds, spread over the cores. */

import { availableParallelism } from 'node:os'
import type { Core } from '../../core/core-api.js'
import { judgeOf } from '../../core/figures/judge.js'
import type { Lang } from '../../state/settings.js'
import { withControls } from '../../sweep/criteria.js'
import { DivergedError } from '../../sweep/diverged.js'
import { conditionsOf } from '../../sweep/file.js'
import type { SweepNews } from '../../sweep/sweep.js'
import { percent } from '../../view/format.js'
import { sweepWords } from '../../words/cli/sweep.js'
import { trainWords } from '../../words/cli/train.js'
import { ascii } from '../base/ascii.js'
import type { Call, Command } from '../base/command.js'
import { Interrupted, untilInterrupted } from '../base/interrupt.js'
import { toText } from '../base/json-text.js'
import { type Known, readOptions } from '../base/options.js'
import { sayFrom } from '../base/say.js'
import { quoted } from '../base/text.js'
import { constantWarnings } from '../request/constant-columns.js'
import { checkTargets } from '../request/files.js'
import { reportFiles, tableName } from '../request/report-file.js'
import { writeFiles } from '../request/write-files.js'
import { readPoints, targetsOf } from './files.js'
import { sweepHelp } from './help.js'
import { type Swept, sweepJson } from './json.js'
import { knownOptions, type SweepGiven, switches } from './options.js'
import { sweepPage } from './page.js'
import { type SweepRequest, sweepRequest } from './request.js'
import { sweepTable } from './table.js'
import { type SweepEnd, sweepAll } from './work.js'

const where = 'pruning-playground sweep'
const known: Known = { settings: knownOptions, switches }

function statusOf({ done, total, trained }: SweepNews, lang: Lang): string {
  return sweepWords[lang].progress(done, total, trained < 1 ? ascii(percent(trained)) : undefined)
}

/** The experiment as it is before training: what the core refuses, of the network or of a criterion, is refused here. */
function infoOf(core: Core, { settings }: SweepRequest) {
  const { experiment: given, model, criteria, amounts, scope, samples } = settings
  using experiment = core.createExperiment(model ? { network: model.network, ...given } : given)
  const asked = { ...(scope ? { scope } : {}), ...(samples === undefined ? {} : { samples }) }
  for (const criterion of withControls(criteria))
    for (const amount of amounts) experiment.checkPlan({ criterion, amount, ...asked, plan: 'one-shot', retrain: 1 })
  return experiment.info
}

/** Says where the points are when it ended early. @returns the exit status; @throws what made it fail */
function sayEarly({ isKept, news }: SweepEnd, error: unknown, { output = '' }: SweepGiven, call: Call): number {
  const { lang } = call
  const { kept, stopped } = sweepWords[lang]
  const sentence = isKept ? kept(news.done, news.total, quoted(output)) : undefined
  if (!(error instanceof Interrupted)) {
    if (sentence) sayFrom(where, call, sentence)
    throw error instanceof DivergedError ? new Error(trainWords[lang].diverged(error.seed), { cause: error }) : error
  }
  sayFrom(where, call, sentence ? stopped(sentence) : trainWords[lang].stopped)
  return error.status
}

async function run(call: Call): Promise<number> {
  const { args, lang, loadCore, showStatus, write, paint } = call
  const { state: given, switches: on } = readOptions<SweepGiven>(args, known, { where, lang })
  const core = await loadCore()
  const { plan: defaults } = core.defaultSettings()
  if (on.has('help')) {
    write(sweepHelp(where, defaults, lang))
    return 0
  }
  const description = core.describe()
  const files = targetsOf(given)
  await checkTargets(files, on.has('force'), lang)
  const showLine = on.has('quiet') ? () => {} : showStatus
  const request = await sweepRequest({
    given,
    core,
    defaults,
    dataSources: description.dataSources,
    where,
    lang,
    showStatus: showLine,
  })
  const { network } = request
  for (const warning of network.warnings) sayFrom(where, call, warning)
  showLine(trainWords[lang].preparing)
  const info = infoOf(core, request)
  showLine('')
  for (const warning of constantWarnings(info, lang)) sayFrom(where, call, warning)
  const settings = { ...request.settings, part: judgeOf(info) }
  const conditions = conditionsOf(info, settings, network.brought?.tableHash)
  const old = given.resume === undefined ? [] : await readPoints(given.resume, info.task, conditions, lang)
  const cores = availableParallelism()
  const { workers = cores } = given
  if (workers > cores) sayFrom(where, call, sweepWords[lang].manyWorkers(workers, cores))
  const onNews = (news: SweepNews) => showLine(statusOf(news, lang))
  const job = { given, settings, conditions, known: old, workers, force: on.has('force'), lang, onNews }
  const end = await untilInterrupted((signal) => sweepAll(job, signal)).finally(() => showLine(''))
  if (end instanceof Interrupted) return end.status
  if (end.news.replaced) sayFrom(where, call, sweepWords[lang].replaced(end.news.replaced))
  if (!('points' in end.outcome)) return sayEarly(end, end.outcome.error, given, call)
  const { points } = end.outcome
  const about = { version: core.version, settings, info, conditions, notes: network.brought?.notes }
  const page = () => sweepPage({ ...about, points }, description, tableName(given.data, network.brought !== undefined))
  await writeFiles(await reportFiles(given, page, lang), on.has('force'), lang)
  const swept: Swept = { ...end, ...about, points, workers, files }
  write(on.has('json') ? `${toText(sweepJson(swept))}\n` : sweepTable(swept, description, lang, paint))
  return 0
}

export const sweep: Command = {
  name: 'sweep',
  summary: { zh: sweepWords.zh.summary, en: sweepWords.en.summary },
  run,
}
