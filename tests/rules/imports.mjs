/** Who imports whom in TypeScript, types and `import()` included, and the two rules of it: no circle, nothing from a higher floor. */

import { posix } from 'node:path'

const { dirname, join } = posix

/**
 * @param {string[]} files  paths from the root
 * @param {(file: string) => string} read
 * @returns {Map<string, string[]>} each file with those of the files that it imports
 */
export function importGraph(files, read) {
  const known = new Set(files)
  const found = (path) => [path.replace(/\.js$/, '.ts'), path.replace(/\.js$/, '.d.ts')].find((file) => known.has(file))
  const importsOf = (file) =>
    [...read(file).matchAll(/\b(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(([, path]) =>
      found(join(dirname(file), path)),
    )
  return new Map(files.map((file) => [file, [...new Set(importsOf(file).filter((other) => other !== undefined))]]))
}

/** A shortest way along imports from a file back to itself; undefined when there is none. */
function circleThrough(graph, start) {
  const cameFrom = new Map()
  for (const queue = [start]; queue.length; ) {
    const file = queue.shift()
    for (const other of graph.get(file) ?? []) {
      if (other === start) {
        const way = [file]
        while (way[0] !== start) way.unshift(cameFrom.get(way[0]))
        return way
      }
      if (cameFrom.has(other)) continue
      cameFrom.set(other, file)
      queue.push(other)
    }
  }
}

/** @returns {string[][]} circles, each from its first file on; every file that is in some circle is in one of these */
export function circlesOf(graph) {
  const shown = new Set()
  const circles = []
  for (const file of graph.keys()) {
    const circle = shown.has(file) ? undefined : circleThrough(graph, file)
    if (!circle) continue
    circles.push(circle)
    for (const one of circle) shown.add(one)
  }
  return circles
}

/** The floor that a file stands on: the most exact entry of the table; undefined when there is none. */
export function floorOf(path, floors) {
  const names = Object.keys(floors).filter((name) => path === name || path.startsWith(`${name}/`))
  return names.sort((a, b) => b.length - a.length)[0]
}

const isWithin = (floor, allowed) => floor === allowed || floor.startsWith(`${allowed}/`)

/** Whether the table names only floors that stand before: then nothing can be imported from a higher one. */
export function floorFaults(floors) {
  const names = Object.keys(floors)
  return names.flatMap((name, place) =>
    floors[name]
      .filter((other) => !names.slice(0, place).includes(other))
      .map((other) => `${name} must not be allowed to import ${other}, which is no lower floor`),
  )
}

/**
 * @param {Map<string, string[]>} graph
 * @param {Record<string, string[]>} floors  from the lowest up: what each may import beside itself
 * @param {string} root  the folder that the floors are in
 * @returns {string[]} what is wrong
 */
export function upwardImports(graph, floors, root) {
  const place = (file) => floorOf(file.slice(root.length + 1), floors)
  return [...graph].flatMap(([file, others]) => {
    const floor = place(file)
    if (!floor) return [`${file}: stands on no floor of the table`]
    const isAllowed = (other) => other === floor || floors[floor].some((allowed) => isWithin(other, allowed))
    const wrong = others.map(place).filter((other) => other && !isAllowed(other))
    return [...new Set(wrong)].map((other) => `${file}: ${floor} must not use ${other}`)
  })
}

/** @returns {string[]} what is wrong */
export function importCircles(graph) {
  return circlesOf(graph).map(
    (circle) => `${circle[0]}: imports go in a circle: ${[...circle, circle[0]].join(' -> ')}`,
  )
}
