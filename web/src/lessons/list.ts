/** The lessons in their order: the one list that a new lesson is added to. */

import type { InEachLanguage } from '../words/words.js'
import type { Lesson } from './lesson.js'

/** What a lesson is announced with. */
export interface LessonCard {
  title: string
  /** What one can do in the end. */
  goal: string
}

export interface ListedLesson {
  id: string
  number: number
  card: InEachLanguage<LessonCard>
  /** How many steps it has; undefined for lesson 1, which counts none. */
  stepCount?: number
  /** Undefined for lesson 1, which has a page of its own making; absent lessons have no entry. */
  load?: () => Promise<Lesson>
}

export const listedLessons: readonly ListedLesson[] = [
  {
    id: 'example',
    number: 1,
    card: {
      en: { title: 'Six weights: which of them can go?', goal: 'Find the weight that costs nothing' },
      zh: { title: '六个权重，能剪哪几个？', goal: '找出剪了也没有代价的那个权重' },
    },
  },
  {
    id: 'score-right',
    number: 4,
    card: {
      en: { title: 'Is the score right?', goal: 'Find the weight whose score lies' },
      zh: { title: '分数说得准吗？', goal: '找出分数说谎的权重' },
    },
    stepCount: 6,
    load: async () => (await import('./score-right/lesson.js')).scoreRight,
  },
]

export const listedLesson = (id: string): ListedLesson | undefined => listedLessons.find((entry) => entry.id === id)
