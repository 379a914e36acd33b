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
export interface Session extends ClassHandle {
  sizes(): ArrayLike<number>;
  parameterCount(): number;
  setWeights(_0: number, _1: ArrayLike<number>): void;
  setWeight(_0: number, _1: number, _2: number, _3: number): void;
  setBias(_0: number, _1: number, _2: number): void;
  setKept(_0: number, _1: number, _2: number, _3: boolean): void;
  cutNeuron(_0: number, _1: number): void;
  removeBelow(_0: number, _1: string, _2: number, _3: ArrayLike<number>): number;
  score(_0: number, _1: string, _2: ArrayLike<number>): Float64Array;
  forward(_0: ArrayLike<number>): Float64Array;
  trace(_0: ArrayLike<number>): import('./types.js').LayerTrace[];
  contributions(_0: number, _1: ArrayLike<number>): import('./types.js').Contributions;
  removalEffects(_0: number, _1: ArrayLike<number>): Float64Array;
  norms(_0: number): import('./types.js').MatrixNorms;
  copyWeights(_0: number): Float64Array;
  copyMask(_0: number): Uint8Array;
  fingerprint(): string;
}

export interface Experiment extends ClassHandle {
  info(): import('./experiment-types.js').ExperimentInfo;
  advance(_0: number): number;
  progress(): import('./experiment-types.js').Progress;
  history(_0: number): import('./experiment-types.js').EpochReport[];
  reset(): void;
  evaluate(_0: string): import('./experiment-types.js').Evaluation;
  predict(_0: ArrayLike<number>): Float32Array;
  boundary(_0: import('./experiment-types.js').Grid): Float32Array;
  samples(_0: string, _1: number): import('./experiment-types.js').Samples;
  copyWeights(_0: number): Float32Array;
  copyBias(_0: number): Float32Array;
  copyMask(_0: number): Uint8Array;
  setMask(_0: number, _1: ArrayLike<number>): void;
  activations(_0: number, _1: ArrayLike<number>): Float32Array;
  tensors(): import('./experiment-types.js').Tensor[];
  setTensors(_0: import('./experiment-types.js').Tensor[], _1: string): void;
  start(): string;
  standardisation(): Float32Array;
  fingerprint(): string;
  score(_0: import('./prune-types.js').ScoreSettings): import('./prune-types.js').PartScores[];
  prune(_0: import('./prune-types.js').PruneSettings): import('./prune-types.js').CutResult;
  retrain(_0: number, _1: number): void;
  truth(_0: import('./prune-types.js').TruthSettings): import('./prune-types.js').Truth;
  removeLayer(_0: number, _1: string): void;
  shrink(): import('./prune-types.js').ShrinkResult;
  storedSizes(): import('./prune-types.js').StoredSize[];
  preview(_0: import('./plan-types.js').PreviewSettings): import('./plan-types.js').CutEffect[];
  recordMovement(_0: boolean): void;
  checkPlan(_0: import('./plan-types.js').PlanSettings): void;
  startPlan(_0: import('./plan-types.js').PlanSettings): void;
  planProgress(): import('./plan-types.js').PlanProgress | undefined;
  planRounds(_0: number): import('./plan-types.js').PlanRound[];
  undoPlan(_0: number): void;
  report(): import('./report-types.js').PruningReport;
  forwards(_0: string, _1: number, _2: number): number;
}

export interface Workload extends ClassHandle {
  trainSteps(_0: number): void;
  forwards(_0: number): void;
}

interface EmbindModule {
  version(): string;
  liveSessions(): number;
  liveExperiments(): number;
  describe(): import('./types.js').Description;
  defaultSettings(): import('./types.js').DefaultSettings;
  workedExample(_0: Partial<import('./types.js').WorkedExampleSettings> | undefined): import('./types.js').WorkedExample;
  referenceFingerprint(): string;
  trainingFingerprints(): string;
  Session: {
    new(_0: Partial<import('./types.js').SessionSettings> | undefined): Session;
  };
  Experiment: {
    new(_0: import('./experiment-types.js').GivenSettings): Experiment;
  };
  Workload: {
    new(_0: import('./experiment-types.js').WorkloadSettings): Workload;
  };
}

export type MainModule = WasmModule & EmbindModule;
export default function MainModuleFactory (options?: unknown): Promise<MainModule>;
