/** The whole story of a network in one line: training, each cut, what followed it. */

import type { EpochReport, Part } from '../../core/contract/experiment.js'
import { removedShare } from '../../lab/run/cutting/cuts.js'
import type { ReportedCut } from '../run-report.js'

export type StoryKey = 'Loss' | 'Accuracy'

/** What is known at one place of the story. */
export interface StoryMoment {
  /** Epochs from the start of it all. */
  epoch: number
  /** How many cuts lie behind it. */
  cuts: number
  kind: 'epoch' | 'before' | 'after'
  /** Absent where it was not measured. */
  train?: number
  test?: number
}

export interface StoryCut {
  epoch: number
  /** Share of the weights that is gone after it. */
  share: number
  before: number
  after: number
  /** Where training led from there, and how many epochs it took; absent when there was none. */
  end?: number
  epochs: number
}

export interface Story {
  part: Part
  moments: StoryMoment[]
  cuts: StoryCut[]
}

/** R² is NaN where targets do not differ. */
const isSame = (a: EpochReport | undefined, b: EpochReport | undefined) =>
  a !== undefined &&
  b !== undefined &&
  (['epoch', 'trainLoss', 'trainAccuracy'] as const).every((key) => Object.is(a[key], b[key]))

/** What training told after it had told `before`: all of it when it began anew. */
export function later(before: readonly EpochReport[], reports: readonly EpochReport[]): readonly EpochReport[] {
  return isSame(before[0], reports[0]) ? reports.slice(before.length) : reports
}

/** Trainings one after the other, each told from where it went on. */
function stretches(cuts: readonly ReportedCut[], history: readonly EpochReport[]): (readonly EpochReport[])[][] {
  return cuts.map(({ history: before, plan, earlier }, i) => {
    const isUntrained = plan && !earlier // what was trained last was a round of the plan
    const told = isUntrained ? [] : [...(earlier ?? []), cuts[i + 1]?.history ?? history]
    return told.map((reports, j) => later(told[j - 1] ?? before, reports))
  })
}

/** A cut with what it was trained afterwards. */
interface SingleCut extends Pick<StoryCut, 'share' | 'before' | 'after'> {
  trainings: readonly (readonly EpochReport[])[]
  end: number | undefined
}

/** A cut as it is, and a plan as the cuts of its rounds. */
function singleCuts(
  { plan, before, after, retrained }: ReportedCut,
  trainings: readonly (readonly EpochReport[])[],
  key: StoryKey,
): SingleCut[] {
  const fit = key === 'Loss' ? 'loss' : 'accuracy'
  if (!plan) {
    const end = retrained?.[fit]
    return [{ share: removedShare(after), before: before[fit], after: after[fit], trainings, end }]
  }
  const { part, weights } = before
  return plan.rounds.map((round, i) => ({
    share: removedShare({ kept: round.kept, weights }),
    before: round.before[`${part}${key}`],
    after: round.cut[`${part}${key}`],
    trainings: i + 1 < plan.rounds.length ? [round.history] : [round.history, ...trainings],
    end: (i + 1 === plan.rounds.length ? retrained?.[fit] : undefined) ?? round.retrained[`${part}${key}`],
  }))
}

/** Follows the cuts from the start. @param history  of the training that was last */
export function storyOf(cuts: readonly ReportedCut[], history: readonly EpochReport[], key: StoryKey): Story {
  const part = cuts[0]?.before.part ?? (Number.isFinite(history[0]?.testLoss) ? 'test' : 'train')
  const moments: StoryMoment[] = []
  let epoch = 0
  const tell = (reports: readonly EpochReport[], behind: number) => {
    const start = epoch - Math.max(0, (reports[0]?.epoch ?? 0) - (moments.length ? 1 : 0))
    for (const report of reports) {
      epoch = start + report.epoch
      const [train, test] = [report[`train${key}`], report[`test${key}`]]
      moments.push({ epoch, cuts: behind, kind: 'epoch', train, ...(Number.isFinite(test) ? { test } : {}) })
    }
  }
  tell(cuts[0]?.history ?? history, 0)
  const all = stretches(cuts, history)
  const single = cuts.flatMap((cut, i) => singleCuts(cut, all[i] ?? [], key))
  const told = single.map(({ trainings, end, ...cut }, i): StoryCut => {
    const at = epoch
    moments.push({ epoch, cuts: i, kind: 'before', [part]: cut.before })
    moments.push({ epoch, cuts: i + 1, kind: 'after', [part]: cut.after })
    for (const reports of trainings) tell(reports, i + 1)
    const what = { ...cut, epoch: at, epochs: epoch - at }
    return end === undefined || epoch === at ? what : { ...what, end }
  })
  return { part, moments, cuts: told }
}
