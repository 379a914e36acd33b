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
  /** How many steps there are to do. */
  stepCount: number
  /** Undefined for lesson 1, which is an element of its own. */
  load?: () => Promise<Lesson>
}

export const listedLessons: readonly ListedLesson[] = [
  {
    id: 'example',
    number: 1,
    card: {
      en: { title: 'Six weights: which of them can go?', goal: 'Find a weight that costs nothing' },
      zh: { title: '六个权重，能剪哪几个？', goal: '找出剪了也没有代价的权重' },
    },
    stepCount: 1,
  },
  {
    id: 'four-steps',
    number: 2,
    card: {
      en: { title: 'Four steps, around and around', goal: 'Tell the spiral apart with 60 of 320 weights' },
      zh: { title: '四步一圈', goal: '320 个权重剪到 60 个，还能分清螺旋' },
    },
    stepCount: 4,
    load: () => import('./four-steps/lesson.js').then(({ fourSteps }) => fourSteps),
  },
  {
    id: 'three-ways',
    number: 3,
    card: {
      en: { title: 'Weights, neurons, layers', goal: 'Say which way really saves, by what is measured' },
      zh: { title: '权重、神经元、层', goal: '看实测，说出哪一种真的省了' },
    },
    stepCount: 4,
    load: () => import('./three-ways/lesson.js').then(({ threeWays }) => threeWays),
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
  {
    id: 'practice',
    number: 5,
    card: {
      en: { title: 'The practice: what does the program prune?', goal: 'Tell a pruned model from a new one' },
      zh: { title: '动手实践：那段程序剪了什么？', goal: '分清剪过枝的模型和新生成的模型' },
    },
    stepCount: 5,
    load: async () => (await import('./practice/lesson.js')).practice,
  },
  {
    id: 'on-wrist',
    number: 6,
    card: {
      en: { title: 'On the wrist: what fits?', goal: 'Find nine ventricular beats in ten, in 2,000 bytes' },
      zh: { title: '戴到手腕上：装得下吗？', goal: '只用 2000 字节，十个室性早搏认出九个' },
    },
    stepCount: 5,
    load: async () => (await import('./on-wrist/lesson.js')).onWrist,
  },
  {
    id: 'smaller-still',
    number: 7,
    card: {
      en: {
        title: 'Smaller still: how small can a file get?',
        goal: 'Make a network’s file thirty times smaller within one point',
      },
      zh: { title: '再小一些：能压到多小？', goal: '文件压缩三十倍，准确率至多低一个百分点' },
    },
    stepCount: 5,
    load: async () => (await import('./smaller-still/lesson.js')).smallerStill,
  },
  {
    id: 'questions',
    number: 8,
    card: {
      en: {
        title: 'Five questions that everyone asks about pruning',
        goal: 'Find a case where it hurts, and one where it does not',
      },
      zh: { title: '关于剪枝，人人都会问的五个问题', goal: '找出一个剪了会变差的情形，再找一个不会的' },
    },
    stepCount: 6,
    load: () => import('./questions/lesson.js').then(({ lesson }) => lesson),
  },
]

export const listedLesson = (id: string): ListedLesson | undefined => listedLessons.find((entry) => entry.id === id)
