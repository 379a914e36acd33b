import type { Gate } from '../boundary/gate.js'
import { Handle } from '../boundary/handle.js'
import type { GivenWeighSettings, Weighed } from '../contract/board.js'
import type { Compression, GivenCompressSettings } from '../contract/compression.js'
import type {
  CSettings,
  DeploymentCalls,
  FormChanges,
  GivenFineTuneSettings,
  GivenQuantiseSettings,
  PlainNetwork,
  QuantisedNetwork,
  SourceFile,
} from '../contract/deployment.js'
import type { Evaluation, ExperimentInfo, Part } from '../contract/experiment.js'
import type { ModelFile, ModelOrigin, Standardisation } from '../contract/model.js'
import type { Deployment as RawDeployment } from '../deploy.js'
import type { DeviceFormId } from '../ids.js'
import { originText } from '../model/compact-file.js'
import { savedModelOf } from '../model/model.js'
import { readModel } from '../model/model-file.js'

/** A trained network on its way to a device. Call `dispose()`, or declare it with `using`, when done. */
export class Deployment implements DeploymentCalls {
  readonly #handle: Handle<RawDeployment>
  /** Of the model that was loaded. */
  #origin: ModelOrigin | undefined
  #compression: Compression | undefined

  /** @internal */
  constructor(gate: Gate, raw: RawDeployment) {
    this.#handle = new Handle(gate, 'deployment', raw)
  }

  get info(): ExperimentInfo {
    return this.#handle.call('info')
  }

  get standardisation(): Standardisation {
    return this.#handle.call('standardisation')
  }

  loadModel(model: ModelFile): void {
    this.#handle.use('loadModel')
    const read = readModel(model).model
    this.#handle.call('loadModel', { model: savedModelOf(read, this.info) })
    this.#origin = read.origin
    this.#compression = undefined
  }

  plain(): PlainNetwork {
    return this.#handle.call('plain')
  }

  compress(settings: GivenCompressSettings = {}): Compression {
    const given = { ...settings, origin: originText(this.#origin) }
    const compression: Compression = this.#handle.call('compress', { settings: given })
    this.#compression = compression
    return compression
  }

  get compression(): Compression | undefined {
    return this.#compression
  }

  compactFile(): Uint8Array {
    return this.#handle.call('compactFile')
  }

  quantise(settings: GivenQuantiseSettings = {}): void {
    this.#handle.call('quantise', { settings })
  }

  startFineTuning(settings: GivenFineTuneSettings = {}): number {
    return this.#handle.call('startFineTuning', { settings })
  }

  advanceFineTuning(most: number): number {
    return this.#handle.call('advanceFineTuning', { most })
  }

  quantised(): QuantisedNetwork {
    return this.#handle.call('quantised')
  }

  evaluate(form: DeviceFormId, part: Part): Evaluation {
    return this.#handle.call('evaluate', { form, part })
  }

  changes(part: Part): FormChanges {
    return this.#handle.call('changes', { part })
  }

  cSource(settings: CSettings): SourceFile[] {
    return this.#handle.call('cSource', { settings })
  }

  clipped(part: Part): Float64Array {
    return this.#handle.call('clipped', { part })
  }

  predict(form: DeviceFormId, values: ArrayLike<number>): Float32Array {
    return this.#handle.call('predict', { form, values })
  }

  weigh(settings: GivenWeighSettings = {}): Weighed {
    return this.#handle.call('weigh', { settings })
  }

  dispose(): void {
    this.#handle.dispose()
  }

  [Symbol.dispose](): void {
    this.dispose()
  }
}
