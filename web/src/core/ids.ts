/** The ids that the core knows. The core's own tables are the source; a test holds these lists against them. */

export const activationIds = ['identity', 'relu', 'leaky-relu', 'sigmoid', 'tanh', 'softsign'] as const
export type ActivationId = (typeof activationIds)[number]

export const initialisationIds = ['he-normal', 'he-uniform', 'glorot-normal', 'glorot-uniform'] as const
export type InitialisationId = (typeof initialisationIds)[number]

export const lossIds = ['cross-entropy', 'binary-cross-entropy', 'mean-squared-error'] as const
export type LossId = (typeof lossIds)[number]

export const optimiserIds = ['sgd', 'momentum', 'nesterov', 'adam', 'adamw'] as const
export type OptimiserId = (typeof optimiserIds)[number]

export const scheduleIds = ['constant', 'step', 'cosine'] as const
export type ScheduleId = (typeof scheduleIds)[number]

export const criterionIds = ['magnitude', 'definition', 'row', 'column', 'matrix'] as const
export type CriterionId = (typeof criterionIds)[number]

/** Readings of the article's sensitivity, and the plain magnitude. */
export const sensitivityReadingIds = ['printed', 'definition', 'row', 'column', 'matrix', 'magnitude'] as const
export type SensitivityReadingId = (typeof sensitivityReadingIds)[number]

/** Readings of the article's contribution. */
export const contributionReadingIds = [
  'printed',
  'definition',
  'outputs',
  'derivation_literal',
  'derivation_over_neurons',
  'energy_of_y',
  'signed_share_of_y',
] as const
export type ContributionReadingId = (typeof contributionReadingIds)[number]

/** Parts of the worked example that can be cut: `w12` joins input 2 to neuron 1; `v1` neuron 1 to the output. */
export const partIds = ['w11', 'w12', 'w13', 'w21', 'w22', 'w23', 'v1', 'v2', 'o1', 'o2'] as const
export type PartId = (typeof partIds)[number]

export const errorCodes = [
  'invalid-argument',
  'out-of-range',
  'unknown-id',
  'unknown-option',
  'shape-mismatch',
  'disposed',
] as const
/** Codes of the core's tables, and those that only the loader and the machine can give. */
export type ErrorCode = (typeof errorCodes)[number] | 'out-of-memory' | 'load-failed' | 'worker-failed'
