/** The shape of the report's texts. Each language is written for itself; numbers come in already formatted. */

import type { Foretells } from '../../core/contract/cut.js'
import type { Part } from '../../core/contract/experiment.js'
import type { FormId } from '../../core/ids.js'
import type { Scale } from '../says/words.js'
import type { ComparedGrain, QuestionId } from './choice.js'

export interface ReportText {
  /** Of the row of tabs. */
  questions: string
  sections: Record<QuestionId | 'sizes', string>
  refused: string
  queued: string
  report: { doing: string; offer: string; about: string }
  seconds: (seconds: string) => string
  grain: string
  grains: Record<ComparedGrain, string>
  criteria: string
  compared: (names: readonly string[]) => string
  comparedHint: (most: number) => string
  full: string

  counters: {
    share: (gone: string, all: string) => string
    uncut: string
    /** @param gone  as `share` says it */
    goneBefore: (gone: string) => string
    bytes: (format: string, dense: string, before: string) => string
    bytesNow: (format: string) => string
    time: string
    timeUncut: string
    timeWhole: string
    timeOf: (form: string, ratio: string) => string
  }

  truth: {
    /** @param samples  of training, on which the loss is measured @param isAll  whether there are no more */
    about: (healing: 'none' | 'obs-update', samples: string, isAll: boolean) => string
    healing: string
    healings: Record<'none' | 'obs-update', string>
    doing: string
    offer: string
    chart: (criterion: string, correlation: string) => string
    axes: string
    byRank: string
    byValue: string
    saidRank: string
    trueRank: string
    saidValue: string
    trueValues: Record<Foretells, string>
    tick: (value: number) => string
    hint: string
    reads: (change: string, byChange: string, bySize: string, all: string) => string
    said: (ranks: readonly { name: string; rank: string }[]) => string
    legend: Record<'first' | 'best' | 'band' | 'cheapest' | 'line', string>
    /** A rank correlation in words. */
    order: (correlation: number) => string
    /** When no candidate changes the loss. */
    flat: string
    table: string
    criterion: string
    foretells: (kind: string) => string
    kinds: Record<Foretells, string>
    firstIs: string
    place: (place: string) => string
    regret: string
    tableNote: (tenth: string, all: string) => string
    result: (criterion: string, correlation: string) => string
  }

  loss: {
    empty: string
    /** Of a network that was loaded. */
    emptyLoaded: string
    uncut: string
    what: string
    epochs: string
    chart: (cuts: string, before: string, after: string) => string
    chartUncut: string
    hint: string
    reads: (epoch: string, values: string) => string
    readsCut: (cut: string, share: string, before: string, after: string) => string
    join: string
    table: string
    cut: string
    share: string
    before: string
    after: string
    retrained: string
    epochsMore: (epochs: string) => string
    moments: Record<'before' | 'after', (cut: string) => string>
    result: (before: string, after: string, now: string) => string
  }

  scan: {
    about: (criterion: string) => string
    doing: string
    offer: string
    across: string
    chart: (layers: readonly string[]) => string
    table: string
    layer: string
    weights: string
    spare: string
    note: (scale: Scale, part: Part) => string
    result: (layer: string, share: string) => string
  }
  sweep: {
    /** @param kept  as `keeps` says it, the best first */
    differ: (amount: string, kept: readonly string[]) => string
    keeps: (criterion: string, accuracy: string) => string
    noDifference: (samples: string) => string
    about: string
    doing: (criterion: string) => string
    offer: string
    source: string
    network: string
    bySeeds: string
    fit: string
    across: Record<ComparedGrain, string>
    titleRetrained: (title: string, epochs: string) => string
    chart: (names: readonly string[]) => string
    hint: string
    at: (share: string) => string
    gone: string
    seeds: string
    epochs: string
    run: string
    training: (share: string) => string
    cutting: (done: string, all: string) => string
    seedsAbout: string
    band: string
    colon: string
    badNumber: (label: string, given: string, low: number, high: number) => string
    result: (count: string) => string
  }

  answers: {
    parts: string
    part: string
    samples: string
    recall: string
    change: string
    result: (accuracy: string) => string
  }

  changes: {
    heading: string
    text: (total: string, worsened: string, mended: string, part: Part) => string
    none: (part: Part) => string
    kinds: Record<'worsened' | 'mended' | 'other', string>
    title: (truth: string, before: string, after: string) => string
    label: string
    some: (shown: string) => string
  }

  layers: {
    title: string
    of: (all: string) => string
    note: string
    result: (share: string) => string
  }

  sizes: {
    uncut: string
    bits: (bits: number) => string
    bytesNote: string
  }

  times: {
    title: string
    form: string
    forms: Record<FormId, string>
    formAbout: Record<FormId, string>
    batch: (samples: number) => string
    base: string
    /** Half of the repeats lie between these. */
    quartiles: (lower: string, upper: string) => string
    same: string
    ratio: (ratio: string) => string
    note: string
    again: string
    about: string
    doing: string
    offer: string
    result: (microseconds: string) => string
  }

  files: {
    model: string
    modelAbout: string
    run: string
    runAbout: string
    runEarly: string
    runOwn: string
    runLoaded: string
    load: string
    loadAbout: string
    bad: (name: string, reason: string) => string
    notJson: string
    busy: string
    /** A sample has another shape; names of the model's first features. */
    otherInput: (wanted: string, here: string, names: readonly string[]) => string
    tooLarge: (name: string, mebibytes: number) => string
    loadedModel: (name: string) => string
    loadedRun: (name: string) => string
    notFinite: (names: readonly string[]) => string
    ownTable: string
    replay: (fingerprint: string) => string
    replayPlan: (fingerprint: string) => string
    beyondLab: (settings: readonly string[]) => string
    replayed: string
    otherReplay: (fingerprint: string) => string
    result: string
  }
}
