/** The files of the package stand in another folder: every call, and the element, take the address. */

import { loadCore } from 'pruning-playground'
import { loadAsset } from 'pruning-playground/data'
import { sweep } from 'pruning-playground/sweep'
import { elements, told, work } from './work.js'
import 'pruning-playground/element'

async function all() {
  const where = {
    wasmUrl: './files/core.wasm',
    workerUrl: new URL('./files/browser-worker.js', document.baseURI),
    tableUrl: 'files/assets/breast-cancer.csv',
  }
  const done = await work({ loadCore, sweep, loadAsset }, where)
  return { ...done, ...(await elements(where)) }
}
told(all())
