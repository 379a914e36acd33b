/** The hash of a link, `#v=1&lab&data=spiral`: pairs of keys and texts, read however hostile it is. */

export const version = '1'

function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('%2C', ',').replaceAll('%3B', ';')
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/** @param kind  what the link is of, `lab` or `lesson=example` @returns an empty hash when there are no pairs */
export function writeHash(kind: string, pairs: readonly (readonly [key: string, text: string])[]): string {
  return pairs.length
    ? `#v=${version}&${[kind, ...pairs.map(([key, text]) => `${key}=${encode(text)}`)].join('&')}`
    : ''
}

/**
 * @param take  whether a key is known and its text good; each key is asked for once
 * @returns the keys that were ignored: unknown, twice there, or with a text that will not do
 */
export function readHash(hash: string, kind: string, take: (key: string, text: string) => boolean): string[] {
  const ignored: string[] = []
  const seen = new Set<string>()
  for (const pair of hash.replace(/^#/, '').split('&').filter(Boolean)) {
    const [key = '', ...rest] = pair.split('=')
    const text = decode(rest.join('='))
    const isKnown = pair === `v=${version}` || pair === kind
    if (text === undefined || seen.has(key) || !(isKnown || take(key, text)))
      ignored.push((decode(key) || key || pair).slice(0, 40))
    seen.add(key)
  }
  return ignored
}
