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
  /** Of the button that tries again. */
  again: 'Try again',
}
