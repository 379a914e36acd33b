import { loadCore } from 'pruning-playground'
import { loadAsset } from 'pruning-playground/data'
import { sweep } from 'pruning-playground/sweep'
import { elements, told, work } from './work.js'
import 'pruning-playground/element'

async function all() {
  const done = await work({ loadCore, sweep, loadAsset })
  return { ...done, ...(await elements()) }
}
told(all())
