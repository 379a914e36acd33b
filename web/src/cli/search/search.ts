/** `pruning-playground search`: small networks for a budget of bytes, by successive halving over the cores. */

import { availableParallelism } from 'node:os'
import type { Core } from '../../core/core-api.js'
import { searchConditions } from '../../search/file.js'
import { type Outcome, viewOf } from '../../search/finals.js'
import { modelOf } from '../../search/found.js'
import { type PieceResult, pieceKey, type SearchPlan } from '../../search/plan.js'
import type { SearchNews } from '../../search/search.js'
import type { Lang } from '../../state/settings.js'
import { searchWords } from '../../words/cli/search.js'
import { sweepWords } from '../../words/cli/sweep.js'
import { trainWords } from '../../words/cli/train.js'
import type { Call, Command } from '../base/command.js'
import { Interrupted, untilInterrupted } from '../base/interrupt.js'
import { toText } from '../base/json-text.js'
import { readOptions } from '../base/options.js'
import { sayFrom } from '../base/say.js'
import { quoted } from '../base/text.js'
import { constantWarnings } from '../request/constant-columns.js'
import { checkTargets } from '../request/files.js'
import { writeFiles } from '../request/write-files.js'
import { readResults, type SearchHead } from './files.js'
import { searchHelp } from './help.js'
import { type Searched, searchJson } from './json.js'
import { linkOf } from './links.js'
import { known, type SearchGiven } from './options.js'
import { type SearchRequest, searchRequest } from './request.js'
import { searchTable } from './table.js'
import { type SearchEnd, searchAll } from './work.js'

const where = 'pruning-playground search'

const resultMap = (results: readonly PieceResult[]) => new Map(results.map((result) => [pieceKey(result), result]))

function statusOf({ stage, done, total, front }: SearchNews, lang: Lang): string {
  const words = searchWords[lang]
  return words.progress(words.stage(stage), done, total, front.length)
}

const modelName = (name: string, place: number) => name.replace(/json$/, `${place + 1}.json`)

/** Files that are looked at before anything is trained: how many networks will be found is not known yet. */
const targetsOf = ({ output, models }: SearchGiven): string[] => [
  ...(output === undefined ? [] : [output]),
  ...(models === undefined ? [] : [modelName(models, 0)]),
]

/** What the file of the search says of it; a share says of which stage it is. */
function headOf({ info, plan, network }: SearchRequest, { shard }: SearchGiven, stage: string): SearchHead {
  const conditions = searchConditions(info, network.brought?.tableHash)
  return { conditions, plan, ...(shard ? { shard: { ...shard, stage } } : {}) }
}

/** Says where the results are when it ended early. @returns the exit status; @throws what made it fail */
function sayEarly({ isKept, results, error }: SearchEnd, { output = '' }: SearchGiven, call: Call): number {
  const { kept, stopped } = searchWords[call.lang]
  const sentence = isKept ? kept(results.length, quoted(output)) : undefined
  if (!(error instanceof Interrupted)) {
    if (sentence) sayFrom(where, call, sentence)
    throw error
  }
  sayFrom(where, call, sentence ? stopped(sentence) : trainWords[call.lang].stopped)
  return error.status
}

interface Written {
  models: Searched['models']
  texts: Map<string, string>
}

/** What was found, as models and links. */
async function modelsOf(
  core: Core,
  { base }: SearchRequest,
  outcome: Outcome | undefined,
  results: readonly PieceResult[],
  name: string | undefined,
): Promise<Written> {
  const written: Written = { models: [], texts: new Map() }
  for (const [i, found] of (outcome?.found ?? []).entries()) {
    const own = modelOf(found, results)
    const file = own && name && modelName(name, i)
    if (own && file) written.texts.set(file, `${JSON.stringify(own.model)}\n`)
    written.models.push({ ...(file ? { file } : {}), link: own && (await linkOf(core, base, own)) })
  }
  return written
}

/** The results of `--resume`, and the stage that they lead to. */
async function stageOf(request: SearchRequest, given: SearchGiven, lang: Lang) {
  const asked = headOf(request, given, '')
  const old = given.resume === undefined ? [] : await readResults(given.resume, asked, lang)
  const stage = viewOf(request.plan, resultMap(old)).stage.name
  if (given.shard && stage === 'done') throw new Error(searchWords[lang].errors.done)
  return { old, head: headOf(request, given, stage) }
}

/** Says what comes after a share. */
function sayShare(given: SearchGiven, { shard }: SearchHead, call: Call): void {
  const words = searchWords[call.lang]
  if (!shard) return
  const { index, count, stage } = shard
  sayFrom(where, call, words.stageDone(words.stage(stage), index, count, given.output ? quoted(given.output) : ''))
}

async function report(
  call: Call,
  found: { core: Core; request: SearchRequest; end: SearchEnd },
  asked: Asked,
): Promise<void> {
  const { given, isJson, force, workers } = asked
  const { core, request, end } = found
  const { lang, write, paint } = call
  const plan: SearchPlan = request.plan
  const view = viewOf(plan, resultMap(end.results))
  const { models, texts } = await modelsOf(core, request, view.outcome, end.results, given.models)
  await writeFiles(texts, force, lang)
  const files = [...(given.output === undefined ? [] : [given.output]), ...texts.keys()]
  const about = { version: core.version, info: request.info, plan, view, shard: given.shard, models, files, workers }
  const searched: Searched = { ...about, ...end, notes: request.network.brought?.notes }
  write(isJson ? `${toText(searchJson(searched))}\n` : searchTable(searched, lang, paint))
}

interface Asked {
  given: SearchGiven
  isJson: boolean
  force: boolean
  workers: number
}

async function run(call: Call): Promise<number> {
  const { args, lang, loadCore, showStatus, write } = call
  const { state: given, switches: on } = readOptions<SearchGiven>(args, known, { where, lang })
  if (on.has('help')) {
    write(searchHelp(where, lang))
    return 0
  }
  const force = on.has('force')
  await checkTargets(targetsOf(given), force, lang)
  const core = await loadCore()
  const { dataSources } = core.describe()
  const showLine = on.has('quiet') ? () => {} : showStatus
  const request = await searchRequest({ given, core, dataSources, where, lang, showStatus: showLine })
  for (const warning of [...request.network.warnings, ...constantWarnings(request.info, lang)])
    sayFrom(where, call, warning)
  const { old, head } = await stageOf(request, given, lang)
  const cores = availableParallelism()
  const { workers = cores } = given
  if (workers > cores) sayFrom(where, call, sweepWords[lang].manyWorkers(workers, cores))
  const onNews = (news: SearchNews) => showLine(statusOf(news, lang))
  const job = { given, request, head, known: old, workers, force, lang, onNews }
  const end = await untilInterrupted((signal) => searchAll(job, signal)).finally(() => showLine(''))
  if (end instanceof Interrupted) return end.status
  if (end.error !== undefined) return sayEarly(end, given, call)
  sayShare(given, head, call)
  await report(call, { core, request, end }, { given, isJson: on.has('json'), force, workers })
  return 0
}

export const search: Command = {
  name: 'search',
  summary: { zh: searchWords.zh.summary, en: searchWords.en.summary },
  run,
}
