#include "lab/example/session.h"

#include <doctest/doctest.h>

#include <cmath>
#include <string>
#include <vector>

#include "support/distance.h"

namespace session_test {

using namespace prune;
using prune::testing::equal;
using prune::testing::kTenDigits;
using prune::testing::largestDistance;

namespace {

using Numbers = std::vector<double>;

/// The article's example as a session: 3-2-1, softsign, v = (1, 1).
Session articleSession() {
  SessionSettings settings;
  settings.activation = "softsign";
  Session session(settings);
  session.setWeights(0, Numbers{1, 2, 3, 4, 5, 6});
  session.setWeights(1, Numbers{1, 1});
  return session;
}

const Numbers kInput{1, 0, 1};

}  // namespace

TEST_CASE("the default session is 3-2-1 with ReLU, He normal weights from seed 1, biases 0") {
  const Session session{SessionSettings{}};
  CHECK(session.sizes() == std::vector<Index>{3, 2, 1});
  CHECK(session.parameterCount() == 11);
  // sqrt(2/3) times the normal numbers of seed 1, which are those of the test of Rng.
  CHECK(largestDistance(session.weights(0), Matrix<double>{{0.6121900052, 0.4854593544, -0.3483969496},
                                                           {0.2145339515, -1.0190112366, 0.2923968753}}) < kTenDigits);
  CHECK(equal(session.mask(0), Mask{{1, 1, 1}, {1, 1, 1}}));
  CHECK(equal(session.forward(Numbers{0, 0, 0}), Matrix<double>{{0}}));
}

TEST_CASE("settings choose layers, activations, initialisation and seed") {
  SessionSettings settings;
  settings.layers = {1, 1};
  settings.outputActivation = "sigmoid";
  Session session(settings);
  session.setWeight(0, 0, 0, 2);
  session.setBias(0, 0, -4);
  CHECK(session.sizes() == std::vector<Index>{1, 1});
  CHECK(session.parameterCount() == 2);
  // sigmoid(2 * 4 - 4) and sigmoid(2 * 2 - 4), two samples in one call.
  CHECK(largestDistance(session.forward(Numbers{4, 2}), Matrix<double>{{0.98201379}, {0.5}}) < kTenDigits);
}

TEST_CASE("the same settings give the same fingerprint, another seed or scheme another") {
  SessionSettings settings;
  const std::string first = Session(settings).fingerprint();
  CHECK(first == Session(settings).fingerprint());
  settings.seed = 2;
  CHECK(first != Session(settings).fingerprint());
  settings.seed = 1;
  settings.initialisation = "glorot-normal";
  CHECK(first != Session(settings).fingerprint());
}

TEST_CASE("the fingerprint holds weights, biases and masks") {
  Session session = articleSession();
  const std::string before = session.fingerprint();
  session.setBias(0, 1, 0.5);
  CHECK(session.fingerprint() != before);
  session.setBias(0, 1, 0);
  CHECK(session.fingerprint() == before);
  session.setKept(0, 1, 2, false);
  CHECK(session.fingerprint() != before);
  session.setKept(0, 1, 2, true);
  session.setWeight(1, 0, 0, 2);
  CHECK(session.fingerprint() != before);
}

TEST_CASE("the largest network of the limits is possible: 17 layers, and 4096 units") {
  SessionSettings settings;
  settings.layers = Numbers(17, 1);
  CHECK(Session(settings).parameterCount() == 32);
  settings.layers = {4096, 1};
  CHECK(Session(settings).parameterCount() == 4097);
}

TEST_CASE("setWeights is row-major; setWeight and setBias change one number") {
  Session session = articleSession();
  CHECK(equal(session.weights(0), Matrix<double>{{1, 2, 3}, {4, 5, 6}}));
  session.setWeight(0, 1, 0, -1e6);
  session.setBias(1, 0, 1e6);
  CHECK(equal(session.weights(0), Matrix<double>{{1, 2, 3}, {-1e6, 5, 6}}));
  CHECK(equal(session.trace(Numbers{0, 0, 0})[1].preactivation, Matrix<double>{{1e6}}));
}

TEST_CASE("a removed weight keeps its value and can be brought back") {
  Session session = articleSession();
  session.setKept(0, 0, 2, false);
  CHECK(equal(session.weights(0), Matrix<double>{{1, 2, 3}, {4, 5, 6}}));
  CHECK(equal(session.trace(kInput)[0].preactivation, Matrix<double>{{1, 10}}));
  session.setKept(0, 0, 2, true);
  CHECK(equal(session.trace(kInput)[0].preactivation, Matrix<double>{{4, 10}}));
}

TEST_CASE("trace has z and a of each layer, a row for each sample") {
  const std::vector<LayerTrace<double>> traces = articleSession().trace(Numbers{1, 0, 1, 0, 0, 0});
  REQUIRE(traces.size() == 2);
  CHECK(equal(traces[0].preactivation, Matrix<double>{{4, 10}, {0, 0}}));
  CHECK(largestDistance(traces[0].activation, Matrix<double>{{0.8, 0.9090909091}, {0, 0}}) < kTenDigits);
  CHECK(largestDistance(traces[1].activation, Matrix<double>{{1.7090909091}, {0}}) < kTenDigits);
}

TEST_CASE("no samples give no rows, and are enough for criteria that need none") {
  Session session = articleSession();
  CHECK(equal(session.forward(Numbers{}), Matrix<double>(0, 1)));
  CHECK(equal(session.trace(Numbers{})[0].activation, Matrix<double>(0, 2)));
  CHECK(equal(session.score(1, "magnitude", Numbers{}), Scores{{1, 1}}));
  CHECK(session.removeBelow(0, "row", 0.5, Numbers{}) == 2);
}

TEST_CASE("cutNeuron removes what comes in and what goes out, and nothing else") {
  Session session = articleSession();
  session.cutNeuron(0, 1);
  CHECK(equal(session.mask(0), Mask{{1, 1, 1}, {0, 0, 0}}));
  CHECK(equal(session.mask(1), Mask{{1, 0}}));
}

TEST_CASE("removeBelow removes strictly below, counts what it removed, and brings nothing back") {
  Session session = articleSession();
  CHECK(session.removeBelow(0, "row", 0.5, kInput) == 2);
  CHECK(equal(session.mask(0), Mask{{0, 1, 1}, {0, 1, 1}}));
  CHECK(session.removeBelow(0, "row", 0.5, kInput) == 0);
  CHECK(session.removeBelow(0, "magnitude", 3, kInput) == 1);
  CHECK(equal(session.mask(0), Mask{{0, 0, 1}, {0, 1, 1}}));
  CHECK(session.removeBelow(0, "magnitude", -1, kInput) == 0);
  CHECK(equal(session.mask(0), Mask{{0, 0, 1}, {0, 1, 1}}));
  CHECK(equal(session.mask(1), Mask{{1, 1}}));
}

TEST_CASE("score sees the layers around: look-ahead and synflow are those of the whole chain") {
  const Session session = articleSession();
  // The article's W with v = (1, 1): each listener has norm 1, and all paths go through two weights.
  CHECK(equal(session.score(0, "look-ahead", Numbers{}), Scores{{1, 2, 3}, {4, 5, 6}}));
  CHECK(largestDistance(session.score(1, "look-ahead", Numbers{}), Scores{{std::sqrt(14.0), std::sqrt(77.0)}}) <
        kTenDigits);
  // |W| 1 = (6, 15); the largest row sums are 15 and 2. SynFlow runs on the engine, in single precision.
  constexpr double kSingle = 1e-5;
  CHECK(largestDistance(30 * session.score(0, "synflow", Numbers{}), Scores{{1, 2, 3}, {4, 5, 6}}) < kSingle);
  CHECK(largestDistance(30 * session.score(1, "synflow", Numbers{}), Scores{{6, 15}}) < kSingle);
}

TEST_CASE("score is that of the criterion, on what is left") {
  Session session = articleSession();
  CHECK(equal(session.score(0, "magnitude", kInput), Scores{{1, 2, 3}, {4, 5, 6}}));
  session.setKept(0, 1, 2, false);
  CHECK(equal(session.score(0, "magnitude", kInput), Scores{{1, 2, 3}, {4, 5, 0}}));
}

TEST_CASE("norms are those of what is left") {
  Session session = articleSession();
  CHECK(session.norms(0).entrywiseL1 == 21);
  session.setKept(0, 1, 2, false);
  CHECK(session.norms(0).entrywiseL1 == 15);
}

TEST_CASE("contributions gives the three shares of each hidden neuron") {
  const ContributionValues values = articleSession().contributions(0, kInput);
  CHECK(largestDistance(values.energy, Vector<double>{{0.4364292155, 0.5635707845}}) < kTenDigits);
  CHECK(largestDistance(values.energyOfNext, Vector<double>{{0.2191036668, 0.2829334541}}) < kTenDigits);
  CHECK(largestDistance(values.signedShare, Vector<double>{{0.4680851064, 0.5319148936}}) < kTenDigits);
}

TEST_CASE("removalEffects has a row for each weight, row-major, and a column for each output") {
  const Matrix<double> effects = articleSession().removalEffects(0, kInput);
  CHECK(largestDistance(effects, Matrix<double>{{-0.05}, {0}, {-0.3}, {-0.0519480519}, {0}, {-0.1090909091}}) <
        kTenDigits);
  CHECK(largestDistance(articleSession().removalEffects(1, kInput), Matrix<double>{{-0.8}, {-0.9090909091}}) <
        kTenDigits);
}

}  // namespace session_test
