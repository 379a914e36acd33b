#include "base/check.h"
#include "nn/kernels/dense_products.h"
#include "prune/derivatives/seen_input.h"
#include "prune/measure/activity.h"

namespace prune {

namespace {

/// Adds the sums and the sums of squares of each row, columns x batch.
template <class Scalar>
void addRows(const Scalar* x, Index batch, InputMoments& moments) {
  for (Index j = 0; j < moments.mean.size(); ++j)
    for (Index b = 0; b < batch; ++b) {
      const auto value = static_cast<double>(x[j * batch + b]);
      moments.mean[j] += value;
      moments.squares[j] += value * value;
    }
}

}  // namespace

template <class Scalar>
void checkMoments(std::string_view where, const Network<Scalar>& network) {
  const std::vector<Index> layers = weightLayers(network);
  for (std::size_t i = 0; i < layers.size(); ++i)
    checkWhole(where, textFrom({"columns of weight layer ", i}),
               static_cast<double>(network.layer(layers[i]).weights()->columns()), 1, kMostMoments);
}

template <class Scalar>
InputMoments inputMoments(const Network<Scalar>& network, const Calibration<Scalar>& calibration, Index layer,
                          bool withMatrix) {
  Network<Scalar> copy = network;
  Workspace<Scalar> workspace(copy, samplesAtATime(copy));
  SeenInput<Scalar> input(copy.layer(layer), workspace.largestBatch());
  const Index columns = network.layer(layer).weights()->columns();
  InputMoments moments{Vector<double>::Zero(columns), {}, Vector<double>::Zero(columns), 0};
  if (withMatrix) moments.moments.setZero(columns, columns);
  Matrix<Scalar> products(moments.moments.rows(), moments.moments.cols());
  forEachPass(copy, workspace, calibration, [&](const CalibrationPass<Scalar>& pass) {
    const Scalar* x = input.of(workspace.entering(layer), pass.batch);
    for (Index t = 0; t < input.places(); ++t, x += columns * pass.batch) {
      addRows(x, pass.batch, moments);
      if (withMatrix) kernels::weightGradient(x, x, products.data(), columns, columns, pass.batch, t > 0);
    }
    moments.moments += products.template cast<double>();
    moments.count += static_cast<double>(input.places() * pass.batch);
  });
  moments.mean /= moments.count;
  moments.moments /= moments.count;
  return moments;
}

template void checkMoments(std::string_view, const Network<float>&);
template void checkMoments(std::string_view, const Network<double>&);
template InputMoments inputMoments(const Network<float>&, const Calibration<float>&, Index, bool);
template InputMoments inputMoments(const Network<double>&, const Calibration<double>&, Index, bool);

}  // namespace prune
