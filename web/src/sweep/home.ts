import type { WorkerHome } from '../worker/connection.js'
import { checkObject } from './check.js'
import type { SweepPoint, SweepSettings } from './points.js'
import { runSweep, type SweepOptions } from './sweep.js'

/** Runs a sweep as `runSweep` does; `size` is the number of cores when left out. */
export type RunSweep = (settings: SweepSettings, options?: Partial<SweepOptions>) => Promise<SweepPoint[]>

/** Makes `sweep` for a home. */
export function sweeperFor(home: WorkerHome, cores: () => number): RunSweep {
  return async (settings, options = {}) => {
    checkObject('options', options)
    return runSweep(home, settings, { ...options, size: options.size ?? cores() })
  }
}
