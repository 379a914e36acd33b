/** Lengths of the functions of TypeScript and JavaScript, as the compiler reads them. */

/**
 * Every function that has a body, with its own lines: those of the functions within it are counted for themselves.
 *
 * @param {string} text @returns {Promise<{ line: number, length: number }[]>}
 */
export async function functionsOf(text) {
  const { default: ts } = await import('typescript') // which is there once the packages are
  const source = ts.createSourceFile('file.ts', text, ts.ScriptTarget.Latest)
  const lineAt = (place) => source.getLineAndCharacterOfPosition(place).line
  const found = []
  /** The lines below `node` that belong to functions. */
  const linesWithin = (node) => {
    let lines = 0
    ts.forEachChild(node, (child) => {
      lines += linesOf(child)
    })
    return lines
  }
  const linesOf = (node) => {
    const within = linesWithin(node)
    if (!ts.isFunctionLike(node) || !node.body) return within
    const first = lineAt(node.getStart(source))
    const all = lineAt(node.end) - first + 1
    found.push({ line: first + 1, length: all - within })
    return all - 1 // the line where it begins is of the function around it, too
  }
  linesWithin(source)
  return found
}
