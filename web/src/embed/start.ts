/**
 * Starts the page for iframes. In a sandbox without an origin, and in a page that was opened as a file, browsers let it
 * read neither modules nor other files: there one classic program that carries everything in itself is loaded.
 */

interface Policy {
  createScriptURL(url: string): string
}

function loadAlone(url: string): void {
  const plain: Policy = { createScriptURL: (address) => address }
  const { trustedTypes } = globalThis as { trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } }
  const script = document.createElement('script')
  script.src = (trustedTypes?.createPolicy('embed', plain) ?? plain).createScriptURL(url)
  document.head.append(script)
}

const own = (document.currentScript as HTMLScriptElement).src
if (origin === 'null') loadAlone(new URL('./embed-alone.js', own).href)
else void import(new URL('./element.js', own).href).then(() => import(new URL('./embed-page.js', own).href))

export {} // a program of its own
