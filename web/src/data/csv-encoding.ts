/** How the bytes of a file are text: found, or as it was asked for. */

import { CsvError } from './csv-error.js'

/** `gb18030` reads GBK and GB 2312 as well; `latin-1` is Windows-1252, as in browsers. */
export const encodings = ['utf-8', 'utf-16', 'gb18030', 'latin-1'] as const
export type Encoding = (typeof encodings)[number]

/** What `TextDecoder` calls them. */
type Label = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'windows-1252'

interface Found {
  encoding: Encoding
  label: Label
}

/** Bytes that are decoded at a time: small ones leave little behind. */
const pieceBytes = 1 << 18
/** What a guess looks at. */
const sampleBytes = 1 << 16

const startsWith = (bytes: Uint8Array, start: readonly number[]) => start.every((byte, i) => bytes[i] === byte)

/** The byte order of UTF-16: by its mark, else by where the zeros of ASCII letters stand; `undefined` when neither tells. */
function byteOrder(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le'
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be'
  const sample = bytes.subarray(0, sampleBytes)
  const zeros = [0, 0]
  sample.forEach((byte, i) => {
    if (!byte) zeros[i % 2]! += 1
  })
  const [even = 0, odd = 0] = zeros
  if (Math.max(even, odd) < sample.length / 8) return undefined
  if (Math.min(even, odd) > Math.max(even, odd) / 8) return undefined
  return odd > even ? 'utf-16le' : 'utf-16be'
}

/** Where the first piece that is not of this encoding starts; -1 when all are. */
function faultIn(bytes: Uint8Array, label: Label): number {
  const decoder = new TextDecoder(label, { fatal: true })
  for (let at = 0; at < bytes.length; at += pieceBytes) {
    try {
      decoder.decode(bytes.subarray(at, at + pieceBytes), { stream: at + pieceBytes < bytes.length })
    } catch {
      return at
    }
  }
  return -1
}

/**
 * Whether what is not ASCII is mostly pairs of the common half of GB 2312. Accented letters of Latin-1 stand alone
 * between ASCII letters, or make pairs of the rare half.
 */
function looksChinese(bytes: Uint8Array): boolean {
  let pairs = 0
  let common = 0
  for (let i = 0; i < bytes.length; i += 1) {
    const lead = bytes[i] as number
    if (lead < 0x80) continue
    const trail = bytes[i + 1] ?? 0
    pairs += 1
    if (trail >= 0xa1 && ((lead >= 0xa1 && lead <= 0xa9) || (lead >= 0xb0 && lead <= 0xd7))) common += 1
    i += 1
  }
  return 2 * common > pairs
}

/** Whether bytes that are not UTF-8 as a whole mostly are: a file that was cut or damaged, not another encoding. */
function isBrokenUtf8(bytes: Uint8Array, fault: number): boolean {
  const from = Math.max(0, fault - sampleBytes)
  const text = new TextDecoder('utf-8').decode(bytes.subarray(from, fault + pieceBytes))
  const broken = text.split('\ufffd').length - 1
  const others = text.match(/[^\p{ASCII}\ufffd]/gu)?.length ?? 0
  return others > 4 * broken
}

function guess(bytes: Uint8Array): Found {
  const order = byteOrder(bytes)
  if (order) return { encoding: 'utf-16', label: order }
  const fault = faultIn(bytes, 'utf-8')
  if (fault < 0 || isBrokenUtf8(bytes, fault)) return { encoding: 'utf-8', label: 'utf-8' }
  if (looksChinese(bytes) && faultIn(bytes, 'gb18030') < 0) return { encoding: 'gb18030', label: 'gb18030' }
  return { encoding: 'latin-1', label: 'windows-1252' }
}

const labels: Record<Encoding, (bytes: Uint8Array) => Label> = {
  'utf-8': () => 'utf-8',
  'utf-16': (bytes) => byteOrder(bytes) ?? 'utf-16le',
  gb18030: () => 'gb18030',
  'latin-1': () => 'windows-1252',
}

const lineEnds = /\r\n|\r|\n/g

/** The line on which the first bytes stand that are none of this encoding. */
function lineOfFault(bytes: Uint8Array, label: Label, fault: number): number {
  const text = new TextDecoder(label).decode(bytes.subarray(0, fault + pieceBytes))
  return 1 + (text.slice(0, text.indexOf('\ufffd')).match(lineEnds)?.length ?? 0)
}

/**
 * The encoding of a file: as it was asked for, else UTF-16 by its byte order, UTF-8 when all bytes are, GB18030 when
 * they are and look it, and Latin-1, which takes any bytes, when nothing else fits.
 *
 * @throws CsvError `encoding-wrong`, with the line
 */
export function encodingOf(bytes: Uint8Array, given: Encoding | undefined): Found {
  const found = given ? { encoding: given, label: labels[given](bytes) } : guess(bytes)
  const fault = faultIn(bytes, found.label)
  if (fault >= 0)
    throw new CsvError('encoding-wrong', { row: lineOfFault(bytes, found.label, fault), given: found.encoding })
  return found
}

/** A text that comes piece by piece. */
export interface TextSource {
  /** The next piece, of some `least` letters or more; empty at the end. */
  next(least: number): string
  /** How much of it has come, in [0, 1]. */
  readonly share: number
}

/** Decodes bytes as they are wanted; a byte order mark goes. */
export function textOfBytes(bytes: Uint8Array, { label }: Found): TextSource {
  const decoder = new TextDecoder(label)
  let at = 0
  return {
    next(least) {
      let text = ''
      while (at < bytes.length && !text) {
        const end = Math.min(bytes.length, at + Math.max(pieceBytes, least))
        text = decoder.decode(bytes.subarray(at, end), { stream: end < bytes.length })
        at = end
      }
      return text
    },
    get share() {
      return bytes.length ? at / bytes.length : 1
    },
  }
}

/** A text that is there, in pieces. */
export function textOfString(text: string): TextSource {
  let at = text.startsWith('\ufeff') ? 1 : 0
  return {
    next(least) {
      const start = at
      at = Math.min(text.length, at + Math.max(pieceBytes, least))
      return text.slice(start, at)
    },
    get share() {
      return text.length ? at / text.length : 1
    },
  }
}
