/**
 * Which file of the site a module goes into: those that the same pages begin with share one, unless other pages come to
 * need some of them later. So a page fetches nothing that it does not need, in a few files where the bundler alone would
 * make dozens of small ones. Pages' own programs, which start when they are fetched, and what no page begins with, are
 * left to the bundler.
 */

/** Fetches what is in a public element; pages have it in themselves. */
const fetchesElements = /\/element\/inner\.ts$/

/** @returns {Set<string>} the modules and all that their imports lead to */
function reachedFrom(modules, importsOf) {
  const reached = new Set(modules)
  for (const id of reached) for (const imported of importsOf(id)) reached.add(imported)
  return reached
}

/** What each page begins with, and what each module that is fetched later needs, with the pages that may fetch it. */
function readGraph(files, bundler) {
  const importsOf = (id) => bundler.getModuleInfo(id)?.importedIds ?? []
  const latersOf = (id) => (fetchesElements.test(id) ? [] : (bundler.getModuleInfo(id)?.dynamicallyImportedIds ?? []))
  const pages = Object.entries(files).map(([name, file]) => {
    const programs = importsOf(file)
    return {
      name,
      begins: reachedFrom(programs.flatMap(importsOf), importsOf),
      comesTo: reachedFrom(programs, (id) => [...importsOf(id), ...latersOf(id)]),
    }
  })
  const all = new Set(pages.flatMap(({ comesTo }) => [...comesTo]))
  const laters = [...new Set([...all].flatMap(latersOf))].map((id) => ({
    needs: reachedFrom([id], importsOf),
    fetchedBy: pages.filter(({ comesTo }) => comesTo.has(id)),
  }))
  return { pages, laters }
}

/** Settings of the bundler's output. @param {Record<string, string>} files  of the pages, by their names */
export function chunksOf(files) {
  let graph
  const kinds = []
  const name = (id, bundler) => {
    graph ??= readGraph(files, bundler)
    const users = graph.pages.filter(({ begins }) => begins.has(id))
    if (!users.length) return null
    const others = graph.laters.flatMap(({ needs, fetchedBy }, i) =>
      needs.has(id) && fetchedBy.some((page) => !users.includes(page)) ? [i] : [],
    )
    const kind = String(others)
    if (!kinds.includes(kind)) kinds.push(kind)
    return `${users.map(({ name }) => name).join('-')}${kinds.indexOf(kind) || ''}`
  }
  return { codeSplitting: { groups: [{ name, debugName: 'by pages', includeDependenciesRecursively: false }] } }
}
