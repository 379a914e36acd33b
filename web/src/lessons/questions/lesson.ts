/** Lesson 8: five questions, each answered by an experiment, and a yes and a no to the first of them. */

import type { Lang } from '../../state/settings.js'
import { type LessonSetting, lesson as makeLesson, oneOf, type StepDefinition } from '../lesson.js'
import { type QuestionId, questionIds } from './experiments/question.js'
import { dataIds, noiseIds, seedCounts, shareIds } from './experiments/setup.js'
import { figure } from './figure.js'
import { QuestionsRun } from './run.js'
import { answerWord, questionsWords, vocabulary } from './words.js'

const settings: readonly LessonSetting[] = [
  oneOf('question', questionIds),
  oneOf('data', dataIds),
  { ...oneOf('share', shareIds), first: '80' },
  oneOf('noise', noiseIds),
  oneOf('seeds', seedCounts),
]

/** The guess beside what it was about: another share, or other data, do not change what was found. */
function seenOf(run: QuestionsRun, id: QuestionId, lang: Lang): string {
  const text = questionsWords[lang]
  const [guess, answer] = [run.guessOf(id), run.firstAnswerOf(id)]
  return guess && answer ? text.figure.seen(answerWord(text, id, guess), answerWord(text, id, answer)) : ''
}

const steps: readonly StepDefinition<QuestionsRun>[] = [
  ...questionIds.map((id) => ({
    id,
    isDone: (run: QuestionsRun) => run.isAsked(id),
    seen: (run: QuestionsRun, lang: Lang) => seenOf(run, id, lang),
  })),
  {
    id: 'yes-and-no',
    isDone: (run) => run.answersOf('hurts').has('yes') && run.answersOf('hurts').has('no'),
    seen: (_, lang) => questionsWords[lang].figure.bothSeen,
  },
]

export const lesson = makeLesson({
  id: 'questions',
  vocabulary,
  settings,
  steps,
  open: (tools, choice) => new QuestionsRun(tools, choice),
  figure,
})
