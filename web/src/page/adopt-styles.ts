/** Styles for an element that another document has adopted: a style sheet belongs to the document that it was made for. */

import type { CSSResult, LitElement } from 'lit'

/** Gives an element its styles in the document that it is in now; a document without a window draws nothing. */
export function adoptStylesHere(element: LitElement): void {
  const { ownerDocument, shadowRoot } = element
  const view = ownerDocument.defaultView
  if (!view || !shadowRoot) return
  const styles = (element.constructor as typeof LitElement).elementStyles as CSSResult[]
  shadowRoot.adoptedStyleSheets = styles.map(({ cssText }) => {
    const sheet = new view.CSSStyleSheet()
    sheet.replaceSync(cssText)
    return sheet
  })
}

/** Adds styles that came later, once; in a document that has adopted the element what they are for stays plain. */
export function addStyles({ ownerDocument, shadowRoot }: LitElement, { styleSheet }: CSSResult): void {
  if (!shadowRoot || !styleSheet || ownerDocument !== document) return
  if (!shadowRoot.adoptedStyleSheets.includes(styleSheet)) shadowRoot.adoptedStyleSheets.push(styleSheet)
}
