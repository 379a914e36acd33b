/** The shape of the sentences about how good a network is. Numbers come in already formatted. */

import type { Part } from '../../core/contract/experiment.js'

/** How samples stand to the network: `unseen` ones took no part in its training, of `kept` ones that is not known. */
export type Whose = 'unseen' | 'kept' | 'learned' | 'toLearn' | 'validation'

/** What a score is of. */
export type Scale = 'accuracy' | 'r2' | 'loss'

/** Samples by their number, for languages that count one in another way than many. */
export interface Count {
  text: string
  isOne: boolean
}

export interface SaysText {
  /** How clauses and sentences stand beside each other. */
  space: string
  /** Whether the only sample is answered rightly. */
  rightOne: (isRight: boolean, whose: Whose) => string
  rightFew: (right: string, all: string, whose: Whose) => string
  rightMany: (share: string, all: string, whose: Whose) => string
  /** R^2 above 0. */
  accounts: (score: string, all: Count, whose: Whose) => string
  /** R^2 of 0 or less. */
  noBetter: (score: string, all: Count, whose: Whose) => string
  /** R^2 that there is none of: one sample, or targets that do not differ. */
  noSpread: (all: Count, loss: string, whose: Whose) => string
  learned: (epochs: Count, clause: string) => string
  stands: (clause: string) => string
  /** After training that went on from a network that was loaded. */
  learnedMore: (epochs: Count, clause: string) => string
  /** Where a network came from; without a name from a link. */
  from: (name: string) => string
  /** How much of it was gone when it came. */
  cameWith: (gone: string, all: string) => string
  trainedOn: {
    same: string
    unknown: (hasTest: boolean) => string
    other: (data: string, seed: string, hasTest: boolean) => string
  }
  /** What a file or a link does not hold. */
  noCurves: string
  /** The step that trains, in one line. */
  loaded: (name: string) => string
  /** The step that prunes, in one line. */
  loadedGone: (share: string) => string
  untrained: (clause: string) => string
  untrainedRegression: string
  byHeart: (train: string, trained: string, test: string, tested: string) => string
  room: string
  few: string
  oneClass: string
  noTest: string
  diverged: string
  ready: string

  /** `accuracy on the 100 test samples` */
  scale: Record<Scale, string>
  scaleOn: (scale: Scale, part: Part, all: Count) => string
  /** `Accuracy on the test part`, over a chart; samples are not counted where they may differ from one network to the next. */
  scaleOnPart: (scale: Scale, part: Part) => string
  /** Right answers among few samples. */
  ofFew: (right: string, all: string) => string
  cutSame: (share: string, what: string, now: string) => string
  cutWorse: (share: string, what: string, before: string, after: string) => string
  cutBetter: (share: string, what: string, before: string, after: string) => string
  retraining: (share: string, what: string, now: string) => string
  retrained: (share: string, what: string, before: string, after: string, now: string) => string

  /** The step that prunes, in one line. */
  gone: (share: string, what: string, now: string) => string
  /** The step that trains, in one line. */
  trained: (what: string, now: string, epochs: Count) => string
  chart: (what: string, first: string, last: string, epochs: Count) => string
  data: (name: string, train: string, validation: string, test: string) => string
  /** Heading of loss and score. */
  worth: (part: Part, all: Count, score: string) => string
  confusion: (part: Part) => string
  subjects: string
  /** Why there is no test part though a share is set, and from which share on there is one. */
  emptyTest: (share: string, all: Count, unit: 'person' | 'sample', from: string) => string
  noTestChosen: string
  windows: (part: Part) => string
  pictures: (part: Part) => string
  rows: (part: Part) => string
  shown: (right: string, all: Count) => string
  points: (value: string) => string
  gap: (gap: string) => string
  gapByHeart: string
  gapSmall: string
  gapBetter: string
}
