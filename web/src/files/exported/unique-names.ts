/** Names for the tensors of a graph: letters, digits and `_`, as C and every viewer take them, each once. */
export class UniqueNames {
  readonly #taken = new Set<string>()

  /** The name, or with a number behind it where it is taken. */
  take(wanted: string): string {
    const plain = wanted.replace(/\W+/g, '_').slice(0, 64) || 'tensor'
    let name = plain
    for (let i = 2; this.#taken.has(name); i += 1) name = `${plain}_${i}`
    this.#taken.add(name)
    return name
  }
}
