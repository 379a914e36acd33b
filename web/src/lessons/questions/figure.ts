/** The figure: which question, with what settings, the guess, the button, and beside the guess what came out. */

import { html, nothing, type TemplateResult } from 'lit'
import { segmented } from '../../view/fields/segmented.js'
import { fixed, percent } from '../../view/format.js'
import { chartValuesWords } from '../../words/chart-values.js'
import { inARow } from '../../words/in-a-row.js'
import type { LessonView } from '../lesson.js'
import { chanceOf } from '../paired.js'
import { pairedWords } from '../paired-words.js'
import { curvesChart } from './curves.js'
import {
  type Guess,
  guesses,
  type Measured,
  type QuestionId,
  questionIds,
  type SettingKey,
} from './experiments/question.js'
import { dataIds, noiseIds, seedCounts, shareIds } from './experiments/setup.js'
import type { Finding } from './finding.js'
import { measuredCsv, measuredTables } from './measured-tables.js'
import { rowsCharts } from './rows.js'
import type { QuestionsRun } from './run.js'
import { answerWord, type QuestionsText, questionsWords } from './words.js'

interface Select {
  label: string
  options: readonly { id: string; label: string }[]
}

function selectOf(key: SettingKey, run: QuestionsRun, { figure }: QuestionsText, lang: LessonView['lang']): Select {
  const all: Record<SettingKey, () => Select> = {
    data: () => ({
      label: figure.data,
      options: dataIds.map((id) => ({
        id,
        label: run.description.dataSources.find((source) => source.id === id)?.name[lang] ?? id,
      })),
    }),
    share: () => ({
      label: figure.share,
      options: shareIds.map((id) => ({ id, label: percent(Number(id) / 100) })),
    }),
    noise: () => ({ label: figure.noise, options: noiseIds.map((id) => ({ id, label: figure.times(id) })) }),
    seeds: () => ({ label: figure.seeds, options: seedCounts.map((id) => ({ id, label: id })) }),
  }
  return all[key]()
}

function settingsRow(run: QuestionsRun, text: QuestionsText, { lang, choose }: LessonView): TemplateResult {
  return html`<div class="question-settings">${run.question.settings.map((key) => {
    const { label, options } = selectOf(key, run, text, lang)
    return html`
      <label><span class="label">${label}</span>
        <select data-setting=${key} @change=${(event: Event) => choose({ [key]: (event.target as HTMLSelectElement).value })}>
          ${options.map(({ id, label: name }) => html`<option value=${id} .selected=${run.choice[key] === id}>${name}</option>`)}
        </select>
      </label>`
  })}</div>`
}

function chooser(run: QuestionsRun, text: QuestionsText, { choose }: LessonView): TemplateResult {
  return segmented<QuestionId>({
    legend: text.figure.question,
    name: 'question',
    value: run.question.id,
    choices: questionIds.map((id) => ({ id, label: text.questions[id].short })),
    onChange: (question) => choose({ question }),
  })
}

/** The guess, until the question is asked for the first time; and what makes the experiment. */
function asking(run: QuestionsRun, text: QuestionsText): TemplateResult {
  const { figure } = text
  const { id } = run.question
  const guess = run.guessOf(id)
  const isReady = guess !== undefined && !run.busy
  const seeds = run.choice.seeds ?? ''
  const { busy } = run
  const known = run.findingOf(id) ? figure.again(seeds) : figure.run(seeds)
  const label = busy?.task === id ? figure.working(percent(busy.share)) : known
  return html`
    ${
      run.isAsked(id)
        ? nothing
        : segmented<Guess | ''>({
            legend: figure.guess,
            name: 'guess',
            value: guess ?? '',
            choices: guesses.map((one) => ({ id: one, label: answerWord(text, id, one) })),
            onChange: (one) => one && run.guess(id, one),
          })
    }
    <p class="question-run">
      <button class="button is-main" data-action="run" aria-disabled=${isReady ? 'false' : 'true'}
        @click=${() => isReady && run.ask()}>${label}</button>
      ${guess ? nothing : html`<span class="note">${figure.guessFirst}</span>`}
    </p>`
}

function besideGuess(run: QuestionsRun, finding: Finding, text: QuestionsText): TemplateResult {
  const { figure } = text
  const guess = run.guessOf(finding.question)
  return html`
    <dl class="question-answers">
      ${guess && run.isGuessed(finding.question) ? html`<div><dt>${figure.guessed}</dt><dd data-role="guess">${answerWord(text, finding.question, guess)}</dd></div>` : nothing}
      <div><dt>${figure.found}</dt><dd data-role="answer" data-answer=${finding.answer}>${answerWord(text, finding.question, finding.answer)}</dd></div>
    </dl>
    <p class="sentence" data-role="sentence">${text.say[finding.question](finding)}</p>`
}

/** The way to the question after this one; after the last one, to what is left to do at the first. */
function nextQuestion({ question }: QuestionsRun, text: QuestionsText, { choose }: LessonView): TemplateResult {
  const next = questionIds[questionIds.indexOf(question.id) + 1]
  const label = next ? text.figure.next(text.questions[next].short) : text.figure.lastTask
  return html`<p class="question-next"><button class="button" data-action="next-question"
    @click=${() => choose({ question: next ?? questionIds[0] })}>${label}</button></p>`
}

/** What will be measured, before it is: axes and the names of the rows. */
function blank({ question, setup }: QuestionsRun, text: QuestionsText, view: LessonView): TemplateResult {
  const { id } = question
  const measured: Measured = {
    seeds: setup.seeds,
    rows: question.rows.map((row) => ({ id: row, values: [] })),
    curves: question.curves.map((curve) => ({ id: curve, shares: [], values: [] })),
    counts: {},
  }
  const drawn = { question: id, measured, setup, description: text.figure.notRun }
  return html`${measured.curves.length ? curvesChart(drawn, text, view) : rowsCharts(drawn, text, view)}`
}

function shown(run: QuestionsRun, finding: Finding, text: QuestionsText, view: LessonView): TemplateResult {
  const description = text.say[finding.question](finding)
  const drawn = { ...finding, description }
  const also = text.also[finding.question]?.(finding)
  const saved = () => view.save(`${finding.question}-${finding.setup.data}.csv`, measuredCsv(finding))
  return html`
    ${curvesChart(drawn, text, view, run)} ${rowsCharts(drawn, text, view)}
    ${also ? html`<p class="sentence">${also}</p>` : nothing}
    <details class="question-more"><summary>${chartValuesWords[view.lang].asTable}</summary>
      ${measuredTables(finding, text)}
      <button class="action" data-action="csv" @click=${saved}>${chartValuesWords[view.lang].asCsv}</button></details>
    ${nextQuestion(run, text, view)}`
}

/** What is said stands in the same live place before and after, so that it is heard when it comes. */
function result(run: QuestionsRun, text: QuestionsText, view: LessonView): TemplateResult {
  const { id } = run.question
  const finding = run.findingOf(id)
  return html`
    <div aria-live="polite">${finding ? besideGuess(run, finding, text) : html`<p class="note">${text.figure.notRun}</p>`}</div>
    ${finding ? shown(run, finding, text, view) : blank(run, text, view)}`
}

/** When the page speaks of a difference, how often that is wrong with so many seeds, and what is too little. */
function rule({ setup, question }: QuestionsRun, text: QuestionsText, { lang }: LessonView): TemplateResult {
  const { length } = setup.seeds
  const said = pairedWords[lang].rule(String(length), fixed(100 * chanceOf(length), 0))
  return html`<p class="note" data-role="rule">${inARow(lang, [said, text.questions[question.id].least])}</p>`
}

export function figure(run: QuestionsRun, view: LessonView): TemplateResult {
  const text = questionsWords[view.lang]
  const { ask, how } = text.questions[run.question.id]
  return html`
    ${chooser(run, text, view)}
    <h2 class="question-asked">${ask}</h2>
    <p class="note" data-role="how">${how}</p>
    ${settingsRow(run, text, view)} ${rule(run, text, view)} ${asking(run, text)} ${result(run, text, view)}`
}
