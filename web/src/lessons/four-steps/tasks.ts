/** The tasks of lesson 2: points of two classes in a plane, and how far each can be pruned. */

import type { GivenSettings } from '../../core/contract/experiment.js'

export interface Goal {
  /** At most so many weights. */
  weights: number
  /** Of the test part, at least. */
  accuracy: number
}

export interface Task {
  settings: GivenSettings & { epochs: number }
  goal: Goal
}

/** 300 samples to learn from, 200 to judge by. */
const parts = { samples: 500, testFraction: 0.4, validationFraction: 0 }

export const tasks = {
  spiral: {
    settings: { data: 'spiral', network: '2-16-16-2 tanh', epochs: 200, ...parts },
    goal: { weights: 60, accuracy: 0.95 },
  },
  circle: {
    settings: { data: 'circle', network: '2-8-8-2 tanh', epochs: 60, ...parts },
    goal: { weights: 12, accuracy: 0.95 },
  },
  moons: {
    settings: { data: 'moons', network: '2-8-8-2 tanh', epochs: 60, ...parts },
    goal: { weights: 8, accuracy: 0.95 },
  },
} as const satisfies Record<string, Task>
export type TaskId = keyof typeof tasks
export const taskIds = Object.keys(tasks) as TaskId[]

/** What goes: single weights by their size, or whole neurons by how much the loss would feel it. */
export const ways = {
  weights: 'magnitude',
  neurons: 'unit-taylor',
} as const
export type Way = keyof typeof ways
export const wayIds = Object.keys(ways) as Way[]

export const scopeIds = ['global', 'layer'] as const
export type Scope = (typeof scopeIds)[number]

export const curveIds = ['loss', 'accuracy'] as const
export type CurveId = (typeof curveIds)[number]
