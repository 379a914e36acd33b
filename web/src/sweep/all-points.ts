/** Criteria x amounts x seeds, each point with a random one beside it. */

import { checkSweep } from './check.js'
import { isControl, withControls } from './criteria.js'
import type { PointId, SweepSettings } from './points.js'

/**
 * All points of a sweep, by criterion (the controls last), cut before retrained, by amount, by seed and by fold.
 *
 * With a model a criterion that draws nothing comes with the first seed alone: the others would repeat it.
 *
 * @throws CoreError that names what is no good
 */
export function pointsOf(settings: SweepSettings): PointId[] {
  checkSweep(settings)
  const amounts = [...new Set(settings.amounts)]
  const seeds = [...new Set(settings.seeds)]
  const folds = settings.folds ? [...new Set(settings.folds)].map((fold) => ({ fold })) : [{}]
  const stages = settings.retrain ? [false, true] : [false]
  return withControls(settings.criteria).flatMap((criterion) => {
    const own = settings.model && !isControl(criterion) ? seeds.slice(0, 1) : seeds
    return stages.flatMap((isRetrained) =>
      amounts.flatMap((amount) =>
        own.flatMap((seed) => folds.map((fold) => ({ criterion, amount, seed, isRetrained, ...fold }))),
      ),
    )
  })
}
