/** The first screen: what pruning is, the living example, the lessons and how far one is, the other doors. */

import '../element/register.js'
import { html, nothing, type TemplateResult } from 'lit'
import { inners, supply } from '../element/inner.js'
import { ExampleElement } from '../example/example-element.js'
import { type ListedLesson, listedLessons } from '../lessons/list.js'
import { eraseProgress, type Progress, readProgress } from '../page/progress.js'
import { lessonOf, readLessonHash } from '../state/lesson-state.js'
import { type Lang, langOf } from '../state/settings.js'
import { homeTexts } from '../words/home.js'
import { fill } from './fill.js'
import { frame, framed } from './frame.js'
import { lessonPicture } from './pictures.js'

/** Lesson 1 begins with nothing cut. */
const starts: Readonly<Record<string, string>> = { example: '&threshold=0' }

const addressOf = (id: string, looks: string) => `./lesson.html#v=1&lesson=${id}${starts[id] ?? ''}${looks}`

function card(entry: ListedLesson, lang: Lang, progress: Progress, looks: string): TemplateResult {
  const text = homeTexts[lang]
  const { title, goal } = entry.card[lang]
  const done = progress[entry.id] ?? []
  const isReached = done.length >= entry.stepCount
  return html`
    <li><a class="lesson-card" href=${addressOf(entry.id, looks)}>
      ${lessonPicture(entry.id)}
      <span class="about"><span class="unseen">${text.number(entry.number)}: </span><b><span aria-hidden="true">${entry.number}</span> ${title}</b>
        <span class="goal">${goal}</span>
        ${isReached ? html`<span class="reached">✓ ${text.reached}</span>` : done.length ? html`<span class="reached">${text.begun(done.length)}</span>` : nothing}</span>
    </a></li>`
}

/** A link to a lesson that was made when lessons stood on this page. */
if (lessonOf(location.hash)) location.replace(`./lesson.html${location.hash}`)

supply(inners.example, ExampleElement)
const example = framed('pruning-playground')

/** What the address says of language and theme; the example takes it before it is drawn. */
for (const [key, value] of Object.entries(readLessonHash('home', location.hash, []).state))
  if ((key === 'lang' || key === 'theme') && value !== 'auto') example.preset += `&${key}=${value}`

/** What was chosen of language and theme goes along. */
function looksOf(): string {
  if (!example.isReady) return ''
  const { lang, theme } = example.getState()
  return `${lang === 'auto' ? '' : `&lang=${lang}`}${theme === 'auto' ? '' : `&theme=${theme}`}`
}

function draw(): void {
  const lang = langOf(document.documentElement.lang)
  const text = homeTexts[lang]
  const looks = looksOf()
  const progress = readProgress()
  const erase = () => {
    eraseProgress()
    draw()
  }
  fill(
    '#way-in',
    html`
    <h1>${text.title}</h1>
    <p>${text.lead}</p>
    <p class="doors-in"><a class="main-door" href=${looks ? addressOf('example', looks) : './lesson.html'}>${text.begin}</a>
      <a href="./hand.html${looks ? `#v=1${looks}` : ''}">${text.hand}</a>
      <a href="./lab.html${looks ? `#v=1${looks}` : ''}">${text.lab}</a></p>`,
  )
  fill('#try-it', html`${text.tryIt}`)
  fill(
    '#lessons',
    html`
    <h2 class="unseen">${text.lessons}</h2>
    <ol>${listedLessons.map((entry) => card(entry, lang, progress, looks))}</ol>
    ${Object.keys(progress).length ? html`<p class="kept">${text.kept} <button @click=${erase}>${text.erase}</button></p>` : nothing}`,
  )
}

await frame('lessons', example)
new MutationObserver(draw).observe(document.documentElement, { attributeFilter: ['lang'] })
example.addEventListener('pp-change', draw)
addEventListener('pageshow', draw)
draw()
