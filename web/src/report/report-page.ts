/** A report as a page of its own: the template that the build makes (web/build/report-page.mjs) with the data put into it. */

import type { Lang } from '../state/lang.js'
import { dataName, type RunReport, reportJson } from './run-report.js'

/** Where the template is: beside this file, as data files are. */
export const templateUrl = new URL('./assets/report-page.txt', import.meta.url)

/** What stands in the template for what is put in: language, title and data, each once and in this order. */
const places = /\{\{(?:lang|title|data)\}\}/

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

/**
 * The page as a file's text. Whatever stands in the report, names of columns and classes too, stays text in it.
 *
 * @param lang  that it opens in
 */
export function reportPage(template: string, report: RunReport, lang: Lang): string {
  const parts = template.split(places)
  if (parts.length !== 4) throw new Error(`[reportPage] a template with 3 places is wanted, got ${parts.length - 1}`)
  const title = escaped(`${dataName(report, lang)} · Pruning Playground`)
  const values = [lang === 'zh' ? 'zh-CN' : 'en', title, reportJson(report), '']
  return parts.map((part, i) => part + values[i]).join('')
}
