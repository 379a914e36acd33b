/** The shape of what `prune` says. What `train` says too stands in train-words.ts, names in the core's tables. */

import type { PlanProgress } from '../core/contract/plan.js'
import type { AmountKindId, PlanKindId } from '../core/ids.js'
import type { Lang } from '../state/settings.js'
import type { CutGrain } from './prune-given.js'
import { en } from './prune-words.en.js'
import { zh } from './prune-words.zh.js'

type Column =
  | 'round'
  | 'layer'
  | 'share'
  | 'gone'
  | 'bytes'
  | 'macs'
  | 'cut'
  | 'retrained'
  | 'accuracy'
  | 'weights'
  | 'kept'
  | 'parameters'
  | 'form'
  | 'samples'
  | 'median'
  | 'quartiles'
  | 'speedUp'
  | 'class'
  | 'recall'
type Row =
  | 'criterion'
  | 'cut'
  | 'restart'
  | 'limits'
  | 'healing'
  | 'surgery'
  | 'end'
  | 'parameters'
  | 'weights'
  | 'macs'
  | 'gap'
  | 'changes'
  | 'layers'
  | 'part'
  | 'time'
  | 'shrunk'

export interface PruneWords {
  summary: string
  about: string
  title: string
  /** Of groups of options and of tables. */
  headings: Record<'cut' | 'plan' | 'layers' | 'sizes' | 'times', string>
  switches: Record<'shrink' | 'time', string>
  seeTrain: string
  columns: Record<Column, string>
  takenBack: string
  rows: Record<Row, string>
  /** How much was asked for, of what. */
  cutLine: (amount: string, scope: string | undefined, plan: string) => string
  /** A plan of several rounds. */
  rounds: (plan: string, most: number) => string
  limits: Record<'floor' | 'mostBytes' | 'mostMacs', (value: string) => string>
  /** A restart, and the mini-batch that it goes back to. */
  rewound: (restart: string, batches: number) => string
  /** Why the plan ended. @param rounds  that there were */
  ends: Record<PlanProgress['end'], (rounds: number) => string>
  /** By how much the network is above its budget, in which format. */
  overBytes: (over: number, most: number, format: string) => string
  overMacs: (over: number, most: number) => string
  /** @param share  as percent */
  of: (part: string, all: string, share: string) => string
  /** Accuracy on the training part minus that on the test part, with its sign. */
  gap: (now: string, before: string) => string
  points: (value: string) => string
  changes: (total: number, samples: number, worsened: number, mended: number, part: 'test' | 'train') => string
  shrunk: (before: string, after: string, difference: string) => string
  /** The head of a column, of the network that is shrunk. */
  shrunken: (head: string) => string
  format: string
  bits: (bits: number) => string
  /** Of a form that is neither measurably faster nor slower than the whole network. */
  noDifference: string
  /** Time of a pass of so many samples. */
  batch: (samples: number) => string
  /** Headings of the tables of answers. */
  answers: {
    confusion: (isTest: boolean) => string
    recall: (isTest: boolean, shown: number, all: number) => string
  }
  /** A whole layer that was taken out. */
  takenOut: (layer: string, bridge: string) => string
  progress: Record<
    'rewind' | 'cut' | 'watch' | 'retrain',
    (round: number, rounds: number, epoch: number, epochs: number) => string
  >
  trainProgress: (epoch: number, epochs: number) => string
  /** The same after the last round. */
  measuring: string
  errors: {
    layerCriterion: (id: string) => string
    layerWants: (bridges: readonly string[]) => string
    noLayer: (given: string, names: string[]) => string
    otherGrain: (wanted: CutGrain, id: string, grain: CutGrain) => string
    onlyWeights: (id: string) => string
    onlyUnits: (id: string) => string
    noRows: (id: string) => string
    onlyOneShot: (kind: string, plan: PlanKindId) => string
    onlyFraction: (kind: string) => string
    /** What an amount must be, for each kind. */
    amounts: Record<AmountKindId, (groupSize: number) => string>
    amountWanted: (kind: string, wanted: string) => string
    badAmount: (kind: string, wanted: string, given: string) => string
    needless: (option: string, others: string[]) => string
    noRetraining: string
    rewindTo: (most: number, given: number) => string
    noPlan: string
  }
}

export const pruneWords: Record<Lang, PruneWords> = { zh, en }
