/** `--report`: the page that train, prune and sweep write. */

import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { reportPage, templateUrl } from '../../report/report-page.js'
import type { RunReport } from '../../report/run-report.js'
import type { Lang } from '../../state/settings.js'

/** The names of the file; none without the option. */
export const reportTargets = ({ report }: { report?: string }): string[] => (report === undefined ? [] : [report])

/** Name of the table's file, without its folder; empty for standard input, `undefined` for a data set. */
export const tableName = (data: string | undefined, isTable: boolean): string | undefined =>
  isTable ? (data === undefined || data === '-' ? '' : basename(data)) : undefined

/** The page by its name; nothing without the option. */
export async function reportFiles(
  { report: name }: { report?: string },
  make: () => RunReport,
  lang: Lang,
): Promise<Map<string, string>> {
  if (name === undefined) return new Map()
  return new Map([[name, reportPage(await readFile(templateUrl, 'utf8'), make(), lang)]])
}
