#include "train/step/optimiser.h"

#include <array>
#include <cmath>

namespace prune {

namespace {

constexpr double kBeta1 = 0.9;
constexpr double kBeta2 = 0.999;
constexpr double kAdamEpsilon = 1e-8;

template <class Scalar>
void sgd(const Slot<Scalar>& slot, const OptimiserOptions& /*options*/, double learningRate, Index /*step*/) {
  const auto rate = static_cast<Scalar>(learningRate);
  for (Index i = 0; i < slot.size; ++i) slot.values[i] -= rate * slot.gradient[i];
}

// v = mu v + g, w -= rate v
template <class Scalar>
void momentum(const Slot<Scalar>& slot, const OptimiserOptions& options, double learningRate, Index /*step*/) {
  const auto rate = static_cast<Scalar>(learningRate);
  const auto mu = static_cast<Scalar>(options.momentum);
  for (Index i = 0; i < slot.size; ++i) {
    slot.first[i] = mu * slot.first[i] + slot.gradient[i];
    slot.values[i] -= rate * slot.first[i];
  }
}

// v = mu v + g, w -= rate (g + mu v)
template <class Scalar>
void nesterov(const Slot<Scalar>& slot, const OptimiserOptions& options, double learningRate, Index /*step*/) {
  const auto rate = static_cast<Scalar>(learningRate);
  const auto mu = static_cast<Scalar>(options.momentum);
  for (Index i = 0; i < slot.size; ++i) {
    slot.first[i] = mu * slot.first[i] + slot.gradient[i];
    slot.values[i] -= rate * (slot.gradient[i] + mu * slot.first[i]);
  }
}

/// x^n by squaring: the library's pow is not the same everywhere.
double power(double x, Index n) {
  double result = 1;
  for (; n > 0; n /= 2, x *= x)
    if (n % 2 == 1) result *= x;
  return result;
}

// m = b1 m + (1 - b1) g, v = b2 v + (1 - b2) g^2, w -= rate / (1 - b1^t) m / (sqrt(v / (1 - b2^t)) + 1e-8)
template <class Scalar>
void adam(const Slot<Scalar>& slot, const OptimiserOptions& /*options*/, double learningRate, Index step) {
  const auto b1 = static_cast<Scalar>(kBeta1);
  const auto b2 = static_cast<Scalar>(kBeta2);
  const auto a1 = static_cast<Scalar>(1 - kBeta1);  // in float 1 - b2 would be off by 5e-5 of itself
  const auto a2 = static_cast<Scalar>(1 - kBeta2);
  const auto rate = static_cast<Scalar>(learningRate / (1 - power(kBeta1, step)));
  const auto correction = static_cast<Scalar>(1 / std::sqrt(1 - power(kBeta2, step)));
  const auto epsilon = static_cast<Scalar>(kAdamEpsilon);
  for (Index i = 0; i < slot.size; ++i) {
    const Scalar g = slot.gradient[i];
    const Scalar m = b1 * slot.first[i] + a1 * g;
    const Scalar v = b2 * slot.second[i] + a2 * g * g;
    slot.first[i] = m;
    slot.second[i] = v;
    slot.values[i] -= rate * m / (std::sqrt(v) * correction + epsilon);
  }
}

template <class Scalar>
void adamW(const Slot<Scalar>& slot, const OptimiserOptions& options, double learningRate, Index step) {
  if (slot.decays && options.weightDecay > 0) {
    const auto left = static_cast<Scalar>(1 - learningRate * options.weightDecay);
    for (Index i = 0; i < slot.size; ++i) slot.values[i] *= left;
  }
  adam(slot, options, learningRate, step);
}

constexpr std::string_view kSutskever =
    "Sutskever, Martens, Dahl, Hinton: On the importance of initialization and momentum, ICML 2013; as in PyTorch, the "
    "rate "
    "outside v";

template <class Scalar>
constexpr std::array<Optimiser<Scalar>, 5> kOptimisers{{
    {"sgd",
     {"随机梯度下降", "SGD"},
     "w -= a g",
     "Robbins, Monro: A stochastic approximation method, 1951",
     0,
     sgd<Scalar>},
    {"momentum", {"动量", "momentum"}, "v = m v + g; w -= a v", kSutskever, 1, momentum<Scalar>},
    {"nesterov",
     {"Nesterov 动量", "Nesterov momentum"},
     "v = m v + g; w -= a (g + m v)",
     kSutskever,
     1,
     nesterov<Scalar>},
    {"adam",
     {"Adam", "Adam"},
     "w -= a m' / (sqrt(v') + 1e-8)",
     "Kingma, Ba: Adam, ICLR 2015, algorithm 1",
     2,
     adam<Scalar>},
    {"adamw",
     {"AdamW", "AdamW"},
     "w -= a (m' / (sqrt(v') + 1e-8) + d w)",
     "Loshchilov, Hutter: Decoupled weight decay regularization, ICLR 2019; as in PyTorch, the decay times "
     "the rate",
     2,
     adamW<Scalar>},
}};

}  // namespace

template <class Scalar>
std::span<const Optimiser<Scalar>> optimisers() {
  return kOptimisers<Scalar>;
}

template <class Scalar>
const Optimiser<Scalar>& optimiser(std::string_view where, std::string_view id) {
  return findById(where, "optimiser", optimisers<Scalar>(), id);
}

template std::span<const Optimiser<float>> optimisers();
template std::span<const Optimiser<double>> optimisers();
template const Optimiser<float>& optimiser(std::string_view, std::string_view);
template const Optimiser<double>& optimiser(std::string_view, std::string_view);

}  // namespace prune
