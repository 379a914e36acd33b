/** What formats for devices leave to choose. */

import { type DeviceFormId, weightFormIds } from '../../core/ids.js'

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

/** Every choice made. With int8 at the ends the standardisation is in the facts: one scale for all features has no room for it. */
export function chosen({
  form,
  choices = {},
}: {
  form: DeviceFormId
  choices?: Partial<FormatChoices>
}): FormatChoices {
  const ends = form === 'int8' && choices.ends === 'int8' ? 'int8' : 'float32'
  const standardisation = ends === 'int8' ? 'facts' : (choices.standardisation ?? 'graph')
  return { ends, standardisation, weights: choices.weights ?? 'auto' }
}
