#include "deploy/boards/board.h"

#include <doctest/doctest.h>

#include <set>
#include <string_view>

namespace board_test {

using namespace prune::deploy;

namespace {

/// Whether a figure is a range above 0 that names its source.
bool isTold(const std::optional<Figure>& figure) {
  if (!figure) return true;
  return figure->value.low > 0 && figure->value.low <= figure->value.high && !figure->source.empty() &&
         figure->evidence != Evidence::Given;
}

}  // namespace

TEST_CASE("every figure of the table is a range above 0 with a source, and none is the user's") {
  for (const Board& board : boards()) {
    CAPTURE(board.id);
    CHECK(board.megahertz > 0);
    for (const auto& figure :
         {board.flashBytes, board.ramBytes, board.cyclesPerMac, board.picojoulesPerMac, board.picojoulesPerCycle,
          board.activeMilliamperes, board.supplyVolts, board.sleepMicroamperes})
      CHECK(isTold(figure));
  }
}

TEST_CASE("ids differ, and none is that of a board of one's own") {
  std::set<std::string_view> ids{kOwnBoard};
  for (const Board& board : boards()) CHECK(ids.insert(board.id).second);
}

TEST_CASE("each kind of evidence has its id") {
  CHECK(idOf(Evidence::Measured) == "measured");
  CHECK(idOf(Evidence::DataSheet) == "data-sheet");
  CHECK(idOf(Evidence::Counted) == "counted");
  CHECK(idOf(Evidence::Estimate) == "estimate");
  CHECK(idOf(Evidence::Given) == "given");
}

TEST_CASE("energy for each cycle is that of the products over their cycles, where both were measured") {
  for (const Board& board : boards()) {
    if (!board.picojoulesPerMac || !board.picojoulesPerCycle) continue;
    CAPTURE(board.id);
    // Each runtime has a pair of its own; the ends of the ranges are of different ones.
    const Bounds cycles = board.cyclesPerMac->value;
    const Bounds energy = board.picojoulesPerMac->value;
    const Bounds each = board.picojoulesPerCycle->value;
    CHECK(each.high == doctest::Approx(energy.high / cycles.high).epsilon(0.01));
    CHECK(each.low >= 0.99 * energy.low / cycles.high);  // whole picojoules
    CHECK(each.low <= 1.01 * energy.low / cycles.low);
  }
}

}  // namespace board_test
