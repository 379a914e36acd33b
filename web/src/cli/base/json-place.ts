/** Where a text stops being JSON: the engine says it in its own words, and not always. */

/** A value that is no object and no list, from its first sign on. */
const literal = /(?:-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null)/y
const blank = /[ \t\n\r]*/y
const escaped = /\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/y

/** The end of what a sticky pattern finds; -1 where it finds nothing. */
function endOf(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : -1
}

/** What a scan found: where it goes on, or where the fault is. */
type Found = { end: number } | { fault: number }

/** A string, from its quotation mark on. */
function stringAt(text: string, start: number): Found {
  let at = start + 1
  while (at < text.length && text[at] !== '"') {
    if (text[at] === '\\') {
      const end = endOf(escaped, text, at)
      if (end < 0) return { fault: at }
      at = end
    } else if (text.charCodeAt(at) < 0x20) return { fault: at }
    else at += 1
  }
  return at < text.length ? { end: at + 1 } : { fault: text.length }
}

function literalAt(text: string, start: number): Found {
  const end = endOf(literal, text, start)
  return end < 0 ? { fault: start } : { end }
}

/** What may come next; the first ones of an object or a list may be its end. */
type Expected = 'value' | 'value or ]' | 'key' | 'key or }' | ':' | ', or end'

/**
 * The first place that cannot be in JSON.
 *
 * @returns an index, the length when it ends too early; `undefined` when all is good
 */
export function jsonFault(text: string): number | undefined {
  const open: string[] = []
  let expected: Expected = 'value'
  let at = endOf(blank, text, 0)
  while (at < text.length) {
    const sign = text[at] ?? ''
    const isValue: boolean = expected === 'value' || expected === 'value or ]'
    let found: Found = { end: at + 1 }
    if (isValue && (sign === '{' || sign === '[')) {
      open.push(sign)
      expected = sign === '{' ? 'key or }' : 'value or ]'
    } else if (expected === 'value or ]' && sign === ']') {
      open.pop()
      expected = ', or end'
    } else if (isValue) {
      found = sign === '"' ? stringAt(text, at) : literalAt(text, at)
      expected = ', or end'
    } else if (expected.startsWith('key') && sign === '"') {
      found = stringAt(text, at)
      expected = ':'
    } else if (expected === ':' && sign === ':') expected = 'value'
    else if (expected === ', or end' && sign === ',' && open.length) expected = open.at(-1) === '{' ? 'key' : 'value'
    else if (
      (expected === ', or end' || expected === 'key or }') &&
      sign === (open.at(-1) === '{' ? '}' : ']') &&
      open.length
    ) {
      open.pop()
      expected = ', or end'
    } else return at
    if ('fault' in found) return found.fault
    at = endOf(blank, text, found.end)
  }
  return expected === ', or end' && !open.length ? undefined : text.length
}

/** A place for people: line and column, from 1. */
export function placeOf(text: string, index: number): { line: number; column: number } {
  const before = text.slice(0, index)
  let line = 1
  for (let at = before.indexOf('\n'); at >= 0; at = before.indexOf('\n', at + 1)) line += 1
  return { line, column: index - before.lastIndexOf('\n') }
}
