/** Exclusive or, three times the same network: each method takes one weight after another. */

import { html, nothing, type TemplateResult } from 'lit'
import { fixed, plain } from '../../view/format.js'
import { table } from '../../view/tables.js'
import type { LessonView } from '../lesson.js'
import { type Lasts, type Method, methodIds, mostGone, rows, type Stage, type XorFound } from './exclusive-or.js'
import type { Found, ScoreRightRun } from './run.js'
import { smallNetwork } from './small-network.js'
import { type ScoreRightText, texts } from './texts.js'

/** Between two drawings, in pixels. */
const gap = 8

const isRight = (output: number, [a, b]: readonly [number, number]) => output > 0.5 === (a !== b)

function answer({ outputs }: Stage, row: number, text: ScoreRightText): TemplateResult {
  const output = outputs[row] ?? 0
  const isOk = isRight(output, rows[row] ?? [0, 0])
  return html`<span class=${isOk ? nothing : 'is-wrong'}>${fixed(output)}
    <span aria-hidden="true">${isOk ? '✓' : '✗'}</span><span class="unseen">${isOk ? text.xor.isRight : text.xor.isWrong}</span></span>`
}

/** All that the three say, a column each: rows of exclusive or, then loss and the weight that went last. */
function outputs(stages: readonly Stage[], text: ScoreRightText): TemplateResult {
  const words = text.xor
  const said = rows.map(([a, b], row) => ({
    head: `${a} ${b} → ${Number(a !== b)}`,
    cells: stages.map((stage) => answer(stage, row, text)),
  }))
  const others = [
    { head: words.loss, cells: stages.map(({ loss }) => fixed(loss, 3)) },
    { head: words.last, cells: stages.map(({ taken }) => (taken ? words.weight(taken) : '–')) },
  ]
  const heads = [words.wanted, ...methodIds.map((id) => words.methods[id])]
  return table(words.outputs, heads, [...said, ...others], 'numbers outputs')
}

const names = [['a', 'b'], ['1', '2', '3', '4'], ['y']]

function drawing(method: Method, stage: Stage, width: number, text: ScoreRightText): TemplateResult {
  const words = text.xor
  const label = `${words.methods[method]}: ${words.last} ${stage.taken ? words.weight(stage.taken) : '–'}`
  return html`
    <figure class="method" data-method=${method} data-right=${stage.right}>
      <figcaption><strong>${words.methods[method]}</strong> <span class="hint">${words.ways[method]}</span></figcaption>
      ${smallNetwork({ label, matrices: stage.matrices, width, height: 140, taken: stage.taken, names })}
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
  const width = Math.min(220, Math.floor((view.width - 2 * gap) / methodIds.length))
  const stages = methodIds.flatMap((id) => xor[id][gone] ?? [])
  const step = (to: number) => view.choose({ gone: String(to) })
  return html`
    <p class="note">${words.about}</p>
    <p class="lesson-act">
      <button class="button" data-action="next-weight" ?disabled=${gone >= mostGone} @click=${() => step(gone + 1)}>${words.next}</button>
      <button class="button" data-action="weight-back" ?disabled=${gone <= 0} @click=${() => step(gone - 1)}>${words.back}</button>
    </p>
    <p class="sentence" role="status">${now(xor, gone, text)}</p>
    <div class="drawings">${methodIds.map((id) => {
      const stage = xor[id][gone]
      return stage ? drawing(id, stage, width, text) : nothing
    })}</div>
    ${outputs(stages, text)}
    <p class="lesson-act"><button class="button" data-action="seeds" ?disabled=${run.busy !== undefined} @click=${() => run.trySeeds()}>${words.trySeeds}</button></p>
    ${run.lasts?.length ? seedsTable(run.lasts, text) : nothing}`
}
