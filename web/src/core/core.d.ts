// TypeScript bindings for emscripten-generated code.  Automatically generated at compile time.
interface WasmModule {
}

export interface ClassHandle {
  isAliasOf(other: ClassHandle): boolean;
  delete(): void;
  deleteLater(): this;
  isDeleted(): boolean;
  // @ts-ignore - If targeting lower than ESNext, this symbol might not exist.
  [Symbol.dispose](): void;
  clone(): this;
}
export interface Experiment extends ClassHandle {
  reset(): undefined | import('./core-error.js').Refusal;
  setMask(_0: number, _1: ArrayLike<number>): undefined | import('./core-error.js').Refusal;
  retrain(_0: number, _1: number): undefined | import('./core-error.js').Refusal;
  removeLayer(_0: number, _1: string): undefined | import('./core-error.js').Refusal;
  recordMovement(_0: boolean): undefined | import('./core-error.js').Refusal;
  checkPlan(_0: import('./contract/plan.js').PlanSettings): undefined | import('./core-error.js').Refusal;
  startPlan(_0: import('./contract/plan.js').PlanSettings): undefined | import('./core-error.js').Refusal;
  undoPlan(_0: number): undefined | import('./core-error.js').Refusal;
  advance(_0: number): number | import('./core-error.js').Refusal;
  startTruth(_0: import('./contract/cut.js').TruthSettings): number | import('./core-error.js').Refusal;
  advanceTruth(_0: number): number | import('./core-error.js').Refusal;
  forwards(_0: string, _1: number, _2: number): number | import('./core-error.js').Refusal;
  start(): string | import('./core-error.js').Refusal;
  dataFingerprint(): string | import('./core-error.js').Refusal;
  fingerprint(): string | import('./core-error.js').Refusal;
  copyMask(_0: number): Uint8Array | import('./core-error.js').Refusal;
  predict(_0: ArrayLike<number>): Float32Array | import('./core-error.js').Refusal;
  boundary(_0: import('./contract/experiment.js').Grid): Float32Array | import('./core-error.js').Refusal;
  copyWeights(_0: number): Float32Array | import('./core-error.js').Refusal;
  copyBias(_0: number): Float32Array | import('./core-error.js').Refusal;
  activations(_0: number, _1: ArrayLike<number>): Float32Array | import('./core-error.js').Refusal;
  info(): import('./contract/experiment.js').ExperimentInfo | import('./core-error.js').Refusal;
  progress(): import('./contract/experiment.js').Progress | import('./core-error.js').Refusal;
  history(_0: number): import('./contract/experiment.js').EpochReport[] | import('./core-error.js').Refusal;
  evaluate(_0: string): import('./contract/experiment.js').Evaluation | import('./core-error.js').Refusal;
  samples(_0: string, _1: number): import('./contract/experiment.js').Samples | import('./core-error.js').Refusal;
  tensors(): import('./contract/model.js').Tensor[] | import('./core-error.js').Refusal;
  loadModel(_0: import('./contract/model.js').SavedModel): boolean | import('./core-error.js').Refusal;
  training(): import('./contract/training.js').SavedTraining | undefined | import('./core-error.js').Refusal;
  standardisation(): import('./contract/model.js').Standardisation | import('./core-error.js').Refusal;
  score(_0: import('./contract/cut.js').ScoreSettings): import('./contract/cut.js').PartScores[] | import('./core-error.js').Refusal;
  prune(_0: import('./contract/cut.js').PruneSettings): import('./contract/cut.js').CutResult | import('./core-error.js').Refusal;
  truth(_0: import('./contract/cut.js').TruthSettings): import('./contract/cut.js').Truth | import('./core-error.js').Refusal;
  takeTruth(): import('./contract/cut.js').Truth | import('./core-error.js').Refusal;
  shrink(): import('./contract/cut.js').ShrinkResult | import('./core-error.js').Refusal;
  storedSizes(): import('./contract/cut.js').StoredSize[] | import('./core-error.js').Refusal;
  preview(_0: import('./contract/plan.js').PreviewSettings): import('./contract/plan.js').CutEffect[] | import('./core-error.js').Refusal;
  planProgress(): import('./contract/plan.js').PlanProgress | undefined | import('./core-error.js').Refusal;
  planRounds(_0: number): import('./contract/plan.js').PlanRound[] | import('./core-error.js').Refusal;
  report(): import('./contract/report.js').PruningReport | import('./core-error.js').Refusal;
}

export interface Session extends ClassHandle {
  setWeights(_0: number, _1: ArrayLike<number>): undefined | import('./core-error.js').Refusal;
  setWeight(_0: number, _1: number, _2: number, _3: number): undefined | import('./core-error.js').Refusal;
  setBias(_0: number, _1: number, _2: number): undefined | import('./core-error.js').Refusal;
  setKept(_0: number, _1: number, _2: number, _3: boolean): undefined | import('./core-error.js').Refusal;
  cutNeuron(_0: number, _1: number): undefined | import('./core-error.js').Refusal;
  parameterCount(): number | import('./core-error.js').Refusal;
  removeBelow(_0: number, _1: string, _2: number, _3: ArrayLike<number>): number | import('./core-error.js').Refusal;
  fingerprint(): string | import('./core-error.js').Refusal;
  sizes(): ArrayLike<number> | import('./core-error.js').Refusal;
  score(_0: number, _1: string, _2: ArrayLike<number>): Float64Array | import('./core-error.js').Refusal;
  forward(_0: ArrayLike<number>): Float64Array | import('./core-error.js').Refusal;
  removalEffects(_0: number, _1: ArrayLike<number>): Float64Array | import('./core-error.js').Refusal;
  copyWeights(_0: number): Float64Array | import('./core-error.js').Refusal;
  copyMask(_0: number): Uint8Array | import('./core-error.js').Refusal;
  trace(_0: ArrayLike<number>): import('./contract/example.js').LayerTrace[] | import('./core-error.js').Refusal;
  contributions(_0: number, _1: ArrayLike<number>): import('./contract/example.js').Contributions | import('./core-error.js').Refusal;
  norms(_0: number): import('./contract/example.js').MatrixNorms | import('./core-error.js').Refusal;
}

export interface Workload extends ClassHandle {
  trainSteps(_0: number): undefined | import('./core-error.js').Refusal;
  forwards(_0: number): undefined | import('./core-error.js').Refusal;
}

interface EmbindModule {
  Experiment: {};
  liveExperiments(): number;
  Session: {};
  liveSessions(): number;
  Workload: {};
  stackPointer(): number;
  version(): string | import('./core-error.js').Refusal;
  referenceFingerprint(): string | import('./core-error.js').Refusal;
  trainingFingerprints(): string | import('./core-error.js').Refusal;
  workedExample(_0: Partial<import('./contract/example.js').WorkedExampleSettings> | undefined): import('./contract/example.js').WorkedExample | import('./core-error.js').Refusal;
  inspect(_0: import('./contract/inspection.js').InspectionSettings): import('./contract/inspection.js').Inspection | import('./core-error.js').Refusal;
  describe(): import('./contract/describe.js').Description | import('./core-error.js').Refusal;
  defaultSettings(): import('./contract/describe.js').DefaultSettings | import('./core-error.js').Refusal;
  createSession(_0: Partial<import('./contract/example.js').SessionSettings> | undefined): Session | import('./core-error.js').Refusal;
  createExperiment(_0: import('./contract/experiment.js').GivenSettings): Experiment | import('./core-error.js').Refusal;
  createWorkload(_0: import('./contract/run.js').WorkloadSettings): Workload | import('./core-error.js').Refusal;
}

export type MainModule = WasmModule & EmbindModule;
export default function MainModuleFactory (options?: unknown): Promise<MainModule>;
