/** What a format for a device is. */

import type { Name, Named } from '../../core/contract/names.js'
import type { Deployment } from '../../core/deployment/deployment.js'
import type { DeviceFormId } from '../../core/ids.js'

/** A file that comes out. */
export interface ExportedFile {
  name: string
  content: string | Uint8Array<ArrayBuffer>
}

/** What is to be written. */
export interface ExportRequest {
  /** Loaded; and quantised, where the form is int8. */
  deployment: Deployment
  form: DeviceFormId
  /** Of the files, without an ending; a C name is made of it. */
  name: string
  /** Of the model, for the file's own words. */
  fingerprint: string
  /** Of this package. */
  version: string
}

/** A way to take a network away. */
export interface ExportFormat extends Named<string> {
  /** What runs it. */
  needs: Name
  forms: readonly DeviceFormId[]
  files: (request: ExportRequest) => ExportedFile[] | Promise<ExportedFile[]>
}
