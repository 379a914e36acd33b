/** What is found out about cuts, in English: the steps that compare and take away. */

import type { PredictedQuantity } from '../../../core/contract/cut.js'
import type { Part } from '../../../core/contract/experiment.js'
import type { FormId } from '../../../core/ids.js'
import type { Count, Scale } from '../../lab/measured.js'
import { many } from '../../many.js'

const endings: Record<string, string> = { 1: 'st', 2: 'nd', 3: 'rd' }

/** `1st`, `12th`. */
function nth(place: string): string {
  const isTeen = /1\d$/.test(place)
  return `${place}${isTeen ? 'th' : (endings[place.slice(-1)] ?? 'th')}`
}

const parts: Record<Part, string> = { train: 'training', validation: 'validation', test: 'test' }

/** What a layer may cost, as `spareOf` judges it. */
const spareLimit: Record<Scale, string> = {
  accuracy: 'the accuracy has fallen by more than one point',
  r2: 'R² has fallen by more than 0.01',
  loss: 'the loss has grown',
}

/** From which correlation on an order is called what. */
const orders: readonly [number, string][] = [
  [0.95, 'almost the true order'],
  [0.8, 'close to the true order'],
  [0.5, 'right on the whole, with slips'],
  [0.2, 'a hint of the true order'],
  [-0.2, 'no better than chance'],
  [-1, 'the wrong way round'],
]

export const reportEn = {
  /** Of the row of tabs. */
  questions: 'What is compared',
  sections: {
    truth: 'Is the score right?',
    loss: 'What did each cut cost?',
    sweep: 'How far can it go?',
    scan: 'Which layer can spare most?',
    answers: 'Whose answers changed?',
    row: 'One row',
    search: 'How small can it be?',
    sizes: 'Bytes and time',
  },
  refused: 'This cannot be told: ',
  queued: 'Next in line.',
  report: { doing: 'Asking the network about every sample.', offer: 'Find out', about: '' },
  seconds: (seconds: string) => `${seconds} s`,
  grain: 'What is cut',
  grains: { weight: 'weights', unit: 'neurons and filters' },
  criteria: 'Criteria to compare',
  compared: (names: readonly string[]) => `Compared: ${names.join(', ')}`,
  comparedHint: (most: number) => `Up to ${most} at a time. Random cuts are always beside them.`,
  full: 'To choose another one, take one away first.',

  counters: {
    share: (gone: string, all: string) => `${gone} of ${all} weights`,
    uncut: 'nothing cut yet',
    /** @param gone  as `share` says it */
    goneBefore: (gone: string) => `${gone}, gone before it was loaded`,
    bytes: (format: string, dense: string, before: string) =>
      `bytes as ${format}, 32 bit; ${before} as ${dense} before the first cut`,
    bytesNow: (format: string) => `bytes as ${format}, 32 bit`,
    time: 'Time measured',
    timeUncut: 'for one sample',
    timeWhole: 'for one sample, and no other form is faster',
    timeOf: (form: string, ratio: string) => `for one sample, ${form}: ${ratio}× as fast as before the cut`,
  },

  truth: {
    /** @param samples  of training, on which the loss is measured @param isAll  whether there are no more */
    about: (healing: 'none' | 'obs-update', samples: string, isAll: boolean) => {
      const on =
        samples === '1' ? 'the one training sample' : `${isAll ? 'the' : 'the first'} ${samples} training samples`
      return healing === 'none'
        ? `Each one is removed alone and put back: what that does to the loss on ${on} is the truth.`
        : `Each one is removed alone, the others are repaired by the update of Optimal Brain Surgeon, and all is put back. The loss on ${on} is then what OBS predicts.`
    },
    healing: 'What stays',
    healings: { none: 'left as it is', 'obs-update': 'repaired by OBS' },
    doing: 'Removing one after the other.',
    offer: 'Find out the truth',
    chart: (criterion: string, correlation: string) =>
      `${criterion}: each point is a candidate, its score across and its true cost up. Rank correlation ${correlation}. Arrow keys go from point to point.`,
    axes: 'Compare by',
    byRank: 'rank',
    byValue: 'value',
    saidRank: 'by score',
    trueRank: 'in truth',
    saidValue: 'score',
    trueValues: {
      change: 'change of loss',
      size: 'size of the change',
      square: 'square of the change',
      'order-of-size': 'size of the change',
      'order-of-change': 'change of loss',
    } satisfies Record<PredictedQuantity, string>,
    hint: 'Point at a mark, or use the arrow keys, to see what it is.',
    reads: (change: string, byChange: string, bySize: string, all: string) =>
      `: loss ${change}, of ${all} the ${nth(byChange)} by the change and the ${nth(bySize)} by its size`,
    said: (ranks: readonly { name: string; rank: string }[]) =>
      `Goes as: ${ranks.map(({ name, rank }) => `${name} ${rank}`).join(', ')}`,
    legend: {
      first: 'goes first',
      best: 'should go first',
      band: 'the tenth that goes',
      cheapest: 'the tenth that should go',
      line: 'a perfect order',
    },
    /** A rank correlation in words. */
    order: (correlation: number) =>
      Number.isFinite(correlation)
        ? (orders.find(([least]) => correlation >= least)?.[1] ?? '')
        : 'gives all the same score',
    /** When no candidate changes the loss. */
    flat: 'none of them changes the loss',
    table: 'Scores against the truth',
    criterion: 'criterion',
    predicts: (kind: string) => `predicts ${kind}`,
    kinds: {
      change: 'the change',
      size: 'its size',
      square: 'its square',
      'order-of-size': 'the order of sizes',
      'order-of-change': 'the order of changes',
    } satisfies Record<PredictedQuantity, string>,
    firstIs: 'its first is really',
    place: (place: string) => (place === '1' ? 'the first' : `${nth(place)}`),
    regret: 'regret',
    tableNote: (tenth: string, all: string) =>
      `Each criterion is judged by what it predicts: a score without a sign cannot know whether the loss rises or falls, so it is held against the size of the change. ρ is Spearman’s rank correlation with that, 1 at best. Regret: how much more the first ${tenth} of ${all}, removed one at a time, change the loss than the ${tenth} that should go (sizes added up where sizes or squares are predicted); 0 at best.`,
    result: (criterion: string, correlation: string) => `best: ${criterion}, ρ ${correlation}`,
  },

  loss: {
    empty: 'The curve appears once the network has been trained.',
    /** Of a network that was loaded. */
    emptyLoaded: 'The network was loaded without its curves. A curve appears once it is trained or retrained here.',
    uncut: 'Nothing has been cut yet. After a cut this line goes on through it.',
    what: 'What the line shows',
    epochs: 'epochs, retraining counted in',
    chart: (cuts: string, before: string, after: string) =>
      `Through ${many(cuts, 'cut')}. The first one takes the value from ${before} to ${after}.`,
    chartUncut: 'Training, before any cut.',
    hint: 'An upright line is a cut; the number over it is the share of weights that is gone.',
    reads: (epoch: string, values: string) => `Epoch ${epoch}: ${values}`,
    readsCut: (cut: string, share: string, before: string, after: string) =>
      `Cut ${cut}, ${share} gone: ${before} → ${after}`,
    join: ', ',
    table: 'Before and after each cut',
    cut: 'cut',
    share: 'gone',
    before: 'before',
    after: 'right after',
    retrained: 'retrained',
    epochsMore: (epochs: string) => many(epochs, 'epoch'),
    moments: { before: (cut: string) => `before cut ${cut}`, after: (cut: string) => `after cut ${cut}` },
    result: (before: string, after: string, now: string) =>
      now ? `${before} → ${after} → ${now}` : `${before} → ${after}`,
  },

  scan: {
    about: (criterion: string) =>
      `Each layer is cut alone by ${criterion}, the others stay whole; nothing is really changed.`,
    doing: 'Cutting one layer after the other.',
    offer: 'Scan the layers',
    across: 'share of one layer gone',
    chart: (layers: readonly string[]) =>
      `The more of a layer is cut, the less is left: ${layers.join(', ')}. Arrow keys read the values.`,
    table: 'What each layer can spare',
    layer: 'layer',
    weights: 'weights',
    spare: 'spares',
    note: (scale: Scale, part: Part) =>
      `As much as goes, of the shares drawn, before ${spareLimit[scale]} on the ${parts[part]} part. Two layers that are safe alone may fail together: the plan “layer by layer” scans again after each cut.`,
    result: (layer: string, share: string) => `${layer}: ${share}`,
  },
  sweep: {
    /** @param kept  as `keeps` says it, the best first */
    differ: (amount: string, kept: readonly string[]) => `They differ most with ${amount} gone: ${kept.join('; ')}.`,
    keeps: (criterion: string, accuracy: string) => `${criterion} ${accuracy}`,
    noDifference: ({ text, isOne }: Count) =>
      `At no amount do these criteria differ by more than ${text} ${isOne ? 'sample' : 'samples'} can show.`,
    /** @param shown  as `besideOne` says it; @param others  names of those that show no difference */
    beside: (amount: string, seeds: string, shown: readonly string[], others: readonly string[]) =>
      shown.length
        ? `With ${amount} gone, less random cuts, paired over ${seeds} seeds: ${shown.join('; ')}.${others.length ? ` No difference that these data can show: ${others.join(', ')}.` : ''}`
        : `With ${amount} gone, ${seeds} seeds show no difference to random cuts: ${others.join(', ')}.`,
    besideOne: (criterion: string, difference: string, interval: string) =>
      `${criterion} ${difference}, 95% interval ${interval}`,
    about: 'Each criterion cuts this network at thirteen amounts; nothing is really changed.',
    doing: (criterion: string) => `Cutting by ${criterion}.`,
    offer: 'Draw the lines',
    source: 'Of',
    network: 'this network',
    bySeeds: 'several seeds',
    fit: 'Show',
    across: {
      weight: 'share of weights gone',
      unit: 'share of neurons and filters gone',
      input: 'share of input channels gone',
      layer: 'share of hidden layers gone',
    },
    titleRetrained: (title: string, epochs: string) => `${title} after ${many(epochs, 'epoch')} of retraining`,
    chart: (names: readonly string[]) =>
      `The more is cut, the less is left: ${names.join(', ')}. Arrow keys read the values.`,
    hint: 'Point at the chart, or use the arrow keys, to read it. The best comes first.',
    at: (share: string) => `${share} gone`,
    gone: 'gone',
    seeds: 'Seeds',
    epochs: 'Epochs of retraining',
    run: 'Run',
    training: (share: string) => `Training a network for each seed: ${share}.`,
    cutting: (done: string, all: string) => `${done} of ${all} points.`,
    seedsAbout: 'A network is trained from scratch for each seed, then cut. One seed may be luck; three tell more.',
    band: 'The line is the mean over the seeds, the band goes from the lowest to the highest.',
    colon: ': ',
    badNumber: (label: string, given: string, low: number, high: number) =>
      `“${given}” will not do for ${label}: a whole number from ${low} to ${high} is wanted.`,
    result: (count: string) => `${many(count, 'criterion', 'criteria')} and chance`,
  },

  answers: {
    parts: 'How well each part is answered',
    part: 'part',
    samples: 'samples',
    recall: 'Of each class, so many are recognised',
    change: 'change',
    balanced: 'Balanced',
    macroF1: 'Macro F1',
    precision: 'precision',
    f1: 'F1',
    /** Of a share. */
    interval: (low: string, high: string) => `${low} to ${high}`,
    measuresNote:
      'Under a share: its 95 % interval (Wilson), for samples that do not hang together; windows of one person do. Precision: of the answers that name the class, so many are right. F1 is the harmonic mean of both.',
    result: (accuracy: string) => accuracy,
  },

  row: {
    about: (hasFields: boolean): string =>
      hasFields
        ? 'Take a sample, change its values, and see what the network makes of it.'
        : 'Take a sample, and see what the network makes of it.',
    number: (part: Part, count: string) => `Sample of the ${parts[part]} part, 1 to ${count}`,
    badRow: (given: string, count: string) => `“${given}” will not do: a whole number from 1 to ${count} is wanted.`,
    badValue: (given: string) => `“${given}” is no number.`,
    asItWas: 'As it was',
    first: (shown: string, all: string) => `The first ${shown} of ${all} values.`,
    truth: (what: string) => `It is ${what}.`,
    wasTruth: (what: string) => `Before its values were changed it was ${what}.`,
    answer: 'What the network says',
    chosen: '✓',
    says: (name: string, share: string) => `The network says ${name}, ${share} sure.`,
    said: (name: string, share: string) => `Before the first cut it said ${name}, ${share} sure.`,
    space: ' ',
    window: 'The sample, drawn',
    none: 'There is no sample to try.',
  },

  changes: {
    heading: 'Answers that the cuts have changed',
    text: (total: string, worsened: string, mended: string, part: Part) =>
      `${many(total, `${parts[part]} sample`)} ${total === '1' ? 'gets' : 'get'} another answer than before the first cut: ${worsened} went wrong, ${mended} came right.`,
    none: (part: Part) => `Every ${parts[part]} sample gets the answer that it got before the first cut.`,
    kinds: {
      worsened: 'right before, wrong now',
      mended: 'wrong before, right now',
      other: 'wrong before, wrong in another way now',
    },
    title: (truth: string, before: string, after: string) =>
      `It is ${truth}; before the cut the network said ${before}, now it says ${after}`,
    label: 'Samples with another answer than before',
    some: (shown: string) => `${shown} of them are shown, those that went wrong first.`,
  },

  layers: {
    title: 'What is left of each layer',
    of: (all: string) => `of ${all}`,
    note: 'Parameters are kept weights and biases. MACs: multiplications with addition for one sample, those of removed weights left out.',
  },

  sizes: {
    uncut: 'Bold: the smallest. Sparse formats also store places, so they pay only once much is cut.',
    bits: (bits: number) => `${bits} bit`,
    bytesNote:
      'Grey: before the first cut. Bold: the smallest now. Sparse formats also store places, so a small cut makes them larger.',
  },

  times: {
    title: 'What a pass takes in each form, in µs',
    form: 'form',
    forms: { whole: 'whole', masked: 'masked', compressed: 'compressed', shrunk: 'shrunk' } satisfies Record<
      FormId,
      string
    >,
    formAbout: {
      whole: 'before the first cut',
      masked: 'zeros are multiplied too',
      compressed: 'kept weights alone, where that pays',
      shrunk: 'without units that are gone',
    } satisfies Record<FormId, string>,
    batch: (samples: number) => (samples === 1 ? 'one sample' : `${samples} at once`),
    base: 'baseline',
    /** Half of the repeats lie between these. */
    quartiles: (lower: string, upper: string) => `${lower} to ${upper}`,
    same: 'no difference',
    ratio: (ratio: string) => `${ratio}×`,
    note: 'Medians of repeats on this machine, just now, and between what half of the repeats lie, in microseconds. × tells how many times as fast as the whole network; where the two overlap, no difference was measured.',
    again: 'Measure again',
    about: 'Takes a second or so.',
    doing: 'Measuring.',
    offer: 'Measure',
    result: (value: string) => `${value} µs`,
  },

  files: {
    model: 'Save the model',
    modelAbout: 'Weights, masks and names, as JSON. The command line reads it too.',
    run: 'Save the run',
    runAbout: 'Settings, plan, history and fingerprint: anyone can do it again, to the same bits.',
    runEarly: 'A run is saved once its training has gone to the end of the plan.',
    runLoaded: 'Of a network that was loaded there is no run: the settings do not lead to its weights.',
    runOwn: 'A run on a table of your own is saved by the command line, which can name the table.',
    report: 'Save the report',
    reportAbout:
      'What was trained on what, and what came out, as one page with figures and tables: it opens by a double click, and prints.',
    load: 'load a file',
    loadAbout: 'A model or a run:',
    bad: (name: string, reason: string) => `${name} cannot be loaded: ${reason}.`,
    tooLarge: (name: string, mebibytes: number) =>
      `${name} is larger than ${mebibytes} MiB, more than this page reads.`,
    busy: 'the Lab is busy, try again when it rests',
    notJson: 'it holds no JSON',
    /** A sample has another shape; names of the model's first features. */
    otherInput: (wanted: string, here: string, names: readonly string[]) =>
      `its network takes ${wanted} numbers a sample${names.length ? ` (${names.join(', ')}…)` : ''}, and the samples here have ${here}; choose the data that it was trained on first`,
    loadedModel: (name: string) => `The network is that of ${name} now. Undo brings the one before back.`,
    loadedRun: (name: string) =>
      `The settings are those of ${name} now. Press Train, and see whether the same bits come out.`,
    notFinite: (names: readonly string[]) => `it holds values that are no numbers, in ${names.slice(0, 3).join(', ')}`,
    ownTable: 'it was made with a table of somebody’s own; train it again by the command line',
    replay: (fingerprint: string) => `The run that was loaded ended in ${fingerprint}. Train to the end to compare.`,
    replayPlan: (fingerprint: string) =>
      `The run that was loaded ended in ${fingerprint}. Train to the end, then carry out the plan of the step Prune.`,
    beyondLab: (keys: readonly string[]) =>
      `its plan sets ${keys.join(', ')}, which the Lab has no field for; the command line can do it again`,
    replayed: 'The same fingerprint as in the file: the run has come out the same, bit for bit.',
    otherReplay: (fingerprint: string) => `The file has another fingerprint: ${fingerprint}.`,
    result: 'model, run',
  },
}
