#include "prune/measure/activity.h"

#include <algorithm>
#include <utility>

#include "base/check.h"
#include "nn/kernels/dense_products.h"
#include "nn/layers/activation_layer.h"
#include "nn/layers/common.h"
#include "prune/derivatives/seen_input.h"

namespace prune {

namespace {

/// The columns of one hidden unit, c, c + units, ..., side by side.
template <class Scalar>
Matrix<double> columnsOf(const Matrix<Scalar>& weights, Index unit, const UnitGroup& group) {
  Matrix<double> columns(weights.rows(), group.own(weights.cols()) / group.units);
  for (Index s = 0; s < columns.cols(); ++s)
    columns.col(s) = weights.col(unit + s * group.units).template cast<double>();
  return columns;
}

/// For each group the rows of the next weights that count: outputs of the network, and units that are there. One matrix
/// a group, rows x 1.
template <class Scalar>
std::vector<Mask> listenersOf(const Network<Scalar>& network) {
  std::vector<Mask> listeners;
  const std::vector<Mask> live = liveMasks(network);
  for (std::size_t k = 1; k < live.size(); ++k) {
    const bool isLast = k + 1 == live.size();
    Mask rows(live[k].rows(), 1);
    for (Index row = 0; row < rows.rows(); ++row) rows(row, 0) = isLast || live[k].row(row).any() ? 1 : 0;
    listeners.push_back(std::move(rows));
  }
  return listeners;
}

/// Sums up one group over all samples.
template <class Scalar>
class GroupSums {
 public:
  /// @param listeners  which rows of the next weights count
  GroupSums(Network<Scalar>& network, const UnitGroup& group, Mask listeners, Index largestBatch)
      : group_(group),
        listeners_(std::move(listeners)),
        activation_(activationOf(network, group)),
        silentRows_(network.layer(activation_).output().size() - (activation_ < network.joint() ? 0 : group.behind)),
        toldRows_(group.own(network.layer(group.consumer).input().size())),
        weights_(network.layer(group.consumer).weights()),
        input_(network.layer(group.consumer), largestBatch),
        z_(roomFor(weights_->rows(), largestBatch)),
        u_(roomFor(weights_->columns(), largestBatch)) {
    std::vector<Trainable<Scalar>> list;
    network.layer(group.consumer).addTrainables(list);
    for (const Trainable<Scalar>& one : list)
      if (!one.weights) bias_ = Eigen::Map<const Vector<Scalar>>(one.values, one.size);
    weights_->prepareTransposed();
    const Index entries = columns() / group.units;
    for (Vector<double>* sum : {&shift_, &sum_, &squares_, &zeros_, &energy_, &projection_}) sum->setZero(group.units);
    checkedProduct("score", "moments of what units tell",
                   checkedProduct("score", "moments of a unit", entries, entries), group.units);
    products_.assign(static_cast<std::size_t>(group.units), Matrix<double>::Zero(entries, entries));
  }

  void add(Workspace<Scalar>& workspace, Index batch, bool isFirst) {
    addZeros(workspace.output(activation_), batch);
    const Scalar* told = workspace.entering(group_.consumer);
    if (isFirst)
      for (Index c = 0; c < group_.units; ++c) shift_[c] = static_cast<double>(told[c * batch]);
    addMoments(told, batch);
    const Scalar* seen = input_.of(told, batch);
    for (Index t = 0; t < input_.places(); ++t) {
      addProjections(seen + t * weights_->columns() * batch, batch);
      addProducts(seen + t * weights_->columns() * batch, batch);
    }
    samples_ += static_cast<double>(batch);
  }

  UnitActivity result() const {
    const auto units = static_cast<double>(group_.units);
    const double count = samples_ * static_cast<double>(toldRows_) / units;
    const double silent = samples_ * static_cast<double>(silentRows_) / units;
    const Vector<double> off = sum_ / count;
    UnitActivity activity{shift_ + off,    squares_ / count - off.cwiseAbs2(),
                          zeros_ / silent, Vector<double>(group_.units),
                          projection_,     total_};
    // ||sum_s W_s x_s||^2 = sum over s and r of (W^T W)_sr x_s x_r, over the unit's columns s, r.
    const Matrix<Scalar> heard = listeners_.col(0).cast<Scalar>().asDiagonal() * weights_->value();
    for (Index c = 0; c < group_.units; ++c) {
      const Matrix<double> own = columnsOf(heard, c, group_);
      const Matrix<double> gram = own.transpose() * own;
      activity.energy[c] = std::max(0.0, gram.cwiseProduct(products_[static_cast<std::size_t>(c)]).sum());
    }
    return activity;
  }

 private:
  /// The number of the consumer's columns that listen to the group.
  Index columns() const { return group_.own(weights_->columns()); }

  void addZeros(const Scalar* a, Index batch) {
    for (Index i = 0; i < silentRows_; ++i)
      zeros_[i % group_.units] += static_cast<double>(std::count(a + i * batch, a + (i + 1) * batch, Scalar(0)));
  }

  // Counted from the unit's first number, so that a constant has variance 0.
  void addMoments(const Scalar* a, Index batch) {
    for (Index i = 0; i < toldRows_; ++i) {
      const Index c = i % group_.units;
      for (Index b = 0; b < batch; ++b) {
        const double off = static_cast<double>(a[i * batch + b]) - shift_[c];
        sum_[c] += off;
        squares_[c] += off * off;
      }
    }
  }

  // <p_i, z> = sum over the unit's columns of x_j (W^T z)_j
  void addProjections(const Scalar* x, Index batch) {
    weights_->multiply(x, z_.data(), batch);
    addToRows(bias_.data(), z_.data(), bias_.size(), batch);
    for (Index i = 0; i < bias_.size(); ++i)
      if (listeners_(i, 0) == 0) std::fill_n(z_.begin() + i * batch, batch, Scalar(0));
    for (Index i = 0; i < bias_.size() * batch; ++i)
      total_ +=
          static_cast<double>(z_[static_cast<std::size_t>(i)]) * static_cast<double>(z_[static_cast<std::size_t>(i)]);
    weights_->multiplyTransposed(z_.data(), u_.data(), batch);
    for (Index j = 0; j < columns(); ++j) {
      double sum = 0;
      for (Index b = 0; b < batch; ++b)
        sum += static_cast<double>(x[j * batch + b]) * static_cast<double>(u_[static_cast<std::size_t>(j * batch + b)]);
      projection_[j % group_.units] += sum;
    }
  }

  // sum over the batch of x_s x_r, over the unit's columns s, r
  void addProducts(const Scalar* x, Index batch) {
    const Index entries = columns() / group_.units;
    own_.resize(entries, batch);
    for (Index c = 0; c < group_.units; ++c) {
      for (Index s = 0; s < entries; ++s)
        for (Index b = 0; b < batch; ++b) own_(s, b) = static_cast<double>(x[(c + s * group_.units) * batch + b]);
      kernels::weightGradient(own_.data(), own_.data(), products_[static_cast<std::size_t>(c)].data(), entries, entries,
                              batch, true);
    }
  }

  UnitGroup group_;
  Mask listeners_;
  Index activation_;
  Index silentRows_;
  Index toldRows_;
  Weights<Scalar>* weights_;
  SeenInput<Scalar> input_;
  std::vector<Scalar> z_;
  std::vector<Scalar> u_;
  Vector<Scalar> bias_;
  Matrix<double> own_;
  Vector<double> shift_;
  Vector<double> sum_;
  Vector<double> squares_;
  Vector<double> zeros_;
  Vector<double> energy_;
  Vector<double> projection_;
  std::vector<Matrix<double>> products_;
  double total_ = 0;
  double samples_ = 0;
};

}  // namespace

template <class Scalar>
Index activationOf(const Network<Scalar>& network, const UnitGroup& group) {
  for (Index i = group.producer + 1; i < group.consumer; ++i)
    if (dynamic_cast<const ActivationLayer<Scalar>*>(&network.layer(i))) return i;
  return group.producer;
}

template <class Scalar>
std::vector<UnitActivity> unitActivity(const Network<Scalar>& network, const Calibration<Scalar>& calibration) {
  Network<Scalar> copy = network;
  Workspace<Scalar> workspace(copy, samplesAtATime(copy));
  std::vector<GroupSums<Scalar>> groups;
  const std::vector<Mask> listeners = listenersOf(network);
  for (const UnitGroup& group : unitGroups(copy))
    groups.emplace_back(copy, group, listeners[groups.size()], workspace.largestBatch());
  forEachPass(copy, workspace, calibration, [&](const CalibrationPass<Scalar>& pass) {
    for (GroupSums<Scalar>& group : groups) group.add(workspace, pass.batch, pass.first == 0);
  });
  std::vector<UnitActivity> activities;
  activities.reserve(groups.size());
  for (const GroupSums<Scalar>& group : groups) activities.push_back(group.result());
  return activities;
}

template Index activationOf(const Network<float>&, const UnitGroup&);
template Index activationOf(const Network<double>&, const UnitGroup&);
template std::vector<UnitActivity> unitActivity(const Network<float>&, const Calibration<float>&);
template std::vector<UnitActivity> unitActivity(const Network<double>&, const Calibration<double>&);

}  // namespace prune
