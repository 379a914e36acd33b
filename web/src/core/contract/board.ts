/** What a network takes on a device: flash, RAM, time, energy, battery; and a budget for them. */

import type { BoardId, DeviceFormId } from '../ids.js'

/** From `low` to `high`; equal where one number is known. */
export interface Bounds {
  low: number
  high: number
}

/** How a figure is known. `counted`: instructions, counted in emulation; `given`: by the user. */
export type Evidence = 'measured' | 'data-sheet' | 'counted' | 'estimate' | 'given'

export interface Figure extends Bounds {
  evidence: Evidence
  /** Where it stands; empty for what was given. */
  source: string
  /** Read where others quote the source, not in the source. */
  isSecondHand: boolean
}

/** A device of the core's table. Figures that no source was found for are absent. */
export interface Board {
  id: BoardId
  /** As its maker writes it. */
  name: string
  core: string
  megahertz: number
  flashBytes?: Figure
  ramBytes?: Figure
  /** Of dense layers in 8-bit integers. */
  cyclesPerMac?: Figure
  picojoulesPerMac?: Figure
  activeMilliamperes?: Figure
  supplyVolts?: Figure
  sleepMicroamperes?: Figure
}

/** A board of one's own; every number above 0. */
export interface OwnBoard {
  megahertz: number
  flashBytes: number
  ramBytes: number
  /** Of dense layers in 8-bit integers. */
  cyclesPerMac: number
  activeMilliamperes: number
  supplyVolts: number
}

/** Limits; absent where there is none. */
export interface Budget {
  /** At most; of one inference. */
  flashBytes?: number
  ramBytes?: number
  milliseconds?: number
  microjoules?: number
  /** Of the battery, at least. */
  days?: number
  /** At least; R^2 for regression. */
  accuracy?: number
  /** Of the class that is told worst, at least. */
  recall?: number
}

export interface DutyCycle {
  /** From one inference to the next. */
  secondsBetween: number
  /** Of the battery. */
  milliampereHours: number
  volts: number
  /** Between inferences. */
  sleepMicroamperes: number
}

export interface WeighSettings extends DutyCycle {
  form: DeviceFormId
  board: BoardId | 'own'
  own: OwnBoard
}

/** What is left out is as `describe().weigh` has it, and no limit. */
export interface GivenWeighSettings extends Partial<Omit<WeighSettings, 'own'>> {
  own?: Partial<OwnBoard>
  budget?: Budget
  /** Of that form, as `evaluate` measured them; without them nothing is said of their limits. */
  accuracy?: number
  recall?: number
}

/** What results were worked out from. */
export type GroundId =
  | 'cycles-per-mac'
  | 'instructions'
  | 'instructions-per-float-mac'
  | 'instructions-per-float-entry'
  | 'cycles-per-instruction'
  | 'clock'
  | 'energy-per-mac'
  | 'energy-per-cycle'
  | 'active-current'
  | 'supply'
  | 'sleep-current'

export interface Ground extends Figure {
  id: GroundId
}

export interface Reckoning extends Bounds {
  grounds: Ground[]
}

/** What one layer asks for. */
export interface LayerLoad {
  name: string
  /** As the exported C holds it: dense code computes zeros, the others skip them, one by one or in blocks of rows. */
  storage: 'dense' | 'sparse' | 'blocks2' | 'blocks4'
  /** Products of all its weights, and those that the code computes. */
  macs: number
  macsDone: number
  /** Weights, biases, multipliers, tables. */
  flashBytes: number
}

/** A limit that is not kept. */
export interface Excess extends Bounds {
  /** `board-flash`, `board-ram`: what the board does not have. */
  id: keyof Budget | 'board-flash' | 'board-ram'
  limit: number
  /** The whole range is beyond the limit; else a part of it. */
  isSure: boolean
}

/** What cannot be worked out from figures that are known is absent. */
export interface Weighed {
  flashBytes: number
  /** Static memory of the exported C. */
  ramBytes: number
  macs: number
  macsDone: number
  cycles?: Reckoning
  milliseconds?: Reckoning
  /** Of one inference. */
  microjoules?: Reckoning
  /** Of the battery, with nothing else on it. */
  days?: Reckoning
  layers: LayerLoad[]
  excess: Excess[]
}
