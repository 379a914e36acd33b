/**
 * Begins the program of a page, whose modules its HTML names: `<link rel="later">`, the first of them what it begins
 * with. The edition in one file has its program in itself.
 */

function begin(): void {
  const modules = [...document.querySelectorAll<HTMLLinkElement>('link[rel=later]')]
  for (const link of modules) link.rel = 'modulepreload'
  const [program] = modules
  if (program) import(program.href)
}

/**
 * Begins it after the first paint: the words of the page are there to be read before the program is fetched. In a tab
 * behind others nothing is painted, and nobody reads: there it begins at once.
 */
export function beginAfterPaint(): void {
  if (document.hidden) begin()
  else requestAnimationFrame(() => setTimeout(begin))
}
