/** A lesson as data: what it says, what can be set, what is at work in it, what it shows, and what is to be done. */

import type { TemplateResult } from 'lit'
import type { Lang } from '../state/settings.js'
import { type Speech, together, type Vocabulary } from '../words/vocabulary.js'
import type { InEachLanguage } from '../words/words.js'
import type { Choice, LessonRun, LessonTools } from './lesson-run.js'

export interface StepWords {
  title: string
  /** The one thing to do. */
  text: string
  /** For those who ask. */
  hint: string
}

export interface LessonWords {
  /** A question. */
  title: string
  lead: string
  /** One for each of the lesson's steps. */
  steps: readonly StepWords[]
  /** What was seen, once all steps are done. */
  end: string
}

/** Something that can be set, and is in the lesson's link. */
export interface LessonSetting {
  /** In the link. */
  key: string
  first: string
  accepts: (text: string) => boolean
}

/** What a lesson's figure is drawn with. */
export interface LessonView {
  lang: Lang
  /** Another text whenever colours are others. */
  theme: string
  /** Of the figure, in CSS pixels. */
  width: number
  /** Sets some of the lesson's settings: one step of undo. */
  choose: (change: Choice) => void
  /** Draws again: something that is only looked at has changed. */
  redraw: () => void
  /** Saves a text as a file of this name. */
  save: (name: string, text: string) => void
}

export interface StepDefinition<Run> {
  id: string
  /** Whether the core's figures say that it is done. */
  isDone: (run: Run) => boolean
  /** What came of it: a sentence made of what was measured. */
  seen?: (run: Run, lang: Lang) => string
}

/** A step of which what was seen stays said when something else is tried afterwards. */
export interface RememberedStep<Run> extends Pick<StepDefinition<Run>, 'id' | 'isDone'> {
  /** Takes what was measured now, to be said in any language later. */
  seen: (run: Run) => (lang: Lang) => string
}

export function remembered<Run extends object>({ id, isDone, seen }: RememberedStep<Run>): StepDefinition<Run> {
  const said = new WeakMap<Run, (lang: Lang) => string>()
  return {
    id,
    isDone,
    seen: (run, lang) => {
      if (isDone(run)) said.set(run, seen(run))
      return said.get(run)?.(lang) ?? ''
    },
  }
}

interface LessonDefinition<Run extends LessonRun> {
  id: string
  vocabulary: Vocabulary<{ lesson: LessonWords }>
  /** What else is loaded with it, a language at a time. */
  speech?: Speech
  settings: readonly LessonSetting[]
  steps: readonly StepDefinition<Run>[]
  open: (tools: LessonTools, choice: Choice) => Run
  figure: (run: Run, view: LessonView) => TemplateResult
}

/** A lesson at work. */
export interface OpenLesson {
  run: LessonRun
  steps: readonly { id: string; isDone: () => boolean; seen: (lang: Lang) => string }[]
  figure: (view: LessonView) => TemplateResult
}

export interface Lesson extends Pick<LessonDefinition<LessonRun>, 'id' | 'settings'> {
  /** What has to be loaded before the rest can be said. */
  speech: Speech
  words: InEachLanguage<LessonWords>
  open: (tools: LessonTools, choice: Choice) => OpenLesson
}

export function lesson<Run extends LessonRun>(definition: LessonDefinition<Run>): Lesson {
  const { id, vocabulary, speech, settings } = definition
  return {
    id,
    words: vocabulary.part(({ lesson }) => lesson),
    speech: together(vocabulary, ...(speech ? [speech] : [])),
    settings,
    open: (tools, choice) => {
      const run = definition.open(tools, choice)
      return {
        run,
        steps: definition.steps.map((step) => ({
          id: step.id,
          isDone: () => step.isDone(run),
          seen: (lang) => step.seen?.(run, lang) ?? '',
        })),
        figure: (view) => definition.figure(run, view),
      }
    },
  }
}

/** A setting that is one of some ids. */
export const oneOf = (key: string, ids: readonly string[]): LessonSetting => ({
  key,
  first: ids[0] ?? '',
  accepts: (text) => ids.includes(text),
})

/** The seed of data and weights: a whole number from 1 to 9999. */
export const seedSetting: LessonSetting = {
  key: 'seed',
  first: '1',
  accepts: (text) => /^[1-9]\d{0,3}$/.test(text),
}
