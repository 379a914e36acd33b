/** The people that samples are from. */

import type { ExperimentInfo, Table } from '../../../core/contract/experiment.js'
import { ownTable } from '../../../state/lab-state.js'
import { plain } from '../../../view/format.js'
import type { LabContext } from '../../shell/context.js'

/** People of a table, whom a split chooses from: those of a second file are tested. */
const people = ({ subjects, parts }: Table, hasTest: boolean): Int32Array =>
  hasTest ? subjects.filter((_, sample) => parts?.[sample] !== 2) : subjects

/** All of them by their numbers, ascending; empty when the data name none. */
export function peopleOf({ own, state }: Pick<LabContext, 'own' | 'state'>, { counts }: ExperimentInfo): number[] {
  const all =
    state.data === ownTable && own?.table
      ? people(own.table, own.test !== undefined)
      : [counts.train, counts.validation, counts.test].flatMap(({ subjects }) => subjects)
  return [...new Set(all)].sort((a, b) => a - b)
}

/** A name from a table; people of a set that is drawn have numbers. */
export function personName({ own, state }: Pick<LabContext, 'own' | 'state'>, person: number): string {
  const names = state.data === ownTable ? own?.summary?.notes.subjectNames : undefined
  return names?.[person] ?? plain(person + 1)
}
