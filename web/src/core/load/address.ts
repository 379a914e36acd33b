import { type ArgumentPlace, mustBe } from '../boundary/arguments.js'
import { phrase } from '../messages.js'
import type { Address } from './options.js'

const textOf = (given: unknown): unknown =>
  typeof given === 'object' && given !== null && 'href' in given ? given.href : given

/** @param here  an address beside which the package's own file is @throws CoreError `invalid-argument` */
export function addressOf(place: ArgumentPlace, given: Address, here: URL): URL {
  const text = textOf(given)
  mustBe(place, phrase('an-address'), typeof text === 'string', given)
  const base = globalThis.document?.baseURI ?? here.href
  mustBe(place, phrase('an-address'), URL.canParse(text as string, base), text)
  return new URL(text as string, base)
}
