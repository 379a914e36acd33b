#include <cstdint>
#include <string>

#include "base/error.h"
#include "nn/kernels/dense_products.h"
#include "prune/derivatives/derivatives.h"
#include "prune/derivatives/sample_gradients.h"

namespace prune {

namespace {

/// A kept weight's row and column in its matrix.
struct KeptWeight {
  Index row;
  Index column;
};

std::vector<KeptWeight> keptWeights(const Mask& mask) {
  std::vector<KeptWeight> kept;
  for (Index i = 0; i < mask.rows(); ++i)
    for (Index j = 0; j < mask.cols(); ++j)
      if (mask(i, j) != 0) kept.push_back({i, j});
  return kept;
}

/// Each sample's gradient of each kept weight of a layer, kept x batch.
template <class Scalar>
void fillRows(const LayerSight<Scalar>& sight, const std::vector<KeptWeight>& kept, double* rows) {
  for (const KeptWeight& weight : kept) {
    for (Index b = 0; b < sight.batch; ++b) rows[b] = 0;
    for (Index t = 0; t < sight.places; ++t) {
      const Scalar* dy = sight.dy + (t * sight.rows + weight.row) * sight.batch;
      const Scalar* x = sight.x + (t * sight.columns + weight.column) * sight.batch;
      for (Index b = 0; b < sight.batch; ++b) rows[b] += static_cast<double>(dy[b]) * static_cast<double>(x[b]);
    }
    rows += sight.batch;
  }
}

}  // namespace

template <class Scalar>
bool hasFullCurvature(const Network<Scalar>& network) {
  std::int64_t kept = 0;
  for (const Index layer : weightLayers(network)) kept += network.layer(layer).weights()->kept();
  return kept <= kMostFullCurvature;
}

template <class Scalar>
Matrix<double> gaussNewton(const Network<Scalar>& network, const Calibration<Scalar>& calibration) {
  std::vector<std::vector<KeptWeight>> kept;
  std::vector<Index> first;  // of each layer among all kept weights
  Index count = 0;
  for (const Mask& mask : masksOf(network)) {
    kept.push_back(keptWeights(mask));
    first.push_back(count);
    count += static_cast<Index>(kept.back().size());
  }
  if (count > kMostFullCurvature) fail("gaussNewton", "too-many-kept", kMostFullCurvature, count);
  SampleGradients<Scalar> samples(network, calibration);
  Matrix<double> sum = Matrix<double>::Zero(count, count);
  Matrix<double> rows;  // S^T J of each sample: all kept weights x batch
  samples.forEachPass([&](const CalibrationPass<Scalar>& pass) {
    rows.resize(count, pass.batch);
    for (Index factor = 0; factor < pass.z.rows(); ++factor) {
      calibration.loss->curvatureRoot(pass.z, factor, samples.outputGradient());
      samples.backward(pass, [&](const LayerSight<Scalar>& sight) {
        fillRows(sight, kept[sight.place], rows.data() + first[sight.place] * pass.batch);
      });
      kernels::weightGradient(rows.data(), rows.data(), sum.data(), count, count, pass.batch, true);
    }
  });
  return sum / static_cast<double>(calibration.size());
}

template bool hasFullCurvature(const Network<float>&);
template bool hasFullCurvature(const Network<double>&);
template Matrix<double> gaussNewton(const Network<float>&, const Calibration<float>&);
template Matrix<double> gaussNewton(const Network<double>&, const Calibration<double>&);

}  // namespace prune
