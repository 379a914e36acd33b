/** What stands in the place of an element whose core could not be loaded, with a way to try again. */

import { html, type TemplateResult } from 'lit'
import type { Lang } from '../state/settings.js'
import { loadTexts } from '../words/load.js'

/** @param load  tries again; it may fail again, which the element says itself */
export function loadFailure(said: string, lang: Lang, load: () => Promise<void>): TemplateResult {
  const again = () => void load().catch(() => undefined)
  return html`
    <div class="notice is-failure" role="alert" lang=${lang === 'zh' ? 'zh-CN' : 'en'}>
      <p>${said}</p>
      <button class="action is-framed" data-action="load" @click=${again}>${loadTexts[lang].again}</button>
    </div>`
}
