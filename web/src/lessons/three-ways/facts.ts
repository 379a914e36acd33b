/** What came of the three ways, as sentences want it. */

import type { Lang } from '../../state/settings.js'
import { fixed, plain } from '../../view/format.js'
import { denseBytes, type ThreeWaysRun } from './run.js'
import { type WayId, wayIds } from './setup.js'
import { texts } from './texts.js'

/** One entry a way. */
const rowsOf = (lang: Lang, say: (way: WayId) => string) => {
  const { figure, seen } = texts[lang]
  return wayIds.map((way) => seen.way(figure.inText[way], say(way)))
}

export function spentText({ whole, copies }: ThreeWaysRun, lang: Lang): string {
  if (!whole || !copies) return ''
  const { right, samples } = whole.judged
  return texts[lang].seen.spend(
    rowsOf(lang, (way) => plain(copies[way].cut.right)),
    plain(right),
    plain(samples),
  )
}

export function retrainedText({ whole, copies, isRetrained }: ThreeWaysRun, lang: Lang): string {
  if (!whole || !copies || !isRetrained) return ''
  return texts[lang].seen.retrain(
    rowsOf(lang, (way) => plain(copies[way].retrained?.right ?? 0)),
    plain(whole.judged.samples),
  )
}

export function shrunkText({ whole, copies, isShrunk }: ThreeWaysRun, lang: Lang): string {
  if (!whole || !copies || !isShrunk) return ''
  const isEqual = wayIds.every((way) => copies[way].shrunk?.equal === copies[way].shrunk?.samples)
  return texts[lang].seen.shrink(
    rowsOf(lang, (way) => plain(denseBytes(copies[way].shrunk?.sizes ?? []))),
    plain(denseBytes(whole.sizes)),
    isEqual,
  )
}

/** What the three tests say of a way, in a sentence. */
function judgement(run: ThreeWaysRun, way: WayId, lang: Lang): string {
  const { claim: words, ways } = texts[lang].figure
  const held = run.holdsUp(way)
  const speedUp = run.lastTime(way)?.speedUp
  const [before, now] = [run.whole?.sizes, run.copies?.[way].shrunk?.sizes].map((sizes) => denseBytes(sizes ?? []))
  if (run.isGood(way)) return words.passes(ways[way], plain(now ?? 0), plain(before ?? 0), fixed(speedUp ?? 0, 2))
  const reasons = [
    ...(held.isSmaller ? [] : [words.isSmaller]),
    ...(held.isFaster ? [] : [(speedUp ?? 1) < 1 ? words.isFaster.slower : words.isFaster.same]),
    ...(held.isAsGood ? [] : [words.isAsGood]),
  ]
  return words.fails(ways[way], reasons)
}

const allJudged = (run: ThreeWaysRun, lang: Lang) => wayIds.map((way) => judgement(run, way, lang))

/** What the figures say to the answer that was given. */
export function claimText(run: ThreeWaysRun, lang: Lang): string {
  const { claim, isClaimRight } = run
  const words = texts[lang].figure.claim
  if (!claim || !run.canClaim) return ''
  if (isClaimRight) return words.right(allJudged(run, lang))
  if (claim === 'none') return words.wrong(words.someDoes)
  return words.wrong(run.isGood(claim) ? words.fewer : judgement(run, claim, lang))
}

export const claimSeen = (run: ThreeWaysRun, lang: Lang): string =>
  run.isClaimRight ? allJudged(run, lang).join(lang === 'zh' ? '' : ' ') : ''
