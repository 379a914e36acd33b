/**
 * Which file of the site a module goes into: those that begin with the same pages share one. A page fetches nothing
 * that it does not begin with, in a few files where the bundler alone would make dozens of small ones. What is fetched
 * when it is asked for is left to the bundler.
 */

/** @returns {Set<string>} the module and all that its imports lead to */
function begunWith(module, importsOf) {
  const found = new Set([module])
  for (const id of found) for (const imported of importsOf(id)) found.add(imported)
  return found
}

/** Settings of the bundler's output. @param {Record<string, string>} pages  their files by their names */
export function chunksOf(pages) {
  let begun
  const name = (id, bundler) => {
    const importsOf = (module) => bundler.getModuleInfo(module)?.importedIds ?? []
    begun ??= Object.entries(pages).map(([page, file]) => [page, begunWith(file, importsOf)])
    const users = begun.filter(([page, modules]) => id !== pages[page] && modules.has(id))
    return users.length ? users.map(([page]) => page).join('-') : null
  }
  return { codeSplitting: { groups: [{ name, debugName: 'by pages', includeDependenciesRecursively: false }] } }
}
