/** The shape of the texts about plans. Each language is written for itself; numbers come in already formatted. */

import type { PlanProgress } from '../../core/contract/plan.js'
import type { CutNumber } from '../../state/lab-state.js'

export interface PlanText {
  title: string
  about: string
  kind: string
  restart: string
  numbers: Record<CutNumber, string>
  noLimit: string
  /** What a round of the guide takes. */
  ofOneLayer: (share: string) => string
  start: string
  goOn: string
  oneRound: string
  pause: string
  bad: (what: string, given: string, wanted: string) => string

  /** In place of epochs. */
  counter: (round: string, rounds: string) => string
  underWay: (round: string, rounds: string) => string
  rewinding: (step: string, steps: string) => string
  rests: (done: string, rounds: string) => string
  /** Why it ended; `floor` in percent. */
  ended: Record<Exclude<PlanProgress['end'], ''>, (facts: { rounds: string; isOne: boolean; floor: string }) => string>
  /** What it came to. */
  reached: (share: string) => string
  storedAs: (format: string) => string
  storedShrunk: string
  fits: (bytes: string, how: string, most: string) => string
  tooLarge: (bytes: string, how: string, most: string) => string
  /** In what bytes are counted. */
  bytesIn: (how: string) => string
  space: string
  taken: (layer: string, growth: string, others: string) => string
  other: (layer: string, growth: string) => string
  full: (layer: string) => string
  join: string

  chart: (rounds: string, first: string, last: string) => string
  cut: string
  retrained: string
  /** The same over columns. */
  heads: Record<'cut' | 'retrained', string>
  rounds: string
  round: string
  layer: string
  gone: string
  bytes: string
  first: string
  takenBack: string
  backTo: (round: string) => string
  backToStart: string

  says: (what: string, before: string, now: string, share: string, rounds: string) => string
  saysTraining: (round: string, rounds: string, share: string, what: string, now: string) => string
}
