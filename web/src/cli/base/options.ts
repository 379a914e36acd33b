/** Options of the command line: read with `parseArgs`, and refused in words. */

import { type ParseArgsConfig, parseArgs } from 'node:util'
import type { Name } from '../../core/contract/names.js'
import { type Lang, langOf, langs, type Setting, settings } from '../../state/settings.js'
import { words } from '../../words/cli/base.js'
import { UsageError } from './command.js'
import { quoted } from './text.js'

type Options = NonNullable<ParseArgsConfig['options']>
/** A part of the command line, as `parseArgs` sees it. */
type Token =
  | { kind: 'option'; name: string; rawName: string; value: string | undefined; inlineValue: boolean | undefined }
  | { kind: 'positional'; value: string }
  | { kind: 'option-terminator' }

/** Where a sentence belongs: the command that was typed, and the language to answer in. */
export interface Place {
  where: string
  lang: Lang
}

/** An option with a value. */
export interface ValueOption {
  /** Where its value goes. */
  key: string
  /** Its name, without the hyphens. */
  urlKey: string
  short?: string
  /** What a good value looks like, for messages. */
  wanted: Name
  /** `undefined` when the text is not a good value. */
  read: (text: string) => unknown
}

/** What a command understands. */
export interface Known {
  settings: readonly ValueOption[]
  /** Options without a value. */
  switches: Options
  /** How many arguments may stand without an option, such as the name of a file; none when left out. */
  operands?: number
}

/** The settings that mean something in a terminal. */
export const commandSettings: readonly Setting[] = settings.filter(({ key }) => key !== 'focus' && key !== 'theme')

/** `--x -1,0,1` becomes `--x=-1,0,1`: no option starts with a digit, so it can only be a value. */
function joinNegatives(args: readonly string[]): string[] {
  const joined: string[] = []
  for (const arg of args) {
    const isValue = /^-[\d.]/.test(arg) && /^--[\w-]+$/.test(joined.at(-1) ?? '')
    joined.push(isValue ? `${joined.pop()}=${arg}` : arg)
  }
  return joined
}

function tokensOf(args: string[], options: Options): Token[] {
  return parseArgs({ args, options, strict: false, allowPositionals: true, tokens: true }).tokens
}

/** What is wrong with a token, as a sentence; `undefined` when nothing is. */
function fault(token: Token, options: Options, known: Known, { where, lang }: Place): string | undefined {
  const { errors } = words[lang]
  if (token.kind === 'positional') return errors.unexpected(where, quoted(token.value))
  if (token.kind !== 'option') return undefined
  const option = Object.hasOwn(options, token.name) ? options[token.name] : undefined
  const names = Object.keys(options).map((name) => `--${name}`)
  if (!option) return errors.unknownOption(where, quoted(token.rawName), names)
  if (option.type === 'boolean')
    return token.value === undefined ? undefined : errors.noValueWanted(where, token.rawName, quoted(token.value))
  const isMissing = token.value === undefined || (!token.inlineValue && /^-./.test(token.value))
  const wanted = known.settings.find(({ urlKey }) => urlKey === token.name)?.wanted[lang] ?? ''
  return isMissing ? errors.valueWanted(where, token.rawName, wanted) : undefined
}

/** Where arguments without an option stand among the texts: no option is called so. */
const operandsKey = '--'

/** Reads the texts of options strictly. @throws UsageError that names the first argument that is wrong */
function readTexts(args: readonly string[], known: Known, place: Place): Record<string, unknown> {
  const values = known.settings.map(({ urlKey, short }) => [urlKey, { type: 'string', ...(short ? { short } : {}) }])
  const options: Options = { ...Object.fromEntries(values), ...known.switches }
  const joined = joinNegatives(args)
  const { operands = 0 } = known
  try {
    const { values, positionals } = parseArgs({ args: joined, options, strict: true, allowPositionals: operands > 0 })
    const [extra] = positionals.slice(operands)
    if (extra !== undefined) throw new UsageError(words[place.lang].errors.unexpected(place.where, quoted(extra)))
    return { ...values, [operandsKey]: positionals }
  } catch (cause) {
    if (cause instanceof UsageError) throw cause
    const tokens = tokensOf(joined, options).filter(({ kind }) => kind !== 'positional' || !operands)
    const faults = tokens.map((token) => fault(token, options, known, place))
    throw new UsageError(faults.find((text) => text !== undefined) ?? String(cause), { cause })
  }
}

/** What `--lang` asks for, or else the environment: Chinese when the locale is. */
export function languageOf(args: readonly string[], env: Record<string, string | undefined>): Lang {
  const tokens = tokensOf([...args], { lang: { type: 'string' } })
  const asked = tokens.findLast((token) => token.kind === 'option' && token.name === 'lang')
  const found = langs.find((lang) => asked?.kind === 'option' && asked.value === lang)
  const locale = env.LC_ALL || env.LC_MESSAGES || env.LANG || ''
  return found ?? langOf(locale)
}

/**
 * Reads options.
 *
 * @returns what was set, by its key, arguments without an option, and the names of the switches that are on
 * @throws UsageError
 */
export function readOptions<State>(args: readonly string[], known: Known, place: Place) {
  const values = readTexts(args, known, place)
  const state: Partial<State> = {}
  for (const { key, urlKey, read, wanted } of known.settings) {
    const text = values[urlKey]
    if (typeof text !== 'string') continue
    const value = read(text)
    if (value === undefined)
      throw new UsageError(words[place.lang].errors.badValue(place.where, urlKey, wanted[place.lang], quoted(text)))
    Object.assign(state, { [key]: value })
  }
  const operands = values[operandsKey] as readonly string[]
  return { state, operands, switches: new Set(Object.keys(known.switches).filter((name) => values[name] === true)) }
}
