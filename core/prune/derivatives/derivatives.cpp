#include "prune/derivatives/derivatives.h"

#include <limits>
#include <utility>

#include "nn/kernels/dense_products.h"
#include "prune/derivatives/sample_gradients.h"

namespace prune {

namespace {

std::vector<Scores> divided(std::vector<Scores> sums, Index count) {
  for (Scores& sum : sums) sum /= static_cast<double>(count);
  return sums;
}

/// The squares of each sample's gradients, summed over samples and backward passes; one matrix a weight layer.
template <class Scalar>
class SquareSums {
 public:
  explicit SquareSums(const Network<Scalar>& network) : sums_(zeroScores(network)), collected_(sums_.size()) {}

  void add(const LayerSight<Scalar>& sight) {
    gradient_.resize(sight.rows, sight.columns);
    if (sight.places == 1)
      collect(sight);
    else
      for (Index b = 0; b < sight.batch; ++b) addSample(sight, b);
  }

  /// After the last backward pass of a piece.
  void endPiece() {
    for (Collected& collected : collected_)
      if (!collected.dySquares.empty()) addProduct(collected);
  }

  std::vector<Scores> mean(Index count) && { return divided(std::move(sums_), count); }

 private:
  /// A layer that sees each sample once: the squares of dy, summed over backward passes.
  struct Collected {
    LayerSight<Scalar> sight;
    std::vector<Scalar> dySquares;
  };

  void collect(const LayerSight<Scalar>& sight) {
    Collected& collected = collected_[sight.place];
    collected.sight = sight;
    collected.dySquares.resize(static_cast<std::size_t>(sight.rows * sight.batch));
    for (std::size_t i = 0; i < collected.dySquares.size(); ++i) collected.dySquares[i] += sight.dy[i] * sight.dy[i];
  }

  // One place: (dy_i x_j)^2 = dy_i^2 x_j^2, so that the sum over the batch is one product.
  void addProduct(Collected& collected) {
    const LayerSight<Scalar>& sight = collected.sight;
    x_.resize(static_cast<std::size_t>(sight.columns * sight.batch));
    for (std::size_t i = 0; i < x_.size(); ++i) x_[i] = sight.x[i] * sight.x[i];
    dropNothings(x_);
    dropNothings(collected.dySquares);
    gradient_.resize(sight.rows, sight.columns);
    kernels::weightGradient(collected.dySquares.data(), x_.data(), gradient_.data(), sight.rows, sight.columns,
                            sight.batch, false);
    sums_[sight.place] += gradient_.template cast<double>();
    collected.dySquares.clear();
  }

  /// What is next to nothing becomes 0: products below the smallest normal number are slow.
  static void dropNothings(std::vector<Scalar>& squares) {
    constexpr Scalar kNothing = std::numeric_limits<Scalar>::min() / std::numeric_limits<Scalar>::epsilon();
    for (Scalar& square : squares) square = square < kNothing ? Scalar(0) : square;
  }

  // Several places: a product over them for each sample.
  void addSample(const LayerSight<Scalar>& sight, Index sample) {
    gather(sight.dy + sample, sight.rows, sight, dy_);
    gather(sight.x + sample, sight.columns, sight, x_);
    kernels::weightGradient(dy_.data(), x_.data(), gradient_.data(), sight.rows, sight.columns, sight.places, false);
    sums_[sight.place] += gradient_.template cast<double>().cwiseAbs2();
  }

  /// One sample of places blocks of size x batch, as size x places.
  static void gather(const Scalar* from, Index size, const LayerSight<Scalar>& sight, std::vector<Scalar>& to) {
    to.resize(static_cast<std::size_t>(size * sight.places));
    for (Index t = 0; t < sight.places; ++t)
      for (Index i = 0; i < size; ++i)
        to[static_cast<std::size_t>(i * sight.places + t)] = from[(t * size + i) * sight.batch];
  }

  std::vector<Scores> sums_;
  std::vector<Collected> collected_;
  std::vector<Scalar> dy_;
  std::vector<Scalar> x_;
  Matrix<Scalar> gradient_;
};

}  // namespace

template <class Scalar>
std::vector<Scores> gradients(const Network<Scalar>& network, const Calibration<Scalar>& calibration) {
  Network<Scalar> whole = withoutMasks(network);
  Workspace<Scalar> workspace(whole, samplesAtATime(whole));
  const std::vector<Index> layers = weightLayers(whole);
  std::vector<Scores> sums = zeroScores(whole);
  forEachPass(whole, workspace, calibration, [&](const CalibrationPass<Scalar>& pass) {
    calibration.loss->value(pass.z, pass.wanted, workspace.outputGradient());
    workspace.backward(whole, pass.batch);
    for (std::size_t i = 0; i < layers.size(); ++i) {
      const ConstBlock<Scalar> mean(workspace.gradient(layers[i]), sums[i].rows(), sums[i].cols());
      sums[i] += static_cast<double>(pass.batch) * mean.template cast<double>();
    }
  });
  return divided(std::move(sums), calibration.size());
}

template <class Scalar>
std::vector<Scores> meanSquaredGradients(const Network<Scalar>& network, const Calibration<Scalar>& calibration) {
  SampleGradients<Scalar> samples(network, calibration);
  SquareSums<Scalar> sums(network);
  samples.forEachPass([&](const CalibrationPass<Scalar>& pass) {
    Scalar* dz = samples.outputGradient();
    calibration.loss->value(pass.z, pass.wanted, dz);
    // The loss is the mean over the batch; each sample's own has `batch` times that gradient.
    for (Index i = 0; i < pass.z.size(); ++i) dz[i] *= static_cast<Scalar>(pass.batch);
    samples.backward(pass, [&](const LayerSight<Scalar>& sight) { sums.add(sight); });
    sums.endPiece();
  });
  return std::move(sums).mean(calibration.size());
}

template <class Scalar>
std::vector<Scores> gaussNewtonDiagonal(const Network<Scalar>& network, const Calibration<Scalar>& calibration) {
  SampleGradients<Scalar> samples(network, calibration);
  SquareSums<Scalar> sums(network);
  samples.forEachPass([&](const CalibrationPass<Scalar>& pass) {
    for (Index factor = 0; factor < pass.z.rows(); ++factor) {
      calibration.loss->curvatureRoot(pass.z, factor, samples.outputGradient());
      samples.backward(pass, [&](const LayerSight<Scalar>& sight) { sums.add(sight); });
    }
    sums.endPiece();
  });
  return std::move(sums).mean(calibration.size());
}

template std::vector<Scores> gradients(const Network<float>&, const Calibration<float>&);
template std::vector<Scores> gradients(const Network<double>&, const Calibration<double>&);
template std::vector<Scores> meanSquaredGradients(const Network<float>&, const Calibration<float>&);
template std::vector<Scores> meanSquaredGradients(const Network<double>&, const Calibration<double>&);
template std::vector<Scores> gaussNewtonDiagonal(const Network<float>&, const Calibration<float>&);
template std::vector<Scores> gaussNewtonDiagonal(const Network<double>&, const Calibration<double>&);

}  // namespace prune
