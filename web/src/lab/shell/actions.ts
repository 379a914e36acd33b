/** What the controls of the Lab do. */

import type { ModelFile } from '../../core/contract/model.js'
import { csvLimits } from '../../data/csv-limits.js'
import type { Notice } from '../../page/notices.js'
import type { Shared } from '../../page/share/share.js'
import { ownTable, type StepId } from '../../state/lab-state.js'
import { packed } from '../../state/packed.js'
import type { LabText } from '../../words/lab/lab.js'
import { reportActions } from '../report/actions.js'
import type { OwnFile } from '../run/own-table.js'
import { isTrained } from '../run/run-view.js'
import type { LabActions } from './context.js'
import type { Display } from './display.js'
import type { Workbench } from './workbench.js'

/** A link, and what it holds. */
export type Linked = Pick<Shared, 'link' | 'held'>

/** The element, as far as the actions need it. */
interface Holder {
  linkWith: (packed?: string) => string
  readonly display: Display
  show: (change: Partial<Display>) => void
  tell: (notice?: Notice<LabText>) => void
  share: (linked: () => Promise<Linked>) => void
}

/** A model as a link holds it: how its training stands, with curves and optimiser, is longer than the network. */
const withoutTraining = ({ training: _, ...model }: ModelFile) => model

/** The link, with the network in it once that is more than the settings say; and what it holds. */
async function linkOf(holder: Holder, { runner, store }: Workbench): Promise<Linked> {
  const { cuts, loaded, phase } = runner.view
  if (store.state.data === ownTable) return { link: holder.linkWith(), held: 'ofTable' }
  if (phase === 'making' || phase === 'failed') return { link: holder.linkWith(), held: 'ofSettings' }
  if (!cuts.length && !loaded)
    return { link: holder.linkWith(), held: isTrained(runner.view) ? 'ofTraining' : 'ofSettings' }
  const snapshot = await runner.leave(false)
  const text = snapshot && (await packed(withoutTraining(snapshot.now.model)))
  return text ? { link: holder.linkWith(text), held: 'ofNetwork' } : { link: holder.linkWith(), held: 'tooLarge' }
}

export function labActions(holder: Holder, workbench: () => Workbench): LabActions {
  const readFile = async (file: File, take: (file: OwnFile) => void) => {
    if (file.size > csvLimits.bytes)
      return holder.tell({
        role: 'alert',
        say: (text) => text.errors.fileTooLarge(file.name.slice(0, 60), csvLimits.bytes / 2 ** 20),
      })
    try {
      const bytes = new Uint8Array(await file.arrayBuffer())
      openStep('data')
      take({ input: bytes, name: file.name.slice(0, 60) })
    } catch (error) {
      holder.tell({ role: 'alert', say: (text) => text.errors.file(file.name.slice(0, 60), String(error)) })
    }
  }
  const takeTable = (file: OwnFile) => workbench().tables.take(file)
  const openStep = (step: StepId) => workbench().openStep(step)
  const report = reportActions((notice) => holder.tell(notice), workbench)
  return {
    change: (change) => workbench().change(change),
    chooseData: (id) => workbench().chooseData(id),
    typeNumber: (key, text) => workbench().typeNumber(key, text),
    typeNetwork: (text) => workbench().typeNetwork(text),
    usePreset: () => workbench().usePreset(),
    openStep,
    togglePlay: () => workbench().togglePlay(),
    step: () => workbench().runner.play('batch'),
    epoch: () => workbench().runner.play('epoch'),
    startOver: () => workbench().startOver(),
    cancel: () => workbench().cancel(),
    goOn: () => void workbench().goOn(),
    setPace: (pace) => workbench().setPace(pace),
    chooseCut: (change) => {
      workbench().pruning.choose(change)
      holder.show({}) // at once: the next key starts from what this one chose
    },
    typeCutNumber: (key, text) => workbench().pruning.typeNumber(key, text),
    choosePlan: (plan) => workbench().pruning.choosePlan(plan),
    typeAmounts: (text) => void workbench().pruning.typeAmounts(text),
    cut: () => workbench().pruning.cut(),
    cutByHand: (what) => workbench().pruning.cutByHand(what),
    giveUp: () => workbench().pruning.giveUp(),
    retrain: () => workbench().pruning.retrain(),
    startPlan: () => workbench().pruning.startPlan(),
    goOnWithPlan: (stretch) => workbench().runner.play(stretch, () => workbench().store.state.pace),
    backToRound: (round) => workbench().pruning.backToRound(round),
    takeFile: (file) => (/\.(json|ppcm)$/i.test(file.name) ? report.loadFile(file) : void readFile(file, takeTable)),
    takeText: (input, name) => takeTable({ input, name }),
    takeTestFile: (file) => void readFile(file, (test) => workbench().tables.takeTest(test)),
    setTestMissing: (missing) => workbench().tables.takeTest(undefined, { missing }),
    cancelTestFile: () => workbench().tables.cancelTest(),
    cancelReading: () => workbench().tables.cancel(),
    setOwn: (change) => workbench().tables.choose(change),
    readOwn: () => workbench().tables.read(),
    showColumns: (isShown) => workbench().tables.showColumns(isShown),
    testPeople: (people, change) => workbench().testPeople(people, change),
    filterColumns: (change) => holder.show({ columnFilter: { ...holder.display.columnFilter, ...change } }),
    loadPreview: () => workbench().preview.want(true),
    showLayer: (shown) => holder.show({ shown, reading: { ...holder.display.reading, cell: undefined } }),
    showMap: (mapOf) => holder.show({ mapOf }),
    showContributions: (ofLayer) => holder.show({ ofLayer }),
    chooseBridge: (bridge) => {
      workbench().pruning.forgetRefusal()
      holder.show({ bridge })
    },
    read: (reading) => holder.show({ reading: { ...holder.display.reading, ...reading } }),
    report,
    undo: () => workbench().undo(),
    redo: () => workbench().redo(),
    share: () => holder.share(() => linkOf(holder, workbench())),
    toggleKeys: () => holder.show({ hasKeys: !holder.display.hasKeys }),
    toggleScoreTable: () => holder.show({ hasScoreTable: !holder.display.hasScoreTable }),
    toggleTable: () => holder.show({ hasTable: !holder.display.hasTable }),
  }
}
