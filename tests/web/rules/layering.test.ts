import assert from 'node:assert/strict'
import { join } from 'node:path'
import { test } from 'node:test'
import { pathToFileURL } from 'node:url'

type Graph = Map<string, string[]>
type Floors = Record<string, string[]>
interface Rules {
  importGraph: (files: string[], read: (file: string) => string) => Graph
  importCircles: (graph: Graph) => string[]
  upwardImports: (graph: Graph, floors: Floors, root: string) => string[]
  floorFaults: (floors: Floors) => string[]
}

const { importGraph, importCircles, upwardImports, floorFaults }: Rules = await import(
  pathToFileURL(join(import.meta.dirname, '../../rules/imports.mjs')).href
)

const graphOf = (texts: Record<string, string>): Graph =>
  importGraph(Object.keys(texts), (file) => texts[file] ?? assert.fail(file))

test('every way to import another file of the project is seen, and each file once', () => {
  const graph = graphOf({
    'w/a.ts': "import { b } from './b.js'\nimport type { C } from './sub/c.js'\nexport * from './b.js'",
    'w/b.ts': "import {\n  one,\n  two,\n} from './sub/c.js'\nimport './d.js'\nimport { html } from 'lit'",
    'w/sub/c.ts': "const load = () => import('../d.js')",
    'w/d.ts': "import a from '../missing.js'\nconst text = 'from here'",
    'w/e.d.ts': "export function f(_0: import('./a.js').A): import('./sub/c.js').C",
    'w/f.ts': "import create from './e.js'",
  })
  assert.deepEqual(Object.fromEntries(graph), {
    'w/a.ts': ['w/b.ts', 'w/sub/c.ts'],
    'w/b.ts': ['w/sub/c.ts', 'w/d.ts'],
    'w/sub/c.ts': ['w/d.ts'],
    'w/d.ts': [],
    'w/e.d.ts': ['w/a.ts', 'w/sub/c.ts'],
    'w/f.ts': ['w/e.d.ts'],
  })
})

test('a circle of imports is refused and shown, types included', () => {
  const graph = graphOf({
    'w/a.ts': "import { b } from './b.js'",
    'w/b.ts': "import type { C } from './c.js'",
    'w/c.ts': "import type { A } from './a.js'\nimport { d } from './d.js'",
    'w/d.ts': '',
  })
  assert.deepEqual(importCircles(graph), ['w/a.ts: imports go in a circle: w/a.ts -> w/b.ts -> w/c.ts -> w/a.ts'])
})

test('of each circle the shortest is shown, and circles apart from each other are shown apart', () => {
  const graph: Graph = new Map([
    ['a', ['b']],
    ['b', ['c', 'a']],
    ['c', ['a']],
    ['d', ['d']],
    ['e', ['a', 'd']],
  ])
  assert.deepEqual(importCircles(graph), [
    'a: imports go in a circle: a -> b -> a',
    'c: imports go in a circle: c -> a -> b -> c',
    'd: imports go in a circle: d -> d',
  ])
})

test('a graph without circles passes, diamonds included', () => {
  const graph: Graph = new Map([
    ['a', ['b', 'c']],
    ['b', ['d']],
    ['c', ['d']],
    ['d', []],
  ])
  assert.deepEqual(importCircles(graph), [])
})

const floors = { 'core/contract': [], core: ['core/contract'], worker: ['core'], cli: ['core', 'worker'] }

test('an import of a higher floor is refused, by the most exact entry of the table', () => {
  const graph: Graph = new Map([
    ['w/core/contract/a.ts', ['w/core/contract/b.ts', 'w/core/c.ts']],
    ['w/core/c.ts', ['w/core/contract/a.ts', 'w/worker/d.ts', 'w/worker/e.ts']],
    ['w/worker/d.ts', ['w/core/contract/a.ts', 'w/core/c.ts', 'w/cli/main.ts']],
    ['w/cli/main.ts', ['w/worker/d.ts', 'w/core/contract/a.ts']],
  ])
  assert.deepEqual(upwardImports(graph, floors, 'w'), [
    'w/core/contract/a.ts: core/contract must not use core',
    'w/core/c.ts: core must not use worker',
    'w/worker/d.ts: worker must not use cli',
  ])
})

test('a file on no floor is refused', () => {
  assert.deepEqual(upwardImports(new Map([['w/new/a.ts', []]]), floors, 'w'), [
    'w/new/a.ts: stands on no floor of the table',
  ])
})

test('a table that allows an import of a higher floor, or of none, is refused', () => {
  assert.deepEqual(floorFaults(floors), [])
  assert.deepEqual(floorFaults({ a: ['b'], b: ['a', 'c', 'b'] }), [
    'a must not be allowed to import b, which is no lower floor',
    'b must not be allowed to import c, which is no lower floor',
    'b must not be allowed to import b, which is no lower floor',
  ])
})
