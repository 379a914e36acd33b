/** Models and runs as files: saved from here, and loaded. */

import { html, nothing, type TemplateResult } from 'lit'
import type { PlanSettings } from '../../../core/contract/plan.js'
import type { ReplayFile } from '../../../files/run-file.js'
import { save } from '../../../page/save.js'
import { ownTable } from '../../../state/lab-state.js'
import { reportTexts } from '../../../words/lab/report.js'
import type { LabContext } from '../../shell/context.js'
import { fileName } from '../compare/foot.js'

/** The plan that is all that was done to the network since its training, once it is complete. */
function planDone({ cuts, plan, phase }: LabContext['view']): PlanSettings | undefined {
  const trace = cuts.length === 1 ? cuts[0]?.plan : undefined
  return trace?.end && plan && phase === 'ready' ? trace.settings : undefined
}

/** The run, once it has gone to its end, with the plan that followed it; other cuts are no part of it. */
export function runOf({ view }: Pick<LabContext, 'view'>): ReplayFile | undefined {
  const { info, cuts } = view
  const [cut] = cuts
  const { history, progress } = cut ?? view
  if (!info || view.loaded || !progress?.isDone || !history.length) return undefined
  const plan = planDone(view)
  return {
    format: 'pruning-playground/run',
    version: 1,
    settings: info.settings,
    ...(plan ? { plan } : {}),
    history: [...history],
    fingerprint: cut && !plan ? cut.model.fingerprint : view.fingerprint,
  }
}

/** Whether the run that was loaded came out as its file says. */
function replay(context: LabContext): TemplateResult | typeof nothing {
  const { reporting, lang } = context
  const words = reportTexts[lang].files
  const { expected } = reporting
  if (!expected) return nothing
  const run = runOf(context)
  const isComplete = run && (run.plan !== undefined || !expected.hasPlan)
  const { fingerprint } = expected
  const waiting = expected.hasPlan ? words.replayPlan(fingerprint) : words.replay(fingerprint)
  const ended = run?.fingerprint === fingerprint ? words.replayed : words.otherReplay(fingerprint)
  const said = isComplete ? ended : waiting
  return html`<p class="about replay" role="status">${said}</p>`
}

export function filesPart(context: LabContext): TemplateResult {
  const { lang, view, state, actions, reporting } = context
  const words = reportTexts[lang].files
  const run = state.data === ownTable ? undefined : runOf(context)
  const unsaved = state.data === ownTable ? words.runOwn : view.loaded ? words.runLoaded : words.runEarly
  const { value, isOld } = reporting.report
  const hasReport = view.phase === 'ready' && value !== undefined && !isOld
  const about = run ? words.runAbout : unsaved
  const chosen = (event: Event) => {
    const input = event.target as HTMLInputElement
    const file = input.files?.[0]
    if (file) actions.report.loadFile(file)
    input.value = '' // the same file can be chosen again
  }
  return html`
    <p class="file-row"><button class="action is-framed" data-action="save-model" ?disabled=${view.phase !== 'ready'}
      @click=${() => actions.report.saveModel(fileName(context, 'model', 'json'))}>${words.model}</button> <span class="hint">${words.modelAbout}</span></p>
    <p class="file-row"><button class="action is-framed" data-action="save-run" ?disabled=${!run}
      @click=${() => run && save(fileName(context, 'run', 'json'), `${JSON.stringify(run, null, 2)}\n`, 'application/json')}>${words.run}</button>
      <span class="hint">${about}</span></p>
    <p class="file-row"><button class="action is-framed" data-action="save-report" ?disabled=${!hasReport}
      @click=${() => actions.report.saveReport(fileName(context, 'report', 'html'), lang)}>${words.report}</button> <span class="hint">${words.reportAbout}</span></p>
    <p class="file-row">${words.loadAbout} <label class="file-button"><input type="file" data-field="report-file" accept=".json,.ppcm,application/json" @change=${chosen} />
      <span>${words.load}</span></label></p>
    ${replay(context)}`
}
