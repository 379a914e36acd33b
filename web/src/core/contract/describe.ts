/** What there is to choose from, and what is chosen when nothing is said. */

import type {
  ActivationId,
  AmountKindId,
  BridgeId,
  ClassWeightingId,
  ContributionReadingId,
  CoreMessageId,
  CorePhraseId,
  EncodingId,
  FormId,
  HealingId,
  InitialisationId,
  LossId,
  MeasureId,
  OptimiserId,
  PartId,
  PlanKindId,
  RestartId,
  ScheduleId,
  ScopeId,
  SensitivityReadingId,
  SurgeryFormId,
} from '../ids.js'
import type { CriterionChoice } from './cut.js'
import type { SessionSettings, WorkedExampleSettings } from './example.js'
import type { DataSource, ExperimentSettings } from './experiment.js'
import type { Choice } from './names.js'
import type { PlanDefaults } from './plan.js'

/** Entries that `describe()` has for experiments. */
export interface ExperimentChoices {
  dataSources: DataSource[]
  losses: Choice<LossId>[]
  optimisers: Choice<OptimiserId>[]
  schedules: Choice<ScheduleId>[]
  classWeightings: Choice<ClassWeightingId>[]
  /** By which a network is judged, the higher the better. */
  measures: Choice<MeasureId>[]
}

/** Everything that can be chosen, from the core's own tables. */
export interface Description extends ExperimentChoices, PruneChoices, PlanChoices {
  activations: Choice<ActivationId>[]
  initialisations: Choice<InitialisationId>[]
  sensitivityReadings: Choice<SensitivityReadingId>[]
  contributionReadings: Choice<ContributionReadingId>[]
  /** Parts of the worked example that can be cut. */
  parts: PartId[]
  /** The hidden outputs that the article prints, (0.8, 0.9). */
  printedOutputs: number[]
  errorCodes: string[]
  /** All that the core refuses: `CoreError.template` is one of the ids. */
  messages: Wording<CoreMessageId>[]
  /** Words that stand in a message in place of a value. */
  phrases: Wording<CorePhraseId>[]
}

/** English words of the core; `{name}` is a value, `{@rounds}` the name of a setting. */
export interface Wording<Id extends string> {
  id: Id
  english: string
}

export interface DefaultSettings {
  session: SessionSettings
  workedExample: WorkedExampleSettings
  experiment: ExperimentSettings
  plan: PlanDefaults
}

/** Entries that `describe()` has for pruning. */
export interface PruneChoices {
  criteria: CriterionChoice[]
  scopes: Omit<Choice<ScopeId>, 'formula'>[]
  amountKinds: Choice<AmountKindId>[]
  healings: Choice<HealingId>[]
  /** How Optimal Brain Surgeon goes, which follows from the size of the network. */
  surgeryForms: Omit<Choice<SurgeryFormId>, 'formula'>[]
  bridges: Choice<BridgeId>[]
  /** The formats in which a network is stored; the formula tells the bytes. */
  encodings: Choice<EncodingId>[]
}

/** Entries that `describe()` has for plans. */
export interface PlanChoices {
  planKinds: Choice<PlanKindId>[]
  restarts: Choice<RestartId>[]
  /** The forms whose time is measured. */
  forms: Choice<FormId>[]
}
