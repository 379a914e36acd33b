import type { ExperimentCalls } from './contract/calls.js'
import type {
  CutResult,
  PartScores,
  PruneSettings,
  ScoreSettings,
  ShrinkResult,
  StoredSize,
  Truth,
  TruthSettings,
} from './contract/cut.js'
import type { EpochReport, Evaluation, ExperimentInfo, Grid, Part, Progress, Samples } from './contract/experiment.js'
import type { ModelFile } from './contract/model.js'
import type { CutEffect, PlanProgress, PlanRound, PlanSettings, PreviewSettings } from './contract/plan.js'
import type { FormTime, PruningReport } from './contract/report.js'
import type { Experiment as RawExperiment } from './core.js'
import { formTimes } from './form-times.js'
import type { Gate } from './gate.js'
import { Handle } from './handle.js'
import { type BridgeId, formIds } from './ids.js'
import { savedModelOf, toModelFile } from './model.js'
import { readModel } from './model-file.js'
import { keptOrigin, originOf } from './model-origin.js'

/**
 * Data, a network and its training in the core. Layers count from 0; arrays are row-major, a row is a sample; weights
 * are out x in. Every array that comes out is the caller's own. A bad value throws a `CoreError` that names it, and
 * changes nothing. Call `dispose()`, or declare it with `using`, when done.
 */
export class Experiment implements ExperimentCalls {
  readonly #handle: Handle<RawExperiment>
  /** Of the model that was loaded since the start; `undefined` when none was. */
  #loaded: Pick<ModelFile, 'origin'> | undefined

  /** @internal */
  constructor(gate: Gate, raw: RawExperiment) {
    this.#handle = new Handle(gate, 'experiment', raw)
  }

  get info(): ExperimentInfo {
    return this.#handle.call('info')
  }

  get progress(): Progress {
    return this.#handle.call('progress')
  }

  /** A report for each epoch that is complete; the first is from before training. */
  get history(): EpochReport[] {
    return this.#handle.call('history', { first: 0 })
  }

  /** The history from a place on; empty when there is none. */
  reports(first: number): EpochReport[] {
    return this.#handle.call('history', { first }, 'reports')
  }

  /** Of all weights, biases, masks and moments: the same on every machine. */
  get fingerprint(): string {
    return this.#handle.call('fingerprint')
  }

  /**
   * Trains at most `maxSteps` mini-batches; an evaluation counts as one for each batch that it looks at, and a mini-batch
   * of much work (over 10^8 multiply-accumulates, and no batch norm) as one for each slice of its samples.
   *
   * @returns how many were done, fewer when training ends
   */
  advance(maxSteps: number): number {
    return this.#handle.call('advance', { maxSteps })
  }

  /** Back to the weights that the seed gave; what was removed comes back. */
  reset(): void {
    this.#handle.call('reset')
    this.#loaded = undefined
  }

  evaluate(part: Part): Evaluation {
    return this.#handle.call('evaluate', { part })
  }

  /**
   * @param values  samples x features, as they come (not standardised), in the order of `info.featureNames`
   * @returns samples x outputs: probabilities for classes, values for numbers in the unit of the targets
   */
  predict(values: ArrayLike<number>): Float32Array {
    return this.#handle.call('predict', { values })
  }

  /** Outputs over a grid of 2-D samples, row by row from the bottom; cells^2 x outputs. */
  boundary(grid: Grid): Float32Array {
    return this.#handle.call('boundary', { grid })
  }

  /** The first `limit` samples of a part. */
  samples(part: Part, limit: number): Samples {
    return this.#handle.call('samples', { part, limit })
  }

  /** out x in, removed ones 0. */
  copyWeights(layer: number): Float32Array {
    return this.#handle.call('copyWeights', { layer })
  }

  copyBias(layer: number): Float32Array {
    return this.#handle.call('copyBias', { layer })
  }

  /** 1 = kept, 0 = removed; out x in. */
  copyMask(layer: number): Uint8Array {
    return this.#handle.call('copyMask', { layer })
  }

  /** @param mask  1 = kept, 0 = removed; out x in */
  setMask(layer: number, mask: ArrayLike<number>): void {
    this.#handle.call('setMask', { layer, mask })
  }

  /** What a layer gives for one sample, steps x channels. */
  activations(layer: number, sample: ArrayLike<number>): Float32Array {
    return this.#handle.call('activations', { layer, sample })
  }

  /** The network as a file. */
  saveModel(): ModelFile {
    const info = this.#handle.call('info', {}, 'saveModel')
    return toModelFile({
      info,
      tensors: this.#handle.call('tensors'),
      standardisation: this.#handle.call('standardisation'),
      dataFingerprint: this.#handle.call('dataFingerprint'),
      start: this.#handle.call('start'),
      origin: keptOrigin(originOf(info), this.#loaded),
      fingerprint: this.fingerprint,
      training: this.#handle.call('training', {}, 'saveModel'),
    })
  }

  /**
   * Takes the weights, biases, moments and masks of a model of the same network, and its standardisation. Features and
   * classes of the data are put into the model's order by their names. A damaged model, and any other, is refused.
   *
   * @returns whether its training goes on where it was saved, bit for bit: with the same samples and settings it does
   */
  loadModel(model: ModelFile): boolean {
    this.#handle.use('loadModel')
    const read = readModel(model).model
    const goesOn = this.#handle.call('loadModel', { model: savedModelOf(read, this.info) })
    this.#loaded = read.origin ? { origin: read.origin } : {}
    return goesOn
  }

  /** One entry a weight layer, or a hidden one. The network stays as it is. */
  score(settings: ScoreSettings): PartScores[] {
    return this.#handle.call('score', { settings })
  }

  /** Scores, removes, and heals when asked. A refused call changes nothing. */
  prune(settings: PruneSettings): CutResult {
    return this.#handle.call('prune', { settings })
  }

  /** Goes on training the network as it is: `progress` and `history` start anew. */
  retrain(epochs: number, rateFactor = 1): void {
    this.#handle.call('retrain', { epochs, rateFactor })
  }

  /** What is really lost by each candidate alone, beside what criteria say. */
  truth(settings: TruthSettings): Truth {
    return this.#handle.call('truth', { settings })
  }

  /** Begins to find out a truth piece by piece: a removal, or all scores of a criterion. Returns the pieces. */
  startTruth(settings: TruthSettings): number {
    return this.#handle.call('startTruth', { settings })
  }

  /** Does at most so many pieces of it; returns how many, 0 when nothing is left to do. Refused once the network has changed. */
  advanceTruth(most: number): number {
    return this.#handle.call('advanceTruth', { most })
  }

  /** What was found out, the same as of `truth`. */
  takeTruth(): Truth {
    return this.#handle.call('takeTruth')
  }

  /** Takes out a whole hidden layer; what stands in its place is the bridge. */
  removeLayer(layer: number, bridge: BridgeId): void {
    this.#handle.call('removeLayer', { layer, bridge })
  }

  /** Replaces the network by the smaller one that computes the same. */
  shrink(): ShrinkResult {
    return this.#handle.call('shrink')
  }

  /** Bytes in every format, by encoding. */
  storedSizes(): StoredSize[] {
    return this.#handle.call('storedSizes')
  }

  /** What cuts of several amounts would do; nothing is changed. The ranking is kept: another amount costs a mask. */
  preview(settings: PreviewSettings): CutEffect[] {
    return this.#handle.call('preview', { settings })
  }

  /** Whether training sums up what the criterion `movement` needs; those sums start at 0. */
  recordMovement(isOn: boolean): void {
    this.#handle.call('recordMovement', { isOn })
  }

  /** Throws what `startPlan` would, but for what only the scores show; nothing is changed. */
  checkPlan(settings: PlanSettings): void {
    this.#handle.call('checkPlan', { settings })
  }

  /** Starts a plan on the network as it is: `advance` carries it out from now on, a cut as one step. */
  startPlan(settings: PlanSettings): void {
    this.#handle.call('startPlan', { settings })
  }

  /** Where the plan is; undefined when there is none, or once the network was changed by other means. */
  get planProgress(): PlanProgress | undefined {
    return this.#handle.call('planProgress')
  }

  /** Complete rounds, from this one on. */
  planRounds(first = 0): PlanRound[] {
    return this.#handle.call('planRounds', { first })
  }

  /** Back to the network as it was after so many rounds; the plan may go on from there. */
  undoPlan(round: number): void {
    this.#handle.call('undoPlan', { round })
  }

  /** What cuts have made of the network. */
  report(): PruningReport {
    return this.#handle.call('report')
  }

  /** What a forward pass takes in each form, measured now, at batch 1 and 128. Takes a second or two. */
  formTimes(): FormTime[] {
    return formTimes(formIds, (form, batch, count) =>
      this.#handle.call('forwards', { form, batch, count }, 'formTimes'),
    )
  }

  /** Gives the memory back. A second call does nothing; any other call throws `disposed`. */
  dispose(): void {
    this.#handle.dispose()
  }

  [Symbol.dispose](): void {
    this.dispose()
  }
}
