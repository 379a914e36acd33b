/** The worked example as one JSON object; its numbers are the core's. */

import type { MatrixNorms, Run, SensitivityReport, Shares } from '../../core/contract/example.js'
import { exampleTexts } from '../../lessons/example/texts.js'
import { removedBy } from '../../state/reports.js'
import type { ExampleState, Lang } from '../../state/settings.js'
import type { Json } from '../base/json-text.js'
import { findings } from './findings.js'
import type { ExampleResult } from './result.js'

function byId<T extends { id: string }>(entries: readonly T[], value: (entry: T) => unknown): Json {
  return Object.fromEntries(entries.map((entry) => [entry.id, value(entry)]))
}

function networkJson({ state, printedOutputs }: ExampleResult): Json {
  return {
    layers: [state.input.length, state.outputWeights.length, 1],
    W: state.weights,
    x: state.input,
    output_weights: state.outputWeights,
    printed_output: printedOutputs,
    threshold: state.threshold,
  }
}

function runJson({ preactivation, outputs, y }: Run, { activation }: ExampleState): Json {
  return { preactivation, [activation]: outputs, y }
}

function sensitivityJson({ id, scores, mask, run }: SensitivityReport, state: ExampleState, lang: Lang): Json {
  return {
    meaning: exampleTexts[lang].sensitivity.readings[id].note,
    S: scores,
    [`at_threshold_${state.threshold}`]: { mask, removed: removedBy(mask), ...runJson(run, state) },
  }
}

/** The second sum of each denominator: `other` beside `numerator`. */
function termsJson({ numerators, denominators, values }: Shares): Json[] {
  return numerators.map((numerator, i) => ({ numerator, other: (denominators[i] ?? 0) - numerator, C: values[i] }))
}

function contributionJson({ example, lang }: ExampleResult): Json {
  return byId(example.contributions, ({ id, before, after }) => ({
    meaning: exampleTexts[lang].contribution.readings[id].note,
    ...(id === 'derivation_literal' ? { terms: termsJson(before) } : {}),
    C: before.values,
    sum: before.sum,
    after_pruning: { C: after.values, sum: after.sum },
  }))
}

function normsJson(norms: MatrixNorms): Json {
  return {
    entrywise_l1: norms.entrywiseL1,
    entrywise_l2: norms.entrywiseL2,
    ratio_l1_l2: norms.ratioL1L2,
    row_ratios: norms.rowRatios,
    hoyer_sparsity: norms.hoyerSparsity,
    operator_1_norm: norms.operator1Norm,
    operator_2_norm: norms.operator2Norm,
    operator_inf_norm: norms.operatorInfNorm,
    code_ratio_W: norms.operatorRatio,
    code_ratio_W_transposed: norms.operatorRatioTransposed,
  }
}

/** What goes when one part alone does: weights (`w`) or neurons (`o`). */
function partsJson({ example, state }: ExampleResult, kind: 'w' | 'o'): Json {
  const parts = example.parts.filter(({ id }) => id.startsWith(kind))
  return byId(parts, ({ preactivation, outputs, change }) => ({
    preactivation,
    [state.activation]: outputs,
    [`change_of_y_with_output_weights_${state.outputWeights.join('_')}`]: change,
  }))
}

function prunedJson({ example, state }: ExampleResult): Json {
  return {
    mask: example.mask,
    output_mask: example.outputMask,
    removed: example.removed,
    connection_count: example.connectionCount,
    removed_share: example.removedShare,
    before: runJson(example.before, state),
    after: runJson(example.after, state),
  }
}

export function exampleJson(result: ExampleResult): Json {
  const { example, state, version, lang } = result
  const { focus: _focus, theme: _theme, ...settings } = state
  const { code, ...others } = findings(result)
  const found = Object.entries(others).map(([name, text]) => [`finding_${name}`, text])
  return {
    version,
    settings: { ...settings, lang },
    network: networkJson(result),
    preactivation: example.before.preactivation,
    activations: byId(example.activations, ({ outputs }) => outputs),
    sensitivity: byId(example.sensitivities, (report) => sensitivityJson(report, state, lang)),
    matrix_norms: { ...normsJson(example.norms), finding_code: code },
    contribution: contributionJson(result),
    removing_one_weight: partsJson(result, 'w'),
    removing_one_neuron: partsJson(result, 'o'),
    pruned: prunedJson(result),
    ...Object.fromEntries(found),
    fingerprint: example.fingerprint,
  }
}
