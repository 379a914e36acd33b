/** The policy of the pages: what they may load and run. */

const directives = {
  'default-src': "'none'",
  'script-src': "'self' 'wasm-unsafe-eval'",
  'worker-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data:",
  'font-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'lit-html pruning-playground',
}

/**
 * As a header or a meta element has it.
 *
 * @param {Record<string, string | undefined>} [changes]  directives that are other; undefined leaves one out
 */
export const policyWith = (changes = {}) =>
  Object.entries({ ...directives, ...changes })
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name} ${value}`]))
    .join('; ')
