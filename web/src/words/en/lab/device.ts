/** The network on a device, in English: files for it, boards, a budget. */

import type { Evidence, Excess, GroundId } from '../../../core/contract/board.js'
import type { DeviceFormId } from '../../../core/ids.js'

/** `3 to 5 ms`; one number where both are alike. */
const range = (low: string, high: string, unit: string) => `${low === high ? low : `${low} to ${high}`} ${unit}`

export const deviceEn = {
  /** Of the row of tabs. */
  title: 'What it becomes',
  tabs: { files: 'Files', board: 'On a board', sizes: 'Bytes and time' },
  range,
  units: { ms: 'ms', us: 'µs', nJ: 'nJ', uJ: 'µJ', mJ: 'mJ', bytes: 'bytes', KiB: 'KiB', days: 'days', years: 'years' },
  doing: {
    loading: 'Fetching what makes files for devices.',
    float32: 'Running it in 32-bit floats.',
    int8: 'Turning it into 8-bit integers, and running it.',
    weighing: 'Weighing it on the board.',
    compressing: 'Sharing weights and coding them.',
    files: 'Writing the files.',
  },
  stopped: 'Given up.',
  again: 'Work it out',
  failed: 'This cannot be told: ',
  forms: { float32: '32-bit floats', int8: '8-bit integers' } satisfies Record<DeviceFormId, string>,

  files: {
    same: (samples: string) => `In 8-bit integers it answers as well as in floats, as far as ${samples} can show.`,
    worse: (low: string, high: string, samples: string) =>
      `In 8-bit integers it answers worse by ${low} to ${high} points (95 % interval, ${samples}).`,
    better: (low: string, high: string, samples: string) =>
      `In 8-bit integers it answers better by ${low} to ${high} points (95 % interval, ${samples}).`,
    moreError: (samples: string) => `In 8-bit integers its error is larger than in floats, on ${samples}.`,
    lessError: (samples: string) => `In 8-bit integers its error is smaller than in floats, on ${samples}.`,
    samples: (count: string, part: 'test' | 'train') =>
      `${count} ${part === 'test' ? 'unseen' : 'training'} ${count === '1' ? 'sample' : 'samples'}`,
    noInt8: 'There is no 8-bit form: ',
    download: 'Download',
    downloadOf: (format: string, form: string) => `Download ${format}, ${form}`,
    compressed: 'shared and coded',
    accuracy: (value: string) => `${value} right`,
    r2: (value: string) => `R² ${value}`,
    needs: (what: string) => `Runs with ${what}.`,
    note: 'Each form was run on those samples before its files were written. Nothing leaves this page but by your download.',
  },

  int8: {
    more: '8-bit integers: how',
    about: (samples: string, share: string) =>
      `Ranges from ${samples} training samples; at most ${share} of a layer’s numbers lie beyond them.`,
    range: 'What the range holds',
    granularity: 'Which weights share a scale',
    rounding: 'How a sum is rounded',
  },

  written: {
    more: 'Files: how they are written',
    weights: 'C source: which weights it holds',
    ends: 'TensorFlow Lite in 8 bits: what goes in and comes out',
    endNames: { float32: 'floats', int8: '8-bit integers' },
    standardisation: 'TensorFlow Lite and ONNX: standardisation',
    standardisations: { graph: 'in the graph', facts: 'beside it, among the file’s facts' },
    takes: {
      graph: 'Takes values as they were measured.',
      facts: 'Takes standardised values; mean and scale stand among the facts of the file.',
    },
    takesIntegers: 'In 8 bits: standardised values as integers; mean, scale and zero stand among the facts.',
  },

  board: {
    board: 'Board',
    own: 'my own board',
    form: 'The network as',
    duty: 'How often, and what feeds it',
    about: (core: string, megahertz: string) => `${core}, ${megahertz} MHz`,
    flash: 'Flash',
    ram: 'RAM',
    time: 'One inference',
    energy: 'Energy of one',
    days: 'Battery',
    cycles: (cycles: string) => `${cycles} cycles`,
    of: (room: string) => `of ${room}`,
    roomUnknown: 'what the board has was not found in a source that was read',
    unknown: 'no figure that was checked leads there',
    tooSlow: 'one inference is not over when the next begins',
    flashNote: 'data of the exported C; its code, names and standardisation come on top, 1 to 2 KiB with few inputs',
    ramNote: 'static memory of the exported C; the stack is not counted',
    timeNote: (isCounted: boolean): string =>
      isCounted
        ? 'all layers of the exported C; the standardisation comes on top'
        : 'products alone; activations and pools come on top',
    energyNote: 'the chip while it computes',
    daysNote: 'the network and sleep alone: sensors, radio and display come on top',
    rests: 'What this rests on',
    zeros: (done: string, all: string) =>
      `${done} of ${all} multiplications are done: the code skips zeros where that pays.`,
    noZeros: (all: string) => `All ${all} multiplications are done, those with zeros too.`,
    layers: 'Layer by layer',
    layer: 'layer',
    storage: 'stored',
    storages: { dense: 'dense', sparse: 'sparse', blocks2: 'blocks of 2 rows', blocks4: 'blocks of 4 rows' },
    macs: 'multiplications',
  },

  grounds: {
    'cycles-per-mac': 'cycles a multiplication',
    instructions: 'instructions',
    'instructions-per-float-mac': 'instructions a multiplication in floats',
    'instructions-per-float-entry': 'instructions a kept weight in floats',
    'cycles-per-instruction': 'cycles an instruction',
    clock: 'MHz',
    'energy-per-mac': 'pJ a multiplication',
    'energy-per-cycle': 'pJ a cycle',
    'active-current': 'mA while it computes',
    supply: 'V supply',
    'sleep-current': 'µA asleep',
  } satisfies Record<GroundId, string>,
  evidence: {
    measured: 'measured on this board',
    'data-sheet': 'data sheet',
    counted: 'instructions counted in emulation',
    estimate: 'estimate',
    given: 'as you set it',
  } satisfies Record<Evidence, string>,
  secondHand: 'as others quote it',

  fields: {
    'own-mhz': 'Clock, MHz',
    'own-flash': 'Flash, bytes',
    'own-ram': 'RAM, bytes',
    'own-cycles': 'Cycles a multiplication',
    'own-ma': 'Current at work, mA',
    'own-volts': 'Supply, V',
    every: 'Seconds between two',
    mah: 'Battery, mAh',
    volts: 'Battery, V',
    sleep: 'Current asleep, µA',
    calibrate: 'Training samples for ranges',
    bits: 'Compact file: bits of a weight',
    flash: 'Flash, bytes',
    ram: 'RAM, bytes',
    ms: 'Time, ms',
    uj: 'Energy, µJ',
    days: 'Battery, days',
    accuracy: 'Accuracy, %',
    recall: 'Least recall, %',
  },
  wanted: (low: string, high: string, isWhole: boolean) => `a ${isWhole ? 'whole ' : ''}number from ${low} to ${high}`,
  bad: (given: string, wanted: string) => `“${given}” will not do: ${wanted} is wanted.`,

  budget: {
    title: 'Budget',
    about: 'At most so much, and at least so good. Empty is no limit. Every step says below which limits are not kept.',
    least: ['days', 'accuracy', 'recall'] as readonly string[],
    short: 'budget',
    kept: 'kept',
    over: (what: readonly string[]) => `not kept: ${what.join(', ')}`,
    mayBe: (what: readonly string[]) => `perhaps not: ${what.join(', ')}`,
    waiting: 'being weighed',
    all: 'Within the budget.',
    names: {
      'board-flash': 'the board’s flash',
      'board-ram': 'the board’s RAM',
      flashBytes: 'flash',
      ramBytes: 'RAM',
      milliseconds: 'time',
      microjoules: 'energy',
      days: 'battery',
      accuracy: 'accuracy',
      recall: 'recall',
    } satisfies Record<Excess['id'], string>,
    line: (name: string, value: string, limit: string, isLeast: boolean, isSure: boolean) =>
      `${isSure ? 'Not kept' : 'Perhaps not kept'}: ${name} ${value}, ${isLeast ? 'at least' : 'at most'} ${limit} wanted.`,
  },
}
