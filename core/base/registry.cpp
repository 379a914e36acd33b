#include "base/registry.h"

namespace prune {

void appendListed(std::string& ids, std::string_view id) {
  if (!ids.empty()) ids += ", ";
  ids += id;
}

std::size_t placeOfId(std::string_view where, std::string_view kind, const TableIds& ids, std::string_view id) {
  for (std::size_t i = 0; i < ids.count; ++i)
    if (ids.idAt(ids.table, i) == id) return i;
  std::string list;
  for (std::size_t i = 0; i < ids.count; ++i) appendListed(list, ids.idAt(ids.table, i));
  fail(ErrorCode::UnknownId, where, {"unknown ", kind, " \"", id, "\"; one of: ", list});
}

}  // namespace prune
