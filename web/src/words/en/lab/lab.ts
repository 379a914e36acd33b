/** Everything that the Lab may say before one of its later steps is opened, in English. */

import { dataEn } from './data.js'
import { keepingEn } from './keeping.js'
import { misleadsEn } from './misleads.js'
import { networkEn } from './network.js'
import { planEn } from './plan.js'
import { pruneEn } from './prune.js'
import { saysEn } from './says.js'
import { shellEn } from './shell.js'
import { trainEn } from './train.js'

export const labEn = {
  lab: { ...shellEn, ...dataEn, ...networkEn, ...trainEn, ...pruneEn },
  keeping: keepingEn,
  misleads: misleadsEn,
  plan: planEn,
  says: saysEn,
}
