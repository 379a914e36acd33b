import { refusal } from '../messages.js'

/** What Emscripten's program of a module makes. */
type CreateModule<Module> = (options: {
  instantiateWasm(imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void): unknown
}) => Promise<Module>

/** Starts a compiled module: each start makes a core of its own. @throws CoreError `load-failed` */
export async function startedModule<Module>(
  createModule: CreateModule<Module>,
  wasm: WebAssembly.Module,
): Promise<Module> {
  return new Promise<Module>((resolve, reject) => {
    const instantiateWasm = (imports: WebAssembly.Imports, done: (instance: WebAssembly.Instance) => void) => {
      WebAssembly.instantiate(wasm, imports).then(done).catch(reject)
      return {}
    }
    createModule({ instantiateWasm }).then(resolve, reject)
  }).catch((cause: unknown) => {
    throw refusal('loadCore', 'module-start', { cause: String(cause) }, { cause })
  })
}
