/** The shape of the texts of lesson 1. Each language is written for itself; numbers come in already formatted. */

import type { ActivationId, ContributionReadingId, SensitivityReadingId } from '../../core/ids.js'

export interface ExampleText {
  kicker: string
  title: string
  lead: string
  hint: string

  equation: {
    heading: string
    text: string
    weights: string
    input: string
    outputWeights: string
    hidden: string
    output: string
    noV: string
  }

  sensitivity: {
    heading: string
    text: string
    readings: Record<SensitivityReadingId, { short: string; note: string }>
    pick: string
    printedIsSame: string
    printedDiffers: (name: string, square: string, row: string, rowSquare: string) => string
    printedIs: string
  }

  threshold: {
    heading: string
    label: string
    rule: string
    compare: string
    reading: string
    kept: string
    removed: string
    slip: (threshold: string, names: string[], count: number) => string
  }

  truth: {
    heading: string
    text: string
    part: string
    score: string
    change: string
    free: (weights: string[], inputs: string[]) => string
    tryIt: (input: string) => string
    notFree: string
  }

  activation: {
    heading: string
    text: (z: string, printed: string) => string
    column: string
    outputs: string
    verdict: string
    gives: string
    names: Record<ActivationId, string>
    finding: (names: string[]) => string
    other: string
  }

  contribution: {
    heading: string
    text: string
    readings: Record<ContributionReadingId, { short: string; note: string }>
    sum: string
    before: string
    after: string
    slip: (squares: string, right: string, wrong: string) => string
  }

  code: {
    heading: string
    text: (ratio: string, transposed: string) => string
    aside: string
    table: string
    norms: Record<NormName, string>
  }

  printed: {
    heading: string
    text: string
    what: string
    printed: string
    right: string
    why: string
    reasons: Record<'outputs' | 'w12' | 'w13' | 'energy' | 'shares' | 'removed', string>
    removedName: string
  }

  result: {
    output: string
    removed: (count: number, all: number) => string
    share: string
    nothing: string
    went: (names: string[], before: string, after: string, change: string) => string
    wentSame: (names: string[], value: string) => string
    fingerprint: string
    fingerprintNote: string
  }

  figure: {
    title: string
    edge: (name: string, weight: string, score: string | undefined, isKept: boolean) => string
    input: (name: string, value: string) => string
    neuron: (name: string, value: string, isCut: boolean) => string
    outputUnit: (value: string) => string
    legend: { width: string; hue: string; bead: string; ring: string; cut: string; arc: string }
    legendTitle: string
  }

  here: { score: string; alone: string; cut: string; restore: string }

  actions: {
    undo: string
    redo: string
    reset: string
    share: string
    keys: string
    keyList: [string, string][]
  }

  errors: {
    number: (field: string, given: string, low: string, high: string) => string
    ignored: (keys: string[]) => string
    shareLost: (link: string) => string
  }
  end: { heading: string; text: string; next: string; home: string }
  close: string
  loading: string
}

export type NormName =
  | 'entrywiseL1'
  | 'entrywiseL2'
  | 'ratioL1L2'
  | 'rowRatios'
  | 'hoyerSparsity'
  | 'operator1Norm'
  | 'operator2Norm'
  | 'operatorInfNorm'
  | 'operatorRatio'
  | 'operatorRatioTransposed'
