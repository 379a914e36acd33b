/** Where things live: the checkout, and the user's cache folder that every checkout shares. */

import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

export const root = resolve(import.meta.dirname, '../..')

const cacheHome = process.env.XDG_CACHE_HOME || join(homedir(), '.cache')

/** The user's cache folder of this project; `PRUNING_PLAYGROUND_CACHE` names another one. */
export const cache = process.env.PRUNING_PLAYGROUND_CACHE || join(cacheHome, 'pruning-playground')

/** The private toolchain: a small Debian tree that holds Emscripten and the header libraries. */
export const prefix = join(cache, 'toolchain-1')

/** Build trees and the package that comes of them. */
export const build = join(root, 'build')
export const dist = join(root, 'dist')
