/** What the strip of results says: what is gone, what that cost, what is left to store, and what a pass takes. */

import type { StoredSize } from '../../core/contract/cut.js'
import { weightCounts } from '../../core/figures/weight-counts.js'
import { accuracyText, worthNow } from '../figure/accuracy.js'
import { latest } from '../run/cutting/cuts.js'
import type { LabContext } from './context.js'

type Known = Pick<LabContext, 'view' | 'found' | 'state'>

/** Whether a cut is being considered that would take more than is gone. */
export function isConsidered({ view, found, state }: Known): boolean {
  const { effect, scored } = found
  return (
    state.step === 'prune' &&
    view.phase === 'ready' &&
    !found.isOld &&
    effect !== undefined &&
    effect.gone > (scored?.gone ?? 0)
  )
}

/** Weights that are gone, of all that there ever were. */
export function goneNow({ view }: Known): { gone: number; all: number } | undefined {
  const { info, cuts } = view
  const cut = cuts.at(-1)
  const counts = cut ? latest(cut) : info && weightCounts(info)
  return counts && { gone: counts.weights - counts.kept, all: counts.weights }
}

/** The score before the last cut, right after it and once retrained, as far as each is known; or with the cut that is considered. */
export function scorePath(context: LabContext): string[] {
  const { view, found } = context
  const write = (value: number) => accuracyText(context, value)
  const now = worthNow(context)
  if (isConsidered(context)) {
    const after = found.effect?.accuracy
    return [now, after === undefined ? undefined : { accuracy: after }].flatMap((worth) =>
      worth ? write(worth.accuracy) : [],
    )
  }
  const cut = view.cuts.at(-1)
  if (!cut) return now ? [write(now.accuracy)] : []
  const { before, after, retrained } = cut
  return [before, after, ...(retrained ? [retrained] : [])].map(({ accuracy }) => write(accuracy))
}

/** Bytes of the network as it is, in each format; empty while they are not known. */
export function bytesNow({ view }: Pick<LabContext, 'view'>): readonly StoredSize[] {
  const cut = view.cuts.at(-1)
  return (cut ? latest(cut).sizes : view.pictures.sizes) ?? []
}

/** Bytes of all its weights as they were before the first cut, without any coding. */
export function bytesWhole(context: Pick<LabContext, 'view'>): number | undefined {
  const first = context.view.cuts[0]?.before.sizes ?? bytesNow(context)
  return first.find(({ bits, format }) => bits === 32 && format === 'dense')?.bytes
}
