#include "nn/activation.h"

#include <array>
#include <cmath>

#include "base/arithmetic/elementary.h"

namespace prune {

namespace {

double identity(double z) {
  return z;
}

double relu(double z) {
  return z > 0 ? z : 0;
}

double leakyRelu(double z) {
  return z > 0 ? z : 0.01 * z;
}

double sigmoid(double z) {
  // The exponent is never positive, so nothing overflows.
  const double e = elementary::exp(-std::abs(z));
  return z < 0 ? e / (1 + e) : 1 / (1 + e);
}

double softsign(double z) {
  return z / (1 + std::abs(z));
}

constexpr std::array<Activation, 6> kActivations{{
    {"identity", {"恒等", "identity"}, "f(z) = z", identity},
    {"relu", {"ReLU", "ReLU"}, "f(z) = max(0, z)", relu, true},
    {"leaky-relu", {"带泄漏的 ReLU", "leaky ReLU"}, "f(z) = max(0.01 z, z)", leakyRelu},
    {"sigmoid", {"sigmoid", "sigmoid"}, "f(z) = 1 / (1 + e^-z)", sigmoid},
    {"tanh", {"tanh", "tanh"}, "f(z) = tanh z", elementary::tanh},
    {"softsign", {"softsign", "softsign"}, "f(z) = z / (1 + |z|)", softsign},
}};

}  // namespace

std::span<const Activation> activations() {
  return kActivations;
}

const Activation& activation(std::string_view where, std::string_view id) {
  return findById(where, "activation", activations(), id);
}

}  // namespace prune
