import { CoreError, fullText } from '../core-error.js'
import { phrase, refusedBy } from '../messages.js'

/**
 * What stands in the way: the page's policy forbids WebAssembly, or forbids the fetch; the page, or what it fetches, is
 * a file (`file://`); a page that is one file has left it out; the browser is offline; or nobody answers.
 */
export type Obstacle = 'policy-wasm' | 'policy-fetch' | 'file' | 'left-out' | 'offline' | 'no-answer'

/** A file of the project could not be had, and it is known why. */
export class LoadError extends CoreError {
  readonly obstacle: Obstacle

  constructor(
    where: string,
    id: 'file-unreachable' | 'wasm-forbidden',
    file: string,
    obstacle: Obstacle,
    cause: unknown,
  ) {
    const refused = refusedBy(where, id, { file, reason: phrase(obstacle), cause: String(cause) })
    super('load-failed', fullText(refused), refused, { cause })
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

/** Of the addresses of files that a bundle has left out. */
export const leftOut = 'left-out:'

/** Why a fetch has failed. */
export async function obstacleTo(url: URL, watch: Watch): Promise<Obstacle> {
  await new Promise((resolve) => setTimeout(resolve)) // the policy is reported after the fetch has failed
  const { location, navigator } = globalThis as { location?: Location; navigator?: { onLine?: boolean } }
  if (url.protocol === leftOut) return 'left-out'
  if (watch.isForbidden) return 'policy-fetch'
  if (url.protocol === 'file:' || location?.protocol === 'file:') return 'file'
  return navigator?.onLine === false ? 'offline' : 'no-answer'
}

/** Whether WebAssembly was refused by the page's policy, in the words of Chromium, Firefox or Safari. */
export const isPolicyOfPage = (error: unknown): boolean =>
  /Content[ -]Security[ -]Policy|\bCSP\b|unsafe-eval/i.test(String(error))
