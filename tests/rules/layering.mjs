/** Which module may include or import which, as in the map of the README; and no import goes in a circle. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../core/toolchain/places.mjs'
import { floorFaults, importCircles, importGraph, upwardImports } from './imports.mjs'

const everything = ['base', 'data', 'nn', 'metrics', 'train', 'prune', 'deploy', 'lab', 'bindings']

/** C++ modules, below core/. */
const mayInclude = {
  base: [],
  data: ['base'],
  nn: ['base'],
  metrics: ['base', 'nn'],
  train: ['base', 'data', 'nn', 'metrics'],
  prune: ['base', 'data', 'nn'],
  deploy: ['base', 'data', 'nn', 'train', 'prune'],
  lab: ['base', 'data', 'nn', 'metrics', 'train', 'prune', 'deploy'],
  bindings: everything,
}

/** TypeScript, below web/src/, from the lowest floor up: what each may import beside itself. */
export const floors = {
  'core/ids.ts': [],
  'core/contract': ['core/ids.ts'],
  core: ['core/ids.ts', 'core/contract'],
  rules: ['core'],
  files: ['core', 'rules'],
  data: ['core'],
  worker: ['core'],
  deploy: ['core', 'files', 'worker'],
  sweep: ['core', 'rules', 'data', 'worker'],
  search: ['core', 'data', 'worker', 'deploy', 'sweep'],
  words: ['core'],
  state: ['core', 'rules', 'words'],
  view: [],
  page: ['core', 'worker', 'rules', 'files', 'words', 'state', 'view'],
  lessons: ['core', 'rules', 'data', 'worker', 'deploy', 'words', 'state', 'view'],
  player: ['core', 'worker', 'deploy', 'words', 'state', 'view', 'page', 'lessons'],
  example: ['core', 'worker', 'words', 'state', 'view', 'page', 'lessons'],
  hand: ['core', 'worker', 'rules', 'files', 'data', 'words', 'state', 'view', 'page'],
  report: ['core', 'sweep', 'state'],
  'lab/run': ['core', 'rules', 'files', 'data', 'worker', 'deploy', 'words', 'state', 'view'],
  'lab/says': ['core', 'words', 'state', 'view', 'lab/run'],
  'report/figures': ['core', 'sweep', 'words', 'state', 'view', 'report', 'lab/run', 'lab/says'],
  'report/page': [
    'core',
    'rules',
    'sweep',
    'words',
    'state',
    'view',
    'page',
    'report',
    'lab/run',
    'lab/says',
    'report/figures',
  ],
  lab: [
    'core',
    'rules',
    'files',
    'data',
    'worker',
    'deploy',
    'sweep',
    'search',
    'words',
    'state',
    'view',
    'page',
    'report',
    'lab/run',
    'lab/says',
    'report/figures',
  ],
  element: ['core', 'words', 'state', 'page', 'example', 'player', 'hand', 'lab'],
  embed: ['words', 'state', 'element'],
  app: ['worker', 'deploy', 'words', 'state', 'view', 'page', 'lessons', 'example', 'player', 'hand', 'lab', 'element'],
  'cli/base': ['core', 'rules', 'words', 'state'],
  'cli/request': [
    'core',
    'rules',
    'files',
    'deploy',
    'data',
    'worker',
    'sweep',
    'words',
    'state',
    'view',
    'report',
    'cli/base',
  ],
  'cli/judging': ['core', 'data', 'words', 'state', 'view', 'cli/base'],
  'cli/example': ['core', 'words', 'state', 'view', 'lessons', 'cli/base'],
  'cli/list': ['core', 'words', 'state', 'cli/base'],
  'cli/inspect': ['core', 'rules', 'files', 'words', 'state', 'view', 'cli/base', 'cli/request'],
  'cli/predict': ['core', 'rules', 'files', 'data', 'words', 'state', 'view', 'cli/base', 'cli/request', 'cli/judging'],
  'cli/export': ['core', 'rules', 'deploy', 'words', 'state', 'view', 'cli/base', 'cli/request', 'cli/judging'],
  'cli/train': [
    'core',
    'rules',
    'files',
    'data',
    'worker',
    'words',
    'state',
    'view',
    'report',
    'cli/base',
    'cli/request',
    'cli/judging',
  ],
  'cli/prune': [
    'core',
    'rules',
    'files',
    'data',
    'worker',
    'words',
    'state',
    'view',
    'report',
    'cli/base',
    'cli/request',
    'cli/judging',
    'cli/train',
  ],
  'cli/sweep': [
    'core',
    'rules',
    'files',
    'data',
    'worker',
    'sweep',
    'words',
    'state',
    'view',
    'report',
    'cli/base',
    'cli/request',
    'cli/prune',
  ],
  'cli/search': ['core', 'rules', 'data', 'search', 'sweep', 'words', 'state', 'view', 'cli/base', 'cli/request'],
  'cli/merge': ['core', 'sweep', 'search', 'words', 'state', 'cli/base', 'cli/request', 'cli/sweep'],
  cli: [
    'core',
    'words',
    'state',
    ...[
      'base',
      'request',
      'example',
      'export',
      'inspect',
      'list',
      'predict',
      'train',
      'prune',
      'sweep',
      'search',
      'merge',
    ].map((name) => `cli/${name}`),
  ],
}

/** Folders below web/src/ that know of no page, so that their laws are tested in Node. */
export const withoutPage = [
  'core',
  'rules',
  'files',
  'data',
  'worker',
  'sweep',
  'search',
  'words',
  'state',
  'lab/run',
  'cli',
]

const source = 'web/src'
const read = (file) => readFileSync(join(root, file), 'utf8')

function wrongIncludes(file) {
  const [, module] = file.split('/')
  const text = read(file)
  const others = [...text.matchAll(/^#include "([^"]+)"/gm)].map(([, path]) => path.split('/')[0])
  if (/^#include <emscripten/m.test(text) && module !== 'bindings') others.push('emscripten')
  return others
    .filter((other) => other !== module && !mayInclude[module]?.includes(other))
    .map((other) => `${file}: ${module} must not use ${other}`)
}

/** What draws on a page, imported where there is none. */
const drawing = (file) =>
  withoutPage.some((folder) => file.startsWith(`${source}/${folder}/`)) && /from 'lit/.test(read(file))
    ? [`${file}: imports what draws on a page`]
    : []

/** @param {string[]} files @returns {string} what is wrong, a line each */
export function layering(files) {
  const graph = importGraph(
    files.filter((file) => file.startsWith(`${source}/`)),
    read,
  )
  return [
    ...files.filter((file) => file.startsWith('core/')).flatMap(wrongIncludes),
    ...floorFaults(floors),
    ...upwardImports(graph, floors, source),
    ...importCircles(graph),
    ...files.flatMap(drawing),
  ].join('\n')
}
