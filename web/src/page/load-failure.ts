/** What is said of an element that could not be loaded, with a way to try again; and of a language. */

import { html, type TemplateResult } from 'lit'
import { loadReason } from '../state/load-reason.js'
import type { Lang } from '../state/settings.js'
import { loadTexts } from '../words/load.js'

/** @param load  tries again; it may fail again, which the element says itself */
export function loadFailure(failure: unknown, lang: Lang, load: () => Promise<void>): TemplateResult {
  const text = loadTexts[lang]
  const again = () => void load().catch(() => undefined)
  return html`
    <div class="notice is-failure" role="alert" lang=${lang === 'zh' ? 'zh-CN' : 'en'}>
      <p>${text.failed(loadReason(failure, lang))}</p>
      <button class="action is-framed" data-action="load" @click=${again}>${text.again}</button>
    </div>`
}

/** The words of another language than `lang` could not be loaded. */
export const languageLost = (failure: unknown, lang: Lang): string =>
  loadTexts[lang].languageLost(loadReason(failure, lang))
