#include "prune/criterion.h"

#include <array>
#include <cmath>
#include <string>

#include "base/check.h"
#include "prune/criteria/data_free/lamp.h"
#include "prune/criteria/data_free/look_ahead.h"
#include "prune/criteria/data_free/magnitude.h"
#include "prune/criteria/data_free/movement.h"
#include "prune/criteria/data_free/normalised_magnitude.h"
#include "prune/criteria/data_free/random.h"
#include "prune/criteria/data_free/sensitivity.h"
#include "prune/criteria/data_free/synflow.h"
#include "prune/criteria/from_loss/fisher.h"
#include "prune/criteria/from_loss/grasp.h"
#include "prune/criteria/from_loss/obd.h"
#include "prune/criteria/from_loss/obs.h"
#include "prune/criteria/from_loss/snip.h"
#include "prune/criteria/from_loss/taylor.h"
#include "prune/criteria/from_loss/taylor_second.h"
#include "prune/criteria/from_loss/wanda.h"
#include "prune/criteria/inputs/input_loss.h"
#include "prune/criteria/inputs/input_norms.h"
#include "prune/criteria/layers/layer_ablation.h"
#include "prune/criteria/layers/layer_scan.h"
#include "prune/criteria/units/unit_activity.h"
#include "prune/criteria/units/unit_leave_one_out.h"
#include "prune/criteria/units/unit_norms.h"
#include "prune/criteria/units/unit_taylor.h"

namespace prune {

namespace {

constexpr std::array kCriteria{
    kMagnitude,
    kDefinition,
    kRow,
    kColumn,
    kMatrix,
    kMagnitudeMax,
    kMagnitudeSigma,
    kLamp,
    kLookAhead,
    kSynflow,
    kRandom,
    kWanda,
    kSnip,
    kGradientWeight,
    kGradientWeightBatch,
    kTaylorSecond,
    kFisher,
    kObd,
    kObs,
    kObsJoint,
    kGrasp,
    kMovement,
    kUnitInL1,
    kUnitInL2,
    kUnitOutL1,
    kUnitOutL2,
    kUnitProduct,
    kUnitApoz,
    kUnitVariance,
    kUnitEnergy,
    kUnitSigned,
    kUnitTaylor,
    kUnitTaylorBatch,
    kUnitTaylorAbs,
    kUnitLeaveOneOut,
    kUnitRandom,
    kInputL1,
    kInputL2,
    kInputTaylor,
    kInputLeaveOneOut,
    kInputRandom,
    kLayerAblation,
    kLayerScan,
};

constexpr std::array<std::string_view, 4> kGrains{"weight", "unit", "input", "layer"};
constexpr std::array<std::string_view, 5> kNeeds{"nothing", "activations", "gradients", "curvature", "training"};
constexpr std::array<std::string_view, 5> kPredicts{"order-of-size", "order-of-change", "change", "size", "square"};

[[noreturn]] void throwMissing(std::string_view where, const Criterion& criterion, Phrase what) {
  fail(where, "criterion-needs", criterion.id, what);
}

/// Checks that there is a matrix of this shape for each weight layer.
template <class Given, class Wanted>
void checkShapes(std::string_view where, const std::string& name, const std::vector<Given>& given,
                 const std::vector<Wanted>& wanted) {
  checkSize(where, name, static_cast<Index>(given.size()), static_cast<Index>(wanted.size()));
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    const std::string place = textFrom({name, "[", i, "]"});
    checkSize(where, textFrom({"rows of ", place}), given[i].rows(), wanted[i].rows());
    checkSize(where, textFrom({"columns of ", place}), given[i].cols(), wanted[i].cols());
  }
}

/// A network that has diverged is refused: of its weights some would be cut, or all be kept, without a word.
void checkFinite(std::string_view where, const std::vector<Matrix<double>>& weights) {
  for (std::size_t i = 0; i < weights.size(); ++i) {
    if ((0 * weights[i].array()).sum() == 0) continue;  // 0 times NaN or an infinity is NaN
    for (Index k = 0; k < weights[i].size(); ++k) {
      const double weight = weights[i].data()[k];
      if (std::isfinite(weight)) continue;
      const Index columns = weights[i].cols();
      fail(where, "weights-diverged", i, k / columns, k % columns, weight);
    }
  }
}

void checkCalibration(std::string_view where, const Criterion& criterion, const ScoreInput& input) {
  const Calibration<float>& calibration = *input.calibration;
  if (calibration.size() == 0) throwMissing(where, criterion, "samples");
  checkSize(where, "samples", calibration.samples.rows(), input.network->input().size());
  if (calibration.labels.empty() && calibration.targets.size() == 0) throwMissing(where, criterion, "answers");
  if (!calibration.labels.empty())
    checkSize(where, "labels", static_cast<Index>(calibration.labels.size()), calibration.size());
  if (calibration.targets.size() == 0) return;
  checkSize(where, "targets", calibration.targets.cols(), calibration.size());
  checkSize(where, "rows of targets", calibration.targets.rows(), input.network->output().size());
}

}  // namespace

std::string_view grainId(Grain grain) {
  return kGrains[static_cast<std::size_t>(grain)];
}

std::string_view needsId(Needs needs) {
  return kNeeds[static_cast<std::size_t>(needs)];
}

std::string_view predictedQuantityId(PredictedQuantity predicts) {
  return kPredicts[static_cast<std::size_t>(predicts)];
}

std::span<const Criterion> criteria() {
  return kCriteria;
}

const Criterion& criterion(std::string_view where, std::string_view id) {
  return findById(where, "criterion", criteria(), id);
}

std::vector<Scores> score(std::string_view where, const Criterion& criterion, const ScoreInput& input) {
  if (input.network) checkShapes(where, "weights", input.weights, masksOf(*input.network));
  checkFinite(where, input.weights);
  switch (criterion.needs) {
    case Needs::Nothing:
      break;
    case Needs::Training:
      if (!input.movement) throwMissing(where, criterion, "the-movement");
      checkShapes(where, "movement", *input.movement, input.weights);
      break;
    default:
      if (!input.network) throwMissing(where, criterion, "a-network");
      if (!input.calibration) throwMissing(where, criterion, "samples");
      checkCalibration(where, criterion, input);
  }
  if (criterion.check && input.network) criterion.check(input);
  return criterion.score(input);
}

}  // namespace prune
