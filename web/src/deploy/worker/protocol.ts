/** What is asked of a worker that prepares networks for devices: each question is answered once, in order. */

import type { DeployDescription, DeploymentCalls } from '../../core/contract/deployment.js'
import type { GivenSettings } from '../../core/contract/experiment.js'
import type { ModelFile } from '../../core/contract/model.js'
import type { ExportedFile, ExportFormat, ExportRequest } from '../formats/format.js'

/** What a deployment is asked by its name; what is a property there is a call here. */
export type DeploymentCall = Exclude<keyof DeploymentCalls, 'dispose'>

/** What there is to choose from, with the formats of files. */
export interface DescribedDeploy extends DeployDescription {
  formats: Omit<ExportFormat, 'files'>[]
}

/** The files of a format. */
export interface FilesRequest extends Omit<ExportRequest, 'deployment'> {
  /** Id of a format of `exportFormats`. */
  format: string
}

/** A worker has one deployment at a time. */
export type DeployRequest =
  | { type: 'start'; wasm: WebAssembly.Module }
  | { type: 'describe' }
  /** In place of the one before. */
  | { type: 'make'; settings: GivenSettings; model: ModelFile | undefined }
  | { type: 'call'; name: DeploymentCall; args: readonly unknown[] }
  | { type: 'files'; request: FilesRequest }
  /** The model in a compact file. */
  | { type: 'open'; bytes: Uint8Array }

/** What the answer to each request holds. */
export interface DeployValues {
  start: undefined
  describe: DescribedDeploy
  make: undefined
  call: unknown
  files: ExportedFile[]
  open: ModelFile
}
