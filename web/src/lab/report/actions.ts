/** What the controls of the report do. */

import type { ModelFile } from '../../core/contract/model.js'
import type { Notice } from '../../page/notices.js'
import { save } from '../../page/save.js'
import { ownTable } from '../../state/lab-state.js'
import type { Lang } from '../../state/settings.js'
import type { LabText } from '../../words/lab/lab.js'
import type { ReportActions } from '../shell/context.js'
import type { Workbench } from '../shell/workbench.js'

/** A model that was trained on the visitor's own table, with how that was read, so that other tables are read so. */
function withReading(model: ModelFile, { runner, own }: Workbench): ModelFile {
  const { origin } = model
  const isOwn = origin?.data === ownTable && runner.view.loaded === undefined
  return isOwn && own?.reading ? { ...model, origin: { ...origin, reading: own.reading } } : model
}

async function saveModel(workbench: Workbench, name: string): Promise<void> {
  const { runner } = workbench
  if (!runner.resting) return
  const { model } = await runner.keepSafe()
  save(name, `${JSON.stringify(withReading(model, workbench))}\n`, 'application/json')
}

/** What makes a report comes when one is wanted. */
async function saveReport({ runner, reporting, catalogue, own }: Workbench, name: string, lang: Lang): Promise<void> {
  const { labReportPage } = await import('./saving.js')
  const reported = { view: runner.view, reporting: reporting.view, catalogue, own }
  save(name, await labReportPage(reported, lang), 'text/html')
}

/** What reads files comes when there is one. */
async function load(workbench: Workbench, file: File): Promise<Notice<LabText>> {
  try {
    const { loadFile } = await import('./load.js')
    return await loadFile(workbench, workbench.reporting.workshop, file)
  } catch (error) {
    return { role: 'alert', say: (text) => text.errors.file(file.name.slice(0, 60), String(error)) }
  }
}

/** Takes the network that a link holds. */
export async function loadLink(workbench: Workbench, packed: string): Promise<Notice<LabText>> {
  try {
    const { loadLink: take } = await import('./load.js')
    return await take(workbench, workbench.reporting.workshop, packed)
  } catch (error) {
    return { role: 'alert', say: (text) => text.link.damaged(String(error)) }
  }
}

export function reportActions(tell: (notice?: Notice<LabText>) => void, workbench: () => Workbench): ReportActions {
  const reporting = () => workbench().reporting
  const asset = () => {
    const { catalogue, store } = workbench()
    return catalogue.dataSources.find(({ id }) => id === store.state.data)?.asset || undefined
  }
  return {
    choose: (change) => reporting().choose(change),
    ask: (what) => reporting().ask(what),
    load: () => reporting().loadAgain(),
    cancel: () => reporting().cancel(),
    runSweep: () => void reporting().sweep.run(reporting().choice, asset()),
    cancelSweep: () => reporting().sweep.cancel(),
    saveModel: (name) =>
      void saveModel(workbench(), name).catch((error: unknown) =>
        tell({ role: 'alert', say: (text) => text.errors.file(name, String(error)) }),
      ),
    saveReport: (name, lang) =>
      void saveReport(workbench(), name, lang).catch((error: unknown) =>
        tell({ role: 'alert', say: (text) => text.errors.file(name, String(error)) }),
      ),
    loadFile: (file) => void load(workbench(), file).then(tell),
  }
}
