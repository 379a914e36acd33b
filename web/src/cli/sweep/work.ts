/** Runs a sweep for the command, and writes its files; when it ends early, those points that are there. */

import type { Lang } from '../../state/settings.js'
import type { SweepConditions } from '../../sweep/file.js'
import { keyOf, type SweepPoint, type SweepSettings } from '../../sweep/points.js'
import { runSweep, type SweepNews } from '../../sweep/sweep.js'
import { nodeHome } from '../../worker/node.js'
import { writeFiles } from '../request/write-files.js'
import { csvFiles, pointsFile } from './files.js'
import type { SweepGiven } from './options.js'

export interface SweepJob {
  given: SweepGiven
  settings: SweepSettings
  conditions: SweepConditions
  /** Points of `--resume`, some perhaps of other criteria, amounts and seeds: the file of points keeps them. */
  known: readonly SweepPoint[]
  workers: number
  /** Whether files that are there are written over. */
  force: boolean
  lang: Lang
  onNews: (news: SweepNews) => void
}

/** How a sweep ended. */
export interface SweepEnd {
  /** All of them, or why they are not all there. */
  outcome: { points: SweepPoint[] } | { error: unknown }
  /** Points that were computed. */
  computed: number
  elapsedMs: number
  news: SweepNews
  /** Whether there is a file of points. */
  isKept: boolean
}

/** The points, then those that were known and are no part of this sweep. */
function withOthers(points: readonly SweepPoint[], known: readonly SweepPoint[]): SweepPoint[] {
  const keys = new Set(points.map(keyOf))
  return [...points, ...known.filter((point) => !keys.has(keyOf(point)))]
}

export async function sweepAll(job: SweepJob, signal: AbortSignal): Promise<SweepEnd> {
  const { given, settings, conditions, known, workers: size, force, lang } = job
  const computed: SweepPoint[] = []
  let news: SweepNews = { done: 0, total: 0, trained: 0, replaced: 0 }
  const onNews = (next: SweepNews) => {
    news = next
    job.onNews(next)
  }
  const onPoint = (point: SweepPoint) => void computed.push(point)
  const start = performance.now()
  const outcome = await runSweep(nodeHome, settings, { size, signal, known, onPoint, onNews }).then(
    (points) => ({ points }),
    (error: unknown) => ({ error: signal.aborted ? signal.reason : error }),
  )
  const elapsedMs = performance.now() - start
  const isWhole = 'points' in outcome
  const there = withOthers(isWhole ? outcome.points : computed, known)
  const kept = isWhole || computed.length ? pointsFile(given, conditions, settings, there) : new Map<string, string>()
  // First the points: when a table of them cannot be written, there is still something to go on from.
  await writeFiles(kept, force, lang)
  if (isWhole) await writeFiles(csvFiles(given, outcome.points), force, lang)
  return { outcome, computed: computed.length, elapsedMs, news, isKept: kept.size > 0 }
}
