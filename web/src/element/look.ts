/** What a public element looks like before the one inside of it is there. */

const css = `
:host { display: block }
:host([hidden]) { display: none }
:host([theme='light']) { color-scheme: light }
:host([theme='dark']) { color-scheme: dark }
pp-example:focus, pp-lesson:focus, pp-network:focus, pp-lab:focus { outline: none }
.place { min-block-size: 12rem }
p, button { font: 16px / 1.5 system-ui, sans-serif }
button {
  min-block-size: 44px;
  padding: 0.4rem 1.2rem;
  border: 1px solid currentcolor;
  border-radius: 8px;
  background: var(--pp-card, light-dark(#ffffff, #201c24));
  color: var(--pp-plum, light-dark(#6b2d6b, #d6a3d6));
  font-weight: 600;
  cursor: pointer;
}
button:focus-visible { outline: 2px solid; outline-offset: 2px }
@media print {
  .place { min-block-size: 0 }
  button { display: none }
}`

const sheets = new WeakMap<Window, CSSStyleSheet>()

/** Gives an element its styles in the document that it is in now; a document without a window draws nothing. */
export function look({ ownerDocument, shadowRoot }: Element): void {
  const view = ownerDocument.defaultView
  if (!view || !shadowRoot) return
  const sheet = sheets.get(view) ?? new view.CSSStyleSheet()
  if (!sheets.has(view)) sheet.replaceSync(css)
  sheets.set(view, sheet)
  shadowRoot.adoptedStyleSheets = [sheet]
}

/** What is around what stands in the tag. */
export interface Waiting {
  lang: string
  /** Something went wrong. */
  said?: string
  /** On its button; without it there is none. */
  button?: string | undefined
  press: () => void
}

/** The tag's own content, and what can be done until the element comes alive. */
export function waiting({ lang, said, button, press }: Waiting): HTMLElement {
  const place = document.createElement('div')
  place.className = 'place'
  place.append(document.createElement('slot'))
  if (said) {
    const sentence = document.createElement('p')
    Object.assign(sentence, { role: 'alert', lang, textContent: said })
    place.append(sentence)
  }
  if (button) {
    const start = document.createElement('button')
    Object.assign(start, { type: 'button', lang, textContent: button, onclick: press })
    start.part.add('button')
    place.append(start)
  }
  return place
}
