/** The numbers of a chart, folded away; on paper they are left out. */

import { html, type TemplateResult } from 'lit'
import type { PageContext } from '../context.js'

export const numbersOf = ({ words }: PageContext, table: TemplateResult): TemplateResult =>
  html`<details class="more"><summary>${words.numbers}</summary>${table}</details>`

/** Charts stand side by side from this width on. */
const besideFrom = 600
const between = 24

/** Width of each of two charts. */
export const halfWidth = ({ width }: Pick<PageContext, 'width'>): number =>
  width >= besideFrom ? Math.floor((width - between) / 2) : width
