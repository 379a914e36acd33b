import { html, nothing, type TemplateResult } from 'lit'

export interface FlowBoxOptions {
  id: string
  label: string
  isNext: boolean
  /** How far it is, while it is under way. */
  share: string | undefined
  /** Whether it can be pressed, and why it cannot. */
  isOpen: boolean
  why: string
  act: () => unknown
}

/** A thing that can be done, in a row of such things. */
export const flowBox = ({ id, label, isNext, share, isOpen, why, act }: FlowBoxOptions): TemplateResult => html`
  <li class="flow-box ${isNext ? 'is-next' : ''} ${share === undefined ? '' : 'is-working'}" data-box=${id}>
    <button data-action=${id} aria-disabled=${isOpen ? 'false' : 'true'} aria-describedby="act-${id}"
      @click=${() => isOpen && act()}>${label}</button>
    <span class="flow-said" id="act-${id}">
      ${share === undefined ? nothing : html`<span class="flow-result">${share}</span>`}
      ${why ? html`<span class="flow-why">${why}</span>` : nothing}</span>
  </li>`
