/** Criteria x amounts x seeds, each point with a random one beside it. */

import { checkSweep } from './check.js'
import { isControl, withControls } from './criteria.js'
import type { PointId, SweepSettings } from './points.js'
import { shareOf } from './shard.js'
import { networkKey } from './tasks.js'

/** What decides which points a sweep has. */
export interface PointLists extends Pick<SweepSettings, 'criteria' | 'amounts' | 'seeds' | 'folds'> {
  /** Whether each point comes twice: cut, and cut and retrained. */
  isRetrained: boolean
  /** Whether a model is cut: a criterion that draws nothing then comes with the first seed alone, for the others would repeat it. */
  hasModel: boolean
}

/** All points, by criterion (the controls last), cut before retrained, by amount, by seed and by fold. */
export function allPoints({ criteria, isRetrained, hasModel, ...lists }: PointLists): PointId[] {
  const amounts = [...new Set(lists.amounts)]
  const seeds = [...new Set(lists.seeds)]
  const folds = lists.folds ? [...new Set(lists.folds)].map((fold) => ({ fold })) : [{}]
  const stages = isRetrained ? [false, true] : [false]
  return withControls(criteria).flatMap((criterion) => {
    const own = hasModel && !isControl(criterion) ? seeds.slice(0, 1) : seeds
    return stages.flatMap((isRetrained) =>
      amounts.flatMap((amount) =>
        own.flatMap((seed) => folds.map((fold) => ({ criterion, amount, seed, isRetrained, ...fold }))),
      ),
    )
  })
}

/**
 * The points of a sweep, in the order of `allPoints`; of a shard, its own.
 *
 * @throws CoreError that names what is no good
 */
export function pointsOf(settings: SweepSettings): PointId[] {
  checkSweep(settings)
  const { retrain, model, shard } = settings
  const points = allPoints({ ...settings, isRetrained: retrain !== undefined, hasModel: model !== undefined })
  return shard ? shareOf(points, shard, networkKey) : points
}
