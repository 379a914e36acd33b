import { CoreError, rethrown } from './core-error.js'
import type {
  EpochReport,
  Evaluation,
  ExperimentCalls,
  ExperimentInfo,
  Grid,
  ModelFile,
  Part,
  Progress,
  Samples,
  Tensor,
} from './experiment-types.js'
import { formTimes } from './form-times.js'
import { type BridgeId, type FormId, formIds } from './ids.js'
import { tensorsOf, toModelFile } from './model.js'
import { readModel } from './model-file.js'
import { keptOrigin, originOf } from './model-origin.js'
import type { CutEffect, PlanProgress, PlanRound, PlanSettings, PreviewSettings } from './plan-types.js'
import type {
  CutResult,
  PartScores,
  PruneSettings,
  ScoreSettings,
  ShrinkResult,
  StoredSize,
  Truth,
  TruthSettings,
} from './prune-types.js'
import type { FormTime, PruningReport } from './report-types.js'

type Shared =
  | 'info'
  | 'progress'
  | 'history'
  | 'reports'
  | 'fingerprint'
  | 'saveModel'
  | 'loadModel'
  | 'retrain'
  | 'planProgress'
  | 'planRounds'
  | 'formTimes'
  | 'dispose'

/** The core's own object: properties are calls there, a model is its arrays, and `delete` gives the memory back. */
export type RawExperiment = Omit<ExperimentCalls, Shared> & {
  info(): ExperimentInfo
  progress(): Progress
  history(first: number): EpochReport[]
  fingerprint(): string
  tensors(): Tensor[]
  setTensors(tensors: Tensor[], start: string): void
  start(): string
  standardisation(): Float32Array
  retrain(epochs: number, rateFactor: number): void
  planProgress(): PlanProgress | undefined
  planRounds(first: number): PlanRound[]
  forwards(form: FormId, batch: number, count: number): number
  delete(): void
}

/**
 * Data, a network and its training in the core. Layers count from 0; arrays are row-major, a row is a sample; weights
 * are out x in. Every array that comes out is the caller's own. A bad value throws a `CoreError` that names it, and
 * changes nothing. Call `dispose()`, or declare it with `using`, when done.
 */
export class Experiment implements ExperimentCalls {
  #raw: RawExperiment | undefined
  /** Of the model that was loaded since the start; `undefined` when none was. */
  #loaded: Pick<ModelFile, 'origin'> | undefined

  /** @internal */
  constructor(raw: RawExperiment) {
    this.#raw = raw
  }

  #call<T>(where: string, call: (raw: RawExperiment) => T): T {
    const raw = this.#raw
    if (!raw) throw new CoreError('disposed', `[${where}] the experiment must be in use, got one that is disposed`)
    return rethrown(() => call(raw))
  }

  get info(): ExperimentInfo {
    return this.#call('info', (raw) => raw.info())
  }

  get progress(): Progress {
    return this.#call('progress', (raw) => raw.progress())
  }

  /** A report for each epoch that is complete; the first is from before training. */
  get history(): EpochReport[] {
    return this.#call('history', (raw) => raw.history(0))
  }

  /** The history from a place on; empty when there is none. */
  reports(first: number): EpochReport[] {
    return this.#call('reports', (raw) => raw.history(first))
  }

  /** Of all weights, biases, masks and moments: the same on every machine. */
  get fingerprint(): string {
    return this.#call('fingerprint', (raw) => raw.fingerprint())
  }

  /**
   * Trains at most `maxSteps` mini-batches; an evaluation counts as one for each batch that it looks at.
   *
   * @returns how many were done, fewer when training ends
   */
  advance(maxSteps: number): number {
    return this.#call('advance', (raw) => raw.advance(maxSteps))
  }

  /** Back to the weights that the seed gave; what was removed comes back. */
  reset(): void {
    this.#call('reset', (raw) => raw.reset())
    this.#loaded = undefined
  }

  evaluate(part: Part): Evaluation {
    return this.#call('evaluate', (raw) => raw.evaluate(part))
  }

  /**
   * @param values  samples x features, as they come (not standardised)
   * @returns samples x outputs: probabilities for classes, values for numbers
   */
  predict(values: ArrayLike<number>): Float32Array {
    return this.#call('predict', (raw) => raw.predict(values))
  }

  /** Outputs over a grid of 2-D samples, row by row from the bottom; cells^2 x outputs. */
  boundary(grid: Grid): Float32Array {
    return this.#call('boundary', (raw) => raw.boundary(grid))
  }

  /** The first `limit` samples of a part. */
  samples(part: Part, limit: number): Samples {
    return this.#call('samples', (raw) => raw.samples(part, limit))
  }

  /** out x in, removed ones 0. */
  copyWeights(layer: number): Float32Array {
    return this.#call('copyWeights', (raw) => raw.copyWeights(layer))
  }

  copyBias(layer: number): Float32Array {
    return this.#call('copyBias', (raw) => raw.copyBias(layer))
  }

  /** 1 = kept, 0 = removed; out x in. */
  copyMask(layer: number): Uint8Array {
    return this.#call('copyMask', (raw) => raw.copyMask(layer))
  }

  /** @param mask  1 = kept, 0 = removed; out x in */
  setMask(layer: number, mask: ArrayLike<number>): void {
    this.#call('setMask', (raw) => raw.setMask(layer, mask))
  }

  /** What a layer gives for one sample, steps x channels. */
  activations(layer: number, sample: ArrayLike<number>): Float32Array {
    return this.#call('activations', (raw) => raw.activations(layer, sample))
  }

  /** The network as a file. */
  saveModel(): ModelFile {
    return this.#call('saveModel', (raw) => {
      const info = raw.info()
      return toModelFile({
        info,
        tensors: raw.tensors(),
        standardisation: raw.standardisation(),
        start: raw.start(),
        origin: keptOrigin(originOf(info), this.#loaded),
        fingerprint: raw.fingerprint(),
      })
    })
  }

  /** Takes the weights, biases, moments and masks of a model of the same shapes; any other is refused. */
  loadModel(model: ModelFile): void {
    this.#call('loadModel', (raw) => {
      const read = readModel(model).model
      raw.setTensors(tensorsOf(read), read.start ?? '')
      this.#loaded = read.origin ? { origin: read.origin } : {}
    })
  }

  /** One entry a weight layer, or a hidden one. The network stays as it is. */
  score(settings: ScoreSettings): PartScores[] {
    return this.#call('score', (raw) => raw.score(settings))
  }

  /** Scores, removes, and heals when asked. A refused call changes nothing. */
  prune(settings: PruneSettings): CutResult {
    return this.#call('prune', (raw) => raw.prune(settings))
  }

  /** Goes on training the network as it is: `progress` and `history` start anew. */
  retrain(epochs: number, rateFactor = 1): void {
    this.#call('retrain', (raw) => raw.retrain(epochs, rateFactor))
  }

  /** What is really lost by each candidate alone, beside what criteria say. */
  truth(settings: TruthSettings): Truth {
    return this.#call('truth', (raw) => raw.truth(settings))
  }

  /** Takes out a whole hidden layer; what stands in its place is the bridge. */
  removeLayer(layer: number, bridge: BridgeId): void {
    this.#call('removeLayer', (raw) => raw.removeLayer(layer, bridge))
  }

  /** Replaces the network by the smaller one that computes the same. */
  shrink(): ShrinkResult {
    return this.#call('shrink', (raw) => raw.shrink())
  }

  /** Bytes in every format, by encoding. */
  storedSizes(): StoredSize[] {
    return this.#call('storedSizes', (raw) => raw.storedSizes())
  }

  /** What cuts of several amounts would do; nothing is changed. The ranking is kept: another amount costs a mask. */
  preview(settings: PreviewSettings): CutEffect[] {
    return this.#call('preview', (raw) => raw.preview(settings))
  }

  /** Whether training sums up what the criterion `movement` needs; those sums start at 0. */
  recordMovement(isOn: boolean): void {
    this.#call('recordMovement', (raw) => raw.recordMovement(isOn))
  }

  /** Throws what `startPlan` would, but for what only the scores show; nothing is changed. */
  checkPlan(settings: PlanSettings): void {
    this.#call('checkPlan', (raw) => raw.checkPlan(settings))
  }

  /** Starts a plan on the network as it is: `advance` carries it out from now on, a cut as one step. */
  startPlan(settings: PlanSettings): void {
    this.#call('startPlan', (raw) => raw.startPlan(settings))
  }

  /** Where the plan is; undefined when there is none, or once the network was changed by other means. */
  get planProgress(): PlanProgress | undefined {
    return this.#call('planProgress', (raw) => raw.planProgress())
  }

  /** Complete rounds, from this one on. */
  planRounds(first = 0): PlanRound[] {
    return this.#call('planRounds', (raw) => raw.planRounds(first))
  }

  /** Back to the network as it was after so many rounds; the plan may go on from there. */
  undoPlan(round: number): void {
    this.#call('undoPlan', (raw) => raw.undoPlan(round))
  }

  /** What cuts have made of the network. */
  report(): PruningReport {
    return this.#call('report', (raw) => raw.report())
  }

  /** What a forward pass takes in each form, measured now, at batch 1 and 128. Takes some tenths of a second. */
  formTimes(): FormTime[] {
    return this.#call('formTimes', (raw) =>
      formTimes(formIds, (form, batch, count) => raw.forwards(form, batch, count)),
    )
  }

  /** Gives the memory back. A second call does nothing; any other call throws `disposed`. */
  dispose(): void {
    this.#raw?.delete()
    this.#raw = undefined
  }

  [Symbol.dispose](): void {
    this.dispose()
  }
}
