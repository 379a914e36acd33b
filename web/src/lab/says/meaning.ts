/** What the state of an experiment means, in a sentence or two. */

import type { ExperimentInfo } from '../../core/contract/experiment.js'
import { judgeOf } from '../../core/figures/judge.js'
import { weightCounts } from '../../core/figures/weight-counts.js'
import type { Lang } from '../../state/settings.js'
import { percent, plain } from '../../view/format.js'
import { planTexts } from '../../words/lab/plan.js'
import { saysTexts } from '../../words/lab/says.js'
import { type Cut, latest, removedShare, roundsOf } from '../run/cutting/cuts.js'
import { isTestNew, type Loaded, trainedOn } from '../run/loaded.js'
import { fitsOf, type Measured } from '../run/measured.js'
import type { RunView } from '../run/run-view.js'
import { cutText, retrainingText, standing, untrained, yardstick } from './sentences.js'

type Seen = Pick<RunView, 'info' | 'loaded' | 'history' | 'progress' | 'pictures' | 'cuts' | 'phase' | 'plan'>

/** What is known of the network's worth; the first look at it has one part alone. */
export function measuredOf(view: Seen): Measured | undefined {
  const { info, history, pictures } = view
  if (!info) return undefined
  const last = history.at(-1)
  const { evaluation } = pictures
  const first = evaluation?.samples ? [{ part: judgeOf(info), ...evaluation }] : []
  const counted = evaluation?.recall.filter(Number.isFinite).length
  return {
    task: info.task,
    epoch: last?.epoch ?? 0,
    parts: last ? fitsOf(last, info) : first,
    isTestNew: isTestNew(view.loaded, info),
    isLoaded: view.loaded !== undefined,
    ...(info.sizes.test > 0 && counted ? { testClasses: counted } : {}),
  }
}

/** What the part that judges says of the network in its last epoch. */
const nowOf = ({ history, info }: Seen, otherwise: Cut['after']) => {
  const last = history.at(-1)
  return (last && info && fitsOf(last, info).find(({ part }) => part === otherwise.part)) ?? otherwise
}

/** What the last plan did; empty when the last cut is none. */
function planMeaning(view: Seen, cut: Cut, lang: Lang): string {
  const { info, phase, plan: progress } = view
  if (!info || !cut.plan || cut.retrained) return ''
  const { rounds, settings } = cut.plan
  const [texts, words] = [planTexts[lang], saysTexts[lang]]
  if (phase === 'training' && progress) {
    const now = nowOf(view, cut.before)
    const { name, write } = yardstick(info, [now], words)
    const gone = percent(removedShare({ kept: rounds.at(-1)?.kept ?? cut.before.kept, weights: cut.before.weights }))
    return texts.saysTraining(plain(rounds.length + 1), plain(roundsOf(settings)), gone, name, write(now))
  }
  const { name, write } = yardstick(info, [cut.before, cut.after], words)
  const gone = percent(removedShare(cut.after))
  return texts.says(name, write(cut.before), write(cut.after), gone, plain(rounds.length))
}

/** What the last cut and the training after it did. */
function cutMeaning(view: Seen, cut: Cut, lang: Lang): string {
  const { info, phase } = view
  if (!info) return ''
  const words = saysTexts[lang]
  const { before, after, retrained } = cut
  const gone = percent(removedShare(after))
  const ofPlan = planMeaning(view, cut, lang)
  if (ofPlan) return ofPlan
  if (phase === 'training') return retrainingText(info, gone, nowOf(view, after), words)
  return cutText(info, gone, { before, after, ...(retrained ? { retrained } : {}) }, words)
}

export function meaning(view: Seen, lang: Lang): string {
  const words = saysTexts[lang]
  if (view.progress?.reason === 'diverged') return words.diverged
  const cut = view.cuts.at(-1)
  if (cut) return cutMeaning(view, cut, lang)
  const measured = measuredOf(view)
  if (!measured) return words.ready
  if (measured.epoch > 0) return standing(measured, words)
  return view.loaded ? loadedMeaning(view, view.loaded, measured, lang) : untrained(measured, words)
}

/** What was loaded, on what it was trained, what it is worth, and what did not come with it. */
function loadedMeaning({ info }: Seen, loaded: Loaded, measured: Measured, lang: Lang): string {
  const words = saysTexts[lang]
  if (!info) return words.ready
  const { kept, weights } = weightCounts(info)
  const on = trainedOn(loaded, info)
  const { data = '', seed = 0 } = loaded.origin ?? {}
  return [
    words.from(loaded.name),
    ...(kept < weights ? [words.cameWith(plain(weights - kept), plain(weights))] : []),
    ...(measured.parts.length ? [standing({ ...measured, epoch: 0 }, words)] : []),
    {
      same: words.trainedOn.same,
      unknown: words.trainedOn.unknown(info.sizes.test > 0),
      other: words.trainedOn.other(data, plain(seed), info.sizes.test > 0),
    }[on],
    words.noCurves,
  ].join(words.space)
}

/** How much was gone of a network when it was loaded; empty when nothing was. */
function loadedGone(info: ExperimentInfo, lang: Lang): string {
  const counts = weightCounts(info)
  return counts.kept < counts.weights ? saysTexts[lang].loadedGone(percent(removedShare(counts))) : ''
}

/** The network after its cuts, in one line: how much is gone, and what it is worth. Empty before the first cut. */
export function cutResult(view: Seen, lang: Lang): string {
  const cut = view.cuts.at(-1)
  if (!view.info) return ''
  if (!cut) return view.loaded ? loadedGone(view.info, lang) : ''
  const now = latest(cut)
  const { name, write } = yardstick(view.info, [now], saysTexts[lang])
  return saysTexts[lang].gone(percent(removedShare(now)), name, write(now))
}
