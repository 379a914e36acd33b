#include "nn/initialisation.h"

#include <array>
#include <cmath>

namespace prune {

namespace {

double heVariance(Index inputs) {
  return 2.0 / static_cast<double>(inputs);
}

double glorotVariance(Index inputs, Index outputs) {
  return 2.0 / static_cast<double>(inputs + outputs);
}

/// Uniform with this variance: [-sqrt(3 v), sqrt(3 v)).
double uniformWithVariance(double variance, Rng& rng) {
  const double limit = std::sqrt(3 * variance);
  return rng.uniform(-limit, limit);
}

double heNormal(Index inputs, Index /*outputs*/, Rng& rng) {
  return std::sqrt(heVariance(inputs)) * rng.normal();
}

double heUniform(Index inputs, Index /*outputs*/, Rng& rng) {
  return uniformWithVariance(heVariance(inputs), rng);
}

double glorotNormal(Index inputs, Index outputs, Rng& rng) {
  return std::sqrt(glorotVariance(inputs, outputs)) * rng.normal();
}

double glorotUniform(Index inputs, Index outputs, Rng& rng) {
  return uniformWithVariance(glorotVariance(inputs, outputs), rng);
}

constexpr std::string_view kHe = "He, Zhang, Ren, Sun: Delving deep into rectifiers, ICCV 2015, eq. (10)";
constexpr std::string_view kGlorot =
    "Glorot, Bengio: Understanding the difficulty of training deep feedforward neural networks, AISTATS 2010, eq. (16)";

/// U(-1/sqrt(in), 1/sqrt(in)): He's uniform rule for a leaky ReLU of slope sqrt(5).
double fanInUniform(Index inputs, Rng& rng) {
  const double limit = 1 / std::sqrt(static_cast<double>(inputs));
  return rng.uniform(-limit, limit);
}

double pytorchWeight(Index inputs, Index /*outputs*/, Rng& rng) {
  return fanInUniform(inputs, rng);
}

constexpr std::array<Initialisation, 5> kInitialisations{{
    {"he-normal", {"He 正态", "He normal"}, "w ~ N(0, 2/in)", kHe, heNormal},
    {"he-uniform", {"He 均匀", "He uniform"}, "w ~ U(-sqrt(6/in), sqrt(6/in))", kHe, heUniform},
    {"glorot-normal", {"Glorot 正态", "Glorot normal"}, "w ~ N(0, 2/(in + out))", kGlorot, glorotNormal},
    {"glorot-uniform",
     {"Glorot 均匀", "Glorot uniform"},
     "w ~ U(-sqrt(6/(in + out)), sqrt(6/(in + out)))",
     kGlorot,
     glorotUniform},
    {"pytorch",
     {"PyTorch 默认", "PyTorch's default"},
     "w, b ~ U(-1/sqrt(in), 1/sqrt(in))",
     "PyTorch: nn.Linear and nn.Conv1d (kaiming_uniform_ with a = sqrt(5))",
     pytorchWeight,
     fanInUniform},
}};

}  // namespace

std::span<const Initialisation> initialisations() {
  return kInitialisations;
}

const Initialisation& initialisation(std::string_view where, std::string_view id) {
  return findById(where, "initialisation", initialisations(), id);
}

template <class Scalar>
void applyInitialisation(DenseNetwork<Scalar>& network, const Initialisation& scheme, Rng& rng) {
  for (Index i = 0; i < network.layerCount(); ++i) {
    DenseLayer<Scalar>& layer = network.layer(i);
    for (Index k = 0; k < layer.weights.value.size(); ++k)
      layer.weights.value.data()[k] = static_cast<Scalar>(scheme.draw(layer.inputs(), layer.outputs(), rng));
    initialiseBias(layer.bias, layer.inputs(), scheme, rng);
  }
}

template void applyInitialisation(DenseNetwork<float>&, const Initialisation&, Rng&);
template void applyInitialisation(DenseNetwork<double>&, const Initialisation&, Rng&);

}  // namespace prune
