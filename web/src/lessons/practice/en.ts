import { many } from '../../words/many.js'
import type { LessonWords } from '../lesson.js'
import type { CodeLine } from './code.js'

const lesson: LessonWords = {
  title: 'The practice: what does the program prune?',
  lead: 'Section 5 of the article prints a short program for Keras. As the text has it, it trains a 3-3-2-1 network on 100 random samples for 10 epochs, prunes at the threshold 0.5, and trains for 10 epochs more. Here this is done right; and beside it, in lines of our own, stands what the printed program really does. Inputs and targets are unrelated random numbers: nothing can be learned from them but their mean.',
  steps: [
    {
      title: 'Run it right',
      text: 'Train, give each weight a score, remove those below 0.5, and train the same network again.',
      hint: 'Press “Run it right”. The score of a weight is its size over the norm of its row, so each weight has its own.',
    },
    {
      title: 'Run the program',
      text: 'Run what the program does, with the same data and the same seed. Look at its score: how many numbers is it?',
      hint: 'Press “Run the program”. It divides two norms of the whole first matrix.',
    },
    {
      title: 'What is the second model?',
      text: 'The program calls its second model “pruned”. Compare its weights with those of the trained network, and say what it is.',
      hint: 'Under each way stands how many of its weights are, bit for bit, weights of the trained network. After a real cut that is so of all that are kept.',
    },
    {
      title: 'Ask ten seeds',
      text: 'One curve ends lower. Is that way better, or was it the luck of a seed? Run both with ten seeds. (Done right, the network is trained for 20 epochs in all; the program’s second model for 10.)',
      hint: 'The button is under the chart. Look at the mean difference and at its “±”.',
    },
    {
      title: 'How few weights are enough?',
      text: 'Keep at most 3 of the 17 weights, and lose nothing by it that ten seeds can show.',
      hint: 'Set the number of weights to 3 or fewer, and run. Think of what there is to be learned in these data.',
    },
  ],
  end: 'To prune is to keep trained weights and remove others. One number for a whole layer cannot choose among them, and a network that is drawn anew has lost nothing, because it never had anything. And where there is nothing to learn but a mean, a run can show neither that pruning helps nor that it harms.',
}

const right: readonly CodeLine[] = [
  { text: 'net = network 3-3-2-1' },
  { text: 'train net, 10 epochs', value: 'trained' },
  { text: 'for each weight w of each row:' },
  { text: 'score = |w| / norm of its row', depth: 1 },
  { text: 'if score < 0.5: remove w', depth: 1, value: 'removed' },
  { text: 'train net, 10 epochs', value: 'end' },
]

const listing: readonly CodeLine[] = [
  { text: 'net = network 3-3-2-1' },
  { text: 'train net, 10 epochs', value: 'trained' },
  { text: 'K = first matrix of net' },
  { text: 'score = 1-norm of K / 2-norm of K', value: 'score' },
  { text: 'compare score with 0.5', value: 'compared' },
  { text: 'pruned = network 3-2-1', value: 'second' },
  { text: 'train pruned, 10 epochs', value: 'end' },
]

export const textEn = {
  lesson,
  seed: 'Seed',
  layer: (number: string) => `layer ${number}`,
  weight: (row: string, column: string) => `weight ${column} of unit ${row}`,
  mask: { kept: 'kept', removed: 'removed' },
  common: ({ same, kept }: { same: number; kept: number }) =>
    `Weights that are those of the trained network, bit for bit: ${same} of ${kept}.`,
  values: {
    loss: (loss: string) => `loss ${loss}`,
    removed: (removed: string, total: string) => `${removed} of ${total} go`,
    score: (one: string, two: string, ratio: string) => `${one} / ${two} = ${ratio}`,
    isBelow: 'below',
    isNotBelow: 'not below',
    drawn: 'newly drawn',
  },
  right: {
    title: 'Done right',
    code: right,
    run: 'Run it right',
    done: 'Right after the cut (a full dot is a weight that is kept):',
  },
  listing: {
    title: 'What the program does',
    code: listing,
    run: 'Run the program',
    done: 'The second model, before it is trained:',
  },
  chart: {
    title: 'Loss by epoch',
    description: 'Mean squared error on the 100 samples: both ways, and always saying the mean.',
    right: 'done right',
    listing: 'program',
    mean: 'always the mean',
    cut: 'second training',
    epochs: 'epochs',
    hint: 'Point at an epoch, tap it, or use the arrow keys.',
    read: (epoch: string, values: string[]) => `Epoch ${epoch}: ${values.join(', ')}.`,
  },
  question: {
    ask: 'The program’s second model is',
    answers: {
      same: 'the trained network',
      cut: 'the trained network, pruned',
      new: 'a newly drawn network',
    },
    yes: 'Yes: none of its weights was ever trained before, and its first loss is what random weights happen to give.',
    no: 'Then its weights would be weights of the trained network. See above how many are.',
  },
  head: 'last loss, mean ± two standard errors',
  isSame: 'No difference that these ten seeds can show.',
  seeds: {
    run: (count: string) => `Run both with ${count} seeds`,
    table: 'Last loss of both ways',
    difference: 'done right minus program, seed by seed',
    isDifferent: 'The difference counts.',
    slow: (is: { steps: string; all: string; rate: string }) =>
      `Why is neither near “always the mean”? 100 samples in batches of 32 make ${is.steps} steps an epoch, ${is.all} in 10 epochs, and in each of them Adam moves a weight by about ${is.rate}. So the weights stay near the random ones that they began with, and so does the loss.`,
  },
  few: {
    kept: (kept: string) => `Weights to keep: ${kept} of 17`,
    run: (count: string) => `Prune to that, with ${count} seeds`,
    table: (kept: string) => `Last loss with ${many(kept, 'weight')} and with all`,
    few: (kept: string) => `with ${many(kept, 'weight')}`,
    whole: 'with all 17',
    difference: (kept: string) => `with ${kept} minus with all 17, seed by seed`,
    mute: (mute: string, all: string) =>
      `In ${mute} of these ${all} networks no path of kept weights leads from an input to the output any more. Such a network says one number for every sample; which weights it still has makes no difference.`,
    isWorse: 'With fewer weights the loss is higher: the difference counts.',
    isBetter: 'With fewer weights the loss is lower: the difference counts.',
  },
  seen: {
    right: (is: { removed: string; total: string; before: string; cut: string; after: string }) =>
      `${is.removed} of ${is.total} weights went. The loss was ${is.before} before the cut, ${is.cut} right after it, ${is.after} in the end.`,
    listing: (ratio: string, isBelow: boolean) =>
      `One number for all nine weights of the first layer: ${ratio}. ${isBelow ? 'It is below 0.5: all or nothing.' : 'It is not below 0.5, and it never is: for a 3 × 3 matrix this ratio is at least 1/√3, about 0.577.'}`,
    compare: (kept: string) =>
      `None of its ${kept} weights is a weight of the trained network: it is called “pruned”, but nothing was pruned.`,
    seeds: (difference: string, around: string, isDifferent: boolean) =>
      `Seed by seed, done right minus program is ${difference}\u00a0±\u00a0${around}: ${isDifferent ? 'a difference that counts.' : 'no difference that these seeds can show.'}`,
    few: (kept: string, difference: string, mean: string) =>
      `With ${many(kept, 'weight')} the last loss differs by ${difference} from that with all 17: no worse, as far as ten seeds can show. Always saying the mean would give ${mean}.`,
  },
}
