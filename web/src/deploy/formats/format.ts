/** What a format for a device is. */

import type { Name, Named } from '../../core/contract/names.js'
import type { Deployment } from '../../core/deployment/deployment.js'
import { type DeviceFormId, type RoundingId, weightFormIds } from '../../core/ids.js'

/** A file that comes out. */
export interface ExportedFile {
  name: string
  content: string | Uint8Array<ArrayBuffer>
}

/** What some formats leave open; the first of each is the usual one. */
export const formatChoices = {
  /**
   * What goes in and comes out of a network in 8 bits: floats, or integers for a program that works in them, which then
   * standardises by itself.
   */
  ends: ['float32', 'int8'],
  /**
   * Where the standardisation goes: into the graph, which then takes values as they were measured, or into the file's
   * facts, for the program around it.
   */
  standardisation: ['graph', 'facts'],
  /** Which weights code holds: what takes the fewest bytes for each layer, all, or the kept ones alone. */
  weights: weightFormIds,
} as const

export type FormatChoices = { [Key in keyof typeof formatChoices]: (typeof formatChoices)[Key][number] }

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

/** Every choice made. With int8 at the ends the standardisation is in the facts: one scale for all features has no room for it. */
export function chosen({ form, choices = {} }: Pick<ExportRequest, 'form' | 'choices'>): FormatChoices {
  const ends = form === 'int8' && choices.ends === 'int8' ? 'int8' : 'float32'
  const standardisation = ends === 'int8' ? 'facts' : (choices.standardisation ?? 'graph')
  return { ends, standardisation, weights: choices.weights ?? 'auto' }
}
