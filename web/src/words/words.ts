import type { Name } from '../core/contract/names.js'
import type { Saying } from '../core/saying.js'

/** A template, or what gives one for the values. `{name}` is a value, `{#layer}` one more, `{@rounds}` a setting's name. */
export type Words = string | ((values: Saying['values']) => string)

/** The texts that the core's choices have beside their names. */
export type RemarkKey = 'formula' | 'citation' | 'note'

/** Those of a table, by id, where they have words in them. */
export type Remarks<Id extends string> = Readonly<Partial<Record<Id, Partial<Record<RemarkKey, string>>>>>

/** The texts of a subject, by language: all have the shape that English has. */
export type InEachLanguage<Texts> = Readonly<Record<keyof Name, Texts>>
