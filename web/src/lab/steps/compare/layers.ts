/** What is left of each layer. */

import type { nothing, TemplateResult } from 'lit'
import { layersTable } from '../../../report/figures/layers.js'
import { reportTexts } from '../../../words/lab/report.js'
import type { LabContext } from '../../shell/context.js'
import { finding } from './busy.js'

export function layersPart(context: LabContext): TemplateResult | typeof nothing {
  const { reporting, lang, layerNames } = context
  const layers = reporting.report.value?.layers
  if (!layers) return finding(context, reporting.report, 'report', reportTexts[lang].report)
  return layersTable(layers, layerNames, lang)
}
