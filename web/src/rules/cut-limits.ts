/** From where to where the numbers of a cut and of a plan go, as the core takes them: for link, fields and command. */

/** The least and the most, both good. */
export type Limits = readonly [least: number, most: number]

export const cutLimits = {
  sigma: [0, 1000],
  /** Bytes or multiply-accumulates of a network. */
  cost: [0, 1e12],
  groupSize: [2, 64],
  samples: [1, 100_000],
  damping: [0, 1e6],
  temperature: [0.01, 10_000],
  rounds: [1, 1000],
  retrain: [0, 100_000],
  retrainRate: [0, 100],
  /** Mini-batches; the core goes by those of the training, which are fewer. */
  rewindTo: [0, 1e9],
  floor: [-1e9, 1],
  mostBytes: [0, 1e12],
  mostMacs: [0, 1e12],
} as const satisfies Record<string, Limits>
