import { loadCore } from 'pruning-playground/inline'
import { sweep } from 'pruning-playground/inline/sweep'
import { elements, told, work } from './work.js'
import 'pruning-playground/inline/element'

async function all() {
  const done = await work({ loadCore, sweep })
  return { ...done, ...(await elements()) }
}
told(all())
