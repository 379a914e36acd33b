import createModule, { type MainModule } from '../core.js'
import { startedModule } from './started-module.js'

/** Starts a compiled core. @throws CoreError `load-failed` */
export const startModule = (wasm: WebAssembly.Module): Promise<MainModule> => startedModule(createModule, wasm)
