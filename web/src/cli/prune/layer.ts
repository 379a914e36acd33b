/** A whole hidden layer that is taken out, told as a round of a plan is. */

import type { EpochReport, Evaluation, ExperimentInfo, Part } from '../../core/contract/experiment.js'
import type { LayerRemoval, PlanRound } from '../../core/contract/plan.js'
import { weightCounts } from '../../core/figures/weight-counts.js'
import type { ExperimentClient, TrainNews } from '../../worker/experiment-client.js'
import { keptMacs } from './report.js'

/** How good the network is on each part that has samples, and all of the one that judges a plan. */
interface Fits {
  report: EpochReport
  judged: Evaluation
}

const judgedPart = ({ sizes }: ExperimentInfo): Part =>
  sizes.validation > 0 ? 'validation' : sizes.test > 0 ? 'test' : 'train'

async function fits(experiment: ExperimentClient, info: ExperimentInfo): Promise<Fits> {
  const [train, validation, test] = await Promise.all([
    experiment.evaluate('train'),
    experiment.evaluate('validation'),
    experiment.evaluate('test'),
  ])
  const report = {
    epoch: 0,
    learningRate: Number.NaN,
    trainLoss: train.loss,
    trainAccuracy: train.accuracy,
    validationLoss: validation.loss,
    validationAccuracy: validation.accuracy,
    testLoss: test.loss,
    testAccuracy: test.accuracy,
  }
  return { report, judged: { train, validation, test }[judgedPart(info)] }
}

/** Tries it on the network as it begins, so that what will not do is refused before anything is trained. */
export async function tryRemoval(experiment: ExperimentClient, { layer, bridge }: LayerRemoval): Promise<void> {
  await experiment.removeLayer(layer, bridge)
  await experiment.reset()
}

/** What went, in weights; the losses are those of a plan's cut, which nobody asked for here. */
function cutResult(before: ExperimentInfo, after: ExperimentInfo): PlanRound['result'] {
  const { kept: total } = weightCounts(before)
  const { kept } = weightCounts(after)
  const [threshold, lossBefore, lossCut, lossHealed] = Array<number>(4).fill(Number.NaN) as [
    number,
    number,
    number,
    number,
  ]
  return {
    removed: total - kept,
    gone: total - kept,
    total,
    threshold,
    lossBefore,
    lossCut,
    lossHealed,
    healingStep: 1,
    surgery: '',
  }
}

/** Takes the layer out and trains on. The layer of the round is a place in the network as it was before. */
export async function takeOut(
  experiment: ExperimentClient,
  { layer, bridge, retrain, retrainRate }: LayerRemoval,
  onNews: (news: TrainNews) => void,
): Promise<{ round: PlanRound; isDiverged: boolean }> {
  const whole = await experiment.info()
  const before = await fits(experiment, whole)
  await experiment.removeLayer(layer, bridge)
  const info = await experiment.info()
  const cut = await fits(experiment, info)
  const [sizes, report] = [await experiment.storedSizes(), await experiment.report()]
  if (retrain) await experiment.retrain(retrain, retrainRate)
  const reason = retrain ? (await experiment.train({}, onNews)).reason : ''
  const smallest = sizes
    .filter(({ bits, format }) => bits === 32 && format !== 'n-m')
    .reduce((best, size) => (size.bytes < best.bytes ? size : best))
  const after = retrain ? await fits(experiment, info) : cut
  const { lostClasses = [] } = (await experiment.report()).before ?? {}
  const part = judgedPart(info)
  const round = {
    amount: 1,
    layer,
    isKept: true,
    result: cutResult(whole, info),
    before: before.report,
    cut: cut.report,
    retrained: after.report,
    judged: { part, before: before.judged, cut: cut.judged, retrained: after.judged, lostClasses },
    history: retrain ? await experiment.history() : [],
    kept: weightCounts(info).kept,
    bytes: smallest.bytes,
    format: smallest.format,
    macs: keptMacs(report),
  }
  return { round, isDiverged: reason === 'diverged' }
}
