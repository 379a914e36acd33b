import { deviceEn } from '../../words/en/lab/device.js'
import { many } from '../../words/many.js'
import type { LessonWords } from '../lesson.js'
import type { ActId, Refusal } from './run.js'

const lesson: LessonWords = {
  title: 'On the wrist: what fits?',
  lead: 'A watch that listens to the heart has a slow processor, a few kilobytes to spare and a battery like a coin. Here a network learns to tell heart beats apart, and a card says what it takes of a real board. Bring it down to a size that a watch can carry, and do not let it miss what it was made for. The signals are synthetic; times, energies and days are estimates, given as ranges.',
  steps: [
    {
      title: 'Train, and read the bill',
      text: 'Train the network. Under the figure, the card says what it takes of the board as it comes out of training: in 32-bit floats.',
      hint: 'Press “Train”. It takes a few seconds; the bar shows how far it is, and “Cancel” gives it up.',
    },
    {
      title: 'Turn it into 8-bit integers',
      text: 'On the card, under “The network as”, choose the 8-bit integers. Look at flash, and at what it answers.',
      hint: 'Each weight becomes a whole number from −127 to 127 with a scale for its layer: one byte in place of four. What the integers answer is computed with the integers.',
    },
    {
      title: 'Take out neurons',
      text: 'Remove half of the neurons and filters, and train what is left. Time and RAM fall, too: the layers have become narrower.',
      hint: 'Press “Cut neurons”, then “Retrain”. Those go first without which the loss would change least. How large a share goes can be chosen above.',
    },
    {
      title: 'Take out weights',
      text: 'Now remove single weights, and train again. Zeros save flash only where the code leaves them out: in the bars, such a layer is drawn in outline.',
      hint: 'Press “Cut weights”, then “Retrain”. A layer that leaves zeros out stores a byte for each weight that is left and a byte for its place: that pays once most are gone.',
    },
    {
      title: 'Reach the goal',
      text: 'The class that must not be missed, the flash and the battery: keep all three limits at once, with the whole range of the estimate.',
      hint: 'In 8-bit integers: neurons by half, retrain; weights by 80 %, retrain. When a cut went too deep, “Take the last one back” and cut less.',
    },
  ],
  end: 'Most of what the network took at first it did not need. Bytes went three ways: shorter numbers, narrower layers, zeros left out; and each time it was measured what the network still finds. The battery says something else: one inference a second takes less than the sleep in between, once the network is small. From there on, a smaller network hardly lengthens its life.',
}

const points = (before: string, after: string) =>
  before === after ? `${after}, as before` : `${after} (before: ${before})`

export interface Says {
  taken: string
  kept: string
  before: string
  recall: string
  accuracy: string
  flash: string
  flashBefore: string
}

export const textEn = {
  lesson,
  device: deviceEn,
  goal: {
    title: 'Goal',
    recall: (name: string, least: string) => `“${name}” found: at least ${least}; now`,
    flash: (most: string) => `flash: at most ${most} bytes; now`,
    days: (least: string) => `battery: at least ${least} days; now`,
    reached: 'reached',
  },
  figure: {
    task: 'The watch listens to',
    seed: 'Seed',
    neurons: 'Neurons at a time',
    weights: 'Weights at a time',
    share: (percent: string) => `${percent}% of those left`,
    actGroup: 'What can be done to the network',
    acts: { train: 'Train', neurons: 'Cut neurons', weights: 'Cut weights', retrain: 'Retrain' } satisfies Record<
      ActId,
      string
    >,
    refusals: {
      trained: 'done',
      'train-first': 'train first',
      'cut-first': 'cut first',
      'nothing-left': 'nothing is left',
    } satisfies Record<Exclude<Refusal, 'busy'>, string>,
    weighing: 'weighing it',
    takeBack: 'Take the last one back',
  },
  says: {
    start: (weights: string) => `An untrained network with ${weights} weights.`,
    train: ({ recall, accuracy, flash }: Says) =>
      `Trained: ${accuracy} of the test windows right, ${recall} of the class that must not be missed found, ${flash} bytes of flash.`,
    neurons: ({ taken, before, recall, flash, flashBefore }: Says) =>
      `${many(taken, 'neuron or filter', 'neurons and filters')} out: ${flash} bytes in place of ${flashBefore}; of the class that must not be missed it finds, not yet retrained, ${points(before, recall)}.`,
    weights: ({ taken, kept, before, recall, flash, flashBefore }: Says) =>
      `${many(taken, 'weight')} out, ${kept} left: ${flash} bytes in place of ${flashBefore}; of that class it finds, not yet retrained, ${points(before, recall)}.`,
    retrain: ({ before, recall, accuracy }: Says) =>
      `Trained again: of the class that must not be missed it finds ${points(before, recall)}; ${accuracy} of all windows are right.`,
  },
  beats: {
    title: 'One window of each class, and how many the network finds',
    watched: ' must not be missed',
    trace: (name: string) => `A window of the class “${name}”`,
    found: (found: string, all: string) => `${found} of ${all}`,
    notYet: 'not trained yet',
  },
  card: {
    title: 'On the board',
    form: 'The network as',
    forms: deviceEn.forms,
    board: 'Board',
    anyBoard: 'Nordic nRF52840',
    every: 'It looks',
    pauses: { 1: 'once a second', 10: 'every 10 seconds', 60: 'once a minute' } as Record<string, string>,
    cell: 'Coin cell',
    cells: { 25: '25 mAh, 3 V', 225: '225 mAh, 3 V' } as Record<string, string>,
    about: (core: string, megahertz: string) => `${core}, ${megahertz} MHz`,
    empty: 'Once the network is trained, it is weighed here.',
    flash: 'Flash',
    flashNote: (most: string) => `at most ${most} wanted; weights, biases, scales, tables; the code is not counted`,
    ram: 'RAM',
    ramNote: 'static memory of the exported program; the stack is not counted',
    time: 'One inference',
    timeNote: (isCounted: boolean): string =>
      isCounted
        ? 'estimate, from the instructions of all layers'
        : 'estimate: products alone; activations and pools come on top',
    energy: 'Energy of one',
    energyNote: 'estimate: the chip while it computes',
    days: 'Battery',
    daysNote: (least: string) =>
      `at least ${least} wanted; estimate: the network and sleep at 10 µA alone; sensor, radio and display come on top`,
    zeros: (done: string, all: string) => `${done} of ${all} multiplications: zeros are skipped where that pays`,
    noZeros: (all: string) => `all ${all} multiplications`,
    of: (room: string) => `of ${room}`,
    unknown: 'no figure that was checked leads there',
    rests: 'What these figures rest on',
    notes:
      'A range is as wide as what is known: the same instructions take more or fewer cycles by what stands beside them. “Kept” means that even the bad end keeps the limit.',
  },
  way: {
    title: (form: string) => `Flash, step by step (${form})`,
    acts: {
      train: () => 'trained',
      neurons: (count: string) => `− ${many(count, 'neuron')}`,
      weights: (count: string) => `− ${many(count, 'weight')}`,
      retrain: () => 'retrained',
    } satisfies Record<ActId, (count: string) => string>,
    recall: (recall: string) => `${recall} found`,
    dense: 'layer in full',
    sparse: 'zeros left out',
    limit: (bytes: string) => `limit, ${bytes}`,
    table: 'The network after each step',
    done: 'what was done',
    taken: 'taken out',
    weights: 'weights left',
    macs: 'multiplications',
    macsDone: 'of these done',
    accuracy: 'accuracy',
    recallOf: (name: string) => `recall: ${name}`,
  },
  seen: {
    train: (bytes: string, ram: string, recall: string) =>
      `In floats it takes ${bytes} bytes of flash and ${ram} of RAM, and finds ${recall} of the class that must not be missed.`,
    int8: (from: string, to: string, before: string, after: string) =>
      `${from} bytes became ${to}; that class: ${after} found, ${before} in floats.`,
    neurons: (macs: string, macsBefore: string, recall: string) =>
      `${macs} multiplications in place of ${macsBefore}; after retraining ${recall} of that class found.`,
    weights: (done: string, all: string, bytes: string) =>
      `The code now does ${done} of ${all} multiplications, from ${bytes} bytes.`,
    goal: (bytes: string, recall: string, days: string) => `${bytes} bytes, ${recall} found, ${days} on the coin cell.`,
  },
}
