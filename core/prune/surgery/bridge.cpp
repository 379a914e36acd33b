#include "prune/surgery/bridge.h"

#include <array>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "base/check.h"
#include "nn/description/network_text.h"
#include "nn/layers/batch_norm.h"
#include "prune/derivatives/parameters.h"
#include "prune/healing/least_squares.h"

namespace prune {

namespace {

constexpr std::string_view kRemoveLayer = "removeLayer";

/// The layer that goes, between what enters it and the layer that will take that.
template <class Scalar>
struct Gap {
  const Model<Scalar>& model;
  UnitGroup group;
  Network<Scalar> network;  ///< a copy that may run

  Gap(const Model<Scalar>& whole, const UnitGroup& between) : model(whole), group(between), network(whole.network) {}

  Layer<Scalar>& producer() { return network.layer(group.producer); }
  Layer<Scalar>& consumer() { return network.layer(group.consumer); }
  const LayerDescription& description(Index layer) const {
    return model.description.layers[static_cast<std::size_t>(layer)];
  }

  /// What the consumer takes, before it is flattened.
  Shape taken() {
    const Index size = group.own(consumer().input().size());
    return description(group.producer).type == "conv1d" ? Shape{size / group.units, group.units} : consumer().input();
  }
};

/// What will stand behind the gap.
template <class Scalar>
struct Abutment {
  Matrix<Scalar> weights;
  Mask mask;
  Vector<Scalar> bias;
};

std::string nameOf(const LayerDescription& description, Index layer) {
  return textFrom({"layers[", layer, "] (", description.type, ")"});
}

/// Both layers must be dense.
template <class Scalar>
void checkDense(const Gap<Scalar>& gap, std::string_view bridge) {
  for (const Index layer : {gap.group.producer, gap.group.consumer})
    if (gap.description(layer).type != "dense")
      fail(kRemoveLayer, "bridge-not-dense", bridge, nameOf(gap.description(layer), layer));
}

/// The consumer takes what entered the producer, and nothing else changes.
template <class Scalar>
Abutment<Scalar> identity(Gap<Scalar>& gap, const Calibration<Scalar>& /*calibration*/) {
  const Shape given = gap.producer().input();
  const Shape taken = gap.taken();
  const bool areDense =
      gap.description(gap.group.producer).type == "dense" && gap.description(gap.group.consumer).type == "dense";
  const std::string layer = nameOf(gap.description(gap.group.producer), gap.group.producer);
  const std::string next = nameOf(gap.description(gap.group.consumer), gap.group.consumer);
  if (areDense && given.size() != taken.size())
    fail(kRemoveLayer, "identity-of-dense", layer, toText(given), toText(taken), next);
  if (!areDense && given != taken) fail(kRemoveLayer, "identity-of-shapes", layer, toText(given), toText(taken), next);
  const Weights<Scalar>& weights = *gap.consumer().weights();
  return {wholeValue(weights), weights.mask(), biasOf(gap.consumer())};
}

/// A batch norm between the layers is linear too: with its factors F and terms t, W2 (F (W1 x + b1) + t) + b2.
template <class Scalar>
Abutment<Scalar> product(Gap<Scalar>& gap, const Calibration<Scalar>& /*calibration*/) {
  checkDense(gap, "product");
  Matrix<double> weights = gap.producer().weights()->value().template cast<double>();
  Vector<double> bias = biasOf(gap.producer()).template cast<double>();
  for (Index i = gap.group.producer + 1; i < gap.group.consumer; ++i)
    if (const auto* norm = dynamic_cast<const BatchNorm<Scalar>*>(&gap.network.layer(i))) {
      const Vector<double> factor = norm->factor().template cast<double>();
      weights = (factor.asDiagonal() * weights).eval();
      bias = bias.cwiseProduct(factor) + norm->term().template cast<double>();
    }
  const Matrix<double> next = gap.consumer().weights()->value().template cast<double>();
  checkedProduct(kRemoveLayer, "the weights of the bridge", next.rows(), weights.cols());
  const Matrix<double> both = next * weights;
  const Vector<double> sum = next * bias + biasOf(gap.consumer()).template cast<double>();
  return {both.template cast<Scalar>(), Mask::Ones(both.rows(), both.cols()), sum.template cast<Scalar>()};
}

template <class Scalar>
Abutment<Scalar> leastSquares(Gap<Scalar>& gap, const Calibration<Scalar>& calibration) {
  checkDense(gap, "least-squares");
  checkSize(kRemoveLayer, "calibration.samples", calibration.samples.rows(), gap.network.input().size());
  if (calibration.size() == 0) fail(kRemoveLayer, "bridge-without-samples");
  const Index inputs = gap.producer().input().size();
  const Index outputs = gap.consumer().output().size();
  Regression regression(inputs, outputs);
  Workspace<Scalar> workspace(gap.network, kPieceSize);
  forEachPiece(gap.network, workspace, calibration.samples, gap.group.consumer + 1,
               [&](Index /*first*/, Index batch, const Block<Scalar>& z) {
                 regression.add(workspace.entering(gap.group.producer), z.data(), batch);
               });
  const Mask mask = Mask::Ones(outputs, inputs);
  const Regression::Fit fit = regression.fit(mask, 0);
  return {fit.weights.template cast<Scalar>(), mask, fit.bias.template cast<Scalar>()};
}

constexpr std::array<Bridge, 3> kBridges{{
    {"identity", {"直接连接", "identity"}, "W = W2, b = b2"},
    {"product", {"矩阵乘积", "product"}, "W = W2 W1, b = W2 b1 + b2"},
    {"least-squares",
     {"最小二乘", "least squares"},
     "(W, b) = argmin sum_n ||W a_n + b - z_n||^2 + 1e-10 N v ||W||^2, v = mean variance of a"},
}};

template <class Scalar>
struct Builder {
  std::string_view id;
  Abutment<Scalar> (*build)(Gap<Scalar>& gap, const Calibration<Scalar>& calibration);
};

template <class Scalar>
constexpr std::array<Builder<Scalar>, 3> kBuilders{{
    {"identity", identity<Scalar>},
    {"product", product<Scalar>},
    {"least-squares", leastSquares<Scalar>},
}};

/// The description without the producer and what lies between; a flatten stays where the consumer sees steps.
template <class Scalar>
NetworkDescription descriptionWithout(Gap<Scalar>& gap) {
  const std::vector<LayerDescription>& layers = gap.model.description.layers;
  const auto producer = static_cast<std::size_t>(gap.group.producer);
  const auto consumer = static_cast<std::size_t>(gap.group.consumer);
  NetworkDescription description{gap.model.description.input, {}};
  for (std::size_t i = 0; i < layers.size(); ++i) {
    const bool goes = i >= producer && i < consumer;
    if (!goes || (layers[i].type == "flatten" && (gap.producer().input().steps > 1 || gap.group.behind > 0)))
      description.layers.push_back(layers[i]);
  }
  return description;
}

/// All other layers are taken over as they are.
template <class Scalar>
Model<Scalar> joined(Gap<Scalar>& gap, const Abutment<Scalar>& abutment) {
  NetworkDescription description = descriptionWithout(gap);
  const auto behind = static_cast<Index>(description.layers.size()) - (gap.network.layerCount() - gap.group.consumer);
  std::vector<std::unique_ptr<Layer<Scalar>>> layers;
  Shape shape = description.input;
  for (Index i = 0; i < static_cast<Index>(description.layers.size()); ++i) {
    const LayerDescription& layer = description.layers[static_cast<std::size_t>(i)];
    const std::string place = textFrom({"layers[", i, "]"});
    if (i < gap.group.producer)
      layers.push_back(gap.network.layer(i).clone());
    else if (i > behind)
      layers.push_back(gap.network.layer(i - behind + gap.group.consumer).clone());
    else
      layers.push_back(makeLayer<Scalar>(layer, shape, place));
    shape = outputOf(layer, shape, place);
  }
  Layer<Scalar>& consumer = *layers[static_cast<std::size_t>(behind)];
  consumer.weights()->setValue(abutment.weights);
  consumer.weights()->setMask(abutment.mask);
  biasOf(consumer) = abutment.bias;
  return {description, Network<Scalar>(description.input, std::move(layers))};
}

}  // namespace

std::span<const Bridge> bridges() {
  return kBridges;
}

template <class Scalar>
Model<Scalar> removeLayer(const Model<Scalar>& model, Index group, std::string_view bridge,
                          const Calibration<Scalar>& calibration) {
  const std::string_view id = findById(kRemoveLayer, "bridge", bridges(), bridge).id;
  const std::vector<UnitGroup> groups = unitGroups(model.network);
  if (groups.empty()) fail(kRemoveLayer, "no-hidden-layer");
  checkWhole(kRemoveLayer, "group", static_cast<double>(group), 0, static_cast<Index>(groups.size()) - 1);
  Gap<Scalar> gap(model, groups[static_cast<std::size_t>(group)]);
  const std::span<const Builder<Scalar>> builders = kBuilders<Scalar>;
  return joined(gap, findById(kRemoveLayer, "bridge", builders, id).build(gap, calibration));
}

template Model<float> removeLayer(const Model<float>&, Index, std::string_view, const Calibration<float>&);
template Model<double> removeLayer(const Model<double>&, Index, std::string_view, const Calibration<double>&);

}  // namespace prune
