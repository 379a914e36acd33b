/** What lesson 4 shows: one of three scenes, and the seed of all. */

import { html, type TemplateResult } from 'lit'
import { segmented } from '../../view/fields/segmented.js'
import { valueField } from '../../view/fields/value-field.js'
import type { LessonView } from '../lesson.js'
import { type ScoreRightRun, scenes } from './run.js'
import { twinsScene } from './scene-twins.js'
import { weightsScene } from './scene-weights.js'
import { xorScene } from './scene-xor.js'
import { texts } from './texts.js'

const drawn = { weights: weightsScene, xor: xorScene, twins: twinsScene }

/** What belongs to one seed and means nothing with another. */
export const ofSeed = { point: '', claim: '', gone: '0', out: '' }

export function scoreRightFigure(run: ScoreRightRun, view: LessonView): TemplateResult {
  const text = texts[view.lang]
  const { seed = '' } = run.choice
  const onSeed = (typed: string) => {
    if (/^[1-9]\d{0,3}$/.test(typed)) view.choose({ ...ofSeed, seed: typed })
    else view.redraw()
  }
  return html`
    <div class="settings">
      ${segmented({
        legend: text.scene,
        name: 'scene',
        value: run.scene,
        choices: scenes.map((id) => ({ id, label: text.scenes[id] })),
        onChange: (scene) => view.choose({ scene }),
      })}
      ${valueField({
        label: text.seed,
        name: 'seed',
        text: seed,
        value: Number(seed),
        next: (value, direction) => Math.min(9999, Math.max(1, value + direction)),
        onCommit: onSeed,
      })}
    </div>
    ${run.found ? drawn[run.scene](run, run.found, view) : html`<p class="note lesson-empty">${run.busy ? text.working : text.empty}</p>`}`
}
