#include "deploy/plain_network.h"

#include <algorithm>
#include <array>
#include <optional>

#include "base/error.h"
#include "nn/layers/activation_layer.h"
#include "nn/layers/batch_norm.h"
#include "nn/layers/conv1d.h"
#include "nn/layers/dense.h"
#include "nn/layers/dropout.h"
#include "nn/layers/flatten.h"
#include "nn/layers/pool.h"

namespace prune::deploy {

namespace {

/// A batch norm that waits for the layer that it is folded into: y = factor x + term, channel by channel.
struct Waiting {
  Vector<float> factor;
  Vector<float> term;
  std::string name;
};

class Builder {
 public:
  explicit Builder(Shape input) { network_.input = input; }

  void add(const Layer<float>& layer, const std::string& name) {
    if (layer.input().staticFeatures > 0) join(layer.input());
    if (const auto* norm = dynamic_cast<const BatchNorm<float>*>(&layer)) return addNorm(*norm, name);
    if (dynamic_cast<const Flatten<float>*>(&layer) || dynamic_cast<const Dropout<float>*>(&layer)) return;
    PlainLayer plain;
    plain.name = name;
    plain.input = layer.weights() && layer.input().staticFeatures > 0 ? flat(layer.input()) : layer.input();
    plain.output = layer.output();
    describe(layer, plain);
    if (waiting_) takeWaiting(plain);
    network_.layers.push_back(std::move(plain));
  }

  PlainNetwork finish(std::string_view link) {
    if (waiting_) fail("export", "norm-alone", waiting_->name);
    network_.link = link;
    return std::move(network_);
  }

 private:
  static Shape flat(Shape shape) { return {.channels = shape.size()}; }

  /// @param shape  of the window there, with the static features
  void join(Shape shape) {
    if (waiting_) spread(*waiting_, shape);
    const auto changesNothing = [](const PlainLayer& layer) {
      return layer.kind == LayerKind::Activation && layer.function == "identity";
    };
    if (std::ranges::all_of(network_.layers, changesNothing)) {
      network_.layers.clear();
      network_.input = flat(shape);
      return;
    }
    PlainLayer plain;
    plain.kind = LayerKind::Join;
    plain.name = "join";
    plain.input = shape;
    plain.output = flat(shape);
    network_.layers.push_back(std::move(plain));
  }

  /// From a number a channel to one a column: what joins behind the window has no batch norm.
  static void spread(Waiting& norm, Shape shape) {
    const Waiting before = norm;
    norm.factor = Vector<float>::Ones(shape.size());
    norm.term = Vector<float>::Zero(shape.size());
    for (Index column = 0; column < shape.window().size(); ++column) {
      norm.factor[column] = before.factor[column % shape.channels];
      norm.term[column] = before.term[column % shape.channels];
    }
  }

  void describe(const Layer<float>& layer, PlainLayer& plain) const {
    if (const Weights<float>* weights = layer.weights()) {
      plain.weights = weights->value();
      plain.mask = weights->mask();
      std::vector<Trainable<float>> arrays;
      const std::unique_ptr<Layer<float>> copy = layer.clone();
      copy->addTrainables(arrays);
      plain.bias = Eigen::Map<const Vector<float>>(arrays.back().values, arrays.back().size);
    }
    if (const auto* conv = dynamic_cast<const Conv1d<float>*>(&layer)) {
      plain.kind = LayerKind::Conv1d;
      plain.size = conv->options().kernel;
      plain.stride = conv->options().stride;
      plain.padding = conv->options().padding;
    } else if (const auto* maximum = dynamic_cast<const MaxPool<float>*>(&layer)) {
      usePool(LayerKind::MaxPool, maximum->options(), plain);
    } else if (const auto* mean = dynamic_cast<const AveragePool<float>*>(&layer)) {
      usePool(LayerKind::AveragePool, mean->options(), plain);
    } else if (const auto* activation = dynamic_cast<const ActivationLayer<float>*>(&layer)) {
      plain.kind = LayerKind::Activation;
      plain.function = activation->function();
    }
  }

  static void usePool(LayerKind kind, const PoolOptions& options, PlainLayer& plain) {
    plain.kind = kind;
    plain.size = options.size;
    plain.stride = options.stride;
  }

  /// Into the layer before when that has weights; else it waits for the next.
  void addNorm(const BatchNorm<float>& norm, const std::string& name) {
    if (waiting_ || network_.layers.empty() || !network_.layers.back().isLinear()) {
      if (waiting_) fail("export", "norm-alone", waiting_->name);
      waiting_ = Waiting{norm.factor(), norm.term(), name};
      return;
    }
    PlainLayer& before = network_.layers.back();
    before.weights = norm.factor().asDiagonal() * before.weights;
    before.bias = before.bias.cwiseProduct(norm.factor()) + norm.term();
  }

  void takeWaiting(PlainLayer& plain) {
    if (!plain.isLinear() || plain.padding > 0) fail("export", "norm-alone", waiting_->name);
    const Index channels = waiting_->factor.size();
    for (Index column = 0; column < plain.weights.cols(); ++column) {
      plain.bias += plain.weights.col(column) * waiting_->term[column % channels];
      plain.weights.col(column) *= waiting_->factor[column % channels];
    }
    waiting_.reset();
  }

  PlainNetwork network_;
  std::optional<Waiting> waiting_;
};

}  // namespace

std::string_view idOf(LayerKind kind) {
  constexpr std::array<std::string_view, 6> kIds{"dense", "conv1d", "max-pool", "average-pool", "activation", "join"};
  return kIds[static_cast<std::size_t>(kind)];
}

PlainNetwork plainNetwork(const Network<float>& network, std::span<const std::string> names, const Loss<float>& loss) {
  Builder builder(network.input());
  const Index count = layersBeforeLoss(network, loss);
  for (Index i = 0; i < count; ++i) builder.add(network.layer(i), names[static_cast<std::size_t>(i)]);
  return builder.finish(loss.link);
}

}  // namespace prune::deploy
