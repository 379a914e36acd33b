/** The rules of the flow chart: which box can be pressed when. */

/** The boxes of the flow chart. */
export const boxIds = ['initialise', 'evaluate', 'choose', 'remove', 'retrain'] as const
export type BoxId = (typeof boxIds)[number]

/** Where the network is in the chart: `trained` after every training, the first or a later one. */
export type Phase = 'untrained' | 'trained' | 'evaluated' | 'chosen' | 'cut'

/** Why a box cannot be pressed. */
export type Refusal =
  | 'busy'
  | 'trained'
  | 'train-first'
  | 'evaluated'
  | 'evaluate-first'
  | 'chosen'
  | 'choose-first'
  | 'retrain-first'
  | 'cut-first'
  | 'nothing-left'

export const nextBoxes: Readonly<Record<Phase, BoxId>> = {
  untrained: 'initialise',
  trained: 'evaluate',
  evaluated: 'choose',
  chosen: 'remove',
  cut: 'retrain',
}

/** Why a box cannot be pressed; undefined when it can. @param isLeft  whether anything more can go */
export function refusalOf(box: BoxId, phase: Phase, isLeft: boolean): Refusal | undefined {
  const untrained = phase === 'untrained' && 'train-first'
  const cut = phase === 'cut' && 'retrain-first'
  const unevaluated = phase === 'trained' && 'evaluate-first'
  const unchosen = phase === 'evaluated' && 'choose-first'
  const isEvaluated = phase === 'evaluated' || phase === 'chosen'
  const reasons: Record<BoxId, Refusal | false> = {
    initialise: phase !== 'untrained' && 'trained',
    evaluate: untrained || cut || (isEvaluated && 'evaluated'),
    choose: untrained || cut || unevaluated || (phase === 'chosen' && 'chosen'),
    remove: untrained || cut || unevaluated || unchosen || (!isLeft && 'nothing-left'),
    retrain: untrained || (phase !== 'cut' && 'cut-first'),
  }
  return reasons[box] || undefined
}
