/** The tasks of lesson 6: what a watch listens to, which class it must not miss, and in how many bytes. */

export interface Task {
  /** Place of the class that must be found. */
  watched: number
  /** Of that class, at least. */
  recall: number
  /** Flash that the network may take, in bytes. */
  flashBytes: number
}

/** Each can be earned with seeds 1 to 3. */
export const tasks = {
  heart: { watched: 1, recall: 0.9, flashBytes: 2000 },
  pulse: { watched: 2, recall: 0.9, flashBytes: 2000 },
  motion: { watched: 2, recall: 0.9, flashBytes: 4000 },
  stress: { watched: 1, recall: 0.75, flashBytes: 2000 },
} as const satisfies Record<string, Task>
export type TaskId = keyof typeof tasks
export const taskIds = Object.keys(tasks) as TaskId[]

/** Of the battery, at least. */
export const leastDays = 30

/** Epochs of a retraining, at the full rate. */
export const retrainEpochs = 10

/** Seconds from one window to the next. */
export const pauses = ['1', '10', '60'] as const
/** Milliampere-hours of the coin cell, at 3 V. */
export const cells = ['25', '225'] as const
export const cellVolts = 3

export const formIds = ['float32', 'int8'] as const

/** What can be taken out at a time, in percent of what is left. */
export const neuronShares = ['50', '25', '75'] as const
export const weightShares = ['80', '50', '60', '90'] as const
