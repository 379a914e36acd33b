#include "deploy/compact/centroid_training.h"

#include <doctest/doctest.h>

#include <cmath>

#include "core/train/probe.h"
#include "core/train/trainer_fixture.h"

namespace centroid_training_test {

using namespace prune;
using namespace prune::deploy;
using prune::testing::Batch;
using prune::testing::halves;
using prune::testing::plane;
using prune::testing::randomMask;
using prune::testing::randomNetwork;
using prune::testing::TrainerFixture;

namespace {

constexpr Index kAll = 1'000'000;

/// Cuts every weight layer at random, and shares what is left.
template <class Scalar>
std::vector<SharedWeights> cutAndShare(Network<Scalar>& network, double share, int bits) {
  std::vector<SharedWeights> layers;
  for (Index i = 0; i < network.layerCount(); ++i) {
    Weights<Scalar>* weights = network.layer(i).weights();
    if (!weights) continue;
    weights->setMask(randomMask(weights->rows(), weights->columns(), share, 3));
    layers.push_back(shareWeights(weights->value().template cast<float>(), weights->mask(), bits));
    weights->setValue(layers.back().value().template cast<Scalar>());
  }
  return layers;
}

/// The loss of a batch for a network whose layer has these weights.
double lossWith(Network<double>& network, Weights<double>& weights, const Matrix<double>& value,
                const Batch<double>& batch) {
  weights.setValue(value);
  weights.prepareTransposed();
  Workspace<double> workspace(network, batch.size);
  std::copy(batch.samples.begin(), batch.samples.end(), workspace.input());
  return losses<double>().front().value(workspace.forward(network, batch.size, {}), batch.classes(), nullptr);
}

/// The largest distance between the gradient of the centroids and differences of the loss.
double gradientDistance(std::string_view text, Shape input, double share) {
  Network<double> network = randomNetwork<double>(text, input);
  const std::vector<SharedWeights> layers = cutAndShare(network, share, 3);
  const Batch<double> batch(network, 6);
  Workspace<double> workspace(network, batch.size);
  std::copy(batch.samples.begin(), batch.samples.end(), workspace.input());
  const Block<double> z = workspace.forward(network, batch.size, {});
  losses<double>().front().value(z, batch.classes(), workspace.outputGradient());
  workspace.backward(network, batch.size);

  double largest = 0;
  const double* gradient = workspace.gradient().data();
  auto layer = layers.begin();
  for (const Trainable<double>& one : network.trainables()) {
    if (one.weights) {
      std::vector<std::uint8_t> indices;
      for (Index k = 0; k < one.size; ++k) indices.push_back(layer->indices.data()[one.weights->place(k)]);
      std::vector<double> ofCentroids(layer->centroids.size());
      centroidGradient<double>(gradient, indices, ofCentroids);
      const Matrix<double> value = one.weights->value();
      for (std::size_t i = 0; i < ofCentroids.size(); ++i) {
        constexpr double kStep = 1e-5;
        const auto moved = [&](double by) {
          Matrix<double> other = value;
          for (Index k = 0; k < other.size(); ++k)
            if (layer->indices.data()[k] == i + 1) other.data()[k] += by;
          return lossWith(network, *one.weights, other, batch);
        };
        largest = std::max(largest, std::abs((moved(kStep) - moved(-kStep)) / (2 * kStep) - ofCentroids[i]));
      }
      one.weights->setValue(value);
      ++layer;
    }
    gradient += one.size;
  }
  return largest;
}

void checkShared(const Network<float>& network, const std::vector<SharedWeights>& layers) {
  auto layer = layers.begin();
  for (Index i = 0; i < network.layerCount(); ++i)
    if (const Weights<float>* weights = network.layer(i).weights()) {
      CHECK(weights->value() == layer->value());
      CHECK(weights->mask() == (layer++)->mask());
    }
}

CentroidTraining trainingOf(TrainerFixture& of, std::vector<SharedWeights>& layers) {
  return {of.network, layers, {of.data, of.split, of.standardisation}, of.options, Rng(1)};
}

double trainLoss(TrainerFixture& of) {
  return of.trainer().evaluate(of.split.train).loss();
}

}  // namespace

TEST_CASE("the gradient of a centroid equals differences of the loss: dense, convolution, compressed rows") {
  // Central differences of a smooth loss, step 1e-5: off by about 1e-10 of the third derivative.
  CHECK(gradientDistance("5-7-4 tanh", {1, 5}, 0.6) < 1e-8);
  CHECK(gradientDistance("12x2-conv(6,3)-pool(2)-flatten-4 tanh", {12, 2}, 0.7) < 1e-8);
  CHECK(gradientDistance("40-30-4 tanh", {1, 40}, 0.2) < 1e-8);  // 1200 weights, 240 kept: compressed
}

TEST_CASE("training keeps masks and which weight has which centroid, and lowers the loss") {
  for (const double share : {1.0, 0.6, 0.2}) {
    CAPTURE(share);
    TrainerFixture of(halves(200), "2-40-30-2");
    std::vector<SharedWeights> layers = cutAndShare(of.network, share, 3);
    const std::vector<SharedWeights> before = layers;
    const double lossBefore = trainLoss(of);
    CHECK(trainingOf(of, layers).advance(kAll) == 4 * 13);  // 4 epochs of 100 samples, 8 at a time
    checkShared(of.network, layers);
    for (std::size_t i = 0; i < layers.size(); ++i) CHECK(layers[i].indices == before[i].indices);
    CHECK(layers[1].centroids != before[1].centroids);
    CHECK(trainLoss(of) < lossBefore);
  }
}

TEST_CASE("numbers as answers are trained too") {
  TrainerFixture of(plane(200), "2-12-1");
  std::vector<SharedWeights> layers = cutAndShare(of.network, 0.7, 4);
  const double lossBefore = trainLoss(of);
  trainingOf(of, layers).advance(kAll);
  CHECK(trainLoss(of) < lossBefore);
}

TEST_CASE("neither penalty nor weight decay moves a centroid") {
  TrainerFixture of(halves(80), "2-12-2");
  const std::vector<SharedWeights> layers = cutAndShare(of.network, 0.7, 3);
  const Network<float> network = of.network;
  const auto after = [&](double factor) {
    of.network = network;
    of.options.step.optimiser = &optimiser<float>("test", "adamw");
    of.options.step.tuning.weightDecay = factor;
    of.options.step.regulariser = {factor, factor, 0};
    std::vector<SharedWeights> trained = layers;
    trainingOf(of, trained).advance(kAll);
    return of.fingerprint();
  };
  CHECK(after(0) == after(0.5));
}

TEST_CASE("piece by piece gives the same bits as all at once") {
  const auto fingerprint = [](Index pieces) {
    TrainerFixture of(halves(80), "2-12-2");
    std::vector<SharedWeights> layers = cutAndShare(of.network, 0.7, 3);
    CentroidTraining training = trainingOf(of, layers);
    while (training.advance(pieces) == pieces) continue;
    return of.fingerprint();
  };
  CHECK(fingerprint(kAll) == fingerprint(1));
}

TEST_CASE("a layer with nothing left, and no epochs, change nothing of it") {
  TrainerFixture of(halves(80), "2-12-2");
  of.options.epochs = 0;
  std::vector<SharedWeights> layers = cutAndShare(of.network, 0, 3);
  CentroidTraining training = trainingOf(of, layers);
  CHECK(training.advance(kAll) == 0);
  checkShared(of.network, layers);
  TrainerFixture other(halves(80), "2-12-2");
  std::vector<SharedWeights> none = cutAndShare(other.network, 0, 3);
  trainingOf(other, none).advance(kAll);
  checkShared(other.network, none);
}

}  // namespace centroid_training_test
