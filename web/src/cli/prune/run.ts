import type { ReplayFile } from '../../files/run-file.js'
import type { TrainRequest } from '../request/train-request.js'
import { runFileOf } from '../train/work.js'
import { reportJson, roundJson } from './json.js'
import type { PruneResult } from './result.js'

/** The file of the run: the training, the plan, and what came out. */
export function pruneRunOf(result: PruneResult, network: TrainRequest): ReplayFile {
  const { whole, training, plan, removal, rounds, end, shrunk, fingerprint } = result
  const { fingerprint: _, ...run } = runFileOf({ info: whole, history: training?.history ?? [], fingerprint }, network)
  const results = {
    rounds: rounds.map((round, i) => {
      const { history: _, ...others } = roundJson(round, i, result)
      return others
    }),
    end,
    report: reportJson(result),
  }
  const { criterion } = plan
  const way = { ...(criterion ? { plan: { ...plan, criterion } } : {}), ...(removal ? { removal } : {}) }
  return { ...run, ...way, ...(shrunk ? { isShrunk: true } : {}), results, fingerprint }
}
