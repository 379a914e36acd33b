/** Networks and the texts behind `z` in links: made in the background, and kept so that a link can be read at once. */

import { readNetworkFile } from '../files/network-file.js'
import { packed, unpacked } from '../state/packed.js'
import { type InLink, inFull } from './link.js'
import { type HandState, type Network, networkOf } from './state.js'

export class Packing {
  /** By the network in full. */
  readonly #texts = new Map<string, InLink>()
  readonly #networks = new Map<string, Network>()

  /** The network as a link has it: packed where that is done, else in full. */
  of(state: HandState): InLink {
    const full = inFull(state)
    return this.#texts.get(full.text) ?? full
  }

  /** Packs a network, so that `of` has it. */
  async pack(state: HandState): Promise<InLink> {
    const full = inFull(state)
    const known = this.#texts.get(full.text)
    if (known) return known
    const network = networkOf(state)
    const text = await packed(network).catch(() => undefined)
    if (text === undefined) return full
    this.#networks.set(text, network)
    this.#texts.set(full.text, { key: 'z', text })
    return { key: 'z', text }
  }

  /** Unpacks a text, so that `network` has it. @returns whether it is a network */
  async unpack(text: string): Promise<boolean> {
    if (this.#networks.has(text)) return true
    try {
      this.#networks.set(text, readNetworkFile(await unpacked(text)))
      return true
    } catch {
      return false
    }
  }

  /** Undefined when it is not unpacked, or damaged. */
  network(text: string): Network | undefined {
    return this.#networks.get(text)
  }
}
