/** Puts the functions of a WebAssembly module in an order that gzip makes less of: those that look alike in a row. */

import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from '../../core/toolchain/report.mjs'

/** So far back gzip looks. */
const windowBytes = 32768
/** Functions are compared by pieces of so many bytes. */
const pieceBytes = 6
const hashBits = 20
/** A function of a few pieces would often be like what went before by chance: so many count against each. */
const handicap = 10
/** What the module is made of; `wasm-opt` must know. */
const features = ['simd', 'exception-handling', 'bulk-memory', 'nontrapping-float-to-int', 'reference-types']

const sections = { imports: 2, code: 10 }

/** Reads a module from the front. */
class Reader {
  /** @param {Uint8Array} bytes @param {number} at */
  constructor(bytes, at) {
    this.bytes = bytes
    this.at = at
  }

  /** A number in LEB128. */
  number() {
    let value = 0
    for (let shift = 0; ; shift += 7) {
      const byte = this.bytes[this.at++]
      value |= (byte & 127) << shift
      if (byte < 128) return value >>> 0
    }
  }

  /** Steps over so many bytes; a name says how many. */
  skip(count = this.number()) {
    this.at += count
  }

  limits() {
    const hasMost = this.number() & 1
    this.number()
    if (hasMost) this.number()
  }
}

/** How many of the imports are functions. @param {Reader} reader */
function importedFunctions(reader) {
  let functions = 0
  for (let left = reader.number(); left > 0; left -= 1) {
    reader.skip()
    reader.skip()
    const kind = reader.bytes[reader.at++]
    if (kind === 0) functions += 1
    if (kind === 0)
      reader.number() // a function's type
    else if (kind === 1)
      reader.skip(1) // a table's type
    else if (kind === 3)
      reader.skip(2) // a global
    else if (kind === 4) reader.skip(2) // a tag
    if (kind === 1 || kind === 2) reader.limits()
  }
  return functions
}

/** @param {Uint8Array} module @returns {{ imports: number, bodies: Uint8Array[] }} its functions, and how many it imports */
function functionsOf(module) {
  const reader = new Reader(module, 8)
  let imports = 0
  const bodies = []
  while (reader.at < module.length) {
    const section = module[reader.at++]
    const end = reader.number() + reader.at
    if (section === sections.imports) imports = importedFunctions(reader)
    if (section === sections.code)
      for (let left = reader.number(); left > 0; left -= 1) {
        const start = reader.at
        reader.skip()
        bodies.push(module.subarray(start, reader.at))
      }
    reader.at = end
  }
  return { imports, bodies }
}

/** The different pieces of a function, as hashes. @param {Uint8Array} body */
function piecesOf(body) {
  const pieces = new Set()
  for (let start = 0; start + pieceBytes <= body.length; start += 1) {
    let hash = 0
    for (let i = start; i < start + pieceBytes; i += 1) hash = Math.imul(hash ^ body[i], 0x9e3779b1) ^ (hash >>> 15)
    pieces.add(hash >>> (32 - hashBits))
  }
  return Uint32Array.from(pieces)
}

/**
 * The longest function first, then always the one that has most of its pieces in the last 32 KB.
 *
 * @param {Uint8Array[]} bodies
 * @returns {number[]} each index once
 */
export function orderOfLikeness(bodies) {
  const pieces = bodies.map(piecesOf)
  const seen = new Uint16Array(2 ** hashBits) // functions in the window that have the piece
  const share = (i) =>
    pieces[i].reduce((sum, piece) => sum + (seen[piece] > 0 ? 1 : 0), 0) / (pieces[i].length + handicap)
  const count = (i, step) => {
    for (const piece of pieces[i]) seen[piece] += step
    return step * bodies[i].length
  }
  const left = new Set(bodies.keys())
  const best = (score) => [...left].map((i) => [score(i), i]).reduce((a, b) => (b[0] > a[0] ? b : a))[1]
  const order = []
  let size = 0
  let oldest = 0
  while (left.size > 0) {
    const next = best(order.length > 0 ? share : (i) => bodies[i].length)
    left.delete(next)
    order.push(next)
    size += count(next, 1)
    while (size > windowBytes && oldest < order.length - 1) size += count(order[oldest++], -1)
  }
  return order
}

/** @param {number} value @returns {number[]} its bytes in LEB128 */
function leb(value) {
  return value < 128 ? [value] : [(value & 127) | 128, ...leb(value >>> 7)]
}

/** The module with names that sort as its functions are to stand. */
function named(module, imports, order) {
  const places = []
  order.forEach((index, place) => {
    places[index] = place
  })
  const all = [...Array(imports).keys(), ...places.map((place) => imports + place)]
  const entries = all.flatMap((place, i) => [...leb(i), 6, ...Buffer.from(String(place).padStart(6, '0'))])
  const names = [...leb(all.length), ...entries]
  const content = [4, ...Buffer.from('name'), 1, ...leb(names.length), ...names]
  return Buffer.concat([module, Buffer.from([0, ...leb(content.length), ...content])])
}

/**
 * Writes the same module with its functions in another order.
 *
 * @param {string} from
 * @param {string} to
 * @param {NodeJS.ProcessEnv} env  one in which `emcc` serves
 */
export function orderFunctions(from, to, env) {
  const module = readFileSync(from)
  const { imports, bodies } = functionsOf(module)
  const sorted = `${to}.named`
  writeFileSync(sorted, named(module, imports, orderOfLikeness(bodies)))
  const binaryen = run('em-config', ['BINARYEN_ROOT'], { env }).trim()
  const known = features.map((feature) => `--enable-${feature}`)
  const options = ['--reorder-functions-by-name', '--optimize-level=3', '--optimize-stack-ir']
  run(join(binaryen, 'bin/wasm-opt'), [...known, ...options, sorted, '-o', to])
  rmSync(sorted)
}
