/** Pages of others with `embed.html` in iframes, and what a test asks them. */

import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { TestContext } from 'node:test'
import type { Frame, Page } from 'playwright-core'
import type { Embed, EmbedOptions } from '../../../web/src/embed/connect.js'
import { dist } from './site.js'

/** What the page of a host has for the test. */
export interface HostWindow {
  connectEmbed: (iframe: HTMLIFrameElement, options?: EmbedOptions) => Promise<Embed>
  /** By the iframe's id. */
  embeds: Record<string, Embed>
  /** What the iframes told, in order. */
  told: [id: string, event: string, detail: Record<string, unknown>][]
  ask: (
    id: string,
    call: 'getState' | 'setState' | 'undo' | 'play' | 'getNetwork',
    ...values: unknown[]
  ) => Promise<unknown>
  connect: (id: string, options?: EmbedOptions) => Promise<string>
}

/** Gives the page around its functions; a classic program that is no module, so that a host of any kind can run it. */
const program = `
import { connectEmbed } from './embed.js'
window.connectEmbed = connectEmbed
window.embeds = {}
window.told = []
window.ask = (id, call, ...values) => embeds[id][call](...values)
window.connect = async (id, options) => {
  try {
    const embed = await connectEmbed(document.getElementById(id), options)
    embeds[id] = embed
    for (const event of ['ready', 'change', 'progress', 'done', 'error', 'height'])
      embed.on(event, (detail) => told.push([id, event, detail]))
    return 'connected'
  } catch (error) {
    return error.message
  }
}
`

/** The files of a host's page, by name. */
async function filesOf(body: string): Promise<Record<string, [type: string, text: string]>> {
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A host</title>
<style>iframe { width: 100%; border: 3px solid; box-sizing: border-box }</style>
<script type="module" src="./host.js"></script><body>${body}</body></html>`
  return {
    'host.html': ['text/html; charset=utf-8', html],
    'host.js': ['text/javascript', program],
    'embed.js': ['text/javascript', await readFile(join(dist, 'embed.js'), 'utf8')],
  }
}

/** Serves a host's page at `host.html` of the site's own origin; its policy is none of ours. */
export const hostAt = (body: string) => async (page: Page) => {
  for (const [name, [contentType, text]] of Object.entries(await filesOf(body)))
    await page.route(`**/${name}`, (route) => route.fulfill({ contentType, body: text }))
}

/** The same at an origin of its own, for as long as the test runs. @param body  is given the origin */
export async function hostElsewhere(test: TestContext, body: (origin: string) => string): Promise<string> {
  let files: Awaited<ReturnType<typeof filesOf>> = {}
  const server = createServer(({ url = '' }, response) => {
    const [type, text] = files[url.slice(1)] ?? ['text/plain', '']
    response.writeHead(200, { 'Content-Type': type }).end(text)
  })
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve))
  test.after(() => server.close())
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`
  files = await filesOf(body(origin))
  return origin
}

/** Connects to an iframe. @returns `connected`, or why it could not be */
export async function connect(page: Page, id: string, options: EmbedOptions = {}): Promise<string> {
  await page.waitForFunction(() => 'connect' in window)
  return page.evaluate(([id, options]) => (window as unknown as HostWindow).connect(id, options), [
    id,
    options,
  ] as const)
}

export const ask = (
  page: Page,
  id: string,
  call: Parameters<HostWindow['ask']>[1],
  ...values: unknown[]
): Promise<unknown> =>
  page.evaluate(([id, call, values]) => (window as unknown as HostWindow).ask(id, call, ...values), [
    id,
    call,
    values,
  ] as const)

/** Waits until an iframe has told an event; gives the last one's detail. */
export async function hears(page: Page, id: string, event: string): Promise<Record<string, unknown>> {
  const found = await page.waitForFunction(
    ([id, event]) => (window as unknown as HostWindow).told.findLast((one) => one[0] === id && one[1] === event)?.[2],
    [id, event] as const,
  )
  return (await found.jsonValue()) as Record<string, unknown>
}

/** The page in an iframe. */
export async function frameOf(page: Page, id: string): Promise<Frame> {
  const frame = await (await page.waitForSelector(`#${id}`)).contentFrame()
  if (!frame) throw new Error(`[e2e] #${id} must be an iframe`)
  return frame
}

/** The same with no patience, for what will not answer. */
export const quickly = (page: Page, id: string) => connect(page, id, { timeoutMs: 200 })
