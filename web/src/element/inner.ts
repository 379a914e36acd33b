/** The elements that do the work, each loaded when it is first wanted: the one table of them. */

/** What every one of them has. */
export interface Inner extends HTMLElement {
  readonly ready: Promise<void>
  readonly isReady: boolean
  readonly updateComplete: Promise<boolean>
  readonly link: string
  load: () => Promise<void>
}

export interface InnerKind {
  tag: string
  load: () => Promise<CustomElementConstructor>
}

export const inners = {
  /** Lesson 1, whose figure is worked by hand. */
  example: {
    tag: 'pp-example',
    load: async () => (await import('../example/example-element.js')).ExampleElement,
  },
  /** Every other lesson. */
  lesson: {
    tag: 'pp-lesson',
    load: async () => (await import('../player/lesson-element.js')).LessonElement,
  },
  network: {
    tag: 'pp-network',
    load: async () => (await import('../hand/network-element.js')).NetworkElement,
  },
  lab: {
    tag: 'pp-lab',
    load: async () => (await import('../lab/lab-element.js')).LabElement,
  },
} satisfies Record<string, InnerKind>

/** Gives the program of one that a page has loaded already: then nothing is waited for. */
export function supply({ tag }: InnerKind, program: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, program)
}

/** Makes one; at once when its program is there. @param take  is given it */
export async function makeInner(kind: InnerKind, take: (inner: Inner) => void): Promise<void> {
  if (!customElements.get(kind.tag)) supply(kind, await kind.load())
  take(document.createElement(kind.tag) as Inner)
}
