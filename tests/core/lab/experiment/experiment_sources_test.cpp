/// Every data set that needs no file, with the network of its preset.

#include <doctest/doctest.h>

#include <cmath>

#include "lab/experiment/experiment.h"
#include "lab/experiment/experiment_settings.h"
#include "nn/description/network_text.h"

namespace experiment_sources_test {

using namespace prune;

TEST_CASE("every data set without an asset trains an epoch with its preset") {
  for (const DataSource& source : dataSources()) {
    if (!source.asset.empty()) continue;
    CAPTURE(source.id);
    ExperimentSettings settings = presetSettings(source.id);
    // Enough for every class and every subject; under sanitizers each sample counts.
    if (source.samples > 120) settings.samples = 120;
    settings.epochs = 1;
    Experiment experiment(settings);
    CHECK(experiment.advance(1000) > 3);
    REQUIRE(experiment.history().size() == 2);
    const EpochReport& last = experiment.history().back();
    CHECK(std::isfinite(last.trainLoss));
    CHECK(experiment.progress().reason == StopReason::Epochs);
    CHECK(experiment.evaluate("train").samples() == static_cast<Index>(experiment.split().train.size()));
    CHECK(std::get<std::string>(experiment.settings().network) == toText(experiment.description()));
  }
}

TEST_CASE("the preset of every data set makes a network, whatever its file says") {
  for (const DataSource& source : dataSources()) {
    CAPTURE(source.id);
    const ExperimentSettings settings = presetSettings(source.id);
    CHECK(!std::get<std::string>(settings.network).empty());
    CHECK(settings.epochs >= 1);
    CHECK(settings.batchSize >= 1);
    CHECK(settings.learningRate > 0);
  }
}

}  // namespace experiment_sources_test
