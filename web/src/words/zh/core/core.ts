/** 中文：内核说的话，按各自的名字查找；英文在内核自己的表里。 */

import * as choices from './choices.js'
import { coreMessages, corePhrases } from './core-messages.js'
import { criteria } from './criteria.js'
import { messages, phrases } from './messages.js'

export const coreZh = {
  remarks: { ...choices, criteria },
  sayings: { ...phrases, ...corePhrases, ...messages, ...coreMessages },
}
