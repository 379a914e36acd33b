import { CoreError } from './core-error.js'

/**
 * What stands in the way: the page's policy forbids WebAssembly, or forbids the fetch; the page, or what it fetches, is
 * a file (`file://`); the browser is offline; or nobody answers.
 */
export type Obstacle = 'policy-wasm' | 'policy-fetch' | 'file' | 'offline' | 'no-answer'

const reasons: Readonly<Record<Obstacle, string>> = {
  'policy-wasm': "the page's policy (CSP) forbids WebAssembly; its script-src must have 'wasm-unsafe-eval'",
  'policy-fetch': "the page's policy (CSP) forbids the fetch; its connect-src must have this address",
  file: 'a page that is opened as a file (file://) may fetch nothing; it must come from a web server',
  offline: 'the browser is offline',
  'no-answer': 'there is no answer from there',
}

/** A file of the project could not be had, and it is known why. */
export class LoadError extends CoreError {
  readonly obstacle: Obstacle

  /** @param what  the place and the file: `[loadCore] https://... cannot be fetched` */
  constructor(what: string, obstacle: Obstacle, cause: unknown) {
    super('load-failed', `${what}: ${reasons[obstacle]} (${String(cause)})`, { cause })
    this.obstacle = obstacle
  }
}

interface Watch {
  /** Whether the policy has forbidden it. */
  isForbidden: boolean
  stop: () => void
}

/** Looks out for the page's policy to forbid a fetch: the fetch itself only says that it failed. */
export function watchPolicy(url: URL): Watch {
  const watch: Watch = { isForbidden: false, stop: () => globalThis.removeEventListener?.(name, listen) }
  const name = 'securitypolicyviolation'
  const listen = (event: Event) => {
    if ((event as SecurityPolicyViolationEvent).blockedURI === url.href) watch.isForbidden = true
  }
  globalThis.addEventListener?.(name, listen)
  return watch
}

/** Why a fetch has failed. */
export async function obstacleTo(url: URL, watch: Watch): Promise<Obstacle> {
  await new Promise((resolve) => setTimeout(resolve)) // the policy is reported after the fetch has failed
  const { location, navigator } = globalThis as { location?: Location; navigator?: { onLine?: boolean } }
  if (watch.isForbidden) return 'policy-fetch'
  if (url.protocol === 'file:' || location?.protocol === 'file:') return 'file'
  return navigator?.onLine === false ? 'offline' : 'no-answer'
}

/** Whether WebAssembly was refused by the page's policy, in the words of Chromium, Firefox or Safari. */
export const isPolicyOfPage = (error: unknown): boolean =>
  /Content[ -]Security[ -]Policy|\bCSP\b|unsafe-eval/i.test(String(error))
