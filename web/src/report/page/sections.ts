/**
 * The sections of a report page, in order. One that has nothing to show is absent. To show what is new in a report, write
 * a section and add it here.
 */

import type { nothing, TemplateResult } from 'lit'
import type { RunReportText } from '../../words/run-report.js'
import type { PageContext } from './context.js'
import { answersSection } from './sections/answers.js'
import { architectureSection, layersSection } from './sections/layers.js'
import { cutOverRuns, eachPrunedSection, roundsOverRuns } from './sections/pruned-runs.js'
import { cutSection, roundsSection } from './sections/rounds.js'
import { runsSection } from './sections/runs.js'
import { settingsSection } from './sections/settings.js'
import { sizesSection } from './sections/sizes.js'
import { sweepSection } from './sections/sweep.js'
import { curvesSection } from './sections/training.js'
import { whoSection } from './sections/who.js'

export interface Section {
  id: keyof RunReportText['sections']
  /** What stands under its heading; `nothing` where there is nothing to show. */
  draw: (context: PageContext) => TemplateResult | typeof nothing
}

export const sections: readonly Section[] = [
  { id: 'sweep', draw: sweepSection },
  { id: 'cut', draw: cutSection },
  { id: 'rounds', draw: roundsSection },
  { id: 'cut', draw: cutOverRuns },
  { id: 'rounds', draw: roundsOverRuns },
  { id: 'curves', draw: curvesSection },
  { id: 'seeds', draw: runsSection },
  { id: 'seeds', draw: eachPrunedSection },
  { id: 'answers', draw: answersSection },
  { id: 'who', draw: whoSection },
  { id: 'sizes', draw: sizesSection },
  { id: 'layers', draw: layersSection },
  { id: 'architecture', draw: architectureSection },
  { id: 'settings', draw: settingsSection },
]
