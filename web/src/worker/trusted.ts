/** Workers on pages that demand Trusted Types (`require-trusted-types-for 'script'`), and programs of other origins. */

/** What is used of `TrustedTypePolicy`, which the project's types do not have. */
interface Policy {
  createScriptURL(url: string): string
}

/** As a page's policy must list it: `trusted-types lit-html pruning-playground`. */
const policyName = 'pruning-playground'

/** What loads a program of another origin: a browser starts workers from its page's own origin alone. */
function starterOf(url: string, { type }: WorkerOptions): string {
  const program = JSON.stringify(url)
  const text = type === 'module' ? `import ${program}` : `importScripts(${program})`
  return URL.createObjectURL(new Blob([text], { type: 'text/javascript' }))
}

/** The address to start a worker from; a page without an origin, as in a sandbox, has only such programs. */
function startableUrl(given: string | URL, options: WorkerOptions): string {
  const url = new URL(given, globalThis.document?.baseURI ?? location.href)
  const isOwn = url.protocol === 'blob:' || url.protocol === 'data:' || url.origin === location.origin
  return isOwn ? url.href : starterOf(url.href, options)
}

/** Leaves addresses as they are where there are no Trusted Types, or where the page does not list the policy: it will say so itself. */
function makePolicy(): Policy {
  const { trustedTypes } = globalThis as { trustedTypes?: { createPolicy(name: string, rules: Policy): Policy } }
  const plain = { createScriptURL: (url: string) => url }
  try {
    return trustedTypes?.createPolicy(policyName, plain) ?? plain
  } catch {
    return plain
  }
}

/** A policy can be made once. */
const made: { policy?: Policy } = {}

/**
 * An address of a program of the project's own, as the page demands it: a `TrustedScriptURL` where there is such a thing,
 * which the types of the DOM take for a text.
 */
export function trustedScriptUrl(url: string): string {
  made.policy ??= makePolicy()
  return made.policy.createScriptURL(url)
}

function trustedClass(Native: typeof Worker): typeof Worker {
  return class extends Native {
    constructor(url: string | URL, options: WorkerOptions = {}) {
      super(trustedScriptUrl(startableUrl(url, options)), options)
    }
  }
}

/** One class for each that it stands for. */
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
