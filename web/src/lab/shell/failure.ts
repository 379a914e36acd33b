/** Why there is no experiment to work with, and what can be done about it. */

import { html, type TemplateResult } from 'lit'
import { CoreError } from '../../core/core-error.js'
import { LoadError } from '../../core/load/load-error.js'
import { loadReason } from '../../state/load-reason.js'
import { inARow } from '../../words/in-a-row.js'
import { keepingTexts } from '../../words/lab/keeping.js'
import { lossText } from '../run/keeping/loss.js'
import { refusalOf } from '../run/network-errors.js'
import type { LabContext } from './context.js'

/** A failure that has nothing to do with the settings; undefined when it has. */
function accident({ view, lang }: LabContext): { said: string; offer: string } | undefined {
  const words = keepingTexts[lang]
  if (view.loss) return { said: lossText(view.loss, lang), offer: view.loss.hasNetwork ? words.goOn : words.again }
  const code = view.error instanceof CoreError ? view.error.code : undefined
  if (view.error instanceof LoadError)
    return { said: inARow(lang, [words.notFetched, loadReason(view.error, lang)]), offer: words.again }
  if (code === 'load-failed') return { said: words.notFetched, offer: words.again }
  return code === 'worker-failed' ? { said: words.notMade, offer: words.again } : undefined
}

export function failure(context: LabContext): TemplateResult {
  const { view, text, actions } = context
  const found = accident(context)
  if (found)
    return html`<p class="field-error" role="alert">${found.said}
      <button class="action is-framed" data-action="go-on" @click=${actions.goOn}>${found.offer}</button></p>`
  const { reason, lang } = refusalOf(view.error, context.lang)
  return html`<p class="field-error" role="alert">${text.errors.make}<span lang=${lang === 'zh' ? 'zh-CN' : 'en'}>${reason}</span></p>`
}
