#include "prune/ranking/ranking.h"

#include <doctest/doctest.h>

#include <limits>

#include "base/arithmetic/rng.h"
#include "support/distance.h"
#include "support/error_of.h"

namespace ranking_test {

using namespace prune;
using prune::testing::equal;
using prune::testing::errorOf;

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// Everything is there, and may go.
Candidates open(std::vector<Scores> scores) {
  Candidates candidates;
  for (Scores& part : scores) {
    candidates.kept.push_back(Mask::Ones(part.rows(), part.cols()));
    candidates.open.push_back(Mask::Ones(part.rows(), part.cols()));
    candidates.scores.push_back(std::move(part));
  }
  return candidates;
}

/// Scores with many ties; some entries removed, some closed.
Candidates tied(std::uint64_t seed) {
  Rng rng(seed);
  std::vector<Scores> scores{Scores(7, 13), Scores(5, 7), Scores(1, 5)};
  for (Scores& part : scores)
    for (Index k = 0; k < part.size(); ++k) part.data()[k] = static_cast<double>(rng.below(6)) - 2;
  Candidates candidates = open(scores);
  for (std::size_t part = 0; part < 3; ++part)
    for (Index k = 0; k < candidates.kept[part].size(); ++k) {
      candidates.kept[part].data()[k] = rng.below(4) > 0 ? 1 : 0;
      candidates.open[part].data()[k] = rng.below(6) > 0 ? 1 : 0;
    }
  return candidates;
}

Index zeros(const Mask& mask) {
  return (mask.array() == 0).count();
}

Index zeros(const std::vector<Mask>& masks) {
  Index count = 0;
  for (const Mask& mask : masks) count += zeros(mask);
  return count;
}

bool same(const std::vector<Mask>& a, const std::vector<Mask>& b) {
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i)
    if (!equal(a[i], b[i])) return false;
  return true;
}

/// A part of `count` different scores that descend, so that the last goes first.
Scores descending(Index rows, Index columns) {
  Scores scores(rows, columns);
  for (Index k = 0; k < scores.size(); ++k) scores.data()[k] = static_cast<double>(scores.size() - k);
  return scores;
}

}  // namespace

TEST_CASE("the lowest scores go first, over all parts or evenly in each part or row") {
  const Candidates candidates = open({Scores{{4, 1}, {2, 3}}, Scores{{10, 40}, {30, 20}}});
  const std::vector<Mask> global = Ranking(candidates, "global").keep(4);
  CHECK(same(global, {Mask{{0, 0}, {0, 0}}, Mask{{1, 1}, {1, 1}}}));
  const std::vector<Mask> layer = Ranking(candidates, "layer").keep(4);
  CHECK(same(layer, {Mask{{1, 0}, {0, 1}}, Mask{{0, 1}, {1, 0}}}));
  const std::vector<Mask> row = Ranking(candidates, "row").keep(4);
  CHECK(same(row, {Mask{{1, 0}, {0, 1}}, Mask{{0, 1}, {1, 0}}}));
  CHECK(same(Ranking(open({Scores{{4, 3}, {2, 1}}}), "row").keep(2), {Mask{{1, 0}, {1, 0}}}));
  CHECK(same(Ranking(open({Scores{{4, 3}, {2, 1}}}), "layer").keep(2), {Mask{{1, 1}, {0, 0}}}));
}

TEST_CASE("equal scores go in index order: part, row, column; -0 equals 0") {
  const Ranking ranking(open({Scores{{0.0, -0.0}, {5, 0.0}}, Scores{{-0.0, 5}}}), "global");
  CHECK(same(ranking.keep(1), {Mask{{0, 1}, {1, 1}}, Mask{{1, 1}}}));
  CHECK(same(ranking.keep(2), {Mask{{0, 0}, {1, 1}}, Mask{{1, 1}}}));
  CHECK(same(ranking.keep(3), {Mask{{0, 0}, {1, 0}}, Mask{{1, 1}}}));
  CHECK(same(ranking.keep(4), {Mask{{0, 0}, {1, 0}}, Mask{{0, 1}}}));
  CHECK(same(ranking.keep(5), {Mask{{0, 0}, {0, 0}}, Mask{{0, 1}}}));
}

TEST_CASE("in scopes layer and row equal shares go in index order too, whatever the scores are") {
  const Candidates candidates = open({Scores{{9, 8}}, Scores{{1, 2}, {3, 4}}});
  // Shares 3/4, 1/4 and 1/8, 3/8, 5/8, 7/8; then by row 3/4, 1/4; 1/4, 3/4; 1/4, 3/4.
  const Ranking layer(candidates, "layer");
  CHECK(same(layer.keep(1), {Mask{{1, 1}}, Mask{{0, 1}, {1, 1}}}));
  CHECK(same(layer.keep(2), {Mask{{1, 0}}, Mask{{0, 1}, {1, 1}}}));
  const Ranking row(candidates, "row");
  CHECK(same(row.keep(1), {Mask{{1, 0}}, Mask{{1, 1}, {1, 1}}}));
  CHECK(same(row.keep(2), {Mask{{1, 0}}, Mask{{0, 1}, {1, 1}}}));
  CHECK(same(row.keep(4), {Mask{{0, 0}}, Mask{{0, 1}, {0, 1}}}));
}

TEST_CASE("exactly `count` go with ties in every scope; masks only shrink; removed ones stay so, closed ones stay") {
  for (const char* scope : {"global", "layer", "row"})
    for (const std::uint64_t seed : {1U, 2U, 3U}) {
      CAPTURE(scope);
      const Candidates candidates = tied(seed);
      const Ranking ranking(candidates, scope);
      Index closed = 0;
      for (std::size_t part = 0; part < 3; ++part)
        closed += (candidates.kept[part].array() != 0 && candidates.open[part].array() == 0).count();
      REQUIRE(ranking.removedBefore() == zeros(candidates.kept));
      REQUIRE(ranking.size() == 7 * 13 + 5 * 7 + 5 - closed);
      std::vector<Mask> before = candidates.kept;
      bool isGood = true;
      for (Index count = ranking.removedBefore(); count <= ranking.size(); ++count) {
        const std::vector<Mask> masks = ranking.keep(count);
        isGood = isGood && zeros(masks) == count;
        for (std::size_t part = 0; part < 3; ++part)
          for (Index k = 0; k < masks[part].size(); ++k) {
            const bool isClosed = candidates.open[part].data()[k] == 0 && candidates.kept[part].data()[k] != 0;
            isGood = isGood && masks[part].data()[k] <= before[part].data()[k];
            isGood = isGood && (!isClosed || masks[part].data()[k] == 1);
          }
        before = masks;
      }
      CHECK(isGood);
    }
}

TEST_CASE("move makes the masks of keep, forward and back") {
  for (const char* scope : {"global", "layer", "row"}) {
    const Ranking ranking(tied(4), scope);
    const Index low = ranking.removedBefore();
    std::vector<Mask> masks = ranking.keep(low);
    Rng rng(1);
    Index at = low;
    bool isSame = true;
    for (int step = 0; step < 200; ++step) {
      const Index to = low + static_cast<Index>(rng.below(static_cast<std::uint64_t>(ranking.size() - low + 1)));
      ranking.move(masks, at, to);
      at = to;
      isSame = isSame && same(masks, ranking.keep(to));
    }
    CHECK(isSame);
  }
}

TEST_CASE("a fraction is rounded, halves upwards, and decimal halves are halves") {
  struct Row {
    Index n;
    double fraction;
    Index count;
  };
  const Row rows[] = {{10, 0, 0},    {10, 0.04, 0}, {10, 0.05, 1},    {10, 0.15, 2},   {10, 0.25, 3},
                      {10, 0.35, 4}, {10, 0.45, 5}, {10, 0.2, 2},     {10, 0.949, 9},  {10, 1, 10},
                      {1, 0.49, 0},  {1, 0.5, 1},   {3, 1.0 / 3, 1},  {3, 0.5, 2},     {5, 1 - 0.9, 1},
                      {5, 0.3, 2},   {6, 0.25, 2},  {100, 0.145, 15}, {100, 0.29, 29}, {200, 0.0025, 1}};
  for (const Row& row : rows) {
    CAPTURE(row.n);
    CAPTURE(row.fraction);
    const Candidates candidates = open({descending(1, row.n)});
    CHECK(Ranking(candidates, "global").countForFraction(row.fraction) == row.count);
    CHECK(Ranking(candidates, "layer").countForFraction(row.fraction) == row.count);
    if (row.n > 1) CHECK(Ranking(candidates, "row").countForFraction(row.fraction) == row.count);
  }
}

TEST_CASE("in scopes layer and row each part and row loses its own rounded share") {
  const std::vector<Scores> scores{descending(3, 10), descending(2, 7), descending(1, 5)};
  for (int percent = 0; percent <= 100; ++percent) {
    CAPTURE(percent);
    const double fraction = static_cast<double>(percent) / 100;
    const auto share = [&](Index n) { return (percent * n + 50) / 100; };
    const Ranking layer(open(scores), "layer");
    const std::vector<Mask> byLayer = layer.keep(layer.countForFraction(fraction));
    const Ranking row(open(scores), "row");
    const std::vector<Mask> byRow = row.keep(row.countForFraction(fraction));
    for (std::size_t part = 0; part < 3; ++part) {
      CHECK(zeros(byLayer[part]) == share(scores[part].size()));
      for (Index i = 0; i < scores[part].rows(); ++i)
        CHECK((byRow[part].row(i).array() == 0).count() == share(scores[part].cols()));
    }
  }
}

TEST_CASE("removed ones are the lowest of their part: a fraction counts them in, and never brings them back") {
  Candidates candidates = open({descending(1, 10), descending(1, 10)});
  candidates.kept[0].leftCols(6).setZero();
  const Ranking global(candidates, "global");
  CHECK(global.removedBefore() == 6);
  CHECK(global.countForFraction(0) == 6);
  CHECK(global.countForFraction(0.3) == 6);
  CHECK(global.countForFraction(0.4) == 8);
  const Ranking layer(candidates, "layer");
  const std::vector<Mask> half = layer.keep(layer.countForFraction(0.5));
  CHECK(zeros(half[0]) == 6);
  CHECK(zeros(half[1]) == 5);
  const std::vector<Mask> most = layer.keep(layer.countForFraction(0.8));
  CHECK(zeros(most[0]) == 8);
  CHECK(zeros(most[1]) == 8);
}

TEST_CASE("closed ones are no candidates: of 10 with 4 closed a half is 3") {
  Candidates candidates = open({descending(1, 10)});
  candidates.open[0].rightCols(4).setZero();
  candidates.scores[0].rightCols(4).setConstant(kNaN);
  for (const char* scope : {"global", "layer", "row"}) {
    const Ranking ranking(candidates, scope);
    CHECK(ranking.size() == 6);
    CHECK(same(ranking.keep(ranking.countForFraction(0.5)), {Mask{{1, 1, 1, 0, 0, 0, 1, 1, 1, 1}}}));
    CHECK(same(ranking.keep(6), {Mask{{0, 0, 0, 0, 0, 0, 1, 1, 1, 1}}}));
  }
}

// torch.nn.utils.prune takes round(amount * size) of each tensor, and the same of all together when global.
TEST_CASE("784-300-100-10 at 90 %: 211680, 27000 and 900 go, 239580 of 266200 together") {
  std::vector<Scores> scores{Scores(300, 784), Scores(100, 300), Scores(10, 100)};
  Rng rng(1);
  for (Scores& part : scores)
    for (Index k = 0; k < part.size(); ++k) part.data()[k] = static_cast<double>(static_cast<float>(rng.normal()));
  const Ranking layer(open(scores), "layer");
  const std::vector<Mask> masks = layer.keep(layer.countForFraction(0.9));
  CHECK(zeros(masks[0]) == 211680);
  CHECK(zeros(masks[1]) == 27000);
  CHECK(zeros(masks[2]) == 900);
  const Ranking global(open(scores), "global");
  CHECK(global.countForFraction(0.9) == 239580);
  const double threshold = global.scoreAt(239580);
  Index below = 0;
  for (const Scores& part : scores) below += (part.array() < threshold).count();
  CHECK(global.countBelow(threshold) == below);
  CHECK(below <= 239580);
}

TEST_CASE("below a threshold is strictly below; removed ones have gone whatever it is") {
  Candidates candidates = open({Scores{{1, 2, 2, 3, -kInfinity, kInfinity}}});
  candidates.kept[0](0, 3) = 0;
  for (const char* scope : {"global", "layer"}) {
    const Ranking ranking(candidates, scope);
    CHECK(ranking.countBelow(-kInfinity) == 1);
    CHECK(ranking.countBelow(1) == 2);
    CHECK(ranking.countBelow(2) == 3);
    CHECK(ranking.countBelow(2.5) == 5);
    CHECK(ranking.countBelow(kInfinity) == 5);
    CHECK(ranking.scoreAt(0) == -kInfinity);
    CHECK(ranking.scoreAt(1) == -kInfinity);
    CHECK(ranking.scoreAt(2) == 1);
    CHECK(ranking.scoreAt(4) == 2);
    CHECK(ranking.scoreAt(5) == kInfinity);
    CHECK(ranking.scoreAt(6) == kInfinity);
  }
  const Ranking ranking(candidates, "global");
  CHECK(same(ranking.keep(ranking.countBelow(2)), {Mask{{0, 1, 1, 0, 0, 1}}}));
}

TEST_CASE("no part, empty parts and one entry") {
  for (const char* scope : {"global", "layer"}) {
    const Ranking nothing(Candidates{}, scope);
    CHECK(nothing.size() == 0);
    CHECK(nothing.countForFraction(1) == 0);
    CHECK(nothing.keep(0).empty());
    CHECK(nothing.scoreAt(0) == kInfinity);
    const Ranking one(open({Scores(0, 3), Scores{{5}}}), scope);
    CHECK(one.size() == 1);
    CHECK(zeros(one.keep(0)) == 0);
    CHECK(zeros(one.keep(1)) == 1);
  }
}

TEST_CASE("bad input is refused with its place") {
  CHECK(errorOf([] {
          return Ranking(open({Scores{{1, 2}}, Scores{{1, kNaN}}}), "global").size();
        }) == "invalid-argument: [ranking] scores must be numbers, got NaN for entry 1 of part 1");
  CHECK(errorOf([] {
          return keepNOfM(open({Scores{{1, kNaN}}}), 1, 2).size();
        }) == "invalid-argument: [n-of-m] scores must be numbers, got NaN for entry 1 of part 0");
  CHECK(errorOf([] {
          return Ranking(open({Scores{{1, 2}}}), "column").size();
        }) == "unknown-id: [ranking] unknown scope \"column\"; one of: global, layer, row");
  CHECK(errorOf([] {
          return Ranking(open({Scores{{1}, {2}}, Scores{{3}}}), "row").size();
        }) ==
        "invalid-argument: [ranking] scope \"row\" needs parts with rows of more than one entry; for units, inputs and "
        "layers "
        "take global or layer");
  CHECK(errorOf([] { return Ranking(open({Scores{{1}, {2}}, Scores{{3, 4}}}), "row").size(); }) == "no error");
  Candidates candidates = open({Scores{{1, 2, 3}}});
  candidates.kept[0](0, 0) = 0;
  const Ranking ranking(candidates, "global");
  CHECK(errorOf([&] { return ranking.keep(0).size(); }) == "out-of-range: [ranking] count must be in [1, 3], got 0");
  CHECK(errorOf([&] { return ranking.keep(4).size(); }) == "out-of-range: [ranking] count must be in [1, 3], got 4");
  CHECK(errorOf([&] { return ranking.countForFraction(1.5); }) ==
        "out-of-range: [ranking] fraction must be in [0, 1], got 1.5");
  CHECK(errorOf([&] { return ranking.countForFraction(kNaN); }).substr(0, 17) == "invalid-argument:");
  CHECK(errorOf([&] { return ranking.countBelow(kNaN); }) ==
        "invalid-argument: [ranking] threshold must be a number, got NaN");
  std::vector<Mask> few;
  CHECK(errorOf([&] {
          ranking.move(few, 1, 2);
          return 0;
        }).substr(0, 15) == "shape-mismatch:");
  candidates.open[0] = Mask::Ones(3, 1);
  CHECK(errorOf([&] { return Ranking(candidates, "global").size(); }).substr(0, 15) == "shape-mismatch:");
}

TEST_CASE("2:4, 1:4 and 3:8 keep the highest of each run; ties keep the earlier one") {
  const Candidates candidates = open({Scores{{1, 4, 2, 3, 5, 5, 5, 5}, {0, 0, 0, 0, 8, 7, 6, 5}}});
  CHECK(same(keepNOfM(candidates, 2, 4), {Mask{{0, 1, 0, 1, 1, 1, 0, 0}, {1, 1, 0, 0, 1, 1, 0, 0}}}));
  CHECK(same(keepNOfM(candidates, 1, 4), {Mask{{0, 1, 0, 0, 1, 0, 0, 0}, {1, 0, 0, 0, 1, 0, 0, 0}}}));
  CHECK(same(keepNOfM(candidates, 3, 8), {Mask{{0, 0, 0, 0, 1, 1, 1, 0}, {0, 0, 0, 0, 1, 1, 1, 0}}}));
  CHECK(same(keepNOfM(candidates, 4, 4), {Mask::Ones(2, 8)}));
  CHECK(zeros(keepNOfM(open({descending(2, 64)}), 63, 64)) == 2);
}

TEST_CASE("a run at a row's end keeps its share, rounded up; runs start anew in each row") {
  const Candidates candidates = open({Scores{{1, 2, 3, 4, 5}, {5, 4, 3, 2, 1}}});
  CHECK(same(keepNOfM(candidates, 2, 4), {Mask{{0, 0, 1, 1, 1}, {1, 1, 0, 0, 1}}}));
  CHECK(same(keepNOfM(candidates, 1, 4), {Mask{{0, 0, 0, 1, 1}, {1, 0, 0, 0, 1}}}));
  // 5 of 8 keep ceil(5 * 3 / 8) = 2.
  CHECK(same(keepNOfM(candidates, 3, 8), {Mask{{0, 0, 0, 1, 1}, {1, 1, 0, 0, 0}}}));
}

TEST_CASE("N:M leaves removed ones removed, and closed ones in their place") {
  Candidates candidates = open({Scores{{1, 4, 2, 3}, {1, 4, 2, 3}, {-kInfinity, -kInfinity, 1, kNaN}}});
  candidates.kept[0](0, 1) = 0;
  candidates.open[0](1, 0) = 0;
  candidates.kept[0](2, 3) = 0;
  CHECK(same(keepNOfM(candidates, 2, 4), {Mask{{0, 0, 1, 1}, {1, 1, 0, 0}, {1, 0, 1, 0}}}));
  candidates.open[0].setZero();
  CHECK(same(keepNOfM(candidates, 1, 4), candidates.kept));
  CHECK(errorOf([&] { return keepNOfM(candidates, 0, 4).size(); }) ==
        "out-of-range: [n-of-m] n must be in [1, 4], got 0");
  CHECK(errorOf([&] { return keepNOfM(candidates, 5, 4).size(); }) ==
        "out-of-range: [n-of-m] n must be in [1, 4], got 5");
  CHECK(errorOf([&] { return keepNOfM(candidates, 1, 65).size(); }) ==
        "out-of-range: [n-of-m] m must be in [2, 64], got 65");
}

}  // namespace ranking_test
