/** What the Lab asks of its workers: everything answers later, because it happens there. */

import type { ExperimentCalls, Promised } from '../../core/contract/calls.js'
import type { ExperimentChoices, PlanChoices, PruneChoices } from '../../core/contract/describe.js'
import type { DataSource, ExperimentInfo, GivenSettings, Progress } from '../../core/contract/experiment.js'
import type { Choice } from '../../core/contract/names.js'
import type { PlanDefaults } from '../../core/contract/plan.js'
import type { ExperimentState } from '../../rules/experiment-settings.js'
import type { TrainNews, TrainOptions } from '../../worker/experiment-client.js'

export type { TrainNews } from '../../worker/experiment-client.js'

/** How far training goes at most. */
export type TrainLimit = Omit<TrainOptions, 'signal'>

/** What there is to choose from. */
export interface Catalogue
  extends ExperimentChoices,
    Pick<PruneChoices, 'criteria' | 'scopes' | 'amountKinds' | 'healings' | 'surgeryForms' | 'bridges'>,
    Pick<PlanChoices, 'planKinds' | 'restarts'> {
  /** Settings that a visitor meets first. */
  experiment: ExperimentState
  plan: PlanDefaults
  /** Of the package. */
  version: string
  dataSources: DataSource[]
  initialisations: Choice<string>[]
}

/** One experiment in the worker: every call of the contract, and what the Lab needs beside. */
export interface LabExperiment extends Omit<Promised<ExperimentCalls>, 'info' | 'dispose'> {
  /** As `infoNow` told it last. */
  readonly info: ExperimentInfo
  infoNow: () => Promise<ExperimentInfo>
  /** Settles, with the reason, when the worker ends by itself. */
  readonly failed: Promise<unknown>
  /** Answers when everything is done, or soon after `pause`. */
  train: (limit: TrainLimit, onNews: (news: TrainNews) => void) => Promise<Progress>
  pause: () => void
  dispose: () => void
}

/** A worker for short-lived experiments, one after the other. */
export interface LabWorker {
  create: (settings: GivenSettings) => Promise<LabExperiment>
  dispose: () => void
}

export interface Workshop {
  worker: () => LabWorker
  /** The settings with the file of the data in them, where there is one. */
  given: (settings: GivenSettings) => Promise<GivenSettings>
  catalogue: () => Promise<Catalogue>
  /** Makes an experiment; what was asked is given up when the signal comes. */
  create: (settings: GivenSettings, signal: AbortSignal) => Promise<LabExperiment>
}
