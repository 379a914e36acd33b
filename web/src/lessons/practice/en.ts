import type { LessonWords } from '../lesson.js'

export const lessonEn: LessonWords = {
  title: 'The practice: what does the listing prune?',
  lead: 'Section 5 of the article trains a 3-3-2-1 network on 100 random samples for 10 epochs, prunes at the threshold 0.5, and trains 10 epochs more. Here this is done right; and beside it is done what the listing in that section really does. Inputs and targets are unrelated random numbers: nothing can be learned from them but their mean.',
  steps: [
    {
      title: 'Run it right',
      text: 'Train, give each weight a score, remove those below 0.5, and train the same network again.',
      hint: 'Press “Run it right”. The score of a weight is its size over the norm of its row, so each weight has its own.',
    },
    {
      title: 'Run the listing',
      text: 'Run what the listing does with the same data and the same seed, and look at its score: how many numbers is it?',
      hint: 'Press “Run the listing”. It divides two norms of the whole first kernel.',
    },
    {
      title: 'What is the second model?',
      text: 'Compare the weights of the listing’s second model with those of the trained one, and say what it is.',
      hint: 'Under each way stands how many weights are, bit for bit, weights of the trained network. After a real cut all that are kept are.',
    },
    {
      title: 'Ask ten seeds',
      text: 'One curve ends lower. Is that way better, or is it the luck of a seed? Run both with ten seeds. (The first was trained for 20 epochs, the second for 10.)',
      hint: 'The button is under the chart. Look at the mean difference beside its spread.',
    },
    {
      title: 'How few weights are enough?',
      text: 'Keep at most 3 of the 17 weights, so that ten seeds can show no loss by it.',
      hint: 'Set the number of weights to 3 or fewer, and run. Think of what there is to be learned in these data.',
    },
  ],
  end: 'To prune is to keep trained weights and remove others. One number for a whole layer cannot choose among them, and a network that is drawn anew has lost nothing, because it never had anything. And where there is nothing to learn but a mean, a run can show neither that pruning helps nor that it harms.',
}

const counts = ({ same, kept }: { same: number; kept: number }) =>
  `${same} of these ${kept} weights are weights of the trained network.`

export const textEn = {
  seed: 'Seed',
  layer: (number: string) => `layer ${number}`,
  weight: (row: string, column: string) => `weight ${column} of unit ${row}`,
  mask: { kept: 'kept', removed: 'removed' },
  common: counts,
  right: {
    title: 'Done right',
    about: 'Train 10 epochs; remove each weight whose share of its row is below 0.5; train 10 epochs more.',
    run: 'Run it right',
    done: (removed: string, total: string) => `${removed} of ${total} weights are below 0.5 and are gone:`,
  },
  listing: {
    title: 'What the listing does',
    about:
      'Train 10 epochs; compare one number for the first kernel with 0.5; draw a new 3-2-1 network; train that for 10 epochs.',
    run: 'Run the listing',
    ratio: (one: string, two: string, ratio: string) =>
      `Its score is one number: ${one} / ${two} = ${ratio}. The second model, as it is drawn:`,
  },
  chart: {
    title: 'Loss by epoch',
    description: 'Mean squared error on the 100 samples: both ways, and always saying the mean.',
    right: 'done right',
    listing: 'listing',
    mean: 'always the mean',
    cut: 'cut, or new network',
    epochs: 'epochs',
    hint: 'Point at an epoch, tap it, or use the arrow keys.',
    read: (epoch: string, values: string[]) => `Epoch ${epoch}: ${values.join(', ')}.`,
  },
  question: {
    ask: 'The listing’s second model is',
    answers: {
      same: 'the trained network as it was',
      cut: 'the trained network, pruned',
      new: 'another network, newly drawn',
    },
    yes: 'Yes: none of its weights was ever trained before, and its first loss is that of chance.',
    no: 'Then its weights would be weights of the trained network. Count them above.',
  },
  seeds: {
    run: (count: string) => `Run both with ${count} seeds`,
    table: 'Last loss of both ways',
    head: 'last loss, mean ± standard deviation',
    difference: 'right less listing, seed by seed',
    isSame: 'No difference that these ten seeds can show.',
    isDifferent: 'With these ten seeds the difference is more than chance gives (one time in twenty).',
  },
  few: {
    kept: (kept: string) => `Weights to keep: ${kept} of 17`,
    run: (count: string) => `Prune to that, with ${count} seeds`,
    table: (kept: string) => `Last loss with ${kept} weights and with all`,
    head: 'last loss, mean ± standard deviation',
    few: (kept: string) => `with ${kept} weights`,
    whole: 'with all 17',
    difference: 'few less all, seed by seed',
    isSame: 'No difference that these ten seeds can show.',
    isWorse: 'With fewer weights the loss is higher, by more than chance gives.',
    isBetter: 'With fewer weights the loss is lower, by more than chance gives.',
  },
  seen: {
    right: (is: { removed: string; total: string; before: string; cut: string; after: string }) =>
      `${is.removed} of ${is.total} weights went. The loss was ${is.before} before the cut, ${is.cut} right after it, ${is.after} in the end.`,
    listing: (ratio: string, isBelow: boolean) =>
      `One number for all nine weights of the first layer: ${ratio}. ${isBelow ? 'It is below 0.5: all or nothing.' : 'It is not below 0.5, and it never is: for a 3 × 3 matrix this ratio is at least 1/√3, about 0.577.'}`,
    compare: (kept: string) =>
      `None of its ${kept} weights is a weight of the trained network: it is not a pruned model.`,
    seeds: (difference: string, deviation: string, isDifferent: boolean) =>
      `Seed by seed, right less listing is ${difference} ± ${deviation}: ${isDifferent ? 'more than chance gives.' : 'no difference that these seeds can show.'}`,
    few: (kept: string, difference: string, mean: string) =>
      `With ${kept} weights the last loss differs by ${difference} from that with all 17: no worse, as far as ten seeds can show. Always saying the mean would give ${mean}.`,
  },
}
