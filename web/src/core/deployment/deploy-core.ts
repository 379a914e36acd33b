import { mustBe } from '../boundary/arguments.js'
import { Gate } from '../boundary/gate.js'
import type { DeployDescription } from '../contract/deployment.js'
import type { GivenSettings } from '../contract/experiment.js'
import type { ModelFile } from '../contract/model.js'
import createModule, { type MainModule } from '../deploy.js'
import type { CompileCore } from '../load/compile.js'
import type { LoadOptions } from '../load/options.js'
import { startedModule } from '../load/started-module.js'
import { phrase } from '../messages.js'
import { modelOfCompact } from '../model/compact-file.js'
import { Deployment } from './deployment.js'

/** What turns a trained network into something for a device, loaded: a module of its own, beside the core. */
export class DeployCore {
  readonly #gate = new Gate()
  readonly #module: MainModule

  /** @internal */
  constructor(module: MainModule) {
    this.#module = module
  }

  /** Everything that can be chosen, with names in both languages. */
  describe(): DeployDescription {
    return this.#gate.call('describe', () => this.#module, 'describe')
  }

  /**
   * Makes data and a network as `core.createExperiment` does; load a trained model into it.
   *
   * @throws CoreError that names the setting and the value
   */
  createDeployment(settings: GivenSettings): Deployment {
    const raw = this.#gate.call('deployment', () => this.#module, 'createDeployment', { settings })
    return new Deployment(this.#gate, raw)
  }

  /**
   * Reads a compact file, however hostile, as a model for experiments and deployments.
   *
   * @throws CoreError that names what is wrong
   */
  openCompact(bytes: Uint8Array): ModelFile {
    const isGood = Object.prototype.toString.call(bytes) === '[object Uint8Array]' // of another realm, too
    mustBe(['openCompact', 'bytes'], phrase('bytes'), isGood, bytes)
    return modelOfCompact(this.#gate.call('openCompact', () => this.#module, 'readCompact', { bytes }))
  }

  /** Deployments that are not disposed yet. */
  get liveDeployments(): number {
    return this.#module.liveDeployments()
  }
}

/** @internal Makes one of a compiled module. */
export const instantiateDeploy = async (wasm: WebAssembly.Module): Promise<DeployCore> =>
  new DeployCore(await startedModule(createModule, wasm))

/** Makes `loadDeployCore` for a home. */
export function deployLoaderFor(compile: CompileCore): (options?: LoadOptions) => Promise<DeployCore> {
  return async (options = {}) => instantiateDeploy(await compile(options))
}
