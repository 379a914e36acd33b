/** A network that is being typed. */

export interface Draft {
  text: string
  /** Why the core refuses it; empty while it is looked at. */
  error: unknown
}
