import createModule, { type MainModule } from './core.js'
import { CoreError, rethrown } from './core-error.js'
import { Experiment } from './experiment.js'
import type { GivenSettings, WorkloadSettings } from './experiment-types.js'
import { Session } from './session.js'
import type { DefaultSettings, Description, SessionSettings, WorkedExample, WorkedExampleSettings } from './types.js'
import { Workload } from './workload.js'

/** The core, loaded. Everything in it is synchronous. */
export class Core {
  readonly #module: MainModule

  /** @internal */
  constructor(module: MainModule) {
    this.#module = module
  }

  /** Of the core, such as `0.1.0`. */
  get version(): string {
    return this.#module.version()
  }

  /** Everything that can be chosen, with names in both languages. */
  describe(): Description {
    return rethrown(() => this.#module.describe())
  }

  defaultSettings(): DefaultSettings {
    return rethrown(() => this.#module.defaultSettings())
  }

  /**
   * Computes the whole 3-2-1 example. What is left out is as in the article.
   *
   * @throws CoreError that names the setting and the value
   */
  workedExample(settings?: Partial<WorkedExampleSettings>): WorkedExample {
    return rethrown(() => this.#module.workedExample(settings))
  }

  /**
   * Makes a dense network.
   *
   * @throws CoreError that names the setting and the value
   */
  createSession(settings?: Partial<SessionSettings>): Session {
    return rethrown(() => new Session(new this.#module.Session(settings)))
  }

  /**
   * Makes data and a network, ready to be trained. What is left out is as the data set's preset has it.
   *
   * @throws CoreError that names the setting and the value
   */
  createExperiment(settings: GivenSettings): Experiment {
    return rethrown(() => new Experiment(new this.#module.Experiment(settings)))
  }

  /** Makes something to measure: the network of the text on a fixed batch. */
  createWorkload(settings: WorkloadSettings): Workload {
    return rethrown(() => new Workload(new this.#module.Workload(settings)))
  }

  /** Experiments that are not disposed yet. */
  get liveExperiments(): number {
    return this.#module.liveExperiments()
  }

  /** Sessions that are not disposed yet. */
  get liveSessions(): number {
    return this.#module.liveSessions()
  }

  /** A hash over a fixed run through everything in the core: the same on every machine. */
  referenceFingerprint(): string {
    return this.#module.referenceFingerprint()
  }

  /** A line for each of four small trainings, its id and its hash after 500 steps: the same on every machine. */
  trainingFingerprints(): string {
    return this.#module.trainingFingerprints()
  }
}

/** Makes a core of a compiled module. */
export async function instantiate(wasm: WebAssembly.Module): Promise<Core> {
  const module = await new Promise<MainModule>((resolve, reject) => {
    const instantiateWasm = (imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void) => {
      WebAssembly.instantiate(wasm, imports).then(done).catch(reject)
      return {}
    }
    createModule({ instantiateWasm }).then(resolve, reject)
  }).catch((cause: unknown) => {
    throw new CoreError('load-failed', `[loadCore] the module cannot be started: ${String(cause)}`, { cause })
  })
  return new Core(module)
}
