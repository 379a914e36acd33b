#include "prune/surgery/shrink.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/check.h"
#include "prune/derivatives/parameters.h"
#include "prune/measure/calibration.h"

namespace prune {

namespace {

/// Whether what one unit tells depends on the others: then none can be taken out alone.
bool areCoupled(const NetworkDescription& description, const UnitGroup& group) {
  const auto layer = [&](Index i) { return description.layers.begin() + static_cast<std::ptrdiff_t>(i); };
  return std::any_of(layer(group.producer), layer(group.consumer),
                     [](const LayerDescription& one) { return one.type == "activation" && one.function == "softmax"; });
}

bool isPadded(const LayerDescription& layer) {
  return layer.type == "conv1d" && layer.padding > 0;
}

/// What enters the consumer when every unit of the producer hears nothing.
template <class Scalar>
Vector<double> toldByBiases(Network<Scalar>& network, const UnitGroup& group, const Vector<double>& bias) {
  Workspace<Scalar> workspace(network, 1);
  Scalar* z = workspace.entering(group.producer + 1);
  const Index size = network.layer(group.producer).output().size();
  for (Index i = 0; i < size; ++i) z[i] = static_cast<Scalar>(bias[i % group.units]);
  return workspace.forwardFrom(network, group.producer + 1, 1, {}, group.consumer).template cast<double>();
}

/// The places c, c + units, ... below `size` of the units that are kept; all when there are no units to ask, and those
/// of the static features at the end.
std::vector<Index> keptPlaces(Index size, const Mask* units, Index staticFeatures = 0) {
  std::vector<Index> places;
  for (Index i = 0; i < size; ++i)
    if (!units || i >= size - staticFeatures || (*units)(i % units->rows(), 0) != 0) places.push_back(i);
  return places;
}

/// Decides, on a copy, what goes, and then makes the small network.
template <class Scalar>
class Shrinking {
 public:
  explicit Shrinking(const Model<Scalar>& model)
      : description_(model.description),
        network_(model.network),
        groups_(unitGroups(network_)),
        masks_(masksOf(network_)) {
    for (const UnitGroup& group : groups_) units_.emplace_back(Mask::Ones(group.units, 1));
    for (const Index layer : weightLayers(network_))
      bias_.emplace_back(biasOf(network_.layer(layer)).template cast<double>());
  }

  /// Goes through all groups once. A unit that goes may leave one before it unheard, or one behind it deaf.
  ///
  /// @return whether anything went
  bool pass() {
    bool isChanged = false;
    for (std::size_t g = 0; g < groups_.size(); ++g)
      if (!areCoupled(description_, groups_[g])) isChanged |= takeOut(g);
    return isChanged;
  }

  Model<Scalar> result() {
    NetworkDescription description = description_;
    for (std::size_t g = 0; g < groups_.size(); ++g)
      description.layers[static_cast<std::size_t>(groups_[g].producer)].units =
          static_cast<double>((units_[g].array() != 0).count());
    Network<Scalar> small = makeNetwork<Scalar>(description);
    const Mask* told = nullptr;  // the units whose numbers arrive at layer i
    Index staticFeatures = 0;    // that arrive with them
    std::size_t k = 0;           // how many weight layers lie before it
    for (Index i = 0; i < network_.layerCount(); ++i) {
      if (i == network_.joint()) staticFeatures = network_.input().staticFeatures;
      if (network_.layer(i).weights()) {
        biasOf(network_.layer(i)) = bias_[k].template cast<Scalar>();
        const Mask* own = k < units_.size() ? &units_[k] : nullptr;
        copyWeights(k, keptPlaces(masks_[k].rows(), own), keptPlaces(masks_[k].cols(), told, staticFeatures),
                    *small.layer(i).weights());
        told = own;
        staticFeatures = 0;
        ++k;
      }
      std::vector<VectorView<Scalar>> to = vectorsOf(small.layer(i));
      const std::vector<VectorView<Scalar>> from = vectorsOf(network_.layer(i));
      for (std::size_t v = 0; v < to.size(); ++v) to[v] = from[v](keptPlaces(from[v].size(), told, staticFeatures));
    }
    return {std::move(description), std::move(small)};
  }

 private:
  bool isHeard(std::size_t g, Index unit) const {
    const std::vector<Index> columns = columnsOf(g, unit);
    return std::any_of(columns.begin(), columns.end(), [&](Index column) { return masks_[g + 1].col(column).any(); });
  }

  /// The columns of the consumer that listen to a unit.
  std::vector<Index> columnsOf(std::size_t g, Index unit) const {
    std::vector<Index> columns;
    for (Index column = unit; column < groups_[g].own(masks_[g + 1].cols()); column += groups_[g].units)
      columns.push_back(column);
    return columns;
  }

  /// Takes out the units of one group that nobody hears, or that hear nothing; the last one that is left stays.
  bool takeOut(std::size_t g) {
    Index left = (units_[g].array() != 0).count();
    const Index before = left;
    Vector<double> told;
    for (Index unit = 0; unit < groups_[g].units && left > 1; ++unit) {
      if (units_[g](unit, 0) == 0) continue;
      if (isHeard(g, unit)) {
        if (masks_[g].row(unit).any()) continue;
        if (told.size() == 0) told = toldByBiases(network_, groups_[g], bias_[g]);
        if (!fold(g, unit, told)) continue;
      }
      units_[g](unit, 0) = 0;
      masks_[g].row(unit).setZero();
      for (const Index column : columnsOf(g, unit)) masks_[g + 1].col(column).setZero();
      --left;
    }
    return left < before;
  }

  /// Adds what a constant unit tells to the next biases.
  ///
  /// @return false when that is not the same: at the edges of a padded convolution zeros stand in for the unit
  bool fold(std::size_t g, Index unit, const Vector<double>& told) {
    const Index consumer = groups_[g].consumer;
    const Matrix<Scalar>& weights = network_.layer(consumer).weights()->value();
    const Mask& mask = masks_[g + 1];
    const bool seesEdges = isPadded(description_.layers[static_cast<std::size_t>(consumer)]);
    Vector<double> change = Vector<double>::Zero(mask.rows());
    for (const Index column : columnsOf(g, unit)) {
      if (!mask.col(column).any()) continue;
      const double constant = told[column % told.size()];
      if (seesEdges && constant != 0) return false;
      for (Index i = 0; i < mask.rows(); ++i)
        if (mask(i, column) != 0) change[i] += static_cast<double>(weights(i, column)) * constant;
    }
    bias_[g + 1] += change;
    return true;
  }

  void copyWeights(std::size_t k, const std::vector<Index>& rows, const std::vector<Index>& columns,
                   Weights<Scalar>& to) const {
    const Index layer = k < groups_.size() ? groups_[k].producer : lastWeightLayer();
    to.setValue(wholeValue(*network_.layer(layer).weights())(rows, columns));
    to.setMask(masks_[k](rows, columns));
  }

  Index lastWeightLayer() const { return weightLayers(network_).back(); }

  NetworkDescription description_;
  Network<Scalar> network_;
  std::vector<UnitGroup> groups_;
  std::vector<Mask> masks_;           ///< of all weight layers, without what goes
  std::vector<Mask> units_;           ///< of all groups, units x 1
  std::vector<Vector<double>> bias_;  ///< of all weight layers, with the constants that went
};

}  // namespace

template <class Scalar>
Model<Scalar> shrink(const Model<Scalar>& model) {
  Shrinking<Scalar> shrinking(model);
  while (shrinking.pass()) {
  }
  return shrinking.result();
}

template <class Scalar>
double largestDifference(const Network<Scalar>& a, const Network<Scalar>& b, const Matrix<Scalar>& samples) {
  checkSize("largestDifference", "samples", samples.rows(), a.input().size());
  checkSize("largestDifference", "inputs of b", b.input().size(), a.input().size());
  checkSize("largestDifference", "outputs of b", b.output().size(), a.output().size());
  Network<Scalar> left = a;
  Network<Scalar> right = b;
  Workspace<Scalar> leftSpace(left, kPieceSize);
  Workspace<Scalar> rightSpace(right, kPieceSize);
  double largest = 0;
  forEachPiece(left, leftSpace, samples, -1, [&](Index first, Index batch, const Block<Scalar>& y) {
    Block<Scalar>(rightSpace.input(), samples.rows(), batch) = samples.middleCols(first, batch);
    const Block<Scalar> other = rightSpace.forward(right, batch, {});
    for (Index k = 0; k < y.size(); ++k) {
      const double off = std::abs(static_cast<double>(y.data()[k]) - static_cast<double>(other.data()[k]));
      // A NaN is the largest of all, and stays.
      if (!(off <= largest) && !std::isnan(largest)) largest = off;
    }
  });
  return largest;
}

template Model<float> shrink(const Model<float>&);
template Model<double> shrink(const Model<double>&);
template double largestDifference(const Network<float>&, const Network<float>&, const Matrix<float>&);
template double largestDifference(const Network<double>&, const Network<double>&, const Matrix<double>&);

}  // namespace prune
