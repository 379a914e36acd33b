/** What the step of pruning says, in English. */

import type { StoredSize } from '../../../core/contract/cut.js'
import { many } from '../../many.js'

export const pruneEn = {
  pruneStage: {
    title: 'What the network says, before and after',
    before: 'Before',
    now: 'Now',
    afterCut: 'After the cut',
    afterThisCut: 'After this cut',
    more: 'More ways to cut',
    cameOfIt: 'What came of it, in full',
    amountIn: 'The amount is a',
    blockNote:
      'Weights of neighbouring neurons from one input go together: exported C skips such a block at less cost than single weights.',
    onlyIn: 'Layers that may lose',
  },
  prune: {
    criterion: 'Criterion',
    /** How many there are to choose from. */
    outOf: (count: string) => `one of ${count}`,
    /** Of those that are met first. */
    first: 'To begin with',
    families: {
      nothing: 'need no data',
      activations: 'from activations',
      gradients: 'from gradients',
      curvature: 'from curvature',
    },
    family: (grain: string, looksAt: string) => `${grain}, ${looksAt}`,
    grains: { weight: 'of weights', unit: 'of neurons and filters', input: 'of inputs' },
    /** What the criterion needs beyond the weights. */
    looksAt: {
      nothing: 'Looks at the weights alone and needs no data.',
      activations: 'Looks at what the layers give for training samples.',
      gradients: 'Looks at gradients of the loss on training samples.',
      curvature: 'Looks at the curvature of the loss on training samples.',
    },
    control: 'A control: every other criterion should do better.',
    /** How Optimal Brain Surgeon went, by name. */
    surgery: (form: string) => `OBS went by the ${form}.`,
    scope: 'What competes with what',
    amount: {
      weight: 'Share of weights to remove',
      unit: 'Share of neurons and filters to remove',
      input: 'Share of inputs to remove',
    },
    countsIn: 'What was cut before counts in.',
    cut: 'Cut',
    cutting: 'Cutting.',
    epochs: 'Epochs to retrain',
    retrain: 'Retrain',
    /** Before the first cut. */
    empty: (isTrained: boolean) =>
      `${isTrained ? 'Choose how much goes, then cut.' : 'Let the network learn first, then cut.'} How much is gone, how many bytes are left and what it cost will stand here.`,
    none: 'nothing cut',
    nothing: 'Nothing was cut: that much is gone already, or the share comes to less than one.',
    refused: (reason: string) => `This cut cannot be made: ${reason}.`,
    /** What a criterion has done after each of its cuts. */
    healed: (name: string) => `Each cut is followed by its ${name}.`,
    removed: 'Share removed',
    removedText: (gone: string, all: string) => `${gone} of ${all} weights are gone.`,
    layer: 'layer',
    /** In place of a layer's name, where inputs are scored. */
    inputs: 'inputs',
    left: 'left',
    gone: 'removed',
    stored: 'Bytes stored',
    storedNote:
      'The whole network, biases too, encoded in each format. Sparse formats also store places, so a small cut makes them larger.',
    format: 'format',
    formats: {
      dense: 'dense',
      csr: 'CSR',
      bitmap: 'bitmap',
      'relative-index': 'relative index',
      huffman: 'relative index, Huffman code',
      'n-m': 'N:M',
    } satisfies Record<StoredSize['format'], string>,
    bitsThen: (bits: number, when: string) => `${bits} bit, ${when}`,
    before: 'before',
    now: 'now',
    cutNow: 'right after',
    retrained: (epochs: string) => `after ${many(epochs, 'epoch')} more`,
    notYet: 'not retrained',
    trace: 'dashed: cut',
    traceCell: 'grey: cut',
    goneWeight: 'cut',
    scoring: 'Scoring.',
    cancel: 'Cancel',
    /** Said when scores took too long for somebody. */
    gaveUp: 'No scores: this took too long, and was cancelled. Another criterion, or another network, starts it again.',
    noScores: (reason: string) => `No scores: ${reason}.`,
    spread: 'How the scores are spread',
    spreadText: (criterion: string, candidates: string) =>
      `${criterion} of ${candidates} candidates, a row for each layer. What is left of the line goes.`,
    /** For each scope, what the line in the spread is. */
    spreadNote: {
      global: 'Left of the line goes. Drag it.',
      layer: 'Each layer has a line of its own. Drag any of them.',
      row: 'Each neuron is cut at a score of its own; the line is where the first one stays.',
    },
    blocksNote:
      'The line marks the share. Blocks go by the sum of their scores, so that single weights go on both sides of it.',
    oneStays: { unit: 'One of each layer always stays.', input: 'One input always stays.' },
    highestGo: 'The highest scores go first, so the axis runs from high to low.',
    handle: (share: string, threshold: string) => `${share}, up to a score of ${threshold}`,
    goneAlready: (gone: string, all: string) => `${gone} of ${all} are gone already: this cut takes no more`,
    wouldGo: (gone: string, all: string) => `${gone} of ${all} would go`,
    change: (what: string, before: string, after: string) => `${what} ${before} → ${after}`,
    score: (value: string) => `score ${value}`,
    goes: 'would go',
    comma: ', ',
    unitRead: (layer: string, unit: string, said: string) => `${layer}, ${unit}: ${said}`,
    traceGoing: 'dashed in colour: would go',
    cellGoing: 'plum: would go',
    /** Where scores are drawn. */
    beads: { link: 'bead: score', unit: 'dot in a neuron: score', input: 'dot in an input: score' },
    mapOf: { legend: 'What the map shows', weights: 'weights', scores: 'scores' },
    mapOfScores: (layer: string, rows: number, columns: number) =>
      `Scores of the weights of ${layer}, ${rows} rows, ${columns} columns. Arrow keys move the reading, Enter cuts.`,
    figure:
      'The network. Arrow keys and Page keys choose a link; N goes to its neuron and back; Enter cuts what is chosen, or brings it back.',
    byHand: 'By hand',
    byHandText: 'Click a link or a neuron in the figure to cut it; click again to bring it back.',
    byHandMap: 'Click a cell of the map to cut that weight; click again to bring it back.',
    cutThis: (what: string) => `Cut ${what}`,
    bringBack: (what: string) => `Bring back ${what}`,
    bridge: 'What stands in its place',
    takeOut: 'Take out a whole layer',
    scoreCaption: 'What would go in each layer',
    scoreTable: 'Show as table',
    scoreFile: 'Download scores as CSV',
    wouldGoHead: 'would go',
    firstStays: 'next to go',
    takeOutLayer: (layer: string) => `Take out ${layer}`,
    contribution: 'Contribution of each neuron or filter',
    contributionText:
      'Its share of the energy that its layer sends on. Outline: before the cut; solid: now. The shares need not add up to 1, because contributions cancel.',
    unitGone: 'cut',
    ofLayer: 'layer',
  },
}
