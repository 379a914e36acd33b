#include "lab/experiment/experiment_settings.h"

#include <doctest/doctest.h>

#include <functional>
#include <limits>
#include <string>
#include <vector>

#include "base/check.h"
#include "core/lab/experiment_fixture.h"
#include "support/error_of.h"

namespace experiment_settings_test {

using namespace prune;
using prune::testing::errorOf;
using prune::testing::smallSettings;

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

using Change = std::function<void(ExperimentSettings&)>;

std::string refusal(const Change& change) {
  ExperimentSettings settings = smallSettings();
  change(settings);
  return errorOf([&] { return Experiment(settings).description(); });
}

/// A setting that is a number, with a value outside its range on each side.
struct Range {
  const char* name;
  double ExperimentSettings::*setting;
  double low;
  double high;
  const char* range;
  bool isWhole;
};

const Range kRanges[] = {
    {"samples", &ExperimentSettings::samples, -1, 500'001, "[0, 500000]", true},
    {"testFraction", &ExperimentSettings::testFraction, -0.1, 0.91, "[0, 0.9]", false},
    {"validationFraction", &ExperimentSettings::validationFraction, -0.1, 0.91, "[0, 0.9]", false},
    {"learningRate", &ExperimentSettings::learningRate, -0.1, 101, "[0, 100]", false},
    {"momentum", &ExperimentSettings::momentum, -0.1, 1, "[0, 0.9999]", false},
    {"weightDecay", &ExperimentSettings::weightDecay, -0.1, 101, "[0, 100]", false},
    {"l1", &ExperimentSettings::l1, -0.1, 101, "[0, 100]", false},
    {"hoyer", &ExperimentSettings::hoyer, -0.1, 101, "[0, 100]", false},
    {"batchSize", &ExperimentSettings::batchSize, 0, 4097, "[1, 4096]", true},
    {"epochs", &ExperimentSettings::epochs, 0, 100'001, "[1, 100000]", true},
    {"warmupEpochs", &ExperimentSettings::warmupEpochs, -1, 100'001, "[0, 100000]", false},
    {"stepEpochs", &ExperimentSettings::stepEpochs, 0.5, 100'001, "[1, 100000]", false},
    {"stepFactor", &ExperimentSettings::stepFactor, -0.1, 1.1, "[0, 1]", false},
    {"patience", &ExperimentSettings::patience, -1, 100'001, "[0, 100000]", true},
    {"seed", &ExperimentSettings::seed, -1, 9007199254740992, "[0, 9007199254740991]", true},
};

Table smallTable() {
  Table table;
  table.values = Matrix<double>{{1, 2}, {3, 4}, {5, 6}, {7, 8}};
  table.classNames = {"a", "b", "c"};
  table.labels = {0, 1, 2, 0};
  return table;
}

}  // namespace

TEST_CASE("a number outside its range is refused by the setting's name") {
  for (const Range& one : kRanges)
    for (const double value : {one.low, one.high}) {
      CAPTURE(one.name);
      CHECK(refusal([&](ExperimentSettings& settings) { settings.*one.setting = value; }) ==
            std::string("out-of-range: [experiment] ") + one.name + " must be in " + one.range + ", got " +
                toText(value));
    }
}

TEST_CASE("NaN, and a fraction where a whole number belongs, are refused by the setting's name") {
  for (const Range& one : kRanges) {
    CAPTURE(one.name);
    const std::string start = std::string("invalid-argument: [experiment] ") + one.name + " must be a ";
    const std::string kind = one.isWhole ? "whole number" : "finite number";
    CHECK(refusal([&](ExperimentSettings& settings) { settings.*one.setting = kNaN; }) == start + kind + ", got NaN");
    if (one.isWhole)
      CHECK(refusal([&](ExperimentSettings& settings) { settings.*one.setting = 1.5; }) ==
            start + "whole number, got 1.5");
  }
}

TEST_CASE("each choice that is none is refused with the valid ones, and whatever does not fit together by its name") {
  const struct {
    Change change;
    const char* message;
  } cases[] = {
      {[](auto& s) { s.noise = 1.5; }, "out-of-range: [experiment] noise must be in [0, 1], got 1.5"},
      {[](auto& s) { s.noise = kNaN; }, "invalid-argument: [experiment] noise must be a finite number, got NaN"},
      {[](auto& s) { s.initialisation = "zero"; },
       "unknown-id: [experiment] unknown initialisation \"zero\"; one of: he-normal, he-uniform, glorot-normal, "
       "glorot-uniform, pytorch"},
      {[](auto& s) { s.loss = "hinge"; },
       "unknown-id: [experiment] unknown loss \"hinge\"; one of: cross-entropy, binary-cross-entropy, "
       "mean-squared-error"},
      {[](auto& s) { s.optimiser = "lion"; },
       "unknown-id: [experiment] unknown optimiser \"lion\"; one of: sgd, momentum, nesterov, adam, adamw"},
      {[](auto& s) { s.schedule = "linear"; },
       "unknown-id: [experiment] unknown schedule \"linear\"; one of: constant, step, cosine"},
      {[](auto& s) { s.data = "table"; }, "invalid-argument: [experiment] table must be given when data is table"},
      {[](auto& s) { s.network = ""; },
       "invalid-argument: [network] at character 1: a network wants at least one layer, such as 8-2"},
      {[](auto& s) { s.network = "3-2"; },
       "invalid-argument: [network] at character 1: the network takes \"3\", but a sample has 2"},
      {[](auto& s) { s.network = "2-3"; },
       "shape-mismatch: [experiment] network must give 2 numbers for the 2 classes of the data, got 3"},
      {[](auto& s) { s.network = "2-1"; },
       "shape-mismatch: [experiment] network must give 2 numbers for the 2 classes of the data, got 1"},
      {[](auto& s) {
         s.network = NetworkDescription{{1, 3}, {{.type = "dense", .units = 2}}};
       },
       "shape-mismatch: [experiment] network.input must be 2, got 3"},
      {[](auto& s) {
         s.network = NetworkDescription{{1, 2}, {}};
       },
       "out-of-range: [network] number of layers must be in [1, 64], got 0"},
      {[](auto& s) {
         s.data = "plane";
         s.network = "2-1";
         s.loss = "cross-entropy";
       },
       "invalid-argument: [experiment] loss must be mean-squared-error for targets that are numbers, got "
       "cross-entropy"},
      {[](auto& s) { s.data = "plane"; },
       "shape-mismatch: [experiment] network must give 1 numbers for the 1 targets of the data, got 2"},
      {[](auto& s) {
         s.patience = 2;
         s.validationFraction = 0;
       },
       "invalid-argument: [experiment] validationFraction must be above 0 when patience is, got 0"},
  };
  for (const auto& one : cases) {
    CAPTURE(one.message);
    CHECK(refusal(one.change) == one.message);
  }
  CHECK(refusal([](auto& s) { s.data = "iris"; }).substr(0, 67) ==
        "unknown-id: [experiment] unknown data set \"iris\"; one of: circle, c");
  // A share so small that no sample is held out is none either.
  CHECK(refusal([](auto& s) {
          s.patience = 2;
          s.validationFraction = 1e-6;
        }) ==
        "invalid-argument: [experiment] validationFraction must hold samples out when patience is 2, got 0.000001");
}

TEST_CASE("the ends of each range are taken") {
  for (const Range& one : kRanges) {
    CAPTURE(one.name);
    const std::string range = one.range;
    const std::size_t comma = range.find(',');
    for (const double value : {std::stod(range.substr(1, comma - 1)), std::stod(range.substr(comma + 1))}) {
      // Data of this many points, or all of them held out, are other tests' business.
      if (one.setting == &ExperimentSettings::samples && value > 0) continue;
      CHECK(refusal([&](ExperimentSettings& settings) { settings.*one.setting = value; }) == "no error");
    }
  }
}

TEST_CASE("a text that ends with a dash gets the outputs of the data") {
  ExperimentSettings settings = smallSettings("dense(5)-");
  CHECK(toText(makeDescription(settings, makeData(settings)).layers.back().units) == "2");
  settings.data = "plane";
  CHECK(toText(makeDescription(settings, makeData(settings)).layers.back().units) == "1");
  settings.data = "table";
  settings.table = smallTable();
  CHECK(toText(makeDescription(settings, makeData(settings)).layers.back().units) == "3");
}

TEST_CASE(
    "plain numbers that are neither the data's inputs nor its outputs are hidden layers, and so are those after a "
    "dash") {
  const auto networkOf = [](const std::string& network) {
    return std::get<std::string>(Experiment(smallSettings(network)).settings().network);
  };
  const std::string whole = "2-6-relu-4-relu-2";
  for (const char* text : {"6-4", "-6-4-", "2-6-4-", "-6-4-2", "2-6-4-2", "-6-4- relu", "6-4 relu"})
    CHECK(networkOf(text) == whole);
  CHECK(networkOf("6-4 tanh") == "2-6-tanh-4-tanh-2");
  CHECK(networkOf("-6-") == "2-6-relu-2");
  // One end that fits is no accident: the other is refused.
  CHECK(refusal([](ExperimentSettings& settings) { settings.network = "6-2"; }) ==
        "invalid-argument: [network] at character 1: the network takes \"6\", but a sample has 2");
}

TEST_CASE("the split has a seed of its own, which follows the seed when it is not given") {
  const auto splitOf = [](double seed, double splitSeed) {
    ExperimentSettings settings = smallSettings();
    settings.data = "heart";
    settings.samples = 200;
    settings.seed = seed;
    settings.splitSeed = splitSeed;
    settings.network = presetSettings("heart").network;
    const Experiment experiment(settings);
    CHECK(experiment.settings().splitSeed == (splitSeed < 0 ? seed : splitSeed));
    return experiment.split().test;
  };
  CHECK(splitOf(1, -1) == splitOf(1, 1));
  CHECK(splitOf(1, 7) != splitOf(1, 8));
}

TEST_CASE("folds of people: one for each with -1; none without people, and none beside given parts") {
  ExperimentSettings settings = smallSettings();
  settings.folds = -1;
  CHECK(errorOf([&] { return Experiment(settings); }) ==
        "invalid-argument: [experiment] folds must be a number, for the data name no subjects; got one for each");
  settings.data = "table";
  settings.table = smallTable();
  settings.network = "dense(4)-";
  const auto rows = static_cast<std::size_t>(settings.table->values.rows());
  for (std::size_t i = 0; i < rows; ++i) settings.table->subjects.push_back(static_cast<double>(i % 3));
  const Experiment experiment(settings);
  CHECK(experiment.settings().folds == 3);
  settings.table->parts.assign(rows, 0);
  CHECK(errorOf([&] { return Experiment(settings); }) ==
        "invalid-argument: [experiment] folds must be 0 when table.parts says which samples are tested, got -1");
}

TEST_CASE("one output may answer for two classes when the loss is not cross-entropy") {
  for (const char* loss : {"binary-cross-entropy", "mean-squared-error"})
    CHECK(refusal([&](ExperimentSettings& settings) {
            settings.network = "2-6-1";
            settings.loss = loss;
          }) == "no error");
}

TEST_CASE("weight decay is decoupled in AdamW, and a penalty elsewhere") {
  ExperimentSettings settings = smallSettings();
  settings.weightDecay = 0.25;
  const Dataset data = makeData(settings);
  for (const Optimiser<float>& one : optimisers<float>()) {
    settings.optimiser = one.id;
    const TrainOptions options = makeOptions(settings, data, makeSplit(settings, data), 2);
    const bool isDecoupled = one.id == "adamw";
    CHECK(options.step.tuning.weightDecay == (isDecoupled ? 0.25 : 0));
    CHECK(options.step.regulariser.l2 == (isDecoupled ? 0 : 0.25));
  }
}

TEST_CASE("auto is cross-entropy for classes, mean squared error for numbers") {
  CHECK(Experiment(smallSettings()).settings().loss == "cross-entropy");
  ExperimentSettings settings = smallSettings("2-1");
  settings.data = "plane";
  CHECK(Experiment(settings).settings().loss == "mean-squared-error");
}

TEST_CASE("the streams of a seed are apart from each other and from those of its neighbours") {
  std::vector<std::uint64_t> first;
  for (const double seed : {0.0, 1.0, 2.0})
    for (const Stream stream : {Stream::Split, Stream::Weights, Stream::Training})
      first.push_back(streamOf(seed, stream).next());
  for (std::size_t i = 0; i < first.size(); ++i)
    for (std::size_t j = 0; j < i; ++j) CHECK(first[i] != first[j]);
}

TEST_CASE("presets are those of the data's source; a table has one that suits its outputs") {
  const ExperimentSettings circle = presetSettings("circle");
  CHECK(circle.data == "circle");
  CHECK(std::get<std::string>(circle.network) == dataSource("test", "circle").network);
  CHECK(circle.epochs == static_cast<double>(dataSource("test", "circle").training.epochs));
  ExperimentSettings table = presetSettings("table");
  table.table = smallTable();
  table.testFraction = 0;
  CHECK(Experiment(table).network().output() == Shape{1, 3});
  CHECK(errorOf([] { return presetSettings("iris").data; }).substr(0, 51) ==
        "unknown-id: [experiment] unknown data set \"iris\"; o");
}

}  // namespace experiment_settings_test
