/** The dialog that shares what is on a page, over it; it is loaded when it is first opened. */

import { html, LitElement, nothing, type TemplateResult } from 'lit'
import type { Lang } from '../../state/lang.js'
import { segmented } from '../../view/fields/segmented.js'
import { controls } from '../../view/styles/controls.js'
import { tokens } from '../../view/styles/tokens.js'
import { type ShareText, shareTexts } from '../../words/share.js'
import { copyText } from '../copy-text.js'
import { save } from '../save.js'
import { type Part, type Shareable, type Snippets, snippetsOf, unknownSite } from './snippets.js'
import { shareStyles } from './styles.js'

export interface Shared extends Shareable {
  held: keyof ShareText['held']
  /** How much of the element can be shown by itself, beside everything. */
  parts: readonly Part[]
  /** Of a file, without its ending. */
  fileName: string
  /** Makes the picture; not there where there is no figure. */
  picture?: (kind: 'svg' | 'png') => Promise<Blob>
}

/** A longer link is cut off by some programs on its way. */
const longLink = 2000

/** Where the site is; undefined where the pages are a file on a disk, or all in one. */
function siteHere(): string | undefined {
  const isServed = /^https?:/.test(document.baseURI) && document.documentElement.dataset.page === undefined
  return isServed ? new URL('./', document.baseURI).href : undefined
}

class ShareDialog extends LitElement {
  static override readonly styles = [tokens, controls, shareStyles]
  static override readonly properties = { chosen: { state: true }, said: { state: true } }

  shared!: Shared
  usedLang: Lang = 'en'
  chosen: Part = 'all'
  said = ''

  get #text(): ShareText {
    return shareTexts[this.usedLang]
  }

  get #dialog(): HTMLDialogElement | null {
    return this.renderRoot.querySelector('dialog')
  }

  protected override firstUpdated(): void {
    this.#dialog?.showModal()
  }

  readonly #copy = async (name: keyof Snippets, text: string): Promise<void> => {
    const field = this.renderRoot.querySelector<HTMLTextAreaElement>(`[data-snippet=${name}]`)
    const isCopied = await copyText(text)
    if (!isCopied) field?.select()
    this.said = isCopied ? this.#text.copied(this.#text[name]) : this.#text.cannotCopy
  }

  readonly #save = async (kind: 'svg' | 'png'): Promise<void> => {
    const { picture, fileName } = this.shared
    try {
      const file = await picture?.(kind)
      if (file) save(`${fileName}.${kind}`, file, file.type)
    } catch {
      this.said = this.#text.noPicture
    }
  }

  #way(name: keyof Snippets, text: string, notes: readonly string[]): TemplateResult {
    const words = this.#text
    return html`
      <section>
        <div class="way"><h3 id=${name}>${words[name]}</h3>
          <button class="action" data-copy=${name} aria-label=${words.copyOf(words[name])} @click=${() => this.#copy(name, text)}>${words.copy}</button></div>
        <textarea readonly spellcheck="false" rows=${name === 'link' ? 2 : 4} data-snippet=${name} aria-labelledby=${name}
          .value=${text} @focus=${({ target }: Event) => (target as HTMLTextAreaElement).select()}></textarea>
        ${notes.map((note) => html`<p>${note}</p>`)}
      </section>`
  }

  #pictures(): TemplateResult | typeof nothing {
    if (!this.shared.picture) return nothing
    return html`
      <section class="pictures" role="group" aria-labelledby="picture"><h3 id="picture">${this.#text.picture}</h3>
        ${(['svg', 'png'] as const).map((kind) => html`<button class="action" data-picture=${kind} @click=${() => this.#save(kind)}>${kind.toUpperCase()}</button>`)}
      </section>`
  }

  #parts(): TemplateResult | typeof nothing {
    const { parts } = this.shared
    const { part: legend, parts: labels } = this.#text
    if (!parts.length) return html`<h3>${legend}</h3>`
    return segmented<Part>({
      legend,
      name: 'part',
      value: this.chosen,
      choices: (['all', ...parts] as const).map((id) => ({ id, label: labels[id] })),
      onChange: (part) => {
        this.chosen = part
      },
    })
  }

  /** Keys in the dialog are none of the page's. */
  readonly #keep = (event: Event): void => event.stopPropagation()

  protected override render(): TemplateResult {
    const words = this.#text
    const site = siteHere()
    const { link, element, iframe } = snippetsOf(this.shared, site ?? unknownSite, this.chosen)
    const held = [words.held[this.shared.held], ...(link.length > longLink ? [words.long] : [])]
    return html`
      <dialog aria-labelledby="title" lang=${this.usedLang === 'zh' ? 'zh-CN' : 'en'} @keydown=${this.#keep} @close=${() => this.remove()}>
        <header><h2 id="title">${words.title}</h2>
          <button class="action" data-action="close" @click=${() => this.#dialog?.close()}>${words.close}</button></header>
        ${this.#way('link', link, held)} ${this.#pictures()}
        <div class="mine">${this.#parts()} ${site === undefined ? html`<p>${words.site}</p>` : nothing}</div>
        ${this.#way('element', element, [words.elementNote])} ${this.#way('iframe', iframe, [words.iframeNote])}
        <p class="said" role="status">${this.said}</p>
      </dialog>`
  }
}

/** Opens the dialog over an element, in its language and theme; focus goes back to where it was. */
export async function openShareDialog(host: HTMLElement, shared: Shared, lang: Lang): Promise<void> {
  if (!customElements.get('pp-share')) customElements.define('pp-share', ShareDialog)
  const opener = focused(host)
  const dialog = document.createElement('pp-share') as ShareDialog
  Object.assign(dialog, { shared, usedLang: lang })
  dialog.dataset.theme = host.dataset.theme ?? 'auto'
  dialog.dataset.lang = lang
  host.shadowRoot?.append(dialog)
  await dialog.updateComplete
  dialog.renderRoot.querySelector('dialog')?.addEventListener('close', () => opener?.focus())
}

function focused({ shadowRoot }: HTMLElement): HTMLElement | undefined {
  const active = shadowRoot?.activeElement
  return active instanceof HTMLElement ? active : undefined
}
