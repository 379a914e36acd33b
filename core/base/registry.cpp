#include "base/registry.h"

namespace prune {

std::size_t placeOfId(std::string_view where, Phrase kind, const TableIds& ids, std::string_view id) {
  for (std::size_t i = 0; i < ids.count; ++i)
    if (ids.idAt(ids.table, i) == id) return i;
  std::vector<std::string> known;
  for (std::size_t i = 0; i < ids.count; ++i) known.emplace_back(ids.idAt(ids.table, i));
  fail(where, "unknown-id", kind, id, known);
}

}  // namespace prune
