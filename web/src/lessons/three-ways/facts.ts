/** What came of the three ways, as sentences want it. */

import type { Lang } from '../../state/settings.js'
import { plain } from '../../view/format.js'
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

/** Dense bytes of a way, shrunk, and of the whole network. */
export function bytesOf({ whole, copies }: ThreeWaysRun, way: WayId): { bytes: string; before: string } {
  return {
    bytes: plain(denseBytes(copies?.[way].shrunk?.sizes ?? [])),
    before: plain(denseBytes(whole?.sizes ?? [])),
  }
}

export function claimText(run: ThreeWaysRun, lang: Lang): string {
  const { claim, best } = run
  const words = texts[lang].figure
  if (!run.isRetrained || !run.isShrunk || !run.isMeasured) return words.claim.first
  if (!best) return words.claim.noneHolds
  if (!claim) return ''
  const name = words.inText[claim]
  if (claim === best) {
    const { bytes, before } = bytesOf(run, claim)
    return words.claim.right(name, bytes, before)
  }
  const held = run.holdsUp(claim)
  const reasons = (['isSmaller', 'isFaster', 'isAsGood'] as const)
    .filter((key) => !held[key])
    .map((key) => words.claim.reasons[key])
  return words.claim.fails(name, reasons.length ? reasons : [words.claim.smallerOne])
}
