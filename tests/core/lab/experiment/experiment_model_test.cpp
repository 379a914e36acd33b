/// Models that are saved, and loaded again.

#include <doctest/doctest.h>

#include <functional>
#include <limits>
#include <string>
#include <vector>

#include "core/lab/experiment_fixture.h"
#include "support/distance.h"
#include "support/error_of.h"

namespace experiment_model_test {

using namespace prune;
using prune::testing::equal;
using prune::testing::errorOf;
using prune::testing::fingerprintAfter;
using prune::testing::smallSettings;

namespace {

using Tensors = std::vector<Tensor>;

constexpr const char* kRich = "2-40-bn-32-2";

/// Trained a little, with a compressed layer and a dense one that has a mask.
Experiment trained() {
  Experiment experiment(smallSettings(kRich));
  experiment.advance(8);
  std::vector<double> mask(40 * 32);
  for (std::size_t k = 0; k < mask.size(); k += 4) mask[k] = 1;
  experiment.setMask(3, mask);
  experiment.setMask(0, [] {
    std::vector<double> first(80, 1);
    first[7] = 0;
    return first;
  }());
  experiment.advance(5);
  return experiment;
}

}  // namespace

TEST_CASE("a model has every array by its layer's name, with shape and mask") {
  Experiment experiment = trained();
  std::vector<std::string> list;
  for (const Tensor& tensor : experiment.tensors()) {
    std::string line = tensor.name;
    for (const Index size : tensor.shape) line += " " + std::to_string(size);
    list.push_back(line + (tensor.mask.empty() ? "" : " masked"));
  }
  CHECK(list == std::vector<std::string>{"dense1.weights 40 2 masked", "dense1.bias 40", "batch-norm1.scale 40",
                                         "batch-norm1.shift 40", "batch-norm1.mean 40", "batch-norm1.variance 40",
                                         "dense2.weights 32 40 masked", "dense2.bias 32", "dense3.weights 2 32",
                                         "dense3.bias 2"});
  const Tensors tensors = experiment.tensors();
  CHECK(tensors[0].values[7] == 0);
  CHECK(tensors[0].mask[7] == 0);
  CHECK(tensors[0].mask[6] == 1);
  CHECK(tensors[6].values[4] == experiment.weights(3).data()[4]);
}

TEST_CASE("what is loaded is what was saved: the same fingerprint, masks and answers") {
  Experiment experiment = trained();
  ExperimentSettings settings = smallSettings(kRich);
  settings.seed = 1;
  Experiment other(settings);
  other.setTensors(experiment.tensors());
  CHECK(other.fingerprint() == experiment.fingerprint());
  const std::vector<double> samples{0.5, 0.25, -1, 2};
  CHECK(equal(other.predict(samples), experiment.predict(samples)));
  CHECK(equal(other.mask(3), experiment.mask(3)));
  CHECK(other.evaluate("test").loss() == experiment.evaluate("test").loss());
}

TEST_CASE("the order of the tensors does not matter, and loading a model into itself changes nothing") {
  Experiment experiment = trained();
  const std::string before = experiment.fingerprint();
  Tensors tensors = experiment.tensors();
  std::reverse(tensors.begin(), tensors.end());
  experiment.setTensors(tensors);
  CHECK(experiment.fingerprint() == before);
}

TEST_CASE("a loaded model trains on, and its removed weights stay 0") {
  Experiment experiment(smallSettings(kRich));
  experiment.setTensors(trained().tensors());
  const std::string before = experiment.fingerprint();
  experiment.advance(6);
  CHECK(experiment.fingerprint() != before);
  CHECK(experiment.weights(3).data()[1] == 0);
  CHECK(experiment.weights(0).data()[7] == 0);
}

TEST_CASE("loading a model without masks brings everything back") {
  Experiment experiment = trained();
  Tensors tensors = experiment.tensors();
  for (Tensor& tensor : tensors) tensor.mask.clear();
  experiment.setTensors(tensors);
  CHECK(experiment.mask(3).cast<Index>().sum() == 1280);
  CHECK(experiment.weights(3).data()[1] == 0);
}

TEST_CASE("a model that does not fit is refused by the tensor's name, and nothing changes") {
  Experiment experiment = trained();
  const std::string before = experiment.fingerprint();
  const struct {
    std::function<void(Tensors&)> change;
    const char* message;
  } cases[] = {
      {[](Tensors& t) { t.pop_back(); }, "shape-mismatch: [loadModel] tensors must have 10 entries, got 9"},
      {[](Tensors& t) { t.push_back(t.front()); }, "shape-mismatch: [loadModel] tensors must have 10 entries, got 11"},
      {[](Tensors& t) { t.clear(); }, "shape-mismatch: [loadModel] tensors must have 10 entries, got 0"},
      {[](Tensors& t) { t[7].name = "dense9.bias"; }, "invalid-argument: [loadModel] tensors must hold dense2.bias"},
      {[](Tensors& t) { t[7] = t[1]; }, "invalid-argument: [loadModel] tensors must hold dense2.bias"},
      {[](Tensors& t) {
         t[9].shape = {2, 1};
       },
       "shape-mismatch: [loadModel] dense3.bias must have the shape of the network's layer"},
      {[](Tensors& t) {
         t[8].shape = {32, 2};
       },
       "shape-mismatch: [loadModel] dense3.weights must have the shape of the network's layer"},
      {[](Tensors& t) { t[9].values.pop_back(); },
       "shape-mismatch: [loadModel] dense3.bias must have 2 entries, got 1"},
      {[](Tensors& t) {
         t[8].mask = {1, 0};
       },
       "shape-mismatch: [loadModel] dense3.weights.mask must have 64 entries, got 2"},
      {[](Tensors& t) { t[9].values[1] = std::numeric_limits<float>::quiet_NaN(); },
       "invalid-argument: [loadModel] dense3.bias must be a finite number, got NaN"},
      {[](Tensors& t) { t[9].values[0] = std::numeric_limits<float>::infinity(); },
       "invalid-argument: [loadModel] dense3.bias must be a finite number, got Infinity"},
      {[](Tensors& t) { t[5].values[3] = -1; },
       "out-of-range: [loadModel] batch-norm1.variance must be in [0, 3.4e+38], got -1"},
      {[](Tensors& t) { t[0].mask[3] = 2; }, "out-of-range: [loadModel] dense1.weights.mask must be in [0, 1], got 2"},
  };
  for (const auto& one : cases) {
    CAPTURE(one.message);
    Tensors tensors = experiment.tensors();
    // What comes before the bad tensor is other than now, so that a half-done load would be seen.
    for (Tensor& tensor : tensors) tensor.values[0] += 1;
    one.change(tensors);
    CHECK(errorOf([&] {
            experiment.setTensors(tensors);
            return 0;
          }) == one.message);
    CHECK(experiment.fingerprint() == before);
  }
}

SavedModel savedOf(Experiment& experiment) {
  SavedModel model;
  model.tensors = experiment.tensors();
  model.start = experiment.start();
  model.fingerprint = experiment.fingerprint();
  model.standardisation = experiment.standardisation();
  model.features = experiment.data().featureNames;
  model.classes = experiment.data().classNames;
  model.dataFingerprint = experiment.dataFingerprint();
  model.training = experiment.training();
  return model;
}

TEST_CASE("a training that was saved under way goes on with the same bits, and one of other settings starts anew") {
  ExperimentSettings settings = smallSettings(kRich);
  settings.epochs = 6;
  Experiment whole(settings);
  whole.advance(1000);
  CHECK(!whole.training().has_value());
  for (const double steps : {5.0, 12.0, 20.0}) {
    CAPTURE(steps);
    Experiment first(settings);
    first.advance(steps);
    const SavedModel model = savedOf(first);
    REQUIRE(model.training.has_value());
    Experiment second(settings);
    CHECK(second.loadModel(model));
    second.advance(1000);
    CHECK(second.fingerprint() == whole.fingerprint());
    CHECK(second.history().size() == whole.history().size());
    ExperimentSettings other = settings;
    other.learningRate = settings.learningRate / 2;
    Experiment third(other);
    CHECK(!third.loadModel(model));
    CHECK(third.progress().epoch == 0);
  }
}

TEST_CASE("a training on numbers that was saved under way goes on as well, on the same targets alone") {
  ExperimentSettings settings = smallSettings("2-6-1");
  settings.data = "plane";
  Experiment first(settings);
  first.advance(5);
  const SavedModel model = savedOf(first);
  Experiment second(settings);
  CHECK(second.loadModel(model));
  first.advance(1000);
  second.advance(1000);
  CHECK(second.fingerprint() == first.fingerprint());
  settings.noise = 0.5;
  CHECK(!Experiment(settings).loadModel(model));
}

TEST_CASE("a retraining with removed weights goes on as well") {
  const auto retrained = [](Index stop) {
    Experiment experiment = trained();
    experiment.retrain(4, 0.5);
    experiment.advance(static_cast<double>(stop));
    return experiment;
  };
  Experiment whole = retrained(1000);
  Experiment first = retrained(9);
  SavedModel model = savedOf(first);
  Experiment second(smallSettings(kRich));
  CHECK(second.loadModel(model));
  second.advance(1000);
  CHECK(second.fingerprint() == whole.fingerprint());
  model.trainingFingerprint = "0123456789abcdef";
  CHECK(errorOf([&] { return second.loadModel(model); })
            .starts_with(
                "invalid-argument: [loadModel] the model is damaged: its training must be 0123456789abcdef, got "));
}

TEST_CASE("a model keeps its standardisation and order of names; reset brings those of the data back") {
  ExperimentSettings settings = smallSettings("2-4-2");
  settings.data = "table";
  Table table;
  table.featureNames = {"a", "b"};
  table.classNames = {"no", "yes"};
  table.values = Matrix<double>{{1, 10}, {2, 20}, {3, 30}, {4, 50}, {5, 60}, {6, 70}, {7, 80}, {8, 90}};
  table.labels = {0, 1, 0, 1, 0, 1, 0, 1};
  settings.table = table;
  settings.testFraction = 0;
  settings.validationFraction = 0;
  Experiment one(settings);
  table.featureNames = {"b", "a"};
  table.classNames = {"yes", "no"};
  table.values = table.values.rowwise().reverse().eval() * 3;
  for (double& label : table.labels) label = 1 - label;
  settings.table = table;
  Experiment two(settings);
  const std::string own = two.dataFingerprint();
  SavedModel model = savedOf(one);
  model.channelOrder = {1, 0};
  model.classOrder = {1, 0};
  two.loadModel(model);
  CHECK(two.data().featureNames == std::vector<std::string>{"a", "b"});
  CHECK(two.data().classNames == std::vector<std::string>{"no", "yes"});
  CHECK(two.data().value(1, 0) == 6);
  CHECK(two.data().labels[1] == 1);
  CHECK(two.dataFingerprint() == one.dataFingerprint());
  CHECK(equal(two.standardisation().mean, one.standardisation().mean));
  two.reset();
  CHECK(two.data().featureNames == std::vector<std::string>{"b", "a"});
  CHECK(two.data().value(1, 0) == 60);
  CHECK(two.dataFingerprint() == own);
  CHECK(two.fingerprint() == Experiment(settings).fingerprint());
  model.fingerprint = "0123456789abcdef";
  CHECK(errorOf([&] { return two.loadModel(model); })
            .starts_with(
                "invalid-argument: [loadModel] the model is damaged: its fingerprint must be 0123456789abcdef, got "));
  CHECK(two.dataFingerprint() == own);
}

TEST_CASE("a second model reorders what the first one left; reset brings back the order of the data") {
  ExperimentSettings settings = smallSettings("3-4-2");
  settings.data = "table";
  Table table;
  table.featureNames = {"a", "b", "c"};
  table.classNames = {"no", "yes"};
  table.values = Matrix<double>{{1, 10, 100}, {2, 30, 200}, {3, 20, 400}, {5, 40, 300}};
  table.labels = {0, 1, 0, 1};
  settings.table = table;
  settings.testFraction = 0;
  settings.validationFraction = 0;
  Experiment experiment(settings);
  SavedModel model = savedOf(experiment);
  model.dataFingerprint.clear();
  model.features = {"b", "c", "a"};
  model.channelOrder = {1, 2, 0};
  experiment.loadModel(model);
  CHECK(experiment.data().value(1, 0) == 30);
  CHECK(experiment.data().value(1, 2) == 2);
  model.features = {"b", "a", "c"};
  model.channelOrder = {0, 2, 1};
  experiment.loadModel(model);
  CHECK(experiment.data().value(1, 1) == 2);
  CHECK(experiment.data().value(1, 2) == 200);
  experiment.reset();
  CHECK(experiment.data().featureNames == std::vector<std::string>{"a", "b", "c"});
  CHECK(experiment.data().value(1, 0) == 2);
  CHECK(experiment.data().value(1, 2) == 200);
}

TEST_CASE("a refused model does not disturb the training") {
  ExperimentSettings settings = smallSettings(kRich);
  Experiment experiment(settings);
  experiment.advance(5);
  CHECK(errorOf([&] {
          experiment.setTensors({});
          return 0;
        }) != "no error");
  experiment.advance(1000);
  CHECK(experiment.fingerprint() == fingerprintAfter(settings, 1000));
}

}  // namespace experiment_model_test
