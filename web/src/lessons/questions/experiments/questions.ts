/** The five questions in their order. */

import { everyNetwork } from './every-network.js'
import { everyUse } from './every-use.js'
import { generalises } from './generalises.js'
import { hurts } from './hurts.js'
import { mustRetrain } from './must-retrain.js'
import type { Question, QuestionId } from './question.js'

export const questions: readonly Question[] = [hurts, everyNetwork, generalises, everyUse, mustRetrain]

export const questionOf = (id: QuestionId): Question => questions.find((question) => question.id === id) ?? hurts
