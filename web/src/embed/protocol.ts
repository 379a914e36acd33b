/** What `embed.html` in an iframe and the page around it say to each other; both sides are made from this file. */

/** The first words of either side, by `postMessage`. From the page around it they come with a port, or ask for the iframe's. */
export interface Hello {
  name: string
  version: number
}

/** Why an answer was not taken. */
export interface Refusal extends Hello {
  refused: string
}

export const hello: Readonly<Hello> = { name: 'pruning-playground', version: 1 }

/** What the page around may ask for, over the port: methods of the element, and `link`. */
export const callNames = [
  'getState',
  'setState',
  'reset',
  'undo',
  'redo',
  'play',
  'pause',
  'step',
  'prune',
  'export',
  'link',
  'packedLink',
  'getNetwork',
] as const
export type CallName = (typeof callNames)[number]

/** What the iframe tells, over the port: the element's events without their `pp-`, and its height. */
export const elementEvents = ['ready', 'change', 'progress', 'done', 'error'] as const
export type EventName = (typeof elementEvents)[number] | 'height'

export interface Request {
  id: number
  call: CallName
  arguments: unknown[]
}

export type Answer = { id: number; value: unknown } | { id: number; error: { message: string; code?: string } }

/** `taken` is the first that a port brings. */
export interface Told {
  event: EventName | 'taken'
  detail: object
}

export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null

/** Whether a message is meant for this protocol, of whatever version. */
export const isHello = (data: unknown): data is Hello => isObject(data) && data.name === hello.name
