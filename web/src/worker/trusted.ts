/** Workers on pages that demand Trusted Types (`require-trusted-types-for 'script'`). */

/** What is used of `TrustedTypePolicyFactory`, which the project's types do not have. */
interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string }
}

/** As a page's policy must list it: `trusted-types lit-html pruning-playground`. */
const policyName = 'pruning-playground'

/** The same class where there are no Trusted Types, or where the page does not list the policy: it will say so itself. */
function trustedClass(Native: typeof Worker): typeof Worker {
  const { trustedTypes } = globalThis as { trustedTypes?: PolicyFactory }
  try {
    if (!trustedTypes) return Native
    const policy = trustedTypes.createPolicy(policyName, { createScriptURL: (url) => url })
    return class extends Native {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(policy.createScriptURL(String(url)), options)
      }
    }
  } catch {
    return Native
  }
}

/** A policy can be made once. */
const madeFrom = new Map<typeof Worker, typeof Worker>()

/**
 * Makes a worker of the project's own.
 *
 * Bundlers know a worker's file by the very words `new Worker(new URL('...', import.meta.url))`, so that the address
 * cannot be made a trusted one there: the constructor that they name does it, for as long as `make` runs.
 */
export function trustedWorker(make: () => Worker): Worker {
  const Native = globalThis.Worker
  const trusted = madeFrom.get(Native) ?? trustedClass(Native)
  madeFrom.set(Native, trusted)
  globalThis.Worker = trusted
  try {
    return make()
  } finally {
    globalThis.Worker = Native
  }
}
