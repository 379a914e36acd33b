/** What an experiment is asked: each call once, with its documentation, and the names of its parameters. */

import type { BridgeId } from '../ids.js'
import type {
  CutResult,
  PartScores,
  PruneSettings,
  ScoreSettings,
  ShrinkResult,
  StoredSize,
  Truth,
  TruthSettings,
} from './cut.js'
import type { EpochReport, Evaluation, ExperimentInfo, Grid, Part, Progress, Samples } from './experiment.js'
import type { ModelFile } from './model.js'
import type { CutEffect, PlanProgress, PlanRound, PlanSettings, PreviewSettings } from './plan.js'
import type { FormTime, PruningReport } from './report.js'

/**
 * Data, a network and its training in the core. Layers count from 0; arrays are row-major, a row is a sample; weights
 * are out x in. Every array that comes out is the caller's own. A bad value throws a `CoreError` that names it, and
 * changes nothing.
 *
 * `core.createExperiment(settings)` makes one; the worker's client has the same calls as promises. In the examples
 * `experiment` is `core.createExperiment({ data: 'circle', epochs: 5, seed: 1 })`, trained to its end; what stands
 * behind `//` is what a line gives.
 */
export interface ExperimentCalls extends PruneCalls, PlanCalls, ReportCalls {
  /**
   * @example
   * experiment.info.network // '2-8-relu-8-relu-2'
   */
  readonly info: ExperimentInfo
  /**
   * @example
   * experiment.progress.isDone // true
   */
  readonly progress: Progress
  /**
   * A report for each epoch that is complete; the first is from before training.
   * @example
   * experiment.history.map(({ epoch }) => epoch) // [ 0, 1, 2, 3, 4, 5 ]
   */
  readonly history: EpochReport[]
  /**
   * Of all weights, biases, masks and moments: the same on every machine.
   * @example
   * experiment.fingerprint.length // 16
   */
  readonly fingerprint: string
  /**
   * The history from a place on; empty when there is none.
   * @example
   * experiment.reports(4).map(({ epoch }) => epoch) // [ 4, 5 ]
   */
  reports(first: number): EpochReport[]
  /**
   * Trains at most `maxSteps` mini-batches; an evaluation counts as one for each batch that it looks at, and a mini-batch
   * of much work (over 10^8 multiply-accumulates, and no batch norm) as one for each slice of its samples.
   *
   * @returns how many were done, fewer when training ends
   * @example
   * experiment.retrain(1)
   * experiment.advance(10) // 10
   */
  advance(maxSteps: number): number
  /**
   * Back to the weights that the seed gave; what was removed comes back.
   * @example
   * experiment.reset()
   * experiment.progress.epoch // 0
   */
  reset(): void
  /**
   * @example
   * experiment.evaluate('test').samples // 80
   */
  evaluate(part: Part): Evaluation
  /**
   * @param values  samples x features, as they come (not standardised), in the order of `info.featureNames`; NaN for a
   *   missing value
   * @returns samples x outputs: probabilities for classes, values for numbers in the unit of the targets
   * @example
   * experiment.predict([0, 0, 2, 2]).length // 4
   */
  predict(values: ArrayLike<number>): Float32Array
  /**
   * Outputs over a grid of 2-D samples, row by row from the bottom; cells^2 x outputs.
   * @example
   * experiment.boundary({ left: -2, right: 2, bottom: -2, top: 2, cells: 10 }).length // 200
   */
  boundary(grid: Grid): Float32Array
  /**
   * The first `limit` samples of a part.
   * @example
   * experiment.samples('train', 3).values.length // 6
   */
  samples(part: Part, limit: number): Samples
  /**
   * out x in, removed ones 0.
   * @example
   * experiment.copyWeights(0).length // 16
   */
  copyWeights(layer: number): Float32Array
  /**
   * @example
   * experiment.copyBias(0).length // 8
   */
  copyBias(layer: number): Float32Array
  /**
   * 1 = kept, 0 = removed; out x in.
   * @example
   * experiment.copyMask(0).every((kept) => kept === 1) // true
   */
  copyMask(layer: number): Uint8Array
  /**
   * @param mask  1 = kept, 0 = removed; out x in
   * @example
   * const mask = experiment.copyMask(0)
   * mask[3] = 0
   * experiment.setMask(0, mask)
   * experiment.info.layers[0].kept // 15
   */
  setMask(layer: number, mask: ArrayLike<number>): void
  /**
   * What a layer gives for one sample, steps x channels.
   * @example
   * experiment.activations(0, [0.5, -0.5]).length // 8
   */
  activations(layer: number, sample: ArrayLike<number>): Float32Array
  /**
   * The network as a file.
   * @example
   * experiment.saveModel().fingerprint === experiment.fingerprint // true
   */
  saveModel(): ModelFile
  /**
   * Takes the weights, biases, moments and masks of a model of the same network, and its standardisation. Features and
   * classes of the data are put into the model's order by their names: `info` has them so. A damaged model, and any
   * other, is refused.
   *
   * @returns whether its training goes on where it was saved, bit for bit: with the same samples and settings it does
   * @example
   * const model = experiment.saveModel()
   * experiment.reset()
   * experiment.loadModel(model)
   * experiment.fingerprint === model.fingerprint // true
   */
  loadModel(model: ModelFile): boolean
  /**
   * Gives the memory back. A second call does nothing; any other call is refused with `disposed`.
   * @example
   * experiment.dispose()
   */
  dispose(): void
}

/** The calls of an experiment that prune. */
export interface PruneCalls {
  /**
   * One entry a weight layer, or a hidden one. The network stays as it is.
   * @example
   * experiment.score({ criterion: 'magnitude' }).map(({ scores }) => scores.length) // [ 16, 64, 16 ]
   */
  score(settings: ScoreSettings): PartScores[]
  /**
   * Scores, removes, and heals when asked. A refused call changes nothing.
   * @example
   * experiment.prune({ criterion: 'magnitude', amount: 0.5 }).gone // 48
   */
  prune(settings: PruneSettings): CutResult
  /**
   * Goes on training the network as it is: `progress` and `history` start anew.
   * @example
   * experiment.prune({ criterion: 'snip', amount: 0.5 })
   * experiment.retrain(2)
   * while (!experiment.progress.isDone) experiment.advance(100)
   * experiment.history.length // 3
   */
  retrain(epochs: number, rateFactor?: number): void
  /**
   * What is really lost by each candidate alone, beside what criteria say.
   * @example
   * const { predictions, changes } = experiment.truth({ criteria: ['magnitude', 'obd'], limit: 20 })
   * changes.length // 20
   * predictions.map(({ criterion }) => criterion) // [ 'magnitude', 'obd' ]
   */
  truth(settings: TruthSettings): Truth
  /**
   * The same in pieces, each a removal or all scores of a criterion: begins it, and returns how many pieces it is.
   * @example
   * experiment.startTruth({ criteria: ['magnitude'], limit: 20 }) // 21
   */
  startTruth(settings: TruthSettings): number
  /**
   * Does at most so many pieces; returns how many, 0 when nothing is left to do. Refused once the network has changed.
   * @example
   * experiment.startTruth({ criteria: ['magnitude'], limit: 20 })
   * experiment.advanceTruth(5) // 5
   */
  advanceTruth(most: number): number
  /**
   * What was found, once all pieces are done.
   * @example
   * experiment.startTruth({ criteria: ['magnitude'], limit: 20 })
   * while (experiment.advanceTruth(5) > 0);
   * experiment.takeTruth().changes.length // 20
   */
  takeTruth(): Truth
  /**
   * Takes out a whole hidden layer; what stands in its place is the bridge.
   * @example
   * experiment.removeLayer(2, 'least-squares')
   * experiment.info.network // '2-8-relu-2'
   */
  removeLayer(layer: number, bridge: BridgeId): void
  /**
   * Replaces the network by the smaller one that computes the same.
   * @example
   * experiment.prune({ criterion: 'unit-product', amount: 0.5 })
   * experiment.shrink().parameters // 42
   */
  shrink(): ShrinkResult
  /**
   * Bytes in every format, by encoding.
   * @example
   * experiment.storedSizes().find(({ format, bits }) => format === 'dense' && bits === 32).bytes // 456
   */
  storedSizes(): StoredSize[]
}

/** The calls of an experiment that look ahead and carry out plans. */
export interface PlanCalls {
  /**
   * What cuts of several amounts would do; nothing is changed. The ranking is kept: another amount costs a mask.
   * @example
   * experiment.preview({ criterion: 'magnitude', amounts: [0.25, 0.5] }).map(({ gone }) => gone) // [ 24, 48 ]
   */
  preview(settings: PreviewSettings): CutEffect[]
  /**
   * Whether training sums up what the criterion `movement` needs; those sums start at 0.
   * @example
   * experiment.recordMovement(true)
   * experiment.retrain(1)
   * experiment.advance(20)
   * experiment.score({ criterion: 'movement' }).length // 3
   */
  recordMovement(isOn: boolean): void
  /**
   * Throws what `startPlan` would, but for what only the scores show; nothing is changed.
   * @example
   * experiment.checkPlan({ criterion: 'magnitude', plan: 'gradual', amount: 0.8 })
   */
  checkPlan(settings: PlanSettings): void
  /**
   * Starts a plan on the network as it is: `advance` carries it out from now on, a cut as one step, and does nothing once
   * it has ended. Any other call that changes the network takes the plan away.
   * @example
   * experiment.startPlan({ criterion: 'magnitude', amount: 0.8, rounds: 2, retrain: 1 })
   * while (experiment.planProgress?.stage !== 'done') experiment.advance(100)
   * experiment.planProgress?.end // 'rounds'
   */
  startPlan(settings: PlanSettings): void
  /**
   * Where the plan is; undefined when there is none, or once the network was changed by other means.
   * @example
   * experiment.planProgress // undefined
   * experiment.startPlan({ criterion: 'magnitude', amount: 0.8 })
   * experiment.planProgress?.stage // 'cut'
   */
  readonly planProgress: PlanProgress | undefined
  /**
   * Complete rounds, from this one on.
   * @example
   * experiment.startPlan({ criterion: 'magnitude', amount: 0.8, rounds: 2, retrain: 1 })
   * while (experiment.planProgress?.stage !== 'done') experiment.advance(100)
   * experiment.planRounds().map(({ kept }) => kept) // [ 43, 19 ]
   */
  planRounds(first?: number): PlanRound[]
  /**
   * Back to the network as it was after so many rounds; the plan may go on from there.
   * @example
   * experiment.startPlan({ criterion: 'magnitude', amount: 0.8, rounds: 2, retrain: 1 })
   * while (experiment.planProgress?.stage !== 'done') experiment.advance(100)
   * experiment.undoPlan(1)
   * experiment.planProgress?.round // 1
   */
  undoPlan(round: number): void
}

/** The calls of an experiment that report. */
export interface ReportCalls {
  /**
   * What cuts have made of the network.
   * @example
   * experiment.report().layers.map(({ name }) => name) // [ 'dense1', 'dense2', 'dense3' ]
   */
  report(): PruningReport
  /**
   * What a forward pass takes in each form, measured now, at batch 1 and 128. Takes a second or two.
   * @example
   * experiment.formTimes().map(({ form, batch }) => `${form} ${batch}`).slice(0, 2) // [ 'whole 1', 'masked 1' ]
   */
  formTimes(): FormTime[]
}

/** What is called through the worker: all but `dispose`, with which the worker forgets the experiment too. */
export type CallName = Exclude<keyof ExperimentCalls, 'dispose'>

/** The names of a call's parameters in their order, as errors say them; `property` for what is read. */
type ParameterNames<Call> = Call extends (...args: infer Args) => unknown
  ? { readonly [Place in keyof Args]-?: string }
  : 'property'

/** A call that is missing here, and one with a parameter too few, does not compile. */
export const experimentCalls: { readonly [Name in CallName]: ParameterNames<ExperimentCalls[Name]> } = {
  info: 'property',
  progress: 'property',
  history: 'property',
  fingerprint: 'property',
  reports: ['first'],
  advance: ['maxSteps'],
  reset: [],
  evaluate: ['part'],
  predict: ['values'],
  boundary: ['grid'],
  samples: ['part', 'limit'],
  copyWeights: ['layer'],
  copyBias: ['layer'],
  copyMask: ['layer'],
  setMask: ['layer', 'mask'],
  activations: ['layer', 'sample'],
  saveModel: [],
  loadModel: ['model'],
  score: ['settings'],
  prune: ['settings'],
  retrain: ['epochs', 'rateFactor'],
  truth: ['settings'],
  startTruth: ['settings'],
  advanceTruth: ['most'],
  takeTruth: [],
  removeLayer: ['layer', 'bridge'],
  shrink: [],
  storedSizes: [],
  preview: ['settings'],
  recordMovement: ['isOn'],
  checkPlan: ['settings'],
  startPlan: ['settings'],
  planProgress: 'property',
  planRounds: ['first'],
  undoPlan: ['round'],
  report: [],
  formTimes: [],
}

/** After these `history` starts anew. */
export const historyRestarts: ReadonlySet<CallName> = new Set([
  'reset',
  'retrain',
  'removeLayer',
  'shrink',
  'startPlan',
  'undoPlan',
])

/** Some calls, each with a promise of its value; a property becomes a call without arguments. */
export type Promised<Calls> = {
  [Key in keyof Calls]: Calls[Key] extends (...args: infer Args) => infer Value
    ? (...args: Args) => Promise<Value>
    : () => Promise<Calls[Key]>
}
