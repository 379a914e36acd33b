#include "train/trainer.h"

#include <doctest/doctest.h>

#include <cmath>
#include <set>
#include <string>
#include <vector>

#include "core/train/trainer_fixture.h"
#include "support/distance.h"

namespace trainer_test {

using namespace prune;
using prune::testing::equal;
using prune::testing::halves;
using prune::testing::largestDistance;
using prune::testing::plane;
using prune::testing::TrainerFixture;
using prune::testing::trainToEnd;

namespace {

/// Everything that has state of its own: batch norm, dropout, compressed weights.
constexpr const char* kRich = "2-40-bn-32-dropout(0.2)-2";

std::string trained(std::string_view text, Index pieces, std::uint64_t seed = 1) {
  TrainerFixture fixture(halves(72), text);
  Trainer trainer = fixture.trainer(seed);
  trainToEnd(trainer, pieces);
  return fixture.fingerprint();
}

}  // namespace

TEST_CASE("the history has a report before the first epoch and one after each, counted from 0") {
  TrainerFixture fixture(halves(72), "2-6-2");
  Trainer trainer = fixture.trainer();
  trainToEnd(trainer);
  REQUIRE(trainer.history().size() == 5);
  for (Index epoch = 0; epoch <= 4; ++epoch) CHECK(trainer.history()[static_cast<std::size_t>(epoch)].epoch == epoch);
  CHECK(trainer.progress().reason == StopReason::Epochs);
  CHECK(stopReasonId(trainer.progress().reason) == "epochs");
}

TEST_CASE("a report has what evaluate says of each part at that moment") {
  TrainerFixture fixture(halves(72, 6), "2-6-bn-2");
  Trainer trainer = fixture.trainer();
  trainToEnd(trainer);
  const EpochReport& last = trainer.history().back();
  CHECK(last.trainLoss == trainer.evaluate(fixture.split.train).loss());
  CHECK(last.trainAccuracy == trainer.evaluate(fixture.split.train).accuracy());
  CHECK(last.validationLoss == trainer.evaluate(fixture.split.validation).loss());
  CHECK(last.validationAccuracy == trainer.evaluate(fixture.split.validation).accuracy());
  CHECK(last.testLoss == trainer.evaluate(fixture.split.test).loss());
  CHECK(last.testAccuracy == trainer.evaluate(fixture.split.test).accuracy());
  CHECK(trainer.evaluate(fixture.split.test).samples() == 18);
}

TEST_CASE("a part without samples has NaN in the reports, and evaluates to none") {
  TrainerFixture fixture(halves(20), "2-2");
  fixture.split.validation.clear();
  Trainer trainer = fixture.trainer();
  trainToEnd(trainer);
  CHECK(std::isnan(trainer.history().back().validationLoss));
  CHECK(std::isnan(trainer.history().back().validationAccuracy));
  CHECK(!std::isnan(trainer.history().back().testLoss));
  CHECK(trainer.evaluate(fixture.split.validation).samples() == 0);
}

TEST_CASE("advance does as many pieces as are asked for, fewer only at the end, then none") {
  TrainerFixture fixture(halves(72), "2-6-2");  // 36 samples: five batches an epoch, and three parts to evaluate
  Trainer trainer = fixture.trainer();
  CHECK(trainer.advance(1) == 1);
  CHECK(trainer.advance(7) == 7);
  CHECK(trainer.advance(1000) == 3 + 4 * (5 + 3) - 8);
  CHECK(trainer.advance(1) == 0);
  CHECK(trainer.history().size() == 5);
}

TEST_CASE("in pieces of 1, 7 or 1000 the training has the same bits") {
  for (const char* text : {"2-6-2", kRich}) {
    CAPTURE(text);
    const std::string whole = trained(text, 1000);
    CHECK(trained(text, 1) == whole);
    CHECK(trained(text, 7) == whole);
  }
}

TEST_CASE("the same seed gives the same bits, another seed others") {
  CHECK(trained(kRich, 1000, 1) == trained(kRich, 1000, 1));
  CHECK(trained(kRich, 1000, 1) != trained(kRich, 1000, 2));
}

TEST_CASE("looking does not change the training") {
  TrainerFixture fixture(halves(72), kRich);
  Trainer trainer = fixture.trainer();
  while (trainer.advance(1) == 1) {
    static_cast<void>(trainer.evaluate(fixture.split.test));
    static_cast<void>(trainer.predict(Matrix<double>::Random(3, 2)));
    static_cast<void>(trainer.activations(2, Matrix<double>{{1, 2}}));
    static_cast<void>(trainer.progress());
  }
  CHECK(fixture.fingerprint() == trained(kRich, 1000));
}

TEST_CASE("progress tells the epochs that are complete, the batches of this one, and the next rate") {
  TrainerFixture fixture(halves(72), "2-6-2");
  fixture.options.schedule = &schedule("test", "cosine");
  Trainer trainer = fixture.trainer();
  Progress progress = trainer.progress();
  CHECK(progress.epoch == 0);
  CHECK(progress.epochs == 4);
  CHECK(progress.step == 0);
  CHECK(progress.stepsPerEpoch == 5);
  CHECK(std::isnan(progress.loss));
  CHECK(std::isnan(progress.accuracy));
  CHECK(progress.learningRate == 0.02);
  CHECK(progress.reason == StopReason::None);
  CHECK(stopReasonId(progress.reason).empty());
  trainer.advance(3 + 2);
  progress = trainer.progress();
  CHECK(progress.epoch == 0);
  CHECK(progress.step == 2);
  CHECK(progress.loss > 0);
  CHECK(progress.learningRate == 0.02 * rateFactor(schedule("test", "cosine"), 0.4, {.epochs = 4}));
  trainer.advance(3 + 3);  // the epoch is complete when it is evaluated, too
  progress = trainer.progress();
  CHECK(progress.epoch == 1);
  CHECK(progress.step == 0);
  trainToEnd(trainer);
  CHECK(trainer.progress().epoch == 4);
  CHECK(trainer.progress().step == 0);
  CHECK(trainer.progress().learningRate == 0);
}

TEST_CASE("a report has the rate that was used in its epoch, of the last mini-batch; none before the first") {
  TrainerFixture fixture(halves(72), "2-6-2");
  fixture.options.schedule = &schedule("test", "step");
  fixture.options.scheduling.stepEpochs = 2;
  fixture.options.scheduling.stepFactor = 0.1;
  Trainer trainer = fixture.trainer();
  trainToEnd(trainer);
  const double wanted[] = {0, 0.02, 0.02, 0.002, 0.002};
  for (std::size_t epoch = 0; epoch < 5; ++epoch)
    CHECK(trainer.history()[epoch].learningRate == doctest::Approx(wanted[epoch]).epsilon(1e-12));
}

TEST_CASE("where the rate changes with each mini-batch the report has that of the last of its epoch") {
  TrainerFixture fixture(halves(72), "2-6-2");
  fixture.options.schedule = &schedule("test", "cosine");
  Trainer trainer = fixture.trainer();
  double last = 0;
  while (trainer.progress().epoch == 0) {
    if (trainer.progress().step < 5) last = trainer.progress().learningRate;
    if (trainer.progress().step == 4) break;
    trainer.advance(1);
  }
  trainToEnd(trainer);
  CHECK(trainer.history()[1].learningRate == last);
  CHECK(trainer.history()[1].learningRate < 0.02);
}

TEST_CASE("an epoch sees each training sample once, in another order each time") {
  // 2^i for sample i, one sample a batch, a rate of 0: the gradient says whose turn it was.
  TrainerFixture fixture(plane(40), "2-1");
  for (Index i = 0; i < 40; ++i) fixture.data.values.row(i) << static_cast<float>(i), 0;
  fixture.data.targets.setZero();
  fixture.network.layer(0).weights()->setValue(Matrix<float>{{1, 0}});
  fixture.options.batchSize = 1;
  fixture.options.learningRate = 0;
  fixture.options.epochs = 2;
  Trainer trainer = fixture.trainer();
  trainer.advance(3);
  std::vector<std::vector<Index>> orders(2);
  for (std::vector<Index>& order : orders) {
    double before = 0;
    for (Index i = 0; i < 20; ++i) {
      trainer.advance(1);
      // The mean of the squares so far tells the latest one.
      const double sum = trainer.progress().loss * static_cast<double>(i + 1);
      order.push_back(std::lround(std::sqrt(sum - before)));
      before = sum;
    }
    trainer.advance(3);
  }
  const std::set<Index> wanted(fixture.split.train.begin(), fixture.split.train.end());
  CHECK(std::set<Index>(orders[0].begin(), orders[0].end()) == wanted);
  CHECK(std::set<Index>(orders[1].begin(), orders[1].end()) == wanted);
  CHECK(orders[0] != orders[1]);
  CHECK(orders[0] != fixture.split.train);
}

TEST_CASE("it learns: a line for classes, a plane for numbers") {
  TrainerFixture classes(halves(200), "2-8-2");
  TrainerFixture numbers(plane(200), "2-8-1");
  for (TrainerFixture* fixture : {&classes, &numbers}) {
    fixture->options.epochs = 15;
    Trainer trainer = fixture->trainer();
    trainToEnd(trainer);
    CHECK(trainer.history().back().testAccuracy > 0.93);
    CHECK(trainer.history().back().testLoss < trainer.history().front().testLoss / 2);
  }
}

TEST_CASE("predict gives linked outputs, a row for each sample, for any number of them") {
  TrainerFixture fixture(halves(40), "2-6-2");
  fixture.standardisation = {Vector<double>{{1, -1}}, Vector<double>{{2, 3}}, {}, {}};
  Trainer trainer = fixture.trainer();
  trainer.advance(10);
  Matrix<double> samples(600, 2);
  for (Index i = 0; i < 600; ++i) samples.row(i) << static_cast<double>(i % 7), static_cast<double>(i % 11);
  const Matrix<float> all = trainer.predict(samples);
  REQUIRE(all.rows() == 600);
  REQUIRE(all.cols() == 2);
  CHECK(largestDistance(all.rowwise().sum(), Vector<float>::Ones(600)) < 1e-6);  // probabilities
  for (const Index i : {0, 255, 256, 599})
    // A batch of one sums in another order.
    CHECK(largestDistance(trainer.predict(samples.row(i)), all.row(i)) < 1e-6);
  CHECK(trainer.predict(Matrix<double>(0, 2)).rows() == 0);
}

TEST_CASE("numbers are predicted, and errors told, in the unit of the targets") {
  TrainerFixture fixture(plane(40), "2-1");
  fixture.standardisation.targetMean = Vector<double>{{1000}};
  fixture.standardisation.targetScale = Vector<double>{{0.25}};
  fixture.data.targets = (fixture.data.targets.array() * 4 + 1000).matrix();
  fixture.network.layer(0).weights()->setValue(Matrix<float>{{2, -1}});
  Trainer trainer = fixture.trainer();
  CHECK(trainer.predict(Matrix<double>{{3, 1}})(0, 0) == 1020);
  const Evaluation right = trainer.evaluate(fixture.split.test);
  CHECK(right.meanAbsoluteError() < 1e-4);  // floats beside 1000
  CHECK(right.accuracy() > 0.999999);
  fixture.standardisation.targetMean = Vector<double>{{1008}};
  const Evaluation off = trainer.evaluate(fixture.split.test);
  CHECK(off.meanAbsoluteError() == doctest::Approx(8).epsilon(1e-5));
  CHECK(off.rootMeanSquaredError() == doctest::Approx(8).epsilon(1e-5));
}

TEST_CASE("activations are what each layer gives, also before a layer that works in place, and behind the loss") {
  TrainerFixture fixture(halves(40), "2-2-2 relu softmax");
  fixture.standardisation = {Vector<double>{{1, 0}}, Vector<double>{{2, 1}}, {}, {}};
  fixture.network.layer(0).weights()->setValue(Matrix<float>{{1, -1}, {-1, 0.5F}});
  fixture.network.layer(2).weights()->setValue(Matrix<float>{{1, 0}, {0, 1}});
  Trainer trainer = fixture.trainer();
  const Matrix<double> sample{{2, 1}};  // standardised 2, 1
  CHECK(equal(trainer.activations(0, sample), Vector<float>{{1, -1.5F}}));
  CHECK(equal(trainer.activations(1, sample), Vector<float>{{1, 0}}));
  CHECK(equal(trainer.activations(2, sample), Vector<float>{{1, 0}}));
  // 1 / (1 + 1/e), to single precision
  CHECK(trainer.activations(3, sample)[0] == doctest::Approx(0.731058579F).epsilon(1e-6));
}

TEST_CASE("one training sample, a batch larger than the data, and batches with a rest all work") {
  for (const auto& [samples, batch] : {std::pair<Index, Index>{1, 8}, {10, 4096}, {72, 7}, {72, 1}}) {
    TrainerFixture fixture(halves(72), "2-4-bn-2");
    fixture.split.train.resize(static_cast<std::size_t>(std::min<Index>(samples, 36)));
    fixture.options.batchSize = batch;
    Trainer trainer = fixture.trainer();
    trainToEnd(trainer);
    CHECK(trainer.history().size() == 5);
    CHECK(std::isfinite(trainer.history().back().trainLoss));
  }
}

}  // namespace trainer_test
