#include "deploy/boards/figure.h"

#include <array>
#include <cstddef>

namespace prune::deploy {

namespace {

// In the order of `Evidence`.
constexpr std::array<std::string_view, 5> kEvidenceIds{"measured", "data-sheet", "counted", "estimate", "given"};

}  // namespace

std::string_view idOf(Evidence evidence) {
  return kEvidenceIds[static_cast<std::size_t>(evidence)];
}

}  // namespace prune::deploy
