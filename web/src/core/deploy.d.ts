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
export interface Deployment extends ClassHandle {
  compress(_0: import('./contract/deployment.js').GivenCompressSettings | undefined): import('./contract/deployment.js').Compression | import('./core-error.js').Refusal;
  cSource(_0: import('./contract/deployment.js').CSettings): import('./contract/deployment.js').SourceFile[] | import('./core-error.js').Refusal;
  plain(): import('./contract/deployment.js').PlainNetwork | import('./core-error.js').Refusal;
  quantised(): import('./contract/deployment.js').QuantisedNetwork | import('./core-error.js').Refusal;
  weigh(_0: import('./contract/board.js').GivenWeighSettings | undefined): import('./contract/board.js').Weighed | import('./core-error.js').Refusal;
  changes(_0: string): import('./contract/deployment.js').FormChanges | import('./core-error.js').Refusal;
  loadModel(_0: import('./contract/model.js').SavedModel): undefined | import('./core-error.js').Refusal;
  quantise(_0: import('./contract/deployment.js').GivenQuantiseSettings | undefined): undefined | import('./core-error.js').Refusal;
  startFineTuning(_0: import('./contract/deployment.js').GivenFineTuneSettings | undefined): number | import('./core-error.js').Refusal;
  advanceFineTuning(_0: number): number | import('./core-error.js').Refusal;
  clipped(_0: string): Float64Array | import('./core-error.js').Refusal;
  compactFile(): Uint8Array | import('./core-error.js').Refusal;
  predict(_0: string, _1: ArrayLike<number>): Float32Array | import('./core-error.js').Refusal;
  info(): import('./contract/experiment.js').ExperimentInfo | import('./core-error.js').Refusal;
  evaluate(_0: string, _1: string): import('./contract/experiment.js').Evaluation | import('./core-error.js').Refusal;
  standardisation(): import('./contract/model.js').Standardisation | import('./core-error.js').Refusal;
}

interface EmbindModule {
  Deployment: {};
  liveDeployments(): number;
  describe(): import('./contract/deployment.js').DeployDescription | import('./core-error.js').Refusal;
  readCompact(_0: Uint8Array): import('./contract/deployment.js').CompactContent | import('./core-error.js').Refusal;
  createDeployment(_0: import('./contract/experiment.js').GivenSettings): Deployment | import('./core-error.js').Refusal;
}

export type MainModule = WasmModule & EmbindModule;
export default function MainModuleFactory (options?: unknown): Promise<MainModule>;
