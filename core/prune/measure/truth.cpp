#include "prune/measure/truth.h"

#include <algorithm>
#include <span>
#include <utility>

#include "base/arithmetic/rng.h"
#include "nn/layers/dense.h"
#include "prune/derivatives/seen_input.h"
#include "prune/surgery/structure.h"

namespace prune {

namespace {

/// Runs a network on from one layer, again and again, with something changed in what enters it.
///
/// Little of what then reaches the next dense layer differs, most often one row; only that is multiplied.
template <class Scalar>
class Rerun {
 public:
  Rerun(Network<Scalar>& network, Workspace<Scalar>& workspace, const Loss<Scalar>& loss)
      : network_(&network), workspace_(&workspace), loss_(&loss), layers_(layersBeforeLoss(network, loss)) {}

  /// Notes how the run goes on unchanged; what enters layer `from` is in the workspace.
  void start(Index from, const CalibrationPass<Scalar>& pass) {
    from_ = from;
    next_ = from;
    while (next_ < layers_ && !network_->layer(next_).weights()) ++next_;
    isShort_ = next_ < layers_ && dynamic_cast<const Dense<Scalar>*>(&network_->layer(next_)) != nullptr;
    note(from, pass.batch, entering_);
    if (isShort_) {
      run(from, next_, pass.batch);
      note(next_, pass.batch, told_);
      run(next_, next_ + 1, pass.batch);
      note(next_ + 1, pass.batch, sums_);
    }
    unchanged_ = lossFrom(isShort_ ? next_ + 1 : from, pass);
  }

  /// Loss with the change minus loss without, summed over the samples of the pass.
  ///
  /// @param change  is given what enters the layer, rows x batch
  template <class Change>
  double difference(const CalibrationPass<Scalar>& pass, Change change) {
    std::copy(entering_.begin(), entering_.end(), workspace_->entering(from_));
    change(workspace_->entering(from_));
    Index first = from_;
    if (isShort_) {
      run(from_, next_, pass.batch);
      first = updateNext(pass.batch) ? next_ + 1 : next_;
    }
    return (lossFrom(first, pass) - unchanged_) * static_cast<double>(pass.batch);
  }

 private:
  void run(Index first, Index end, Index batch) { workspace_->forwardFrom(*network_, first, batch, {}, end); }

  double lossFrom(Index first, const CalibrationPass<Scalar>& pass) {
    return loss_->value(workspace_->forwardFrom(*network_, first, pass.batch, {}, layers_), pass.wanted, nullptr);
  }

  void note(Index layer, Index batch, std::vector<Scalar>& into) {
    const Shape shape = layer < network_->layerCount() ? network_->layer(layer).input() : network_->output();
    const Scalar* values = workspace_->entering(layer);
    into.assign(values, values + shape.size() * batch);
  }

  // z' = z + sum over the rows j that differ of W_j (a'_j - a_j); false, and nothing done, when many differ.
  bool updateNext(Index batch) {
    const Scalar* now = workspace_->entering(next_);
    const Index rows = network_->layer(next_).input().size();
    changed_.clear();
    for (Index j = 0; j < rows; ++j)
      if (!std::equal(now + j * batch, now + (j + 1) * batch, told_.begin() + j * batch)) changed_.push_back(j);
    if (static_cast<Index>(changed_.size()) * 4 > rows + 4) return false;
    const Matrix<Scalar>& weights = std::as_const(*network_).layer(next_).weights()->value();
    Scalar* z = workspace_->output(next_);
    std::copy(sums_.begin(), sums_.end(), z);
    difference_.resize(static_cast<std::size_t>(batch));
    for (const Index j : changed_) {
      for (Index b = 0; b < batch; ++b)
        difference_[static_cast<std::size_t>(b)] = now[j * batch + b] - told_[static_cast<std::size_t>(j * batch + b)];
      for (Index i = 0; i < weights.rows(); ++i) {
        const Scalar weight = weights(i, j);
        Scalar* row = z + i * batch;
        for (Index b = 0; b < batch; ++b) row[b] += weight * difference_[static_cast<std::size_t>(b)];
      }
    }
    return true;
  }

  Network<Scalar>* network_;
  Workspace<Scalar>* workspace_;
  const Loss<Scalar>* loss_;
  Index layers_;
  Index from_ = 0;
  Index next_ = 0;                ///< the first layer with weights from there on
  bool isShort_ = false;          ///< whether that one is dense
  std::vector<Scalar> entering_;  ///< what enters `from_`
  std::vector<Scalar> told_;      ///< what enters `next_`
  std::vector<Scalar> sums_;      ///< what `next_` gives
  std::vector<Index> changed_;
  std::vector<Scalar> difference_;
  double unchanged_ = 0;
};

/// Fills in the changes. Parts go from the last to the first, so that what enters a part's layer is still what the
/// whole pass left there.
///
/// @param visit  called for each piece of the samples and each part: adds to the changes of the part's points
template <class Scalar, class Visit>
void measure(const Network<Scalar>& network, const Calibration<Scalar>& calibration, std::vector<TruthPoint>& points,
             Visit visit) {
  Network<Scalar> copy = network;
  Workspace<Scalar> workspace(copy, samplesAtATime(copy));
  Rerun<Scalar> rerun(copy, workspace, *calibration.loss);
  forEachPass(copy, workspace, calibration, [&](const CalibrationPass<Scalar>& pass) {
    for (std::size_t end = points.size(); end > 0;) {
      std::size_t begin = end - 1;
      while (begin > 0 && points[begin - 1].part == points[end - 1].part) --begin;
      visit(copy, workspace, rerun, pass, std::span<TruthPoint>(points).subspan(begin, end - begin));
      end = begin;
    }
  });
  for (TruthPoint& point : points) point.change /= static_cast<double>(calibration.size());
}

}  // namespace

// Each set of `limit` is as likely as any other (Knuth: The Art of Computer Programming 2, 3.4.2, algorithm S).
std::vector<TruthPoint> drawPoints(const std::vector<Mask>& masks, Index limit, std::uint64_t seed) {
  Index left = 0;
  for (const Mask& part : masks) left += (part.array() != 0).count();
  Index wanted = std::clamp<Index>(limit, 0, left);
  Rng rng(seed);
  std::vector<TruthPoint> points;
  points.reserve(static_cast<std::size_t>(wanted));
  for (std::size_t part = 0; part < masks.size(); ++part)
    for (Index entry = 0; entry < masks[part].size() && wanted > 0; ++entry) {
      if (masks[part].data()[entry] == 0) continue;
      if (wanted == left || static_cast<Index>(rng.below(static_cast<std::uint64_t>(left))) < wanted) {
        points.push_back({static_cast<Index>(part), entry, 0});
        --wanted;
      }
      --left;
    }
  return points;
}

template <class Scalar>
std::vector<TruthPoint> weightTruth(const Network<Scalar>& network, const Calibration<Scalar>& calibration,
                                    std::vector<TruthPoint> points) {
  const std::vector<Index> layers = weightLayers(network);
  std::vector<SeenInput<Scalar>> inputs;
  inputs.reserve(layers.size());
  for (const Index layer : layers) inputs.emplace_back(network.layer(layer), samplesAtATime(network));
  // z_i -= w_ij x_j at each place
  measure(network, calibration, points,
          [&](Network<Scalar>& copy, Workspace<Scalar>& workspace, Rerun<Scalar>& rerun,
              const CalibrationPass<Scalar>& pass, std::span<TruthPoint> part) {
            const auto k = static_cast<std::size_t>(part.front().part);
            const Index layer = layers[k];
            const Index batch = pass.batch;
            const Matrix<Scalar>& weights = std::as_const(copy).layer(layer).weights()->value();
            const Scalar* seen = inputs[k].of(workspace.entering(layer), batch);
            workspace.forwardFrom(copy, layer, batch, {}, layer + 1);
            rerun.start(layer + 1, pass);
            for (TruthPoint& point : part) {
              const Index row = point.entry / weights.cols();
              const Index column = point.entry % weights.cols();
              const Scalar weight = weights(row, column);
              point.change += rerun.difference(pass, [&](Scalar* z) {
                for (Index t = 0; t < inputs[k].places(); ++t)
                  for (Index b = 0; b < batch; ++b)
                    z[(t * weights.rows() + row) * batch + b] -=
                        weight * seen[(t * weights.cols() + column) * batch + b];
              });
            }
          });
  return points;
}

template <class Scalar>
std::vector<TruthPoint> unitTruth(const Network<Scalar>& network, const std::vector<UnitGroup>& groups,
                                  const Calibration<Scalar>& calibration, std::vector<TruthPoint> points) {
  measure(network, calibration, points,
          [&](Network<Scalar>& copy, Workspace<Scalar>& /*workspace*/, Rerun<Scalar>& rerun,
              const CalibrationPass<Scalar>& pass, std::span<TruthPoint> part) {
            const UnitGroup& group = groups[static_cast<std::size_t>(part.front().part)];
            const Index rows = copy.layer(group.consumer).input().size();
            rerun.start(group.consumer, pass);
            for (TruthPoint& point : part)
              point.change += rerun.difference(pass, [&](Scalar* told) {
                for (Index row = group.before + point.entry; row < rows - group.behind; row += group.units)
                  std::fill_n(told + row * pass.batch, pass.batch, Scalar(0));
              });
          });
  return points;
}

template std::vector<TruthPoint> weightTruth(const Network<float>&, const Calibration<float>&, std::vector<TruthPoint>);
template std::vector<TruthPoint> weightTruth(const Network<double>&, const Calibration<double>&,
                                             std::vector<TruthPoint>);
template std::vector<TruthPoint> unitTruth(const Network<float>&, const std::vector<UnitGroup>&,
                                           const Calibration<float>&, std::vector<TruthPoint>);
template std::vector<TruthPoint> unitTruth(const Network<double>&, const std::vector<UnitGroup>&,
                                           const Calibration<double>&, std::vector<TruthPoint>);

}  // namespace prune
