/** What `prune` prints as JSON of several runs: each, and what they come to. */

import { type Pruned, pruneJson } from './json.js'
import type { PruneResult } from './result.js'
import { runRoundsJson } from './run-rounds.js'

type Json = Record<string, unknown>

/** What is of all runs, and not of each. */
const common = [
  'version',
  'data',
  'table',
  'task',
  'network',
  'parameters',
  'macs',
  'constantColumns',
  'part',
  'settings',
  'cut',
] as const

/** @param files  of each run */
export function runsJson(pruned: Omit<Pruned, 'result'>, results: readonly PruneResult[]): Json {
  const { files } = pruned
  const each = files.length / results.length
  const jsons = results.map((result, i) =>
    pruneJson({ ...pruned, files: files.slice(i * each, (i + 1) * each), result }),
  )
  const [first = {}] = jsons
  const isCommon = (key: string) => common.some((one) => one === key)
  const runs = jsons.map((json, i) => {
    const own = Object.entries(json).filter(([key]) => !isCommon(key))
    const { fold } = results[i]?.run ?? {}
    const { splitSeed } = results[i]?.whole.settings ?? {}
    return { splitSeed, ...(fold === undefined ? {} : { fold }), ...Object.fromEntries(own) }
  })
  const { settings, ...shared } = Object.fromEntries(Object.entries(first).filter(([key]) => isCommon(key)))
  const { splitSeed: _splitSeed, fold: _fold, ...others } = settings as Json
  return { ...shared, settings: others, runs, summary: runRoundsJson(results) }
}
