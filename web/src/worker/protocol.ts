/**
 * What a page and its worker say to each other. The page asks, the worker answers each question once, in order.
 *
 * Training is a row of short questions, so that pausing and cancelling are asking no more, a slow page never finds a
 * heap of unread progress, and any other call fits between two of them. That is why this is not comlink (4.4.2): what
 * it would save, a map from number to promise, is the smallest part. Its map is private, so that the calls that are
 * open when a worker dies could not be rejected, and its errors lose their `code`.
 */

import type { CallName, ExperimentCalls } from '../core/contract/calls.js'
import type { DefaultSettings, Description } from '../core/contract/describe.js'
import type { EpochReport, GivenSettings, Progress } from '../core/contract/experiment.js'
import type { Inspection, InspectionSettings } from '../core/contract/inspection.js'
import type { PlanProgress, PlanRound } from '../core/contract/plan.js'
import type { CoreError, Refused } from '../core/core-error.js'
import type { ErrorCode } from '../core/ids.js'

export type { GivenSettings }

/** The part of the core that a worker serves. */
export interface HostedCore {
  readonly version: string
  describe(): Description
  defaultSettings(): DefaultSettings
  inspect(settings: InspectionSettings): Inspection
  createExperiment(settings: GivenSettings): ExperimentCalls
}

/** A short piece of training. */
export interface Piece {
  /** Ends after about so long; a single mini-batch may take longer. */
  budgetMs: number
  /** In the first piece alone: mini-batches that it and the pieces after it may do. */
  allowance?: number
  /** Stops when so many epochs are complete. */
  untilEpoch: number
  /** Of a plan: stops when so many rounds are complete. */
  untilRound: number
  /** Whether epoch reports are wanted. */
  hasNews: boolean
}

/** Where training is after a piece. */
export interface PieceEnd {
  progress: Progress
  /** When wanted: those that no piece before has told. */
  reports?: EpochReport[]
  /** When wanted, and a plan was started: where it is, and the rounds that no piece before has told. */
  plan?: PlanProgress
  rounds?: PlanRound[]
  /** Whether nothing is left to do of what was allowed. */
  isEnd: boolean
}

/** `experiment` is a number that the page chooses, never the same twice. */
export type Request =
  | { type: 'start'; wasm: WebAssembly.Module }
  | { type: 'version' }
  | { type: 'describe' }
  | { type: 'default-settings' }
  | { type: 'inspect'; settings: InspectionSettings }
  | { type: 'create'; experiment: number; settings: GivenSettings }
  | { type: 'call'; experiment: number; name: CallName; args: readonly unknown[] }
  | { type: 'train'; experiment: number; piece: Piece }
  | { type: 'dispose'; experiment: number }

/** What the answer to each request holds. */
export interface Values {
  start: undefined
  version: string
  describe: ReturnType<HostedCore['describe']>
  'default-settings': DefaultSettings
  inspect: Inspection
  create: undefined
  call: unknown
  train: PieceEnd
  dispose: undefined
}

/** Whoever has a worker to ask. */
export interface Asker {
  /** Why it is of no use any more; `undefined` while it is. */
  readonly failure: CoreError | undefined
  /** @throws CoreError what the core throws, or why the worker is gone */
  call<Type extends Request['type']>(request: Extract<Request, { type: Type }>): Promise<Values[Type]>
}

export interface Question<Asked = Request> {
  id: number
  request: Asked
}

export type Answer =
  | { type: 'value'; id: number; value: unknown }
  /** `refused` is the message as data; an error that is no `CoreError` has none. */
  | { type: 'error'; id: number; code: ErrorCode; message: string; refused?: Refused }
  /** The module is in no state to go on: the worker is of no more use. */
  | { type: 'failed'; message: string }
