/** Options of `prune` that are good one by one, but not together: each with a sentence, before anything is trained. */

import type { CriterionChoice } from '../../core/contract/cut.js'
import { bridgeIds } from '../../core/ids.js'
import {
  amountRange,
  cutSettings,
  isForGrain,
  plansOfRounds,
  rankedKinds,
  saysSomething,
} from '../../rules/cut-settings.js'
import { isGood, type NumberKind } from '../../rules/value-kinds.js'
import type { Lang } from '../../state/settings.js'
import { pruneWords } from '../../words/cli/prune.js'
import { trainWords } from '../../words/cli/train.js'
import { cutOptions, planOptions } from './cut-options.js'
import { type CutGiven, type CutOption, impliedPlan, type PruneGiven, type UsualCut } from './given.js'

type Asked = PruneGiven & Required<Pick<CutGiven, keyof UsualCut>>

const options = [...cutOptions, ...planOptions]

function criterionFault(
  { amountKind, restart, scope, grain: wanted }: Asked,
  { id, grain }: CriterionChoice,
  lang: Lang,
) {
  const said = pruneWords[lang].errors
  if (grain === 'layer') return said.layerCriterion(id)
  if (wanted !== undefined && wanted !== grain) return said.otherGrain(wanted, id, grain)
  if (!isForGrain(scope, grain)) return said.noRows(id, grain)
  if (!isForGrain(restart, grain)) return said.onlyUnits(id, grain)
  return isForGrain(amountKind, grain) ? undefined : said.onlyWeights(id, grain)
}

/** What is wrong with the amounts of the rounds; whether each cuts more than the one before is for the core to say. */
function listFault(
  amounts: ArrayLike<number> | undefined,
  range: NumberKind,
  kind: string,
  wanted: string,
  lang: Lang,
) {
  const said = pruneWords[lang].errors
  const wrong = Array.from(amounts ?? []).find((amount) => !isGood(range, amount))
  if (!amounts) return said.listWanted
  return wrong === undefined ? undefined : said.badAmount(kind, wanted, String(wrong))
}

function amountFault(given: PruneGiven, asked: Asked, lang: Lang) {
  const said = pruneWords[lang].errors
  const { amountKind: kind, amount, groupSize, plan } = asked
  const range = amountRange(kind, groupSize)
  const wanted = kind === 'n-of-m' ? said.ofGroup(range.wanted[lang], groupSize) : range.wanted[lang]
  if (plan === 'layer-by-layer' && kind !== 'fraction') return said.onlyFraction(kind)
  if (plansOfRounds.includes(plan) && !rankedKinds.includes(kind)) return said.onlyOneShot(kind, plan)
  if (plan === 'listed') return listFault(given.amounts, range, kind, wanted, lang)
  if (kind !== 'fraction' && given.amount === undefined) return said.amountWanted(kind, wanted)
  return isGood(range, amount) ? undefined : said.badAmount(kind, wanted, String(amount))
}

function needlessFault(given: PruneGiven, asked: Asked, lang: Lang) {
  const said = pruneWords[lang].errors
  const alone = options.find(
    ({ key, setting }) => given[key] !== undefined && setting && !saysSomething(setting, asked),
  )
  const { goesWith } = cutSettings[alone?.setting ?? 'criterion']
  if (alone && goesWith)
    return said.needless(
      alone.urlKey,
      goesWith.values.map((value) => `--${cutSettings[goesWith.key].urlKey} ${value}`),
    )
  return given.retrainRate !== undefined && asked.retrain === 0 ? said.noRetraining : undefined
}

/** What a whole layer that is taken out goes with. */
const ofLayers: readonly CutOption['key'][] = ['grain', 'layers', 'bridge', 'retrain', 'retrainRate']

/** What is wrong with a layer that is to be taken out, as a sentence; `undefined` when nothing is, or none is. */
export function layerFault(given: PruneGiven, lang: Lang): string | undefined {
  const said = pruneWords[lang].errors
  const { noWith } = trainWords[lang]
  if (given.grain !== 'layer')
    return given.bridge === undefined ? undefined : said.needless('bridge', ['--grain layer'])
  const extra = options.find(({ key }) => given[key] !== undefined && !ofLayers.includes(key))
  if (extra) return noWith(extra.urlKey, 'grain layer')
  if (given.bridge === undefined || given.layers?.length !== 1) return said.layerWants(bridgeIds)
  if (given.model !== undefined && given.epochs !== undefined) return noWith('epochs', 'model')
  return given.retrainRate !== undefined && given.retrain === 0 ? said.noRetraining : undefined
}

/** What is wrong, as a sentence; `undefined` when nothing is. */
export function cutFault(
  given: PruneGiven,
  usual: UsualCut,
  criterion: CriterionChoice,
  lang: Lang,
): string | undefined {
  const asked = { ...usual, ...impliedPlan(given), ...given }
  if (given.model !== undefined && given.epochs !== undefined) return trainWords[lang].noWith('epochs', 'model')
  return criterionFault(asked, criterion, lang) ?? amountFault(given, asked, lang) ?? needlessFault(given, asked, lang)
}
