#include "prune/healing/refit.h"

#include "prune/derivatives/parameters.h"
#include "prune/derivatives/seen_input.h"
#include "prune/healing/least_squares.h"
#include "prune/surgery/structure.h"

namespace prune {

namespace {

/// What a layer sees now, against what is missing in what it gives.
template <class Scalar>
Regression missing(Network<Scalar>& before, Network<Scalar>& after, const Calibration<Scalar>& calibration,
                   Index layer) {
  Workspace<Scalar> old(before, samplesAtATime(before));
  Workspace<Scalar> now(after, old.largestBatch());
  SeenInput<Scalar> seen(after.layer(layer), old.largestBatch());
  const Index inputs = after.layer(layer).weights()->columns();
  const Index outputs = after.layer(layer).weights()->rows();
  Regression regression(inputs, outputs);
  Matrix<Scalar> residual;
  forEachPiece(after, now, calibration.samples, layer + 1, [&](Index first, Index batch, const Block<Scalar>& z) {
    Block<Scalar>(old.input(), calibration.samples.rows(), batch) = calibration.samples.middleCols(first, batch);
    residual = old.forward(before, batch, {}, layer + 1) - z;
    const Scalar* x = seen.of(now.entering(layer), batch);
    for (Index t = 0; t < seen.places(); ++t)
      regression.add(x + t * inputs * batch, residual.data() + t * outputs * batch, batch);
  });
  return regression;
}

}  // namespace

template <class Scalar>
void refitKeptWeights(const Network<Scalar>& before, Network<Scalar>& after, const Calibration<Scalar>& calibration,
                      double damping) {
  Network<Scalar> whole = before;
  bool isCut = false;
  for (const Index layer : weightLayers(after)) {
    Weights<Scalar>& weights = *after.layer(layer).weights();
    isCut = isCut || weights.mask() != before.layer(layer).weights()->mask();
    if (!isCut) continue;
    const Regression::Fit fit = missing(whole, after, calibration, layer).fit(weights.mask(), damping);
    addToKept(weights, fit.weights);
    biasOf(after.layer(layer)) += fit.bias.template cast<Scalar>();
  }
}

template void refitKeptWeights(const Network<float>&, Network<float>&, const Calibration<float>&, double);
template void refitKeptWeights(const Network<double>&, Network<double>&, const Calibration<double>&, double);

}  // namespace prune
