/** The three ways to share what is on a page: its link, and HTML for a page of somebody else, with all that is in the link. */

/** What is shared. */
export interface Shareable {
  tag: 'pruning-playground' | 'pruning-network' | 'pruning-lab'
  /** To the page, with everything that is set; its hash may be empty. */
  link: string
  /** What the figure is called. */
  title: string
  /** The network by hand as a file has it. */
  json?: object
}

/** How much of an element is shown. */
export type Part = 'all' | 'figure' | 'network'

export type Snippets = Record<'link' | 'element' | 'iframe', string>

/** What stands in the place of an address that nobody knows. */
export const unknownSite = 'https://SITE/'

const shows = { 'pruning-playground': 'lesson', 'pruning-network': 'network', 'pruning-lab': 'lab' } as const

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' }
const escaped = (text: string) => text.replace(/[&"<>]/g, (mark) => marks[mark] ?? mark)

const attributesOf = (all: Readonly<Record<string, string | undefined>>) =>
  Object.entries(all)
    .flatMap(([name, value]) => (value ? [` ${name}="${escaped(value)}"`] : []))
    .join('')

/** Pairs of a hash, those that say how it looks apart from the rest; `v=1` and what it is of are neither. */
function pairsOf(hash: string) {
  const pairs = hash.replace(/^#/, '').split('&').filter(Boolean)
  const textOf = (key: string) => pairs.find((pair) => pair.startsWith(`${key}=`))?.slice(key.length + 1)
  const isOwn = (pair: string) => /^(?:v|lesson|lang|theme)=|^(?:network|lab)$/.test(pair)
  const rest = pairs.filter((pair) => !isOwn(pair)).join('&')
  return { lesson: textOf('lesson') ?? 'example', lang: textOf('lang'), theme: textOf('theme'), rest }
}

/** Fit for a script inside a page: no text in it ends the script. */
const jsonText = (json: object) => JSON.stringify(json).replaceAll('<', '\\u003c')

const iframeSettings = {
  sandbox: 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads',
  width: '100%',
  height: '640',
  loading: 'lazy',
}

/** @param site  where the site is, with a slash at its end */
export function snippetsOf({ tag, link, title, json }: Shareable, site: string, part: Part): Snippets {
  const { lesson, lang, theme, rest } = pairsOf(new URL(link).hash)
  const controls = part === 'all' ? undefined : part
  const own = tag === 'pruning-playground' ? { lesson } : {}
  const attributes = attributesOf({ ...own, ...(json ? {} : { preset: rest }), controls, lang, theme })
  const inside = json ? `\n  <script type="application/json">${jsonText(json)}</script>\n` : ''
  const pairs = { v: '1', show: shows[tag], ...own }
  const looks = Object.entries({ controls, lang, theme }).flatMap(([key, value]) => (value ? [`${key}=${value}`] : []))
  const hash = [...Object.entries(pairs).map((pair) => pair.join('=')), rest, ...looks].filter(Boolean).join('&')
  return {
    link,
    element: `<script type="module" src="${escaped(site)}package/element.js"></script>\n<${tag}${attributes}>${inside}</${tag}>`,
    iframe: `<iframe${attributesOf({ title, src: `${site}embed.html#${hash}`, ...iframeSettings })}></iframe>`,
  }
}
