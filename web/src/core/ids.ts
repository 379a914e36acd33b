/** The ids of the core's tables. Made by web/build/ids.mjs: copy a fresh one from build/wasm-release/ids.ts. */

export const activationIds = ['identity', 'relu', 'leaky-relu', 'sigmoid', 'tanh', 'softsign'] as const
export type ActivationId = (typeof activationIds)[number]

export const initialisationIds = ['he-normal', 'he-uniform', 'glorot-normal', 'glorot-uniform', 'pytorch'] as const
export type InitialisationId = (typeof initialisationIds)[number]

export const lossIds = ['cross-entropy', 'binary-cross-entropy', 'mean-squared-error'] as const
export type LossId = (typeof lossIds)[number]

export const optimiserIds = ['sgd', 'momentum', 'nesterov', 'adam', 'adamw'] as const
export type OptimiserId = (typeof optimiserIds)[number]

export const classWeightingIds = ['none', 'balanced'] as const
export type ClassWeightingId = (typeof classWeightingIds)[number]

/** Measures by which a network is judged. */
export const measureIds = ['accuracy', 'balanced-accuracy', 'macro-f1', 'least-recall'] as const
export type MeasureId = (typeof measureIds)[number]

export const scheduleIds = ['constant', 'step', 'cosine'] as const
export type ScheduleId = (typeof scheduleIds)[number]

export const criterionIds = [
  'magnitude',
  'definition',
  'row',
  'column',
  'matrix',
  'magnitude-max',
  'magnitude-sigma',
  'lamp',
  'look-ahead',
  'synflow',
  'random',
  'wanda',
  'snip',
  'gradient-weight',
  'gradient-weight-batch',
  'taylor-second',
  'fisher',
  'obd',
  'obs',
  'obs-joint',
  'grasp',
  'movement',
  'unit-in-l1',
  'unit-in-l2',
  'unit-out-l1',
  'unit-out-l2',
  'unit-product',
  'unit-apoz',
  'unit-variance',
  'unit-energy',
  'unit-signed',
  'unit-taylor',
  'unit-taylor-batch',
  'unit-taylor-abs',
  'unit-leave-one-out',
  'unit-random',
  'input-l1',
  'input-l2',
  'input-taylor',
  'input-leave-one-out',
  'input-random',
  'layer-ablation',
  'layer-scan',
] as const
export type CriterionId = (typeof criterionIds)[number]

export const scopeIds = ['global', 'layer', 'row'] as const
export type ScopeId = (typeof scopeIds)[number]

export const amountKindIds = ['fraction', 'count', 'threshold', 'sigma', 'bytes', 'macs', 'n-of-m'] as const
export type AmountKindId = (typeof amountKindIds)[number]

export const planKindIds = ['one-shot', 'iterative', 'gradual', 'listed', 'layer-by-layer'] as const
export type PlanKindId = (typeof planKindIds)[number]

export const restartIds = ['none', 'rewind', 'reinitialise', 'from-scratch'] as const
export type RestartId = (typeof restartIds)[number]

export const formIds = ['whole', 'masked', 'compressed', 'shrunk'] as const
export type FormId = (typeof formIds)[number]

export const encodingIds = ['dense', 'csr', 'bitmap', 'relative-index', 'huffman', 'n-m'] as const
export type EncodingId = (typeof encodingIds)[number]

export const healingIds = ['none', 'obs-update', 'obs-one-by-one', 'bias-folding', 'least-squares'] as const
export type HealingId = (typeof healingIds)[number]

export const surgeryFormIds = ['one-by-one', 'together', 'rows-one-by-one', 'rows-together'] as const
export type SurgeryFormId = (typeof surgeryFormIds)[number]

export const bridgeIds = ['identity', 'product', 'least-squares'] as const
export type BridgeId = (typeof bridgeIds)[number]

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
export type CoreErrorCode = (typeof errorCodes)[number]

/** Forms in which a network runs on a device. */
export const deviceFormIds = ['float32', 'int8'] as const
export type DeviceFormId = (typeof deviceFormIds)[number]

export const rangeRuleIds = ['min-max', 'percentile'] as const
export type RangeRuleId = (typeof rangeRuleIds)[number]

export const granularityIds = ['mixed', 'tensor', 'channel'] as const
export type GranularityId = (typeof granularityIds)[number]

export const roundingIds = ['double', 'single'] as const
export type RoundingId = (typeof roundingIds)[number]

/** Devices whose figures are known. */
export const boardIds = [
  'nucleo-l4r5zi',
  'nucleo-u575zi',
  'nrf5340',
  'nrf52840',
  'apollo3-blue',
  'apollo4-plus',
] as const
export type BoardId = (typeof boardIds)[number]

/** Which weights exported code holds. */
export const weightFormIds = ['auto', 'dense', 'sparse'] as const
export type WeightFormId = (typeof weightFormIds)[number]

/** Codes of the core, and those that only the loader and the machine can give. */
export type ErrorCode = CoreErrorCode | 'busy' | 'out-of-memory' | 'load-failed' | 'worker-failed'

/** What the core refuses: `CoreError.template`. */
export type CoreMessageId =
  | 'must-be'
  | 'must-be-in'
  | 'must-be-whole'
  | 'must-be-finite'
  | 'must-be-array'
  | 'must-be-no-nan'
  | 'must-be-no-nans'
  | 'must-have-entries'
  | 'must-have-some'
  | 'matrix-too-large'
  | 'number-twice'
  | 'unknown-id'
  | 'unknown-setting'
  | 'no-closing-bracket'
  | 'argument-missing'
  | 'argument-no-number'
  | 'even-kernel'
  | 'too-many-arguments'
  | 'no-layer'
  | 'text-too-long'
  | 'no-layers'
  | 'too-many-activations'
  | 'no-activation'
  | 'other-input'
  | 'no-input'
  | 'no-such-part'
  | 'only-weights-kept'
  | 'too-many-weights'
  | 'batch-too-large'
  | 'other-outputs'
  | 'other-network-input'
  | 'static-features-unread'
  | 'table-missing'
  | 'asset-missing'
  | 'nothing-to-train'
  | 'no-training-rows'
  | 'folds-with-parts'
  | 'folds-without-subjects'
  | 'class-weights-of-numbers'
  | 'amounts-of-listed'
  | 'amounts-not-growing'
  | 'floor-of-numbers'
  | 'columns-no-multiple'
  | 'feature-names'
  | 'class-name-twice'
  | 'samples-no-multiple'
  | 'two-features-wanted'
  | 'table-asset-head'
  | 'table-asset-row'
  | 'table-asset-number'
  | 'table-asset-class'
  | 'table-asset-long'
  | 'digits-asset-short'
  | 'digits-asset-start'
  | 'digits-asset-count'
  | 'digits-asset-side'
  | 'digits-asset-levels'
  | 'digits-asset-length'
  | 'digits-asset-label'
  | 'patience-without-samples'
  | 'patience-without-share'
  | 'loss-for-numbers'
  | 'layer-without-weights'
  | 'tensor-missing'
  | 'tensor-shape'
  | 'model-damaged'
  | 'criterion-needs'
  | 'criterion-beyond-weights'
  | 'criterion-of-others'
  | 'no-hidden-layer-here'
  | 'no-zeros-to-count'
  | 'ablation-without-spec'
  | 'temperature-of-numbers'
  | 'temperature-without-weights'
  | 'too-many-kept'
  | 'weights-diverged'
  | 'score-no-number'
  | 'row-scope-without-rows'
  | 'layers-without-weights'
  | 'layers-not-hidden'
  | 'units-without-layers'
  | 'inputs-without-weights'
  | 'inputs-mixed'
  | 'layers-not-first'
  | 'row-scope-of-units'
  | 'criterion-of-layers'
  | 'sigma-of-highest'
  | 'threshold-of-changing'
  | 'n-of-m-of-units'
  | 'block-of-others'
  | 'amount-below-least'
  | 'heal-without-answers'
  | 'heal-other-layers'
  | 'heal-without-samples'
  | 'layer-not-hidden'
  | 'bridge-not-dense'
  | 'identity-of-dense'
  | 'identity-of-shapes'
  | 'bridge-without-samples'
  | 'no-hidden-layer'
  | 'layer-by-layer-kind'
  | 'plan-kind'
  | 'iterative-leaves-nothing'
  | 'from-scratch-of-weights'
  | 'rewind-other-layers'
  | 'rewind-other-weights'
  | 'retrain-to-watch'
  | 'plan-not-begun'
  | 'criteria-of-grains'
  | 'entries-without-layer'
  | 'healing-of-layers'
  | 'truth-without-weights'
  | 'truth-without-layers'
  | 'truth-not-begun'
  | 'truth-not-ended'
  | 'truth-of-changed'
  | 'bits'
  | 'huffman-bits'
  | 'finite-for-bits'
  | 'n-m-kept'
  | 'bytes-short'
  | 'bytes-left'
  | 'bits-short'
  | 'filling-bit'
  | 'entry-behind'
  | 'value-of-bits'
  | 'place-behind'
  | 'csr-length'
  | 'csr-first-row'
  | 'csr-row-end'
  | 'csr-column'
  | 'code-too-full'
  | 'code-not-full'
  | 'code-without-word'
  | 'not-compressed'
  | 'not-quantised'
  | 'norm-alone'
  | 'int8-softmax'
  | 'int8-too-wide'

/** Words that stand in what it says. */
export type CorePhraseId =
  | 'a-number'
  | 'a-string'
  | 'true-or-false'
  | 'array-of-numbers'
  | 'array-of-strings'
  | 'array-of-rows'
  | 'an-array'
  | 'an-object'
  | 'a-function'
  | 'a-symbol'
  | 'a-bigint'
  | 'quoted'
  | 'activation'
  | 'amount-kind'
  | 'bridge'
  | 'criterion'
  | 'data-set'
  | 'encoding'
  | 'form'
  | 'healing'
  | 'initialisation'
  | 'class-weights'
  | 'measure'
  | 'layer-type'
  | 'loss'
  | 'optimiser'
  | 'part'
  | 'part-to-cut'
  | 'plan'
  | 'reading'
  | 'restart'
  | 'run'
  | 'schedule'
  | 'scope'
  | 'weight-to-keep'
  | 'range-rule'
  | 'granularity'
  | 'rounding'
  | 'device-form'
  | 'board'
  | 'classes'
  | 'targets'
  | 'samples'
  | 'subjects'
  | 'a-network'
  | 'answers'
  | 'the-movement'
