/** The iframe's side: announces itself to the page around it, takes the first answer that will do, and serves its port. */

import { type Answer, callNames, elementEvents, hello, isHello, isObject, type Refusal, type Told } from './protocol.js'

/** An element of the package, as far as this needs it. */
export interface Served extends HTMLElement {
  readonly ready: Promise<void>
}

/** Those of the core have a code, too. */
const report = (error: unknown) => ({
  message: error instanceof Error ? error.message : String(error),
  ...(isObject(error) && typeof error.code === 'string' ? { code: error.code } : {}),
})

/** What an element answers to a call. @throws when it refuses, or has no such call */
async function called(element: Served, call: unknown, values: unknown): Promise<unknown> {
  const known = callNames.filter((name) => name in element)
  const name = known.find((one) => one === call)
  if (!name) throw new TypeError(`call must be one of ${known.join(', ')}, got ${JSON.stringify(call)}`)
  await element.ready
  const member: unknown = Reflect.get(element, name)
  return typeof member === 'function' ? member.apply(element, Array.isArray(values) ? values : []) : member
}

async function answerTo(element: Served, { id, call, arguments: values }: Record<string, unknown>): Promise<Answer> {
  try {
    return { id: Number(id), value: await called(element, call, values) }
  } catch (error) {
    return { id: Number(id), error: report(error) }
  }
}

/** Tells what happens, from now on; what is told before there is a port is told once there is one, the last of each. */
function telling(element: Served): (port: MessagePort) => void {
  let told: MessagePort | undefined
  const last = new Map<string, Told>()
  const tell = (message: Told) => {
    last.set(message.event, message)
    told?.postMessage(message)
  }
  for (const event of elementEvents)
    element.addEventListener(`pp-${event}`, (given) => tell({ event, detail: (given as CustomEvent).detail ?? {} }))
  const { body } = element.ownerDocument
  const measure = new ResizeObserver(() =>
    tell({ event: 'height', detail: { height: Math.ceil(body.getBoundingClientRect().height) } }),
  )
  measure.observe(body)
  return (port) => {
    told = port
    port.postMessage({ event: 'taken', detail: {} } satisfies Told)
    for (const message of last.values()) port.postMessage(message)
  }
}

/** Why an answer will not do; undefined when it will. */
function refusalOf({ origin, data }: MessageEvent<{ version: number }>, allowed: string | undefined) {
  if (allowed !== undefined && origin !== allowed) return `the page around must be of ${allowed}, got ${origin}`
  if (data.version !== hello.version) return `version ${hello.version} is wanted, got ${data.version}`
  return undefined
}

/** Where to post to; a page without an origin cannot be named. */
const addressOf = (origin: string) => (origin === 'null' ? '*' : origin)

/** @param allowed  the origin of the page around; without it any, for nothing secret is told */
export function serve(element: Served, allowed?: string): void {
  if (parent === window) return
  const begin = telling(element)
  let port: MessagePort | undefined
  const announce = () => parent.postMessage(hello, addressOf(allowed ?? '*'))
  addEventListener('message', (event: MessageEvent<unknown>) => {
    if (event.source !== parent || !isHello(event.data) || port) return
    const refused = refusalOf(event as MessageEvent<{ version: number }>, allowed)
    const [offered] = event.ports
    if (refused) parent.postMessage({ ...hello, refused } satisfies Refusal, addressOf(event.origin))
    else if (!offered) announce()
    else {
      port = offered
      port.onmessage = ({ data }) => {
        if (isObject(data)) void answerTo(element, data).then((answer) => offered.postMessage(answer))
      }
      begin(port)
    }
  })
  announce()
}
