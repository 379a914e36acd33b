import type { TemplateResult } from 'lit'
import { valueField } from '../../view/fields/value-field.js'
import { type LessonView, seedSetting } from '../lesson.js'

/** The seed of a lesson. */
export const seedField = (label: string, seed: string, view: LessonView): TemplateResult =>
  valueField({
    label,
    name: 'seed',
    text: seed,
    value: Number(seed),
    next: (value, direction) => Math.min(9999, Math.max(1, value + direction)),
    onCommit: (typed) => (seedSetting.accepts(typed) ? view.choose({ seed: typed }) : view.redraw()),
  })
