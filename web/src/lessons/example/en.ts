import { englishList as list } from '../../words/in-a-row.js'
import type { ExampleText } from './text.js'

export const en: ExampleText = {
  kicker: 'Lesson 1',
  title: 'Six weights: which of them can go?',
  lead: 'A trained network holds more weights than its answers need. Pruning takes some of them out; the art is to know which. A Chinese article on pruning networks for wearables works the smallest example through by hand: three inputs, two hidden neurons, one output. Here it is computed again with every touch, in each way that the article can be read.',
  hint: 'One thing to do first: find a weight that you can take away without changing y at all; there is more than one. Click a line or a neuron to cut it, click again to bring it back. Drag a line or an input sideways to change its number.',

  equation: {
    heading: 'The whole network, written out',
    text: 'Every number in a box can be changed: type, drag sideways, or press the arrow keys.',
    weights: 'Weight',
    input: 'Input',
    outputWeights: 'Output weight',
    hidden: 'hidden outputs',
    output: 'output',
    noV: 'The article gives no output weights; v = (1, 1) is our choice, and so is a bias of 0.',
  },

  sensitivity: {
    heading: 'Give each weight a score',
    text: 'The article’s score, sensitivity, divides the L1 norm of a weight by its L2 norm. For one number on its own that is always 1, so the figures it prints must mean something else. What? Here are the printed figures, four readings, and the plain magnitude beside them:',
    readings: {
      printed: {
        short: 'printed',
        note: 'The scores as the article prints them. Under the roots stand 14, 65 and 61, then 77 three times: no one rule gives all of these.',
      },
      definition: {
        short: 'literal',
        note: 'Word for word, |w| over |w| is 1 for every weight except 0. It ranks nothing.',
      },
      row: {
        short: 'row',
        note: 'Each weight over the L2 norm of its row; a row is all that enters one neuron. This gives four of the six printed figures, so it is most likely what was meant.',
      },
      column: {
        short: 'column',
        note: 'Each weight over the L2 norm of its column; a column is all that leaves one input.',
      },
      matrix: {
        short: 'matrix',
        note: 'Each weight over the L2 norm of the whole matrix. The order is that of the plain magnitudes; only the scale changes.',
      },
      magnitude: {
        short: '|w|',
        note: 'No ratio at all, only the size: the score that the article’s section on weight pruning compares with a threshold.',
      },
    },
    pick: 'Choose a weight to see its formula',
    printedIsSame: 'The article prints the same.',
    printedDiffers: (name, square, row, rowSquare) =>
      `For ${name} it puts ${square} under the root. No row or column of W has that sum of squares; row ${row} has ${rowSquare}.`,
    printedIs: 'The article prints',
  },

  threshold: {
    heading: 'Draw the line',
    label: 'Threshold',
    rule: 'A weight goes when its score is strictly below the threshold. The same threshold takes different weights in each reading:',
    compare: 'What the threshold removes in each reading',
    reading: 'Reading',
    kept: 'kept',
    removed: 'removed',
    slip: (threshold, names, count) =>
      names.length
        ? `At 0.5 the article removes w₁₂ alone. By the scores that it prints, a threshold of ${threshold} takes ${count} of the six: ${list(names)}.`
        : `At 0.5 the article removes w₁₂ alone. By the scores that it prints, a threshold of ${threshold} takes none.`,
  },

  truth: {
    heading: 'Did the score tell the truth?',
    text: 'A score is a guess. The truth is what the output does when that one part is gone and everything else stays.',
    part: 'part',
    score: 'score',
    change: 'change of y when it alone is gone',
    free: (weights, inputs) =>
      `${list(weights)} ${weights.length > 1 ? 'are' : 'is'} free here, because ${list(inputs)} ${inputs.length > 1 ? 'are' : 'is'} 0: a weight on a silent input does nothing, whatever its size. On another input it may matter a great deal.`,
    tryIt: (input) => `Set ${input} to 1`,
    notFree: 'No input is silent now, so no weight is free for that reason.',
  },

  activation: {
    heading: 'Which function is in the neurons?',
    text: (z, printed) =>
      `For its own numbers the article prints hidden outputs of ${printed} and names no activation. Its W x is ${z}, so some function must have bent it. Softsign, for one, is z / (1 + |z|).`,
    column: 'activation',
    outputs: 'f(W x)',
    verdict: 'to one decimal',
    gives: 'as printed',
    names: {
      identity: 'identity',
      relu: 'ReLU',
      'leaky-relu': 'leaky ReLU',
      sigmoid: 'sigmoid',
      tanh: 'tanh',
      softsign: 'softsign',
    },
    finding: (names) =>
      names.length
        ? `To one decimal the printed figures come only from ${list(names)}.`
        : 'With these weights and inputs none of them gives the printed figures.',
    other: 'The printed outputs belong to the article’s own W and x. With other numbers there is nothing to compare.',
  },

  contribution: {
    heading: 'How much does each neuron give?',
    text: 'Structured pruning asks about whole neurons. The article calls the answer contribution, a neuron’s share of the energy of the outputs (energy: the square of a number), and it too can be read in several ways.',
    readings: {
      printed: {
        short: 'as printed',
        note: 'The article’s own fractions. Its shares do not add up to 1, because of a slip in the sum.',
      },
      definition: {
        short: 'definition, printed outputs',
        note: 'The squares of the printed outputs, over their true sum.',
      },
      outputs: {
        short: 'definition, computed outputs',
        note: 'The same with the outputs as they are computed, not rounded. These follow every cut.',
      },
      derivation_literal: {
        short: 'derivation, to the letter',
        note: 'The second sum runs over the inputs where it should run over the neurons. The two denominators differ, so these are shares of nothing in common.',
      },
      derivation_over_neurons: {
        short: 'derivation, over neurons',
        note: 'The derivation with its second sum over the neurons, which is what a share needs. It looks at what enters a neuron, before the activation.',
      },
      energy_of_y: {
        short: 'energy share of y',
        note: 'The square of what a neuron sends, over the square of y. What two neurons do together is left out, so the shares need not add up to 1.',
      },
      signed_share_of_y: {
        short: 'signed share of y',
        note: 'The part of y that comes from the neuron. The shares always add up to 1; a negative one pulls y the other way.',
      },
    },
    sum: 'sum',
    before: 'nothing removed',
    after: 'now',
    slip: (squares, right, wrong) =>
      `${squares} is ${right}. The article adds it up to ${wrong}, and its shares inherit the slip.`,
  },

  code: {
    heading: 'What the article’s program does',
    text: (ratio, transposed) =>
      `Its program divides two norms of the whole matrix (the largest column sum by the largest singular value). That is one number: ${ratio} for W, and ${transposed} for the matrix as Keras stores it, inputs × outputs. Compared with a threshold, one number keeps every weight or none; it cannot choose among them.`,
    aside: 'All norms of W, for those who want to check',
    table: 'Norms of W',
    norms: {
      entrywiseL1: 'L1, all entries',
      entrywiseL2: 'L2, all entries (Frobenius)',
      ratioL1L2: 'L1 / L2, all entries',
      rowRatios: 'L1 / L2, row by row',
      hoyerSparsity: 'Hoyer sparsity',
      operator1Norm: 'operator 1-norm',
      operator2Norm: 'operator 2-norm',
      operatorInfNorm: 'operator ∞-norm',
      operatorRatio: 'the listing’s ratio, W',
      operatorRatioTransposed: 'the listing’s ratio, W transposed',
    },
  },

  printed: {
    heading: 'Printed and recomputed',
    text: 'For the article’s own numbers, whatever you have changed above.',
    what: '',
    printed: 'printed',
    right: 'recomputed',
    why: 'why they differ',
    reasons: {
      outputs: 'softsign, given to one decimal only',
      w12: 'its row has the sum of squares 14, not 65',
      w13: 'its row has the sum of squares 14, not 61',
      energy: 'an addition slip',
      shares: 'the slip, carried on',
      removed: 'four of the six printed scores are below 0.5',
    },
    removedName: 'removed at 0.5',
  },

  result: {
    output: 'Output y',
    removed: (count, all) => `${count} of ${all} weights (six in W, two in v)`,
    share: 'Share removed',
    nothing: 'Nothing is removed.',
    went: (names, before, after, change) =>
      `Gone: ${list(names)}. The output goes from ${before} to ${after}, a true change of ${change}.`,
    wentSame: (names, value) => `Gone: ${list(names)}. The output stays at ${value}: on this input they did nothing.`,
    fingerprint: 'Fingerprint',
    fingerprintNote:
      'A hash of weights, masks and outputs. The same settings give the same one in every browser and in Node.',
  },

  figure: {
    title: 'The 3-2-1 network. Arrow keys move, Enter cuts or brings back, plus and minus change a number.',
    edge: (name, weight, score, isKept) =>
      `${name} = ${weight}${score === undefined ? '' : `, score ${score}`}, ${isKept ? 'kept' : 'cut'}`,
    input: (name, value) => `Input ${name} = ${value}`,
    neuron: (name, value, isCut) => `Hidden neuron ${name} = ${value}${isCut ? ', cut' : ''}`,
    outputUnit: (value) => `Output y = ${value}`,
    legend: {
      width: 'width: |w|',
      hue: 'violet +, orange −',
      bead: 'bead: score',
      ring: 'ring: threshold for the bead',
      cut: 'dashed, hollow: cut',
      arc: 'arc: contribution',
    },
    legendTitle: 'How to read it',
  },

  here: { score: 'score', alone: 'cut alone, y changes by', cut: 'Cut', restore: 'Bring back' },

  actions: {
    undo: 'Undo',
    redo: 'Redo',
    reset: 'Reset',
    share: 'Share',
    keys: 'Keys',
    keyList: [
      ['← ↑ → ↓', 'move in the figure'],
      ['Enter, Space', 'cut, or bring back'],
      ['+ −', 'change the number'],
      ['0 … 9', 'type a number'],
      ['Ctrl Z, Ctrl Shift Z', 'undo, redo'],
      ['?', 'show or hide this list'],
    ],
  },

  errors: {
    number: (field, given, low, high) => `${field} must be a number from ${low} to ${high}, got “${given}”.`,
    ignored: (keys) => {
      const more = keys.length > 3 ? ` and ${keys.length - 3} more` : ''
      return `Part of the link was not understood and has been left out: ${keys.slice(0, 3).join(', ')}${more}.`
    },
    shareLost: (link: string) => `The dialog that shares could not be loaded. Here is the link: ${link}`,
  },
  end: {
    heading: 'What you have seen',
    text: 'A score is a guess: each reading cuts other weights at the same threshold. The truth is what the output does, and it hangs on the input: a weight on a silent input is free, whatever its size.',
    next: 'Next: four steps, around and around',
    home: 'All lessons',
  },
  close: 'Close',
  loading: 'The core is on its way (about 260 KB).',
}
