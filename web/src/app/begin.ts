/**
 * Begins the program of a page: its HTML names the modules, `<link rel="later">`. The edition in one file has its program
 * in itself.
 */

function begin(): void {
  for (const { href } of document.querySelectorAll<HTMLLinkElement>('link[rel=later]')) import(href)
}

/**
 * Begins it after the first paint: the words of the page are there to be read before the program is fetched. In a tab
 * behind others nothing is painted, and nobody reads: there it begins at once.
 */
export function beginAfterPaint(): void {
  if (document.hidden) begin()
  else requestAnimationFrame(() => setTimeout(begin))
}
