/** What takes long is computed in a worker, one question at a time: a newer one takes the place of an older one. */

import type { Inspection, InspectionSettings } from '../core/contract/inspection.js'
import type { CoreWorker } from '../worker/client.js'

/** @returns undefined when a newer question took its place */
export type Measure = (settings: InspectionSettings) => Promise<Inspection | undefined>

/** @param start  makes the worker, when it is first asked something */
export function measureWith(start: () => Promise<Pick<CoreWorker, 'inspect' | 'restart'>>): Measure {
  let worker: ReturnType<typeof start> | undefined
  let turn = 0
  let isBusy = false
  return async (settings) => {
    turn += 1
    const own = turn
    worker ??= start()
    const asked = await worker
    if (own !== turn) return undefined
    if (isBusy) asked.restart() // the core answers nothing before it has ended
    isBusy = true
    try {
      const result = await asked.inspect(settings)
      return own === turn ? result : undefined
    } catch (error) {
      if (own === turn) throw error
      return undefined
    } finally {
      if (own === turn) isBusy = false
    }
  }
}
