/** A message as data: which words it has in every language, and what was given. */

import type { Name } from './contract/names.js'

/** A message, or words that stand in one: an entry of the core's table or of that in messages.ts. */
export interface Saying {
  /** The id by which other languages have their words. */
  readonly template: string
  /** English, where `{name}` is a value, and `{@rounds}` the name of a setting. */
  readonly english: string
  readonly values: Readonly<Record<string, Value>>
}

/** A number, text, words in both languages, words of a table, or a list of any. */
export type Value = number | string | Name | Saying | readonly Value[]

/** What a setting or a parameter is called, by its key. */
export type NameOf = (key: string) => string

export const isSaying = (value: Value): value is Saying => typeof value === 'object' && 'template' in value

export const isList = (value: Value): value is readonly Value[] => Array.isArray(value)

const placeholder = /\{(@?)(\w+)\}/g

/** The names of the values in words of a table, in order. */
export const namesIn = (english: string): string[] =>
  [...english.matchAll(placeholder)].flatMap(([, mark, name = '']) => (mark ? [] : [name]))

/** Values that come in the order in which the words name them. */
export function named(english: string, values: readonly Value[]): Record<string, Value> {
  return Object.fromEntries(namesIn(english).map((name, i) => [name, values[i] ?? '']))
}

/** A number for people: whole ones in full, any other with at most twelve significant digits. */
export const numberText = (value: number): string =>
  String(Number.isInteger(value) ? value : Number(value.toPrecision(12)))

/** @param write  a value in the language of the words @param nameOf  what settings are called there */
export function filled(words: string, write: (name: string) => string, nameOf: NameOf): string {
  return words.replace(placeholder, (_, mark: string, name: string) => (mark ? nameOf(name) : write(name)))
}

function valueInEnglish(value: Value, nameOf: NameOf): string {
  if (typeof value === 'number') return numberText(value)
  if (typeof value === 'string') return value
  if (isList(value)) return value.map((one) => valueInEnglish(one, nameOf)).join(', ')
  return isSaying(value) ? inEnglish(value, nameOf) : value.en
}

/** The sentence in English; the value `name` is called by `nameOf` too. */
export function inEnglish({ english, values }: Saying, nameOf: NameOf = (key) => key): string {
  const write = (name: string) => {
    const text = valueInEnglish(values[name] ?? '', nameOf)
    return name === 'name' ? nameOf(text) : text
  }
  return filled(english, write, nameOf)
}
