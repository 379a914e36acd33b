/** Step 1: which data, how much of it, how it is split; or a table of one's own. */

import { html, nothing, type TemplateResult } from 'lit'
import { ownTable } from '../../../state/lab-state.js'
import { opened } from '../../../view/fields/opened.js'
import { saysTexts } from '../../../words/lab/says.js'
import { dataText, emptyTestText } from '../../says/sentences.js'
import type { LabContext } from '../../shell/context.js'
import { settingField } from '../setting-field.js'
import { dataMenu } from './menu.js'
import { dataName } from './name.js'
import { ownTablePart } from './own-table.js'

export function dataResult(context: LabContext): string {
  const { view, lang } = context
  const name = dataName(context)
  return view.info && view.phase !== 'failed' ? dataText(name, view.info, saysTexts[lang]) : name
}

function about({ state, catalogue, lang, text }: LabContext): TemplateResult | typeof nothing {
  const source = catalogue.dataSources.find(({ id }) => id === state.data)
  if (!source) return nothing
  return html`
    <p class="about">${source.summary[lang]}
      ${source.citation ? html`<span class="citation">${text.data.source('')}<cite lang="en">${source.citation}</cite></span>` : nothing}</p>`
}

/** Who the samples are from, where a column of the visitor's table says it. */
const peopleIn = ({ state, own }: LabContext): number =>
  state.data === ownTable ? new Set(own?.table?.subjects).size : 0

/** Why nothing is kept for testing, and what to do. */
function emptyTest(context: LabContext): TemplateResult | typeof nothing {
  const { view, lang } = context
  const said = view.info ? emptyTestText(view.info, peopleIn(context), saysTexts[lang]) : ''
  return said ? html`<p class="hint empty-test">${said}</p>` : nothing
}

/** Whether the test part is a share of the samples or people. */
const isByShare = ({ state, own }: LabContext) =>
  state.folds === 0 && !(state.data === ownTable && (own?.tested || own?.table?.parts?.length))

/** Who is tested, folded away; what draws it comes when it is opened. */
function split(context: LabContext): TemplateResult {
  const { text, actions, preview } = context
  return html`
    <details class="more split" ${opened(!isByShare(context))} @toggle=${actions.loadPreview}>
      <summary>${text.data.split}</summary>
      <div class="split-body">${preview.part ? preview.part.splitControls(context) : (preview.failure ?? text.loading)}</div>
    </details>`
}

export function dataControls(context: LabContext): TemplateResult {
  const { state, text, catalogue, actions } = context
  const source = catalogue.dataSources.find(({ id }) => id === state.data)
  const hasNoise = source !== undefined && source.maxNoise > 0
  return html`
    ${dataMenu(context)} ${about(context)} ${ownTablePart(context)}
    <div class="fields">
      ${state.data === ownTable ? nothing : settingField(context, 'samples')}
      ${hasNoise ? settingField(context, 'noise') : nothing}
      ${isByShare(context) ? settingField(context, 'testFraction') : nothing} ${settingField(context, 'validationFraction')}
      <span class="with-button">${settingField(context, 'seed')}
        <button class="action" title=${text.data.newSeed} @click=${() => actions.change({ seed: (state.seed + 1) % 2 ** 53 })}>${text.data.anew}</button></span>
    </div>
    ${split(context)} ${emptyTest(context)}`
}
