import { Gate, type ResultOf } from './boundary/gate.js'
import type { DefaultSettings, Description } from './contract/describe.js'
import type { SessionSettings, WorkedExample, WorkedExampleSettings } from './contract/example.js'
import type { GivenSettings } from './contract/experiment.js'
import type { Inspection, InspectionSettings } from './contract/inspection.js'
import type { WorkloadSettings } from './contract/run.js'
import type { MainModule } from './core.js'
import { Experiment } from './experiment.js'
import { startModule } from './load/start-module.js'
import { Session } from './session.js'
import { Workload } from './workload.js'

/** The core, loaded. Everything in it is synchronous. In the examples what stands behind `//` is what a line gives. */
export class Core {
  readonly #gate = new Gate()
  readonly #module: MainModule

  /** @internal */
  constructor(module: MainModule) {
    this.#module = module
  }

  #call<Name extends keyof MainModule & string>(
    name: Name,
    given: Readonly<Record<string, unknown>> = {},
    where: string = name,
  ): ResultOf<MainModule, Name> {
    return this.#gate.call(where, () => this.#module, name, given)
  }

  /**
   * Of the core, such as `0.1.0`.
   * @example
   * core.version.split('.').length // 3
   */
  get version(): string {
    return this.#call('version')
  }

  /**
   * Everything that can be chosen, with names in both languages.
   * @example
   * core.describe().activations.map(({ id }) => id).includes('softsign') // true
   */
  describe(): Description {
    return this.#call('describe')
  }

  /**
   * @example
   * core.defaultSettings().experiment.data // 'circle'
   */
  defaultSettings(): DefaultSettings {
    return this.#call('defaultSettings')
  }

  /**
   * Computes the whole 3-2-1 example. What is left out is as in the article.
   *
   * @throws CoreError that names the setting and the value
   * @example
   * core.workedExample({ reading: 'column', threshold: 0.5 }).removed // [ 'w11', 'w12', 'w13' ]
   */
  workedExample(settings?: Partial<WorkedExampleSettings>): WorkedExample {
    return this.#call('workedExample', { settings })
  }

  /**
   * Everything that pruning says of a small dense network whose numbers are given: scores, contributions, what a
   * threshold removes, the outputs before and after, and what each weight and unit alone is really worth.
   *
   * @throws CoreError that names the setting and the value
   * @example
   * const layers = [{ weights: [[1, 2, 3], [4, 5, 6]], activation: 'softsign' }, { weights: [[1, 1]] }]
   * core.inspect({ layers, inputs: [[1, 0, 1]], cut: ['w1.1.2'] }).layers[0].mask // [ [ 1, 0, 1 ], [ 1, 1, 1 ] ]
   */
  inspect(settings: InspectionSettings): Inspection {
    return this.#call('inspect', { settings })
  }

  /**
   * Makes a dense network.
   *
   * @throws CoreError that names the setting and the value
   * @example
   * const made = core.createSession({ layers: [4, 8, 3], activation: 'tanh', seed: 7 })
   * made.parameterCount // 67
   * made.dispose()
   */
  createSession(settings?: Partial<SessionSettings>): Session {
    return new Session(this.#gate, this.#call('createSession', { settings }, 'session'))
  }

  /**
   * Makes data and a network, ready to be trained. What is left out is as the data set's preset has it.
   *
   * @throws CoreError that names the setting and the value
   * @example
   * const made = core.createExperiment({ data: 'spiral', network: '2-16-2 relu', epochs: 10, seed: 3 })
   * made.info.parameters // 82
   * made.dispose()
   */
  createExperiment(settings: GivenSettings): Experiment {
    return new Experiment(this.#gate, this.#call('createExperiment', { settings }, 'experiment'))
  }

  /**
   * Makes something to measure: the network of the text on a fixed batch.
   * @example
   * const workload = core.createWorkload({ network: '8-16-4 relu', batch: 32, seed: 1 })
   * workload.trainSteps(10)
   * workload.dispose()
   */
  createWorkload(settings: WorkloadSettings): Workload {
    return new Workload(this.#gate, this.#call('createWorkload', { settings }, 'workload'))
  }

  /**
   * Experiments that are not disposed yet.
   * @example
   * core.liveExperiments // 0
   */
  get liveExperiments(): number {
    return this.#call('liveExperiments')
  }

  /**
   * Sessions that are not disposed yet.
   * @example
   * core.liveSessions // 0
   */
  get liveSessions(): number {
    return this.#call('liveSessions')
  }

  /**
   * A hash over a fixed run through everything in the core: the same on every machine.
   * @example
   * core.referenceFingerprint().length // 16
   */
  referenceFingerprint(): string {
    return this.#call('referenceFingerprint')
  }

  /**
   * A line for each of four small trainings, its id and its hash after 500 steps: the same on every machine.
   * @example
   * core.trainingFingerprints().trim().split('\n').length // 4
   */
  trainingFingerprints(): string {
    return this.#call('trainingFingerprints')
  }
}

/** @internal Makes a core of a compiled module. */
export const instantiate = async (wasm: WebAssembly.Module): Promise<Core> => new Core(await startModule(wasm))
