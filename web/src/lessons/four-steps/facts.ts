/** What came of a round, as sentences want it. */

import { plain } from '../../view/format.js'
import { isApart, type Judged } from '../planar/picture.js'
import type { RetrainedFacts, RoundFacts } from './en.js'
import type { Round } from './run.js'

export function roundFacts({ before, cut, offPath }: Round): RoundFacts {
  return {
    removed: plain(before.kept - cut.kept),
    all: plain(before.kept),
    before: plain(before.right),
    cut: plain(cut.right),
    samples: plain(cut.samples),
    isApart: isApart(before, cut),
    kept: plain(cut.kept),
    offPath: plain(offPath),
  }
}

export function retrainedFacts(round: Round, retrained: Judged): RetrainedFacts {
  const { before, cut } = round
  return {
    ...roundFacts(round),
    retrained: plain(retrained.right),
    lost: before.right - cut.right,
    back: retrained.right - cut.right,
  }
}
