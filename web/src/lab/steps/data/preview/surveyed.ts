/** The table whose columns are looked at. */

import type { CsvSurvey } from '../../../../data/survey/survey.js'
import type { ColumnRole } from '../../../../data/table/notes.js'
import { suggestedRoles } from '../../../run/own/roles.js'
import type { OwnTable } from '../../../run/own-table.js'
import type { LabContext } from '../../../shell/context.js'

/** A table that was looked through. */
export type Surveyed = OwnTable & { survey: CsvSurvey }

/** The table whose columns are looked at: the one that is offered, else the one in use. */
export function surveyed({ offered, own }: LabContext): Surveyed | undefined {
  const table = offered ?? own
  return table?.survey && { ...table, survey: table.survey }
}

export const rolesOf = ({ choices, survey }: Surveyed): readonly ColumnRole[] => choices.roles ?? suggestedRoles(survey)
