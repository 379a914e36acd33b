#include "nn/kernels/activation_kernels.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "base/arithmetic/elementary_float.h"
#include "base/registry.h"

namespace prune {

namespace {

template <class Scalar, Scalar (*Value)(Scalar)>
void apply(Scalar* z, Index count, Index batch) {
  for (Index i = 0; i < count * batch; ++i) z[i] = Value(z[i]);
}

template <class Scalar, Scalar (*Slope)(Scalar)>
void applySlope(const Scalar* y, Scalar* dy, Index count, Index batch) {
  for (Index i = 0; i < count * batch; ++i) dy[i] *= Slope(y[i]);
}

template <class Scalar>
void nothing(Scalar* /*z*/, Index /*count*/, Index /*batch*/) {}

template <class Scalar>
void noSlope(const Scalar* /*y*/, Scalar* /*dy*/, Index /*count*/, Index /*batch*/) {}

template <class Scalar>
Scalar relu(Scalar z) {
  return z < 0 ? 0 : z;  // so NaN stays NaN, and a training that diverges is seen
}

template <class Scalar>
Scalar reluSlope(Scalar y) {
  return y > 0 ? Scalar(1) : Scalar(0);
}

template <class Scalar>
Scalar leakyRelu(Scalar z) {
  return z > 0 ? z : Scalar(0.01) * z;
}

template <class Scalar>
Scalar leakySlope(Scalar y) {
  return y > 0 ? Scalar(1) : Scalar(0.01);
}

template <class Scalar>
Scalar sigmoid(Scalar z) {
  const Scalar e = elementary::exp(-std::abs(z));
  const Scalar share = Scalar(1) / (1 + e);
  return z < 0 ? e * share : share;
}

template <class Scalar>
Scalar sigmoidSlope(Scalar y) {
  return y * (1 - y);
}

template <class Scalar>
Scalar tanhValue(Scalar z) {
  return elementary::tanh(z);
}

template <class Scalar>
Scalar tanhSlope(Scalar y) {
  return 1 - y * y;
}

template <class Scalar>
Scalar softsign(Scalar z) {
  return z / (1 + std::abs(z));
}

template <class Scalar>
Scalar softsignSlope(Scalar y) {
  return (1 - std::abs(y)) * (1 - std::abs(y));
}

// y_i = e^(z_i - max z) / sum, each sample for itself; whole rows at a time, so that a loop runs over the batch.
template <class Scalar>
void softmax(Scalar* z, Index count, Index batch) {
  constexpr Index kTile = 32;
  std::array<Scalar, kTile> largest{};
  std::array<Scalar, kTile> total{};
  for (Index start = 0; start < batch; start += kTile) {
    const Index width = std::min(kTile, batch - start);
    Scalar* rows = z + start;
    const auto each = [&](auto&& work) {
      for (Index i = 0; i < count; ++i)
        for (Index b = 0; b < width; ++b) work(rows[i * batch + b], static_cast<std::size_t>(b));
    };
    std::copy_n(rows, width, largest.begin());
    total.fill(0);
    each([&](Scalar value, std::size_t b) { largest[b] = std::max(largest[b], value); });
    each([&](Scalar& value, std::size_t b) {
      value = elementary::exp(value - largest[b]);
      total[b] += value;
    });
    each([&](Scalar& value, std::size_t b) { value /= total[b]; });
  }
}

// dz_i = y_i (dy_i - sum_j dy_j y_j)
template <class Scalar>
void softmaxSlope(const Scalar* y, Scalar* dy, Index count, Index batch) {
  for (Index b = 0; b < batch; ++b) {
    Scalar along = 0;
    for (Index i = 0; i < count; ++i) along += dy[i * batch + b] * y[i * batch + b];
    for (Index i = 0; i < count; ++i) dy[i * batch + b] = y[i * batch + b] * (dy[i * batch + b] - along);
  }
}

template <class Scalar, Scalar (*Value)(Scalar), Scalar (*Slope)(Scalar)>
consteval ActivationKernel<Scalar> entry(std::string_view id) {
  return {id, apply<Scalar, Value>, applySlope<Scalar, Slope>};
}

template <class Scalar>
constexpr std::array<ActivationKernel<Scalar>, 7> kKernels{{
    {"identity", nothing<Scalar>, noSlope<Scalar>},
    entry<Scalar, relu<Scalar>, reluSlope<Scalar>>("relu"),
    entry<Scalar, leakyRelu<Scalar>, leakySlope<Scalar>>("leaky-relu"),
    entry<Scalar, sigmoid<Scalar>, sigmoidSlope<Scalar>>("sigmoid"),
    entry<Scalar, tanhValue<Scalar>, tanhSlope<Scalar>>("tanh"),
    entry<Scalar, softsign<Scalar>, softsignSlope<Scalar>>("softsign"),
    {"softmax", softmax<Scalar>, softmaxSlope<Scalar>},
}};

}  // namespace

template <class Scalar>
std::span<const ActivationKernel<Scalar>> activationKernels() {
  return kKernels<Scalar>;
}

std::span<const std::string_view> activationNames() {
  static const auto kNames = [] {
    std::array<std::string_view, kKernels<float>.size()> names;
    for (std::size_t i = 0; i < names.size(); ++i) names[i] = kKernels<float>[i].id;
    return names;
  }();
  return kNames;
}

template <class Scalar>
const ActivationKernel<Scalar>& activationKernel(std::string_view where, std::string_view id) {
  return findById(where, "activation", activationKernels<Scalar>(), id);
}

template std::span<const ActivationKernel<float>> activationKernels();
template std::span<const ActivationKernel<double>> activationKernels();
template const ActivationKernel<float>& activationKernel(std::string_view, std::string_view);
template const ActivationKernel<double>& activationKernel(std::string_view, std::string_view);

}  // namespace prune
