/** The first sentences: what came out, as a function of what was measured. */

import { deviation, max, mean, min } from 'd3-array'
import { judgeOf } from '../../core/figures/judge.js'
import type { OverRuns } from '../../core/figures/over-runs.js'
import { type PlanRun, runEnds } from '../../core/figures/run-rounds.js'
import { showsDifference } from '../../core/figures/spread.js'
import { removedShare } from '../../lab/run/cutting/cuts.js'
import { outputName, short } from '../../lab/run/layers.js'
import { type Measured, type PartFit, partIds } from '../../lab/run/measured.js'
import { countOf, share, standing, yardstick, yardstickOf } from '../../lab/says/sentences.js'
import { fixed, percent, plain } from '../../view/format.js'
import { judgingWords } from '../../words/cli/judging.js'
import { saysTexts } from '../../words/lab/says.js'
import { asLabel, differenceTexts, withSpread } from '../figures/texts.js'
import type { Training } from '../run-report.js'
import { endsOf, kindOf, type PageContext, planRuns } from './context.js'
import { areFolds } from './sections/runs.js'
import { sweepLead } from './sweep-lead.js'

/** What the parts say in the end. */
function fitsIn({ info }: PageContext, { parts = [], history }: Training): PartFit[] {
  const last = history.at(-1)
  return partIds.flatMap((part) => {
    const samples = info.sizes[part]
    const told =
      parts.find((measures) => measures.part === part) ??
      (last && { loss: last[`${part}Loss`], accuracy: last[`${part}Accuracy`] })
    return samples && told ? [{ part, samples, loss: told.loss, accuracy: told.accuracy }] : []
  })
}

function measuredOf(context: PageContext, training: Training): Measured {
  const { info, report } = context
  const { model, isTestNew } = report.subject
  const test = training.parts?.find(({ part }) => part === 'test')
  const counted = test?.recall.filter(Number.isFinite).length
  return {
    task: info.task,
    epoch: training.history.at(-1)?.epoch ?? 0,
    parts: fitsIn(context, training),
    isTestNew,
    isLoaded: model !== undefined,
    ...(counted ? { testClasses: counted } : {}),
  }
}

/** One network, once trained. */
function trainedLead(context: PageContext, training: Training): string[] {
  const { words, lang } = context
  const { reason } = training
  const said = reason === 'diverged' ? '' : words.reasons[reason]
  return [standing(measuredOf(context, training), saysTexts[lang]), said]
}

/** Several networks, one a seed. */
function seedsLead(context: PageContext): string[] {
  const { report, info, lang, words } = context
  const part = judgeOf(info)
  const fits = report.trainings.flatMap((training) => fitsIn(context, training).filter((fit) => fit.part === part))
  const rod = yardstick(info, fits, saysTexts[lang])
  const values = fits.map(rod.of).filter(Number.isFinite)
  const write = (value: number | undefined) =>
    rod.scale === 'accuracy' ? percent(value ?? Number.NaN, 1) : fixed(value ?? Number.NaN, 3)
  if (values.length < fits.length || !values.length) return [words.reasons.diverged]
  // Folds test samples of their own, and not as many each.
  const name = areFolds(context) ? saysTexts[lang].scale[rod.scale] : rod.name
  const spread = deviation(values)
  const about = spread === undefined ? '' : rod.scale === 'accuracy' ? fixed(100 * spread, 1) : fixed(spread, 3)
  return [
    words.overSeeds(
      plain(values.length),
      name,
      withSpread(write(mean(values)), about),
      write(min(values)),
      write(max(values)),
    ),
  ]
}

/** From so much of a class on, and so many samples, what is not recognised any more is worth a sentence. */
const leastShare = 0.05
const leastSamples = 3

/** The class that lost most of its right answers; empty when none lost much. */
function worstClass({ report, info, words }: PageContext): string {
  const { result } = report.pruning ?? {}
  const recallBefore = result?.before?.recall
  const part = judgeOf(info)
  const now = result?.parts.find((measures) => measures.part === part)?.recall ?? []
  const losses = now.map((recall, i) => (recallBefore?.[i] ?? Number.NaN) - recall)
  const worst = losses.reduce((best, loss, i) => (loss > (losses[best] ?? 0) ? i : best), -1)
  const lost = losses[worst] ?? 0
  if (lost < leastShare || lost * (info.counts[part].classes[worst] ?? 0) < leastSamples) return ''
  return words.worstClass(short(outputName(info, worst), 24), share(recallBefore?.[worst] ?? 0), share(now[worst] ?? 0))
}

/** The classes that the cuts have all but taken away, as the core judges it. */
function lostClasses({ report, info, words }: PageContext): string {
  const lost = report.pruning?.result.before?.lostClasses ?? []
  return lost.length ? words.lost(lost.map((place) => short(outputName(info, place), 24))) : ''
}

/** Several networks, each cut by the same plan. */
function prunedRunsLead(context: PageContext, runs: readonly PlanRun[]): string[] {
  const { report, info, lang, words } = context
  const { before, now, difference } = runEnds(runs, 'accuracy')
  const each = report.prunings?.runs ?? []
  const gone = mean(each, ({ kept, weights }) => (weights ? 1 - kept / weights : 0)) ?? 0
  const isShare = info.task === 'classification'
  const write = (value: number) => (isShare ? fixed(100 * value, 1) : fixed(value, 3))
  const said = ({ mean, deviation }: OverRuns) => {
    if (Number.isNaN(mean)) return '–'
    const text = withSpread(write(mean), Number.isNaN(deviation) ? '' : write(deviation))
    return isShare ? `${text}%` : text
  }
  const scale = isShare ? 'accuracy' : 'r2'
  const part = runs[0]?.rounds[0]?.judged.part ?? judgeOf(info)
  const { scale: scales, scaleOn } = saysTexts[lang]
  const name = areFolds(context) ? scales[scale] : scaleOn(scale, part, countOf(info.sizes[part]))
  const change = differenceTexts(isShare, lang)
  const lost = info.classNames.flatMap((_, i) => {
    const count = each.filter(({ lostClasses }) => lostClasses.includes(i)).length
    return count ? [asLabel(judgingWords[lang].lostInRuns(short(outputName(info, i), 24), count, each.length))] : []
  })
  return [
    words.prunedRuns(plain(each.length), share(gone), name, said(before), said(now)),
    Number.isNaN(difference.interval.low)
      ? ''
      : words.runsDiffer(
          change.difference(difference.mean),
          change.interval(difference.interval),
          showsDifference(difference.interval),
        ),
    ...lost,
  ]
}

function prunedLead(context: PageContext): string[] {
  const { report, info, lang, words } = context
  const runs = planRuns(context)
  if (runs) return prunedRunsLead(context, runs)
  const ends = endsOf(report)
  if (!ends) return [words.unpruned]
  const { first, now } = ends
  const rod = yardstickOf(yardstick(info, [first, now], saysTexts[lang]).scale, info, saysTexts[lang])
  const [gone, was, is] = [share(removedShare(now)), rod.write(first), rod.write(now)]
  const said = was === is ? words.prunedSame(gone, rod.name, is) : words.pruned(gone, rod.name, was, is)
  return [said, lostClasses(context), worstClass(context)]
}

/** One or two sentences. */
export function leadOf(context: PageContext): string {
  const { report, words } = context
  const [only] = report.trainings
  const said = {
    prune: () => prunedLead(context),
    sweep: () => sweepLead(context),
    train: () => (report.trainings.length === 1 && only ? trainedLead(context, only) : seedsLead(context)),
  }
  return said[kindOf(report)]().filter(Boolean).join(words.space)
}
