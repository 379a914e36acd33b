/** A part of the page that did not come. */

import { html, type TemplateResult } from 'lit'
import type { Lang } from '../../state/settings.js'
import { keepingTexts } from '../../words/lab/keeping.js'

/** @param again  tries to load it again */
export const notFetched = (lang: Lang, action: string, again: () => void): TemplateResult => html`
  <p class="field-error" role="alert">${keepingTexts[lang].partNotFetched}
    <button class="action is-framed" data-action=${action} @click=${again}>${keepingTexts[lang].again}</button></p>`
