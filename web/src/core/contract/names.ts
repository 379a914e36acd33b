/** What the names in the core's tables are. */

/** A name in both languages. */
export interface Name {
  zh: string
  en: string
}

/** A choice that is only named. */
export interface Named<Id extends string> {
  id: Id
  name: Name
}

/** An entry of one of the core's tables. */
export interface Choice<Id extends string> extends Named<Id> {
  /** In plain text. */
  formula: string
  /** Where it comes from; absent for what needs no source. */
  citation?: string
  /** When it fails, and in what it is not what its name suggests. */
  note?: string
}
