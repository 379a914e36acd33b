import type { Gate, ResultOf } from './boundary/gate.js'
import { Handle } from './boundary/handle.js'
import { type PassOn, passingOn } from './boundary/passing-on.js'
import { type ExperimentCalls, experimentCalls } from './contract/calls.js'
import type { EpochReport } from './contract/experiment.js'
import type { ModelFile } from './contract/model.js'
import type { PlanRound } from './contract/plan.js'
import type { FormTime } from './contract/report.js'
import type { Experiment as RawExperiment } from './core.js'
import { formTimes } from './figures/form-times.js'
import { formIds } from './ids.js'
import { savedModelOf, toModelFile } from './model/model.js'
import { readModel } from './model/model-file.js'
import { keptOrigin, originOf } from './model/model-origin.js'

/** More than one call of the module by the same name, and so written out below. */
type OwnCall =
  | 'history'
  | 'reports'
  | 'reset'
  | 'saveModel'
  | 'loadModel'
  | 'retrain'
  | 'planRounds'
  | 'formTimes'
  | 'dispose'
type DirectCalls = Omit<ExperimentCalls, OwnCall>

/** The same calls as the module answers them. */
type ModuleCalls = {
  [Name in keyof DirectCalls]: DirectCalls[Name] extends (...args: infer Args) => unknown
    ? (...args: Args) => ResultOf<RawExperiment, Name>
    : ResultOf<RawExperiment, Name>
}

/** It does not compile when the module answers something else than the list of calls says. */
const Direct: new (passOn: PassOn<DirectCalls>) => DirectCalls = passingOn<ModuleCalls>(experimentCalls)

const named = (parameters: readonly string[] | 'property', args: readonly unknown[]) =>
  parameters === 'property' ? {} : Object.fromEntries(parameters.map((name, place) => [name, args[place]]))

/** Call `dispose()`, or declare it with `using`, when done. */
export class Experiment extends Direct implements ExperimentCalls {
  readonly #handle: Handle<RawExperiment>
  /** Of the model that was loaded since the start; `undefined` when none was. */
  #loaded: Pick<ModelFile, 'origin'> | undefined

  /** @internal */
  constructor(gate: Gate, raw: RawExperiment) {
    const handle = new Handle(gate, 'experiment', raw)
    super((name, args) => handle.call(name, named(experimentCalls[name], args)))
    this.#handle = handle
  }

  get history(): EpochReport[] {
    return this.#handle.call('history', { first: 0 })
  }

  reports(first: number): EpochReport[] {
    return this.#handle.call('history', { first }, 'reports')
  }

  reset(): void {
    this.#handle.call('reset')
    this.#loaded = undefined
  }

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

  loadModel(model: ModelFile): boolean {
    this.#handle.use('loadModel')
    const read = readModel(model).model
    const goesOn = this.#handle.call('loadModel', { model: savedModelOf(read, this.info) })
    this.#loaded = read.origin ? { origin: read.origin } : {}
    return goesOn
  }

  retrain(epochs: number, rateFactor = 1): void {
    this.#handle.call('retrain', { epochs, rateFactor })
  }

  planRounds(first = 0): PlanRound[] {
    return this.#handle.call('planRounds', { first })
  }

  formTimes(): FormTime[] {
    return formTimes(formIds, (form, batch, count) =>
      this.#handle.call('forwards', { form, batch, count }, 'formTimes'),
    )
  }

  dispose(): void {
    this.#handle.dispose()
  }

  [Symbol.dispose](): void {
    this.dispose()
  }
}
