/** Why the core could not be loaded, and what helps, in English. */

import type { Obstacle } from '../../core/load/load-error.js'

export const loadEn = {
  reasons: {
    'policy-wasm': "The page's security policy (CSP) forbids WebAssembly: its script-src needs 'wasm-unsafe-eval'.",
    'policy-fetch':
      "The page's security policy (CSP) forbids reading the core's file: its connect-src needs the address.",
    file: 'The page was opened as a file (file://), and browsers let such a page read no other file: open it with npm start or from a web server, or take playground.html, which is all in one file.',
    'left-out':
      'These data are too large for the edition in one file and for a sandboxed frame: the whole site has them (npm start).',
    offline: 'There is no network connection.',
    'no-answer': 'The server does not answer. Check the network connection.',
  } satisfies Record<Obstacle, string>,
  /** Large data are kept by the service worker of the site when they are used. */
  dataOffline:
    'There is no network connection, and these data were not used on this device before: use them once while there is one, and they stay.',
  /** @param reason  a sentence */
  failed: (reason: string) => `The core could not be loaded, so nothing here can be computed. ${reason}`,
  /** Of the other language. */
  languageLost: (reason: string) => `The Chinese texts could not be loaded: ${reason}`,
  /** Of the button that tries again. */
  again: 'Try again',
}
