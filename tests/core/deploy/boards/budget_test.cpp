#include "deploy/boards/budget.h"

#include <doctest/doctest.h>

#include <string>

namespace budget_test {

using namespace prune::deploy;

namespace {

Weighing weighed() {
  Weighing weighing;
  weighing.flashBytes = 2000;
  weighing.ramBytes = 300;
  weighing.milliseconds = Reckoning{{2, 4}, {}};
  weighing.microjoules = Reckoning{{10, 30}, {}};
  weighing.days = Reckoning{{5, 9}, {}};
  return weighing;
}

/// `flashBytes! milliseconds`: those that are sure have a mark.
std::string over(const Budget& budget, const Board& board = {}, const Fitness& fitness = {}) {
  std::string text;
  for (const Excess& excess : excessOf(budget, weighed(), board, fitness))
    text += (text.empty() ? "" : " ") + std::string(excess.id) + (excess.isSure ? "!" : "");
  return text;
}

Figure room(double bytes) {
  return {exactly(bytes), Evidence::Given, "", false};
}

}  // namespace

TEST_CASE("without limits nothing is over") {
  CHECK(over({}).empty());
}

TEST_CASE("a limit that is just reached is kept") {
  Budget budget;
  budget.flashBytes = 2000;
  budget.ramBytes = 300;
  budget.milliseconds = 4;
  budget.microjoules = 30;
  budget.days = 5;
  budget.accuracy = 0.9;
  budget.recall = 0.8;
  CHECK(over(budget, {}, {0.9, 0.8}).empty());
}

TEST_CASE("a range that crosses its limit may be over it, and one beyond it is") {
  Budget budget;
  budget.milliseconds = 3;
  budget.microjoules = 9;
  budget.days = 6;
  CHECK(over(budget) == "milliseconds microjoules! days");
  budget.milliseconds = 1.9;
  budget.microjoules.reset();
  budget.days = 10;
  CHECK(over(budget) == "milliseconds! days!");
}

TEST_CASE("every limit has its value, in the order of the budget") {
  Budget budget;
  budget.recall = 0.9;
  budget.accuracy = 0.95;
  budget.ramBytes = 299;
  budget.flashBytes = 1999;
  CHECK(over(budget, {}, {0.94, 0.5}) == "flashBytes! ramBytes! accuracy! recall!");
  const auto list = excessOf(budget, weighed(), {}, {0.94, 0.5});
  CHECK(list[0].limit == 1999);
  CHECK(list[0].value.low == 2000);
  CHECK(list[3].value.high == 0.5);
}

TEST_CASE("a board without room comes first, and one whose room is not known refuses nothing") {
  Board board;
  board.flashBytes = room(1000);
  board.ramBytes = room(299);
  Budget budget;
  budget.flashBytes = 10;
  CHECK(over(budget, board) == "board-flash! board-ram! flashBytes!");
  CHECK(over({}, {}).empty());
}

TEST_CASE("what is not known is over nothing") {
  Budget budget;
  budget.accuracy = 0.9;
  budget.days = 1000;
  Weighing weighing = weighed();
  weighing.days.reset();
  CHECK(excessOf(budget, weighing, {}, {}).empty());
}

}  // namespace budget_test
