/** Lesson 1 as it stands when the core is there: its store, its tables, the article's own figures. */

import type { Calculator } from '../core/calculator.js'
import type { Description } from '../core/contract/describe.js'
import type { WorkedExample } from '../core/contract/example.js'
import { phrase, refusal } from '../core/messages.js'
import type { Value } from '../core/saying.js'
import { defaultState, type ExampleState, settings } from '../state/settings.js'
import { ExampleStore } from '../state/store.js'
import { nextTask } from '../view/next-task.js'

export interface LessonModel {
  store: ExampleStore
  defaults: ExampleState
  description: Description
  /** The example with the article's own settings. */
  article: WorkedExample
}

/** Each part in a task of its own: the first calls of the core take long. */
export async function lessonModel(core: Calculator): Promise<LessonModel> {
  await nextTask()
  const defaults = defaultState(core.defaultSettings().workedExample)
  const store = new ExampleStore(core, defaults)
  await nextTask()
  const [description, article] = [core.describe(), core.workedExample()]
  await nextTask()
  return { store, defaults, description, article }
}

/**
 * Checks what a program wants to set.
 *
 * @throws CoreError that names the setting, what was given and what is wanted
 */
export function checkedChange(change: Partial<ExampleState>): Partial<ExampleState> {
  if (change === null || typeof change !== 'object' || Array.isArray(change))
    throw refused('change', phrase('an-object'), change)
  for (const [key, value] of Object.entries(change)) {
    const setting = settings.find((candidate) => candidate.key === key)
    if (!setting)
      throw refusal('setState', 'unknown-setting', { key, known: settings.map((candidate) => candidate.key) })
    if (!setting.accepts(value)) throw refused(key, setting.wanted, value)
  }
  return JSON.parse(JSON.stringify(change)) // a copy, and no minus zero
}

const refused = (name: string, wanted: Value, value: unknown) =>
  refusal('setState', 'must-be', { name, wanted, given: shown(value) })

function shown(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : (JSON.stringify(value) ?? String(value))
  return text.length > 60 ? `${text.slice(0, 60)}...` : text
}
