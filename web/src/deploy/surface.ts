/** What both entries give beside `loadDeployCore`. */

export type * from '../core/contract/board.js'
export type * from '../core/contract/compression.js'
export type * from '../core/contract/deployment.js'
export type { DeployCore } from '../core/deployment/deploy-core.js'
export type { Deployment } from '../core/deployment/deployment.js'
export { boardIds, deviceFormIds, granularityIds, rangeRuleIds, roundingIds, weightFormIds } from '../core/ids.js'
export type { ExportedFile, ExportFormat, ExportRequest } from './formats/format.js'
export { type FormatChoices, formatChoices } from './formats/format-choices.js'
export { exportFormats } from './formats/formats.js'
export { DeployWorker } from './worker/client.js'
