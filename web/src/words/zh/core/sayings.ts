/** 中文：为什么不行，按各自的名字查找；英文在内核自己的表里。 */

import { coreMessages, corePhrases } from './core-messages.js'
import { messages, phrases } from './messages.js'

export const sayings = { ...phrases, ...corePhrases, ...messages, ...coreMessages }
