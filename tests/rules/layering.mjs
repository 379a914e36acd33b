/** Which module may include or import which, as in the map of the README. */

import { readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { root } from '../../core/toolchain/places.mjs'

const everything = ['base', 'data', 'nn', 'train', 'prune', 'lab', 'io', 'bindings']

/** C++ modules, below core/. */
const mayInclude = {
  base: [],
  data: ['base'],
  nn: ['base'],
  train: ['base', 'data', 'nn'],
  prune: ['base', 'data', 'nn'],
  lab: ['base', 'data', 'nn', 'train', 'prune'],
  io: ['base', 'nn', 'prune', 'lab'],
  bindings: everything,
}

const allWeb = ['core', 'data', 'worker', 'sweep', 'state', 'view', 'lessons', 'element', 'lab', 'app', 'cli']

/** TypeScript modules, below web/src/; `state` sees `core` as types and tables of ids only. */
const mayImport = {
  core: [],
  data: ['core'],
  worker: ['core'],
  sweep: ['core', 'data', 'worker'],
  state: ['core'],
  view: [],
  lessons: ['core', 'state'],
  element: allWeb,
  lab: ['core', 'data', 'worker', 'sweep', 'state', 'view', 'element'],
  app: allWeb,
  cli: allWeb,
}

function* includes(file, text) {
  const [, module] = file.split('/')
  for (const [, path] of text.matchAll(/^#include "([^"]+)"/gm))
    yield { module, other: path.split('/')[0], may: mayInclude }
  const isBound = /^#include <emscripten/m.test(text)
  if (isBound && module !== 'bindings') yield { module, other: 'emscripten', may: mayInclude }
}

function* imports(file, text) {
  const module = file.split('/')[2]
  for (const [, path] of text.matchAll(/(?:from|import) '(\.[^']+)'/g)) {
    const target = normalize(join(dirname(file), path))
    yield { module, other: target.split('/')[2], may: mayImport }
  }
}

/** @param {string[]} files @returns {string} what is wrong, a line each */
export function layering(files) {
  const wrong = []
  for (const file of files) {
    const text = readFileSync(join(root, file), 'utf8')
    const found = file.startsWith('core/') ? includes(file, text) : imports(file, text)
    for (const { module, other, may } of found)
      if (other !== module && !may[module]?.includes(other)) wrong.push(`${file}: ${module} must not use ${other}`)
  }
  return wrong.join('\n')
}
