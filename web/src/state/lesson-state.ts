/** What is chosen in a lesson: in one place, with the way back, and as a link. */

import { record } from './history.js'
import { HistoryStore } from './history-store.js'
import { readHash, writeHash } from './link.js'
import { type Lang, langs, type Theme, themes } from './settings.js'

export interface LessonState {
  lang: Lang | 'auto'
  theme: Theme | 'auto'
  /** The lesson's settings, by their keys in a link. */
  choice: Readonly<Record<string, string>>
}

/** A setting of a lesson, as far as a link needs it. */
export interface LinkedSetting {
  key: string
  first: string
  accepts: (text: string) => boolean
}

const kindOf = (lesson: string) => `lesson=${lesson}`

/** The lesson that a hash is of; `undefined` when it names none. */
export const lessonOf = (hash: string): string | undefined => /[#&]lesson=([\w-]{1,40})/.exec(hash)?.[1]

export function firstState(settings: readonly LinkedSetting[]): LessonState {
  return {
    lang: 'auto',
    theme: 'auto',
    choice: Object.fromEntries(settings.map(({ key, first }) => [key, first])),
  }
}

export function lessonHash(lesson: string, { lang, theme, choice }: LessonState, settings: readonly LinkedSetting[]) {
  const chosen = settings
    .filter(({ key, first }) => choice[key] !== first)
    .map(({ key }) => [key, choice[key] ?? ''] as const)
  const looks = [['lang', lang] as const, ['theme', theme] as const].filter(([, value]) => value !== 'auto')
  return writeHash(kindOf(lesson), [...chosen, ...looks]) || `#v=1&${kindOf(lesson)}`
}

/** Reads a hash, however hostile. What is not understood stays as it is at first, and is named. */
export function readLessonHash(lesson: string, hash: string, settings: readonly LinkedSetting[]) {
  const state = firstState(settings)
  const choice = { ...state.choice }
  const ignored = readHash(hash, kindOf(lesson), (key, text) => {
    if (key === 'lang' || key === 'theme') {
      const known: readonly string[] = key === 'lang' ? langs : themes
      if (known.includes(text)) Object.assign(state, { [key]: text })
      return known.includes(text)
    }
    const setting = settings.find((candidate) => candidate.key === key)
    if (!setting?.accepts(text)) return false
    choice[key] = text
    return true
  })
  return { state: { ...state, choice }, ignored }
}

export const hasSameChoice = (a: LessonState, b: LessonState) => JSON.stringify(a.choice) === JSON.stringify(b.choice)

export class LessonStore extends HistoryStore<LessonState> {
  get state(): LessonState {
    return this.history.present
  }

  change(change: Partial<LessonState>): void {
    const next = { ...this.state, ...change }
    if (hasSameChoice(next, this.state)) this.go({ ...this.history, present: next })
    else this.go(record(this.history, next))
  }

  protected override withView(next: LessonState): LessonState {
    const { lang, theme } = this.state
    return { ...next, lang, theme }
  }
}
