/** What every part of the Lab is drawn from, and what it can do. */

import type { CSSResult, TemplateResult } from 'lit'
import type { BridgeId } from '../../core/ids.js'
import type { ExperimentKey, ExperimentState } from '../../rules/experiment-settings.js'
import type { CutNumber, CutState, LabState, Pace, StepId } from '../../state/lab-state.js'
import type { Lang } from '../../state/settings.js'
import type { LabText } from '../../words/lab/lab.js'
import type { ReportChoice } from '../report/choice.js'
import type { Asked, ReportFindings } from '../report/findings.js'
import type { CutChoice } from '../run/cutting/cuts.js'
import type { HandCut } from '../run/cutting/hand-cuts.js'
import type { Found } from '../run/cutting/probe.js'
import type { Refused } from '../run/cutting/pruning.js'
import type { Draft } from '../run/draft.js'
import type { Unkept } from '../run/keeping/leaving.js'
import type { OwnTable } from '../run/own-table.js'
import type { MapOf, Reading, Shown } from '../run/reading.js'
import type { RunView } from '../run/run-view.js'
import type { Sentence } from '../run/sentence.js'
import type { Catalogue } from '../run/workshop.js'
import type { Thumbnail } from '../steps/data/thumbnails.js'
import type { Display } from './display.js'
import type { Late, LateView } from './late.js'
import type { Room } from './room.js'

/** Of the report. */
export interface ReportActions {
  choose: (change: Partial<ReportChoice>) => void
  ask: (what: Asked) => void
  /** Loads what draws the report again, after that failed. */
  load: () => void
  cancel: () => void
  runSweep: () => void
  cancelSweep: () => void
  /** Saves the network as it rests. */
  saveModel: (name: string) => void
  /** Saves its report as a page. */
  saveReport: (name: string, lang: Lang) => void
  /** Takes a model or a run. */
  loadFile: (file: File) => void
}

export interface LabActions {
  change: (change: Partial<ExperimentState>) => void
  chooseData: (id: string) => void
  /** What was typed in the field of a number, good or not. */
  typeNumber: (key: ExperimentKey, text: string) => void
  typeNetwork: (text: string) => void
  usePreset: () => void
  openStep: (step: StepId) => void
  togglePlay: () => void
  step: () => void
  epoch: () => void
  startOver: () => void
  cancel: () => void
  /** After a failure: makes the experiment again, with the network as it was kept. */
  goOn: () => void
  setPace: (pace: Pace) => void
  chooseCut: (change: Partial<CutState>) => void
  /** What was typed for a number of cuts and plans, good or not. */
  typeCutNumber: (key: CutNumber, text: string) => void
  choosePlan: (plan: CutState['plan']) => void
  /** What was typed for the amounts of a plan's rounds, good or not. */
  typeAmounts: (text: string) => void
  cut: () => void
  /** Removes a weight, a unit or a layer by hand, or brings it back. */
  cutByHand: (what: HandCut) => void
  /** Gives up a cut or scores that take long. */
  giveUp: () => void
  retrain: () => void
  startPlan: () => void
  /** A round of it, or all that is left. */
  goOnWithPlan: (stretch: 'round' | 'all') => void
  /** Back to the network as it was after so many rounds. */
  backToRound: (round: number) => void
  takeFile: (file: File) => void
  takeText: (text: string, name: string) => void
  /** A second file is the test part of the table that is in use. */
  takeTestFile: (file: File) => void
  /** What becomes of missing values in it. */
  setTestMissing: (missing: OwnTable['choices']['missing']) => void
  /** Gives up its reading. */
  cancelTestFile: () => void
  /** Gives up the reading of a table. */
  cancelReading: () => void
  setOwn: (change: Partial<OwnTable['choices']>) => void
  /** Reads the table with the columns that were chosen. */
  readOwn: () => void
  /** Whether the columns of the table are looked at, in place of its samples. */
  showColumns: (isShown: boolean) => void
  /** Names the people who are tested, by their numbers; nobody when the settings say who. */
  testPeople: (people: readonly number[] | undefined, change?: Partial<ExperimentState>) => void
  /** Which columns of the table are listed. */
  filterColumns: (change: Partial<Display['columnFilter']>) => void
  /** Loads what draws the columns of a table, and who is tested. */
  loadPreview: () => void
  showLayer: (layer: Shown) => void
  showMap: (mapOf: MapOf) => void
  /** Of which layer contributions are shown, by its place in `info.layers`. */
  showContributions: (layer: number) => void
  chooseBridge: (bridge: BridgeId) => void
  read: (reading: Partial<Reading>) => void
  report: ReportActions
  undo: () => void
  redo: () => void
  share: () => void
  toggleKeys: () => void
  toggleTable: () => void
  toggleScoreTable: () => void
}

/** What draws the steps Compare and Take away, and what came of a cut. */
export type ReportPart = 'compareControls' | 'compareStage' | 'takeAwayControls' | 'takeAwayStage' | 'cutOutcome'
export interface ReportDrawing extends Record<ReportPart, (context: LabContext) => TemplateResult> {
  styles: CSSResult
}

/** What draws the step that prunes. */
export type PruneDrawing = Record<'controls' | 'stage', (context: LabContext) => TemplateResult>

/** What draws the columns of a table of one's own, and what is set of the split. */
export interface DataDrawing {
  columnControls: (context: LabContext) => TemplateResult
  columnStage: (context: LabContext) => TemplateResult
  splitControls: (context: LabContext) => TemplateResult
  /** Why a table cannot be read. */
  errorText: (own: OwnTable, lang: Lang, text: LabText) => string
  styles: CSSResult
}

/** What the network becomes on a device, and what draws it; it comes when it is wanted for the first time. */
export interface DevicePart {
  /** Something may be wanted that is not known. */
  follow: () => void
  dispose: () => void
  /** @param files  draws how models and runs are saved and loaded, which are no part of it */
  controls: (context: LabContext, files: () => TemplateResult) => TemplateResult
  /** @param sizes  draws bytes and times, which are no part of it */
  stage: (context: LabContext, sizes: () => TemplateResult) => TemplateResult
  /** What is over the budget, among the results. */
  strip: (context: LabContext) => unknown
  styles: CSSResult
}

/** The search for small networks, and what draws it; it comes when it is looked at for the first time. */
export interface SearchPart {
  /** Something may be wanted that is not known. @param isShown  whether it is looked at */
  follow: (isShown: boolean) => void
  dispose: () => void
  controls: (context: LabContext) => TemplateResult
  figure: (context: LabContext) => TemplateResult
  /** What came out, in a few words. */
  result: (context: LabContext) => string
  styles: CSSResult
}

/** What is known for Compare and Take away, and what draws it. */
export interface ReportView extends ReportFindings {
  /** Draws the two steps; absent while that is loading. */
  drawing?: ReportDrawing
  /** Why it cannot be loaded. */
  failure?: string
  device: LateView<DevicePart>
  search: LateView<SearchPart>
}

export interface LabContext extends Display, Room {
  state: LabState
  view: RunView
  catalogue: Catalogue
  text: LabText
  lang: Lang
  /** Another one whenever colours are. */
  theme: string
  actions: LabActions
  draft: Draft | undefined
  /** Texts of fields that were refused. */
  refused: ReadonlyMap<ExperimentKey, string>
  /** The table that is in use. */
  own: OwnTable | undefined
  /** A table that is being read, has something left to choose, or was refused. */
  offered: OwnTable | undefined
  /** A second file that is being read as the test part, or was refused. */
  testing: OwnTable | undefined
  showsColumns: boolean
  preview: LateView<DataDrawing>
  prune: Late<PruneDrawing>
  cutChoice: CutChoice
  reporting: ReportView
  /** Why the last cut was not made. */
  refusal: Refused | undefined
  /** What is known of the next cut. */
  found: Found
  thumbnails: ReadonlyMap<string, Thumbnail>
  /** What layers are called on the page, by the core's names: what a copy of the network tells has those. */
  layerNames: ReadonlyMap<string, string>
  /** What the last change did to training; in one line under the buttons. */
  note: Sentence | undefined
  /** Whether training waits because the page was hidden. */
  isWaiting: boolean
  canUndo: boolean
  canRedo: boolean
  hasLink: boolean
  /** Why the network would be lost when the page is left; undefined when it is kept, or there is nothing to lose. */
  unkept: Unkept | undefined
}
