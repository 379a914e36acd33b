/** The step that prunes, which comes when it is opened for the first time. */

import { html, type TemplateResult } from 'lit'
import type { Lang } from '../../../state/settings.js'
import { remarkWords } from '../../../words/core.js'
import type { LabContext, PruneDrawing } from '../../shell/context.js'
import { notFetched } from '../../shell/not-fetched.js'

/** What draws it, once what the core remarks on its choices is there in a language. */
export async function loadPrune(lang: Lang): Promise<PruneDrawing> {
  const [{ drawing }] = await Promise.all([import('./drawing.js'), remarkWords.load(lang)])
  return drawing
}

/** A part of it, or that it is coming, or why it did not come; the latter once, among the controls. */
export function prunePart(context: LabContext, name: keyof PruneDrawing): TemplateResult {
  const { prune, text, lang } = context
  const { part, failure } = prune.view
  if (part) return part[name](context)
  if (name === 'stage') return html`<div class="is-empty"></div>`
  if (failure === undefined) return html`<p class="hint" role="status">${text.loading}</p>`
  return notFetched(lang, 'load-prune', () => prune.want(true))
}
