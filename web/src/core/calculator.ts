/** The core for a page that only computes: no sessions, experiments and model files, whose programs are then not loaded. */

import { Gate } from './boundary/gate.js'
import type { MainModule } from './core.js'
import type { Core } from './core-api.js'

/** Those calls of the core. */
export type Calculator = Pick<Core, 'describe' | 'defaultSettings' | 'workedExample' | 'inspect'>

export function calculatorOf(module: MainModule): Calculator {
  const gate = new Gate()
  const find = () => module
  return {
    describe: () => gate.call('describe', find, 'describe'),
    defaultSettings: () => gate.call('defaultSettings', find, 'defaultSettings'),
    workedExample: (settings) => gate.call('workedExample', find, 'workedExample', { settings }),
    inspect: (settings) => gate.call('inspect', find, 'inspect', { settings }),
  }
}
