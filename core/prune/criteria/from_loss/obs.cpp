#include "prune/criteria/from_loss/obs.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <string>

#include "base/check.h"
#include "prune/derivatives/damping.h"
#include "prune/derivatives/derivatives.h"
#include "prune/healing/brain_surgeon.h"
#include "prune/healing/elimination.h"
#include "prune/healing/kept_columns.h"
#include "prune/measure/activity.h"
#include "prune/surgery/surgery.h"

namespace prune {

namespace {

constexpr std::array<SurgeryForm, 4> kSurgeryForms{{
    {"one-by-one",
     {"整个网络，逐个权重", "whole network, one weight at a time"},
     "After each weight all others move, and H is made anew: after each in a network of some 100 weights, after "
     "several in a larger one."},
    {"together",
     {"整个网络，一次", "whole network, all at once"},
     "All that go leave together, and the others move once."},
    {"rows-one-by-one",
     {"逐层，每行逐个权重", "layer by layer, each row one weight at a time"},
     "Above 1,024 weights: each row against the squared change of its own output."},
    {"rows-together",
     {"逐层，一次", "layer by layer, all at once"},
     "Above 1,024 weights, and one at a time takes too long or was not asked for: a plan of several rounds comes "
     "nearer."},
}};

/// The quadratic loss: one for the whole network, or one a layer of which each row takes its columns.
struct Quadratic {
  Matrix<double> curvature;  ///< n x n
  Mask kept;                 ///< rows x n
  Mask open;                 ///< rows x n
  Matrix<double> weights;    ///< rows x n
  double ridge;
};

/// All kept weights of the network in one row.
Quadratic wholeModel(const ScoreInput& input, const std::vector<Mask>& masks, const std::vector<Mask>& open) {
  Quadratic model{gaussNewton(*input.network, *input.calibration), {}, {}, {}, 0};
  const Index count = model.curvature.cols();
  model.kept = Mask::Ones(1, count);
  model.open.resize(1, count);
  model.weights.resize(1, count);
  Index next = 0;
  for (std::size_t i = 0; i < masks.size(); ++i)
    for (Index k = 0; k < masks[i].size(); ++k) {
      if (masks[i].data()[k] == 0) continue;
      model.open(0, next) = open[i].data()[k];
      model.weights(0, next++) = input.weights[i].data()[k];
    }
  model.ridge = ridgeOf<float>(model.curvature, input.damping);
  return model;
}

/// What is said of the kept weights in one row, as matrices of the layers; `rest` elsewhere.
std::vector<Scores> inLayers(const Scores& row, const std::vector<Mask>& masks) {
  std::vector<Scores> scores;
  Index next = 0;
  for (const Mask& mask : masks) {
    Scores own = Scores::Zero(mask.rows(), mask.cols());
    for (Index k = 0; k < mask.size(); ++k)
      if (mask.data()[k] != 0) own.data()[k] = row(0, next++);
    scores.push_back(std::move(own));
  }
  return scores;
}

std::vector<Quadratic> layerModels(const ScoreInput& input, const std::vector<Mask>& masks,
                                   const std::vector<Mask>& open) {
  const std::vector<Index> layers = weightLayers(*input.network);
  std::vector<Quadratic> models;
  for (std::size_t i = 0; i < masks.size(); ++i) {
    Matrix<double> moments = inputMoments(*input.network, *input.calibration, layers[i], true).moments;
    const double ridge = ridgeOf<float>(moments, input.damping);
    models.push_back({std::move(moments), masks[i], open[i], input.weights[i], ridge});
  }
  return models;
}

/// w_q^2 / (2 [H^-1]_qq); 0 for removed weights, and where H is 0.
Scores singleRises(const Quadratic& model) {
  const Matrix<double> inverse = inverseDiagonals(model.curvature, model.kept, model.ridge);
  return (inverse.array() > 0).select(model.weights.array().square() / (2 * inverse.array()), 0.0).matrix();
}

/// One row on its way: which entry goes next, and by how much the loss rises then.
struct Trace {
  std::size_t model;
  Index row;
  Elimination elimination;
  std::size_t next = 0;
};

std::vector<Trace> tracesOf(const std::vector<Quadratic>& models) {
  std::vector<Trace> traces;
  for (std::size_t i = 0; i < models.size(); ++i) {
    const Quadratic& model = models[i];
    if (model.ridge <= 0) continue;
    forEachInverse(model.curvature, model.kept, model.ridge,
                   [&](const auto& columns, const auto& rows, const auto& inverse) {
                     for (const Index row : rows) {
                       std::vector<std::uint8_t> open;
                       Vector<double> weights(static_cast<Index>(columns.size()));
                       for (std::size_t k = 0; k < columns.size(); ++k) {
                         open.push_back(model.open(row, columns[k]));
                         weights[static_cast<Index>(k)] = model.weights(row, columns[k]);
                       }
                       Trace trace{i, row, eliminate(std::move(weights), inverse, open)};
                       for (Index& column : trace.elimination.columns)
                         column = columns[static_cast<std::size_t>(column)];
                       traces.push_back(std::move(trace));
                     }
                   });
  }
  return traces;
}

/// A running sum with a rise more: above the one before it, unless the rise costs nothing.
double raised(double sum, double rise) {
  return rise > 0 ? std::max(sum + rise, std::nextafter(sum, std::numeric_limits<double>::infinity())) : sum;
}

/// The running sum of the rises when the weights of the whole network go one after the other.
std::vector<Scores> operatedSums(const ScoreInput& input, const std::vector<Mask>& open) {
  Network<float> network = *input.network;
  const std::vector<Deletion> deletions = operate(network, *input.calibration, open, input.damping);
  double sum = 0;
  for (const Deletion& deletion : deletions) sum = raised(sum, deletion.rise);
  std::vector<Scores> scores;  // what is left has no curvature: it costs nothing more
  const std::vector<Mask> left = masksOf(network);
  scores.reserve(left.size());
  for (const Mask& kept : left) scores.emplace_back(sum * kept.cast<double>());
  for (std::size_t part = 0; part < scores.size(); ++part) scores[part].array() *= open[part].cast<double>().array();
  sum = 0;
  for (const Deletion& deletion : deletions)
    scores[deletion.part].data()[deletion.entry] = sum = raised(sum, deletion.rise);
  return scores;
}

/// The running sum of the rises when of all rows the least next one goes first, equal ones in the order of models and
/// rows.
std::vector<Scores> runningSums(const std::vector<Quadratic>& models) {
  std::vector<Scores> scores;
  scores.reserve(models.size());
  for (const Quadratic& model : models) scores.emplace_back(Scores::Zero(model.kept.rows(), model.kept.cols()));
  std::vector<Trace> traces = tracesOf(models);
  std::sort(traces.begin(), traces.end(),
            [](const Trace& a, const Trace& b) { return a.model != b.model ? a.model < b.model : a.row < b.row; });
  const auto riseOf = [&](std::size_t at) { return traces[at].elimination.rises[traces[at].next]; };
  const auto isLater = [&](std::size_t a, std::size_t b) {
    return riseOf(a) != riseOf(b) ? riseOf(a) > riseOf(b) : a > b;
  };
  std::vector<std::size_t> heap;
  for (std::size_t at = 0; at < traces.size(); ++at)
    if (!traces[at].elimination.rises.empty()) heap.push_back(at);
  std::make_heap(heap.begin(), heap.end(), isLater);
  double sum = 0;
  while (!heap.empty()) {
    std::pop_heap(heap.begin(), heap.end(), isLater);
    Trace& trace = traces[heap.back()];
    sum = raised(sum, riseOf(heap.back()));
    scores[trace.model](trace.row, trace.elimination.columns[trace.next]) = sum;
    if (++trace.next == trace.elimination.rises.size())
      heap.pop_back();
    else
      std::push_heap(heap.begin(), heap.end(), isLater);
  }
  return scores;
}

/// Whether the rows can be taken apart one weight at a time.
bool fitsByRows(const std::vector<Mask>& masks) {
  double work = 0;
  for (const Mask& mask : masks)
    for (Index row = 0; row < mask.rows(); ++row) {
      const auto kept = static_cast<double>(mask.row(row).cast<Index>().sum());
      work += kept * kept * kept / 3;
    }
  return work <= kMostEliminated;
}

std::vector<Mask> openIn(const ScoreInput& input, const std::vector<Mask>& masks) {
  if (input.open) return *input.open;
  std::vector<Mask> open;
  open.reserve(masks.size());
  for (const Mask& mask : masks) open.emplace_back(Mask::Ones(mask.rows(), mask.cols()));
  return open;
}

}  // namespace

std::span<const SurgeryForm> surgeryForms() {
  return kSurgeryForms;
}

template <class Scalar>
std::string_view surgeryForm(const Criterion& criterion, const Healing& healing, const Network<Scalar>& network) {
  const bool scoresOneByOne = criterion.score == obsScores;
  const bool isObs = scoresOneByOne || criterion.score == obsJointScores || healing.isObs();
  if (!isObs) return "";
  const bool isWhole = hasFullCurvature(network);
  const bool isOneByOne =
      scoresOneByOne ? isWhole || fitsByRows(masksOf(network)) : isWhole && healing.kind == HealingKind::ObsOneByOne;
  return kSurgeryForms[(isWhole ? 0 : 2) + (isOneByOne ? 0 : 1)].id;
}

template std::string_view surgeryForm(const Criterion&, const Healing&, const Network<float>&);

void checkObs(const ScoreInput& input) {
  checkUpdate("obs", *input.network);
}

std::vector<Scores> obsScores(const ScoreInput& input) {
  checkDamping("obs", input.damping);
  checkObs(input);
  const std::vector<Mask> masks = masksOf(*input.network);
  const std::vector<Mask> open = openIn(input, masks);
  if (hasFullCurvature(*input.network)) return operatedSums(input, open);
  if (!fitsByRows(masks)) return obsJointScores(input);
  return runningSums(layerModels(input, masks, open));
}

std::vector<Scores> obsJointScores(const ScoreInput& input) {
  checkDamping("obs", input.damping);
  checkObs(input);
  const std::vector<Mask> masks = masksOf(*input.network);
  const std::vector<Mask> open = openIn(input, masks);
  if (hasFullCurvature(*input.network)) return inLayers(singleRises(wholeModel(input, masks, open)), masks);
  std::vector<Scores> scores;
  for (const Quadratic& model : layerModels(input, masks, open)) scores.push_back(singleRises(model));
  return scores;
}

}  // namespace prune
