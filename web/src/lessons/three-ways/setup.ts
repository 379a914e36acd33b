/** What lesson 3 works with: tasks, the budget, the ways to spend it. */

import type { GivenSettings } from '../../core/contract/experiment.js'
import type { EncodingId, FormId } from '../../core/ids.js'

type Settings = GivenSettings & { epochs: number }

/** Three hidden layers of one width: any of them can be taken out over any bridge. */
const network = '2-24-24-24-2 tanh'
/** 300 samples to learn from, 200 to judge by. */
const parts = { samples: 500, testFraction: 0.4, validationFraction: 0 }

export const tasks = {
  spiral: { data: 'spiral', network, epochs: 120, ...parts },
  circle: { data: 'circle', network, epochs: 40, ...parts },
  moons: { data: 'moons', network, epochs: 40, ...parts },
} as const satisfies Record<string, Settings>
export type TaskId = keyof typeof tasks
export const taskIds = Object.keys(tasks) as TaskId[]

/** How many hidden layers the budget is worth. */
export const budgetIds = ['1', '2'] as const

export const wayIds = ['weights', 'neurons', 'layer'] as const
export type WayId = (typeof wayIds)[number]

/** Answers to the question which way really saves. */
export const claimIds = [...wayIds, 'none'] as const
export type ClaimId = (typeof claimIds)[number]

export const bridgeIds = ['product', 'least-squares', 'identity'] as const
export type BridgeChoice = (typeof bridgeIds)[number]

/** Formats whose bytes are compared: a matrix in full, and two that leave the zeros out. */
export const formats = ['dense', 'csr', 'bitmap'] as const satisfies readonly EncodingId[]

/** How a copy can be run: zeros and all, without multiplying by zeros, without the units that are gone. */
export const forms = ['masked', 'compressed', 'shrunk'] as const satisfies readonly FormId[]

/** Samples of a pass that is timed. */
export const batches = ['128', '1'] as const

/** Of the test samples: the most that may be lost. */
export const mostLost = 0.01
