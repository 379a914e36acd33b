/** What a format for a device is. */

import type { Name, Named } from '../../core/contract/names.js'
import type { Deployment } from '../../core/deployment/deployment.js'
import type { DeviceFormId, RoundingId } from '../../core/ids.js'
import type { FormatChoices } from './format-choices.js'

/** A file that comes out. */
export interface ExportedFile {
  name: string
  content: string | Uint8Array<ArrayBuffer>
}

/** What is to be written. */
export interface ExportRequest {
  /** Loaded; quantised, where the form is int8; and compressed, where the format is and not as by default. */
  deployment: Deployment
  form: DeviceFormId
  /** Of the files, without an ending; a C name is made of it. */
  name: string
  /** Of the model, for the file's own words. */
  fingerprint: string
  /** Of this package. */
  version: string
  choices?: Partial<FormatChoices>
}

/** A way to take a network away. */
export interface ExportFormat extends Named<string> {
  /** What runs it. */
  needs: Name
  forms: readonly DeviceFormId[]
  /** How the programs that run it round, where that is known: what is measured in int8 is then measured so. */
  rounding?: RoundingId
  /** What it leaves open; nothing when left out. */
  choices?: readonly (keyof FormatChoices)[]
  /** Whether it holds what `deployment.compress` made. */
  isCompressed?: boolean
  files: (request: ExportRequest) => ExportedFile[] | Promise<ExportedFile[]>
}
