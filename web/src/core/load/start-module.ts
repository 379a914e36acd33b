import createModule, { type MainModule } from '../core.js'
import { refusal } from '../messages.js'

/** Starts a compiled module: each start makes a core of its own. @throws CoreError `load-failed` */
export async function startModule(wasm: WebAssembly.Module): Promise<MainModule> {
  return new Promise<MainModule>((resolve, reject) => {
    const instantiateWasm = (imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void) => {
      WebAssembly.instantiate(wasm, imports).then(done).catch(reject)
      return {}
    }
    createModule({ instantiateWasm }).then(resolve, reject)
  }).catch((cause: unknown) => {
    throw refusal('loadCore', 'module-start', { cause: String(cause) }, { cause })
  })
}
