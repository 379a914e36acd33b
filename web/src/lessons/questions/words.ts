import { Vocabulary } from '../../words/vocabulary.js'
import type { questionsEn } from './en.js'
import type { Answer, QuestionId } from './experiments/question.js'

export type QuestionsText = typeof questionsEn

export const vocabulary = new Vocabulary<QuestionsText>({
  en: async () => (await import('./en.js')).questionsEn,
  zh: async () => (await import('./zh.js')).questionsZh,
})

export const questionsWords = vocabulary.part((text) => text)

/** A guess or an answer, as it is said to a question. */
export const answerWord = ({ questions, figure }: QuestionsText, id: QuestionId, answer: Answer): string =>
  answer === 'yes' || answer === 'no' ? questions[id][answer] : figure[answer]
