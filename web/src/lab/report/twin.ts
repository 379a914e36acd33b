/** A copy of the network in a worker of its own: what is found out there holds nothing else up, and ends at once. */

import type { ModelFile } from '../../core/contract/model.js'
import { once } from '../../worker/once.js'
import { weightLayers } from '../run/layers.js'
import type { Runner } from '../run/runner.js'
import type { LabExperiment, Workshop } from '../run/workshop.js'

/** Takes a model that nothing was cut from. The core keeps it to compare with, as it does before any change of a mask. */
async function becomeWhole(experiment: LabExperiment, model: ModelFile): Promise<void> {
  await experiment.loadModel(model)
  const [layer] = weightLayers(experiment.info)
  if (layer) await experiment.setMask(layer.index, await experiment.copyMask(layer.index))
}

export interface TwinOf {
  experiment: LabExperiment
  /** The network as it was before the first cut, made when it is first asked for; nothing when nothing was cut. */
  whole: () => Promise<LabExperiment> | undefined
}

/** Makes the network that rests again: first as it was before the first cut, so that the core can compare the two. */
async function copyOf(workshop: Workshop, runner: Runner, signal: AbortSignal): Promise<TwinOf> {
  const { resting, settings } = runner
  if (!resting || !settings) throw new Error('[report] a network at rest is wanted, got one that is busy')
  const [first] = runner.view.cuts
  const { model, removals } = await runner.keepSafe()
  const twin = await workshop.create(settings, signal)
  try {
    if (first) await becomeWhole(twin, first.model)
    for (const { layer, bridge } of removals) await twin.removeLayer(layer, bridge)
    await twin.loadModel(model)
    await twin.infoNow()
    signal.throwIfAborted()
    const whole = once(async () => {
      const made = await workshop.create(settings, signal)
      signal.addEventListener('abort', () => made.dispose())
      if (first) await made.loadModel(first.model)
      return made
    })
    return { experiment: twin, whole: () => (first ? whole() : undefined) }
  } catch (error) {
    twin.dispose()
    throw error
  }
}

export class Twin {
  readonly #workshop: Workshop
  readonly #runner: Runner
  #ending = new AbortController()
  #copy: { key: string; twin: Promise<TwinOf> } | undefined

  constructor(workshop: Workshop, runner: Runner) {
    this.#workshop = workshop
    this.#runner = runner
  }

  /** @param key  another one whenever the network is */
  of(key: string): Promise<TwinOf> {
    if (this.#copy?.key === key) return this.#copy.twin
    this.end()
    const { signal } = this.#ending
    const twin = copyOf(this.#workshop, this.#runner, signal)
    this.#copy = { key, twin }
    twin.then(
      ({ experiment }) =>
        signal.aborted ? experiment.dispose() : signal.addEventListener('abort', () => experiment.dispose()),
      () => this.#copy?.twin === twin && this.end(),
    )
    return twin
  }

  /** Whether there is one of another network. */
  isOther(key: string): boolean {
    return this.#copy !== undefined && this.#copy.key !== key
  }

  /** What is asked of it is rejected. */
  end(): void {
    if (!this.#copy) return
    this.#ending.abort()
    this.#ending = new AbortController()
    this.#copy = undefined
  }
}
