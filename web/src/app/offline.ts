/** Lets the site open without a network, from the first visit on. */

import { trustedScriptUrl } from '../worker/trusted.js'

/**
 * Registers the service worker that stands beside the page's manifest. A page without a manifest has none, nor has one
 * whose browser or address (`file://`, `http://`, a sandbox) allows none: it works all the same.
 */
export async function keepSite(): Promise<void> {
  const manifest = document.querySelector<HTMLLinkElement>('link[rel=manifest]')
  if (!manifest || !globalThis.isSecureContext) return
  try {
    await navigator.serviceWorker.register(trustedScriptUrl(new URL('sw.js', manifest.href).href))
  } catch {
    // nothing on the page depends on it
  }
}
