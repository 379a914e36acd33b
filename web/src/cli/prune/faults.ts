/** Options of `prune` that are good one by one, but not together: each with a sentence, before anything is trained. */

import type { CriterionChoice } from '../../core/contract/cut.js'
import { type AmountKindId, bridgeIds, type PlanKindId } from '../../core/ids.js'
import { cutLimits, type Limits } from '../../rules/cut-limits.js'
import type { Lang } from '../../state/settings.js'
import { trainWords } from '../request/train-words.js'
import { type CutGiven, type PruneGiven, usualCut } from './given.js'
import { pruneWords } from './words.js'

type Asked = PruneGiven & Required<Pick<CutGiven, keyof typeof usualCut>>

/** Plans of several rounds, and the kinds of amount that rounds can come to. */
const plansOfRounds: readonly PlanKindId[] = ['iterative', 'gradual', 'layer-by-layer']
const kindsOfRounds: readonly AmountKindId[] = ['fraction', 'count', 'bytes', 'macs']
/** Those that take a place in a ranking, and so have a scope; what is below a threshold is so in every scope. */
export const kindsWithScope: readonly AmountKindId[] = ['fraction', 'count', 'bytes', 'macs']

const isWithin = (amount: number, [least, most]: Limits) => amount >= least && amount <= most
const isWhole = (amount: number, ...limits: Limits) => Number.isInteger(amount) && isWithin(amount, limits)

/** Whether an amount is good for its kind. */
const isGood: Record<AmountKindId, (asked: Asked) => boolean> = {
  fraction: ({ amount }) => amount >= 0 && amount <= 1,
  count: ({ amount }) => isWhole(amount, 0, 1e9),
  threshold: () => true,
  sigma: ({ amount }) => isWithin(amount, cutLimits.sigma),
  bytes: ({ amount }) => isWhole(amount, ...cutLimits.cost),
  macs: ({ amount }) => isWhole(amount, ...cutLimits.cost),
  'n-of-m': ({ amount, groupSize }) => isWhole(amount, 1, groupSize),
}

/** An option that means something beside others alone. */
interface Companion {
  key: keyof CutGiven
  option: string
  goes: (asked: Asked) => boolean
  with: string[]
}

const onlyOfRounds = (key: keyof CutGiven, option: string): Companion => ({
  key,
  option,
  goes: ({ plan }) => plansOfRounds.includes(plan),
  with: plansOfRounds.map((plan) => `--plan ${plan}`),
})

const companions: readonly Companion[] = [
  onlyOfRounds('rounds', 'rounds'),
  onlyOfRounds('mostBytes', 'most-bytes'),
  onlyOfRounds('mostMacs', 'most-macs'),
  {
    key: 'rewindTo',
    option: 'rewind-to',
    goes: ({ restart }) => restart === 'rewind',
    with: ['--restart rewind'],
  },
  { key: 'groupSize', option: 'group', goes: ({ amountKind }) => amountKind === 'n-of-m', with: ['--kind n-of-m'] },
  {
    key: 'scope',
    option: 'scope',
    goes: ({ amountKind }) => kindsWithScope.includes(amountKind),
    with: kindsWithScope.map((kind) => `--kind ${kind}`),
  },
]

function criterionFault(
  { amountKind, restart, scope, grain: wanted }: Asked,
  { id, grain }: CriterionChoice,
  lang: Lang,
) {
  const said = pruneWords[lang].errors
  if (grain === 'layer') return said.layerCriterion(id)
  if (wanted !== undefined && wanted !== grain) return said.otherGrain(wanted, id, grain)
  if (grain === 'unit' && scope === 'row') return said.noRows(id)
  if (grain === 'weight' && restart === 'from-scratch') return said.onlyUnits(id)
  return grain !== 'weight' && amountKind === 'n-of-m' ? said.onlyWeights(id) : undefined
}

function amountFault(given: PruneGiven, asked: Asked, lang: Lang) {
  const said = pruneWords[lang].errors
  const { amountKind: kind, amount, groupSize, plan } = asked
  const wanted = said.amounts[kind](groupSize)
  if (plan === 'layer-by-layer' && kind !== 'fraction') return said.onlyFraction(kind)
  if (plan !== 'one-shot' && !kindsOfRounds.includes(kind)) return said.onlyOneShot(kind, plan)
  if (kind !== 'fraction' && given.amount === undefined) return said.amountWanted(kind, wanted)
  return isGood[kind](asked) ? undefined : said.badAmount(kind, wanted, String(amount))
}

function needlessFault(given: PruneGiven, asked: Asked, lang: Lang) {
  const said = pruneWords[lang].errors
  const alone = companions.find(({ key, goes }) => given[key] !== undefined && !goes(asked))
  if (alone) return said.needless(alone.option, alone.with)
  return given.retrainRate !== undefined && asked.retrain === 0 ? said.noRetraining : undefined
}

/** What a whole layer that is taken out has nothing to do with. */
const notOfLayers: Partial<Record<keyof CutGiven, string>> = {
  criterion: 'criterion',
  scope: 'scope',
  amountKind: 'kind',
  amount: 'amount',
  groupSize: 'group',
  healing: 'healing',
  scored: 'scored-samples',
  damping: 'damping',
  temperature: 'temperature',
  plan: 'plan',
  rounds: 'rounds',
  restart: 'restart',
  rewindTo: 'rewind-to',
  floor: 'floor',
  mostBytes: 'most-bytes',
  mostMacs: 'most-macs',
}

/** What is wrong with a layer that is to be taken out, as a sentence; `undefined` when nothing is, or none is. */
export function layerFault(given: PruneGiven, lang: Lang): string | undefined {
  const said = pruneWords[lang].errors
  const { noWith } = trainWords[lang]
  if (given.grain !== 'layer')
    return given.bridge === undefined ? undefined : said.needless('bridge', ['--grain layer'])
  const keys = Object.keys(notOfLayers) as (keyof CutGiven)[]
  const extra = keys.find((key) => given[key] !== undefined)
  if (extra) return noWith(notOfLayers[extra] ?? extra, 'grain layer')
  if (given.bridge === undefined || given.layers?.length !== 1) return said.layerWants(bridgeIds)
  if (given.model !== undefined && given.epochs !== undefined) return noWith('epochs', 'model')
  return given.retrainRate !== undefined && given.retrain === 0 ? said.noRetraining : undefined
}

/** What is wrong, as a sentence; `undefined` when nothing is. */
export function cutFault(given: PruneGiven, criterion: CriterionChoice, lang: Lang): string | undefined {
  const asked = { ...usualCut, ...given }
  if (given.model !== undefined && given.epochs !== undefined) return trainWords[lang].noWith('epochs', 'model')
  return criterionFault(asked, criterion, lang) ?? amountFault(given, asked, lang) ?? needlessFault(given, asked, lang)
}
