#include "deploy/boards/budget.h"

namespace prune::deploy {

namespace {

using Limit = const std::optional<double>&;

std::optional<Bounds> boundsOf(const std::optional<Reckoning>& reckoning) {
  if (!reckoning) return std::nullopt;
  return reckoning->value;
}

std::optional<Bounds> boundsOf(Limit value) {
  if (!value) return std::nullopt;
  return exactly(*value);
}

std::optional<double> roomOf(const std::optional<Figure>& figure) {
  if (!figure) return std::nullopt;
  return figure->value.high;
}

class Excesses {
 public:
  void atMost(std::string_view id, Limit limit, const std::optional<Bounds>& value) {
    if (limit && value && value->high > *limit) list.push_back({id, *limit, *value, value->low > *limit});
  }
  void atLeast(std::string_view id, Limit limit, const std::optional<Bounds>& value) {
    if (limit && value && value->low < *limit) list.push_back({id, *limit, *value, value->high < *limit});
  }

  std::vector<Excess> list;
};

}  // namespace

std::vector<Excess> excessOf(const Budget& budget, const Weighing& weighing, const Board& board,
                             const Fitness& fitness) {
  Excesses excesses;
  excesses.atMost("board-flash", roomOf(board.flashBytes), exactly(weighing.flashBytes));
  excesses.atMost("board-ram", roomOf(board.ramBytes), exactly(weighing.ramBytes));
  excesses.atMost("flashBytes", budget.flashBytes, exactly(weighing.flashBytes));
  excesses.atMost("ramBytes", budget.ramBytes, exactly(weighing.ramBytes));
  excesses.atMost("milliseconds", budget.milliseconds, boundsOf(weighing.milliseconds));
  excesses.atMost("microjoules", budget.microjoules, boundsOf(weighing.microjoules));
  excesses.atLeast("days", budget.days, boundsOf(weighing.days));
  excesses.atLeast("accuracy", budget.accuracy, boundsOf(fitness.accuracy));
  excesses.atLeast("recall", budget.recall, boundsOf(fitness.recall));
  return excesses.list;
}

}  // namespace prune::deploy
