/** What the hash of `embed.html` asks for: `#v=1&show=lesson&lesson=example&threshold=0&controls=figure&lang=zh`. */

/** What can be shown: the element, and the page of the site that shows the same in full. */
export const shown = {
  lesson: { tag: 'pruning-playground', page: './lesson.html' },
  network: { tag: 'pruning-network', page: './hand.html' },
  lab: { tag: 'pruning-lab', page: './lab.html' },
} as const
export type Shown = keyof typeof shown

export interface Asked {
  /** What `show` has; the example of lesson 1 when it is not there. */
  show: string
  controls: string
  /** Of the page around, when only one is allowed. */
  origin: string | undefined
  /** The link of what is shown, without what is for `embed.html` alone. */
  link: string
}

const ownKeys = ['show', 'controls', 'origin']

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

export function readAsked(hash: string): Asked {
  const pairs = hash.replace(/^#/, '').split('&').filter(Boolean)
  const isOwn = (pair: string) => ownKeys.includes(pair.split('=')[0] ?? '')
  const own = (key: string) => pairs.find((pair) => pair.startsWith(`${key}=`))?.slice(key.length + 1)
  const origin = own('origin')
  return {
    show: decoded(own('show') ?? 'lesson'),
    controls: decoded(own('controls') ?? ''),
    origin: origin === undefined ? undefined : decoded(origin),
    link: `#${pairs.filter((pair) => !isOwn(pair)).join('&')}`,
  }
}

export const isShown = (show: string): show is Shown => Object.hasOwn(shown, show)

/** Whether a text is an origin, as a browser writes one. */
export const isOrigin = (text: string): boolean =>
  text === 'null' || (URL.canParse(text) && new URL(text).origin === text)
