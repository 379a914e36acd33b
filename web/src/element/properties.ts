/** The properties of the public elements: each is an attribute, so that there is one place for its value. */

/** The attribute of each property. */
export const properties = {
  lang: 'lang',
  theme: 'theme',
  lesson: 'lesson',
  preset: 'preset',
  controls: 'controls',
  activation: 'activation',
  wasmUrl: 'wasm-url',
  workerUrl: 'worker-url',
  syncUrl: 'sync-url',
  keepProgress: 'keep-progress',
} as const

type Property = keyof typeof properties

/** What a property is while nobody has set its attribute. */
const usual: Partial<Record<Property, string | boolean>> = {
  theme: 'auto',
  lesson: 'example',
  preset: '',
  controls: 'all',
  activation: 'visible',
  wasmUrl: '',
  workerUrl: '',
  syncUrl: false,
  keepProgress: false,
}

/** Gives a class the properties; `lang` is that of every element. */
export function addProperties(prototype: HTMLElement, names: readonly Property[]): void {
  for (const name of names) {
    const [attribute, first] = [properties[name], usual[name]]
    const isFlag = typeof first === 'boolean'
    Object.defineProperty(prototype, name, {
      enumerable: true,
      configurable: true,
      get(this: HTMLElement) {
        return isFlag ? this.hasAttribute(attribute) : (this.getAttribute(attribute) ?? first)
      },
      set(this: HTMLElement, value: unknown) {
        if (isFlag) this.toggleAttribute(attribute, Boolean(value))
        else this.setAttribute(attribute, String(value))
      },
    })
  }
}

/** Takes what was set before the element was defined: it hides the properties. */
export function takeEarly(element: HTMLElement): void {
  for (const name of Object.keys(properties)) {
    if (!Object.hasOwn(element, name)) continue
    const value: unknown = Reflect.get(element, name)
    Reflect.deleteProperty(element, name)
    Reflect.set(element, name, value)
  }
}
