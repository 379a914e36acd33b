/** Loss before each cut, right after it and through training again: one line over all epochs, the cuts as marks. */

import { html, nothing, type TemplateResult } from 'lit'
import { formatRows } from '../../../data/to-csv.js'
import { thinned } from '../../../report/figures/curves.js'
import { type Story, type StoryKey, type StoryMoment, storyOf } from '../../../report/figures/story.js'
import { type ChartLine, lineChart, valueAt } from '../../../view/charts/line-chart.js'
import { segmented } from '../../../view/fields/segmented.js'
import { fixed, percent, plain, trimmed } from '../../../view/format.js'
import { table } from '../../../view/tables.js'
import { reportTexts } from '../../../words/lab/report.js'
import type { LabContext } from '../../shell/context.js'
import { chartFoot } from './foot.js'

/** Stories are worked out once for each history and each list of cuts. */
const told = new WeakMap<object, { cuts: object; stories: Map<StoryKey, Story> }>()

function storyFor({ view, reporting }: LabContext): Story {
  const { cuts, history } = view
  const known = told.get(history)
  const stories = known?.cuts === cuts ? known.stories : new Map<StoryKey, Story>()
  if (stories !== known?.stories) told.set(history, { cuts, stories })
  const key = reporting.choice.story
  const story = stories.get(key) ?? storyOf(cuts, history, key)
  stories.set(key, story)
  return story
}

/** What is drawn of a story: lines that stay the same objects while it does. */
interface DrawnStory {
  lines: ChartLine[]
  stops: number[]
}

const drawn = new WeakMap<Story, Map<string, DrawnStory>>()

function drawnOf(story: Story, names: { train: string; test: string }): DrawnStory {
  const found = drawn.get(story) ?? new Map<string, DrawnStory>()
  drawn.set(story, found)
  const lang = names.test
  const made = found.get(lang) ?? {
    lines: (['train', 'test'] as const)
      .map((id): ChartLine => ({ id, kind: id, label: names[id], points: pointsOf(story.moments, id) }))
      .filter(({ points }) => points.length > 0),
    stops: [...new Set(story.moments.map(({ epoch }) => epoch))],
  }
  found.set(lang, made)
  return made
}

function pointsOf(moments: readonly StoryMoment[], id: 'train' | 'test') {
  return moments.flatMap((moment) => {
    const y = moment[id]
    return y === undefined ? [] : [{ x: moment.epoch, y }]
  })
}

/** How a value is written: a share as percent, anything else with digits. */
function formatOf({ view }: LabContext, key: StoryKey) {
  const isShare = key === 'Accuracy' && view.info?.task !== 'regression'
  return {
    text: isShare ? (value: number) => percent(value, 1) : (value: number) => fixed(value, 4),
    tick: isShare ? (value: number) => percent(value) : (value: number) => trimmed(value, 3),
  }
}

function reading(context: LabContext, story: Story, stops: readonly number[], lines: readonly ChartLine[]) {
  const { lang, reporting } = context
  const words = reportTexts[lang].loss
  const { stop, story: key } = reporting.choice
  const epoch = stop === undefined ? undefined : stops[stop]
  if (epoch === undefined) return html`<span class="hint">${words.hint}</span>`
  const { text } = formatOf(context, key)
  const cuts = story.cuts.flatMap((cut, i) =>
    cut.epoch === epoch ? [words.readsCut(plain(i + 1), percent(cut.share), text(cut.before), text(cut.after))] : [],
  )
  if (cuts.length) return cuts.join(words.join)
  const values = lines.flatMap((entry) => {
    const value = valueAt(entry, epoch)
    return value === undefined ? [] : [`${entry.label} ${text(value)}`]
  })
  return words.reads(plain(epoch), values.join(words.join))
}

/** A row for each cut: what it cost, and what training brought back. */
function cutsTable(context: LabContext, story: Story): TemplateResult {
  const words = reportTexts[context.lang].loss
  const { text } = formatOf(context, context.reporting.choice.story)
  const rows = story.cuts.map((cut, i) => ({ cut, i }))
  return table(
    words.table,
    [words.cut, words.share, words.before, words.after, words.retrained],
    thinned(rows, 40).map(({ cut, i }) => ({
      head: plain(i + 1),
      cells: [
        percent(cut.share),
        text(cut.before),
        text(cut.after),
        cut.end === undefined
          ? '–'
          : html`${text(cut.end)}<span class="hint form-about">${words.epochsMore(plain(cut.epochs))}</span>`,
      ],
    })),
    'numbers story-table',
  )
}

export function storyCsv({ moments }: Story, key: StoryKey): string {
  const rows = moments.map(({ epoch, cuts, kind, train, test }) =>
    [epoch, cuts, kind, train ?? '', test ?? ''].map(String),
  )
  return `${formatRows([['epoch', 'cuts', 'moment', `train${key}`, `test${key}`], ...rows])}\n`
}

function momentsTable(context: LabContext, { moments }: Story): TemplateResult {
  const { text } = context
  const words = reportTexts[context.lang].loss
  const format = formatOf(context, context.reporting.choice.story)
  const cell = (value: number | undefined) => (value === undefined ? '–' : format.text(value))
  return table(
    text.train.table,
    [text.train.epochs, '', text.train.curveTrain, text.train.curveTest],
    thinned(moments, 80).map(({ epoch, kind, cuts, train, test }) => ({
      head: plain(epoch),
      cells: [
        kind === 'epoch' ? '' : words.moments[kind](plain(kind === 'before' ? cuts + 1 : cuts)),
        cell(train),
        cell(test),
      ],
    })),
    'numbers',
  )
}

/** Over and under the chart. */
const chartText = 190

export function lossControls(context: LabContext): TemplateResult {
  const { text, lang, reporting, actions } = context
  const words = reportTexts[lang].loss
  const score = context.view.info?.task === 'regression' ? text.train.r2 : text.train.accuracy
  return segmented({
    legend: words.what,
    name: 'story',
    value: reporting.choice.story,
    choices: [
      { id: 'Loss', label: text.train.loss },
      { id: 'Accuracy', label: score },
    ],
    onChange: (id) => actions.report.choose({ story: id }),
  })
}

export function lossFigure(context: LabContext): TemplateResult {
  const { view, text, lang, reporting, actions, width, height } = context
  const words = reportTexts[lang].loss
  const { choice } = reporting
  if (view.history.length < 2) return html`<p class="hint">${view.loaded ? words.emptyLoaded : words.empty}</p>`
  const story = storyFor(context)
  const { lines, stops } = drawnOf(story, { train: text.train.curveTrain, test: text.train.curveTest })
  const format = formatOf(context, choice.story)
  const score = view.info?.task === 'regression' ? text.train.r2 : text.train.accuracy
  const name = choice.story === 'Loss' ? text.train.loss : score
  const values = lines.flatMap(({ points }) => points.map(({ y }) => y)).filter(Number.isFinite)
  const first = story.cuts[0]
  const chart = lineChart({
    title: name,
    description: first
      ? words.chart(plain(story.cuts.length), format.text(first.before), format.text(first.after))
      : words.chartUncut,
    lines,
    marks: story.cuts.map(({ epoch, share }) => ({ x: epoch, label: percent(share) })),
    x: { low: 0, high: stops.at(-1) ?? 1, label: words.epochs, ticks: undefined, format: plain },
    y: {
      low: choice.story === 'Loss' ? 0 : Math.min(...values),
      high: choice.story === 'Loss' ? 0 : 1,
      isFixed: choice.story === 'Accuracy' && view.info?.task !== 'regression',
      format: format.tick,
    },
    width,
    height: Math.max(210, height - chartText),
    stops,
    reading: choice.stop,
    onRead: (stop) => stop !== reporting.choice.stop && actions.report.choose({ stop }),
  })
  return html`
    ${chart}
    <p class="reading" role="status">${reading(context, story, stops, lines)}</p>
    ${story.cuts.length ? cutsTable(context, story) : html`<p class="hint">${words.uncut}</p>`}
    ${chartFoot(context, 'story', () => storyCsv(story, choice.story))}
    ${choice.tables.has('story') ? momentsTable(context, story) : nothing}`
}
