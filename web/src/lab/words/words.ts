/** The shape of the Lab's texts. Each language is written for itself; numbers come in already formatted. */

import type { StoredSize } from '../../core/contract/cut.js'
import type { Part } from '../../core/contract/experiment.js'
import type { Encoding } from '../../data/csv-encoding.js'
import type { StepId } from '../../state/lab-state.js'

export interface LabText {
  title: string
  loading: string
  close: string

  steps: Record<StepId, string>
  spine: string

  /** What each step is for, in a sentence. */
  stepAbout: Record<StepId, string>
  strip: {
    title: string
    gone: string
    wouldGo: string
    of: (all: string) => string
    retrain: string
    stored: string
    bytes: (bytes: string) => string
    pass: string
    noDifference: string
    faster: (ratio: string) => string
  }
  compare: { notYet: string; criteria: (count: string) => string }
  dataStage: {
    balance: string
    whoIsWhere: string
    parts: Record<Part, string>
    samples: string
    people: string
    byPerson: string
  }
  pruneStage: {
    title: string
    before: string
    now: string
    afterCut: string
    afterThisCut: string
    more: string
    amountIn: string
    onlyIn: string
  }

  data: {
    menu: string
    groups: { plane: string; logic: string; wrist: string; more: string }
    synthetic: string
    real: string
    source: (citation: string) => string
    anew: string
    newSeed: string
  }

  own: {
    name: string
    offer: string
    another: string
    never: string
    choose: string
    /** Closes the sentence after the button. */
    offerEnd: string
    drop: string
    loaded: (file: string, samples: string, features: string) => string
    label: string
    subject: string
    none: string
    missing: string
    /** Columns that do not vary. */
    constant: (names: string[]) => string
    /** The first column was left out. */
    rowNumbers: string
    missingWays: Record<'refuse' | 'drop' | 'mean', string>
    missingTable: string
    pasted: string
    /** Said after a refusal: the table before it is still in use. */
    stays: (name: string) => string
    space: string
    encoding: string
    encodings: Record<Encoding, string>
    /** @param name  empty when nothing was found */
    found: (name: string) => string
    guessed: (name: string) => string
    tooMany: string
    reading: string
  }

  samples: {
    plane: (names: readonly string[]) => string
    column: string
    train: string
    test: string
    truth: string
    guess: string
    right: string
    wrong: (truth: string, guess: string) => string
    at: (x: string, y: string) => string
    says: (name: string, share: string) => string
    value: (value: string) => string
    /** Between where and what. */
    join: string
    hint: string
    label: string
    /** Of the part of the stage that draws them. */
    drawing: string
  }

  network: {
    /** Of the drawing of all layers. */
    architecture: string
    input: string
    parametersOf: (count: string) => string
    macsOf: (count: string) => string
    hidden: string
    takeLayer: (layer: string) => string
    add: Record<'dense' | 'conv' | 'pool' | 'bn' | 'dropout', string>
    field: string
    hint: string
    at: (character: number) => string
    /** Said after a refusal: the network before it is still there. */
    /** After the reason; `stays` where another network is shown. */
    end: string
    stays: string
    preset: string
    layers: string
    asTable: string
    layer: string
    kind: string
    shape: string
    parameters: string
    macs: string
    macsNote: string
    all: string
    weights: string
    showWeights: (layer: string) => string
    result: (network: string, parameters: string) => string
    links: string
    view: string
    /** Of the part of the stage that draws it. */
    drawing: string
    figure: string
    map: (layer: string, rows: number, columns: number) => string
    sides: Record<'dense' | 'conv1d', { rows: string; columns: string }>
    read: (layer: string, row: string, column: string, value: string) => string
    unit: (index: number) => string
    filter: (index: number) => string
    tap: (step: number, channel: string) => string
    hint2: string
    legend: { width: string; hue: string }
    types: Record<string, string>
  }

  train: {
    play: string
    goOn: string
    retrain: string
    pause: string
    /** Play, when the plan is done. */
    again: string
    step: string
    epoch: string
    reset: string
    cancel: string
    making: string
    stepTitle: string
    more: string
    progress: (epoch: string, epochs: string) => string
    untrained: string
    full: string
    fullTitle: string
    slowed: (steps: string) => string
    speed: (steps: string, seconds: string, rate: string) => string
    loss: string
    accuracy: string
    r2: string
    curveTrain: string
    curveTest: string
    curveValidation: string
    /** Right after a cut. */
    epochs: string
    empty: string
    table: string
    csv: string
    confusionNote: string
    recall: string
  }

  prune: {
    criterion: string
    /** How many there are to choose from. */
    outOf: (count: string) => string
    /** Of those that are met first. */
    first: string
    families: Record<'nothing' | 'activations' | 'gradients' | 'curvature', string>
    family: (grain: string, looksAt: string) => string
    grains: Record<'weight' | 'unit', string>
    /** What the criterion needs beyond the weights. */
    looksAt: Record<'nothing' | 'activations' | 'gradients' | 'curvature', string>
    control: string
    /** How Optimal Brain Surgeon went, by name. */
    surgery: (form: string) => string
    scope: string
    amount: Record<'weight' | 'unit', string>
    countsIn: string
    cut: string
    cutting: string
    epochs: string
    retrain: string
    /** Before the first cut. */
    empty: (isTrained: boolean) => string
    none: string
    nothing: string
    refused: (reason: string) => string
    /** What a criterion has done after each of its cuts. */
    healed: (name: string) => string
    removed: string
    removedText: (gone: string, all: string) => string
    layer: string
    left: string
    gone: string
    stored: string
    storedNote: string
    format: string
    formats: Record<StoredSize['format'], string>
    bitsThen: (bits: number, when: string) => string
    before: string
    now: string
    cutNow: string
    retrained: (epochs: string) => string
    notYet: string
    trace: string
    traceCell: string
    goneWeight: string
    scoring: string
    cancel: string
    /** Said when scores took too long for somebody. */
    gaveUp: string
    noScores: (reason: string) => string
    spread: string
    spreadText: (criterion: string, candidates: string) => string
    /** For each scope, what the line in the spread is. */
    spreadNote: Record<'global' | 'layer' | 'row', string>
    highestGo: string
    oneStays: string
    handle: (share: string, threshold: string) => string
    wouldGo: (gone: string, all: string) => string
    goneAlready: (gone: string, all: string) => string
    change: (what: string, before: string, after: string) => string
    score: (value: string) => string
    goes: string
    comma: string
    unitRead: (layer: string, unit: string, said: string) => string
    traceGoing: string
    cellGoing: string
    bead: string
    beadOfUnit: string
    mapOf: { legend: string; weights: string; scores: string }
    mapOfScores: (layer: string, rows: number, columns: number) => string
    figure: string
    byHand: string
    byHandText: string
    byHandMap: string
    cutThis: (what: string) => string
    bringBack: (what: string) => string
    bridge: string
    takeOut: string
    scoreTable: string
    scoreCaption: string
    scoreFile: string
    wouldGoHead: string
    firstStays: string
    takeOutLayer: (layer: string) => string
    contribution: string
    contributionText: string
    unitGone: string
    ofLayer: string
  }

  says: {
    hidden: string
    empty: string
    noTable: string
  }

  notes: {
    startedAnew: (label: string, value: string) => string
    startedAnewAll: string
    againAll: string
    data: (name: string) => string
    auto: string
  }

  foot: {
    seed: string
    fingerprint: string
    fingerprintNote: string
    copy: string
    keys: string
    undo: string
    redo: string
    keyList: [string, string][]
  }

  /** What a link holds, and what not. */
  link: Record<LinkHolds, string> & {
    copied: (holds: string) => string
    /** The browser does not copy. */
    refused: (holds: string, link: string) => string
    /** A network came with the link. */
    loaded: string
    damaged: (reason: string) => string
  }

  errors: {
    load: (reason: string) => string
    make: string
    number: (label: string, given: string, wanted: string) => string
    ignored: (keys: string[]) => string
    file: (name: string, reason: string) => string
    fileTooLarge: (name: string, mebibytes: number) => string
  }
}

/** What a link is of: settings alone, those of a trained network, the network as it is, or less than is there. */
export type LinkHolds = 'ofSettings' | 'ofTraining' | 'ofNetwork' | 'tooLarge' | 'ofTable'
