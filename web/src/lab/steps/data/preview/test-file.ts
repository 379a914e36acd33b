/** A second file with the columns of the first, whose samples are the test part. */

import { html, nothing, type TemplateResult } from 'lit'
import { percent, plain } from '../../../../view/format.js'
import { columnsTexts } from '../../../../words/lab/columns.js'
import { short } from '../../../run/layers.js'
import { ownSamples } from '../../../run/own/test-part.js'
import type { OwnTable } from '../../../run/own-table.js'
import type { LabContext } from '../../../shell/context.js'
import { errorText } from './error-text.js'
import { missingMenu } from './missing-menu.js'

/** People of whom the names are told. */
const mostNames = 8

/** What is in use: how much of it, and whom the network has met. */
export function testFileInUse({ own, lang }: LabContext): TemplateResult | typeof nothing {
  const { test, summary } = own ?? {}
  const notes = summary?.notes.testData
  if (!own || !test || !notes) return nothing
  const words = columnsTexts[lang].testFile
  const { samples, droppedRows, sharedSubjects, windows } = notes
  const names = sharedSubjects.slice(0, mostNames).map((name) => short(name, 20))
  return html`
    <p class="hint" data-note="test-file">${words.inUse(short(test.name, 40), plain(samples), windows !== undefined, short(own.name, 40), plain(ownSamples(own)))}
      ${droppedRows ? words.dropped(plain(droppedRows)) : nothing}</p>
    ${sharedSubjects.length ? html`<p class="hint" data-note="shared-people">${words.shared(names, sharedSubjects.length)}</p>` : nothing}`
}

/** Why a second file was refused, with a choice where that is about missing values. */
function refused(context: LabContext, testing: OwnTable): TemplateResult {
  const { lang, text, actions } = context
  const { error, choices } = testing
  const isOfGaps =
    error !== undefined && 'code' in error && /-missing$/.test(error.code) && error.code !== 'columns-missing'
  return html`
    <p class="field-error" role="alert">${errorText(testing, lang, text)} ${columnsTexts[lang].testFile.stays}</p>
    ${isOfGaps ? missingMenu(context, 'test-missing', choices.missing, actions.setTestMissing) : nothing}`
}

function reading({ lang, text, actions }: LabContext, { test, share = 0 }: OwnTable): TemplateResult {
  const words = columnsTexts[lang].testFile
  return html`<p class="hint"><span role="status">${words.reading(short(test?.name ?? '', 40))}</span> ${percent(share, 0)}
    <button class="action" data-action="cancel-test" @click=${actions.cancelTestFile}>${text.train.cancel}</button></p>`
}

/** Where such a file is dropped or chosen. */
export function testFileOffer(context: LabContext): TemplateResult {
  const { testing, own, lang, text, actions } = context
  const words = columnsTexts[lang].testFile
  const chosen = (event: Event) => {
    const input = event.target as HTMLInputElement
    const file = input.files?.[0]
    if (file) actions.takeTestFile(file)
    input.value = '' // the same file can be chosen again
  }
  return html`
    <div class="test-file">
      ${testing?.status === 'reading' ? reading(context, testing) : testing ? refused(context, testing) : nothing}
      <p class="offer">${own?.test ? words.another : words.offer}
        <label class="file-button"><input type="file" data-field="test-file" accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain" @change=${chosen} />
          <span>${text.own.choose}</span></label>${text.own.offerEnd}
        <span class="hint">${words.unlinked}</span></p>
    </div>`
}
