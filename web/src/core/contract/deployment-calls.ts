/** The calls of a deployment that a worker answers, with the names of their parameters. */

import type { DeploymentCalls } from './deployment.js'

export const deploymentCalls = {
  info: 'property',
  standardisation: 'property',
  loadModel: ['model'],
  plain: [],
  quantise: ['settings'],
  quantised: [],
  evaluate: ['form', 'part'],
  clipped: ['part'],
  predict: ['form', 'values'],
} as const satisfies { readonly [Name in keyof DeploymentCalls]?: readonly string[] | 'property' }

export type DeploymentCallName = keyof typeof deploymentCalls
