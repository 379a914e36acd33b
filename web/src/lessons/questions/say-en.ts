/** What came out, in English: sentences made of means, spreads and what they show. */

import { fixed, percent } from '../../view/format.js'
import type { Compared, Verdict } from '../paired.js'
import { breakLoss, sizes } from './experiments/every-network.js'
import type { Answer, QuestionId } from './experiments/question.js'
import { retrainEpochs } from './experiments/setup.js'
import { aroundOf, bytesOf, comparedOf, type Finding, meanOf, timesOf } from './finding.js'

const around = (compared: Compared) => fixed(100 * aroundOf(compared), 1)

/** A difference whose sign is in the words. */
const points = (compared: Compared) => `${fixed(100 * Math.abs(compared.mean), 1)} ± ${around(compared)} points`

/** A difference with its sign. */
const signedPoints = (compared: Compared) => `${fixed(100 * compared.mean, 1)} ± ${around(compared)} points`

const lost = (compared: Compared) =>
  ({
    more: `loses ${points(compared)} of accuracy`,
    less: `gains ${points(compared)} of accuracy`,
    none: `loses nothing that matters (${signedPoints(compared)})`,
    unknown: `shows no clear loss (${signedPoints(compared)}: too uneven to tell)`,
  })[compared.verdict]

function hurts(finding: Finding): string {
  const share = percent(finding.setup.share)
  const end: Record<Answer, string> = {
    yes: 'So here it hurts, retrained or not.',
    no: 'So here it does not hurt.',
    depends: 'So it depends on whether it is retrained.',
    open: 'More seeds may decide it.',
  }
  return `With ${share} of the weights gone, the network as cut ${lost(comparedOf(finding, 'cut'))}; after ${retrainEpochs} more epochs it ${lost(comparedOf(finding, 'retrained'))}. ${end[finding.answer]}`
}

function everyNetwork(finding: Finding): string {
  const larger = comparedOf(finding, 'larger')
  const at = (id: 'small' | 'large') => percent(meanOf(finding, id))
  const end: Record<Verdict, string> = {
    more: `The large one can lose ${points(larger)} more of its weights. So no: how much can go depends on how much a network has to spare.`,
    less: `The small one can lose ${points(larger)} more of its weights. So no, though not in the way one might think.`,
    none: `These two can lose the same, within one step (${signedPoints(larger)}); two networks are no proof for all.`,
    unknown: `That is no difference that these runs can show (${signedPoints(larger)}).`,
  }
  return `Not retrained, the network with ${sizes.small} units a layer has lost more than ${percent(breakLoss)} of all answers once ${at('small')} of its weights are gone, that with ${sizes.large} units at ${at('large')} (means over the seeds). ${end[larger.verdict]}`
}

function generalises(finding: Finding): string {
  const [better, gap] = [comparedOf(finding, 'better'), comparedOf(finding, 'gap')]
  const first: Record<Verdict, string> = {
    more: `gets ${points(better)} more of the new samples right than`,
    less: `gets ${points(better)} fewer of the new samples right than`,
    none: `is as good on new samples (${signedPoints(better)}) as`,
    unknown: `shows no difference on new samples that these runs can tell (${signedPoints(better)}) from`,
  }
  const second: Record<Verdict, string> = {
    more: `The gap between training and test samples is ${points(gap)} wider.`,
    less: `The gap between training and test samples is ${points(gap)} narrower${better.verdict === 'more' ? '' : ': that alone is no better network'}.`,
    none: 'The gap between training and test samples is the same.',
    unknown: `Whether the gap between training and test samples changes, these runs cannot tell (${signedPoints(gap)}).`,
  }
  return `Cut by ${percent(finding.setup.share)} and trained on, the network ${first[better.verdict]} the one that was trained on for as long without a cut. ${second[gap.verdict]}`
}

const recall = (compared: Compared, name: string) =>
  ({
    more: `of the ${name} class ${points(compared)} fewer are found`,
    less: `of the ${name} class ${points(compared)} more are found`,
    none: `of the ${name} class as many are found as before (${signedPoints(compared)} lost)`,
    unknown: `for the ${name} class no clear change shows (${signedPoints(compared)} lost)`,
  })[compared.verdict]

const formats: Readonly<Partial<Record<string, string>>> = {
  csr: 'CSR',
  'relative-index': 'relative index',
  huffman: 'relative index, Huffman code',
}

/** What zeros save by themselves. */
function saved(finding: Finding): string {
  const { dense, smallest } = bytesOf(finding)
  const { whole, masked } = timesOf(finding)
  if (!smallest || dense === undefined || !whole || !masked) return ''
  const bytes =
    smallest.format === 'dense'
      ? `As plain matrices the cut network takes ${dense} bytes, as before the cut, and no other format here takes fewer.`
      : `As plain matrices the cut network takes ${dense} bytes, as before the cut: zeros take room too. Only a format that leaves them out (here “${formats[smallest.format] ?? smallest.format}”) brings it to ${smallest.bytes}.`
  const time =
    masked.speedUp === null
      ? `A pass of 128 samples took ${fixed(whole.microseconds, 1)} µs before and ${fixed(masked.microseconds, 1)} µs with zeros: no difference that could be measured.`
      : `A pass of 128 samples took ${fixed(whole.microseconds, 1)} µs before and ${fixed(masked.microseconds, 1)} µs with zeros; the work is the same, so take that for chance on a busy device.`
  return `${bytes} ${time}`
}

function everyUse(finding: Finding): string {
  const [common, rare] = [comparedOf(finding, 'common'), comparedOf(finding, 'rare')]
  const end: Record<Answer, string> = {
    yes: 'So neither class pays for it here.',
    no: 'So the rare class pays: where it is the one that counts, this cut is not for that use.',
    depends: 'So it depends on which errors count.',
    open: 'Which class pays, these runs cannot tell.',
  }
  return `Cut and retrained, the network ${lost(comparedOf(finding, 'accuracy'))}; ${recall(common, 'common')}, ${recall(rare, 'rare')}. ${end[finding.answer]}`
}

function mustRetrain(finding: Finding): string {
  const [left, gained, fresh] = ['left', 'gained', 'overFresh'].map((id) => comparedOf(finding, id)) as [
    Compared,
    Compared,
    Compared,
  ]
  const { kept = 0, freshWeights = 0 } = finding.measured.counts
  const back: Record<Verdict, string> = {
    more: `${retrainEpochs} more epochs bring ${points(gained)} back, and all in all it ${lost(left)}`,
    less: `${retrainEpochs} more epochs cost another ${points(gained)}`,
    none: `${retrainEpochs} more epochs change nothing that matters (${signedPoints(gained)})`,
    unknown: `whether ${retrainEpochs} more epochs help, these runs cannot tell (${signedPoints(gained)})`,
  }
  const other: Record<Verdict, string> = {
    more: `is ${points(fresh)} worse than the retrained one: here it paid to begin large`,
    less: `is ${points(fresh)} better than the retrained one: here it is better to begin small`,
    none: `is as good as the retrained one (${signedPoints(fresh)} between them): here one could have begun small`,
    unknown: `differs from the retrained one by nothing that these runs can show (${signedPoints(fresh)})`,
  }
  return `Not retrained, the network ${lost(comparedOf(finding, 'lost'))}; ${back[gained.verdict]}. A new network with ${freshWeights} weights, in place of the ${kept} that are left, ${other[fresh.verdict]}.`
}

export const sayEn: Record<QuestionId, (finding: Finding) => string> = {
  hurts,
  'every-network': everyNetwork,
  generalises,
  'every-use': everyUse,
  'must-retrain': mustRetrain,
}

/** What is to be said beside it. */
export const alsoEn: Partial<Record<QuestionId, (finding: Finding) => string>> = { 'every-use': saved }
