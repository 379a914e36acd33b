/** The words of the site, for pages that say something before their program comes. */

import { join } from 'node:path'
import { root } from '../../core/toolchain/places.mjs'
import { bundleSettings } from './bundle.mjs'

/** Languages, and how an attribute has them. */
export const languages = [
  ['zh', 'zh-CN'],
  ['en', 'en'],
]

/** A source and what it imports, as one script. @param {string} path  below web/src, such as `app/looks.ts` */
export async function scriptOf(path, format = 'iife') {
  const { build } = await import('esbuild')
  const conditions = format === 'esm' ? ['node'] : [] // a module runs here, a script in a page
  const entryPoints = [join(root, 'web/src', path)]
  const { outputFiles } = await build({
    ...bundleSettings,
    conditions,
    entryPoints,
    format,
    legalComments: 'none',
    write: false,
  })
  return outputFiles[0].text
}

/** What a source exports. @param {string} path  below web/src, such as `words/home.ts` */
export function importSource(path) {
  const found = sources.get(path) ?? scriptOf(path, 'esm').then((text) => import(dataUrl(text)))
  sources.set(path, found)
  return found
}

/** Loads the texts of something in every language. @param {{ load: (lang: string) => Promise<unknown> }} speech */
export const loadTexts = (speech) => Promise.all(languages.map(([id]) => speech.load(id)))

const sources = new Map()
const dataUrl = (text) => `data:text/javascript;base64,${Buffer.from(text).toString('base64')}`

/** @param {string} text */
const escaped = (text) => text.replace(/[&<>"]/g, (character) => `&#${character.charCodeAt(0)};`)

/** HTML from a template; what is put in is text, or HTML of this kind. */
export const html = (strings, ...values) => ({
  html: strings.reduce((whole, string, i) => whole + textOf(values[i - 1]) + string),
})

const textOf = (value) =>
  Array.isArray(value) ? value.map(textOf).join('') : (value?.html ?? escaped(String(value ?? '')))

/** The same in each language; the style shows that of the page. */
export const inBoth = (draw) => languages.map(([id, tag]) => html`<div class="either" lang="${tag}">${draw(id)}</div>`)
