/** What is lost when a worker ends by itself. */

import type { Lang } from '../../../state/settings.js'
import { plain } from '../../../view/format.js'
import { inARow } from '../../../words/in-a-row.js'
import { keepingTexts } from '../../../words/lab/keeping.js'
import type { Loss, RunView } from '../run-view.js'
import { holdsWork, type Snapshot } from './snapshot.js'

/** @param last  the network as it was kept last; undefined when nothing was done to it */
export function lossOf({ phase, cuts, progress }: RunView, last: Snapshot | undefined): Loss {
  const kept = last?.cuts.length ?? 0
  const isCutLost = cuts.length > kept
  const epoch = last?.now.progress?.epoch ?? 0
  return {
    hasNetwork: last !== undefined && holdsWork(last),
    wasTraining: phase === 'training',
    epoch,
    epochs: isCutLost ? 0 : Math.max(0, (progress?.epoch ?? 0) - epoch),
    cuts: kept,
    isCutLost,
  }
}

/** What was lost and what is kept, in sentences. */
export function lossText({ hasNetwork, epoch, epochs, cuts, isCutLost }: Loss, lang: Lang): string {
  const words = keepingTexts[lang]
  const { lost } = words
  const isFirst = !hasNetwork && epochs === 0 && !isCutLost
  return inARow(lang, [
    words.stopped,
    isCutLost ? lost.cut : epochs > 0 ? lost.epochs(plain(epochs)) : isFirst ? '' : lost.nothing,
    hasNetwork ? words.kept(plain(epoch), cuts ? plain(cuts) : '') : isFirst ? words.first : '',
  ])
}
