import { many } from '../../words/many.js'
import type { LessonWords } from '../lesson.js'
import type { AskedCriterion, WeightName } from './weights.js'

const lesson: LessonWords = {
  title: 'Is the score right?',
  lead: 'Pruning never tries every cut. It gives each weight a score, and trusts it. Here every weight of a small network is really taken out, one at a time, and put back: so you can see what the score said, and what was true.',
  steps: [
    {
      title: 'Find the weight whose score lies',
      text: 'Each dot is a weight. The shaded band holds the quarter with the lowest scores: these would go first. Pick a dot in the band that is dear in truth, in the upper half of the chart.',
      hint: 'A dot at the lower left is what one hopes for: said to be cheap, and cheap. Look for one at the upper left. Click or tap it; with the keyboard, go along the dots with the arrow keys and press Enter. If this criterion has none, choose another.',
    },
    {
      title: 'Find the criterion that orders this network best',
      text: 'If a score were perfect, all dots would lie on the diagonal and the rank correlation ρ would be 1. Look at the criteria in the menu, then choose one and say that it orders best.',
      hint: 'Scores that look at the weight alone do not know what the data do with it. Try those that look at the slope of the loss, and those that look at its curvature.',
    },
    {
      title: 'Take weights from a network that has learned exclusive or',
      text: 'At the top of the figure choose “Exclusive or”: three copies of one network, three ways to choose the next weight. Take weights out until only one of the three still gives all four answers.',
      hint: 'Press “Take out the next weight” a few times. If the three never part, choose another seed: some networks bear all three.',
    },
    {
      title: 'Do not trust one network',
      text: 'One network may be luck. Train ten more, with other seeds, and see how long each way lasts on average.',
      hint: 'The button is under the three networks. It takes a few seconds.',
    },
    {
      title: 'Take out the twins',
      text: 'At the top of the figure choose “Twins”. Nearly every neuron there can go alone. Find two of them: without either one no answer is lost, but without both at least one answer in ten is.',
      hint: 'Twins do the same work. Look for two neurons whose links to the two outputs have the same colours. If this network has no twins, choose another seed.',
    },
    {
      title: 'Leave only what is needed',
      text: 'Now take out as many neurons as can go together without one answer lost.',
      hint: 'Take neurons out one after another, and watch how many answers are lost: put back each one that costs an answer. Of two twins, one has to stay. If that leaves too many, begin with another neuron.',
    },
  ],
  end: 'A score is a forecast. Those that look only at the size of a weight can be far off; curvature does better for one weight at a time. Even a score that is right for each alone says nothing about two together. So: cut a little, score anew, cut again, and measure the loss after each cut.',
}

const from = ({ matrix, column }: WeightName) => (matrix === 0 ? ['x', 'y'][column] : `${matrix}.${column + 1}`)

export const textEn = {
  lesson,
  scene: 'Look at',
  scenes: { weights: 'Every weight', xor: 'Exclusive or', twins: 'Twins' },
  seed: 'Seed',
  working: 'Three small networks are being trained and taken apart.',
  empty: 'Nothing has been measured yet. “Start over” trains the networks.',
  weights: {
    about: (weights: string, samples: string) =>
      `A network with ${weights} weights, trained on two moons (${samples} synthetic samples). Each weight is taken out alone; the change of the loss is its true cost.`,
    criterion: 'Score',
    axes: 'Show',
    byRank: 'Places',
    byValue: 'Values',
    aWeight: 'weight',
    saidRank: 'place by score',
    trueRank: 'place by true cost',
    said: 'score',
    true: 'change of the loss',
    chart: (name: string, rho: string) =>
      `Score of each weight by ${name} against the true change of the loss; rank correlation ${rho}. Arrow keys go from weight to weight, Enter picks one.`,
    /** `x → 1.3`: from input x to neuron 3 of hidden layer 1. */
    weight: (name: WeightName) =>
      name.matrix === 2
        ? `${from(name)} → output ${name.row + 1}`
        : `${from(name)} → ${name.matrix + 1}.${name.row + 1}`,
    told: (is: { weight: string; said: string; truth: string; all: string; change: string }) =>
      `Weight ${is.weight}: place ${is.said} of ${is.all} by its score, place ${is.truth} by its true cost; without it the loss changes by ${is.change}.`,
    howToRead:
      'Point at a dot, tap it, or use the arrow keys. “x → 1.3” is the weight from input x to neuron 3 of the first hidden layer.',
    lies: 'This score lies: it says cheap, and the weight is dear.',
    randomLies: 'Chance has no idea what it says, so this is no lie. Choose a real score.',
    notCheap: 'The score does not call this one cheap: it is outside the band.',
    notDear: 'No lie: said to be cheap, and not among the dearer half.',
    legend: {
      band: 'the quarter with the lowest scores',
      cheapest: 'really in the cheapest quarter',
      first: 'would go first',
      best: 'really the cheapest',
      byRank: 'where a perfect score would lie',
      byValue: 'no change of the loss',
    },
    ideas: {
      magnitude:
        'The size of the weight: small ones are taken to matter little. What the data do with it is not asked.',
      row: 'The size of the weight beside those of all weights into the same neuron.',
      random: 'A number drawn by chance, as a control: a score that does no better knows nothing.',
      snip: 'Slope of the loss times weight: what the loss would do if the weight shrank a little. It is meant for networks before training, where slopes are large.',
      'gradient-weight':
        'Slope times weight, squared for each sample before the mean is taken: so slopes of opposite signs, which cancel after training, still count.',
      fisher:
        'The mean squared slope stands in for the curvature of the loss. It is just half of the first-order Taylor score, in the same order.',
      obd: 'Optimal Brain Damage: the curvature h of the loss along the weight, times its square. A large weight in a flat direction can go, a small one in a steep direction cannot. (The Gauss-Newton matrix is the usual estimate of the curvatures.)',
      'taylor-second':
        'Slope and curvature together, with their signs: a forecast of what the loss will do when this one weight goes.',
      obs: 'Optimal Brain Surgeon: takes the weight that costs least once the others have moved to make up for it, moves them, and goes on to the next. H is the matrix of all curvatures, so it knows how weights work together.',
    } satisfies Record<AskedCriterion, string>,
    repaired: (after: string, without: string) =>
      `OBS is judged by the loss after it has moved the other weights. The median weight then costs ${after} in place of ${without}: so little, for so many, that they are hard to put in order and ρ is low. Its cuts are good all the same, as “Exclusive or” shows.`,
    claim: 'This one orders best',
    isBest: (name: string, rho: string) => `Yes: ρ = ${rho}, and no score in the menu has more than ${name} here.`,
    isNotBest: (name: string, rho: string) => `Not ${name}: with ρ = ${rho} it is not the highest of the menu.`,
    rho: 'ρ',
    table: (seen: string, all: string) => `Rank correlation of the ${seen} scores looked at, of ${all}`,
  },
  xor: {
    about:
      'One 2-4-1 network, trained on the four rows of exclusive or: y should be 1 when exactly one of the inputs a and b is 1. An output above one half counts as 1. It has 12 weights and is never trained again after a cut. Thin dashed lines are weights that are gone; the last one is marked.',
    next: 'Take out the next weight',
    back: 'Put one back',
    methods: { magnitude: 'Magnitude', obd: 'OBD', obs: 'OBS' },
    ways: {
      magnitude: 'takes the smallest',
      obd: 'Optimal Brain Damage: asks the curvature',
      obs: 'Optimal Brain Surgeon: moves the others after each cut',
    },
    /** `a → 2`: from input a to hidden neuron 2; `2 → y`: from there to the output. */
    weight: ({ matrix, row, column }: WeightName) =>
      matrix === 0 ? `${'ab'[column]} → ${row + 1}` : `${column + 1} → y`,
    outputs: 'What the three say',
    wanted: 'a b → y',
    last: 'last out',
    loss: 'loss',
    isRight: 'right',
    isWrong: 'wrong',
    now: (gone: string, right: string[], areAll: boolean) => {
      const without = gone === '0' ? 'With nothing gone' : `Without ${many(gone, 'weight')}`
      if (areAll) return `${without}, all three give all four answers.`
      if (!right.length) return `${without}, none gives all four answers any more.`
      return `${without}, only ${right.join(' and ')} still ${right.length === 1 ? 'gives' : 'give'} all four answers.`
    },
    trySeeds: 'Train ten more networks',
    method: 'Chooses by',
    mean: 'weights gone before a mistake, mean',
    range: 'least to most',
    seedsTable: (count: string) =>
      `${count} networks with seeds from 1 to 10 that had learned all four rows; at most 8 weights were taken.`,
  },
  twins: {
    about: (units: string, samples: string) =>
      `A network with ${units} hidden neurons that tells two clusters apart, from inputs x and y to outputs A and B (${samples} synthetic samples): more neurons than the task needs.`,
    pairs: (free: string, twins: number) =>
      twins
        ? `${free} pairs can be made of neurons that can each go alone without an answer lost; in ${twins} of them the two together cost at least a tenth of the answers: twins.`
        : `${free} pairs can be made of neurons that can each go alone without an answer lost, and no pair costs many when both go: this network has no twins. Another seed may have some.`,
    picture: (out: string[]) =>
      out.length ? `The network without ${many(String(out.length), 'neuron')}: ${out.join(', ')}` : 'The whole network',
    table: 'What each neuron alone costs',
    neuron: 'Take out',
    takeOut: (unit: string) => `neuron ${unit}`,
    rise: 'alone: loss',
    lost: 'alone: answers lost',
    takeTwo: 'Take out two or more, and their costs alone are set against what they cost together.',
    compared: 'costs alone added up (outline), and together (filled)',
    together: (is: { out: string[]; sum: string; truth: string; lost: string; samples: string; isDearer: boolean }) =>
      `Without ${is.out.join(', ')}: the costs alone add up to ${is.sum}; together they cost ${is.truth}, and ${is.lost} of ${is.samples} answers are lost.${is.isDearer ? ' The scores of single neurons do not see this.' : ''}`,
  },
  seen: {
    lie: (weight: string, said: string, truth: string, all: string) =>
      `${weight}: place ${said} of ${all} by its score, but place ${truth} by its true cost.`,
    order: (name: string, rho: string, worst: string, worstRho: string) =>
      `${name} has ρ = ${rho} here; the lowest of the menu is ${worst} with ${worstRho}.`,
    xor: (gone: string) =>
      `Without ${many(gone, 'weight')}, OBS alone has all four answers: it moves the other weights to make up for the one that goes.`,
    seeds: (obs: string, obd: string, magnitude: string) =>
      `Before its first mistake OBS took ${obs} weights on average, OBD ${obd}, magnitude ${magnitude}.`,
    twins: (pair: string, lost: string, samples: string) =>
      `Neurons ${pair}: alone no answer lost, together ${lost} of ${samples}.`,
    needed: (out: string, units: string) =>
      `${out} of ${units} neurons are out, and every answer that was right still is.`,
  },
}
