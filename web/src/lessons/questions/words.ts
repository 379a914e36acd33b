import type { InEachLanguage } from '../../words/words.js'
import { questionsEn } from './en.js'
import type { Answer, QuestionId } from './experiments/question.js'
import { questionsZh } from './zh.js'

export type QuestionsText = typeof questionsEn

export const questionsWords: InEachLanguage<QuestionsText> = { en: questionsEn, zh: questionsZh }

/** A guess or an answer, as it is said to a question. */
export const answerWord = ({ questions, figure }: QuestionsText, id: QuestionId, answer: Answer): string =>
  answer === 'yes' || answer === 'no' ? questions[id][answer] : figure[answer]
