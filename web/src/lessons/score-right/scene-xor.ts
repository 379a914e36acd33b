/** Exclusive or, three times the same network: each method takes one weight after another. */

import { html, nothing, type TemplateResult } from 'lit'
import { fixed, plain } from '../../view/format.js'
import { table } from '../../view/tables.js'
import type { LessonView } from '../lesson.js'
import { type Lasts, type Method, methodIds, mostGone, rows, type Stage, type XorFound } from './exclusive-or.js'
import type { Found, ScoreRightRun } from './run.js'
import { smallNetwork } from './small-network.js'
import { type ScoreRightText, texts } from './texts.js'

const isRight = (output: number, [a, b]: readonly [number, number]) => output > 0.5 === (a !== b)

function answers({ outputs }: Stage, text: ScoreRightText): TemplateResult {
  return html`<ul class="answers">${rows.map((row, i) => {
    const output = outputs[i] ?? 0
    const isOk = isRight(output, row)
    return html`<li class=${isOk ? nothing : 'is-wrong'}><span>${row.join(' ')} →</span> <b>${fixed(output)}</b>
      <span aria-hidden="true">${isOk ? '✓' : '✗'}</span><span class="unseen">${isOk ? text.xor.isRight : text.xor.isWrong}</span></li>`
  })}</ul>`
}

function column(method: Method, stage: Stage, width: number, text: ScoreRightText): TemplateResult {
  const words = text.xor
  const taken = stage.taken ? words.took(words.weight(stage.taken)) : words.whole
  return html`
    <figure class="method" data-method=${method} data-right=${stage.right}>
      <figcaption><strong>${words.methods[method]}</strong></figcaption>
      ${smallNetwork({ label: `${words.methods[method]}: ${taken}`, matrices: stage.matrices, width, height: 150, taken: stage.taken })}
      <p class="hint">${taken}</p>
      ${answers(stage, text)}
      <p class="hint">${words.loss(fixed(stage.loss, 3))}</p>
    </figure>`
}

/** What is true of the three networks now. */
function now(found: XorFound, gone: number, text: ScoreRightText): string {
  const right = methodIds.filter((id) => found[id][gone]?.right === rows.length)
  return text.xor.now(
    plain(gone),
    right.map((id) => text.xor.methods[id]),
    right.length === methodIds.length,
  )
}

function seedsTable(lasts: readonly Lasts[], text: ScoreRightText): TemplateResult {
  const words = text.xor
  const list = methodIds.map((id) => {
    const counts = lasts.map((last) => last[id])
    const mean = counts.reduce((sum, count) => sum + count, 0) / counts.length
    return {
      head: words.methods[id],
      cells: [fixed(mean, 1), `${Math.min(...counts)}–${Math.max(...counts)}`],
    }
  })
  return html`${table(words.seedsTable(plain(lasts.length)), [words.method, words.mean, words.range], list, 'numbers')}
    <p class="hint">${words.seedsTable(plain(lasts.length))}</p>`
}

export function xorScene(run: ScoreRightRun, { xor }: Found, view: LessonView): TemplateResult {
  const text = texts[view.lang]
  const words = text.xor
  const { gone } = run
  const isWide = view.width >= 480
  const width = isWide ? Math.floor((view.width - 32) / 3) : Math.min(260, view.width)
  const step = (to: number) => view.choose({ gone: String(to) })
  return html`
    <p class="note">${words.about}</p>
    <p class="lesson-act">
      <button class="action" data-action="next-weight" ?disabled=${gone >= mostGone} @click=${() => step(gone + 1)}>${words.next}</button>
      <button class="action" data-action="weight-back" ?disabled=${gone <= 0} @click=${() => step(gone - 1)}>${words.back}</button>
    </p>
    <p class="sentence" role="status">${now(xor, gone, text)}</p>
    <div class=${isWide ? 'methods is-wide' : 'methods'}>
      ${methodIds.map((id) => {
        const stage = xor[id][gone]
        return stage ? column(id, stage, width, text) : nothing
      })}
    </div>
    <p class="lesson-act"><button class="action" data-action="seeds" ?disabled=${run.busy !== undefined} @click=${() => run.trySeeds()}>${words.trySeeds}</button></p>
    ${run.lasts?.length ? seedsTable(run.lasts, text) : nothing}`
}
