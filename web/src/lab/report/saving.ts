/** The report of the Lab's network, as a page of its own. */

import { judgeOf } from '../../core/figures/judge.js'
import { fetchBytes } from '../../core/load/bytes.js'
import { phrase } from '../../core/messages.js'
import { changesOf, choiceNames, runReport, subjectOf, sweepReport } from '../../report/making.js'
import { reportPage, templateUrl } from '../../report/report-page.js'
import type { Pruning, ReportedCut, RunReport, SweepReport, Training } from '../../report/run-report.js'
import { ownTable } from '../../state/lab-state.js'
import type { Lang } from '../../state/settings.js'
import type { SweepPoint } from '../../sweep/points.js'
import type { Cut } from '../run/cutting/cuts.js'
import { isTestNew } from '../run/loaded.js'
import type { OwnTable } from '../run/own-table.js'
import type { RunView } from '../run/run-view.js'
import type { Catalogue } from '../run/workshop.js'
import type { FullReport } from './changes.js'
import type { ReportFindings } from './findings.js'

/** What it is made of. */
export interface Reported {
  view: RunView
  /** With a report that is of the network as it is. */
  reporting: ReportFindings
  catalogue: Catalogue
  /** A table of one's own. */
  own: OwnTable | undefined
}

/** A cut as the page shows it: no masks, no model. */
function cutOf({ history, before, after, earlier, retrained, plan }: Cut): ReportedCut {
  return {
    history,
    before,
    after,
    ...(earlier ? { earlier } : {}),
    ...(retrained ? { retrained } : {}),
    ...(plan ? { plan } : {}),
  }
}

/** The training that made the network, from its start. */
function trainingOf({ view }: Reported, seed: number, { parts, sizes }: FullReport): Training {
  const [first] = view.cuts
  const { history, progress } = first ?? view
  const measured = first ? {} : { parts, sizes }
  return {
    seed,
    history,
    reason: progress?.reason ?? '',
    ...measured,
    fingerprint: first?.model.fingerprint ?? view.fingerprint,
  }
}

function pruningOf({ view, reporting, catalogue }: Reported, report: FullReport): Pruning {
  const { cuts, history, fingerprint } = view
  const { layers, parts, inputs, before, changes } = report
  const { times } = reporting
  const plan = cuts.length === 1 ? cuts[0]?.plan : undefined
  return {
    cuts: cuts.map(cutOf),
    history,
    names: choiceNames(plan?.settings ?? {}, catalogue),
    result: { layers, parts, inputs, ...(before ? { before } : {}) },
    ...changesOf(changes),
    ...(times.value && !times.isOld ? { times: times.value } : {}),
    fingerprint,
  }
}

/** The comparison over seeds, else the one of this network, once all of it is known. */
function sweepOf({ view, reporting, catalogue }: Reported): SweepReport | undefined {
  const { choice, sweep, lines } = reporting
  const { info } = view
  const criteria = choice.criteria[choice.grain]
  if (!info) return undefined
  const { seed } = info.settings
  const part = judgeOf(info)
  const isWhole = [...lines.values()].every(({ value, isOld }) => value && !isOld)
  const own = [...(isWhole ? lines : [])].flatMap(([criterion, { value = [] }]) =>
    value.map(({ amount, gone, total, loss = Number.NaN, accuracy = Number.NaN }): SweepPoint => {
      return { criterion, amount, seed, isRetrained: false, gone, total, loss, accuracy, part }
    }),
  )
  const hasSeeds = sweep.points.length > 0
  const points = hasSeeds ? sweep.points : own
  if (!points.length) return undefined
  const seeds = [...new Set(points.map((point) => point.seed))]
  const retrain = hasSeeds && choice.epochs > 0 ? { retrain: { epochs: choice.epochs } } : {}
  return sweepReport({ criteria, seeds, part, ...retrain }, points, catalogue)
}

export function labReport(reported: Reported): RunReport {
  const { view, reporting, catalogue, own } = reported
  const { info, cuts, loaded } = view
  const report = reporting.report.value
  if (!info || !report) throw new Error('[labReport] a network that was asked about all samples is wanted, got none')
  const sweep = sweepOf(reported)
  const begun = loaded ? { model: loaded.name, isTestNew: isTestNew(loaded, info) } : {}
  const isOwn = info.settings.data === ownTable
  const ofTable = isOwn ? { file: own?.name, people: own?.summary?.notes.subjectNames } : {}
  return runReport(catalogue.version, {
    subject: subjectOf(info, catalogue, { ...ofTable, ...begun }),
    trainings: [trainingOf(reported, info.settings.seed, report)],
    ...(cuts.length ? { pruning: pruningOf(reported, report) } : {}),
    ...(sweep ? { sweep } : {}),
  })
}

const purpose = { where: 'labReport', wanted: phrase('data-file') }

/** The page as text. @throws CoreError when the template cannot be loaded */
export async function labReportPage(reported: Reported, lang: Lang): Promise<string> {
  const template = new TextDecoder().decode(await fetchBytes(templateUrl, purpose))
  return reportPage(template, labReport(reported), lang)
}
