/** Puts the data files that the page and the package fetch into web/src/data/assets/. */

import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../../core/toolchain/places.mjs'
import { step } from '../../core/toolchain/report.mjs'
import { digitFiles, digitsFile } from './digits.mjs'

/** Where they are put; git ignores it. */
export const assetFolder = join(root, 'web/src/data/assets')

const breastCancer = join(root, 'web/assets/breast-cancer.csv')

/** Each file, what it is made from, and how. */
const recipes = {
  'digits.bin': {
    inputs: [...digitFiles, join(import.meta.dirname, 'digits.mjs')],
    what: 'pack the 10,000 digits',
    usual: 'about 5 s',
    make: digitsFile,
  },
  'breast-cancer.csv': {
    inputs: [breastCancer],
    what: 'copy the breast cancer data',
    usual: 'a moment',
    make: () => readFileSync(breastCancer),
  },
}

/** npm gives the files of a package an old time of change; the time at which they came here is the one that counts. */
const arrivedAt = (file) => statSync(file).ctimeMs

function isFresh(path, inputs) {
  return existsSync(path) && inputs.every((input) => arrivedAt(input) < statSync(path).mtimeMs)
}

/** Makes the assets that are missing or older than what they are made from. */
export async function buildAssets() {
  mkdirSync(assetFolder, { recursive: true })
  for (const [name, { inputs, what, usual, make }] of Object.entries(recipes)) {
    const path = join(assetFolder, name)
    if (isFresh(path, inputs)) continue
    await step(what, usual, () => {
      writeFileSync(`${path}.part`, make())
      renameSync(`${path}.part`, path)
    })
  }
}
