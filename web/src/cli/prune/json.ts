/** What `prune` prints as JSON. */

import type { Evaluation, ExperimentInfo } from '../../core/contract/experiment.js'
import type { ModelFile } from '../../core/contract/model.js'
import type { PlanRound } from '../../core/contract/plan.js'
import type { AnswerChanges, LayerReport, PartMeasures } from '../../core/contract/report.js'
import { constantColumns } from '../../core/figures/constant-columns.js'
import { judgeOf } from '../../core/figures/judge.js'
import { leastRecall } from '../../core/figures/judged.js'
import { candidatesGone, isRetrained } from '../../core/figures/run-rounds.js'
import { pairedInterval, showsDifference } from '../../core/figures/spread.js'
import { weightCounts } from '../../core/figures/weight-counts.js'
import type { CsvNotes } from '../../data/csv.js'
import { figuresJson, named } from '../base/figures-json.js'
import { whoJson } from '../judging/who.js'
import { type ModelStart, startJson } from '../request/model-start.js'
import { tableJson } from '../request/table-notes.js'
import type { CutsRequest } from './cuts-request.js'
import { lostOf } from './lost.js'
import { gapsOf, keptMacs, keptParameters, layerParameters } from './report.js'
import type { PruneResult, Shrunk } from './result.js'
import { fitOf, weightLayerNames } from './rounds.js'

type Json = Record<string, unknown>

export interface Pruned {
  version: string
  result: PruneResult
  cuts: CutsRequest
  /** The model that was cut, in place of a network trained for it. */
  begun: ModelFile | undefined
  /** Names of the files that were written. */
  files: readonly string[]
  /** The fingerprint that a run that was done again should have. */
  wanted?: string | undefined
  /** How the table was read, when there is one. */
  notes?: CsvNotes | undefined
}

/** How retraining starts after a model was cut; `undefined` where none is. */
export const retrainingStart = ({ plan }: PruneResult, begun: ModelFile | undefined): ModelStart | undefined =>
  begun && isRetrained(plan) ? 'retraining' : undefined

/** Of the part that judges the plan, which is the validation part where there is one. */
function judgedJson({ part, before, cut, retrained, lostClasses }: PlanRound['judged'], info: ExperimentInfo): Json {
  const isOfClasses = info.task === 'classification'
  const figures = ({ samples, loss, ...evaluation }: Evaluation) => ({
    ...figuresJson(evaluation, info),
    ...(isOfClasses ? { leastRecall: leastRecall(evaluation) } : {}),
  })
  return {
    part,
    before: figures(before),
    after: figures(cut),
    retrained: figures(retrained),
    ...(isOfClasses ? { lostClasses: lostClasses.map((i) => info.classNames[i]) } : {}),
  }
}

/** Fits are of the part that judges; `scored` is the loss on the samples that were scored on. */
export function roundJson(round: PlanRound, i: number, { whole, rounds, plan }: PruneResult): Json {
  const { amount, layer, isKept, result, kept, bytes, format, macs, growth, history } = round
  const { removed, threshold, lossBefore, lossCut, lossHealed, healingStep, surgery } = result
  const { gone, total } = candidatesGone(round, rounds[0] ?? round)
  const names = weightLayerNames(whole)
  const { task } = whole
  return {
    round: i + 1,
    amount,
    layer: layer === undefined ? null : (whole.layers[layer]?.name ?? null),
    isKept,
    removed,
    gone,
    total,
    share: total ? gone / total : 0,
    threshold,
    before: named(fitOf(round.before, whole), task),
    after: named(fitOf(round.cut, whole), task),
    retrained: isRetrained(plan) ? named(fitOf(round.retrained, whole), task) : null,
    judged: judgedJson(round.judged, whole),
    scored: { lossBefore, lossCut, lossHealed, healingStep },
    surgery: surgery || null,
    keptWeights: kept,
    bytes,
    format,
    macs,
    growth: growth ? Object.fromEntries([...growth].map((change, part) => [names[part], change])) : null,
    history: history?.map((report) => named(report, task)),
  }
}

/** With the figures of its task. */
function partJson({ part, samples, loss, ...figures }: PartMeasures, info: ExperimentInfo): Json {
  return { part, size: samples, loss, ...figuresJson(figures, info) }
}

/** Classes by their numbers, from 0, as in the parts. */
function changesJson({ samples, ...others }: AnswerChanges): Json {
  return { ...others, samples: samples.map(({ row, ...answer }) => ({ placeInPart: row, ...answer })) }
}

function layerJson(layer: LayerReport): Json {
  const { kept, all } = layerParameters(layer)
  return { ...layer, parameters: all, keptParameters: kept }
}

/** The change of accuracy by the answers to the same samples, with its 95 % interval (Bonett and Price). */
function differenceJson({ report: { parts, changes } }: PruneResult): Json | null {
  const size = parts.find(({ part }) => part === changes?.part)?.samples
  if (!changes || !size) return null
  const { worsened, mended, part } = changes
  const interval = pairedInterval(worsened, mended, size)
  const { low, high } = interval
  return { part, accuracy: (mended - worsened) / size, interval: [low, high], isShown: showsDifference(interval) }
}

/** The network after the last round. */
export function reportJson(result: PruneResult): Json {
  const { layers, inputs, parts, changes } = result.report
  return {
    layers: layers.map(layerJson),
    inputs,
    parts: parts.map((part) => partJson(part, result.info)),
    changes: changes ? changesJson(changes) : null,
    difference: differenceJson(result),
    gap: gapsOf(result),
  }
}

/** What a network is, and what of it is kept. */
function sizeJson({ info, sizes, layers }: Pick<Shrunk, 'info' | 'sizes' | 'layers'>): Json {
  const { kept, weights: all } = weightCounts(info)
  return {
    network: info.network,
    parameters: info.parameters,
    keptParameters: keptParameters(info),
    weights: all,
    keptWeights: kept,
    macs: info.macs,
    keptMacs: keptMacs({ layers }),
    storedSizes: sizes,
  }
}

function shrunkJson(shrunk: Shrunk): Json {
  const { parametersBefore, largestDifference, layers } = shrunk
  return { parametersBefore, largestDifference, ...sizeJson(shrunk), layers: layers.map(layerJson) }
}

/** How it was cut, with every choice made. */
function cutJson({ plan, removal, whole }: PruneResult, cuts: CutsRequest): Json {
  if (!('removal' in cuts)) return { healing: cuts.criterion.healing, ...plan, grain: cuts.criterion.grain }
  return { ...removal, layer: whole.layers[removal?.layer ?? -1]?.name ?? null, grain: 'layer' }
}

/** As `train` has it, then the rounds and what is left; what is no number is null. */
export function pruneJson({ version, result, cuts, files, wanted, notes, begun }: Pruned): Json {
  const { whole, training, rounds, end, over, report, shrunk, times, elapsedMs, fingerprint } = result
  const { seed, ...settings } = whole.settings
  return {
    version,
    data: settings.data,
    ...(notes ? { table: tableJson(notes) } : {}),
    task: whole.task,
    network: whole.network,
    parameters: whole.parameters,
    macs: whole.macs,
    samples: whole.sizes,
    who: whoJson(whole, notes),
    constantColumns: constantColumns(whole),
    part: judgeOf(whole),
    settings,
    seed,
    epochs: training?.history.map((report) => named(report, whole.task)) ?? null,
    reason: training?.reason ?? null,
    ...startJson(retrainingStart(result, begun), begun),
    cut: cutJson(result, cuts),
    rounds: rounds.map((round, i) => roundJson(round, i, result)),
    end,
    over,
    pruned: { ...sizeJson({ ...result, layers: report.layers }), shrink: shrunk ? shrunkJson(shrunk) : null },
    report: reportJson(result),
    lostClasses: (lostOf(result)?.classes ?? []).map((i) => whole.classNames[i]),
    ...(times ? { times } : {}),
    elapsedMs: Math.round(elapsedMs),
    fingerprint,
    ...(files.length ? { files } : {}),
    ...(wanted === undefined ? {} : { wanted, isSame: wanted === fingerprint }),
  }
}
